import Domain
import Store

/// A file as a person sends it in.
package struct AttachedFile: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Evidence that was looked at (盖章件、佐证材料): its type by its content, its bytes without the place where a picture was
/// taken.
struct Evidence {
    /// The largest file, in megabytes.
    static let limit = 20

    let name: String
    let type: AttachmentType
    let bytes: [UInt8]
    let sha256: String

    /// - Throws: `Failure.unreadableEvidence`, `.evidenceTooLarge`.
    static func read(_ file: AttachedFile) throws -> Evidence {
        let name = shown(file.name)
        guard file.bytes.count <= limit << 20 else { throw Failure.evidenceTooLarge(name, limit: limit) }
        guard let (type, bytes) = EvidenceType.read(file.bytes) else { throw Failure.unreadableEvidence(name) }
        return Evidence(name: name, type: type, bytes: bytes, sha256: Fingerprint.text(of: bytes))
    }

    /// The last part of a path, without control characters, of a length that can be shown.
    private static func shown(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let scalars = last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        let text = String(String.UnicodeScalarView(scalars)).prefix(120)
        return text.allSatisfy(\.isWhitespace) ? "盖章件" : String(text)
    }

    /// Keeps the bytes before the act that names them: bytes that no act names do no harm.
    static func keep(_ files: [Evidence], beside path: String) throws {
        guard !files.isEmpty else { return }
        let store = FileStore(beside: path)
        try Failure.translating { for file in files { try store.keep(file.bytes) } }
    }

    func attach(to owner: AttachmentOwner, _ writer: ActWriter) throws {
        try writer.attach(name, type, size: bytes.count, sha256: sha256, to: owner)
    }
}
