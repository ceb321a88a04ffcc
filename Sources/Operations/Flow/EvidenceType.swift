import Domain

/// What kind of file some bytes are, whatever their name says.
enum EvidenceType {
    /// - Returns: The type and the bytes to keep; nil where it is none of ours, or is broken.
    static func read(_ bytes: [UInt8]) -> (AttachmentType, [UInt8])? {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return JPEGFile.cleaned(bytes).map { (.jpeg, $0) } }
        if bytes.starts(with: PNGFile.signature) { return PNGFile.cleaned(bytes).map { (.png, $0) } }
        if bytes.starts(with: Array("%PDF-".utf8)) { return (.pdf, bytes) }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), ZipNames.read(bytes)?.contains("OFD.xml") == true {
            return (.ofd, bytes)
        }
        return nil
    }
}

/// The names in a zip archive's directory.
enum ZipNames {
    private static let end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    private static let entry: [UInt8] = [0x50, 0x4B, 0x01, 0x02]

    /// Nil where the bytes hold no sound directory.
    static func read(_ bytes: [UInt8]) -> Set<String>? {
        // The directory's end is followed by a comment of at most 65,535 bytes.
        let first = max(0, bytes.count - 22 - 65_535)
        guard bytes.count >= 22,
            let end = stride(from: bytes.count - 22, through: first, by: -1)
                .first(where: { bytes[$0..<$0 + 4].elementsEqual(end) })
        else { return nil }
        var names: Set<String> = []
        var place = bytes.little(end + 16, 4)
        for _ in 0..<bytes.little(end + 10, 2) {
            guard place + 46 <= end, bytes[place..<place + 4].elementsEqual(entry) else { return nil }
            let length = bytes.little(place + 28, 2)
            guard place + 46 + length <= end else { return nil }
            names.insert(String(decoding: bytes[place + 46..<place + 46 + length], as: UTF8.self))
            place += 46 + length + bytes.little(place + 30, 2) + bytes.little(place + 32, 2)
        }
        return names
    }
}

extension [UInt8] {
    /// A number of some bytes, the lowest first. The bytes must be there.
    fileprivate func little(_ place: Int, _ count: Int) -> Int {
        (0..<count).reversed().reduce(0) { $0 << 8 | Int(self[place + $1]) }
    }
}
