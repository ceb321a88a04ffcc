/// How names stand on the tiles of a map: large and on one line where every name has room beside its sign; else smaller,
/// on two lines where it must be, and the sign stands below beside the figure.
struct TileLettering {
    /// Of each tile's name.
    let lines: [[String]]
    let isDense: Bool

    /// Between two lines of a name.
    static let leading = 13.0

    init(_ tiles: [TileMap.Tile], _ boxes: [TileLayout.Box]) {
        let isDense = zip(tiles, boxes).contains { tile, box in
            !box.isStrip && !Self.isSmall(box) && Self.cut(tile.name, box, isDense: false) != [tile.name]
        }
        self.isDense = isDense
        let cut = zip(tiles, boxes).map { Self.cut($0.name, $1, isDense: isDense) }
        lines = cut.enumerated().map { place, lines in
            let twins = tiles.indices.contains { cut[$0] == lines && tiles[$0].name != tiles[place].name }
            let room = Self.room(boxes[place], isDense: isDense)
            return twins ? [fittedMiddle(tiles[place].name, room, size: Self.size(boxes[place], isDense))] : lines
        }
    }

    static func isSmall(_ box: TileLayout.Box) -> Bool { box.width < 60 }

    private static func size(_ box: TileLayout.Box, _ isDense: Bool) -> Double {
        isSmall(box) || (isDense && !box.isStrip) ? 11 : 14
    }

    func letters(_ box: TileLayout.Box) -> String { Self.size(box, isDense) == 11 ? "s" : "l" }

    func inset(_ box: TileLayout.Box) -> Double { Self.inset(box) }

    private static func inset(_ box: TileLayout.Box) -> Double { isSmall(box) ? 4 : 8 }

    /// The line on which a name, or its first line, stands.
    func firstLine(_ box: TileLayout.Box) -> Double {
        if box.isStrip { return box.y + box.height / 2 + 5 }
        return box.y + (Self.isSmall(box) ? 14 : isDense ? 15 : 22)
    }

    private static func room(_ box: TileLayout.Box, isDense: Bool) -> Double {
        let width = box.width - 2 * inset(box)
        if box.isStrip { return width - 90 }
        return isSmall(box) || isDense ? width : width - 16
    }

    private static func cut(_ name: String, _ box: TileLayout.Box, isDense: Bool) -> [String] {
        let (room, size) = (room(box, isDense: isDense), size(box, isDense))
        let line = fitted(name, room, size: size)
        guard isDense, !box.isStrip, !isSmall(box), line != name else { return [line] }
        let lines = Terminal.folded(name, Int(room / (size * 0.55)))
        guard lines.count > 1 else { return [line] }
        return [lines[0], fitted(lines.dropFirst().joined(separator: " "), room, size: size)]
    }
}
