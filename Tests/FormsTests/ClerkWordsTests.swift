import Domain
import Testing

@testable import Forms

@Suite struct ClerkWordsTests {
    private static let causes: [ProblemCause?] = [
        nil, .negative, .notWhole, .tooBig, .notANumber, .exponent, .pastAlias, .totalOnRecord, .otherPeriod,
        .otherCode, .nothingGiven,
    ]

    @Test(arguments: ProblemCode.allCases)
    func `Nobody who fills in a table is told of options on a command line`(code: ProblemCode) {
        for cause in Self.causes {
            let problem = Problem(code, value: "5", details: cause.map { [.cause($0)] } ?? [])
            for language in Language.allCases {
                let mark = Mark(problem: problem, column: nil, language: language)
                #expect(!mark.comment.contains("--"), "\(mark.comment)")
                #expect(mark.comment.count > 3)
            }
        }
    }

    @Test func `Another period than the one due is named with it`() {
        let details: [ProblemDetail] = [.cause(.otherPeriod), .expected("2021-Q1")]
        let problem = Problem(.constraintError, value: "2021-Q2", details: details)
        let mark = Mark(problem: problem, column: nil, language: .zh)
        #expect(mark.comment == "✗ 报告期“2021-Q2”与本次报送的报告期 2021-Q1 不一致")
    }

    @Test func `Several likely names are offered as such`() {
        let problem = Problem(.unknownRegion, value: "长沙", details: [.suggestion(["长沙市", "长沙县"])])
        #expect(Mark(problem: problem, column: nil, language: .zh).comment.hasSuffix("（可能是：长沙市、长沙县）"))
        #expect(Mark(problem: problem, column: nil, language: .en).comment.hasSuffix("(perhaps: 长沙市, 长沙县)"))
    }
}
