package import Domain

/// The pages of matters followed up (督办).
extension SiteText {
    package static let matters = SitePage(
        "督办台账", "Matters followed up",
        [
            "number": text("编号", "No."), "matter": text("事项", "Matter"), "level": text("等级", "Level"),
            "region": text("责任单位", "Addressed to"), "deadline": text("时限", "Deadline"), "state": text("状态", "State"),
            "with": text("现送", "Now with"), "excel": text("导出 Excel", "Export (Excel)"),
            "csv": text("导出 CSV", "Export (CSV)"),
            "filter": text("状态", "State"), "any": text("全部", "all"), "overdue": text("逾期", "overdue"),
            "show": text("查看", "Show"), "noneTitle": text("没有督办事项", "Nothing is followed up"),
            "none": text("按预警、进度滞后或通报交办后列在这里。", "What is opened from warnings, lags or bulletins stands here."),
            "open": text("交办", "Open matters"), "byWarnings": text("按预警交办", "From warnings"),
            "warningsNote": text(
                "月末在警的，每起一件；已在督办的不重复。", "One for each warning open at the month's end; none twice."),
            "month": text("月份", "Month"), "byLag": text("按进度滞后交办", "From lags"),
            "lagNote": text(
                "略低于序时进度的发提示函，滞后、严重滞后的发督办单。",
                "Slightly behind: a letter of reminder; further behind: an order of supervision."),
            "through": text("截至的报告期", "Through the period"), "byHand": text("逐件交办", "By hand"),
            "title2": text("事项", "What it is about"), "demand": text("办理要求", "What is asked"),
            "bulletin": text("所依据的通报（变更号，可不填）", "The bulletin's act, if any"), "go": text("交办", "Open"),
            "choose": text("责任单位", "Addressed to"),
        ])

    package static let oneMatter = SitePage(
        "督办事项", "A matter",
        [
            "back": text("督办台账", "Matters"), "origin": text("来源", "Origin"), "level": text("等级", "Level"),
            "region": text("责任单位", "Addressed to"), "issuer": text("督办单位", "Issued by"),
            "opened": text("交办日期", "Opened"), "deadline": text("时限", "Deadline"), "with": text("现送", "Now with"),
            "act": text("变更记录", "Ledger"), "demand": text("办理要求", "What is asked"), "steps": text("办理过程", "Steps"),
            "none": text("还没有反馈。", "Nothing has come back yet."), "letter": text("下载函件（Word）", "The letter (Word)"),
            "feedback": text("反馈办理情况", "Report what was done"),
            "feedbackHint": text("写明措施、结果和尚未办结的原因。", "Measures, result, and what is left."),
            "send": text("反馈", "Send"), "review": text("复核", "Review"), "words": text("意见", "Words"),
            "close": text("销号", "Close"), "return": text("退回", "Return"), "reopen": text("重新办理", "Reopen"),
            "extend": text("延期", "Extend"),
            "newDeadline": text("新时限（退回、重新办理可不填）", "New deadline (may be left out for a return)"),
            "dayHint": text("如 2021-07-20", "Such as 2021-07-20"),
            "closeAsk": text("确认销号？", "Close the matter?"), "warning": text("看企业监测情况", "See the enterprise"),
        ])

    package static func matterSentence(_ number: Int, _ state: Bilingual, overdue: Int) -> Bilingual {
        let late = overdue > 0 ? text("，逾期\(overdue)天", ", \(overdue) days overdue") : text("", "")
        return text("第\(number)号督办事项\(state.zh)\(late.zh)", "Matter \(number): \(state.en)\(late.en)")
    }

    package static let matterFile = text("督办台账", "matters")

    package static func letterFile(_ letter: LetterKind, _ number: Int) -> Bilingual {
        text("\(MatterLabels.letter(letter).zh)第\(number)号", "matter-\(number)")
    }
}
