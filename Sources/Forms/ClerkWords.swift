import Domain
import Texts

/// What is wrong and how to mend it, for the person who filled in the table: it has no command line to type options on.
struct ClerkWords {
    private let problem: Problem

    init(_ problem: Problem) { self.problem = problem }

    var message: Bilingual {
        guard problem.details.contains(.cause(.otherPeriod)) else { return ProblemText(problem).message }
        let value = problem.value ?? ""
        return Bilingual(
            zh: "报告期“\(value)”与本次报送的报告期 \(expected) 不一致",
            en: "The period “\(value)” is not the one that is due, \(expected)")
    }

    /// Nil where the sentence says it all.
    var hint: Bilingual? {
        switch problem.code {
        case .missingColumn: Bilingual(zh: "请补上该列", en: "Add the column")
        case .unknownIndicator where problem.details.contains(.cause(.otherTable)): nil
        case .unknownIndicator: Bilingual(zh: "请按行动计划的指标名称填写", en: "Use the plan's names")
        case .ambiguousCumulative: Bilingual(zh: "请填“本期新增”", en: "Give what is new in the period")
        case .cumulativeMismatch: Bilingual(zh: "请核对本期数和累计数", en: "Check the period's figure and the cumulative one")
        case .unusualJump:
            Bilingual(zh: "请核对；如属实，请在备注里写明原因", en: "Check it; if it is right, say why in a note")
        case .lockedPeriod: Bilingual(zh: "更正请写明原因，由省级收录", en: "Send the reason with the correction")
        default: ProblemText(problem).hint
        }
    }

    private var expected: String {
        for case .expected(let text) in problem.details { return text }
        return ""
    }
}
