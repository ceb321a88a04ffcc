package import Domain
import Tables

/// How a table of filings is laid out: which rows head it, and what each column holds.
package struct Layout: Sendable {
    /// The rows of the header, from 1.
    package let headerRows: ClosedRange<Int>
    /// The header of each column; that of several rows as one text.
    package let header: [String]
    /// The row in which each column's header stands.
    package let headerPlaces: [Int]
    package internal(set) var columns: [ColumnMeaning]
    /// What the lines above say.
    package var head = TableHead()

    package var headerRow: Int { headerRows.lowerBound }

    func column(_ role: LabelRole) -> Int? { columns.firstIndex(of: .label(role)) }

    /// Columns of figures.
    package var figures: [(column: Int, meaning: FigureMeaning)] {
        columns.enumerated().compactMap { column, meaning in meaning.figure.map { (column, $0) } }
    }

    /// One row per figure (long), or several figures in a row.
    package var isLong: Bool { column(.indicator) != nil && figures.allSatisfy { $0.meaning.indicator == nil } }

    /// Whether regions stand side by side.
    package var hasRegionColumns: Bool { figures.contains { $0.meaning.region != nil } }

    /// Column letters of the figures, for the record of where a line stands: by what the column says of them, as
    /// `FigurePlace` asks.
    package func letters(_ plan: Plan, _ tree: RegionTree) -> [String: String] {
        var letters: [String: String] = [:]
        for measure in [Measure.cumulative, .planToDate, .yearToDate, .new] {
            for (column, meaning) in figures where (meaning.measure ?? .new) == measure && !meaning.isTotal {
                for indicator in meaning.indicator.map({ [$0] }) ?? Array(plan.indicators.indices) {
                    let key = FigurePlace.key(
                        indicator: plan.indicators[indicator].code,
                        region: meaning.region.map { tree.regions[$0].codeText },
                        period: meaning.period.map { plan.periods[$0].description })
                    letters[key] = columnLetters(column)
                }
            }
        }
        return letters
    }

    /// The column in which a figure stands, if the table has one for it.
    func column(of figure: FigureAddress) -> Int? {
        figures.first { _, meaning in
            (meaning.indicator ?? figure.indicator) == figure.indicator
                && (meaning.measure ?? .new) == figure.measure
                && (meaning.region ?? figure.region) == figure.region
                && (meaning.period ?? figure.period) == figure.period && !meaning.isTotal
        }?.column ?? figures.first { ($0.meaning.indicator ?? figure.indicator) == figure.indicator }?.column
    }

    func cell(_ column: Int, _ row: Int) -> String { Self.cell(column, row) }

    static func cell(_ column: Int, _ row: Int) -> String { "\(columnLetters(column))\(row)" }

    /// `B` for the second column.
    static func letters(_ column: Int) -> String { columnLetters(column) }
}

/// Which figure of a table is meant: places in plan and tree.
package struct FigureAddress: Hashable, Sendable {
    package let region: Int
    package let period: Int
    package let indicator: Int
    package var measure = Measure.new

    package init(region: Int, period: Int, indicator: Int, measure: Measure = .new) {
        self.region = region
        self.period = period
        self.indicator = indicator
        self.measure = measure
    }
}

/// Finds the column of a figure among the letters that a source keeps.
package enum FigurePlace {
    static func key(indicator: String, region: String?, period: String?) -> String {
        ([indicator] + [region, period].compactMap(\.self)).joined(separator: "@")
    }

    /// The letters of a figure's column.
    ///
    /// - Parameters:
    ///   - letters: what the source keeps: `{"coordinator": "D"}`, and where regions or periods stand side by side
    ///     `{"coordinator@430223": "D"}`.
    ///   - indicator: the figure's indicator.
    ///   - region: its region's code.
    ///   - period: its period.
    /// - Returns: nil where the source does not know it.
    package static func letters(
        _ letters: [String: String], indicator: String, region: String, period: String
    ) -> String? {
        for (region, period) in [(nil, nil), (region, nil), (nil, period), (region, period)] as [(String?, String?)] {
            if let found = letters[key(indicator: indicator, region: region, period: period)] { return found }
        }
        return nil
    }
}
