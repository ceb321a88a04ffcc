/// The check for unusual figures (`unusual-jump`).
package enum UnusualJump {
    /// More than ten times the median of at least three earlier non-zero figures.
    package static func isUnusual(_ value: Int, earlier: [Int]) -> Bool {
        let known = earlier.filter { $0 != 0 }.sorted()
        guard known.count >= 3 else { return false }
        let middle = known.count / 2
        let twiceMedian = known.count.isMultiple(of: 2) ? known[middle - 1] + known[middle] : 2 * known[middle]
        return value * 2 > 10 * twiceMedian
    }

    /// Whether a figure cannot be unusual any more, whatever the earlier figures are that are still to be read: up to `more`
    /// of them. Of non-zero figures none is below one, and a majority of large ones makes the median large.
    package static func isSettled(_ value: Int, known: [Int], more: Int) -> Bool {
        guard value > 10 else { return true }
        let known = known.filter { $0 != 0 }
        let large = known.count { $0 >= (value + 9) / 10 }
        return large * 2 > known.count + more
    }
}
