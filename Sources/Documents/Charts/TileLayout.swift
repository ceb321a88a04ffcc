import Domain

/// Where the tiles of a map stand in a frame of 360 units: at their own places where they have them, else row by row;
/// what stands apart, and what has no place, in strips below.
struct TileLayout {
    struct Box {
        let x, y, width, height: Double
        let isStrip: Bool
    }

    private(set) var boxes: [Box] = []
    private(set) var height = 0.0
    private var columns = 4
    private var rows = 0
    private var taken: Set<Place> = []

    private struct Place: Hashable {
        let row, column: Int
    }

    private static let gap = 5.0
    /// A map is at most so many tiles wide or high.
    private static let limit = 12

    init(_ tiles: [TileMap.Tile]) {
        var places = Self.places(tiles)
        if places.allSatisfy({ $0 == nil }) {
            var number = 0
            for (position, tile) in tiles.enumerated() where !tile.isApart {
                places[position] = Place(row: number / 4, column: number % 4)
                number += 1
            }
        }
        columns = max(4, places.map { ($0?.column ?? 0) + 1 }.max() ?? 0)
        rows = places.map { ($0?.row ?? -1) + 1 }.max() ?? 0
        taken = Set(places.compactMap(\.self))
        var strips = 0
        for place in places {
            boxes.append(place.map(box) ?? strip(strips))
            if place == nil { strips += 1 }
        }
        height = top(rows) + Double(strips) * 35 - (rows + strips > 0 ? Self.gap : 0)
    }

    private var tileWidth: Double { (Picture.width - Double(columns - 1) * Self.gap) / Double(columns) }
    private var tileHeight: Double { columns <= 5 ? 56 : 44 }

    private func top(_ row: Int) -> Double { Double(row) * (tileHeight + Self.gap) }

    private func box(_ place: Place) -> Box {
        Box(
            x: Double(place.column) * (tileWidth + Self.gap), y: top(place.row), width: tileWidth, height: tileHeight,
            isStrip: false)
    }

    private func strip(_ number: Int) -> Box {
        Box(x: 0, y: top(rows) + Double(number) * 35, width: Picture.width, height: 30, isStrip: true)
    }

    /// Places counted from the upper left one; all nil where two tiles share one or the map would be too large.
    private static func places(_ tiles: [TileMap.Tile]) -> [Place?] {
        let read = tiles.map { $0.isApart ? nil : place($0.place) }
        let found = read.compactMap(\.self)
        guard let top = found.map(\.row).min(), let left = found.map(\.column).min(), Set(found).count == found.count,
            found.allSatisfy({ $0.row - top < limit && $0.column - left < limit })
        else { return tiles.map { _ in nil } }
        return read.map { $0.map { Place(row: $0.row - top, column: $0.column - left) } }
    }

    private static func place(_ text: String?) -> Place? {
        let parts = (text ?? "").split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let row = Digits.whole(parts[0], length: 1...3),
            let column = Digits.whole(parts[1], length: 1...3)
        else { return nil }
        return Place(row: row, column: column)
    }

    /// An empty corner with room for so many lines of a legend; nil where there is none.
    func corner(for lines: Int) -> (x: Double, y: Double)? {
        let needed = Double(lines) * 17 + 2
        for column in [columns - 1, 0] where columns <= 4 {
            let fromTop = (0..<rows).prefix { !taken.contains(Place(row: $0, column: column)) }.count
            if top(fromTop) - Self.gap >= needed { return (x(column), 13) }
            let fromBelow = (0..<rows).reversed().prefix { !taken.contains(Place(row: $0, column: column)) }.count
            if top(fromBelow) - Self.gap >= needed { return (x(column), top(rows - fromBelow) + 15) }
        }
        return nil
    }

    private func x(_ column: Int) -> Double { Double(column) * (tileWidth + Self.gap) + 3 }
}
