import Domain
import Testing

@Suite struct RevisionHistoryTests {
    private func revision(_ number: Int, _ level: ReviewLevel, stands: Bool = true, received: Int = 0) -> Revision {
        Revision(
            filing: 100 + number, act: number, number: number, born: .filed, received: Day(number: received),
            lines: ["visits": Line(value: number)], level: level, stands: stands)
    }

    private func effective(_ history: RevisionHistory) -> [Int?] {
        [Basis.filed, .approved, .accepted].map { history.effective($0)?.number }
    }

    @Test func eachBasisCountsTheNewestThatHasReachedIt() {
        let history = RevisionHistory([revision(1, .accepted), revision(2, .approved), revision(3, .filed)])
        #expect(effective(history) == [3, 2, 1])
    }

    @Test func aNewerOneThatHasNotReachedTheBasisHidesNothing() {
        #expect(effective(RevisionHistory([revision(1, .accepted), revision(2, .filed)])) == [2, 1, 1])
        #expect(effective(RevisionHistory([revision(1, .filed)])) == [1, nil, nil])
    }

    @Test func acceptedImpliesApproved() {
        #expect(effective(RevisionHistory([revision(1, .accepted)])) == [1, 1, 1])
        #expect(effective(RevisionHistory([revision(1, .approved), revision(2, .accepted)])) == [2, 2, 2])
    }

    @Test func whatDoesNotStandCountsAtNoBasis() {
        let history = RevisionHistory([
            revision(1, .accepted, stands: false), revision(2, .approved), revision(3, .accepted, stands: false),
        ])
        #expect(effective(history) == [2, 2, nil])
        #expect(history.newest?.number == 2)
        #expect(effective(RevisionHistory([revision(1, .filed, stands: false)])) == [nil, nil, nil])
        #expect(effective(RevisionHistory()) == [nil, nil, nil])
    }

    @Test func receiptIsThatOfTheFirstStandingRevision() {
        let history = RevisionHistory([
            revision(1, .filed, stands: false, received: 10), revision(2, .filed, received: 20),
            revision(3, .filed, received: 15),
        ])
        #expect(history.firstReceived == Day(number: 20))
        #expect(RevisionHistory().firstReceived == nil)
    }

    @Test func numbersGoOnAfterRevisionsThatNoLongerStand() {
        #expect(RevisionHistory().nextNumber == 1)
        #expect(RevisionHistory([revision(1, .filed), revision(2, .filed, stands: false)]).nextNumber == 3)
    }

    @Test func decisionsLiftToTheirLevel() {
        #expect(DecisionKind.allCases.map(\.level) == [.approved, .accepted, nil, nil, nil])
        #expect(Basis.allCases.map(\.level) == [.filed, .approved, .accepted])
        #expect(ReviewLevel.allCases.map(\.name) == ["filed", "approved", "accepted"])
        #expect(ReviewLevel.filed < .approved && ReviewLevel.approved < .accepted)
    }
}
