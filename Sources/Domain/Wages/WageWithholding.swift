/// Decides which cells of an occupation's table are withheld, so that no small cell can be read or found by differencing.
///
/// Withheld are first the cells that are too small by themselves. Then, as long as anything too small is determined by what
/// is published (the sum of a line less its published parts, along every line and through all of them together), further
/// cells: the smallest part of the line that closes a way back, else the smallest, and the line's sum where no part is left.
/// At the end each cell that was withheld for others' sake is published again where nothing is lost by it.
package struct WageWithholding {
    private let lattice: WageLattice
    private let rules: WageRules
    private var withheld: [Bool]

    /// - Parameters:
    ///   - lattice: The counts of one occupation.
    ///   - rules: What is too small.
    /// - Returns: For each cell whether it is withheld; empty cells never are.
    package static func cells(_ lattice: WageLattice, _ rules: WageRules) -> [Bool] {
        var work = WageWithholding(lattice, rules)
        let primary = work.withheld
        guard primary.contains(true) else { return primary }
        work.close()
        work.release(but: primary)
        return work.withheld
    }

    /// Whether what is published determines a withheld cell, or a sum of withheld parts of one line that is too small.
    package static func isSafe(_ lattice: WageLattice, _ rules: WageRules, _ withheld: [Bool]) -> Bool {
        var work = WageWithholding(lattice, rules)
        work.withheld = withheld
        let blocks = WithheldBlocks(lattice, withheld)
        return lattice.lines.allSatisfy { work.failing(on: $0, blocks) == nil }
    }

    private init(_ lattice: WageLattice, _ rules: WageRules) {
        self.lattice = lattice
        self.rules = rules
        withheld = lattice.persons.indices.map { lattice.isTooSmall($0, rules) }
    }

    // MARK: Withholding more

    /// Each pass withholds something, and with all withheld nothing is determined: so it ends. Only the lines on which the
    /// least is lost are served in a pass; often that serves the others too.
    private mutating func close() {
        while true {
            let blocks = WithheldBlocks(lattice, withheld)
            let open = lattice.lines.compactMap { line in failing(on: line, blocks).map { (line: line, group: $0) } }
            let parts = blocks.parts()
            let losses = open.map { loss(on: $0.line, parts) }
            guard let least = losses.min() else { return }
            var touched: Set<Int> = []
            for ((line, group), loss) in zip(open, losses) where loss == least && !touched.contains(line) {
                for cell in add(to: line, group, parts) {
                    let (row, column) = lattice.lines(of: cell)
                    touched.formUnion([row, column])
                }
            }
        }
    }

    /// What has to be withheld next on a line, the least first: a part that closes a way, a part, the line's sum, sums around.
    private enum Loss: Int, Comparable {
        case closingPart, part, sum, sums

        static func < (left: Loss, right: Loss) -> Bool { left.rawValue < right.rawValue }
    }

    private func loss(on line: Int, _ parts: [Int]) -> Loss {
        let candidates = candidates(on: line)
        if candidates.contains(where: { closes($0, line, parts) }) { return .closingPart }
        if !candidates.isEmpty { return .part }
        return withheld[lattice.sum(of: line)] ? .sums : .sum
    }

    /// The first group of withheld cells on a line that would be determined and must not be; nil: none.
    private func failing(on line: Int, _ blocks: WithheldBlocks) -> [Int]? {
        let sum = lattice.sum(of: line)
        return blocks.groups(on: line).first { group in
            if group.count < 2 { return true }
            // With the sum among them they tell of the other parts, which stand by themselves.
            return group.contains(sum) ? false : isTooSmall(group)
        }
    }

    private func isTooSmall(_ group: [Int]) -> Bool {
        guard group.reduce(0, { $0 + lattice.persons[$1] }) >= rules.minPersons else { return true }
        var enterprises: Set<Int> = []
        for cell in group {
            enterprises.formUnion(lattice.enterprises[cell])
            if enterprises.count >= rules.minEnterprises { return false }
        }
        return true
    }

    /// The published parts of a line.
    private func candidates(on line: Int) -> [Int] {
        let sum = lattice.sum(of: line)
        return lattice.cells(on: line).filter { $0 != sum && !withheld[$0] && !lattice.isEmpty($0) }
    }

    /// Whether a cell leads back to withheld cells of the line.
    private func closes(_ cell: Int, _ line: Int, _ parts: [Int]) -> Bool {
        let (row, column) = lattice.lines(of: cell)
        return parts[row == line ? column : row] == parts[line]
    }

    /// Withholds one cell more on a line: one that closes a way before others, then the smaller; where no part is left the
    /// sum, and where that is withheld too, the sums around the group.
    private mutating func add(to line: Int, _ group: [Int], _ parts: [Int]) -> [Int] {
        let rank = { [self] (cell: Int) in (closes(cell, line, parts) ? 0 : 1, lattice.persons[cell], cell) }
        let sum = lattice.sum(of: line)
        var added = candidates(on: line).min { rank($0) < rank($1) }.map { [$0] } ?? []
        if added.isEmpty { added = withheld[sum] ? group.flatMap(square).filter { !withheld[$0] } : [sum] }
        for cell in added { withheld[cell] = true }
        return added
    }

    /// A closed way through a cell, its sums and the sum of all; with all of them withheld it is in one block with the sums
    /// of its lines.
    private func square(_ cell: Int) -> [Int] {
        var (row, column) = (lattice.row(of: cell), lattice.column(of: cell))
        if row == lattice.lastRow, column == lattice.lastColumn {
            row = (0..<lattice.lastRow).first { !lattice.isEmpty(lattice.place($0, lattice.lastColumn)) } ?? 0
        }
        if column == lattice.lastColumn {
            column = (0..<lattice.lastColumn).first { !lattice.isEmpty(lattice.place(row, $0)) } ?? 0
        }
        if row == lattice.lastRow {
            row = (0..<lattice.lastRow).first { !lattice.isEmpty(lattice.place($0, column)) } ?? 0
        }
        return [
            lattice.place(row, column), lattice.place(row, lattice.lastColumn), lattice.place(lattice.lastRow, column),
            lattice.place(lattice.lastRow, lattice.lastColumn),
        ]
    }

    // MARK: Giving back

    /// So many looks at a cell are spent on giving back; a table that would take more keeps what is withheld.
    private static let patience = 4_000_000

    private mutating func release(but primary: [Bool]) {
        let others = withheld.indices.filter { withheld[$0] && !primary[$0] }
        guard others.count * lattice.persons.count <= Self.patience else { return }
        for cell in others.sorted(by: { (lattice.persons[$0], $0) > (lattice.persons[$1], $1) }) {
            withheld[cell] = false
            let blocks = WithheldBlocks(lattice, withheld)
            if lattice.lines.contains(where: { failing(on: $0, blocks) != nil }) { withheld[cell] = true }
        }
    }
}
