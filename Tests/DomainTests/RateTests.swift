import Domain
import Testing

@Suite struct RateTests {
    private func shown(_ completed: Int, _ target: Int, _ decimals: Int = 2) throws -> String {
        try #require(Rate(completed: completed, target: target)).shown(decimals: decimals)
    }

    @Test func unfinishedWorkNeverShowsAHundred() throws {
        #expect(try shown(99_999, 100_000) == "99.99")
        #expect(try shown(9996, 10_000) == "99.96")
        #expect(try shown(999_999_999_999 - 1, 999_999_999_999) == "99.99")
        #expect(try shown(995, 1000, 0) == "99")
        #expect(try shown(9999, 10_000, 1) == "99.9")
    }

    @Test func begunWorkNeverShowsZero() throws {
        #expect(try shown(1, 100_000) == "0.01")
        #expect(try shown(1, 999_999_999_999) == "0.01")
        #expect(try shown(1, 1000, 0) == "1")
        #expect(try shown(1, 10_000, 1) == "0.1")
        #expect(try shown(0, 10_000) == "0.00")
        #expect(try shown(0, 10_000, 0) == "0")
    }

    @Test func finishedWorkShowsAHundredAndMore() throws {
        #expect(try shown(100, 100) == "100.00")
        #expect(try shown(100_001, 100_000) == "100.00")
        #expect(try shown(29, 20) == "145.00")
        #expect(try shown(450, 100, 0) == "450")
    }

    /// Figures of real published tables, where they were computed rightly (domain facts §6 and §5).
    @Test(arguments: [
        (491_441, 1_015_000, 2, "48.42"), (364, 530, 1, "68.7"), (723, 520, 2, "139.04"), (552, 452, 2, "122.12"),
        (7558, 6300, 2, "119.97"), (3, 51, 2, "5.88"), (1981, 1980, 1, "100.1"), (1981, 1980, 2, "100.05"),
        (1970, 1440, 0, "137"), (11, 12, 2, "91.67"), (25, 40, 1, "62.5"), (11, 40, 1, "27.5"), (4, 40, 0, "10"),
        (26, 65, 0, "40"), (33, 40, 2, "82.50"), (33, 100, 2, "33.00"), (3290, 2000, 1, "164.5"),
        (716, 600, 1, "119.3"),
    ])
    func publishedFiguresComeOut(completed: Int, target: Int, decimals: Int, text: String) throws {
        #expect(try shown(completed, target, decimals) == text)
    }

    @Test func whatIsShownIsTheExactRateButForTheRule() throws {
        var numbers = FixedNumbers(state: 7)
        for _ in 0..<2000 {
            let target = Int.random(in: 1...200_000, using: &numbers)
            let completed = Int.random(in: 0...(target + 5), using: &numbers)
            let decimals = Int.random(in: 0...4, using: &numbers)
            let rate = try #require(Rate(completed: completed, target: target))
            let printed = try decimal(rate.shown(decimals: decimals))
            #expect((printed >= Fraction(100)) == (completed >= target))
            #expect((printed == .zero) == (completed == 0))
            let step = Fraction(1, over: Digits.power(decimals))
            #expect(printed - rate.percent <= step && rate.percent - printed <= step)
        }
    }

    @Test func withoutATargetThereIsNoRate() {
        #expect(Rate(completed: 5, target: nil) == nil)
        #expect(Rate(completed: 5, target: 0) == nil)
        #expect(Rate(completed: 5, target: -1) == nil)
    }

    @Test func ratesAreOrderedByTheirExactValue() throws {
        let smaller = try #require(Rate(completed: 33_333, target: 100_000))
        let third = try #require(Rate(completed: 1, target: 3))
        #expect(smaller.percent < third.percent)
        #expect(third.percent.fixed(2) == smaller.percent.fixed(2))
        #expect(try #require(Rate(completed: 150, target: 100)).cappedPercent == Fraction(100))
        #expect(third.cappedPercent == Fraction(100, over: 3))
    }
}
