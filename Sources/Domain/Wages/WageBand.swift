/// A size told roughly: 3–9, 10–29, 30–99, 100–299 … Exact sizes would help those who difference cells.
package struct WageBand: Hashable, Sendable {
    package let from: Int
    package let to: Int

    /// - Parameters:
    ///   - size: What is told; not below `least`.
    ///   - least: Where the first band begins.
    package init(_ size: Int, least: Int) {
        var (low, high) = (least, 10)
        while high <= max(size, least) {
            low = max(least, high)
            // 10, 30, 100, 300 …
            high = String(high).first == "1" ? high * 3 : high / 3 * 10
        }
        from = low
        to = high - 1
    }

    package var text: String { from == to ? "\(from)" : "\(Digits.grouped(from))–\(Digits.grouped(to))" }
}
