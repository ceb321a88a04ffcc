package import Domain

/// One target as a file states it.
package struct StatedTarget: Sendable, Hashable {
    package let key: TargetKey
    /// In the indicator's smallest unit.
    package let value: Int
    package let document: String?
    package let reason: String?
}

/// Reads a targets file: `region,year,indicator,target`, or a column per indicator; optionally `document,reason`.
package struct TargetsFile {
    private let table: SmallTable
    private let roles: [ColumnRole]
    private let plan: Plan
    private let tree: RegionTree
    private let names: RegionNames
    private let words: IndicatorWords
    private var problems: [Problem] = []
    private var seen: [TargetKey: Int] = [:]
    private var found: [StatedTarget] = []

    /// A table with a header alone states no targets, as a plan without targets has.
    /// - Throws: `IntakeRefusal` with every problem; `TableFault` where the file cannot be reached.
    package static func read(path: String, plan: Plan, tree: RegionTree) throws -> [StatedTarget] {
        var file = try TargetsFile(SmallTable(path: path), plan, tree)
        for row in file.table.rows { file.take(row) }
        guard file.problems.isEmpty else { throw IntakeRefusal(file.problems) }
        return file.found
    }

    private init(_ table: SmallTable, _ plan: Plan, _ tree: RegionTree) throws {
        self.table = table
        self.plan = plan
        self.tree = tree
        names = RegionNames(tree)
        words = IndicatorWords(plan.indicators)
        roles = Headers(indicators: plan.indicators).roles(table.header)
        var missing: [String] = []
        if !roles.contains(.region) { missing.append("地区 / region") }
        if !roles.contains(.year) { missing.append("年度 / year") }
        let isWide = roles.contains { if case .figure = $0 { true } else { false } }
        if !isWide, !roles.contains(.indicator) { missing.append("指标 / indicator") }
        if !isWide, !roles.contains(.target) { missing.append("目标任务 / target") }
        guard missing.isEmpty else {
            throw IntakeRefusal(missing.map { Problem(.missingColumn, row: table.headerRow, column: $0) })
        }
        let unknown = roles.indices.filter { roles[$0] == .unknown }
        guard unknown.isEmpty else {
            throw IntakeRefusal(
                unknown.map { Problem(.unknownIndicator, row: table.headerRow, column: table.header[$0]) })
        }
    }

    private func text(_ row: SmallTable.Row, _ role: ColumnRole) -> String {
        guard let column = roles.firstIndex(of: role), column < row.cells.count else { return "" }
        return row.cells[column]
    }

    private mutating func problem(
        _ code: ProblemCode, _ row: SmallTable.Row, _ column: Int?, _ details: [ProblemDetail] = []
    ) {
        problems.append(table.problem(code, row, column ?? 0, details: details))
    }

    private mutating func take(_ row: SmallTable.Row) {
        guard let region = region(row), let year = year(row) else { return }
        if let indicatorColumn = roles.firstIndex(of: .indicator), let targetColumn = roles.firstIndex(of: .target) {
            let place = words.place(ofCell: text(row, .indicator))
            guard let place else {
                problem(.unknownIndicator, row, indicatorColumn)
                return
            }
            take(row, targetColumn, place, region, year)
            return
        }
        for (column, role) in roles.enumerated() {
            if case .figure(let place) = role { take(row, column, place, region, year) }
        }
    }

    private mutating func region(_ row: SmallTable.Row) -> Int? {
        let column = roles.firstIndex(of: .region)
        switch names.read(text(row, .region)) {
        case .region(let position), .pastAlias(let position): return position
        case .unknown(let likely):
            problem(.unknownRegion, row, column, likely.isEmpty ? [] : [.suggestion(likely)])
        case .ambiguous(let positions):
            problem(.ambiguousRegion, row, column, [.suggestion(positions.map { tree.regions[$0].codeText })])
        case .total: problem(.unknownRegion, row, column)
        }
        return nil
    }

    private mutating func year(_ row: SmallTable.Row) -> Int? {
        let column = roles.firstIndex(of: .year)
        var folded = PlainText.folded(text(row, .year))
        if folded.hasSuffix("年度") { folded.removeLast(2) } else if folded.hasSuffix("年") { folded.removeLast() }
        guard let year = Digits.whole(folded, length: 4...4) else {
            problem(.typeError, row, column, [.expected("2021")])
            return nil
        }
        guard plan.years.contains(year) else {
            problem(
                .constraintError, row, column,
                [.cause(.yearOutsidePlan), .expected("\(plan.years.lowerBound)…\(plan.years.upperBound)")])
            return nil
        }
        return year
    }

    private mutating func take(_ row: SmallTable.Row, _ column: Int, _ place: Int, _ region: Int, _ year: Int) {
        let indicator = plan.indicators[place]
        let cell = column < row.cells.count ? row.cells[column] : ""
        switch CountText.read(cell, for: indicator) {
        case .blank: return
        case .entry(.clear): problem(.typeError, row, column, [.cause(.notANumber), .about(indicator.name)])
        case .wrong(let code, let cause): problem(code, row, column, [.cause(cause), .about(indicator.name)])
        case .entry(.value(let value)):
            let key = TargetKey(region: tree.regions[region].code, indicator: indicator.code, year: year)
            if let earlier = seen[key] {
                problem(.duplicateRow, row, column, [.earlierRow(earlier), .about(indicator.name)])
                return
            }
            seen[key] = row.number
            let document = text(row, .document)
            let reason = text(row, .reason)
            found.append(
                StatedTarget(
                    key: key, value: value, document: document.isEmpty ? nil : document,
                    reason: reason.isEmpty ? nil : reason))
        }
    }
}
