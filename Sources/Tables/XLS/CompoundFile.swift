/// A compound file: a small file system of streams in one file, as old Office programs wrote it.
///
/// Every number that leads to another place is checked, and no chain is followed for longer than the file allows.
struct CompoundFile {
    private let bytes: [UInt8]
    private let sectorSize: Int
    private var table: [UInt32] = []
    private var miniTable: [UInt32] = []
    private var miniStream: [UInt8] = []
    private var entries: [Entry] = []

    private struct Entry {
        let name: String
        let kind: UInt8
        let start: UInt32
        let size: Int
    }

    init(_ bytes: [UInt8]) throws(TableFault) {
        guard bytes.count >= 512 else { throw Self.damaged("truncated") }
        let shift = Int(bytes.number(30, 2))
        guard shift == 9 || shift == 12, bytes.number(32, 2) == 6 else { throw Self.damaged("bad sector size") }
        self.bytes = bytes
        sectorSize = 1 << shift
        table = try allocationTable()
        entries = try directory(try chain(bytes.number(48, 4), limit: Self.directoryLimit))
        guard let root = entries.first, root.kind == 5 else { throw Self.damaged("no root") }
        miniTable = try chain(bytes.number(60, 4), limit: nil).numbers
        miniStream = root.size == 0 ? [] : try chain(root.start, limit: nil, size: root.size)
    }

    /// A stream's bytes; nil if none has this name.
    func stream(_ name: String) throws(TableFault) -> [UInt8]? {
        guard let entry = entries.first(where: { $0.kind == 2 && $0.name == name }) else { return nil }
        return entry.size < Self.miniLimit ? try miniChain(entry) : try chain(entry.start, limit: nil, size: entry.size)
    }

    /// Whether a stream or folder of this name is there.
    func holds(_ name: String) -> Bool { entries.contains { $0.name == name } }

    static func damaged(_ reason: String) -> TableFault { .damaged("xls: \(reason)") }

    /// Streams below this size lie in pieces of 64 bytes.
    private static let miniLimit = 4_096
    private static let miniSize = 64
    private static let directoryLimit = 1 << 20
    /// Numbers from here on name no sector.
    private static let firstMark: UInt32 = 0xFFFF_FFFA

    private var sectorCount: Int { max(0, (bytes.count + sectorSize - 1) / sectorSize - 1) }

    /// A sector's bytes; the last one may be cut off.
    private func sector(_ number: UInt32) throws(TableFault) -> ArraySlice<UInt8> {
        guard Int(number) < sectorCount else { throw Self.damaged("bad sector") }
        let start = (Int(number) + 1) * sectorSize
        return bytes[start..<min(start + sectorSize, bytes.count)]
    }

    /// Which sector follows which, from the sectors that the header and its continuations list.
    private func allocationTable() throws(TableFault) -> [UInt32] {
        var places = Array(bytes[76..<512]).numbers
        var next = bytes.number(68, 4)
        var steps = 0
        while next < Self.firstMark {
            steps += 1
            guard steps <= sectorCount else { throw Self.damaged("endless chain") }
            let numbers = Array(try sector(next)).numbers
            places += numbers.dropLast()
            next = numbers.last ?? .max
        }
        var table: [UInt32] = []
        for place in places.prefix(while: { $0 < Self.firstMark }) {
            guard table.count <= sectorCount + sectorSize else { throw Self.damaged("bad allocation table") }
            table += Array(try sector(place)).numbers
        }
        return table
    }

    /// The bytes of a chain of sectors: at most `limit` bytes, and exactly `size` if that is given.
    private func chain(_ start: UInt32, limit: Int?, size: Int? = nil) throws(TableFault) -> [UInt8] {
        var out: [UInt8] = []
        var seen: Set<UInt32> = []
        guard size ?? 0 <= bytes.count else { throw Self.damaged("truncated") }
        out.reserveCapacity(size ?? 0)
        var next = start
        while next < Self.firstMark, out.count < size ?? .max {
            out += try sector(next)
            guard out.count <= limit ?? bytes.count, Int(next) < table.count, seen.insert(next).inserted else {
                throw Self.damaged("bad chain")
            }
            next = table[Int(next)]
        }
        guard out.count >= size ?? 0 else { throw Self.damaged("truncated") }
        if let size { out.removeLast(out.count - size) }
        return out
    }

    private func miniChain(_ entry: Entry) throws(TableFault) -> [UInt8] {
        var out: [UInt8] = []
        var next = entry.start
        while next < Self.firstMark, out.count < entry.size {
            let start = Int(next) * Self.miniSize
            guard Int(next) < miniTable.count, start < miniStream.count else { throw Self.damaged("bad chain") }
            out += miniStream[start..<min(start + Self.miniSize, miniStream.count)]
            next = miniTable[Int(next)]
        }
        guard out.count >= entry.size else { throw Self.damaged("truncated") }
        return Array(out.prefix(entry.size))
    }

    private func directory(_ bytes: [UInt8]) throws(TableFault) -> [Entry] {
        stride(from: 0, to: bytes.count - 127, by: 128).map { start in
            let length = min(max(Int(bytes.number(start + 64, 2)) - 2, 0), 62)
            let units = stride(from: start, to: start + length - 1, by: 2).map { UInt16(bytes.number($0, 2)) }
            return Entry(
                name: String(decoding: units, as: UTF16.self), kind: bytes[start + 66],
                start: bytes.number(start + 116, 4), size: Int(bytes.number(start + 120, 4)))
        }
    }
}

extension [UInt8] {
    /// A little-endian number of at most four bytes; 0 where bytes are missing.
    func number(_ start: Int, _ length: Int) -> UInt32 {
        guard start >= 0, start + length <= count else { return 0 }
        var number: UInt32 = 0
        for index in 0..<length { number |= UInt32(self[start + index]) << (8 * UInt32(index)) }
        return number
    }

    /// The bytes as little-endian numbers of four bytes each.
    fileprivate var numbers: [UInt32] { stride(from: 0, to: count - 3, by: 4).map { number($0, 4) } }
}
