package import Domain

/// The words of the sheets on reporting, lags and adjustments.
extension WorkbookText {
    // MARK: Reporting

    package static let expected = text("应报", "Due")
    package static let received = text("实报", "Received")
    package static let receivedRate = text("报送率%", "Received %")
    package static let onTime = text("按时", "On time")
    package static let onTimeRate = text("按时报送率%", "On time %")
    package static let returned = text("退回件次", "Returned")
    package static let thisPeriod = text("本期", "This period")
    package static let sinceStart = text("启动以来", "Since the start")
    package static let unitList = text("未报、退回、迟报单位名单", "Units without a report, returned or late")
    package static let noUnits = text("各应报单位均已按时报送。", "Every unit has reported on time.")
    package static let reportingUnit = text("填报单位", "Unit")
    package static let above = text("上级", "Part of")
    package static let deadline = text("报送时限", "Deadline")
    package static let receivedDay = text("收到日期", "Received on")
    package static let missing = text("未报", "missing")
    package static let returnedState = text("退回修改，尚未重报", "returned, not yet filed again")
    package static let late = text("迟报", "late")

    package static func reportingFinding(_ completeness: Completeness, returned: Int, decimals: Int) -> Bilingual {
        guard let received = Rate(completed: completeness.received, target: completeness.expected),
            let onTime = Rate(completed: completeness.onTime, target: completeness.expected)
        else { return text("本期没有应报单位。", "No unit owes a report for this period.") }
        let (rate, timely) = (received.shown(decimals: decimals), onTime.shown(decimals: decimals))
        return text(
            "本期应报单位\(completeness.expected)个，实报\(completeness.received)个，报送率\(rate)%；按时报送\(completeness.onTime)个，按时报送率\(timely)%；退回修改\(returned)件次。",
            "\(English.count(completeness.expected, "unit was", "units were")) due to report, \(Digits.grouped(completeness.received)) did (\(rate) %), \(Digits.grouped(completeness.onTime)) on time (\(timely) %); reports were returned \(returned == 1 ? "once" : "\(Digits.grouped(returned)) times")."
        )
    }

    // MARK: Lags

    package static let rule = text("判定规则", "Rule")
    package static let shortfall = text("缺口", "Missing")
    package static let remainingUntil = text("追赶截止月", "Until")
    package static let needed = text("每月需完成", "Needed a month")
    package static let recent = text("近期每月完成", "Recent a month")
    package static let recentMonths = text("近期月数", "Months looked at")
    package static let noLags = text("没有滞后的指标和地区。", "Nothing lags.")

    package static func lagCount(_ count: Int) -> Bilingual {
        text(
            "共\(count)项滞后。缺口按判定规则所要求的数计算，每月需完成数按到期末的目标计算。",
            "\(English.count(count, "figure lags", "figures lag")). What is missing is counted to what the rule asks, what is needed a month to the targets up to the month given."
        )
    }

    /// A pace ratio in a band.
    package static func band(_ ratio: String, from: String, below: String) -> Bilingual {
        text(
            "完成数÷序时进度＝\(ratio)，在\(from)（含）至\(below)",
            "completed ÷ pace = \(ratio), from \(from) to below \(below)")
    }

    package static func milestoneRule(_ milestone: Milestone, _ indicator: Indicator) -> Bilingual {
        let value = indicator.grouped(milestone.value)
        return text(
            "批次计划：到\(milestone.by.year)年\(milestone.by.number)月应达\(value)\(indicator.unit.zh)",
            "planned batches: \(value) by \(milestone.by)")
    }

    // MARK: Adjustments

    package static func since(_ title: String, _ moment: Moment) -> Bilingual {
        let day = Labels.day(moment.beijingDay)
        return text("与\(day.zh)印发的《\(title)》相比的数据变动。", "What changed since “\(title)” of \(day.en).")
    }

    package static let figuresSection = text("变动的指标数据", "Figures that differ")
    package static let changesSection = text("变动的填报数和目标", "Lines and targets behind them")
    package static let revisionsSection = text("目标调整", "Revised targets")
    package static let noAdjustments = text("没有数据调整。", "Nothing was adjusted.")
    package static let before = text("原数", "Before")
    package static let after = text("现数", "Now")
    package static let changeOfRate = text("完成率变动\n（百分点）", "Rate’s change\n(points)")
    package static let changeByWork = text("其中：工作进展", "by work")
    package static let changeByTarget = text("其中：目标调整", "by target")
    package static let subject = text("事项", "Subject")
    package static let cause = text("原因", "Cause")
    package static let change = text("变动", "Change")

    package static func targetSubject(_ year: Int) -> Bilingual { text("\(year)年目标", "target \(year)") }

    /// `更正，2021年7月9日，张三，变更第12号：原因`.
    package static func cause(_ kind: String, act: Int, day: Day, author: String, reason: String?) -> Bilingual {
        let (words, day) = (Labels.cause(kind), Labels.day(day))
        let tail = CauseText.reason(kind, reason)
        return text(
            "\(words.zh)，\(day.zh)，\(author)，变更第\(act)号\(tail.zh)",
            "\(words.en), \(day.en), \(author), act \(act)\(tail.en)")
    }
}
