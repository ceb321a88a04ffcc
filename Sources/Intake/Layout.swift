package import Domain
import Tables

/// How a file of filings is laid out: which row heads it, and what each column holds.
package struct Layout: Sendable {
    package let headerRow: Int
    package let header: [String]
    package let roles: [ColumnRole]
    /// The period that a title above the header names.
    package var titlePeriod: Period?

    /// One row per figure (long), or a column per indicator (wide).
    package var isLong: Bool { roles.contains(.indicator) && roles.contains(.count) }

    func column(_ role: ColumnRole) -> Int? { roles.firstIndex(of: role) }

    /// Columns of figures with their indicators' places in the plan.
    var figures: [(column: Int, indicator: Int)] {
        roles.enumerated().compactMap { column, role in
            if case .figure(let indicator) = role { (column, indicator) } else { nil }
        }
    }

    /// Column letters of each indicator's figures, for the record of where a line stands.
    package func letters(_ indicators: [Indicator]) -> [String: String] {
        var letters: [String: String] = [:]
        if isLong, let count = column(.count) {
            for indicator in indicators { letters[indicator.code] = columnLetters(count) }
            return letters
        }
        for (column, indicator) in figures { letters[indicators[indicator].code] = columnLetters(column) }
        return letters
    }

    func cell(_ column: Int, _ row: Int) -> String { "\(columnLetters(column))\(row)" }
}

/// Looks for the header among the first rows.
struct LayoutFinder {
    /// How many rows with content are tried.
    static let depth = 30

    private let headers: Headers
    private let hasPeriod: Bool
    private let cadence: Cadence
    private var titlePeriod: Period?
    private var best: (score: Int, layout: Layout)?
    private var seen = 0

    init(_ headers: Headers, hasPeriod: Bool, cadence: Cadence) {
        self.headers = headers
        self.hasPeriod = hasPeriod
        self.cadence = cadence
    }

    /// Takes one row.
    /// - Returns: True when no further rows are wanted.
    mutating func take(_ cells: [String], row: Int) -> Bool {
        seen += 1
        let roles = headers.roles(cells)
        let layout = Layout(headerRow: row, header: cells, roles: roles, titlePeriod: titlePeriod)
        let known = Set(roles).subtracting([.unknown, .untitled, .leftAlone]).count
        if known > (best?.score ?? 0) { best = (known, layout) }
        if isComplete(layout) { return true }
        if titlePeriod == nil { titlePeriod = cells.lazy.compactMap(title).first }
        return seen >= Self.depth
    }

    private func title(_ cell: String) -> Period? { PeriodText.find(in: cell, cadence: cadence) }

    private func isComplete(_ layout: Layout) -> Bool {
        layout.column(.region) != nil && (layout.isLong || !layout.figures.isEmpty)
    }

    /// The layout found, or what is missing.
    func finish() -> Result<Layout, LayoutProblems> {
        guard let best, best.score >= 2 || isComplete(best.layout) else {
            return .failure(LayoutProblems([Problem(seen == 0 ? .noRows : .noHeader)]))
        }
        let problems = problems(best.layout)
        return problems.contains { $0.severity == .error } ? .failure(LayoutProblems(problems)) : .success(best.layout)
    }

    func warnings(_ layout: Layout) -> [Problem] { problems(layout).filter { $0.severity == .warning } }

    private func problems(_ layout: Layout) -> [Problem] {
        missing(layout) + duplicates(layout) + unknown(layout)
    }

    private func missing(_ layout: Layout) -> [Problem] {
        var words: [String] = []
        if layout.column(.region) == nil { words.append("县市区 / county") }
        if layout.column(.period) == nil, !hasPeriod, layout.titlePeriod == nil { words.append("报告期 / period") }
        if layout.figures.isEmpty {
            if layout.column(.indicator) == nil { words.append("指标 / indicator") }
            if layout.column(.count) == nil, layout.column(.cumulative) == nil { words.append("本期新增 / count") }
        }
        return words.map { Problem(.missingColumn, row: layout.headerRow, column: $0) }
    }

    private func duplicates(_ layout: Layout) -> [Problem] {
        var seen: [ColumnRole: Int] = [:]
        var found: [Problem] = []
        for (column, role) in layout.roles.enumerated() {
            switch role {
            case .unknown, .untitled, .leftAlone, .cumulative, .target, .reason, .document: continue
            default: break
            }
            guard let first = seen[role] else {
                seen[role] = column
                continue
            }
            found.append(
                problem(.duplicateColumn, layout, column, details: [.about(.same(layout.header[first]))]))
        }
        return found
    }

    private func unknown(_ layout: Layout) -> [Problem] {
        var found: [Problem] = []
        for (column, role) in layout.roles.enumerated() {
            switch role {
            case .unknown:
                found.append(problem(.unknownIndicator, layout, column, severity: layout.isLong ? .warning : .error))
            case .cumulative:
                found.append(problem(.ambiguousCumulative, layout, column, details: [.cause(.cumulativeColumn)]))
            case .figure where layout.isLong:
                found.append(problem(.duplicateColumn, layout, column, details: [.about(.same("本期新增 / count"))]))
            default: continue
            }
        }
        return found
    }

    private func problem(
        _ code: ProblemCode, _ layout: Layout, _ column: Int, severity: Severity = .error,
        details: [ProblemDetail] = []
    ) -> Problem {
        Problem(
            code, severity, row: layout.headerRow, column: layout.header[column],
            cell: layout.cell(column, layout.headerRow), value: layout.header[column], details: details)
    }
}

struct LayoutProblems: Error {
    let problems: [Problem]

    init(_ problems: [Problem]) { self.problems = problems }
}
