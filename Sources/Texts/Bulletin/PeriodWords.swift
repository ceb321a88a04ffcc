package import Domain

/// How a document speaks of its period, of the plan's length and of months: 上半年, 二季度, 三年目标, 6月底.
package struct PeriodWords: Sendable, Hashable {
    /// What the title gives, from the year's beginning: 2021年上半年.
    package let title: Bilingual
    /// The through-period without its year: 二季度; the second quarter.
    package let inPeriod: Bilingual
    /// Whether the period is the plan's first, so that what is new is also all there is.
    package let isFirst: Bool
    /// Whether the plan ends with the period.
    package let isLast: Bool
    /// 三年目标; three-year target.
    package let target: Bilingual
    /// In English more than one of them: three-year targets.
    package let targets: String
    /// Whether the plan spans several years, so that a year's target is another one.
    package let hasYears: Bool

    package init(_ plan: Plan, through: Period) {
        title = Self.title(plan, through)
        inPeriod = Self.name(through)
        isFirst = through == plan.firstPeriod
        isLast = through.lastMonth >= plan.end
        hasYears = plan.years.count > 1
        (target, targets) = Self.target(plan)
    }

    private static func target(_ plan: Plan) -> (Bilingual, String) {
        let years = plan.years.count
        let months = plan.end.index - plan.start.index + 1
        guard years > 1 else { return (text("年度目标", "target of the year"), "targets of the year") }
        guard (months + 11) / 12 == years, years <= 10 else {
            return (text("总目标", "target of the plan"), "targets of the plan")
        }
        let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        let length = "\(words[years - 2])-year"
        return (text("\(Chinese.count(years))年目标", "\(length) target"), "\(length) targets")
    }

    // MARK: Spans

    private static func title(_ plan: Plan, _ through: Period) -> Bilingual {
        let year = through.year
        let first = max(plan.start.index, Month(year: year, number: 1).index) % 12 + 1
        let last = through.lastMonth.number
        guard first == 1 else { return laterStart(plan, through, first) }
        if last == 12 { return text("\(year)年", "\(year)") }
        guard through.cadence == .quarter else { return months(year, 1, last) }
        switch last {
        case 3: return text("\(year)年一季度", "first quarter of \(year)")
        case 6: return text("\(year)年上半年", "first half of \(year)")
        default: return text("\(year)年前三季度", "first three quarters of \(year)")
        }
    }

    /// The plan's first year begins after January.
    private static func laterStart(_ plan: Plan, _ through: Period, _ first: Int) -> Bilingual {
        guard through.cadence == .quarter, through == plan.firstPeriod else {
            return months(through.year, first, through.lastMonth.number)
        }
        let name = name(through)
        return text("\(through.year)年\(name.zh)", "\(name.en.dropFirst(4)) of \(through.year)")
    }

    private static func months(_ year: Int, _ first: Int, _ last: Int) -> Bilingual {
        guard first < last else { return text("\(year)年\(last)月", "\(Labels.month(last)) \(year)") }
        return text("\(year)年\(first)—\(last)月", "\(Labels.month(first)) to \(Labels.month(last)) \(year)")
    }

    private static func name(_ period: Period) -> Bilingual {
        switch period.cadence {
        case .month: text("\(period.number)月", Labels.month(period.number))
        case .quarter:
            text(
                "\(Chinese.numeral(period.number))季度",
                "the \(["first", "second", "third", "fourth"][period.number - 1]) quarter")
        }
    }

    /// `2021年三季度`, `the third quarter of 2021`; `2021年7月`, `July 2021`.
    package static func full(_ period: Period) -> Bilingual {
        let name = name(period)
        return text(
            "\(period.year)年\(name.zh)",
            period.cadence == .month ? "\(name.en) \(period.year)" : "\(name.en) of \(period.year)")
    }

    /// `12月底`, with its year where it is not the given one; `December 2021`.
    package static func end(of month: Month, in year: Int) -> Bilingual {
        let prefix = month.year == year ? "" : "\(month.year)年"
        return text("\(prefix)\(month.number)月底", "\(Labels.month(month.number)) \(month.year)")
    }

    /// `7月12日17时`, with its year where it is not the given one; `12 July 2021, 17:00`.
    package static func moment(_ moment: Moment, in year: Int) -> Bilingual {
        let clock = moment.beijingClock
        let civil = moment.beijingDay.civil
        let prefix = civil.year == year ? "" : "\(civil.year)年"
        let minutes = clock.minute == 0 ? "" : "\(Digits.padded(clock.minute, 2))分"
        return text("\(prefix)\(civil.month)月\(civil.day)日\(clock.hour)时\(minutes)", Labels.moment(moment).en)
    }

    /// `7月20日`, with its year where it is not the given one; `20 July 2021`.
    package static func day(_ day: Day, in year: Int) -> Bilingual {
        let civil = day.civil
        let prefix = civil.year == year ? "" : "\(civil.year)年"
        return text("\(prefix)\(civil.month)月\(civil.day)日", Labels.day(day).en)
    }
}
