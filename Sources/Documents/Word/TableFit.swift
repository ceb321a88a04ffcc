import Workbook

/// How the columns of a table share a page's width: in which size of type, and which columns stand together where not
/// all fit side by side.
struct TableFit {
    /// The place of the size in the list that was given.
    let size: Int
    /// Groups of columns, each for a table of its own; names of rows are in all of them.
    let parts: [Part]

    struct Part {
        let columns: [Int]
        /// Points.
        let widths: [Double]
    }

    /// What a column needs, in half characters.
    struct Need {
        /// Below this a number or a word is torn.
        var least: Int
        /// What it looks well with.
        var good: Int
        /// What takes its longest text in one line.
        var full: Int
    }

    /// Points that a cell leaves free at its sides, both together, and that its lines take.
    static let padding = 6.5

    /// - Parameters:
    ///   - needs: What each column needs.
    ///   - keys: How many columns at the left name the rows.
    ///   - width: Points.
    ///   - sizes: Points of type, from the wished for to the least.
    ///   - first: The place of the first size to try.
    init(needs: [Need], keys: Int, width: Double, sizes: [Double], from first: Int = 0) {
        let sums = (least: needs.map(\.least).reduce(0, +), good: needs.map(\.good).reduce(0, +))
        let frame = Double(needs.count) * Self.padding
        let fits = { (sum: Int, size: Double) in Double(sum) * size / 2 + frame <= width }
        let all = Array(needs.indices)
        let isFew = needs.count <= WordTable.mostColumns
        // Columns are narrowed only in the third size, and a smaller one is taken only where nothing else helps.
        let whole =
            sizes.indices.prefix(3).dropFirst(first).first { fits(sums.good, sizes[$0]) }
            ?? sizes.indices.dropFirst(2).first { fits(sums.least, sizes[$0]) }
        if let whole, isFew {
            size = whole
            parts = [Part(columns: all, widths: Self.widths(needs, width, sizes[whole]))]
        } else {
            let place = min(2, sizes.count - 1)
            size = place
            parts = Self.groups(needs, keys: keys, width: width, size: sizes[place]).map { columns in
                Part(columns: columns, widths: Self.widths(columns.map { needs[$0] }, width, sizes[place]))
            }
        }
    }

    /// As many columns to a group as fit, after those that name the rows.
    private static func groups(_ needs: [Need], keys: Int, width: Double, size: Double) -> [[Int]] {
        let points = { (column: Int) in Double(needs[column].least) * size / 2 + padding }
        let head = Array(needs.indices.prefix(keys))
        let taken = head.map(points).reduce(0, +)
        var groups: [[Int]] = []
        var group: [Int] = []
        var rest = width - taken
        for column in needs.indices.dropFirst(keys) {
            let isFull = points(column) > rest || head.count + group.count >= WordTable.mostColumns
            if isFull, !group.isEmpty {
                groups.append(head + group)
                group = []
                rest = width - taken
            }
            group.append(column)
            rest -= points(column)
        }
        return group.isEmpty && !groups.isEmpty ? groups : groups + [head + group]
    }

    /// Widths that fill the whole: what is needed first, then what looks well, then what takes long texts.
    private static func widths(_ needs: [Need], _ width: Double, _ size: Double) -> [Double] {
        let points = { (half: Int) in Double(half) * size / 2 + padding }
        var widths = needs.map { points($0.least) }
        for goal in [needs.map { points($0.good) }, needs.map { points($0.full) }] {
            let wants = zip(widths, goal).map { max(0, $1 - $0) }
            let (room, want) = (width - widths.reduce(0, +), wants.reduce(0, +))
            guard room > 0, want > 0 else { continue }
            let share = min(1, room / want)
            widths = zip(widths, wants).map { $0 + $1 * share }
        }
        // What is still left, or too much, is shared by all.
        let sum = widths.reduce(0, +)
        guard sum > 0 else { return widths }
        return widths.map { $0 * width / sum }
    }
}
