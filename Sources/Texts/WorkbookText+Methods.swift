package import Domain

/// 编制说明: what the figures mean, by which rules, and where they come from.
extension WorkbookText {
    package static let definitions = text("指标解释", "Indicators")
    package static let definition = text("指标解释", "Definition")
    package static let decimals = text("小数位", "Decimals")
    package static let weight = text("权重", "Weight")
    package static let ranked = text("参加综合与排名", "In composite and ranks")
    package static let yes = text("是", "yes")
    package static let no = text("否", "no")
    package static let milestones = text("批次计划", "Planned batches")
    package static let rules = text("计算规则", "Rules")
    package static let sources = text("数据来源（计入本表的填报）", "Sources: the filings that count here")
    package static let filing = text("填报编号", "Filing")
    package static let revision = text("版次", "Revision")
    package static let act = text("变更编号", "Act")
    package static let file = text("来源文件", "File")
    package static let row = text("行", "Row")
    package static let typed = text("直接录入", "typed in")

    package static func milestone(_ milestone: Milestone, _ indicator: Indicator) -> Bilingual {
        let value = indicator.grouped(milestone.value)
        return text(
            "\(milestone.by.year)年\(milestone.by.number)月：\(value)\(indicator.unit.zh)", "\(value) by \(milestone.by)")
    }

    /// The rules by which the figures are made, one a line.
    package static func rules(_ plan: Plan, _ basis: Basis) -> [Bilingual] {
        [
            text(
                "完成率＝总累计÷总目标×100，四舍五入保留\(plan.rateDecimals)位小数；未完成任务的，完成率不进位至100%；已开展工作的，不舍为0；可以超过100%。",
                "Rate = completed ÷ target × 100, rounded half up to \(English.count(plan.rateDecimals, "decimal", "decimals")); unfinished work never shows 100 %, begun work never 0; it may exceed 100 %."
            ),
            text(
                "序时进度：以前各年目标全部计入，本年目标按本年已过月数占实施月数的比例计入。与序时进度比＝完成率－序时进度，按未舍入的数计算。",
                "Pace: the targets of earlier years in full, that of the year by its months that have passed. Against pace = rate − pace, computed before rounding."
            ),
            text(
                "综合完成率为参加综合的指标完成率（超过100%的按100%计）的加权平均；未下达任务的指标不参加。",
                "The composite is the weighted mean of the rates, each at most 100 %, of the indicators that count in it and have a target."
            ),
            rankRule(plan.rankBy), statusRule(plan.bands),
            text(
                "其中项不计入合计、不参加排名；本级列在合计之前。“–”表示未下达任务。",
                "Rows “of which” are shown only, neither summed nor ranked. “–” means no target."),
            text(
                "数据口径：\(Labels.basis(basis).zh)。截至日期是报告期的标签，数据以数据截取时间以前入库的为准。",
                "Basis: \(Labels.basis(basis).en). The day in the head is a label of the period; what was recorded by the moment given counts."
            ),
            text(
                "校验码是数据截取时间的变更记录（防篡改）之首，可用来核对本表数据。",
                "The check code is the head of the tamper-evident record at that moment; the figures can be checked against it."
            ),
        ]
    }

    private static func rankRule(_ by: RankBy) -> Bilingual {
        switch by {
        case .plan:
            text(
                "位次按整个计划的完成率、以未舍入的数从高到低排列，相同的并列。",
                "Ranks go by the rates of the whole plan before rounding, highest first; equals share one.")
        case .year:
            text(
                "位次和综合完成率按本年完成率、以未舍入的数从高到低排列，相同的并列。",
                "Ranks and the composite go by the year’s rates before rounding, highest first; equals share one.")
        }
    }

    private static func statusRule(_ bands: [StatusBand]) -> Bilingual {
        let parts = bands.map { band in
            let status = Status.band(band.status)
            let (sign, words) = (Labels.sign(status), Labels.status(status))
            return text("\(sign) \(words.zh) ≥ \(band.from)", "\(sign) \(words.en) ≥ \(band.from)")
        }
        return text(
            "状态按完成数与序时进度应完成数之比：\(Chinese.list(parts.map(\.zh)))；✓ 已完成为达到总目标，○ 未启动为尚无应完成数也无完成数。",
            "Status by completed ÷ pace: \(English.list(parts.map(\.en))); ✓ done means the whole target is reached, ○ not started that nothing is expected or done yet."
        )
    }
}
