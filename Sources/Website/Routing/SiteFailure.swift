import Domain

/// Why a request is not answered as asked, where no operation has said so.
enum SiteFailure: Error, Equatable, Sendable {
    case stranger
    case notFound
    case forbidden
    case passwordFirst
    /// A change that does not come from a page of ours.
    case foreignOrigin
    case badRequest
    /// A program's request that is not as the interface's description says.
    case invalidRequest([Misfit])
    case tooLarge(limit: Int)
    case unsupportedMedia
    case methodNotAllowed([String])
    case tooSlow
    case tooMany
    /// A new password and its repetition.
    case passwordsDiffer
    /// A form that is not taken as it was sent, and why; a conflict where something has changed since it was shown.
    case refusedForm(Bilingual, isConflict: Bool = false)
}
