/// Whether columns hold numbers under words, as those of a table do.
struct ColumnTally {
    /// The kinds of the cells in the first record with several cells.
    private var head: [Bool] = []
    /// How many cells behind it are numbers, by column.
    private var numbers: [Int] = []
    private var later = 0
    /// The longest cell, in bytes.
    private(set) var longest = 0

    private static let most = 64

    mutating func add(_ reader: borrowing RecordReader) {
        guard reader.count > 1 else { return }
        let kinds = (0..<min(reader.count, Self.most)).map { cell in
            reader.withBytes(cell) { CellLook($0, quote: reader.dialect.quote, hasPairs: reader.hasPairs).isNumeric }
        }
        for cell in kinds.indices { longest = max(longest, reader.withBytes(cell) { $0.count }) }
        if head.isEmpty {
            head = kinds
            numbers = kinds.map { _ in 0 }
            return
        }
        later += 1
        for (column, isNumber) in zip(numbers.indices, kinds) where isNumber { numbers[column] += 1 }
    }

    /// Whether most cells of some column are numbers below the first record.
    var hasNumbers: Bool { later > 0 && numbers.contains { $0 * 2 >= later } }

    /// Whether all cells of some column are numbers, but for its head.
    var hasNumbersUnderWords: Bool { later > 1 && zip(head, numbers).contains { !$0 && $1 == later } }

    /// Whether all cells of all columns are numbers, but for their heads.
    var hasOnlyNumbersUnderWords: Bool {
        later > 1 && !head.isEmpty && zip(head, numbers).allSatisfy { !$0 && $1 == later }
    }
}
