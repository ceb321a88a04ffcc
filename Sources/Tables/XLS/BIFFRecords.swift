/// A record of an old Excel stream: its number, and where its content lies.
struct BIFFRecord {
    let id: UInt16
    let content: Range<Int>
}

/// The records of an old Excel stream, one after the other.
struct BIFFRecords {
    let bytes: [UInt8]
    private(set) var place: Int

    init(_ bytes: [UInt8], at place: Int = 0) {
        self.bytes = bytes
        self.place = place
    }

    /// The next record.
    ///
    /// - Returns: nil at the stream's end.
    /// - Throws: `damaged` if the record is cut off.
    mutating func next() throws(TableFault) -> BIFFRecord? {
        guard place < bytes.count else { return nil }
        let start = place + 4
        guard start <= bytes.count else { throw CompoundFile.damaged("record cut off") }
        let end = start + number(place + 2, 2)
        guard end <= bytes.count else { throw CompoundFile.damaged("record cut off") }
        defer { place = end }
        return BIFFRecord(id: UInt16(truncatingIfNeeded: number(place, 2)), content: start..<end)
    }

    /// A record's content with that of the records that continue it.
    mutating func continued(_ record: BIFFRecord) throws(TableFault) -> [Range<Int>] {
        var parts = [record.content]
        while place + 4 <= bytes.count, number(place, 2) == BIFF.continuation, let more = try next() {
            parts.append(more.content)
        }
        return parts
    }

    /// A little-endian number of at most four bytes.
    func number(_ start: Int, _ length: Int) -> Int { Int(bytes.number(start, length)) }

    /// Eight bytes as a number with a fraction.
    func double(_ start: Int) -> Double {
        Double(bitPattern: UInt64(bytes.number(start, 4)) | UInt64(bytes.number(start + 4, 4)) << 32)
    }
}

/// The numbers of the records that are looked at.
enum BIFF {
    static let continuation = 0x003C
    static let begin: UInt16 = 0x0809
    static let end: UInt16 = 0x000A
    static let password: UInt16 = 0x002F
    static let dateMode: UInt16 = 0x0022
    static let codePage: UInt16 = 0x0042
    static let sheet: UInt16 = 0x0085
    static let format: UInt16 = 0x041E
    static let font: UInt16 = 0x0031
    static let cellFormat: UInt16 = 0x00E0
    static let sharedTexts: UInt16 = 0x00FC
    static let row: UInt16 = 0x0208
    static let columns: UInt16 = 0x007D
    static let merges: UInt16 = 0x00E5
    static let number: UInt16 = 0x0203
    static let shortNumber: UInt16 = 0x027E
    static let shortNumbers: UInt16 = 0x00BD
    static let label: UInt16 = 0x0204
    static let richLabel: UInt16 = 0x00D6
    static let sharedLabel: UInt16 = 0x00FD
    static let truthOrError: UInt16 = 0x0205
    static let formula: UInt16 = 0x0006
    static let formulaText: UInt16 = 0x0207
}
