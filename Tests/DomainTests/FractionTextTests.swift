import Domain
import Testing

@Suite struct FractionTextTests {
    @Test(arguments: [
        ("0.8", 8, 10), ("-3", -3, 1), ("1.50", 3, 2), ("0", 0, 1), ("-0", 0, 1), ("007", 7, 1),
        ("0.000001", 1, 1_000_000),
    ])
    func decimalTextIsReadExactly(text: String, numerator: Int, denominator: Int) throws {
        #expect(try decimal(text) == Fraction(numerator, over: denominator))
    }

    @Test(arguments: [
        "", "-", ".", ".5", "5.", "-.5", "+1", "--1", "1e3", "1E3", " 1", "1 ", "1,000", "1.2.3", "0x10", "½", "一", "１",
        "nan", "inf", "1.-2", "1\u{301}",
    ])
    func whatIsNoDecimalIsRefused(text: String) {
        #expect(Fraction(decimal: text) == nil)
    }

    @Test func sixtyDigitsAreTheMost() {
        #expect(Fraction(decimal: String(repeating: "1", count: 60)) != nil)
        #expect(Fraction(decimal: String(repeating: "1", count: 61)) == nil)
        #expect(Fraction(decimal: "1." + String(repeating: "0", count: 59)) != nil)
        #expect(Fraction(decimal: "1." + String(repeating: "0", count: 60)) == nil)
    }

    @Test func thousandthsArePrintedAndReadBack() throws {
        for thousandths in stride(from: -120_007, through: 120_007, by: 37) {
            let fraction = Fraction(thousandths, over: 1000)
            #expect(try decimal(fraction.fixed(3)) == fraction)
            #expect(try decimal(fraction.trimmed(6)) == fraction)
        }
    }

    @Test func wholeNumbersAreDigitsOnly() {
        #expect(Digits.whole("0042") == 42)
        #expect(Digits.whole(String(repeating: "9", count: 18)) == 999_999_999_999_999_999)
        for text in ["", "-1", "+1", "1.0", " 1", "１", String(repeating: "9", count: 19)] {
            #expect(Digits.whole(text) == nil)
        }
        #expect(Digits.whole("123", length: 2...2) == nil)
    }

    @Test func digitsAreGroupedByThousands() {
        let pairs = [
            (0, "0"), (999, "999"), (1000, "1,000"), (10_000, "10,000"), (1_234_567, "1,234,567"), (-1234, "-1,234"),
            (-100, "-100"), (1_000_000_000_000, "1,000,000,000,000"),
        ]
        for (value, text) in pairs { #expect(Digits.grouped(value) == text) }
        #expect(Digits.padded(7, 2) == "07" && Digits.padded(123, 2) == "123")
    }
}
