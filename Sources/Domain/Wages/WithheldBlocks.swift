/// Which withheld cells hang together, so that what is published determines none of them alone.
///
/// Take the lines of the table as points and each withheld cell as an edge between its row and its column. What is published
/// gives, for each line, the (signed) sum of its withheld cells and nothing more. Values may be moved around a closed way of
/// edges, up and down in turn, without changing any such sum; so of the withheld cells on one line a sum is determined
/// exactly where it takes whole blocks of the graph: maximal sets of edges of which each two lie on one closed way. A
/// block of one edge is a cell that is determined itself.
struct WithheldBlocks {
    /// The block of each withheld cell.
    private(set) var block: [Int: Int] = [:]
    private let lattice: WageLattice
    private var neighbours: [[(line: Int, cell: Int)]]
    private var order: [Int]
    private var lowest: [Int]
    private var open: [Int] = []
    private var count = 0
    private var blocks = 0

    /// - Parameters:
    ///   - lattice: The counts.
    ///   - withheld: For each of its cells, whether it is withheld.
    init(_ lattice: WageLattice, _ withheld: [Bool]) {
        self.lattice = lattice
        let lines = lattice.lines.count
        neighbours = Array(repeating: [], count: lines)
        order = Array(repeating: 0, count: lines)
        lowest = Array(repeating: 0, count: lines)
        for cell in withheld.indices where withheld[cell] {
            let (row, column) = lattice.lines(of: cell)
            neighbours[row].append((column, cell))
            neighbours[column].append((row, cell))
        }
        for line in 0..<lines where order[line] == 0 { walk(line, from: nil) }
    }

    /// Depth first (Tarjan): an edge closes a block where nothing behind it leads further back. The ways are no longer
    /// than twice the shorter side of the table.
    private mutating func walk(_ line: Int, from used: Int?) {
        count += 1
        order[line] = count
        lowest[line] = count
        for (next, cell) in neighbours[line] where cell != used {
            if order[next] == 0 {
                open.append(cell)
                walk(next, from: cell)
                lowest[line] = min(lowest[line], lowest[next])
                if lowest[next] >= order[line] { close(until: cell) }
            } else if order[next] < order[line] {
                open.append(cell)
                lowest[line] = min(lowest[line], order[next])
            }
        }
    }

    private mutating func close(until cell: Int) {
        while let last = open.popLast() {
            block[last] = blocks
            if last == cell { break }
        }
        blocks += 1
    }

    /// The withheld cells of a line, by block, in the order of the cells.
    func groups(on line: Int) -> [[Int]] {
        var groups: [Int: [Int]] = [:]
        for (_, cell) in neighbours[line] {
            if let block = block[cell] { groups[block, default: []].append(cell) }
        }
        return groups.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }

    /// Whether two lines are joined by withheld cells.
    func parts() -> [Int] {
        var part = Array(repeating: -1, count: neighbours.count)
        for start in neighbours.indices where part[start] < 0 {
            part[start] = start
            var waiting = [start]
            while let line = waiting.popLast() {
                for (next, _) in neighbours[line] where part[next] < 0 {
                    part[next] = start
                    waiting.append(next)
                }
            }
        }
        return part
    }
}
