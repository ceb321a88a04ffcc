import Domain
import Testing

/// Rates of numbers that fit the machine and of those that do not are printed by one rule.
@Suite struct RateSizeTests {
    @Test func `Small numbers are printed as exact fractions are`() throws {
        for target in [1, 3, 7, 40, 300, 6400, 999_999_999_999] {
            for completed in [0, 1, 2, 5, target / 3, target - 1, target, target + 1, target * 3] {
                let rate = try #require(Rate(completed: completed, target: target))
                for decimals in 0...4 {
                    let step = Fraction(1, over: Digits.power(decimals))
                    var exact = try #require(Fraction(decimal: rate.percent.fixed(decimals)))
                    if completed < target { exact = min(exact, Fraction(100) - step) }
                    if completed > 0 { exact = max(exact, step) }
                    #expect(rate.shown(decimals: decimals) == exact.fixed(decimals), "\(completed) of \(target)")
                }
            }
        }
    }

    @Test func `Greater numbers do not overflow`() throws {
        let rate = try #require(Rate(completed: Int.max, target: Int.max - 1))
        #expect(rate.shown(decimals: 2) == "100.00")
        #expect(try #require(Rate(completed: Int.max / 2, target: Int.max)).shown(decimals: 2) == "50.00")
        #expect(try #require(Rate(completed: Int.max - 1, target: Int.max)).shown(decimals: 2) == "99.99")
    }
}
