package import Domain

extension BulletinText {
    package enum Annex: Int, Sendable {
        case indicators, regions, reporting, adjustments, registers
    }

    package func annexTitle(_ annex: Annex) -> String {
        switch annex {
        case .indicators: say("\(regions.named.zh)分指标进展情况表", "Indicators")
        case .regions: say("\(regions.eachChild)分指标进展情况表", "Figures by \(regions.child.en)")
        case .reporting: reportingTitle(hasNames: true)
        case .adjustments: say("数据调整说明", "What changed since the last bulletin")
        case .registers: RegisterTableText.section[language]
        }
    }

    /// With a list of names or without.
    package func reportingTitle(hasNames: Bool) -> String {
        let by = regions.hasChildren ? text(regions.eachChild, " by \(regions.child.en)") : text("", "")
        return say(
            "\(by.zh)报送情况\(hasNames ? "及未报单位名单" : "")", "Reporting\(by.en)\(hasNames ? ", and who is missing" : "")")
    }

    /// Heads of columns.
    package enum Head: Sendable {
        case indicator, target, newInPeriod, completed, rate, required, difference, yearTarget, yearCompleted, yearRate
        case region, rank, points, plainRate, composite
        case due, received, reportingRate, onTime, onTimeRate, returned
        case number, unit, above, state, deadline, day
        case before, after, change, rateChange, byWork, byTarget, rankChange, cause, subject
        case rule, shortfall, needed, recent
    }

    package func head(_ head: Head) -> String {
        let name = name(head)
        return name[language]
    }

    private func name(_ head: Head) -> Bilingual {
        switch head {
        case .indicator: text("指标", "Indicator")
        case .target: text(periods.target.zh, English.capitalised(periods.target.en))
        case .newInPeriod:
            plan.cadence == .quarter ? text("本季新增", "New in quarter") : text("本月新增", "New in month")
        case .completed: text("累计", "Completed")
        case .rate: text(periods.hasYears ? "总完成率%" : "完成率%", "Rate %")
        case .required: text("进度要求", "Required")
        case .difference: text("与进度要求比", "Against pace")
        case .yearTarget: text("\(through.year)年目标", "Target \(through.year)")
        case .yearCompleted: text("本年累计", "Completed in \(through.year)")
        case .yearRate: text("年度完成率%", "Rate of \(through.year) %")
        case .region: text(regions.child.zh, English.capitalised(regions.child.en))
        case .rank: text("位次", "Rank")
        case .points: text("与序时比", "Against pace")
        case .plainRate: text("完成率%", "Rate %")
        case .composite: text("完成率%", "Rate %")
        case .due: text("应报", "Due")
        case .received: text("实报", "Received")
        case .reportingRate: text("报送率%", "Received %")
        case .onTime: text("按时报送", "On time")
        case .onTimeRate: text("按时报送率%", "On time %")
        case .returned: text("退回件次", "Times returned")
        case .number: text("序号", "No.")
        case .unit: text("单位", "Unit")
        case .above: text("所属地区", "Belongs to")
        case .state: text("情况", "State")
        case .deadline: text("报送时限", "Deadline")
        case .day: text("报送日期", "Received on")
        default: changeName(head)
        }
    }

    private func changeName(_ head: Head) -> Bilingual {
        switch head {
        case .before: text("调整前", "Before")
        case .after: text("调整后", "After")
        case .change: text("增减", "Change")
        case .rateChange: text("完成率变动（百分点）", "Rate, points")
        case .byWork: text("完成数变动影响", "by work done")
        case .byTarget: text("目标调整影响", "by the target")
        case .rankChange: text("位次", "Rank")
        case .cause: text("原因", "Cause")
        case .subject: text("报告期或年度目标", "Period or target")
        case .rule: text("所依规则", "Rule")
        case .shortfall: text("相差", "Short")
        case .needed: text("每月需新增", "Needed per month")
        case .recent: text("近期月均", "Recent monthly average")
        default: text("", "")
        }
    }

    /// 单位：名、家、户.
    package func unitLine(_ indicators: [Indicator]) -> String {
        var units: [String] = []
        for indicator in indicators where !indicator.unit[language].isEmpty {
            if !units.contains(indicator.unit[language]) { units.append(indicator.unit[language]) }
        }
        guard !units.isEmpty else { return "" }
        return say("单位：\(Chinese.list(units))", "Units: \(units.joined(separator: ", "))")
    }

    package func plainUnitLine(_ units: Bilingual) -> String { say("单位：\(units.zh)", "Units: \(units.en)") }

    /// 截至2021年6月30日.
    package var cutoffLine: String { say("截至\(Labels.day(cutoff).zh)", "To \(Labels.day(cutoff).en)") }

    /// The head over the composite rate and its rank.
    package var compositeGroup: String { say("综合", "Composite") }

    /// Between two remarks of one line.
    package var gap: String { say("　", " · ") }

    package func memo(_ name: String) -> String { say("其中：\(name)", "of which \(name)") }

    package func required(pace: String) -> String { say("序时 \(pace)%", "pace \(pace) %") }

    package func required(batch: String) -> String { say("批次 \(batch)", "batch \(batch)") }

    package func points(_ signed: String) -> String { say("\(signed)百分点", "\(signed) points") }
}

// MARK: Captions of annex 2

extension BulletinText {
    package enum Caption: Sendable {
        case ranked, year, unranked, counted, others, lags
    }

    /// Numbered where there are several; `isMore`: the same goes on with other indicators.
    package func caption(_ caption: Caption, number: Int, isMore: Bool) -> String {
        let name = name(caption)
        return say(
            "（\(Chinese.numeral(number))）\(name.zh)\(isMore ? "（续）" : "")",
            "(\(number)) \(name.en)\(isMore ? " (continued)" : "")")
    }

    private func name(_ caption: Caption) -> Bilingual {
        switch caption {
        case .ranked: text("各项指标完成情况", "Against the \(periods.target.en)")
        case .year: text("\(through.year)年度完成情况", "Against the target of \(through.year)")
        case .unranked: text("不作排名的指标", "Indicators that are not ranked")
        case .counted: text("未下达目标任务的指标", "Indicators without a target")
        case .others: text("其他指标", "Other indicators")
        case .lags: text("低于进度要求情况", "What is behind")
        }
    }

    package func neededHead(until: Month?) -> String {
        guard let until else { return head(.needed) }
        let end = PeriodWords.end(of: until, in: documentYear)
        return say("到\(end.zh)每月需新增", "Needed per month to \(end.en)")
    }

    package func recentHead(months: Int) -> String {
        guard months > 1 else { return say("近一个月新增", "New in the last month") }
        return say("近\(Chinese.count(months))个月月均", "Monthly average, last \(months) months")
    }

    /// The rule that fired: `与序时进度之比0.62，低于0.8（滞后）`.
    package func rule(_ item: LagItem) -> String {
        if let batch = item.batch {
            let planned = words(item.indicator).figure(batch.value, language)
            return say("少于批次计划\(planned)", "fewer than the \(planned) planned")
        }
        let status = Labels.status(item.status)
        return say(
            "与序时进度之比\(item.ratioText)，低于\(item.below ?? "")（\(status.zh)）",
            "\(item.ratioText) of pace, below \(item.below ?? "") (\(status.en))")
    }
}
