/// The fonts of an old workbook, as far as they strike, raise or lower characters.
struct BIFFFonts {
    private var looks: [RunLook] = []

    /// The workbook's fonts, before they are read.
    init() {}

    /// One font.
    init(_ look: RunLook) { looks = [look] }

    /// Adds the next font by two fields of its record.
    mutating func append(flags: Int, script: Int) {
        looks.append(
            RunLook(isStruck: flags & 8 != 0, script: script == 1 ? .above : script == 2 ? .below : .line))
    }

    /// The look of a font by its number, of which 4 is never used; a plain one if there is no such font.
    subscript(number: Int) -> RunLook {
        let place = number < 4 ? number : number - 1
        return number != 4 && looks.indices.contains(place) ? looks[place] : .plain
    }
}

/// A text with the looks of its runs.
struct RichText {
    var bytes: [UInt8]
    /// Where runs begin that have a font of their own; before, the cell's font holds.
    var ownStart: Int

    init(_ plain: [UInt8]) {
        bytes = plain
        ownStart = plain.count
    }

    /// Puts a text together from runs.
    ///
    /// - Parameters:
    ///   - count: how many characters or bytes the text has.
    ///   - runs: where each begins, ascending, and its font's number.
    ///   - fonts: the workbook's fonts.
    ///   - text: gives a piece of the text in UTF-8.
    /// - Throws: what `text` throws.
    init(
        _ count: Int, _ runs: [(start: Int, font: Int)], _ fonts: BIFFFonts,
        _ text: (Range<Int>) throws(TableFault) -> [UInt8]
    ) throws(TableFault) {
        bytes = try text(0..<min(runs.first?.start ?? count, count))
        ownStart = bytes.count
        for (place, run) in runs.enumerated() {
            let end = min(place + 1 < runs.count ? runs[place + 1].start : count, count)
            guard run.start < end else { continue }
            fonts[run.font].append(try text(run.start..<end), to: &bytes)
        }
    }
}
