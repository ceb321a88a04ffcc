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
}
