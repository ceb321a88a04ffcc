import Domain
import Testing

@Suite struct StatusTests {
    private func code(
        _ completed: Int, of target: Int? = 1000, expected: Fraction? = Fraction(100),
        bands: [StatusBand] = StatusBand.usual
    ) -> String {
        Status.judge(completed: completed, target: target, expected: expected, bands: bands).code
    }

    /// 100 are expected, so the number done is the pace ratio in percent.
    @Test(arguments: [
        (0, "red"), (59, "red"), (60, "orange"), (79, "orange"), (80, "yellow"), (99, "yellow"), (100, "on_pace"),
        (101, "on_pace"), (999, "on_pace"), (1000, "done"), (1001, "done"),
    ])
    func bandsAreHalfOpenAtEachEdge(completed: Int, status: String) {
        #expect(code(completed) == status)
    }

    @Test func edgesAreExact() {
        let third = Fraction(1, over: 3)
        #expect(code(1, expected: third * Fraction(3)) == "on_pace")
        #expect(code(799_999_999, of: 2_000_000_000, expected: Fraction(1_000_000_000)) == "orange")
        #expect(code(800_000_000, of: 2_000_000_000, expected: Fraction(1_000_000_000)) == "yellow")
    }

    @Test func whereNothingIsExpectedYetABeginningIsOnPace() {
        #expect(code(0, expected: .zero) == "not_started")
        #expect(code(1, expected: .zero) == "on_pace")
        #expect(code(1000, expected: .zero) == "done")
    }

    @Test func withoutATargetThereIsNoStatus() {
        #expect(code(5, of: nil) == "no_target")
        #expect(code(5, of: 0) == "no_target")
        #expect(code(0, of: nil, expected: nil) == "no_target")
    }

    @Test func doneComesBeforeEveryBand() {
        #expect(code(1000, expected: Fraction(10_000)) == "done")
    }

    @Test func aPlanMayHaveBandsOfItsOwn() {
        let bands = [
            StatusBand(status: "blue", from: "1.2"), StatusBand(status: "green", from: "0.95"),
            StatusBand(status: "red", from: "0"),
        ]
        #expect(code(120, bands: bands) == "blue")
        #expect(code(119, bands: bands) == "green")
        #expect(code(95, bands: bands) == "green")
        #expect(code(94, bands: bands) == "red")
        #expect(code(1, expected: .zero, bands: bands) == "on_pace")
    }

    @Test func theContractsExampleIsOnPace() {
        #expect(code(33, of: 100, expected: Fraction(30)) == "on_pace")
        #expect(StatusBand.usual.map(\.status) == ["on_pace", "yellow", "orange", "red"])
        #expect(StatusBand.usual.map(\.from) == ["1.0", "0.8", "0.6", "0"])
    }
}
