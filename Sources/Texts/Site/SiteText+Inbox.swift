package import Domain

/// A city's inbox, and the tags of reports.
extension SiteText {
    package static let inbox = SitePage(
        "收件", "Inbox",
        [
            "period": text("报告期", "Period"), "show": text("查看", "Show"), "unit": text("填报单位", "Unit"),
            "state": text("状态", "State"), "received": text("收到日期", "Received"), "by": text("填报人", "Filed by"),
            "do": text("操作", "Action"), "all": text("全选", "Select all"), "choose": text("选择", "Select"),
            "old": text("原", "before"), "new": text("现", "now"),
            "changedNote": text(
                "黄底为与对照的上一次相比有变动的数；首次上报没有对照。",
                "Marked figures differ from the revision compared with; a first report has none."),
            "waiting": text("待审核", "Waiting"), "waitingProvince": text("待审定", "Waiting"),
            "below": text("待市级审核", "With the cities"), "returned": text("退回修改", "Returned"),
            "missing": text("未报", "Not reported"), "done": text("审核通过", "Approved"),
            "doneProvince": text("已审定", "Accepted"), "deadline": text("报送时限", "Due"),
            "reasonLabel": text("退回原因", "Reason"),
            "reasonHint": text(
                "退回时必填，县区会看到；报告期已列入通报的，审核也要写原因。",
                "Needed for a return, and shown to the county; for a published period also for an approval."),
            "approve": text("审核通过", "Approve"), "accept": text("审定", "Accept"), "return": text("退回修改", "Return"),
            "returnAsk": text("退回后由县区修改重报。确定退回所选？", "The units then correct and file again. Return those selected?"),
            "chosen": text("已选 {n} 件", "{n} selected"), "enter": text("代录", "Enter figures"),
            "act": text("变更", "Act"),
            "open": text("查看", "Open"), "history": text("历史", "History"), "attachments": text("附件", "Attachments"),
            "note": text("说明", "Note"), "force": text("上报说明", "Note on a jump"), "file": text("来源文件", "File"),
            "signed": text("签字", "Signed"),
            "emptyTitle": text("没有待审核的填报", "Nothing waits for a check"),
            "emptyMissing": text("还有单位未报，可以催报或导入。", "Some units have not reported: remind them, or import their file."),
            "emptySend": text("全部审核通过后，可以汇总报送。", "Once all are approved, send the package."),
            "toReminders": text("看未报名单", "Who is missing"), "toImport": text("导入表格", "Import a file"),
            "toPackage": text("去报送", "To the package"), "toTemplate": text("下载填报表样", "Download the form"),
            "own": text("本级填报", "Own level"),

        ])

    /// `应报 11，实报 9，未报 2，待审核 5`.
    package static func inboxSentence(
        expected: Int, received: Int, missing: Int, waiting: Int, isProvince: Bool
    ) -> Bilingual {
        let word = isProvince ? "待审定" : "待审核"
        return text(
            "应报 \(expected)，实报 \(received)，未报 \(missing)，\(word) \(waiting)",
            "\(received) of \(expected) reported, \(missing) missing, \(waiting) waiting")
    }

    /// Under the sentence: until when.
    package static func inboxLead(county: Day, city: Day, today: Day) -> Bilingual {
        let zh = [("县区上报时限", county), ("报送省厅时限", city)].map { word, day in
            "\(word) \(Labels.day(day).zh)\(left(day, today).zh)"
        }
        let en = [("Units report by", county), ("the package is due on", city)].map { word, day in
            "\(word) \(Labels.day(day).en)\(left(day, today).en)"
        }
        return text(zh.joined(separator: "；") + "。", en.joined(separator: "; ") + ".")
    }

    private static func left(_ day: Day, _ today: Day) -> Bilingual {
        let days = day.number - today.number
        if days == 0 { return text("（今天）", " (today)") }
        return days > 0
            ? text("（还有 \(days) 天）", " (\(English.count(days, "day", "days")) left)")
            : text("（已过）", " (past)")
    }

    package static let nothingChosen = text("没有勾选任何填报。请先勾选，再审核或退回。", "Nothing is selected. Tick reports first.")
    package static let returnNeedsReason = text("请写明退回原因，县区据此修改。", "Say why, so that the unit knows what to mend.")

    /// What a report that has changed was, and is.
    package static func changedSince(_ unit: String) -> Bilingual {
        text("\(unit)：黄底为您看到的与现在的差别，请重新核对。", "\(unit): marked is what differs from what you saw.")
    }

    /// A tag of a report or a package; with its sign, readable without colour.
    package enum Tag: Sendable {
        case waiting, waitingProvince, atCity, approved, accepted, returned, late, missing, open, enteredFor
        case changedSinceApproval, changedSinceSent, withdrawn, sent, notSent, first
        /// The newest revision went back, and the one before it stands again.
        case laterReturned
    }

    package static func tag(_ tag: Tag) -> (look: String, words: Bilingual) {
        switch tag {
        case .waiting: ("yellow", text("▲ 待审核", "▲ waiting"))
        case .waitingProvince: ("yellow", text("▲ 待审定", "▲ waiting"))
        case .atCity: ("idle", text("○ 待市级审核", "○ with the city"))
        case .approved: ("pace", text("● 审核通过", "● approved"))
        case .accepted: ("done", text("✓ 已审定", "✓ accepted"))
        case .returned: ("red", text("■ 退回修改", "■ returned"))
        case .late: ("orange", text("◆ 迟报", "◆ late"))
        case .missing: ("red", text("■ 未报", "■ missing"))
        case .open: ("idle", text("○ 未报（未到期）", "○ not yet due"))
        case .enteredFor: ("other", text("◇ 代录（待县区确认）", "◇ entered by others, to be confirmed"))
        case .changedSinceApproval: ("yellow", text("▲ 审核后有变动", "▲ changed since approval"))
        case .changedSinceSent: ("yellow", text("▲ 报送后有变动", "▲ changed since sent"))
        case .withdrawn: ("idle", text("○ 已撤回", "○ withdrawn"))
        case .sent: ("yellow", text("▲ 已报送，待审定", "▲ sent, waiting"))
        case .notSent: ("idle", text("○ 未报送", "○ not sent"))
        case .first: ("idle", text("首次上报", "first report"))
        case .laterReturned: ("red", text("■ 最近一次已退回，这是上一次的数", "■ the newest was returned; this is the one before"))
        }
    }
}
