import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Operations

/// 佐证材料: a file that came with a report or a package, to keep and never to show inside the site.
enum EvidenceFile {
    static func answer(_ call: Call) throws -> Response {
        let work = HistoryWork(call.workspace)
        let id = try call.number("evidence")
        guard let region = try? work.regionOfEvidence(id), call.isWithin(region) else { throw SiteFailure.notFound }
        let (attachment, bytes) = try work.evidence(id)
        var response = call.download(Data(bytes), name: attachment.name, type: attachment.type.mediaType)
        response.headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        return response
    }
}
