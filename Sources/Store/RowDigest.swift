import Crypto

/// The SHA-256 of a row: the table's name, then every cell with its type and length.
///
/// One encoder serves writing and verifying. Its buffer is kept between rows.
struct RowDigest {
    private var buffer: [UInt8] = []

    mutating func begin(_ table: HistoryTable) {
        begin(name: table.name)
    }

    mutating func begin(name: String) {
        buffer.removeAll(keepingCapacity: true)
        buffer.append(contentsOf: name.utf8)
        buffer.append(0)
    }

    mutating func addNull() { buffer.append(UInt8(ascii: "n")) }

    mutating func add(_ value: Int64) {
        buffer.append(UInt8(ascii: "i"))
        withUnsafeBytes(of: value.littleEndian) { buffer.append(contentsOf: $0) }
    }

    mutating func add(text: UnsafeRawBufferPointer) { add(UInt8(ascii: "t"), text) }
    mutating func add(blob: UnsafeRawBufferPointer) { add(UInt8(ascii: "b"), blob) }

    private mutating func add(_ tag: UInt8, _ bytes: UnsafeRawBufferPointer) {
        buffer.append(tag)
        withUnsafeBytes(of: Int64(bytes.count).littleEndian) { buffer.append(contentsOf: $0) }
        buffer.append(contentsOf: bytes)
    }

    mutating func add(_ cell: Cell) {
        switch cell {
        case .null: addNull()
        case .integer(let value): add(Int64(value))
        case .text(let text):
            var text = text
            text.withUTF8 { add(text: UnsafeRawBufferPointer($0)) }
        case .blob(let bytes): bytes.withUnsafeBytes { add(blob: $0) }
        }
    }

    func finish() -> SHA256.Digest {
        SHA256.hash(data: buffer)
    }

    mutating func digest(_ table: HistoryTable, _ cells: [Cell]) -> [UInt8] {
        begin(table)
        for cell in cells { add(cell) }
        return Array(finish())
    }
}

/// The SHA-256 over the digests of an act's rows: for every table that has some, in listed order, its name, their
/// number, and the SHA-256 of their digests in the order of their ids.
struct ActContent {
    private var parts = [(hasher: SHA256, count: Int)?](repeating: nil, count: HistoryTable.all.count)

    mutating func add(_ digest: UnsafeRawBufferPointer, to table: HistoryTable) {
        if parts[table.number] == nil { parts[table.number] = (SHA256(), 0) }
        parts[table.number]?.hasher.update(bufferPointer: digest)
        parts[table.number]?.count += 1
    }

    /// For one table's digests gathered elsewhere.
    mutating func set(_ hasher: SHA256, count: Int, for table: HistoryTable) {
        parts[table.number] = (hasher, count)
    }

    func finish() -> [UInt8] {
        var whole = RowDigest()
        whole.begin(name: "content")
        for table in HistoryTable.all {
            guard let (hasher, count) = parts[table.number] else { continue }
            whole.add(.text(table.name))
            whole.add(Int64(count))
            whole.add(.blob(Array(hasher.finalize())))
        }
        return Array(whole.finish())
    }
}
