import Domain
import Intake

/// What the caller says of headers: `HEADER=indicator`, `HEADER=year`, `HEADER=indicator:plan`, `HEADER=ignore`.
enum StatedColumns {
    private static let labels: [String: ColumnMeaning] = [
        "period": .label(.period), "region": .label(.region), "county": .label(.region),
        "indicator": .label(.indicator), "count": .figure(FigureMeaning(measure: .new)), "note": .label(.note),
        "filer": .label(.filer), "ignore": .leftAlone,
    ]

    private static let measures: [String: Measure] = [
        "new": .new, "本期新增": .new, "year": .yearToDate, "year-to-date": .yearToDate, "本年累计": .yearToDate,
        "plan": .planToDate, "plan-to-date": .planToDate, "总累计": .planToDate,
    ]

    /// - Throws: `Failure` where a meaning is none.
    static func read(_ columns: [String], _ plan: Plan) throws -> [String: ColumnMeaning] {
        var stated: [String: ColumnMeaning] = [:]
        for column in columns {
            guard let sign = column.lastIndex(of: "="), sign > column.startIndex else {
                throw Failure.unreadableAssignment(column)
            }
            let meaning = String(column[column.index(after: sign)...])
            stated[String(column[..<sign])] = try read(meaning, plan)
        }
        return stated
    }

    private static func read(_ text: String, _ plan: Plan) throws -> ColumnMeaning {
        if let label = labels[text.lowercased()] { return label }
        if let measure = measures[text.lowercased()] { return .figure(FigureMeaning(measure: measure)) }
        var name = text
        var measure: Measure?
        if let colon = text.lastIndex(where: { $0 == ":" || $0 == "：" }),
            let said = measures[text[text.index(after: colon)...].lowercased()]
        {
            measure = said
            name = String(text[..<colon])
        }
        let indicator = try Names.indicator(name, in: plan)
        guard let place = plan.indicators.firstIndex(of: indicator) else { throw Failure.unreadableAssignment(text) }
        return .indicator(place, measure)
    }
}
