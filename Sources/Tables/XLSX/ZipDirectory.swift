/// A look at the end of an archive before a library allocates what it announces.
enum ZipDirectory {
    /// Refuses an archive that announces too many entries.
    static func check(_ file: borrowing RawFile, limits: TableLimits) throws(TableFault) {
        let length = Int(min(file.size, Int64(longestTail)))
        let tail = try file.bytes(at: file.size - Int64(length), count: length)
        let ends = places(of: endSignature, in: tail)
        guard !ends.isEmpty else { throw .damaged("zip: truncated") }
        for end in ends {
            guard number(tail, end + 10, 2) <= limits.workbook.entries else { throw tooMany(limits) }
            let locator = end - 20
            guard locator >= 0, tail[locator...].starts(with: locatorSignature) else { continue }
            let large = try file.bytes(at: Int64(number(tail, locator + 8, 6)), count: 40)
            guard number(large, 32, 7) <= limits.workbook.entries else { throw tooMany(limits) }
        }
    }

    static func tooMany(_ limits: TableLimits) -> TableFault {
        .tooMany(what: "entries", limit: Int64(limits.workbook.entries))
    }

    /// The longest end record with its comment, and the locator of a large archive before it.
    private static let longestTail = 65_535 + 22 + 20
    private static let endSignature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    private static let locatorSignature: [UInt8] = [0x50, 0x4B, 0x06, 0x07]

    private static func places(of signature: [UInt8], in bytes: [UInt8]) -> [Int] {
        bytes.indices.dropLast(21).filter { bytes[$0] == signature[0] && bytes[$0...].starts(with: signature) }
    }

    /// A little-endian number of at most seven bytes; 0 where bytes are missing.
    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        guard start + count <= bytes.count else { return 0 }
        return (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[start + $1]) }
    }
}
