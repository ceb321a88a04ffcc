extension Sheet {
    /// Takes merged ranges, and empties all their cells but the upper left one.
    ///
    /// The time needed does not depend on how large the ranges are.
    ///
    /// - Parameter ranges: merged ranges in any order; one stated twice counts once.
    /// - Returns: false if two of them overlap.
    mutating func merge(_ ranges: [CellRange]) -> Bool {
        guard !ranges.isEmpty else { return true }
        let sorted = ranges.sorted {
            ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
        }
        merges = sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
        var front = MergeFront()
        var next = 0
        for place in rows.indices {
            let row = Int(rows[place].number) - 1
            while next < merges.count, merges[next].rows.lowerBound <= row {
                guard front.add(merges[next]) else { return false }
                next += 1
            }
            empty(rows[place], under: front)
        }
        for range in merges[next...] where !front.add(range) { return false }
        trimRows()
        return true
    }

    private mutating func empty(_ row: Row, under front: MergeFront) {
        let number = Int(row.number) - 1
        for strip in front.strips {
            guard strip.first < row.count else { return }
            guard strip.lastRow >= number else { continue }
            let first = Int(strip.first) + (strip.firstRow == number ? 1 : 0)
            for column in stride(from: first, through: min(Int(strip.last), Int(row.count) - 1), by: 1) {
                spans[Int(row.firstSpan) + column] = .empty
            }
        }
    }

    /// Drops blank cells at the rows' ends, and rows of such cells only.
    private mutating func trimRows() {
        for place in rows.indices {
            let range = rows[place].range
            let last = spans[range].lastIndex { !$0.isEmpty } ?? range.lowerBound - 1
            rows[place].count = Int32(last + 1 - range.lowerBound)
        }
        rows.removeAll { $0.count == 0 }
    }
}

/// Merged ranges as they are met from the top of a sheet: those that may still cover a row, from left to right.
private struct MergeFront {
    struct Strip {
        let first: Int32
        let last: Int32
        let firstRow: Int32
        let lastRow: Int32
    }

    private(set) var strips: [Strip] = []

    /// Adds a range that begins no higher than those before.
    ///
    /// - Returns: false if it overlaps one of them.
    mutating func add(_ range: CellRange) -> Bool {
        let strip = Strip(
            first: Int32(range.columns.lowerBound), last: Int32(range.columns.upperBound),
            firstRow: Int32(range.rows.lowerBound), lastRow: Int32(range.rows.upperBound))
        var (low, high) = (0, strips.count)
        while low < high {
            let middle = (low + high) / 2
            if strips[middle].last < strip.first { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < strips.count, strips[end].first <= strip.last {
            guard strips[end].lastRow < strip.firstRow else { return false }
            end += 1
        }
        strips.replaceSubrange(low..<end, with: [strip])
        return true
    }
}
