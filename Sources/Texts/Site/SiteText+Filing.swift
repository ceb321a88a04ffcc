package import Domain

/// The form of a report (填报).
extension SiteText {
    package static let filing = SitePage(
        "填报", "Report",
        [
            "home": text("首页", "Start"), "crumbs": text("位置", "Where you are"),
            "figures": text("本期新增", "New in the period"),
            "figuresHint": text(
                "只填本期新增，不填累计。没有发生填 0；空着表示不报这一项。",
                "Enter what is new in the period, never a running total. Nothing new is 0; blank means not reported."),
            "zero": text("本期零报告", "Nothing new this period"),
            "zeroAsk": text("已填的数将全部改为 0。确定本期零报告？", "All figures become 0. Is there nothing new this period?"),
            "zeroed": text("已全部填 0，还没有上报。请核对后上报。", "All figures are 0 now and not yet filed. Look, then file."),
            "last": text("上期", "Last period"), "yearTarget": text("年度目标", "Year's target"),
            "yearRate": text("年度完成率", "Year's rate"), "year": text("本年累计", "Year to date"),
            "plan": text("总累计（启动以来）", "Plan to date"),
            "recorded": text("现报", "on record:"), "definition": text("指标解释", "Definition"),
            "people": text("签字人", "Signatures"), "filer": text("填报人", "Filled in by"),
            "reviewer": text("审核人", "Checked by"), "head": text("单位负责人", "Head of the unit"),
            "phone": text("联系电话", "Telephone"), "note": text("备注", "Remarks"),
            "force": text("上报说明", "Note on the figures"),
            "forceHint": text(
                "数比往期高很多时填写，例如“本季集中开展服务”。",
                "Needed where a figure is far above earlier ones, for example: drive in this quarter."),
            "reason": text("更正原因", "Reason for the correction"),
            "reasonHint": text(
                "本期已列入印发的通报，更正须写明原因，下期通报会列出。",
                "The period stands in a published bulletin. A correction needs a reason and is listed in the next."),
            "file": text("上报", "File"), "look": text("核对", "Check"), "save": text("保存草稿", "Save as draft"),
            "saved": text("✓ 草稿已保存（未上报）", "✓ Draft saved, not filed"), "saving": text("正在保存…", "Saving…"),
            "local": text("▲ 未连上服务器，草稿存在本机", "▲ No connection; the draft is kept on this machine"),
            "restored": text("草稿已恢复", "Draft restored"), "print": text("打印报表", "Print"),
            "history": text("填报历史", "History"), "receipt": text("看回执", "Receipt"),
            "offer": text("本机有未上报的草稿，比服务器上的新。", "This machine has a newer draft than the server."),
            "take": text("恢复", "Restore"), "leave": text("不用", "Leave it"), "drop": text("删除草稿", "Delete the draft"),
            "dropAsk": text("删除草稿，回到记录上的数？", "Delete the draft and go back to the figures on record?"),
            "wrong": text("没有上报。", "Not filed."), "returnedBecause": text("退回原因：", "Returned because: "),
            "confirmTitle": text("请确认代录的数", "Confirm what others entered"),
            "confirmNote": text(
                "下表的数由上级录入，已计入进展。无误请确认；有误请直接改数并上报。",
                "Others entered these figures and they count already. Confirm them, or correct and file them yourself."),
            "confirm": text("确认无误", "Confirm"),
            "withdrawTitle": text("撤回", "Withdraw"),
            "withdrawNote": text(
                "上级尚未审核，可以撤回后重新填报。撤回的一次留在填报历史里。",
                "Nobody above has checked it yet. What is withdrawn stays in the history."),
            "withdrawReason": text("撤回原因（可不填）", "Why (may be left out)"), "withdraw": text("撤回", "Withdraw"),
            "withdrawAsk": text("撤回后本期算未报，须重新上报。确定撤回？", "The period then counts as not filed. Withdraw?"),
            "indicator": text("指标", "Indicator"), "unit": text("计量单位", "Unit"),
            "present": text("现报本期新增", "On record"), "steps": text("办理进度", "Progress"),
            "stepFile": text("填报", "File"), "stepApprove": text("市级审核", "City"), "stepAccept": text("省级审定", "Province"),
        ])

    /// Whoever enters figures for a unit that confirms them.
    package static func enteringFor(_ region: Bilingual) -> Bilingual {
        text(
            "您在为\(region.zh)代录。上报后标为“代录（待县区确认）”，由\(region.zh)确认。",
            "You enter figures for \(region.en). They are marked so until \(region.en) confirms them.")
    }

    package static func draftRestored(_ person: String, _ at: Bilingual) -> Bilingual {
        text(
            "草稿（未上报）已恢复：\(person)保存于 \(at.zh)。", "A draft, not filed, is restored: saved by \(person), \(at.en).")
    }

    /// Why a period takes no reports.
    package static func takesNone(_ state: PeriodState) -> Bilingual {
        switch state {
        case .ahead: text("报告期还没有开始，不能填报。", "The period has not begun.")
        case .closed:
            text(
                "本期已关网，不能上报。确需补报、更正，请联系市州和省厅重新开网。",
                "The period is closed. For a late report or correction ask your city and the province to open it.")
        case .locked:
            text(
                "本期已列入印发的通报并锁定。确需更正，请联系省厅重新开网。",
                "A bulletin on the period is out and it is locked. For a correction ask the province to reopen it.")
        case .open, .reopened: text("您的角色只能查看。", "You may look only.")
        }
    }

    package static func reopened(_ reason: String?) -> Bilingual {
        let why = reason ?? ""
        return text(
            "本期已锁定后重新开网，可以更正\(why.isEmpty ? "" : "：\(why)")。",
            "The period was reopened for corrections\(why.isEmpty ? "" : ": \(why)").")
    }

    /// After a report was approved or accepted.
    package static let filesAgain = text(
        "再次上报的是更正，须重新审核、审定；在此之前仍按已审定（审核）的数计。",
        "To file again is to correct: it has to be checked anew, and until then the checked figures count.")

    /// A box that was emptied.
    package static func clears(_ value: String) -> Bilingual {
        text("已报的 \(value) 将取消，这一项改为不报", "The \(value) on record is taken back; the figure counts as not reported")
    }

    /// A box that says another figure than the record now does.
    package static func differs(_ present: String, _ typed: String) -> Bilingual {
        let (present, typed) = (present.isEmpty ? "–" : present, typed.isEmpty ? "–" : typed)
        return text("记录上现为 \(present)，您填的是 \(typed)", "\(present) is on record now, you entered \(typed)")
    }

    /// What is wrong with a figure in a form, and the way to mend it there.
    package static func problem(_ problem: Problem, _ language: Language) -> String {
        let words = ProblemText(problem)
        let message = words.message[language]
        guard let hint = words.hintOnSite else { return message }
        return language == .zh ? "\(message)；\(hint.zh)" : "\(message); \(hint.en)"
    }

    /// A name before what is said of it.
    package static func before(_ name: String) -> Bilingual { text("\(name)：", "\(name): ") }

    /// The answer over the errors of a form.
    package static func wrongCount(_ count: Int) -> Bilingual {
        text("\(count) 处要处理：", "\(English.count(count, "thing", "things")) to mend:")
    }

    package static func checkedWell(_ isComplete: Bool) -> Bilingual {
        isComplete
            ? text("核对没有发现问题，还没有上报。", "Nothing wrong was found. It is not yet filed.")
            : text("还没有上报。", "It is not yet filed.")
    }
}
