import Domain
import Testing

@testable import Intake

@Suite struct RegionSlipTests {
    private let names = RegionNames(.sample)

    @Test(arguments: [
        ("汩罗", ["汨罗市"]), ("汩罗市", ["汨罗市"]), ("芙容区", ["芙蓉区"]), ("云龙示范", ["云龙示范区"]), ("岳阳楼楼区", ["岳阳楼区"]),
        ("湘西土家族自治州", []), ("北京市朝阳区", []), ("", []), ("罗", []),
    ])
    func aNameOneSlipAwayIsSuggested(text: String, suggestions: [String]) {
        #expect(names.read(text) == .unknown(suggestions))
    }

    @Test func threeSuggestionsAreTheMost() {
        guard case .unknown(let likely) = names.read("某市") else {
            Issue.record("no region is called 某市")
            return
        }
        #expect(likely.count <= 3)
    }

    @Test func longTextIsNoSlipOfAnything() {
        #expect(names.read(String(repeating: "汨罗", count: 200)) == .unknown([]))
    }

    @Test(arguments: [
        ("汩罗", "汨罗", true), ("汨罗", "汨罗", false), ("abcd", "abd", true), ("abd", "abcd", true), ("abcd", "abdc", false),
        ("ab", "a", false), ("aa", "aaa", true), ("abc", "xyz", false), ("abcd", "ab", false),
    ])
    func aSlipIsOneCharacterExchangedMissingOrTooMany(left: String, right: String, isSlip: Bool) {
        #expect(RegionNames.isOneSlipAway(Array(left), Array(right)) == isSlip)
    }
}
