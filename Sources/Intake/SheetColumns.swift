import Domain
import Tables

/// The columns of a table by role, looked up once.
struct SheetColumns {
    final class Figure {
        let column: Int
        let meaning: FigureMeaning
        /// By indicator: how the column's own unit, or that of the unit line, is to the indicator's; nil where it is none
        /// of its own.
        let scales: [UnitScale?]

        init(column: Int, meaning: FigureMeaning, scales: [UnitScale?]) {
            self.column = column
            self.meaning = meaning
            self.scales = scales
        }
    }

    let period, year, region, code, upper, indicator, measure, unit, filer, note: Int?
    let figures: [Figure]
    /// Totals that stand beside the figures of regions.
    let untitled: [Int]
    /// Columns that may hold identity-card numbers.
    let searched: [Int]
    let unknown: [Int]
    let lastNeeded: Int
    /// Columns whose cells may be merged over several rows.
    let labels: Set<Int>
    /// Whether a row without an indicator is about that of the row above.
    let carriesIndicator: Bool
    let hasRegions: Bool
    /// Whether a column sums those of several periods.
    let hasYears: Bool
    /// Columns left of the region's, where a total may be named.
    let leading: Range<Int>

    init(_ layout: Layout, _ indicators: [Indicator]) {
        period = layout.column(.period)
        year = layout.column(.year)
        region = layout.column(.region)
        code = layout.column(.regionCode)
        upper = layout.column(.upperRegion)
        indicator = layout.column(.indicator)
        measure = layout.column(.measure)
        unit = layout.column(.unit)
        filer = layout.column(.filer)
        note = layout.column(.note)
        figures = layout.figures.map { column, meaning in
            let scales = indicators.map { Self.scale(meaning.unit, layout.head.unit, $0) }
            return Figure(column: column, meaning: meaning, scales: scales)
        }
        untitled = layout.columns.indices.filter { layout.columns[$0] == .untitled }
        unknown = layout.columns.indices.filter { layout.columns[$0] == .unknown }
        searched = layout.columns.indices.filter {
            switch layout.columns[$0] {
            case .leftAlone, .unknown, .untitled, .label(.note), .label(.filer): true
            default: false
            }
        }
        let needed = [period, region, indicator].compactMap(\.self) + figures.map(\.column)
        lastNeeded = needed.max() ?? 0
        labels = Set([period, year, region, code, upper, indicator].compactMap(\.self))
        leading = 0..<(region ?? 0)
        hasRegions = layout.hasRegionColumns
        hasYears = !hasRegions && figures.contains { $0.meaning.isTotal }
        carriesIndicator = hasRegions || measure != nil || region == nil
    }

    /// A column's own unit goes before that of the unit line.
    static func scale(_ own: String?, _ line: String?, _ indicator: Indicator) -> UnitScale? {
        if let own { return UnitScale.read(own, for: indicator) }
        return line.map { UnitScale.ofLine($0, for: indicator) } ?? .one
    }
}

extension Sheet {
    /// The sheet with the value of each merged range in all its rows, for columns of labels.
    ///
    /// - Parameters:
    ///   - columns: which columns.
    ///   - headerRow: only ranges that begin below this row, counted from one.
    /// - Returns: the sheet; itself where nothing is merged so.
    func filled(_ columns: Set<Int>, below headerRow: Int) -> Sheet {
        let tall = merges.filter {
            $0.rows.count > 1 && $0.rows.lowerBound >= headerRow && columns.contains($0.columns.lowerBound)
        }
        guard !tall.isEmpty else { return self }
        var texts: [Int: [Int: String]] = [:]
        for merge in tall {
            let text = text(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
            for row in merge.rows.dropFirst() where row < lastRow {
                texts[row + 1, default: [:]][merge.columns.lowerBound] = text
            }
        }
        var copy = withoutCells
        forEachRow { view in
            let given = texts[view.row] ?? [:]
            let width = max(view.count, (given.keys.max() ?? -1) + 1)
            let cells = (0..<width).map { column in
                (column: column, text: Array((given[column] ?? view.text(column)).utf8))
            }
            copy.append(row: view.row, cells: cells)
            return true
        }
        return copy
    }
}
