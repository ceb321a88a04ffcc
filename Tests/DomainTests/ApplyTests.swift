import Domain
import Testing

@Suite struct ApplyTests {
    private func history(_ lines: [String: Line], stands: Bool = true) -> RevisionHistory {
        RevisionHistory([
            Revision(
                filing: 7, act: 1, number: 1, born: .filed, received: Day(number: 0), lines: lines, stands: stands)
        ])
    }

    private func draft(_ entries: [String: Entry], rows: [String: Int] = [:]) -> Draft {
        Draft(region: 430102, period: quarter(2021, 2), entries: entries, rows: rows)
    }

    @Test func theFirstReportIsNew() {
        let outcome = RevisionHistory().apply(draft(["a": .value(3), "b": .value(0)], rows: ["a": 5]))
        #expect(outcome == .new(["a": Line(value: 3, row: 5), "b": Line(value: 0)]))
    }

    @Test func whatIsNotGivenIsInheritedWithItsOrigin() {
        let base = history(["a": Line(value: 3, row: 5), "b": Line(value: 4, row: 5, origin: 2)])
        let outcome = base.apply(draft(["c": .value(1)], rows: ["c": 9]))
        #expect(
            outcome
                == .changed([
                    "a": Line(value: 3, row: 5, origin: 7), "b": Line(value: 4, row: 5, origin: 2),
                    "c": Line(value: 1, row: 9),
                ]))
    }

    @Test func theSameValuesMakeNoRevision() {
        let base = history(["a": Line(value: 3, row: 5), "b": Line(value: 4)])
        #expect(base.apply(draft(["a": .value(3)], rows: ["a": 90])) == .unchanged)
        #expect(base.apply(draft(["a": .value(3), "b": .value(4)])) == .unchanged)
        #expect(base.apply(draft(["c": .clear])) == .unchanged)
    }

    @Test func aZeroIsAFigure() {
        #expect(history(["a": Line(value: 3)]).apply(draft(["a": .value(0)])) == .changed(["a": Line(value: 0)]))
        #expect(history([:]).apply(draft(["a": .value(0)])) == .changed(["a": Line(value: 0)]))
    }

    @Test func noneClears() {
        let base = history(["a": Line(value: 3), "b": Line(value: 4)])
        #expect(base.apply(draft(["a": .clear])) == .changed(["b": Line(value: 4, origin: 7)]))
        #expect(base.apply(draft(["a": .clear, "b": .clear])) == .changed([:]))
    }

    @Test func nothingGivenIsNothing() {
        #expect(RevisionHistory().apply(draft([:])) == .nothing)
        #expect(RevisionHistory().apply(draft(["a": .clear])) == .nothing)
        #expect(history(["a": Line(value: 3)]).apply(draft([:])) == .nothing)
    }

    @Test func aRevisionOutOfStandingIsNoBase() {
        let base = history(["a": Line(value: 3)], stands: false)
        #expect(base.apply(draft(["b": .value(1)])) == .new(["b": Line(value: 1)]))
    }
}
