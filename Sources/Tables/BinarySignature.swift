/// Names a file that is no delimited text by the bytes it begins with.
enum BinarySignature {
    /// The format's name.
    ///
    /// - Parameters:
    ///   - head: the file's first bytes.
    ///   - tail: its last ones, where an archive lists what it holds.
    /// - Returns: a name such as `xlsx` or `pdf`; nil if the bytes may be text.
    static func name(head: [UInt8], tail: [UInt8]) -> String? {
        guard let name = signatures.first(where: { head.starts(with: $0.bytes) })?.name else { return markup(head) }
        switch name {
        case "zip": return archive(head + tail)
        case "xls": return compound(head + tail)
        default: return name
        }
    }

    private static let signatures: [(bytes: [UInt8], name: String)] = [
        ([0x50, 0x4B, 0x03, 0x04], "zip"), ([0x50, 0x4B, 0x05, 0x06], "zip"),
        ([0xD0, 0xCF, 0x11, 0xE0], "xls"), (Array("%PDF".utf8), "pdf"),
        ([0x89, 0x50, 0x4E, 0x47], "png"), ([0xFF, 0xD8, 0xFF], "jpeg"), (Array("GIF8".utf8), "gif"),
        (Array("SQLite format 3\0".utf8), "sqlite"), ([0x1F, 0x8B], "gzip"), ([0x7F, 0x45, 0x4C, 0x46], "elf"),
        ([0x37, 0x7A, 0xBC, 0xAF], "7z"), (Array("Rar!\u{1A}".utf8), "rar"), (Array("{\\rtf".utf8), "rtf"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"),
        ([0xFF, 0xFE, 0x00, 0x00], "utf-32"), ([0x00, 0x00, 0xFE, 0xFF], "utf-32"),
    ]

    /// Which zip archive this is: Office documents are told apart by the folder they keep their parts in.
    private static func archive(_ bytes: [UInt8]) -> String {
        if contains(bytes, "opendocument.spreadsheet") { return "ods" }
        if contains(bytes, "xl/") { return "xlsx" }
        if contains(bytes, "word/") { return "docx" }
        return contains(bytes, "ppt/") ? "pptx" : "zip"
    }

    /// Which old Office file this is, by the UTF-16 names in its directory.
    private static func compound(_ bytes: [UInt8]) -> String {
        if contains(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0") { return "encrypted" }
        return contains(bytes, "W\0o\0r\0d\0D\0o\0c\0u\0") ? "doc" : "xls"
    }

    /// Web pages and XML, which some systems hand out under the name of a workbook.
    private static func markup(_ head: [UInt8]) -> String? {
        let isText: (UInt8) -> Bool = { $0 > 0x20 && $0 < 0x7F }
        let start = head.prefix(64).drop { !isText($0) }.prefix { $0 != 0x2C }
        let word = String(decoding: start, as: UTF8.self).lowercased()
        if word.hasPrefix("<?xml") { return "xml" }
        return ["<!doctype html", "<html", "<table"].contains(where: word.hasPrefix) ? "html" : nil
    }

    private static func contains(_ bytes: [UInt8], _ name: String) -> Bool {
        let name = Array(name.utf8)
        return bytes.indices.contains { bytes[$0] == name[0] && bytes[$0...].starts(with: name) }
    }
}
