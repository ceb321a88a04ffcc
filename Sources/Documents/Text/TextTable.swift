/// A table of plain text whose columns hold Chinese width.
package struct TextTable: Sendable {
    package struct Column: Sendable {
        let title: String
        let side: Terminal.Side
        /// At most so many columns of the terminal.
        let limit: Int
        /// Where the table is too wide, the column gives way down to so many columns; nil: it does not.
        let least: Int?
        /// Left out first where the table is too wide: it says nothing that another column does not.
        let isSpare: Bool

        package init(
            _ title: String, _ side: Terminal.Side = .left, limit: Int = 40, least: Int? = nil, isSpare: Bool = false
        ) {
            self.isSpare = isSpare
            self.title = title
            self.side = side
            self.limit = limit
            self.least = least
        }
    }

    package struct Cell: Sendable {
        let text: String
        let colour: Terminal.Colour?

        package init(_ text: String, _ colour: Terminal.Colour? = nil) {
            // A cell of several lines is one line here.
            self.text = text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text
            self.colour = colour
        }
    }

    private let columns: [Column]
    /// How many leading columns name the row: where the table is folded, each part begins with them.
    private let keys: Int
    private var rows: [[Cell]] = []

    package init(_ columns: [Column], keys: Int = 1) {
        self.columns = columns
        self.keys = max(0, min(keys, columns.count))
    }

    package mutating func add(_ cells: [Cell]) { rows.append(cells) }
    package mutating func add(_ cells: [String]) { rows.append(cells.map { Cell($0) }) }

    /// Lines with a header and a rule. Where the terminal is too narrow, spare columns are left out and others give way; where that is not enough, the
    /// table is folded into parts below each other, each with the columns that name the row.
    package func lines(_ terminal: Terminal) -> [String] {
        var widths = columns.enumerated().map { place, column in
            let longest = rows.map { $0[place].text }.map { Terminal.columns($0) }.max() ?? 0
            return min(column.limit, max(longest, Terminal.columns(column.title)))
        }
        var excess = widths.reduce(2 * (columns.count - 1), +) - terminal.width
        var left = Set<Int>()
        for (place, column) in columns.enumerated() where excess > 0 && column.isSpare {
            left.insert(place)
            excess -= widths[place] + 2
        }
        for (place, column) in columns.enumerated() where excess > 0 {
            guard let least = column.least else { continue }
            let given = max(0, min(excess, widths[place] - least))
            widths[place] -= given
            excess -= given
        }
        let parts = parts(widths, terminal.width, without: left)
        var lines: [String] = []
        for part in parts { lines += (lines.isEmpty ? [] : [""]) + self.lines(part, widths, terminal) }
        return lines
    }

    /// The columns of each part.
    private func parts(_ widths: [Int], _ width: Int, without left: Set<Int>) -> [[Int]] {
        let named = Array(0..<keys)
        var parts: [[Int]] = []
        var part = named
        for place in keys..<max(keys, columns.count) where !left.contains(place) {
            let taken = (part + [place]).reduce(-2) { $0 + widths[$1] + 2 }
            if taken > width, part.count > named.count {
                parts.append(part)
                part = named
            }
            part.append(place)
        }
        return parts + [part]
    }

    private func lines(_ part: [Int], _ widths: [Int], _ terminal: Terminal) -> [String] {
        // A single column that is wider than the terminal is cut.
        let rest = terminal.width - part.dropLast().reduce(0) { $0 + widths[$1] + 2 }
        func width(_ place: Int) -> Int { place == part.last ? min(widths[place], max(1, rest)) : widths[place] }
        let head = part.map { Terminal.fit(columns[$0].title, width($0), columns[$0].side) }
        let rule = part.map { String(repeating: "─", count: width($0)) }
        let body = rows.map { row in
            part.map { terminal.paint(Terminal.fit(row[$0].text, width($0), columns[$0].side), row[$0].colour) }
        }
        return ([head, rule] + body).map { Self.trimmed($0.joined(separator: "  ")) }
    }

    private static func trimmed(_ line: String) -> String {
        var line = line[...]
        while line.last == " " { line = line.dropLast() }
        return String(line)
    }
}
