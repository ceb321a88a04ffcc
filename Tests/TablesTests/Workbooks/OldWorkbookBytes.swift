@testable import Tables

/// The bytes of an old Excel stream, put together record by record.
struct BIFFBytes {
    var bytes: [UInt8] = []

    mutating func add(_ id: UInt16, _ content: [UInt8] = []) {
        bytes += Self.number(Int(id), 2) + Self.number(content.count, 2) + content
    }

    /// A cell's record: its place from zero, its format, and what is its own.
    mutating func add(cell id: UInt16, _ row: Int, _ column: Int, style: Int = 0, _ content: [UInt8]) {
        add(id, [row, column, style].flatMap { Self.number($0, 2) } + content)
    }

    static func number(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * min($0, 7))) }
    }

    static func double(_ number: Double) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * UInt64($0))) }
    }

    /// A text of the newer format, in narrow or wide characters, with as many bytes as `lengthBytes` for its length.
    static func text(_ text: String, isWide: Bool = true, lengthBytes: Int = 2) -> [UInt8] {
        let units = Array(text.utf16)
        let characters = units.flatMap { isWide ? number(Int($0), 2) : [UInt8($0 & 0xFF)] }
        return number(units.count, lengthBytes) + [isWide ? 1 : 0] + characters
    }

    /// A workbook's stream: its version (0x0600, or 0x0500 for texts in a code page), what stands before the sheets,
    /// and the sheets' names as the stream holds them, their kinds and records.
    static func workbook(
        version: Int = 0x0600, globals: (inout BIFFBytes) -> Void = { _ in },
        sheets: [(name: [UInt8], kind: Int, fill: (inout BIFFBytes) -> Void)]
    ) -> [UInt8] {
        var front = BIFFBytes()
        front.add(BIFF.begin, number(version, 2) + number(5, 2) + number(0, 12))
        globals(&front)
        var bodies: [[UInt8]] = []
        for sheet in sheets {
            var body = BIFFBytes()
            body.add(BIFF.begin, number(version, 2) + number(sheet.kind, 2) + number(0, 12))
            sheet.fill(&body)
            body.add(BIFF.end)
            bodies.append(body.bytes)
        }
        var start = front.bytes.count + sheets.map { 10 + $0.name.count }.reduce(0, +) + 4
        for (sheet, body) in zip(sheets, bodies) {
            front.add(BIFF.sheet, number(start, 4) + [0, sheet.kind == 0x20 ? 2 : 0] + sheet.name)
            start += body.count
        }
        front.add(BIFF.end)
        return front.bytes + bodies.flatMap { $0 }
    }

    /// A workbook of one sheet.
    static func sheet(
        version: Int = 0x0600, globals: (inout BIFFBytes) -> Void = { _ in },
        _ fill: @escaping (inout BIFFBytes) -> Void
    ) -> [UInt8] {
        let name: [UInt8] = version == 0x0600 ? text("表一", lengthBytes: 1) : [1, 0x41]
        return workbook(version: version, globals: globals, sheets: [(name, 0x10, fill)])
    }
}

/// A compound file with one stream.
enum CompoundBytes {
    static func file(_ stream: [UInt8], name: String = "Workbook") -> [UInt8] {
        let count = max((stream.count + 511) / 512, 8)
        let number = BIFFBytes.number
        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + number(0, 16) + number(0x3E, 2)
        header += number(3, 2) + number(0xFFFE, 2) + number(9, 2) + number(6, 2) + number(0, 10) + number(1, 4)
        header += number(1, 4) + number(0, 4) + number(4_096, 4) + number(-2, 4) + number(0, 4) + number(-2, 4)
        header += number(0, 4) + number(0, 4)
        let table = [-3, -2] + (0..<count).map { $0 == count - 1 ? -2 : $0 + 3 }
        let directory =
            entry("Root Entry", kind: 5, start: -2, size: 0) + entry(name, kind: 2, start: 2, size: count * 512)
        return padded(header, with: 0xFF) + padded(table.flatMap { number($0, 4) }, with: 0xFF)
            + padded(directory, with: 0)
            + stream + [UInt8](repeating: 0, count: count * 512 - stream.count)
    }

    private static func padded(_ bytes: [UInt8], with byte: UInt8) -> [UInt8] {
        bytes + [UInt8](repeating: byte, count: max(0, 512 - bytes.count))
    }

    private static func entry(_ name: String, kind: UInt8, start: Int, size: Int) -> [UInt8] {
        let units = name.utf16.flatMap { BIFFBytes.number(Int($0), 2) }
        let front = units + [UInt8](repeating: 0, count: 64 - units.count) + BIFFBytes.number(units.count + 2, 2)
        return front + [kind, 1] + BIFFBytes.number(-1, 4) + BIFFBytes.number(-1, 4)
            + BIFFBytes.number(kind == 5 ? 1 : -1, 4)
            + BIFFBytes.number(0, 36) + BIFFBytes.number(start, 4) + BIFFBytes.number(size, 8)
    }
}
