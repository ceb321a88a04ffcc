import Domain

/// A chart of a document as plain text: bars with their figures, a course as a table.
struct PaperChart {
    let chart: Paper.Chart
    let terminal: Terminal

    private static let barWidth = 24

    var lines: [String] {
        let head = Terminal.folded(chart.title, terminal.width)
        switch chart.shape {
        case .bars: return head + bars
        case .lines: return head + course
        }
    }

    private var bars: [String] {
        guard let series = chart.series.first(where: { !$0.isReference }) else { return [] }
        let longest = chart.categories.map { Terminal.columns($0) }.max() ?? 0
        let name = min(longest, max(8, terminal.width - Self.barWidth - 14))
        let most = max(100, series.values.compactMap { $0 }.max() ?? 0)
        return zip(chart.categories, series.values).map { category, value in
            let figure = value.map(text) ?? "–"
            let bar = Terminal.bar((value ?? 0) / most, Self.barWidth)
            return "\(Terminal.fit(category, name))  \(bar)  \(Terminal.fit(figure, 8, .right))"
        }
    }

    private var course: [String] {
        let columns = [Paper.Column("", isNumber: false)] + chart.series.map { Paper.Column($0.name) }
        let rows = chart.categories.enumerated().map { place, category in
            Paper.Row([category] + chart.series.map { $0.values[place].map(text) ?? "–" })
        }
        return PaperTable(table: Paper.Table(columns: columns, rows: rows), terminal: terminal).lines
    }

    /// A machine number that came from a decimal, printed as that decimal.
    private func text(_ value: Double) -> String {
        let scale = Digits.power(chart.decimals)
        let scaled = (value * Double(scale)).rounded()
        guard let whole = Int(exactly: scaled) else { return "–" }
        return Fraction(whole, over: scale).fixed(chart.decimals)
    }
}
