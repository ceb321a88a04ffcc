/// A table of plain text whose columns hold Chinese width.
package struct TextTable: Sendable {
    package struct Column: Sendable {
        let title: String
        let side: Terminal.Side
        /// At most so many columns of the terminal.
        let limit: Int
        /// Where the table is too wide, the column gives way down to so many columns; nil: it does not.
        let least: Int?

        package init(_ title: String, _ side: Terminal.Side = .left, limit: Int = 40, least: Int? = nil) {
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
    private var rows: [[Cell]] = []

    package init(_ columns: [Column]) {
        self.columns = columns
    }

    package mutating func add(_ cells: [Cell]) { rows.append(cells) }
    package mutating func add(_ cells: [String]) { rows.append(cells.map { Cell($0) }) }

    /// Lines with a header and a rule. Where the terminal is too narrow, columns give way; those that still do not fit are
    /// left out, the last first, but the first column stays.
    package func lines(_ terminal: Terminal) -> [String] {
        var widths = columns.enumerated().map { place, column in
            let longest = rows.map { $0[place].text }.map { Terminal.columns($0) }.max() ?? 0
            return min(column.limit, max(longest, Terminal.columns(column.title)))
        }
        let excess = widths.reduce(2 * (columns.count - 1), +) - terminal.width
        if excess > 0, let place = columns.firstIndex(where: { $0.least != nil }), let least = columns[place].least {
            widths[place] = max(min(least, widths[place]), widths[place] - excess)
        }
        var shown = columns.count
        while shown > 1, widths.prefix(shown).reduce(2 * (shown - 1), +) > terminal.width { shown -= 1 }
        let head = columns.prefix(shown).enumerated().map { Terminal.fit($1.title, widths[$0], $1.side) }
        let rule = widths.prefix(shown).map { String(repeating: "─", count: $0) }
        let body = rows.map { row in
            row.prefix(shown).enumerated().map { place, cell in
                terminal.paint(Terminal.fit(cell.text, widths[place], columns[place].side), cell.colour)
            }
        }
        return ([head, rule] + body).map { Self.trimmed($0.joined(separator: "  ")) }
    }

    private static func trimmed(_ line: String) -> String {
        var line = line[...]
        while line.last == " " { line = line.dropLast() }
        return String(line)
    }
}
