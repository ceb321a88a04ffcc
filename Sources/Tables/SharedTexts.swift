/// The texts that a workbook's cells refer to by number, and where the sheet that is being read keeps them.
final class SharedTexts {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    /// Where the present sheet keeps each text, once it has used it.
    private var places: [CellSpan] = []
    private var used: [Int] = []
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

    /// Forgets what the last sheet kept.
    func beginSheet() {
        if places.count != ends.count { places = Array(repeating: .unknown, count: ends.count) }
        for index in used { places[index] = .unknown }
        used.removeAll()
    }

    /// Where a sheet keeps a text; the first time it is put there.
    ///
    /// - Returns: nil if there is no such text.
    func place(_ index: Int, in rows: inout SheetRows) -> CellSpan? {
        guard index >= 0, index < places.count else { return nil }
        if places[index].end != .max { return places[index] }
        let range = (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
        places[index] = rows.store(bytes[range])
        used.append(index)
        return places[index]
    }
}

extension CellSpan {
    fileprivate static let unknown = CellSpan(start: .max, end: .max)
}
