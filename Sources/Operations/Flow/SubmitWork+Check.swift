package import Domain
import Store

/// A submission that is only tried.
extension SubmitWork {
    /// What `run` would say: the real run, rolled back.
    ///
    /// - Parameter request: What would be filed.
    /// - Returns: Errors, and what needs a note or a reason (`unusual-jump`, `locked-period`); then warnings.
    /// - Throws: As `run`, but for `Failure.refused`, whose problems are returned.
    package func check(_ request: Request) throws -> [Problem] {
        let files = try request.attachments.map { try Evidence.read($0) }
        do {
            return try workspace.write(head(request)) { writer in
                let taken = try take(request, files, writer)
                let jumps = taken.jumps.map { jump in
                    var jump = jump
                    if request.force != nil { jump.severity = .warning }
                    return jump
                }
                return (.discard, try jumps + Self.locks(taken, writer) + taken.warnings)
            }.result
        } catch Failure.refused(let problems) { return problems }
    }

    /// A change of what a published bulletin reports on, without a reason.
    private static func locks(_ taken: Taken, _ writer: ActWriter) throws -> [Problem] {
        guard taken.revision != nil, !writer.head.hasReason,
            let hit = try writer.publishedPeriods().hit(taken.region.code, taken.period)
        else { return [] }
        let title = hit.bulletin.title
        return [
            Problem(
                .lockedPeriod, value: "\(taken.region.name) \(taken.period)",
                details: [.about(Bilingual(zh: "《\(title)》", en: title))])
        ]
    }
}
