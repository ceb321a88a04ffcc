import Domain

/// Where the plan's end may find an indicator, were each month to give what the slowest, and what the fastest, of the last
/// periods gave. No promise: a document that is issued does not print it.
package struct Forecast: Sendable, Hashable {
    /// At the plan's end, in the indicator's smallest unit, rounded down and up.
    package let low, high: Int
    /// From how many periods.
    package let periods: Int
}

extension Report {
    /// How many periods a forecast looks back on.
    package static let forecastPeriods = 4

    /// Nil where less than two periods have passed or none is left.
    package func forecast(_ figures: IndicatorFigures) -> Forecast? {
        let left = plan.end.index - through.lastMonth.index
        let last = zip(periods, figures.values).suffix(Self.forecastPeriods)
        guard left > 0, last.count >= 2 else { return nil }
        let paces = last.map { period, value in
            let first = max(period.firstMonth, plan.start)
            return Fraction(value, over: period.lastMonth.index - first.index + 1)
        }
        guard let slow = paces.min(), let fast = paces.max() else { return nil }
        let (least, most) = (slow * Fraction(left), fast * Fraction(left))
        let down = -(Fraction(-1) * least).roundedUp
        return Forecast(
            low: figures.completed + down, high: figures.completed + most.roundedUp, periods: last.count)
    }
}
