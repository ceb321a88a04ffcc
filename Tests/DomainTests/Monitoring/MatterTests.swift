import Testing

@testable import Domain

@Suite struct MatterTests {
    private func matter(_ steps: (MatterStep.Kind, String, String?)...) -> Matter {
        Matter(
            id: 1, act: 9, origin: .other, region: 430_223, issuer: 430_000, level: "red", title: "事项", demand: "",
            opened: Sheets.day("2021-07-01"), firstDeadline: Sheets.day("2021-07-12"),
            steps: steps.enumerated().map { place, step in
                MatterStep(
                    act: 10 + place, kind: step.0, day: Sheets.day(step.1), text: "…",
                    deadline: step.2.flatMap { Day($0) })
            })
    }

    private let tree = {
        let regions: [Region] = [
            Region(code: 430_000, name: "湖南省", shortName: "湖南", level: .province, parent: nil),
            Region(code: 430_200, name: "株洲市", shortName: "株洲", level: .city, parent: 430_000),
            Region(code: 430_223, name: "攸县", shortName: "攸县", level: .county, parent: 430_200),
        ]
        return try? RegionTree(regions)
    }()

    @Test func `Feedback, return, close and reopening make the state`() {
        #expect(matter().state == .open)
        #expect(matter((.feedback, "2021-07-05", nil)).state == .answered)
        #expect(matter((.feedback, "2021-07-05", nil), (.return, "2021-07-06", "2021-07-20")).state == .returned)
        #expect(matter((.extend, "2021-07-06", "2021-07-20")).state == .open)
        #expect(matter((.feedback, "2021-07-05", nil), (.extend, "2021-07-06", "2021-07-20")).state == .answered)
        let closed = matter((.feedback, "2021-07-05", nil), (.close, "2021-07-06", nil))
        #expect(closed.state == .closed)
        #expect(closed.closedOn == Sheets.day("2021-07-06"))
        #expect(matter((.close, "2021-07-06", nil), (.reopen, "2021-08-01", "2021-08-20")).state == .reopened)
    }

    @Test func `Overdue is what waits past its deadline; feedback in review is in time`() {
        let late = Sheets.day("2021-07-13")
        #expect(!matter().isOverdue(on: Sheets.day("2021-07-12")))
        #expect(matter().isOverdue(on: late))
        #expect(!matter((.feedback, "2021-07-05", nil)).isOverdue(on: late))
        #expect(!matter((.extend, "2021-07-06", "2021-07-20")).isOverdue(on: late))
        #expect(!matter((.close, "2021-07-06", nil)).isOverdue(on: late))
        #expect(matter((.feedback, "2021-07-05", nil), (.return, "2021-07-06", "2021-07-08")).isOverdue(on: late))
    }

    @Test(arguments: [
        ("2021-07-21", 430_223), ("2021-07-22", 430_200), ("2021-07-31", 430_200), ("2021-08-01", 430_000),
        ("2022-08-01", 430_000),
    ])
    func `It goes one level higher for each ten days overdue, up to its issuer`(day: String, code: Int) throws {
        let tree = try #require(tree)
        #expect(matter().addressee(on: Sheets.day(day), MatterRules(), in: tree) == code)
        #expect(matter().addressee(on: Sheets.day(day), MatterRules(escalation: 0), in: tree) == 430_223)
    }

    @Test func `Only what follows from its state may be done`() {
        let allowed: (Matter) -> [MatterStep.Kind] = { matter in MatterStep.Kind.allCases.filter(matter.allows) }
        #expect(allowed(matter()) == [.feedback, .close, .extend])
        #expect(allowed(matter((.feedback, "2021-07-05", nil))) == [.feedback, .return, .close, .extend])
        #expect(allowed(matter((.close, "2021-07-05", nil))) == [.reopen])
    }
}
