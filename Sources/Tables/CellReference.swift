/// A cell's place as a spreadsheet writes it, such as `B5`, counted from zero.
struct CellReference: Equatable {
    var row: Int
    var column: Int

    /// Reads a reference of letters and digits; nil if it is none or far beyond any sheet.
    @inline(__always)
    init?(_ text: UnsafePointer<CChar>) {
        var place = 0
        var column = 0
        while true {
            let letter = UInt8(bitPattern: text[place]) & ~0x20
            guard (0x41...0x5A).contains(letter) else { break }
            column = column * 26 + Int(letter - 0x40)
            place += 1
            guard place <= 4 else { return nil }
        }
        guard place > 0, let row = CellReference.number(text + place), row > 0 else { return nil }
        self.row = row - 1
        self.column = column - 1
    }

    init?(_ text: Substring) {
        guard let found = String(text).withCString({ CellReference($0) }) else { return nil }
        self = found
    }

    /// A whole number of one to nine digits and nothing else.
    @inline(__always)
    static func number(_ text: UnsafePointer<CChar>) -> Int? {
        var place = 0
        var number = 0
        while text[place] != 0 {
            let digit = UInt8(bitPattern: text[place]) &- 0x30
            guard digit <= 9, place < 9 else { return nil }
            number = number * 10 + Int(digit)
            place += 1
        }
        return place > 0 ? number : nil
    }
}

extension CellRange {
    /// Reads a range such as `A1:C2`, its corners in any order; nil if it is none.
    init?(reference: String) {
        let corners = reference.split(separator: ":", omittingEmptySubsequences: false).map { CellReference($0) }
        guard corners.count <= 2, let first = corners.first ?? nil, let last = corners.last ?? nil else { return nil }
        self.init(
            rows: min(first.row, last.row)...max(first.row, last.row),
            columns: min(first.column, last.column)...max(first.column, last.column))
    }
}
