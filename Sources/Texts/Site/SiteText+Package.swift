package import Domain

/// Packages: a city sends, the province decides.
extension SiteText {
    package static let package = SitePage(
        "报送件", "Package",
        [
            "period": text("报告期", "Period"), "show": text("查看", "Show"), "unit": text("填报单位", "Unit"),
            "state": text("状态", "State"), "total": text("合计", "Total"), "summary": text("汇总表", "Summary"),
            "basis": text("数据口径：市级审核数", "Figures approved by the city"),
            "words": text("文字材料", "In words"), "practice": text("主要做法", "What was done"),
            "problem": text("存在问题", "What is hard"), "plan": text("下步打算", "What comes next"),
            "wordsHint": text("写到哪里存到哪里；报送后随报送件存档。", "Kept as you write; sent with the package."),
            "scan": text("盖章件（PDF、OFD、JPEG、PNG，最大 20 MB）", "Stamped scan (PDF, OFD, JPEG or PNG, at most 20 MB)"),
            "scanHint": text("报送时上传，可不传。", "Optional; it goes with the package when it is sent."),
            "reasonLabel": text("缺报原因", "Why units are missing"),
            "reasonHint": text("有单位未报时必填。", "Needed while units have not reported."),
            "send": text("报送省厅", "Send to the province"), "save": text("保存草稿", "Save the draft"),
            "saved": text("✓ 草稿已保存", "✓ saved"), "saving": text("正在保存…", "saving…"),
            "local": text("▲ 未连上，已存在本机", "▲ not connected, kept on this machine"),
            "restored": text("草稿已恢复", "restored"),
            "offer": text("本机有未保存的草稿，比服务器上的新。", "This machine has a newer draft."),
            "restore": text("恢复", "Restore"), "forget": text("不用", "Leave it"),
            "sendAsk": text(
                "报送后由省厅审定；审定前可以撤回。确定报送？", "The province then decides; until it does you can withdraw. Send?"),
            "earlier": text("各次报送", "Packages sent"), "number": text("次数", "No."), "at": text("报送时间", "Sent"),
            "by": text("经办人", "By"), "code": text("校验码", "Check code"), "said": text("省厅意见", "The province"),
            "none": text("本期还没有报送过。", "Nothing was sent for this period yet."),
            "open": text("查看或撤回", "Open or withdraw"),
            "toInbox": text("去审核", "To the inbox"), "toReminders": text("去催报", "To the reminders"),
            "pending": text("尚未审核通过：", "Not approved:"), "missing": text("未报：", "Missing:"),
            "returned": text("退回修改：", "Returned:"), "late": text("迟报：", "Late:"),
        ])

    package static let packages = SitePage(
        "报送件", "Packages",
        [
            "period": text("报告期", "Period"), "show": text("查看", "Show"), "city": text("市州", "City"),
            "state": text("状态", "State"), "all": text("全部", "All"), "at": text("报送时间", "Sent"),
            "units": text("填报（件）", "Reports"), "code": text("校验码", "Check code"), "number": text("次数", "No."),
            "open": text("查看", "Open"), "none": text("没有符合的报送件。", "No package fits."),
            "deadline": text("报送时限", "Due"),
        ])

    package static func packagesSentence(cities: Int, sent: Int, accepted: Int, returned: Int) -> Bilingual {
        text(
            "\(cities) 个市州已报送 \(sent + accepted) 个，待审定 \(sent)，已审定 \(accepted)，退回 \(returned)",
            "\(sent + accepted) of \(cities) sent; \(sent) waiting, \(accepted) accepted, \(returned) returned")
    }

    package static let onePackage = SitePage(
        "报送件", "Package",
        [
            "back": text("报送件", "Packages"), "at": text("报送时间", "Sent"), "by": text("经办人", "By"),
            "code": text("校验码", "Check code"), "units": text("填报（件）", "Reports"),
            "reasonMissing": text("缺报原因", "Why units are missing"), "missing": text("未列入的单位", "Units not in it"),
            "filings": text("所列填报", "Reports in it"), "unit": text("填报单位", "Unit"), "total": text("合计", "Total"),
            "revision": text("次数", "Revision"), "level": text("状态", "State"), "words": text("文字材料", "In words"),
            "practice": text("主要做法", "What was done"), "problem": text("存在问题", "What is hard"),
            "plan": text("下步打算", "What comes next"), "blank": text("（未填写）", "(nothing)"),
            "files": text("盖章件和附件", "Scans and files"), "noFiles": text("没有上传盖章件。", "No stamped scan."),
            "changed": text("报送后有变动：", "Changed since it was sent:"),
            "changedHint": text(
                "审定只计报送件所列的填报；所列填报已退回或撤回的，不能审定，请退回后重新报送。",
                "Accepting counts only the reports named; where one of them no longer stands, return the package."),
            "decide": text("审定或退回", "Decide"), "accept": text("审定", "Accept"),
            "acceptAsk": text("审定后计入省级审定数。确定审定？", "Its figures then count as accepted. Accept?"),
            "return": text("退回修改", "Return"), "returnReason": text("退回原因", "Reason"),
            "returnUnits": text("连同退回的单位（不勾选则只退回报送件）", "Units whose reports go back too (none: the package alone)"),
            "acceptReason": text("更正原因（报告期已列入通报时）", "Reason (for a published period)"),
            "returnAsk": text("确定退回？", "Return it?"), "said": text("处理结果", "Decision"),
            "withdraw": text("撤回", "Withdraw"), "withdrawAsk": text("确定撤回？", "Withdraw it?"),
            "returnedUnits": text("退回的单位", "Units returned"),
            "ledger": text("变更记录", "Ledger"),
        ])

    package static func packageHead(_ city: String, _ period: Bilingual, number: Int) -> Bilingual {
        text("\(city) \(period.zh) 第 \(number) 次报送", "\(city), \(period.en), package \(number)")
    }

    /// Where a package stands, in one sentence.
    package static func draftSentence(expected: Int, approved: Int, pending: Int, missing: Int) -> Bilingual {
        if pending == 0, missing == 0 {
            return text(
                "应报 \(expected) 个单位全部审核通过，可以报送", "All \(expected) reports are approved: the package can be sent")
        }
        return text(
            "应报 \(expected)，审核通过 \(approved)，尚未审核通过 \(pending)，未报 \(missing)",
            "\(approved) of \(expected) approved, \(pending) not yet, \(missing) missing")
    }

    package static func packageSentence(_ state: PackageState) -> Bilingual {
        switch state {
        case .sent: text("已报送，待省厅审定", "Sent; it waits for the province")
        case .accepted: text("省厅已审定", "Accepted by the province")
        case .returned: text("省厅已退回，请修改后重新报送", "Returned by the province: mend it and send it again")
        case .withdrawn: text("已撤回，可以修改后重新报送", "Withdrawn: it can be sent again")
        }
    }
}
