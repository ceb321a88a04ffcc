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
    case tooLarge(limit: Int)
    case unsupportedMedia
    case methodNotAllowed([String])
    case tooSlow
    case tooMany
    /// A new password and its repetition.
    case passwordsDiffer
    /// A form for a file that came without one.
    case noFile
    /// The check code on a stamped copy is not that of the filing.
    case wrongCode
}
