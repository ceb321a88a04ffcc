import Domain
import Reporting
import Texts

/// One indicator's figures of one region as they are printed.
struct ShownFigures {
    let figures: IndicatorFigures
    let target, completed, inPeriod, rate, expected, pace, difference: String
    let state: State
    let sign: String

    static let none = "–"

    init(_ figures: IndicatorFigures, in report: Report) {
        self.figures = figures
        let indicator = figures.indicator
        let decimals = report.plan.rateDecimals
        target = figures.target.map(indicator.grouped) ?? Self.none
        completed = indicator.grouped(figures.completed)
        inPeriod = indicator.grouped(figures.inPeriod)
        rate = figures.rate?.shown(decimals: decimals) ?? Self.none
        expected = inUnits(figures.expected, indicator)?.fixed(max(2, indicator.decimals)) ?? Self.none
        let percent = figures.pacePercent
        pace = percent?.fixed(decimals) ?? Self.none
        let points = percent.flatMap { percent in figures.rate.map { $0.percent - percent } }
        difference = points.map { PageText.signed($0, decimals) } ?? Self.none
        state = State(figures.status)
        sign = Labels.sign(figures.status)
    }
}

/// A region's composite as it is printed, and as it is judged.
struct ShownComposite {
    let value, pace, difference: Fraction?
    let status: Status
    /// In percent, without the sign; `–` where there is none.
    let text: String

    var state: State { State(status) }

    init(_ figures: RegionFigures, in report: Report) {
        value = report.composite(figures)
        pace = report.compositePace(figures)
        difference = report.compositeDifference(figures)
        status = report.compositeStatus(figures)
        text = value?.fixed(report.plan.rateDecimals) ?? ShownFigures.none
    }
}
