import Domain
import Foundation
import Testing
import Texts

@Suite struct ProblemTextTests {
    private static let causes: [ProblemCause?] = [
        nil, .negative, .notWhole, .tooBig, .notANumber, .exponent, .pastAlias, .totalOnRecord, .otherPeriod,
        .otherCode, .nothingGiven, .noRoot, .secondRoot, .unknownParent, .circle, .unknownSuccessor,
        .yearOutsidePlan, .unknownKey, .fixed,
    ]

    @Test(arguments: ProblemCode.allCases)
    func everyProblemHasASentenceInBothLanguages(code: ProblemCode) {
        for cause in Self.causes {
            let problem = Problem(
                code, row: 5, column: "县市区", cell: "B5", value: "汩罗", details: cause.map { [.cause($0)] } ?? [])
            let text = ProblemText(problem)
            for sentence in [text.message, text.hint].compactMap(\.self) {
                #expect(!sentence.zh.isEmpty && !sentence.en.isEmpty)
                #expect(sentence.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
                #expect(
                    !sentence.en.replacing("汩罗", with: "").replacing("县市区", with: "").unicodeScalars
                        .contains { (0x4E00...0x9FFF).contains($0.value) })
            }
        }
    }

    @Test func aLineSaysWhereWhatAndHowToMendIt() {
        let problem = Problem(
            .unknownRegion, row: 5, column: "县市区", cell: "B5", value: "汩罗", details: [.suggestion(["汨罗市"])])
        #expect(ProblemText(problem).line(.zh) == "第5行 B5 县市区：没有这个填报单位：“汩罗”（汨罗市）")
        #expect(ProblemText(problem).line(.en) == "row 5 B5 县市区: No such reporting unit: “汩罗” (汨罗市)")
        #expect(ProblemText(problem).hint == .same("汨罗市"))
    }

    @Test func aTotalIsNamedWithItsSum() {
        let problem = Problem(
            .totalMismatch, row: 4, column: "和谐企业", cell: "C4", value: "4",
            details: [.expected("3"), .about(.same("株洲市"))])
        #expect(ProblemText(problem).line(.zh) == "第4行 C4 和谐企业：株洲市合计填 4，各行相加为 3（请核对合计或各行）")
        #expect(ProblemText(problem).line(.en).contains("株洲市: the stated total is 4, the rows add up to 3"))
    }

    @Test func aRepeatedRowNamesTheEarlier() {
        let problem = Problem(
            .duplicateRow, row: 9, value: "攸县",
            details: [.earlierRow(2), .about(Bilingual(zh: "和谐企业", en: "Enterprises"))])
        #expect(ProblemText(problem).message.zh == "“攸县”的和谐企业与第2行重复")
        #expect(ProblemText(problem).message.en == "“攸县” Enterprises was given in row 2 already")
    }

    @Test func longValuesAreShortened() {
        let problem = Problem(.typeError, value: String(repeating: "约", count: 500))
        #expect(ProblemText(problem).message.zh.count < 100)
    }

    @Test func aMissingColumnIsNotNamedTwice() {
        let problem = Problem(.missingColumn, row: 1, column: "报告期 / period")
        #expect(ProblemText(problem).line(.zh).components(separatedBy: "报告期").count == 2)
    }
}
