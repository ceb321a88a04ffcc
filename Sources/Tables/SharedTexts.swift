/// The texts that a workbook's cells refer to by number.
final class SharedTexts {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var places = TextPlaces()
    private let budget: Budget

    init(budget: Budget) { self.budget = budget }

    /// Adds bytes to the text that is being put together.
    func append(_ part: some Collection<UInt8>) throws(TableFault) {
        bytes.append(contentsOf: part)
        try budget.check(cellText: bytes.count - (ends.last.map(Int.init) ?? 0))
        let limit = min(budget.limits.workbook.textBytes, 1 << 31)
        guard bytes.count <= limit else { throw .tooMany(what: "textBytes", limit: Int64(limit)) }
    }

    /// Ends the text that is being put together.
    func endText() throws(TableFault) {
        let limit = budget.limits.workbook.cells
        guard ends.count < limit else { throw .tooMany(what: "cells", limit: Int64(limit)) }
        ends.append(UInt32(bytes.count))
    }

    /// Gives out where texts are kept, which is nowhere yet, for the reading of one sheet.
    func lendPlaces() -> TextPlaces {
        if places.count != ends.count { places = TextPlaces(count: ends.count) }
        defer { places = TextPlaces() }
        return places
    }

    /// Takes the places back and forgets them, so that a workbook of many sheets has one list for all.
    func takeBack(_ places: consuming TextPlaces) {
        self.places = places
        self.places.clear()
    }

    fileprivate func text(_ index: Int) -> ArraySlice<UInt8> {
        bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
    }
}

/// Where the sheet that is being read keeps the texts it has used.
struct TextPlaces {
    private var places: [CellSpan]
    private var used: [Int] = []

    init(count: Int = 0) { places = Array(repeating: .unknown, count: count) }

    var count: Int { places.count }

    /// Where the sheet keeps a text; the first time it is put there.
    ///
    /// - Returns: nil if there is no such text.
    @inline(__always)
    mutating func place(_ index: Int, of texts: SharedTexts?, in rows: inout SheetRows) -> CellSpan? {
        guard index >= 0, index < places.count else { return nil }
        let place = places[index]
        return place.end == .max ? store(index, of: texts, in: &rows) : place
    }

    private mutating func store(_ index: Int, of texts: SharedTexts?, in rows: inout SheetRows) -> CellSpan? {
        guard let texts else { return nil }
        places[index] = rows.store(texts.text(index))
        used.append(index)
        return places[index]
    }

    fileprivate mutating func clear() {
        for index in used { places[index] = .unknown }
        used.removeAll()
    }
}

extension CellSpan {
    fileprivate static let unknown = CellSpan(start: .max, end: .max)
}
