package import Domain
package import Intake
package import Store

/// Takes the rows of a monthly monitoring sheet (动态监测月报表).
package struct MonitorKeeper: RecordKeeper {
    package let form = MonitoringForm.form
    private let writer: ActWriter
    /// The rows of this file by enterprise and month.
    private var seen: [Key: Int] = [:]

    private struct Key: Hashable {
        let code: String
        let month: Month
    }

    package init(_ writer: ActWriter, _ framework: Framework) throws {
        guard !framework.plan.monitoring.isEmpty else { throw Failure.nothingMonitored }
        self.writer = writer
    }

    package mutating func check(_ row: RecordRow) throws -> [Problem] {
        var problems: [Problem] = []
        for key in ["contracts", "insured", "owed_persons"] {
            guard let part = row.number(key), let all = row.number("employees"), part > all else { continue }
            problems.append(row.problem(.constraintError, at: key, details: [.expected("≤ \(all)")]))
        }
        let owes = (row.number("owed_persons") ?? 0) > 0 || (row.number("owed_amount") ?? 0) > 0
        if owes, row.number("owed_days") == nil { problems.append(row.problem(.missingCell, at: "owed_days")) }
        if let key = key(row) {
            if let first = seen[key] {
                let about = Bilingual(zh: "\(key.month)监测表", en: "for \(key.month)")
                problems.append(
                    row.problem(.duplicateRow, at: "code", details: [.about(about), .earlierRow(first)]))
            } else {
                seen[key] = row.row
            }
        }
        return problems
    }

    private func key(_ row: RecordRow) -> Key? {
        guard case .code(let code) = row["code"], case .month(let month) = row["month"] else { return nil }
        return Key(code: code.text, month: month)
    }

    package mutating func store(_ row: RecordRow, source: Int?) throws -> RecordOutcome {
        guard let sheet = MonitorSheet(row) else { return .unchanged }
        let known = try writer.reader.monitorSheet(sheet.code, sheet.month)
        // The same again is kept as well: should the earlier import be undone, this one still says it.
        try writer.add(sheet, source: source, row: row.row)
        return known == nil ? .new : known == sheet ? .unchanged : .changed
    }
}

extension MonitorSheet {
    /// Nil where the row lacks what its form requires, which is refused before.
    fileprivate init?(_ row: RecordRow) {
        guard case .code(let code) = row["code"], case .month(let month) = row["month"], let region = row.region,
            case .text(let name) = row["name"], let employees = row.number("employees")
        else { return nil }
        self.init(
            code: code.text, month: month, region: region, name: name, employees: employees,
            contracts: row.number("contracts"), insured: row.number("insured"),
            owedPersons: row.number("owed_persons") ?? 0, owedAmount: row.number("owed_amount") ?? 0,
            owedDays: row.number("owed_days") ?? 0)
    }
}

extension RecordRow {
    fileprivate func number(_ key: String) -> Int? {
        guard case .number(let value) = self[key] else { return nil }
        return value
    }
}
