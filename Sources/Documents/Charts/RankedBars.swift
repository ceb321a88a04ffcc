package import Domain
import Texts

/// Which: regions or things under one another, each with a bar and its figure, and a mark to compare with.
package struct RankedBars: Sendable {
    package struct Bar: Sendable {
        /// The rank as printed; empty: none.
        package let rank: String
        package let name: String
        package let figure: String
        package let value: Double?
        /// To compare with, on the same scale.
        package let mark: Double?
        /// Nil: a plain bar.
        package let status: Status?

        package init(
            rank: String = "", name: String, figure: String, value: Double?, mark: Double? = nil, status: Status? = nil
        ) {
            self.rank = rank
            self.name = name
            self.figure = figure
            self.value = value
            self.mark = mark
            self.status = status
        }
    }

    package let title: String
    package let description: String
    package let bars: [Bar]
    /// So many of the first and of the last are drawn where there are more than twice as many.
    package let limit: Int
    /// What stands in place of those left out, given their number.
    package let leftOut: @Sendable (Int) -> String

    package init(
        title: String, description: String, bars: [Bar], limit: Int = 20,
        leftOut: @escaping @Sendable (Int) -> String = { "… \($0) …" }
    ) {
        self.title = title
        self.description = description
        self.bars = bars
        self.limit = limit
        self.leftOut = leftOut
    }

    private static let row = 21.0
    private static let left = 108.0
    private static let right = 290.0

    package var picture: Picture {
        let isCut = bars.count > 2 * limit
        let shown = isCut ? Array(bars.prefix(limit) + bars.suffix(limit)) : bars
        let height = Double(shown.count + (isCut ? 1 : 0)) * Self.row + 2
        var picture = Picture(title: title, description: description, height: max(Self.row, height))
        let end = max(0.000001, bars.flatMap { [$0.value, $0.mark] }.compactMap(\.self).max() ?? 1)
        for (number, bar) in shown.enumerated() {
            let y = Double(isCut && number >= limit ? number + 1 : number) * Self.row
            draw(bar, y, end, &picture.drawing)
        }
        if isCut {
            let text = leftOut(bars.count - shown.count)
            picture.drawing.label(text, Self.left, Double(limit) * Self.row + 14, "s q")
        }
        return picture
    }

    private func draw(_ bar: Bar, _ y: Double, _ end: Double, _ out: inout Markup) {
        let state = bar.status.map { State($0).rawValue }
        out.label(bar.rank, 24, y + 14, "e s q")
        out.label(fitted(bar.name, Self.left - 36), 30, y + 14)
        let scale = (Self.right - Self.left) / end
        if let value = bar.value {
            out.box(Self.left, y + 4, max(0, value) * scale, 13, state.map { "f-\($0)" } ?? "bar")
        }
        if let mark = bar.mark { out.mark(Self.left + max(0, mark) * scale, y + 1, y + 20) }
        let sign = bar.status.map { " " + Labels.sign($0) } ?? ""
        out.label(bar.figure + sign, Picture.width, y + 14, "e \(state.map { "i-\($0)" } ?? "")")
    }
}
