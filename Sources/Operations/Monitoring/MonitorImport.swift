import Domain
import Store

extension MonitoringWork {
    /// Brings a monthly monitoring sheet onto the record.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - request: What the caller says; `given["month"]` is the month of a sheet that does not say it.
    ///   - progress: Told how far it has come.
    /// - Returns: What was done, or what is wrong in the file.
    /// - Throws: `Failure` where the file or the database cannot be reached.
    package func take(
        _ path: String, _ request: RecordImport.Request, progress: ((ImportWork.Progress) -> Void)? = nil
    ) throws -> RecordResult {
        try RecordImport(workspace).run(
            path, request, kind: .monitor, keeper: { try MonitorKeeper($0, $1) }, progress: progress)
    }
}
