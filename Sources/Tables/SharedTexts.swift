/// The texts that a workbook's cells refer to by number.
final class SharedTexts {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private var places = TextPlaces()
    /// Runs that have a font of their own: the text's number, and their places in it.
    private var own: [(text: UInt32, start: UInt32, end: UInt32)] = []
    private let budget: Budget

    init(budget: Budget) { self.budget = budget }

    /// Adds bytes to the text that is being put together.
    ///
    /// - Parameters:
    ///   - part: UTF-8.
    ///   - hasOwnLook: whether the bytes have a font of their own, whatever the cell's is.
    /// - Throws: `tooMany` beyond a limit.
    func append(_ part: some Collection<UInt8>, hasOwnLook: Bool = false) throws(TableFault) {
        if hasOwnLook { keepOwnLook(part.count) }
        bytes.append(contentsOf: part)
        try budget.check(cellText: bytes.count - (ends.last.map(Int.init) ?? 0))
        let limit = min(budget.limits.workbook.textBytes, 1 << 31)
        guard bytes.count <= limit else { throw .tooMany(what: "textBytes", limit: Int64(limit)) }
    }

    private func keepOwnLook(_ count: Int) {
        let start = UInt32(bytes.count - (ends.last.map(Int.init) ?? 0))
        let end = start + UInt32(count)
        if let last = own.last, last.text == ends.count, last.end == start {
            own[own.count - 1].end = end
        } else {
            own.append((UInt32(ends.count), start, end))
        }
    }

    /// The runs of a text that have a font of their own.
    func ownLooks(_ text: Int) -> OwnLooks {
        var (low, high) = (0, own.count)
        while low < high {
            let middle = (low + high) / 2
            if own[middle].text < text { low = middle + 1 } else { high = middle }
        }
        return own[low...].prefix { $0.text == text }.map { Int($0.start)..<Int($0.end) }
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
