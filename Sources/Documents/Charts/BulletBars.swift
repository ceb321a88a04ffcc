package import Domain
import Texts

/// How far, and against what: a bar of what is done in a track that ends at the target, the pace as a mark.
package struct BulletBars: Sendable {
    package struct Bar: Sendable {
        package let name: String
        /// The rate as printed, without its sign; nil where there is no target.
        package let figure: String?
        /// In percent, for drawing.
        package let rate: Double?
        package let pace: Double?
        package let status: Status
        /// What stands below: done, target, distance to the pace.
        package let note: String
        /// What the bar opens; nil: nothing.
        package let link: String?

        package init(
            name: String, figure: String?, rate: Double?, pace: Double?, status: Status, note: String,
            link: String? = nil
        ) {
            self.name = name
            self.figure = figure
            self.rate = rate
            self.pace = pace
            self.status = status
            self.note = note
            self.link = link
        }
    }

    package let title: String
    package let description: String
    package let bars: [Bar]

    package init(title: String, description: String, bars: [Bar]) {
        self.title = title
        self.description = description
        self.bars = bars
    }

    private static let full = 60.0
    private static let bare = 40.0

    package var picture: Picture {
        let height = bars.reduce(0) { $0 + self.height($1) } - 6
        var picture = Picture(title: title, description: description, height: max(20, height))
        var y = 0.0
        for bar in bars {
            let place = (y: y, height: self.height(bar))
            picture.drawing.link(bar.link) { out in
                if bar.link != nil { out.box(0, place.y, Picture.width, place.height - 6, "hit") }
                draw(bar, place.y, &out)
            }
            y += place.height
        }
        picture.hasLinks = bars.contains { $0.link != nil }
        return picture
    }

    private func height(_ bar: Bar) -> Double {
        (bar.rate == nil ? Self.bare : Self.full) + Double(names(bar).count - 1) * 16
    }

    /// The name on one line, or two.
    private func names(_ bar: Bar) -> [String] {
        let room = 270.0
        guard fitted(bar.name, room, size: 13) != bar.name else { return [bar.name] }
        let lines = Terminal.folded(bar.name, Int(room / (13 * 0.55)))
        return lines.count < 2
            ? [fitted(bar.name, room, size: 13)]
            : [lines[0], fitted(lines.dropFirst().joined(separator: " "), room, size: 13)]
    }

    /// One scale for all: to the target, or beyond where something is beyond it, but not beyond one and a half times.
    private var end: Double { min(150, max(100, bars.compactMap(\.rate).max() ?? 100)) }

    private func x(_ percent: Double) -> Double { max(0, min(percent, end)) / end * Picture.width }

    private func draw(_ bar: Bar, _ y: Double, _ out: inout Markup) {
        let state = State(bar.status).rawValue
        let figure = (bar.figure.map { $0 + "%" } ?? "") + " " + Labels.sign(bar.status)
        out.label(figure, Picture.width, y + 13, "e b i-\(state)")
        var y = y
        for (number, line) in names(bar).enumerated() {
            y += number > 0 ? 16 : 0
            out.label(line, 0, y + 13, "b")
        }
        guard let rate = bar.rate else {
            out.label(fitted(bar.note, Picture.width, size: 11), 0, y + 29, "s q")
            return
        }
        out.box(0, y + 20, x(100), 14, "track")
        out.box(0, y + 20, x(rate), 14, "f-\(state)")
        if rate > 100 { out.stroke(x(100), y + 20, x(100), y + 34, "tick") }
        if rate > end { out.label("»", Picture.width - 3, y + 31, "e b o-\(state)") }
        if let pace = bar.pace { out.mark(min(Picture.width - 1, max(1, x(pace))), y + 17, y + 37) }
        out.label(fitted(bar.note, Picture.width, size: 11), 0, y + 47, "s q")
    }
}
