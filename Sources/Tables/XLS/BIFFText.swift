/// Texts in the records of old Excel files, which may go on in continuing records.
struct BIFFText {
    private let bytes: [UInt8]
    private let parts: [Range<Int>]
    private var part = 0
    private var place: Int

    /// Texts from records of a stream, the first at an offset in the first record.
    init(_ bytes: [UInt8], _ parts: [Range<Int>], offset: Int = 0) {
        self.bytes = bytes
        self.parts = parts
        place = (parts.first?.lowerBound ?? 0) + offset
    }

    /// Whether all content has been read.
    var isAtEnd: Bool { part >= parts.count || part == parts.count - 1 && place >= parts[part].upperBound }

    /// Reads a text of the newer format: its length, a flag for wide characters, runs and phonetics passed over.
    ///
    /// - Parameter lengthBytes: how many bytes tell its length.
    /// - Returns: the text in UTF-8.
    /// - Throws: `damaged` if the text is cut off.
    mutating func next(lengthBytes: Int) throws(TableFault) -> [UInt8] {
        try nextRich(lengthBytes: lengthBytes, BIFFFonts()).bytes
    }

    /// Reads a text of the newer format with the looks of its runs.
    mutating func nextRich(lengthBytes: Int, _ fonts: BIFFFonts) throws(TableFault) -> RichText {
        let count = try number(lengthBytes)
        let flags = try number(1)
        let runCount = flags & 8 != 0 ? try number(2) : 0
        let phonetics = flags & 4 != 0 ? try number(4) : 0
        let units = try characters(count, isWide: flags & 1 != 0)
        let runs = try runs(runCount, bytesEach: 2)
        try skip(phonetics)
        return try Self.rich(units, runs, fonts)
    }

    /// Reads a text of the newer format whose runs follow it in the same record.
    mutating func nextLabel(_ fonts: BIFFFonts) throws(TableFault) -> RichText {
        let count = try number(2)
        let units = try characters(count, isWide: try number(1) & 1 != 0)
        return try Self.rich(units, try runs(isAtEnd ? 0 : try number(2), bytesEach: 2), fonts)
    }

    /// Reads a text of the older format whose runs follow it in the same record.
    mutating func nextLabel(_ fonts: BIFFFonts, codePage: Int) throws(TableFault) -> RichText {
        let start = place + 2
        let whole = try next(lengthBytes: 2, codePage: codePage)
        let text = bytes[start..<place]
        let runs = try runs(isAtEnd ? 0 : try number(1), bytesEach: 1)
        do throws(TableFault) {
            return try RichText(text.count, runs, fonts) { (piece) throws(TableFault) in
                try Self.decode(text[start + piece.lowerBound..<start + piece.upperBound], codePage: codePage)
            }
        } catch {
            // A run begins within a character, so that the looks are told of the whole text.
            let looks = runs.map { fonts[$0.font] }
            return try RichText(whole.count, [(0, 0)], BIFFFonts(looks.first { $0 != .plain } ?? .plain)) {
                $0.isEmpty ? [] : whole
            }
        }
    }

    private static func rich(
        _ units: [UInt16], _ runs: [(start: Int, font: Int)], _ fonts: BIFFFonts
    ) throws(TableFault) -> RichText {
        try RichText(units.count, runs, fonts) { Array(String(decoding: units[$0], as: UTF16.self).utf8) }
    }

    private mutating func runs(_ count: Int, bytesEach: Int) throws(TableFault) -> [(start: Int, font: Int)] {
        var runs: [(start: Int, font: Int)] = []
        for _ in 0..<count {
            runs.append((try number(bytesEach), try number(bytesEach)))
        }
        return runs.sorted { $0.start < $1.start }
    }

    /// Reads a text of the older format: its length, and bytes in the workbook's code page.
    mutating func next(lengthBytes: Int, codePage: Int) throws(TableFault) -> [UInt8] {
        let count = try number(lengthBytes)
        guard part < parts.count, count <= parts[part].upperBound - place else { throw Self.cutOff }
        defer { place += count }
        return try Self.decode(bytes[place..<place + count], codePage: codePage)
    }

    private static func decode(_ text: ArraySlice<UInt8>, codePage: Int) throws(TableFault) -> [UInt8] {
        if text.allSatisfy({ $0 < 0x80 }) { return Array(text) }
        switch codePage {
        case 936, 54_936:
            let isSound = text.withUnsafeBufferPointer { TextEncoding.gb18030.wellFormedPrefix($0) == text.count }
            guard isSound else { throw CompoundFile.damaged("bad characters") }
            return Array(text.withUnsafeBufferPointer { TextEncoding.gb18030.text($0) }.utf8)
        default: throw CompoundFile.damaged("code page \(codePage)")
        }
    }

    private static let cutOff = CompoundFile.damaged("text cut off")

    private mutating func number(_ length: Int) throws(TableFault) -> Int {
        var number = 0
        for index in 0..<length {
            guard enterPart() else { throw Self.cutOff }
            number |= Int(bytes[place]) << (8 * index)
            place += 1
        }
        return number
    }

    /// Goes to the next part if this one has been read.
    private mutating func enterPart() -> Bool {
        while part < parts.count, place >= parts[part].upperBound {
            part += 1
            if part < parts.count { place = parts[part].lowerBound }
        }
        return part < parts.count
    }

    private mutating func skip(_ length: Int) throws(TableFault) {
        var rest = length
        while rest > 0 {
            guard enterPart() else { throw Self.cutOff }
            let step = min(rest, parts[part].upperBound - place)
            place += step
            rest -= step
        }
    }

    /// Each continuing record says anew whether its characters are wide.
    private mutating func characters(_ count: Int, isWide: Bool) throws(TableFault) -> [UInt16] {
        var units: [UInt16] = []
        units.reserveCapacity(count)
        var isWide = isWide
        while units.count < count {
            let before = part
            guard enterPart() else { throw Self.cutOff }
            if part != before { isWide = try number(1) & 1 != 0 }
            guard part < parts.count else { throw Self.cutOff }
            let width = isWide ? 2 : 1
            let taken = min(count - units.count, (parts[part].upperBound - place) / width)
            guard taken > 0 || place == parts[part].upperBound else { throw Self.cutOff }
            for _ in 0..<taken {
                units.append(isWide ? UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8 : UInt16(bytes[place]))
                place += width
            }
        }
        return units
    }
}
