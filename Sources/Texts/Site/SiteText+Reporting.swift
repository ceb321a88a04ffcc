package import Domain

/// Who has reported, and reminding those who have not.
extension SiteText {
    package static let reminders = SitePage(
        "催报", "Reminders",
        [
            "period": text("报告期", "Period"), "show": text("查看", "Show"), "unit": text("填报单位", "Unit"),
            "state": text("状态", "State"), "deadline": text("时限", "Due"), "received": text("收到日期", "Received"),
            "contact": text("联系人", "Contact"), "phone": text("电话", "Telephone"), "reason": text("退回原因", "Why returned"),
            "from": text("按最近报表签名", "from the last report"), "unknown": text("没有登记", "not known"),
            "list": text("未报、迟报、退回的单位", "Missing, late or returned"),
            "export": text("导出名单（CSV）", "Export the list (CSV)"),
            "exportNote": text("名单含姓名和电话，导出会记入安全日志。", "It names people: the export is written to the security log."),
            "texts": text("催报文字", "Texts to send"), "before": text("到期前", "Before it is due"),
            "on": text("到期日", "On the day"), "after": text("逾期", "Overdue"), "copy": text("复制", "Copy"),
            "copied": text("已复制", "Copied"), "noneTitle": text("全部单位均已按时上报", "All have reported in time"),
            "none": text("没有要催的单位。", "There is nobody to remind."), "toInbox": text("去收件", "To the inbox"),

        ])

    package static func remindersSentence(missing: Int, returned: Int, late: Int, expected: Int) -> Bilingual {
        text(
            "应报 \(expected)，未报 \(missing)，退回待改 \(returned)，迟报 \(late)",
            "Of \(expected): \(missing) missing, \(returned) returned, \(late) late")
    }

    /// The text to paste before, on and after the day.
    package struct ReminderWords: Sendable {
        private let plan: Bilingual
        private let period: Bilingual
        private let deadline: Day
        private let names: [String]
        private let sender: String

        package init(plan: Bilingual, period: Period, deadline: Day, names: [String], sender: String) {
            self.plan = plan
            self.period = Labels.period(period)
            self.deadline = deadline
            self.names = names
            self.sender = sender
        }

        private var report: Bilingual { text("\(plan.zh)\(period.zh)报表", "the \(period.en) report on \(plan.en)") }

        package var before: Bilingual {
            text(
                "\(addressees.zh)：\(report.zh)请于\(Labels.day(deadline).zh)前上报；没有新增的，请报零报告。\(end.zh)",
                "\(addressees.en): please send \(report.en) by \(Labels.day(deadline).en); where nothing is new, a zero report. \(end.en)"
            )
        }

        package var on: Bilingual {
            text(
                "\(addressees.zh)：\(report.zh)今天（\(Labels.day(deadline).zh)）到期，尚未收到，请今天下班前上报。\(end.zh)",
                "\(addressees.en): \(report.en) is due today, \(Labels.day(deadline).en), and has not come. Please send it before the office closes. \(end.en)"
            )
        }

        package var after: Bilingual {
            text(
                "\(addressees.zh)：\(report.zh)已于\(Labels.day(deadline).zh)到期，至今未收到，请尽快补报，有困难请说明情况。\(end.zh)",
                "\(addressees.en): \(report.en) was due on \(Labels.day(deadline).en) and has not come. Please send it at once, or say what stands in the way. \(end.en)"
            )
        }

        private var addressees: Bilingual {
            names.isEmpty
                ? text("各填报单位", "To all units")
                : text(Chinese.list(names), English.list(names))
        }

        private var end: Bilingual { sender.isEmpty ? text("", "") : text("联系人：\(sender)。", "Contact: \(sender).") }
    }

    package static let reporting = SitePage(
        "报送情况", "Reporting",
        [
            "period": text("报告期", "Period"), "show": text("查看", "Show"), "city": text("市州", "City"),
            "expected": text("应报", "Due"), "received": text("实报", "Received"), "onTime": text("按时", "On time"),
            "late": text("迟报", "Late"), "missing": text("未报", "Missing"), "returned": text("退回（次）", "Returned"),
            "rate": text("按时报送率%", "On time %"), "total": text("合计", "Total"), "package": text("报送件", "Package"),
            "units": text("各单位", "Units"), "unit": text("填报单位", "Unit"), "state": text("状态", "State"),
            "deadline": text("时限", "Due"), "on": text("收到日期", "Received"), "export": text("导出（CSV）", "Export (CSV)"),
            "code": text("代码", "Code"), "summary": text("分市州", "By city"),
            "none": text("本期没有应报单位。", "No unit owes a report for this period."),
        ])

    package static func reportingSentence(expected: Int, received: Int, onTime: Int, missing: Int) -> Bilingual {
        text(
            "应报 \(expected)，实报 \(received)，按时 \(onTime)，未报 \(missing)",
            "\(received) of \(expected) reported, \(onTime) on time, \(missing) missing")
    }

    /// The state of a unit's report in a list.
    package static func due(_ state: String) -> Bilingual {
        switch state {
        case "on-time": text("● 按时", "● on time")
        case "late": text("◆ 迟报", "◆ late")
        case "returned": text("■ 退回修改", "■ returned")
        case "missing": text("■ 未报", "■ missing")
        default: text("○ 未报（未到期）", "○ not yet due")
        }
    }

    /// Part of the name of a file that is handed out.
    package static let reminderFile = text("未报名单", "missing")
    package static let reportingFile = text("报送情况", "reporting")
}

extension SiteText {
    package static let codeHead = text("代码", "Code")
}
