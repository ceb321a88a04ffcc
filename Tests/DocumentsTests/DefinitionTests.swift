import Domain
import Testing
import Texts

@testable import Documents

@Suite struct DefinitionTests {
    @Test func `A sentence that all definitions end with is told once`() {
        let found = Definitions(["甲。未找到。", "", "乙，丙。未找到。"])
        #expect(found.own == ["甲。", "", "乙，丙。"])
        #expect(found.shared == "未找到。")
        let english = Definitions(["One of 1.5 years. No source.", "Two. No source."])
        #expect(english.own == ["One of 1.5 years.", "Two."])
        #expect(english.shared == "No source.")
    }

    @Test(arguments: [["甲。未找到。", "乙。另有。"], ["甲。未找到。", ""], ["未找到。", "甲。未找到。"], []])
    func `Without such a sentence they stay as they are`(definitions: [String]) {
        let found = Definitions(definitions)
        #expect(found.own == definitions)
        #expect(found.shared.isEmpty)
    }

    @Test(arguments: [
        ("更正：台账比对", "台账比对"), ("更正: 台账比对", "台账比对"), ("更正后复核", "更正后复核"), ("台账", "台账"), ("更正：", nil), (" ", nil),
    ])
    func `A reason that begins with its cause does not name it twice`(reason: String, own: String?) {
        #expect(CauseText.own("correction", reason) == own)
    }

    @Test func `No reason, no colon`() {
        #expect(CauseText.reason("correction", nil)[.zh].isEmpty)
        #expect(CauseText.reason("correction", "更正：台账比对")[.zh] == "：台账比对")
    }
}
