/// The counts of one occupation's table: industries down, cities across, with a last row for all industries and a last
/// column for the whole region. What an attacker would add and take away.
package struct WageLattice: Sendable {
    /// Rows and columns with the sums at the end.
    package let rows: Int
    package let columns: Int
    /// Persons, row after row; the sums are sums.
    package private(set) var persons: [Int]
    /// Which enterprises, each once, row after row.
    package private(set) var enterprises: [Set<Int>]

    package init(industries: Int, cities: Int) {
        rows = industries + 1
        columns = cities + 1
        persons = Array(repeating: 0, count: rows * columns)
        enterprises = Array(repeating: [], count: rows * columns)
    }

    package var lastRow: Int { rows - 1 }
    package var lastColumn: Int { columns - 1 }

    package func place(_ row: Int, _ column: Int) -> Int { row * columns + column }

    package func row(of cell: Int) -> Int { cell / columns }

    package func column(of cell: Int) -> Int { cell % columns }

    /// Adds an enterprise's persons to a cell and to the three sums over it.
    package mutating func add(_ persons: Int, of enterprise: Int, industry: Int, city: Int) {
        for cell in [
            place(industry, city), place(industry, lastColumn), place(lastRow, city), place(lastRow, lastColumn),
        ] {
            self.persons[cell] += persons
            enterprises[cell].insert(enterprise)
        }
    }

    /// Nobody is in an empty cell, and everybody may know it.
    package func isEmpty(_ cell: Int) -> Bool { persons[cell] == 0 }

    package func isTooSmall(_ cell: Int, _ rules: WageRules) -> Bool {
        !isEmpty(cell) && (persons[cell] < rules.minPersons || enterprises[cell].count < rules.minEnterprises)
    }

    /// The lines (rows, then columns) along which parts add up to a sum. Each cell lies on two.
    package var lines: Range<Int> { 0..<rows + columns }

    package func lines(of cell: Int) -> (Int, Int) { (row(of: cell), rows + column(of: cell)) }

    package func cells(on line: Int) -> [Int] {
        line < rows
            ? (0..<columns).map { place(line, $0) } : (0..<rows).map { place($0, line - rows) }
    }

    /// The cell that holds a line's sum.
    package func sum(of line: Int) -> Int {
        line < rows ? place(line, lastColumn) : place(lastRow, line - rows)
    }
}
