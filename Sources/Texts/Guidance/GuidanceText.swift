package import Domain

/// The words of the guidance plan for key enterprises (重点企业用工指导计划).
package enum GuidanceText {
    package static let title = text("重点企业用工指导情况", "Guidance to Key Enterprises")
    package static let byRegion = text("分地区覆盖情况", "Coverage by region")
    package static let unvisited = text("未指导企业名单", "Enterprises not visited")
    package static let visits = text("指导记录", "Visits")

    package static let region = text("地区", "Region")
    package static let listed = text("名单企业（户）", "Listed")
    package static let visited = text("已指导（户）", "Visited")
    package static let coverage = text("覆盖率%", "Coverage %")
    package static let count = text("指导次数", "Visits")
    package static let unsaid = text("未填方式", "Mode not stated")
    package static let others = text("不计入", "Not counted")
    package static let enterprise = text("企业名称", "Enterprise")
    package static let code = text("统一社会信用代码", "Credit code")
    package static let day = text("日期", "Day")
    package static let mode = text("方式", "Mode")
    package static let topic = text("内容", "Topic")

    package static func title(_ region: Bilingual, _ period: Period) -> Bilingual {
        text(
            "\(region.zh)\(Labels.period(period).zh)\(title.zh)",
            "\(title.en), \(region.en), \(Labels.period(period).en)")
    }

    /// The first sentence.
    package static func answer(_ coverage: GuidanceCoverage) -> Bilingual {
        let row = coverage.whole
        let period = Labels.period(coverage.period)
        guard let rate = row.coverageText else {
            return text(
                "\(period.zh)末名单上没有重点企业。",
                "At the end of \(period.en) no key enterprise was on the list.")
        }
        let left = row.listed - row.visited
        return text(
            "\(period.zh)末名单上有重点企业\(row.listed)户，本期“一对一”指导\(row.visited)户、\(row.visitCount)次，覆盖率\(rate)%；\(left > 0 ? "未指导\(left)户" : "全部已指导")。",
            "At the end of \(period.en) \(English.count(row.listed, "key enterprise was", "key enterprises were")) on the list; \(row.visited) of them had one-to-one guidance in \(English.count(row.visitCount, "visit", "visits")), a coverage of \(rate)%. \(left > 0 ? "Not visited: \(left)." : "None was left out.")"
        )
    }

    package static func lagging(_ names: [Bilingual]) -> Bilingual {
        text("覆盖率最低的是\(Chinese.list(names.map(\.zh)))。", "The least covered: \(English.list(names.map(\.en))).")
    }

    package static func offList(_ count: Int) -> Bilingual {
        text(
            "另有\(count)次指导的企业不在名单上，不计入。",
            "\(English.count(count, "more visit was", "more visits were")) to enterprises that are not on the list, and not counted."
        )
    }

    package static let method = text(
        "覆盖率＝本期得到“一对一”指导（上门或线上）的企业户数÷期末名单上的企业户数；同一企业按统一社会信用代码只计一户，没有代码的按名称；集中指导不计入。",
        "Coverage is the enterprises given one-to-one guidance in the period, on site or online, of those on the list at its end; an enterprise counts once, by its credit code, or by its name where it has none; guidance in a group does not count."
    )
    package static let allVisited = text("名单上的企业本期都已指导。", "Every enterprise on the list was visited.")
}
