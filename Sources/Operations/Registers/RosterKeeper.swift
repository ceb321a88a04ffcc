package import Domain
package import Intake
package import Store

/// Keeps the rows of a register's file.
package struct RosterKeeper: RecordKeeper {
    package let form: RecordForm
    private var editor: RosterEditor
    private let register: Register

    package init(_ register: Register, _ writer: ActWriter, _ framework: Framework, today: Day) throws {
        self.register = register
        form = register.form
        editor = try RosterEditor(register, writer, framework, today: today)
    }

    package mutating func check(_ row: RecordRow) throws -> [Problem] {
        guard let own = rosterRow(row) else { return [row.problem(.missingCell, at: "region")] }
        return try editor.check(own).map { row.problem($0.code, $0.severity, at: $0.key, details: $0.details) }
    }

    package mutating func store(_ row: RecordRow, source: Int?) throws -> RecordOutcome {
        guard let own = rosterRow(row) else { return .unchanged }
        return try editor.store(own, source: source).outcome
    }

    private func rosterRow(_ row: RecordRow) -> RosterRow? {
        guard let region = row.region else { return nil }
        var values: [String: RecordValue] = [:]
        for (field, value) in zip(form.fields, row.values) { values[field.key] = value }
        return RosterRow(region: region, values: values, number: row.row)
    }
}

extension RosterWork {
    /// Brings a register's file onto the record (台账导入).
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - name: The register.
    ///   - request: As for any file of records.
    ///   - progress: Told how far it has come.
    /// - Returns: What was done, or what is wrong in the file.
    /// - Throws: `RegisterFailure.unknown`; `Failure` where the file or the database cannot be reached.
    package func importFile(
        _ path: String, register name: String, _ request: RecordImport.Request,
        progress: ((ImportWork.Progress) -> Void)? = nil
    ) throws -> RecordResult {
        let today = workspace.today
        return try RecordImport(workspace).run(
            path, request, kind: .roster,
            keeper: { writer, framework in
                try RosterKeeper(
                    try Self.register(name, in: framework.plan), writer, framework, today: today)
            }, progress: progress)
    }
}
