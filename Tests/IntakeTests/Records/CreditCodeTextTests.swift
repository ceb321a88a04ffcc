import Domain
import Testing

@testable import Intake

/// Codes as people and spreadsheets write them.
@Suite struct CreditCodeTextTests {
    @Test(arguments: [
        "91350100M000100Y43", " 91350100M000100Y43 ", "91350100m000100y43", "９１３５０１００Ｍ０００１００Ｙ４３",
        "91350100-M000100Y-43", "9135 0100 M000 100Y 43", "'91350100M000100Y43", "91350100\u{3000}M000100Y43",
        "91350100－M000100Y43", "91350100M000100Y43\u{200B}",
    ])
    func `What only looks otherwise is mended`(text: String) {
        #expect(CreditCodeText.read(text) == CreditCode("91350100M000100Y43").map(CreditCodeText.Reading.code))
    }

    @Test(arguments: ["", " ", "-", "—", "无", "/", "\u{3000}"])
    func `Nothing is no code and no fault`(text: String) {
        #expect(CreditCodeText.read(text) == .blank)
    }

    @Test(arguments: ["9.1E+17", "9.14301E+17", "9.14301e+17", "9.1430100123457E17", "９.１Ｅ＋１７", "9E+17"])
    func `A code that was counted is recognised`(text: String) {
        #expect(CreditCodeText.read(text) == .wrong(.damagedCode, .exponent, suggestion: nil))
    }

    @Test func `Last digits that were lost are recognised`() {
        let code = "914302231234567000"
        #expect(CreditCode(code) == nil)
        #expect(CreditCodeText.read(code) == .wrong(.damagedCode, .lastDigitsLost, suggestion: nil))
        #expect(CreditCodeText.read(code + ".0") == .wrong(.damagedCode, .lastDigitsLost, suggestion: nil))
    }

    @Test(arguments: [
        ("9135O100MOOO1OOY43", "91350100M000100Y43"), ("9I350100M000I00Y43", "91350100M000100Y43"),
        ("9l350100M000100Y43", "91350100M000100Y43"), ("913S0100M000100Y43", "91350100M000100Y43"),
        ("9135o100m000100y43", "91350100M000100Y43"), ("1137O8OOOO43I249OW", "11370800004312490W"),
        ("1137080000431Z490W", "11370800004312490W"),
    ])
    func `Letters taken for digits are recognised with the only code that they can be`(text: String, code: String) {
        #expect(CreditCodeText.read(text) == .wrong(.damagedCode, .confusedLetters, suggestion: code))
    }

    @Test(arguments: [
        ("91310115MA1H8R7C6D", ProblemCause.codeCheck), ("91350100M000100Y4", .codeLength),
        ("91350100M000100Y433", .codeLength), ("91350100M000100Y4V", .codeCharacter), ("某某公司", .codeLength),
        ("430223000012345", .registrationNumber), ("600037340", .codeLength), ("60003734-1", .organisationCode),
        ("M000100Y4", .organisationCode), ("M000100Y-4", .organisationCode),
        ("某某某某某某某某某某某某某某某某某某", .codeCharacter),
    ])
    func `What is no code says why`(text: String, cause: ProblemCause) {
        #expect(CreditCodeText.read(text) == .wrong(.invalidCode, cause, suggestion: nil))
    }

    @Test func `The organisation's code inside is looked at as well`() throws {
        let first = "91430100123456780"
        let code = try first + String(#require(CreditCode.check(ofFirst: first)))
        #expect(CreditCodeText.read(code) == .wrong(.invalidCode, .codeOrganisation, suggestion: nil))
    }

    @Test func `Codes planted with a confusion are found, each with the code that it was`() {
        var numbers = FixedNumbers(state: 6)
        var found = 0
        for _ in 0..<2000 {
            let code = Codes.code(Int.random(in: 1_000_000...99_999_999, using: &numbers))
            var letters = Array(code)
            let swaps: [Character: Character] = ["0": "O", "1": "I", "2": "Z", "5": "S"]
            let places = letters.indices.filter { swaps[letters[$0]] != nil }
            guard let place = places.randomElement(using: &numbers) else { continue }
            letters[place] = swaps[letters[place]] ?? letters[place]
            guard case .wrong(.damagedCode, .confusedLetters, let repair) = CreditCodeText.read(String(letters)) else {
                continue
            }
            found += repair == code ? 1 : 0
        }
        #expect(found == 2000)
    }

    @Test func `A slip of a digit is no confusion`() {
        var numbers = FixedNumbers(state: 7)
        for _ in 0..<2000 {
            var letters = Array(Codes.code(Int.random(in: 1_000_000...99_999_999, using: &numbers)))
            let place = Int.random(in: 0..<14, using: &numbers)
            let other = Array("0123456789").filter { $0 != letters[place] }
            letters[place] = other.randomElement(using: &numbers) ?? letters[place]
            guard case .wrong(.invalidCode, _, _) = CreditCodeText.read(String(letters)) else {
                Issue.record("\(String(letters))")
                continue
            }
        }
    }

    @Test func `A hostile cell costs nothing`() {
        #expect(
            CreditCodeText.read(String(repeating: "L", count: 1_000_000))
                == .wrong(.invalidCode, .codeLength, suggestion: nil))
        #expect(CreditCodeText.read("LLLLLLLLLLLLLLLLLL") == .wrong(.invalidCode, .codeCheck, suggestion: nil))
        #expect(CreditCodeText.read("9\u{0}350100M000100Y43") == .wrong(.invalidCode, .codeCharacter, suggestion: nil))
    }
}
