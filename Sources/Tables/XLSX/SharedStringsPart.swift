/// The texts that cells refer to by number.
final class SharedStringsPart: XMLPart {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [UInt32] = []

    /// Where the present sheet keeps each text, once it has used it.
    private var places: [CellSpan] = []
    private var used: [Int] = []

    /// Where a sheet keeps a text; the first time it is put there.
    ///
    /// - Returns: nil if there is no such text.
    @inline(__always)
    func place(_ index: Int, in rows: inout SheetRows) -> CellSpan? {
        guard index < places.count else { return nil }
        if places[index].end != .max { return places[index] }
        guard let range = range(index) else { return nil }
        places[index] = rows.store(bytes[range])
        used.append(index)
        return places[index]
    }

    /// Forgets what the last sheet kept.
    func beginSheet() {
        if places.count != ends.count { places = Array(repeating: .unknown, count: ends.count) }
        for index in used { places[index] = .unknown }
        used.removeAll()
    }

    /// Where a text lies in `bytes`; nil if there is no such text.
    func range(_ index: Int) -> Range<Int>? {
        guard index >= 0 && index < ends.count else { return nil }
        return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    override func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement {
        switch parent {
        case .document where name.is("sst"): .sharedStrings
        case .sharedStrings where name.is("si"): .sharedString
        case .sharedString where name.is("r"): .run
        case .sharedString where name.is("t"), .run where name.is("t"): .string
        default: .other
        }
    }

    override func close(_ element: XMLElement) throws(TableFault) {
        switch element {
        case .string:
            EscapedText.decode(&characters)
            bytes.append(contentsOf: characters)
            let start = ends.last.map(Int.init) ?? 0
            try budget.check(cellText: bytes.count - start)
            let limit = min(budget.limits.workbook.textBytes, 1 << 31)
            guard bytes.count <= limit else { throw .tooMany(what: "textBytes", limit: Int64(limit)) }
        case .sharedString:
            let limit = budget.limits.workbook.cells
            guard ends.count < limit else { throw .tooMany(what: "cells", limit: Int64(limit)) }
            ends.append(UInt32(bytes.count))
        default: break
        }
    }
}

extension CellSpan {
    fileprivate static let unknown = CellSpan(start: .max, end: .max)
}
