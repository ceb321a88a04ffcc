import Domain
import Testing

/// Figures that fit a machine word are printed without big numbers, and exactly as with them.
@Suite struct WordArithmeticTests {
    /// Beyond a word, so that the long way is taken: the same value, and nothing else, printed with so many decimals.
    private func long(_ value: Fraction, _ decimals: Int) throws -> String {
        let huge = try #require(Fraction(decimal: "1" + String(repeating: "0", count: 30)))
        let text = (value + huge).fixed(decimals)
        // The whole part is 31 digits for a value from 0 up.
        let digits = text.dropFirst(1).drop { $0 == "0" }
        return digits.isEmpty || digits.hasPrefix(".") ? "0" + digits : String(digits)
    }

    @Test func `Fractions are printed alike`() throws {
        for bottom in [1, 2, 3, 7, 8, 16, 40, 99, 1000, 6_000_000_007] {
            for top in [0, 1, 2, 5, 39, 99_995, 1_234_567, 99_999_999_999] {
                let value = Fraction(top, over: bottom)
                for decimals in 0...6 { #expect(try value.fixed(decimals) == long(value, decimals)) }
            }
        }
    }

    /// Small numbers, and such as only just fit a word or do not when they meet.
    private static let numbers = [
        0, 1, -1, 2, 3, -7, 10, 97, 1 << 31, -(1 << 31) + 1, 3_037_000_499, 3_037_000_500, 1 << 62, .max, -.max, .min,
    ]

    @Test func `Sums and products lead back, also across the bounds of a word`() throws {
        let values = Self.numbers.flatMap { top in
            [1, 2, 9, 1 << 33, .max].map { Fraction(top, over: $0) }
        }
        for one in values {
            for other in values {
                #expect(one + other - other == one)
                #expect(one - other + other == one)
                #expect((one < other) == ((one - other).sign < 0))
                guard !other.isZero else { continue }
                #expect(one * other / other == one)
                #expect((one / other).sign == one.sign * other.sign)
            }
        }
    }

    @Test func `One value has one form`() throws {
        let huge = try #require(Fraction(decimal: "1" + String(repeating: "0", count: 30)))
        for top in Self.numbers where top != .min {
            let value = Fraction(top, over: 12)
            #expect((value + huge) - huge == value)
            #expect(((value + huge) - huge).hashValue == value.hashValue)
            #expect(Fraction(top) == Fraction(top, over: 5) * Fraction(5))
        }
        #expect(Fraction(.min) == Fraction(.min, over: 1) && Fraction(.min).fixed(0) == "-9223372036854775808")
    }

    @Test(arguments: [(0, 3, 0), (1, 3, 1), (3, 3, 1), (4, 3, 2), (-1, 3, 0), (-4, 3, -1), (.max, 1, .max)])
    func roundedUpIsTheSmallestWholeNumberNotBelow(top: Int, bottom: Int, up: Int) {
        #expect(Fraction(top, over: bottom).roundedUp == up)
    }

    @Test(arguments: [
        (999_999, 1_000_000, 2, "99.99"), (1, 1_000_000, 2, "0.01"), (1, 3, 0, "33"), (2, 3, 2, "66.67"),
        (0, 5, 2, "0.00"),
        (995, 1000, 0, "99"), (1, 1000, 0, "1"), (3, 1, 2, "300.00"), (1, 8, 1, "12.5"), (1, 80, 1, "1.3"),
        (.max, .max, 2, "100.00"), (.max, 2, 1, "461168601842738790350.0"), (5, .max, 4, "0.0001"), (-1, 4, 1, "-25.0"),
    ])
    func ratesKeepTheirRules(completed: Int, target: Int, decimals: Int, shown: String) throws {
        #expect(try #require(Rate(completed: completed, target: target)).shown(decimals: decimals) == shown)
    }
}
