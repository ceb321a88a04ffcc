package import Domain

/// Words of monitoring (动态监测) in tables and heads.
package enum MonitoringLabels {
    /// Readable without colour: the higher the level, the heavier the sign.
    package static func sign(_ level: Int, of count: Int) -> String {
        let signs = ["●", "▲", "◆", "■"]
        return signs[max(0, min(signs.count - 1, signs.count - count + level))]
    }

    package static let title = text("劳动关系动态监测研判", "Monitoring of labour relations")
    package static let list = text("预警名单", "Warnings")
    package static let emergency = text("应急名单", "Emergency list")

    package static let byKind = text("按类别和等级", "By kind and level")
    package static let byRegion = text("按地区", "By region")
    package static let region = text("地区", "Region")
    package static let kind = text("预警类别", "Kind")
    package static let level = text("等级", "Level")
    package static let received = text("收到监测表（户）", "Sheets")
    package static let expected = text("上月有表（户）", "Last month")
    package static let missing = text("未报（户）", "Missing")
    package static let opened = text("新开", "Opened")
    package static let raised = text("升级", "Raised")
    package static let closed = text("销警", "Closed")
    package static let overdue = text("逾期", "Overdue")
    package static let open = text("期末在警", "Open")
    package static let before = text("上月期末在警", "Open last month")
    package static let all = text("合计", "All")

    /// The heads of a list of warnings.
    package static let heads: [Bilingual] = [
        region, text("企业名称", "Enterprise"), text("统一社会信用代码", "Credit code"), kind, level,
        text("开始月份", "Since"), text("处置时限", "Deadline"), text("是否逾期", "Overdue"), text("本月报表", "This month"),
        text("职工人数", "Employees"), text("签订劳动合同率", "Contract rate, %"), text("参保率", "Insured rate, %"),
        text("拖欠人数", "People owed"), text("拖欠金额（元）", "Amount owed, yuan"), text("拖欠天数", "Days owed"),
        text("状态", "State"),
    ]

    package static let yes = text("是", "yes")
    package static let no = text("否", "no")
    package static let reported = text("已报", "received")
    package static let unreported = text("未报", "missing")
    package static let stillOpen = text("在警", "open")

    package static func closedIn(_ month: Month) -> Bilingual {
        text("\(Labels.month(month).zh)销警", "closed in \(Labels.month(month).en)")
    }

    /// `全省 2021年6月：在警 12 起，红色 2 起…`.
    package static func sentence(
        region: Bilingual, month: Month, open: Int, before: Int, highest: Int, highestName: Bilingual, overdue: Int
    ) -> Bilingual {
        let change = open - before
        let zh = change == 0 ? "与上月持平" : "比上月\(change > 0 ? "增加" : "减少")\(abs(change))起"
        let en =
            change == 0
            ? "as many as a month before" : "\(abs(change)) \(change > 0 ? "more" : "fewer") than a month before"
        return text(
            "\(region.zh)\(Labels.month(month).zh)末在警\(open)起，\(zh)，其中\(highestName.zh)\(highest)起、逾期\(overdue)起",
            "\(region.en), end of \(Labels.month(month).en): \(English.count(open, "warning", "warnings")) open, \(en); \(highest) \(highestName.en), \(overdue) overdue"
        )
    }

    package static func emergencySentence(
        region: Bilingual, month: Month, level: Bilingual, count: Int, overdue: Int
    ) -> Bilingual {
        text(
            "\(region.zh)\(Labels.month(month).zh)末\(level.zh)预警\(count)起，逾期\(overdue)起",
            "\(region.en), end of \(Labels.month(month).en): \(English.count(count, "\(level.en) warning", "\(level.en) warnings")) open, \(overdue) overdue"
        )
    }

    package static func moves(opened: Int, raised: Int, closed: Int) -> Bilingual {
        text(
            "本月新开\(opened)起，升级\(raised)起，销警\(closed)起。",
            "In the month \(opened) opened, \(raised) rose and \(closed) closed.")
    }

    package static func sheets(received: Int, expected: Int, missing: Int) -> Bilingual {
        text(
            "收到监测表\(Digits.grouped(received))户；上月有表的\(Digits.grouped(expected))户中，\(missing)户未报，其预警维持上月状态。",
            "Sheets of \(English.count(received, "enterprise", "enterprises")) came in; \(missing) of the \(Digits.grouped(expected)) that had one a month before sent none, and their warnings stand as they were."
        )
    }

    package static func overdueBy(_ day: Day) -> Bilingual {
        text("逾期按\(Labels.day(day).zh)计。", "Overdue as of \(Labels.day(day).en).")
    }
}
