import Domain
import Tables

/// What makes a layout one that no figure can be read from.
struct LayoutChecks {
    let layout: Layout
    let options: FilingsOptions
    let plan: Plan

    init(_ layout: Layout, _ options: FilingsOptions, plan: Plan) {
        self.layout = layout
        self.options = options
        self.plan = plan
    }

    var problems: [Problem] { missing + duplicates + otherPeriods + otherTitles + doubtful }

    private var missing: [Problem] {
        var words: [String] = []
        if layout.column(.region) == nil, !layout.hasRegionColumns, layout.head.region == nil {
            words.append("县市区 / county")
        }
        let saysPeriod = layout.column(.period) != nil || layout.figures.contains { $0.meaning.period != nil }
        if !saysPeriod, options.period == nil, layout.head.period == nil { words.append("报告期 / period") }
        let saysIndicator = layout.column(.indicator) != nil || layout.head.indicator != nil
        if !saysIndicator, !layout.figures.contains(where: { $0.meaning.indicator != nil }) {
            words.append("指标 / indicator")
        }
        if layout.figures.isEmpty { words.append("本期新增 / count") }
        // Columns that nobody knows are the reason.
        let unknown = layout.columns.indices.filter { layout.columns[$0] == .unknown }
        if layout.figures.isEmpty, layout.column(.region) != nil, !unknown.isEmpty {
            return unknown.map { problem(.unknownIndicator, $0) }
        }
        return words.map { Problem(.missingColumn, row: layout.headerRow, column: $0) }
    }

    /// The same said by two columns.
    private var duplicates: [Problem] {
        var seen: [ColumnMeaning: Int] = [:]
        var found: [Problem] = []
        for (column, meaning) in layout.columns.enumerated() {
            switch meaning {
            case .unknown, .untitled, .leftAlone, .privateNumbers: continue
            case .label(.upperRegion), .label(.year), .label(.measure), .label(.unit), .label(.regionCode): continue
            case .figure(let figure) where figure.isTotal && figure.region == nil: continue
            case .figure(let figure) where layout.column(.indicator) != nil && figure.indicator != nil:
                let count = layout.figures.first { $0.meaning.indicator == nil }?.column
                found.append(problem(.duplicateColumn, column, same: count ?? layout.column(.indicator) ?? column))
                continue
            default: break
            }
            var key = meaning
            if var figure = meaning.figure {
                figure.unit = nil
                figure.measure = figure.measure ?? .new
                key = .figure(figure)
            }
            if let first = seen[key] { found.append(problem(.duplicateColumn, column, same: first)) }
            seen[key] = seen[key] ?? column
        }
        return found
    }

    /// A column of another period than the one that the whole table is said to be of.
    private var otherPeriods: [Problem] {
        let stated = options.period ?? (layout.head.measure != nil ? nil : layout.head.period)
        guard let stated else { return [] }
        return layout.figures.compactMap { column, meaning in
            guard let period = meaning.period, plan.periods[period] != stated else { return nil }
            var found = problem(.constraintError, column)
            found.details = [.cause(.otherPeriod), .expected(stated.description)]
            return found
        }
    }

    /// Two periods above a table whose columns name none.
    private var otherTitles: [Problem] {
        guard options.period == nil, layout.column(.period) == nil, let stated = layout.head.period,
            let other = layout.head.otherPeriod, layout.figures.contains(where: { $0.meaning.period == nil })
        else { return [] }
        return [
            Problem(
                .constraintError, row: layout.headerRow, value: other.description,
                details: [.cause(.otherPeriod), .expected(stated.description)])
        ]
    }

    /// Figures whose columns say nothing, under a title that says they are something else.
    private var doubtful: [Problem] {
        let plain = layout.figures.first {
            $0.meaning.measure == nil && $0.meaning.period == nil && !$0.meaning.isTotal
        }
        guard let plain, layout.column(.measure) == nil else { return [] }
        var found = problem(.ambiguousCumulative, plain.column)
        if let doubt = layout.head.doubt {
            found.code = doubt.kind == .cumulative ? .ambiguousCumulative : .missingColumn
            found.value = doubt.title
            found.details = [.cause(doubt.kind == .cumulative ? .cumulativeTitle : .otherTitle)]
            if doubt.kind == .other { found.column = "本期新增 / count" }
            return [found]
        }
        guard let span = layout.head.otherSpan, span.months > 1, let stated = options.period, !isWithin(span, stated)
        else { return [] }
        found.code = .constraintError
        found.value = "\(span.year.map { "\($0)年" } ?? "")\(span.first)–\(span.last)月"
        found.details = [.cause(.otherPeriod), .expected(stated.description)]
        return [found]
    }

    /// Whether a title's months may be those of the stated period after all.
    private func isWithin(_ span: SpanText, _ period: Period) -> Bool {
        (span.year ?? period.year) == period.year && span.first == period.firstMonth.number
            && span.last == period.lastMonth.number
    }

    private func problem(_ code: ProblemCode, _ column: Int, same: Int? = nil) -> Problem {
        Problem(
            code, row: layout.headerPlaces[column], column: layout.header[column],
            cell: layout.cell(column, layout.headerPlaces[column]), value: layout.header[column],
            details: same.map { [.about(.same(layout.header[$0]))] } ?? [])
    }
}
