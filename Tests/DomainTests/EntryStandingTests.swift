import Testing

@testable import Domain

/// When an entry counts: by its own day or by documents of the register's level, while it is eligible.
@Suite struct EntryStandingTests {
    private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    private var titles: Register {
        var register = Register(code: "t", name: .same("t"), kind: .person)
        register.isByDocument = true
        register.levels = [.city, .province]
        register.level = .province
        return register
    }

    private var services: Register {
        var register = Register(code: "s", name: .same("s"), kind: .event)
        register.isAboutEnterprise = true
        register.windowMonths = 24
        register.codeKinds = ["91"]
        register.modes = [
            RegisterMode(choice: RecordChoice("visit", .same("上门"))),
            RegisterMode(choice: RecordChoice("message", .same("群发")), counts: false),
        ]
        return register
    }

    private func entry(
        _ events: [EntryEvent] = [], day: String? = nil, code: String? = nil, _ fields: [String: RecordValue] = [:]
    ) -> RosterEntry {
        RosterEntry(
            id: 1, act: 1, register: "t", region: 430_101, name: "示例", code: code, day: day.map(Self.day),
            fields: fields, events: events)
    }

    private func recognise(_ day: String, _ level: TitleLevel = .province, until: String? = nil) -> EntryEvent {
        EntryEvent(
            kind: .recognise, day: Self.day(day), document: 1, level: level, validUntil: until.map(Self.day))
    }

    @Test func `A title counts from its document, and only at the register's level`() {
        let listed = EntryStanding.judge(entry(day: "2021-01-01"), in: titles)
        #expect(listed.reached == nil && listed.fault == nil)
        let given = EntryStanding.judge(entry([recognise("2021-06-10")], day: "2021-01-01"), in: titles)
        #expect(given.reached == Self.day("2021-06-10"))
        #expect(!given.isValid(on: Self.day("2021-06-09")) && given.isValid(on: Self.day("2021-06-10")))
        let city = EntryStanding.judge(entry([recognise("2021-06-10", .city)]), in: titles)
        #expect(city.reached == nil && city.fault == .otherLevel)
        let both = EntryStanding.judge(
            entry([recognise("2021-03-01", .city), recognise("2021-06-10")]), in: titles)
        #expect(both.reached == Self.day("2021-06-10") && both.fault == nil)
    }

    @Test func `What was reached stays reached; a later document, or the end of its term, takes the title`() {
        let revoked = EntryStanding.judge(
            entry([recognise("2021-06-10"), EntryEvent(kind: .revoke, day: Self.day("2022-02-01"), level: .province)]),
            in: titles)
        #expect(revoked.reached == Self.day("2021-06-10") && revoked.ended == Self.day("2022-02-01"))
        #expect(revoked.ending == .revoked && revoked.isValid(on: Self.day("2022-01-31")))
        #expect(!revoked.isValid(on: Self.day("2022-02-01")))
        let lapsed = EntryStanding.judge(entry([recognise("2021-06-10", until: "2022-06-09")]), in: titles)
        #expect(lapsed.ended == Self.day("2022-06-10") && lapsed.ending == .lapsed)
        #expect(lapsed.isValid(on: Self.day("2022-06-09")))
        let reviewed = EntryStanding.judge(
            entry([
                recognise("2021-06-10", until: "2022-06-09"),
                EntryEvent(
                    kind: .review, day: Self.day("2022-05-01"), level: .province, validUntil: Self.day("2024-06-09")),
            ]), in: titles)
        #expect(reviewed.reached == Self.day("2021-06-10") && reviewed.ended == Self.day("2024-06-10"))
    }

    @Test func `The order in which events were recorded does not matter, their days do`() {
        let events = [
            EntryEvent(kind: .revoke, day: Self.day("2022-02-01"), level: .province), recognise("2021-06-10"),
        ]
        let forward = EntryStanding.judge(entry(events), in: titles)
        #expect(forward == EntryStanding.judge(entry(events.reversed()), in: titles))
        #expect(forward.ended == Self.day("2022-02-01"))
    }

    @Test func `A register's own term runs from the last document`() {
        var register = titles
        register.validMonths = 12
        let standing = EntryStanding.judge(entry([recognise("2020-02-29")]), in: register)
        #expect(standing.validUntil == Self.day("2021-02-28") && standing.ended == Self.day("2021-03-01"))
    }

    @Test(arguments: [
        ("2019-05-03", nil as EntryStanding.Fault?), ("2019-05-02", .notNew), ("2021-05-03", nil),
        ("2021-05-04", .notNew),
    ])
    func `A new enterprise was registered within the months before the service`(
        registered: String, fault: EntryStanding.Fault?
    ) {
        let fields: [String: RecordValue] = ["registered": .day(Self.day(registered))]
        let standing = EntryStanding.judge(entry(day: "2021-05-03", fields), in: services)
        #expect(standing.fault == fault && standing.reached == Self.day("2021-05-03"))
    }

    @Test func `Without a date of registration, of another kind, or by mass message it does not count`() {
        let known: [String: RecordValue] = ["registered": .day(Self.day("2021-01-01"))]
        #expect(EntryStanding.judge(entry(day: "2021-05-03"), in: services).fault == .ageUnknown)
        #expect(
            EntryStanding.judge(entry(day: "2021-05-03", code: "51430000000000000X", known), in: services).fault
                == .wrongKind)
        let sent = known.merging(["mode": .choice("message")]) { $1 }
        #expect(EntryStanding.judge(entry(day: "2021-05-03", sent), in: services).fault == .modeNotCounted)
        let visited = known.merging(["mode": .choice("visit")]) { $1 }
        #expect(EntryStanding.judge(entry(day: "2021-05-03", visited), in: services).fault == nil)
    }

    @Test func `Corrections hold, and what was withdrawn counts nowhere`() {
        let correction = EntryEvent(
            kind: .correct, day: Self.day("2021-07-01"),
            fields: ["registered": .day(Self.day("2020-12-01")), "name": .text("示例二")])
        let corrected = entry([correction], day: "2021-05-03", ["registered": .day(Self.day("2010-01-01"))])
        #expect(EntryStanding.judge(corrected, in: services).fault == nil)
        #expect(corrected.corrected.name == "示例二")
        let gone = entry([EntryEvent(kind: .withdraw, day: Self.day("2021-08-01"))], day: "2021-05-03")
        #expect(EntryStanding.judge(gone, in: services).fault == .withdrawn)
    }
}
