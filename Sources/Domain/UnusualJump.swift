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
}
