/// Whether columns hold numbers under words, as those of a table do.
struct ColumnTally {
    /// The kinds of the cells in the first record with several cells.
    private var head: [Bool] = []
    /// How many cells behind it are numbers, by column.
    private var numbers: [Int] = []
    private var later = 0

    /// Adds a record with several cells.
    ///
    /// - Parameter kinds: which of its cells are numbers.
    mutating func add(_ kinds: [Bool]) {
        if head.isEmpty {
            head = kinds
            numbers = kinds.map { _ in 0 }
            return
        }
        later += 1
        for column in 0..<min(kinds.count, numbers.count) where kinds[column] { numbers[column] += 1 }
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
