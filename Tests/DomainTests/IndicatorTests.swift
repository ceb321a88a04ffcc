import Domain
import Testing

@Suite struct IndicatorTests {
    private func indicator(decimals: Int = 0, weight: String = "1") -> Indicator {
        Indicator(code: "money", name: .same("money"), decimals: decimals, weight: weight)
    }

    @Test(arguments: [
        (0, 1250, "1250"), (2, 1250, "12.50"), (2, 5, "0.05"), (2, 0, "0.00"), (1, 999_999_999_999, "99999999999.9"),
        (6, 1, "0.000001"), (2, -50, "-0.50"),
    ])
    func valuesArePrintedWithTheirDecimals(decimals: Int, value: Int, text: String) {
        #expect(indicator(decimals: decimals).shown(value) == text)
    }

    @Test(arguments: [
        (0, 1_234_567, "1,234,567"), (2, 123_456_789, "1,234,567.89"), (2, 99, "0.99"), (0, -1234, "-1,234"),
        (2, -123_456, "-1,234.56"),
    ])
    func valuesForPeopleAreGrouped(decimals: Int, value: Int, text: String) {
        #expect(indicator(decimals: decimals).grouped(value) == text)
    }

    @Test func aSmallNegativeValueKeepsItsSignWhenGrouped() {
        do {
            #expect(indicator(decimals: 2).grouped(-50) == "-0.50")
        }
    }

    /// Published parts that add to 752393.76 under a total of 752393.73 (domain facts §6).
    @Test func moneyAddsUpInItsSmallestUnit() {
        let money = indicator(decimals: 2)
        #expect(money.grouped(75_239_370 + 6) == "752,393.76")
        #expect(money.shown(75_239_376 - 3) == "752393.73")
    }

    @Test func weightsAreDecimalText() throws {
        #expect(try indicator(weight: "0.3").weightFraction == decimal("0.3"))
        #expect(indicator(weight: "three").weightFraction == .zero)
    }

    @Test func namesAnswerInTheLanguageAsked() {
        let name = Bilingual(zh: "户", en: "enterprises")
        #expect(name[.zh] == "户" && name[.en] == "enterprises")
        #expect(Bilingual.same("a")[.zh] == Bilingual.same("a")[.en])
    }
}
