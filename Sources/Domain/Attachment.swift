/// What kind of file evidence is, by its content.
package enum AttachmentType: String, CaseIterable, Sendable {
    case pdf, ofd, jpeg, png

    /// For the head `Content-Type`.
    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .ofd: "application/ofd"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        }
    }
}

/// To what evidence belongs.
package enum AttachmentOwner: Hashable, Sendable {
    case filing(Int)
    case package(Int)
}

/// Evidence on record (佐证材料): its bytes are kept elsewhere, by their hash.
package struct Attachment: Hashable, Sendable {
    package let id: Int
    package let act: Int
    package let owner: AttachmentOwner
    package let name: String
    package let type: AttachmentType
    /// In bytes.
    package let size: Int
    /// Lower-case hexadecimal.
    package let sha256: String

    package init(
        id: Int, act: Int, owner: AttachmentOwner, name: String, type: AttachmentType, size: Int, sha256: String
    ) {
        self.id = id
        self.act = act
        self.owner = owner
        self.name = name
        self.type = type
        self.size = size
        self.sha256 = sha256
    }
}
