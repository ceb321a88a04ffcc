import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Texts

/// Evidence (盖章件、佐证材料): as rows of a table, and as a file to keep. It is never shown within a page.
enum EvidenceFile {
    struct Row: Sendable {
        let name: String
        let href: String
        let kind: String
        let size: String
        let act: Int
    }

    static func row(_ attachment: Attachment, of region: Region) -> Row {
        Row(
            name: attachment.name, href: "/regions/\(region.codeText)/evidence/\(attachment.id)",
            kind: attachment.type.rawValue.uppercased(), size: size(attachment.size), act: attachment.act)
    }

    private static func size(_ bytes: Int) -> String {
        bytes < 1 << 20 ? "\(max(1, bytes >> 10)) KB" : "\((bytes * 10 >> 20) / 10).\((bytes * 10 >> 20) % 10) MB"
    }

    static func answer(_ call: Call) throws -> Response {
        let (attachment, bytes) = try HistoryWork(call.workspace).evidence(
            try call.number("evidence"), of: try call.region().code)
        return call.download(Data(bytes), name: attachment.name, type: attachment.type.mediaType)
    }
}
