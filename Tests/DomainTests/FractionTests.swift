import Domain
import Testing

@Suite struct FractionTests {
    @Test func equalFractionsAreOneValue() {
        #expect(Fraction(2, over: 4) == Fraction(1, over: 2))
        #expect(Fraction(1, over: -2) == Fraction(-1, over: 2))
        #expect(Fraction(0, over: -7) == .zero)
        #expect(Set([Fraction(3), Fraction(6, over: 2), Fraction(-9, over: -3)]).count == 1)
    }

    @Test func arithmeticIsExact() throws {
        let third = Fraction(1, over: 3)
        #expect(third + third + third == Fraction(1))
        #expect(try decimal("0.1") + decimal("0.2") == decimal("0.3"))
        #expect(Fraction(1) - third == Fraction(2, over: 3))
        #expect(third * Fraction(-3) == Fraction(-1))
        #expect(Fraction(1) / Fraction(-4) == Fraction(-1, over: 4))
        #expect(third < Fraction(334, over: 1000) && third > Fraction(333, over: 1000))
        #expect(Fraction(-1, over: 2) < Fraction(-1, over: 3))
    }

    @Test(arguments: [
        ("0.005", 2, "0.01"), ("0.004999999999999", 2, "0.00"), ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("-0.4", 0, "0"),
        ("0.125", 2, "0.13"), ("1.005", 2, "1.01"), ("99.995", 2, "100.00"), ("1234567.5", 1, "1234567.5"),
        ("7", 3, "7.000"), ("-0.005", 2, "-0.01"), ("0", 0, "0"), ("0.05", 1, "0.1"), ("-0.001", 2, "0.00"),
    ])
    func figuresAreRoundedHalfUpWhenShown(text: String, decimals: Int, shown: String) throws {
        #expect(try decimal(text).fixed(decimals) == shown)
    }

    @Test func hugeFractionsStayExact() throws {
        let digits = String(repeating: "9", count: 60)
        let huge = try decimal(digits)
        #expect(huge.fixed(0) == digits)
        #expect((huge + Fraction(1)).fixed(0) == "1" + String(repeating: "0", count: 60))
        #expect((Fraction(1) / huge).fixed(60) == "0." + String(repeating: "0", count: 59) + "1")
        #expect((Fraction(.max) * Fraction(.max) / Fraction(.max)) == Fraction(.max))
        #expect(Fraction(.min).fixed(0) == "-9223372036854775808")
    }

    @Test(arguments: [
        ("1.500000", 6, "1.5"), ("2", 6, "2"), ("100", 0, "100"), ("1.2615384", 6, "1.261538"), ("0.0000004", 6, "0"),
        ("1200", 6, "1200"), ("-0.10", 6, "-0.1"),
    ])
    func trimmedFiguresHaveNoZerosAtTheEnd(text: String, decimals: Int, shown: String) throws {
        #expect(try decimal(text).trimmed(decimals) == shown)
    }

    @Test func theContractsPaceRatioIsPrinted() {
        #expect((Fraction(41) / Fraction(325, over: 10)).trimmed(6) == "1.261538")
    }

    @Test func theNearestMachineNumberIsGoodEnoughToDraw() throws {
        for text in ["0", "0.25", "-0.25", "33.333333", "-1234.5", "145"] {
            let exact = try #require(Double(text))
            #expect(try abs(decimal(text).approximate - exact) < 0.000_01)
        }
    }
}
