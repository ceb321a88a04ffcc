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
        /// What the bar opens; nil: nothing.
        package let link: String?

        package init(
            rank: String = "", name: String, figure: String, value: Double?, mark: Double? = nil,
            status: Status? = nil, link: String? = nil
        ) {
            self.rank = rank
            self.name = name
            self.figure = figure
            self.value = value
            self.mark = mark
            self.status = status
            self.link = link
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
    private static let right = 290.0
    /// Where names begin, and where they end before the bars.
    private static let name = 30.0
    private static let gap = 6.0

    /// Where the bars begin: further on where a name needs more room, but the bars keep theirs.
    private var left: Double {
        let widest = bars.map { Terminal.columns($0.name) }.max() ?? 0
        return min(172, max(108, Self.name + Self.gap + Double(widest) * 12 * 0.55 + 0.1))
    }

    package var picture: Picture {
        let isCut = bars.count > 2 * limit
        let shown = isCut ? Array(bars.prefix(limit) + bars.suffix(limit)) : bars
        let height = Double(shown.count + (isCut ? 1 : 0)) * Self.row + 2
        var picture = Picture(title: title, description: description, height: max(Self.row, height))
        let end = max(0.000001, bars.flatMap { [$0.value, $0.mark] }.compactMap(\.self).max() ?? 1)
        let left = left
        let names = fittedApart(shown.map(\.name), left - Self.name - Self.gap)
        for (number, bar) in shown.enumerated() {
            let y = Double(isCut && number >= limit ? number + 1 : number) * Self.row
            picture.drawing.link(bar.link) { out in
                if bar.link != nil { out.box(0, y, Picture.width, Self.row, "hit") }
                draw(bar, names[number], y, left: left, end: end, &out)
            }
        }
        picture.hasLinks = shown.contains { $0.link != nil }
        if isCut {
            let text = leftOut(bars.count - shown.count)
            picture.drawing.label(text, left, Double(limit) * Self.row + 14, "s q")
        }
        return picture
    }

    private func draw(_ bar: Bar, _ name: String, _ y: Double, left: Double, end: Double, _ out: inout Markup) {
        let state = bar.status.map { State($0).rawValue }
        out.label(bar.rank, 24, y + 14, "e s q")
        out.label(name, Self.name, y + 14)
        let scale = (Self.right - left) / end
        if let value = bar.value {
            out.box(left, y + 4, max(0, value) * scale, 13, state.map { "f-\($0)" } ?? "bar")
        }
        if let mark = bar.mark { out.mark(left + max(0, mark) * scale, y + 1, y + 20) }
        let sign = bar.status.map { " " + Labels.sign($0) } ?? ""
        out.label(bar.figure + sign, Picture.width, y + 14, "e \(state.map { "i-\($0)" } ?? "")")
    }
}
