package import Domain

/// 县区工作台, and the words for how a report stands.
extension SiteText {
    package static let desk = SitePage(
        "填报工作台", "Reporting desk",
        [
            "tasks": text("待办", "To do"), "all": text("各报告期", "Reporting periods"),
            "period": text("报告期", "Period"), "state": text("状态", "State"),
            "deadline": text("上报截止", "Due"), "received": text("收到日期", "Received"),
            "act": text("回执", "Receipt"), "do": text("操作", "Open"), "print": text("打印", "Print"),
            "history": text("填报历史", "History of filings"), "progress": text("查看进展", "See the progress"),
            "reason": text("退回原因：", "Returned because: "),
            "none": text("没有报告期", "There are no periods"),
            "noneHint": text("行动计划开始后，这里列出各期应报的数。", "Once the plan has begun, its periods stand here."),
            "gate": text("开网情况", "Open or closed"),
        ])

    /// What a unit may do about a report.
    package static func deskAction(_ code: String) -> Bilingual {
        switch code {
        case "correct": text("去修改", "Correct it")
        case "confirm": text("去核对确认", "Look and confirm")
        case "file": text("去填报", "Fill it in")
        default: text("查看", "Look")
        }
    }

    /// `待填报`: how a report stands, in a tag.
    package static func stage(_ code: String) -> Bilingual {
        switch code {
        case "notOwed": text("本期不需填报", "not owed")
        case "due": text("待填报", "to be filed")
        case "overdue": text("未报（已逾期）", "not filed, overdue")
        case "returned": text("退回修改", "returned")
        case "withdrawn": text("已撤回", "withdrawn")
        case "toConfirm": text("代录（待县区确认）", "entered by others, to be confirmed")
        case "filed": text("已上报，待审核", "filed, to be checked")
        case "approved": text("审核通过", "approved")
        default: text("已审定", "accepted")
        }
    }

    /// The answer at the head of a form: how the report stands.
    ///
    /// - Parameters:
    ///   - code: The stage.
    ///   - region: The unit's name.
    ///   - period: The period's name.
    ///   - days: How many days are left; negative: passed.
    ///   - isAsked: Whether the reader is the one to do something about it.
    /// - Returns: One sentence.
    package static func stageSentence(
        _ code: String, _ region: Bilingual, _ period: Bilingual, days: Int, isAsked: Bool
    ) -> Bilingual {
        let (zh, en) = ("\(region.zh)\(period.zh)", "\(region.en), \(period.en)")
        switch code {
        case "returned" where !isAsked: return text("\(zh)已退回修改", "\(en): returned to be corrected")
        case "withdrawn" where !isAsked: return text("\(zh)已撤回", "\(en): withdrawn")
        case "toConfirm" where !isAsked:
            return text("\(zh)由上级代录，待县区确认", "\(en): entered by others, to be confirmed")
        case "notOwed": return text("\(zh)不需填报", "\(en): no report is owed")
        case "due": return text("\(zh)待填报，\(left(days).zh)", "\(en): to be filed, \(left(days).en)")
        case "overdue":
            return text(
                "\(zh)未报，已逾期 \(-days) 天", "\(en): not filed, \(English.count(-days, "day", "days")) overdue")
        case "returned": return text("\(zh)已退回，请修改后重新上报", "\(en): returned; correct it and file it again")
        case "withdrawn": return text("\(zh)已撤回，请修改后重新上报", "\(en): withdrawn; correct it and file it again")
        case "toConfirm": return text("\(zh)由上级代录，请核对确认", "\(en): entered by others; look and confirm")
        case "filed": return text("\(zh)已上报，待市级审核", "\(en): filed, waits for the city")
        case "approved": return text("\(zh)市级已审核通过，待省级审定", "\(en): approved by the city, waits for the province")
        default: return text("\(zh)省级已审定", "\(en): accepted by the province")
        }
    }

    private static func left(_ days: Int) -> Bilingual {
        switch days {
        case ..<0: text("已过截止日期", "the deadline has passed")
        case 0: text("今天截止", "due today")
        default: text("还有 \(days) 天", "\(English.count(days, "day", "days")) left")
        }
    }

    /// The answer at the head of the desk: how many things wait, by stage.
    package static func deskAnswer(_ counts: [(code: String, count: Int)]) -> Bilingual {
        let all = counts.reduce(0) { $0 + $1.count }
        return text(
            "\(all) 件待办：" + Chinese.list(counts.map { "\($0.count) 件\(stage($0.code).zh)" }),
            "\(English.count(all, "thing", "things")) to do: "
                + English.list(counts.map { "\($0.count) \(stage($0.code).en)" }))
    }

    /// Nothing waits: the newest report and the next.
    package static func deskRest(_ sentence: Bilingual) -> Bilingual {
        text("没有待办：\(sentence.zh)", "Nothing to do. \(sentence.en)")
    }

    package static func nextPeriod(_ period: Bilingual, _ deadline: Bilingual) -> Bilingual {
        text("下一期是\(period.zh)，\(deadline.zh)前上报。", "Next comes \(period.en), due \(deadline.en).")
    }

    package static func receivedOn(_ day: Bilingual) -> Bilingual { text("\(day.zh)收到", "Received \(day.en)") }

    /// When a report is due, and how many days are left until then; negative: passed.
    package static func dueBy(_ deadline: Bilingual, days: Int) -> Bilingual {
        let more =
            days < 0
            ? text("已逾期 \(-days) 天", "\(English.count(-days, "day", "days")) overdue") : left(days)
        return text("上报截止 \(deadline.zh)，\(more.zh)", "Due \(deadline.en), \(more.en)")
    }

    package static func draftKept(_ at: Bilingual) -> Bilingual {
        text("有草稿（未上报），保存于 \(at.zh)", "A draft is kept, of \(at.en)")
    }

    /// How far the unit has come, in one sentence.
    ///
    /// - Parameters:
    ///   - cutoff: Up to when.
    ///   - composite: 综合完成率; nil: no target.
    ///   - items: Indicators with their figures.
    /// - Returns: The sentence.
    package static func ownProgress(_ cutoff: Bilingual, composite: String?, _ items: [Bilingual]) -> Bilingual {
        let head = composite.map { text("综合完成率 \($0)%", "composite \($0)%") } ?? text("总累计", "so far")
        let list = text(Chinese.list(items.map(\.zh)), English.list(items.map(\.en)))
        return text(
            "截至\(cutoff.zh)，按县级上报数，\(head.zh)：\(list.zh)。", "By \(cutoff.en), as filed, \(head.en): \(list.en).")
    }

    /// `服务新企用工 70/120户（58.33%）`.
    package static func ownFigure(
        _ name: Bilingual, _ unit: Bilingual, _ completed: String, target: String?, rate: String?
    ) -> Bilingual {
        let figure = target.map { "\(completed)/\($0)" } ?? completed
        let share = rate.map { text("（\($0)%）", " (\($0)%)") } ?? text("", "")
        return text("\(name.zh) \(figure) \(unit.zh)\(share.zh)", "\(name.en) \(figure)\(share.en)")
    }
}
