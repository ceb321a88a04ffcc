package import Domain

/// Several words about one figure.
struct Combination {
    let meaning: ColumnMeaning?

    init(_ words: [HeaderWords.Word], plan: Plan, year: Int?) {
        meaning = Self.meaning(words, plan, year)
    }

    private static func meaning(_ words: [HeaderWords.Word], _ plan: Plan, _ year: Int?) -> ColumnMeaning? {
        if words.contains(.leftAlone) { return .leftAlone }
        let indicators = Set(words.compactMap { if case .indicator(let place) = $0 { place } else { nil } })
        guard indicators.count <= 1 else { return nil }
        var figure = FigureMeaning(indicator: indicators.first)
        guard let measure = measure(words), let ofYear = ofYear(words, measure.value, year) else { return nil }
        figure.measure = ofYear.value
        guard applySpan(words, &figure, plan, year), applyUnit(words, &figure, plan) else { return nil }
        let saysSomething =
            figure.indicator != nil || figure.measure != nil || figure.period != nil
            || words.contains(.amount)
        return saysSomething ? .figure(figure) : words.allSatisfy { $0 == .filler } ? .leftAlone : nil
    }

    private struct Found {
        let value: Measure?
    }

    /// Nil where the words contradict one another.
    private static func measure(_ words: [HeaderWords.Word]) -> Found? {
        let strong = Set(words.compactMap { if case .measure(let measure) = $0 { measure } else { nil } })
        guard strong.count <= 1 else { return nil }
        if let only = strong.first {
            return Found(value: only == .new && words.contains(.accumulated) ? .cumulative : only)
        }
        if words.contains(.accumulated) { return Found(value: .cumulative) }
        if words.contains(.done) { return Found(value: .cumulative) }
        return Found(value: words.contains(.added) ? .new : nil)
    }

    /// 2021年新增 counts the year, where that is the file's.
    private static func ofYear(_ words: [HeaderWords.Word], _ measure: Measure?, _ year: Int?) -> Found? {
        let years = words.compactMap { if case .year(let year) = $0 { year } else { nil } }
        let isSpanned = words.contains { if case .span = $0 { true } else { false } }
        guard let said = years.first, !isSpanned else { return Found(value: measure) }
        guard years.count == 1, said == year, measure != .planToDate else { return nil }
        return Found(value: words.contains(.measure(.new)) ? .new : .yearToDate)
    }

    private static func applySpan(
        _ words: [HeaderWords.Word], _ figure: inout FigureMeaning, _ plan: Plan, _ year: Int?
    ) -> Bool {
        let spans = words.compactMap { if case .span(let span) = $0 { span } else { nil } }
        guard let span = spans.first else { return true }
        guard spans.count == 1, let meaning = span.meaning(plan.cadence, year: year, start: plan.start) else {
            return false
        }
        switch meaning {
        case .period(let period):
            figure.period = plan.place(of: period)
            if figure.measure == .cumulative { figure.measure = .new }
            return figure.period != nil
        case .yearToDate(let period):
            guard figure.measure != .new, figure.measure != .planToDate else { return false }
            figure.period = plan.place(of: period)
            figure.measure = .yearToDate
            return figure.period != nil
        case .planToDate(let period):
            guard figure.measure != .new, figure.measure != .yearToDate else { return false }
            figure.period = plan.place(of: period)
            figure.measure = .planToDate
            return figure.period != nil
        case .other: return false
        }
    }

    private static func applyUnit(_ words: [HeaderWords.Word], _ figure: inout FigureMeaning, _ plan: Plan) -> Bool {
        let units = words.compactMap { if case .unit(let unit) = $0 { unit } else { nil } }
        guard let unit = units.last else { return true }
        if unit.hasSuffix("%") { return false }
        figure.unit = unit
        return UnitScale.read(unit, for: figure.indicator.map { plan.indicators[$0] }) != nil
    }
}

extension Plan {
    /// A period's place among the plan's periods; nil outside the plan.
    package func place(of period: Period) -> Int? {
        guard contains(period) else { return nil }
        return (period.firstMonth.index - firstPeriod.firstMonth.index) / cadence.months
    }
}
