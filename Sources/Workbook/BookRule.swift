/// How cells look by what they hold (条件格式).
package struct BookRule: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A bar in the cell, from empty at the lower to full at the upper bound.
        case bar(ClosedRange<Double>, colour: UInt32)
        /// Where a formula holds, written for the range's first cell without its `=`.
        case formula(String, Paint)
        case textBegins(String, Paint)
    }

    /// `0xRRGGBB`; nil: as the cell is.
    package struct Paint: Hashable, Sendable {
        package var colour: UInt32?
        package var fill: UInt32?
        package var isBold: Bool

        package init(colour: UInt32? = nil, fill: UInt32? = nil, isBold: Bool = false) {
            self.colour = colour
            self.fill = fill
            self.isBold = isBold
        }
    }

    package var range: BookRange
    package var kind: Kind

    package init(_ range: BookRange, _ kind: Kind) {
        self.range = range
        self.kind = kind
    }

    var paint: Paint? {
        switch kind {
        case .bar: nil
        case .formula(_, let paint), .textBegins(_, let paint): paint
        }
    }
}
