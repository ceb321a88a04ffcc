/// An archive put together byte by byte, so that it can be wrong in every way.
struct ZipBytes {
    struct Entry {
        var name: String
        var bytes: [UInt8]
        /// What the archive claims, if not the truth.
        var checksum: UInt32?
        var size: UInt32?
        var flags: UInt16 = 0x0800
        var method: UInt16 = 0

        init(_ name: String, _ bytes: some Sequence<UInt8>) {
            self.name = name
            self.bytes = Array(bytes)
        }
    }

    var entries: [Entry]

    /// The archive's bytes; entries are stored as they are.
    var bytes: [UInt8] {
        var out: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = out.count
            let common = Self.common(entry)
            out += [0x50, 0x4B, 3, 4] + common + Array(entry.name.utf8) + entry.bytes
            directory += [0x50, 0x4B, 1, 2, 20, 0] + common + Self.number(0, 10) + Self.number(offset, 4)
            directory += Array(entry.name.utf8)
        }
        let count = Self.number(entries.count, 2)
        let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
        return out + directory + end + Self.number(directory.count, 4) + Self.number(out.count, 4) + [0, 0]
    }

    private static func common(_ entry: Entry) -> [UInt8] {
        let checksum = entry.checksum ?? crc32(entry.bytes)
        let size = entry.size.map(Int.init) ?? entry.bytes.count
        let sizes = number(entry.bytes.count, 4) + number(size, 4)
        let front = [20, 0] + number(Int(entry.flags), 2) + number(Int(entry.method), 2) + [0, 0, 0x21, 0x50]
        return front + number(Int(checksum), 4) + sizes + number(entry.name.utf8.count, 2) + [0, 0]
    }

    private static func number(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> (8 * $0) : 0) }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
    }

    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    }
}
