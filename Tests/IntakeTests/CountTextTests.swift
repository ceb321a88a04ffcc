import Domain
import Testing

@testable import Intake

@Suite struct CountTextTests {
    private func read(_ text: String, _ indicator: Int = 1) -> CountText.Reading {
        CountText.read(text, for: Plan.sample.indicators[indicator])
    }

    @Test(arguments: ["", " ", "\u{3000}", "-", "--", "—", "——", "–", "－", "/", "无", " 无 ", "\\"])
    func blanksAreNoReport(text: String) {
        #expect(read(text) == .blank)
    }

    @Test(arguments: ["none", "None", "NONE", " ｎｏｎｅ "])
    func noneClears(text: String) {
        #expect(read(text) == .entry(.clear))
    }

    @Test(arguments: [
        ("0", 0), ("12", 12), ("12户", 12), ("12 户", 12), ("１２", 12), ("1,234", 1234), ("１，２３４", 1234),
        ("1,234,567户", 1_234_567),
        ("0012", 12), ("12.0", 12), ("12.00", 12), ("-0", 0), ("999999999999", 999_999_999_999),
    ])
    func wholeNumbersAreReadAsPeopleWriteThem(text: String, value: Int) {
        #expect(read(text) == .entry(.value(value)))
    }

    @Test(arguments: [
        ("12.5", 1250), ("12.50", 1250), ("12.500", 1250), ("12", 1200), ("0.01", 1), ("1,234.56万元", 123_456),
        ("９９.９９", 9999), ("9999999999.99", 999_999_999_999),
    ])
    func decimalsAreKeptInTheSmallestUnit(text: String, value: Int) {
        #expect(read(text, 3) == .entry(.value(value)))
    }

    @Test(arguments: [
        "约30", "1*9", "不低于60", "不低于60元", "12名", "30%", "十二", "+5", "1.2.3", ".5", "5.", "1,23", "12,34", "1,2345",
        ",123",
        "1234,567", "(5)", "12户户", "户", "①", "½", "٣", "0x1F", "1/2", "1万2千", "见附件", "１２名",
    ])
    func whatIsNoNumberIsATypeError(text: String) {
        #expect(read(text) == .wrong(.typeError, .notANumber))
    }

    @Test(arguments: ["1e5", "1E+05", "1.2e3", "1.23E-4"])
    func scientificNotationIsRefusedAsSuch(text: String) {
        #expect(read(text) == .wrong(.typeError, .exponent))
    }

    @Test func negativeNumbersAreRefused() {
        for text in ["-5", "－５", "−5", "-1,234", "-5户"] { #expect(read(text) == .wrong(.constraintError, .negative)) }
    }

    @Test func moreDecimalsThanTheIndicatorHasAreRefused() {
        #expect(read("12.5") == .wrong(.constraintError, .notWhole))
        #expect(read("12.345", 3) == .wrong(.constraintError, .notWhole))
        #expect(read("0.001", 3) == .wrong(.constraintError, .notWhole))
    }

    @Test func valuesFromTheLimitOnAreRefused() {
        #expect(read("1000000000000") == .wrong(.constraintError, .tooBig))
        #expect(read("10000000000", 3) == .wrong(.constraintError, .tooBig))
        #expect(read(String(repeating: "9", count: 500)) == .wrong(.constraintError, .tooBig))
        #expect(read("-1000000000000") == .wrong(.constraintError, .tooBig))
    }

    @Test func twoLinesInACellAreNotOneNumber() {
        do {
            #expect(read("12\n3") == .wrong(.typeError, .notANumber))
        }
    }

    @Test(arguments: ["=1+2", "#REF!", "#N/A", "#div/0!"])
    func aFormulaOrItsErrorIsNamedAsSuch(text: String) {
        #expect(read(text) == .wrong(.formulaError, .notANumber))
    }
}
