package import Domain

/// Words of matters (督办) in tables and heads.
package enum MatterLabels {
    package static func state(_ state: MatterState) -> Bilingual {
        switch state {
        case .open: text("办理中", "open")
        case .answered: text("已反馈", "answered")
        case .returned: text("反馈退回", "feedback returned")
        case .reopened: text("重新办理", "reopened")
        case .closed: text("已销号", "closed")
        }
    }

    package static func kind(_ kind: MatterKind) -> Bilingual {
        switch kind {
        case .warning: text("劳动关系预警", "labour warning")
        case .lag: text("进度滞后", "lag")
        case .bulletin: text("通报事项", "from a bulletin")
        case .other: text("其他事项", "other")
        }
    }

    package static func step(_ kind: MatterStep.Kind) -> Bilingual {
        switch kind {
        case .feedback: text("反馈", "feedback")
        case .return: text("退回", "returned")
        case .close: text("销号", "closed")
        case .reopen: text("重新办理", "reopened")
        case .extend: text("延期", "extended")
        }
    }

    package static func letter(_ kind: LetterKind) -> Bilingual {
        switch kind {
        case .prompt: text("工作提示函", "letter of reminder")
        case .supervision: text("督办单", "order of supervision")
        }
    }

    package static let overdue = text("逾期", "overdue")
    package static let escalated = text("已升级", "escalated")

    /// The heads of the 督办台账.
    package static let heads: [Bilingual] = [
        text("编号", "No."), text("来源", "Origin"), text("等级", "Level"), text("事项", "Matter"),
        text("责任单位", "Addressed to"), text("督办单位", "Issued by"), text("交办日期", "Opened"), text("时限", "Deadline"),
        text("状态", "State"), text("逾期天数", "Days overdue"), text("现送", "Now with"), text("最近情况", "Last step"),
        text("销号日期", "Closed"),
    ]

    package static let register = text("督办台账", "Matters followed up")

    /// What the register comes to.
    package static func summary(all: Int, open: Int, overdue: Int, closed: Int) -> Bilingual {
        text(
            "督办事项 \(all) 件：在办 \(open) 件，其中逾期 \(overdue) 件；已销号 \(closed) 件",
            "\(English.count(all, "matter", "matters")): \(open) open, \(overdue) of them overdue; \(closed) closed")
    }

    package static func opened(_ count: Int, skipped: Int) -> Bilingual {
        let rest = skipped > 0 ? text("；\(skipped) 件已在督办，没有重复", "; \(skipped) were followed up already") : text("", "")
        return text(
            "已交办 \(count) 件\(rest.zh)。", "\(English.count(count, "matter", "matters")) opened\(rest.en).")
    }
}
