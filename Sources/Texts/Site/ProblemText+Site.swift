package import Domain

extension ProblemText {
    /// How to mend it, for a page: without options of the command line. Nil where the sentence says it all.
    package var hintOnSite: Bilingual? {
        switch problem.code {
        case .missingColumn where !problem.details.contains(.cause(.otherTitle)):
            text("请补上该列；缺报告期的，可在上传时选报告期", "Add the column; a missing period can be chosen with the file")
        case .unknownIndicator where problem.details.contains(.cause(.otherTable)):
            text("如应读入，请另存为单独的文件", "If it should be read, save it as a file of its own")
        case .unknownIndicator: text("请按行动计划的指标名称填写；不需要的列请删去", "Use the plan's names; delete what is not needed")
        case .ambiguousCumulative:
            text("请把表头写作“本年累计”或“总累计”", "Head the column “year to date” or “plan to date”")
        case .cumulativeMismatch:
            text("请核对两数；以前各期尚未入库的先导入", "Check both; import earlier periods first")
        case .unusualJump: text("请核对；如属实，请写上报说明", "Check it; if it is right, say why below")
        case .lockedPeriod: text("更正请写明原因", "To correct it, say why below")
        default: hint
        }
    }
}
