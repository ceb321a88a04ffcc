package import Domain
import Texts

/// Where: one tile for each region, at its place on a map without boundary lines.
package struct TileMap: Sendable {
    package struct Tile: Sendable {
        package let name: String
        /// As printed; `–` where there is none.
        package let figure: String
        package let status: Status
        /// `row,column`; nil or unreadable: no place of its own.
        package let place: String?
        /// Belongs below the map: a level's own unit, or a region that is shown only.
        package let isApart: Bool
        /// What the tile opens; nil: nothing.
        package let link: String?

        package init(
            name: String, figure: String, status: Status, place: String?, isApart: Bool = false, link: String? = nil
        ) {
            self.name = name
            self.figure = figure
            self.status = status
            self.place = place
            self.isApart = isApart
            self.link = link
        }
    }

    package let title: String
    package let description: String
    package let tiles: [Tile]
    package let language: Language

    package init(title: String, description: String, tiles: [Tile], language: Language) {
        self.title = title
        self.description = description
        self.tiles = tiles
        self.language = language
    }

    package var picture: Picture {
        let layout = TileLayout(tiles)
        let legend = legend
        let corner = layout.corner(for: legend.count)
        let below = corner == nil ? Double((legend.count + 2) / 3) * 18 + 8 : 0
        var picture = Picture(title: title, description: description, height: layout.height + below)
        let lettering = TileLettering(tiles, layout.boxes)
        for (place, box) in layout.boxes.enumerated() {
            let tile = tiles[place]
            picture.drawing.link(tile.link) { draw(tile, box, lettering.lines[place], lettering, &$0) }
        }
        picture.hasLinks = tiles.contains { $0.link != nil }
        for (number, entry) in legend.enumerated() {
            if let corner {
                draw(entry, corner.x, corner.y + Double(number) * 17, &picture.drawing)
            } else {
                let y = layout.height + 20 + Double(number / 3) * 18
                draw(entry, Double(number % 3) * Picture.width / 3, y, &picture.drawing)
            }
        }
        return picture
    }

    private func draw(
        _ tile: Tile, _ box: TileLayout.Box, _ lines: [String], _ lettering: TileLettering, _ out: inout Markup
    ) {
        let state = State(tile.status).rawValue
        out.open("g")
        out.element("title", [:], "\(tile.name) \(tile.figure) \(Labels.status(tile.status)[language])")
        out.box(box.x, box.y, box.width, box.height, "f-\(state)", radius: 3)
        if tile.status == .noTarget { out.box(box.x, box.y, box.width, box.height, "edge", radius: 3) }
        let first = lettering.firstLine(box)
        for (number, line) in lines.enumerated() {
            let y = first + Double(number) * TileLettering.leading
            out.label(line, box.x + lettering.inset(box), y, "\(lettering.letters(box)) b o-\(state)")
        }
        drawFigure(tile, box, lettering, &out)
        out.close("g")
    }

    private func drawFigure(_ tile: Tile, _ box: TileLayout.Box, _ lettering: TileLettering, _ out: inout Markup) {
        let state = State(tile.status).rawValue
        let sign = Labels.sign(tile.status)
        let inset = lettering.inset(box)
        let right = box.x + box.width - inset
        guard !box.isStrip else {
            let figure = tile.figure == sign ? sign : "\(tile.figure) \(sign)"
            return out.label(figure, right, lettering.firstLine(box), "e b o-\(state)")
        }
        let small = TileLettering.isSmall(box)
        let base = box.y + box.height - (small ? 6 : lettering.isDense ? 7 : 10)
        let letters = box.width < 50 ? "xs" : small ? "s" : lettering.isDense ? "l" : "xl"
        out.label(tile.figure, box.x + inset, base, "\(letters) o-\(state)")
        let line = small ? box.y + box.height / 2 + 5 : lettering.isDense ? base : lettering.firstLine(box)
        out.label(sign, right, line, "e \(small ? "s" : "l") o-\(state)")
    }

    // MARK: Legend

    private struct Entry {
        let status: Status
        let text: String
    }

    /// The states that are on the map, each with how many tiles have it.
    private var legend: [Entry] {
        var counts: [(status: Status, count: Int)] = []
        for tile in tiles {
            if let place = counts.firstIndex(where: { $0.status == tile.status }) {
                counts[place].count += 1
            } else {
                counts.append((tile.status, 1))
            }
        }
        let order = State.allCases
        let sorted = counts.enumerated().sorted {
            (order.firstIndex(of: State($0.element.status)) ?? 0, $0.offset)
                < (order.firstIndex(of: State($1.element.status)) ?? 0, $1.offset)
        }
        return sorted.map { Entry(status: $1.status, text: "\(PageText.short($1.status)[language]) \($1.count)") }
    }

    private func draw(_ entry: Entry, _ x: Double, _ y: Double, _ out: inout Markup) {
        out.label(Labels.sign(entry.status), x, y, "s i-\(State(entry.status).rawValue)")
        out.label(fitted(entry.text, 78, size: 11), x + 14, y, "s")
    }
}
