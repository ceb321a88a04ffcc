import Domain
import Tables
import Testing

@testable import Intake

/// A file of filings as the reader understands it, in a form that is easy to compare.
struct ReadFile {
    private(set) var file: FilingsFile

    init(
        _ text: String, period: Period? = nil, within: Int? = nil, today: String = "2022-12-31",
        stated: [String: ColumnMeaning] = [:], plan: Plan = .sample
    ) throws {
        try self.init(bytes: Array(text.utf8), period: period, within: within, today: today, stated: stated, plan: plan)
    }

    init(
        bytes: [UInt8], period: Period? = nil, within: Int? = nil, today: String = "2022-12-31",
        stated: [String: ColumnMeaning] = [:], plan: Plan = .sample
    ) throws {
        let options = FilingsOptions(
            period: period, within: try within.map { try RegionTree.sample.place($0) }, today: try day(today),
            stated: stated)
        file = try TemporaryFile(bytes).use {
            try FilingsReader.read(path: $0, plan: plan, tree: .sample, options: options)
        }
        self.plan = plan
    }

    /// Sheets of a workbook.
    init(
        _ sheets: [Sheet], period: Period? = nil, within: Int? = nil, today: String = "2022-12-31", only: [String] = []
    ) throws {
        plan = .sample
        let options = FilingsOptions(
            period: period, within: try within.map { try RegionTree.sample.place($0) }, today: try day(today),
            sheets: only)
        var reader = FilingsReader(plan, .sample, options)
        reader.read(Spreadsheet(format: .xlsx, sheets: sheets))
        file = reader.file
    }

    /// The file with its cumulative figures settled against a record: `2021-Q1 430223 new_enterprise` → `5`.
    func settled(_ record: [String: Int] = [:]) throws -> ReadFile {
        var copy = self
        try CumulativeFigures.settle(&copy.file, plan) { [plan] region, period in
            let code = RegionTree.sample.regions[region].code
            return plan.indicators.map { record["\(plan.periods[period]) \(code) \($0.code)"] }
        }
        return copy
    }

    private let plan: Plan

    /// `2021-Q2 430102 new_enterprise` → `5` or `none`.
    var figures: [String: String] {
        var found: [String: String] = [:]
        for (key, given) in given { found[key] = given.entry == .clear ? "none" : given.shown }
        return found
    }

    /// The same → the row.
    var rows: [String: Int] { given.mapValues(\.row) }

    private var given: [String: (entry: Entry, shown: String, row: Int)] {
        var found: [String: (Entry, String, Int)] = [:]
        for period in file.batch.periods {
            for region in file.batch.regions(period) {
                for (place, indicator) in plan.indicators.enumerated() {
                    guard let given = file.batch.entry(region: region, period: period, indicator: place) else {
                        continue
                    }
                    let value = if case .value(let value) = given.entry { indicator.shown(value) } else { "none" }
                    let code = RegionTree.sample.regions[region].code
                    found["\(plan.periods[period]) \(code) \(indicator.code)"] = (given.entry, value, given.row)
                }
            }
        }
        return found
    }

    /// `unknown-region B3 汩罗`, a warning with `?` before it, in the order of rows; places that are not known as `-`.
    var problems: [String] {
        file.problems.inOrder.map { problem in
            let place = problem.cell ?? problem.row.map(String.init) ?? "-"
            let sign = problem.severity == .warning ? "?" : ""
            return "\(sign)\(problem.code.rawValue) \(place)" + (problem.value.map { " " + $0 } ?? "")
        }
    }

    /// The same with the sheet's name before it, for workbooks.
    var problemsBySheet: [String] {
        zip(file.problems.inOrder, problems).map { ($0.sheet ?? "-") + " " + $1 }
    }

    /// What each column is understood as, for the first table.
    var columns: [ColumnMeaning] { file.layout?.columns ?? [] }

    /// The first problem of a code.
    func problem(_ code: ProblemCode) -> Problem? { file.problems.problems.first { $0.code == code } }
}

extension Problem {
    var expected: String? {
        for case .expected(let text) in details { return text }
        return nil
    }

    var suggestions: [String] {
        for case .suggestion(let names) in details { return names }
        return []
    }

    var cause: ProblemCause? {
        for case .cause(let cause) in details { return cause }
        return nil
    }

    /// What a cumulative figure would be in its period, by the year and by the plan.
    var readings: [String] {
        for case .readings(let year, let plan) in details { return [year, plan] }
        return []
    }

    var earlierRow: Int? {
        for case .earlierRow(let row) in details { return row }
        return nil
    }
}

extension FilingsFile: CustomTestStringConvertible {
    /// Without the batch, which fills pages.
    public var testDescription: String {
        "file of \(rows) rows, \(problems.errors) errors, \(isWhollyFaulty ? "wholly" : "partly") faulty: "
            + sheets.map { "\($0.layout.columns)" }.joined(separator: "; ")
    }
}
