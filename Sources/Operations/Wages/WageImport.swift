package import Domain
import Store

/// Brings wage surveys (企业薪酬调查) onto the record.
package struct WageImport {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Imports one file; see `RecordImport.run`.
    /// - Throws: `Failure` where the file or the database cannot be reached.
    package func run(
        _ path: String, _ request: RecordImport.Request, progress: ((ImportWork.Progress) -> Void)? = nil
    ) throws -> RecordResult {
        try RecordImport(workspace).run(
            path, request, kind: .wages, keeper: { writer, framework in WageKeeper(writer, framework) },
            progress: progress)
    }

    /// Writes the workbook that is sent out.
    ///
    /// - Parameters:
    ///   - region: Who fills it in; nil: the root.
    ///   - year: The survey's, as typed; nil: left open.
    ///   - output: Where the workbook goes; must not exist.
    ///   - language: Of titles and notes.
    /// - Returns: The region.
    /// - Throws: `Failure` for unknown names, and where the workbook cannot be written.
    package func writeTemplate(
        region: String?, year: String?, to output: String, language: Language
    ) throws -> Region {
        if let year, Digits.whole(year, length: 4...4) == nil { throw Failure.wages(.unreadableYear(year)) }
        return try RecordTemplateWork(workspace).write(
            region: region, given: year.map { ("year", $0) }, to: output, language: language,
            form: { _ in WageForm.form })
    }
}
