import Domain
import Testing

@testable import Intake

/// The fast way for plain digits must say what the slow way says.
@Suite struct PlainCountTests {
    private func plain(_ text: String, scale: Int) -> Int? {
        Array(text.utf8).withUnsafeBufferPointer { CountText.plain($0, scale: scale) }
    }

    @Test func theFastWayAgreesWithTheSlowOne() {
        var numbers = FixedNumbers(state: 3)
        for _ in 0..<3000 {
            let length = Int.random(in: 1...13, using: &numbers)
            let text = String((0..<length).map { _ in "0123456789,.-e 户".randomElement(using: &numbers) ?? "0" })
            for (place, scale) in [(1, 1), (3, 100)] {
                guard let value = plain(text, scale: scale) else { continue }
                #expect(CountText.read(text, for: Plan.sample.indicators[place]) == .entry(.value(value)), "\(text)")
            }
        }
    }

    @Test func plainDigitsTakeTheFastWay() {
        #expect(plain("0", scale: 1) == 0)
        #expect(plain("00012", scale: 1) == 12)
        #expect(plain("12", scale: 100) == 1200)
        #expect(plain("99999999999", scale: 1) == 99_999_999_999)
    }

    @Test func everythingElseDoesNot() {
        for text in ["", "1 ", "-1", "1,000", "１", "999999999999"] { #expect(plain(text, scale: 1) == nil) }
        #expect(plain("10000000000", scale: 100) == nil)
        #expect(plain("99999999999", scale: 1_000_000) == nil)
    }
}
