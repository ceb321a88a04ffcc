package import Domain

/// Reads a regions file: `code,name,short_name,level,parent_code` and optionally `aliases,valid_from,valid_to,successor,
/// class,reports,counted,tile` (contract §4).
package struct RegionsFile {
    private static let names: [String: [String]] = [
        "code": ["code", "代码", "区划代码", "行政区划代码"], "name": ["name", "名称", "全称"],
        "short_name": ["short_name", "简称"], "level": ["level", "级别", "层级"],
        "parent_code": ["parent_code", "parent", "上级代码"], "aliases": ["aliases", "别名"],
        "valid_from": ["valid_from", "启用日期"], "valid_to": ["valid_to", "停用日期"],
        "successor": ["successor", "并入代码"], "class": ["class", "类别", "分类"],
        "reports": ["reports", "是否填报"], "counted": ["counted", "计入方式"], "tile": ["tile", "图块"],
    ]

    private let table: SmallTable
    private let columns: [String: Int]
    private var problems: [Problem] = []

    /// The regions of a file, in its order.
    /// - Throws: `IntakeRefusal`; `TableFault` where the file cannot be reached.
    package static func read(path: String) throws -> [Region] { try read(SmallTable(path: path)) }

    package static func read(_ table: SmallTable) throws -> [Region] {
        var file = try RegionsFile(table)
        let regions = file.regions()
        guard file.problems.isEmpty else { throw IntakeRefusal(file.problems) }
        return regions
    }

    /// Puts regions over those on record, and proves that they make one tree.
    /// - Throws: `IntakeRefusal` naming the row at fault.
    package static func merged(_ new: [Region], over known: [Region]) throws -> [Region] {
        var byCode = Dictionary(uniqueKeysWithValues: known.map { ($0.code, $0) })
        for region in new { byCode[region.code] = region }
        let all = Array(byCode.values)
        do { _ = try RegionTree(all) } catch { throw IntakeRefusal([error.problem]) }
        return all
    }

    private init(_ table: SmallTable) throws {
        self.table = table
        var columns: [String: Int] = [:]
        for (key, names) in Self.names { columns[key] = table.column(names) }
        self.columns = columns
        let missing = ["code", "name", "level", "parent_code"].filter { columns[$0] == nil }
        guard missing.isEmpty else {
            throw IntakeRefusal(missing.map { Problem(.missingColumn, row: table.headerRow, column: $0) })
        }
        let known = Set(Self.names.values.joined()).union(["note", "备注", "序号", ""])
        let unknown = table.header.filter { !known.contains(PlainText.folded($0)) }
        guard unknown.isEmpty else {
            throw IntakeRefusal(
                unknown.map { Problem(.unknownIndicator, row: table.headerRow, column: $0, value: $0) })
        }
        guard !table.rows.isEmpty else { throw IntakeRefusal([Problem(.noRows)]) }
    }

    private mutating func regions() -> [Region] {
        var found: [Region] = []
        var rows: [Int: Int] = [:]
        for row in table.rows {
            guard let region = region(row) else { continue }
            if let earlier = rows[region.code] {
                problem(.duplicateRow, row, "code", [.earlierRow(earlier)])
                continue
            }
            rows[region.code] = row.number
            found.append(region)
        }
        return found
    }

    private func text(_ row: SmallTable.Row, _ key: String) -> String {
        guard let column = columns[key], column < row.cells.count else { return "" }
        return row.cells[column]
    }

    private mutating func problem(
        _ code: ProblemCode, _ row: SmallTable.Row, _ key: String, _ details: [ProblemDetail] = []
    ) {
        problems.append(table.problem(code, row, columns[key] ?? 0, details: details))
    }

    private mutating func region(_ row: SmallTable.Row) -> Region? {
        let before = problems.count
        guard let code = code(row, "code") else {
            if text(row, "code").isEmpty { problem(.missingCell, row, "code") }
            return nil
        }
        let name = text(row, "name")
        if name.isEmpty { problem(.missingCell, row, "name") }
        guard let level = RegionLevel(rawValue: text(row, "level")) else {
            problem(
                .constraintError, row, "level",
                [.expected(RegionLevel.allCases.map(\.rawValue).joined(separator: ", "))])
            return nil
        }
        let short = text(row, "short_name")
        var region = Region(
            code: code, name: name, shortName: short.isEmpty ? name : short, level: level,
            parent: self.code(row, "parent_code"))
        region.successor = self.code(row, "successor")
        region.validFrom = day(row, "valid_from")
        region.validTo = day(row, "valid_to")
        region.aliases = aliases(row)
        region.rankingClass = text(row, "class").isEmpty ? nil : text(row, "class")
        region.tile = text(row, "tile").isEmpty ? nil : text(row, "tile")
        region.reports = reports(row)
        region.counted = counted(row)
        return problems.count == before ? region : nil
    }

    private mutating func code(_ row: SmallTable.Row, _ key: String) -> Int? {
        let field = PlainText.folded(text(row, key))
        guard !field.isEmpty else { return nil }
        guard let code = Digits.whole(field, length: 6...6) else {
            problem(.invalidCode, row, key)
            return nil
        }
        return code
    }

    private mutating func day(_ row: SmallTable.Row, _ key: String) -> Day? {
        let field = text(row, key)
        guard !field.isEmpty else { return nil }
        guard let day = Day(field) else {
            problem(.typeError, row, key, [.expected("2021-05-17")])
            return nil
        }
        return day
    }

    private mutating func aliases(_ row: SmallTable.Row) -> [RegionAlias] {
        var found: [RegionAlias] = []
        for field in text(row, "aliases").split(separator: "|") {
            guard let alias = RegionAlias(parsing: PlainText.trimmed(field)) else {
                problem(.typeError, row, "aliases", [.expected("祁阳县@..2021-05")])
                continue
            }
            found.append(alias)
        }
        return found
    }

    private mutating func reports(_ row: SmallTable.Row) -> Bool? {
        switch PlainText.folded(text(row, "reports")) {
        case "": return nil
        case "yes", "true", "1", "是", "y": return true
        case "no", "false", "0", "否", "n": return false
        default:
            problem(.constraintError, row, "reports", [.expected("yes, no")])
            return nil
        }
    }

    private mutating func counted(_ row: SmallTable.Row) -> Counted {
        switch PlainText.folded(text(row, "counted")) {
        case "", "own": return .own
        case "memo", "其中": return .memo
        default:
            problem(.constraintError, row, "counted", [.expected("own, memo")])
            return .own
        }
    }
}

extension RegionTreeFault {
    /// The fault as a problem of a regions file.
    package var problem: Problem {
        switch self {
        case .noRoot: Problem(.constraintError, column: "parent_code", details: [.cause(.noRoot)])
        case .secondRoot(let code): Self.problem(code, "parent_code", .secondRoot)
        case .duplicateCode(let code): Problem(.duplicateRow, column: "code", value: Region.text(code: code))
        case .unknownParent(let code): Self.problem(code, "parent_code", .unknownParent)
        case .circle(let code): Self.problem(code, "parent_code", .circle)
        case .unknownSuccessor(let code): Self.problem(code, "successor", .unknownSuccessor)
        case .successorCircle(let code): Self.problem(code, "successor", .circle)
        }
    }

    private static func problem(_ code: Int, _ column: String, _ cause: ProblemCause) -> Problem {
        Problem(.constraintError, column: column, value: Region.text(code: code), details: [.cause(cause)])
    }
}
