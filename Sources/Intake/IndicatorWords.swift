package import Domain

/// Tells which indicator a word means: its code, its names, the plan's synonyms.
package struct IndicatorWords: Sendable {
    private let places: [String: Int]

    package init(_ indicators: [Indicator]) {
        var places: [String: Int] = [:]
        for (place, indicator) in indicators.enumerated() {
            for name in Headers.names(of: indicator) { places[PlainText.folded(name)] = place }
        }
        self.places = places
    }

    /// The indicator's place in the plan, for exactly one of its words.
    package func place(ofWord text: some StringProtocol) -> Int? { places[PlainText.folded(text)] }

    /// The same for a cell, which may add the unit in brackets.
    package func place(ofCell text: some StringProtocol) -> Int? {
        let folded = PlainText.folded(text)
        return places[folded] ?? places[PlainText.withoutBrackets(folded)]
    }
}
