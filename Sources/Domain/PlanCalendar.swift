/// The plan's periods and months.
extension Plan {
    package var firstPeriod: Period { Period(cadence: cadence, containing: start) }
    package var lastPeriod: Period { Period(cadence: cadence, containing: end) }

    /// Every period that shares a month with the plan.
    package var periods: [Period] {
        var found = [firstPeriod]
        while let last = found.last, last < lastPeriod { found.append(last.next) }
        return found
    }

    /// `2020-Q4…2022-Q4`.
    package var span: String { "\(firstPeriod)…\(lastPeriod)" }

    package var years: ClosedRange<Int> { start.year...end.year }

    package func contains(_ period: Period) -> Bool { period >= firstPeriod && period <= lastPeriod }

    /// How many of the year's months lie inside the plan (contract §2.6).
    package func activeMonths(of year: Int) -> Int {
        let first = max(start.index, Month(year: year, number: 1).index)
        let last = min(end.index, Month(year: year, number: 12).index)
        return max(0, last - first + 1)
    }

    /// How many of them have passed when the period ends.
    package func elapsedMonths(of year: Int, at period: Period) -> Int {
        let first = max(start.index, Month(year: year, number: 1).index)
        let last = min(end.index, Month(year: year, number: 12).index, period.lastMonth.index)
        return max(0, last - first + 1)
    }

    /// The last period that has ended by the day, within the plan; before any has, the first.
    package func lastEnded(by day: Day) -> Period {
        periods.last { $0.lastDay < day } ?? firstPeriod
    }

    /// Periods for which reports are owed, up to one.
    package func reportingPeriods(through: Period) -> [Period] {
        let first = reportingFrom.map { Period(cadence: cadence, containing: $0) } ?? firstPeriod
        return periods.filter { $0 >= first && $0 <= through }
    }
}

/// How many days after a period's end a report is due (报送时限), and the days that move it on.
package struct Deadlines: Hashable, Sendable {
    /// By level; `county` is what levels without an entry take.
    package var days: [RegionLevel: Int]
    /// Each holiday moves a deadline that falls on it to the next day.
    package var holidays: Set<Day>

    package init(days: [RegionLevel: Int] = [.county: 5, .city: 10], holidays: Set<Day> = []) {
        self.days = days
        self.holidays = holidays
    }

    /// The last day on which a report of that level is on time.
    package func day(for period: Period, level: RegionLevel) -> Day {
        workday(period.lastDay + (days[level] ?? days[.county] ?? 5))
    }

    /// The day itself, or where it is a holiday the next that is none (遇节假日顺延).
    package func workday(_ day: Day) -> Day {
        var day = day
        while holidays.contains(day) { day = day + 1 }
        return day
    }
}
