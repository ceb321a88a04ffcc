/// A table of a document as plain text: whole where it fits, else in blocks of columns that repeat the first one; long
/// cells run over several lines.
struct PaperTable {
    let table: Paper.Table
    let terminal: Terminal

    private static let gap = 2
    private static let widest = 30

    var lines: [String] {
        guard !table.columns.isEmpty else { return [] }
        let unit = table.unit.isEmpty ? [] : Terminal.folded(table.unit, terminal.width)
        let blocks = blocks
        return unit + blocks.enumerated().flatMap { place, block in (place == 0 ? [] : [""]) + lines(block) }
    }

    // MARK: Columns

    private var widths: [Int] {
        table.columns.indices.map { place in
            let cells = table.rows.map { Terminal.columns($0.cells[place]) }.max() ?? 0
            let title = Terminal.columns(table.columns[place].title)
            return max(1, min(max(cells, title), Self.widest, terminal.width))
        }
    }

    /// Places of columns that stand beside each other.
    private var blocks: [[Int]] {
        let widths = widths
        let (lead, rest) = (leadCount(widths), Array(table.columns.indices))
        let start = rest.prefix(lead).reduce(0) { $0 + widths[$1] + Self.gap }
        var blocks: [[Int]] = []
        var block: [Int] = []
        var width = start
        for run in runs(Array(rest.dropFirst(lead))) {
            let needed = run.reduce(0) { $0 + widths[$1] + Self.gap }
            // A group stays together where it fits a line.
            for part in start + needed - Self.gap <= terminal.width ? [run] : run.map({ [$0] }) {
                let size = part.reduce(0) { $0 + widths[$1] + Self.gap }
                if !block.isEmpty, width + size - Self.gap > terminal.width {
                    blocks.append(block)
                    (block, width) = ([], start)
                }
                block += part
                width += size
            }
        }
        if !block.isEmpty || blocks.isEmpty { blocks.append(block) }
        return blocks.map { Array(rest.prefix(lead)) + $0 }
    }

    /// The first column repeats where it leaves room for others.
    private func leadCount(_ widths: [Int]) -> Int { widths.count > 1 && widths[0] * 2 <= terminal.width ? 1 : 0 }

    /// Neighbours of one group together, others alone.
    private func runs(_ places: [Int]) -> [[Int]] {
        var runs: [[Int]] = []
        for place in places {
            let group = table.columns[place].group
            if let last = runs.last?.last, !group.isEmpty, table.columns[last].group == group {
                runs[runs.count - 1].append(place)
            } else {
                runs.append([place])
            }
        }
        return runs
    }

    // MARK: Lines

    private func lines(_ places: [Int]) -> [String] {
        let widths = widths
        let hasGroups = places.contains { !table.columns[$0].group.isEmpty }
        var lines = hasGroups ? [groups(places, widths)] : []
        lines += row(places.map { table.columns[$0].title }, places, widths)
        lines.append(trimmed(places.map { String(repeating: "─", count: widths[$0]) }))
        for entry in table.rows {
            let cells = row(places.map { entry.cells[$0] }, places, widths)
            lines += entry.isStrong ? cells.map { terminal.paint($0, .bold) } : cells
        }
        return lines
    }

    /// Each group's name over its columns.
    private func groups(_ places: [Int], _ widths: [Int]) -> String {
        var cells: [String] = []
        for run in runs(places) {
            let width = run.reduce(-Self.gap) { $0 + widths[$1] + Self.gap }
            cells.append(Terminal.fit(table.columns[run[0]].group, width))
        }
        return trimmed(cells)
    }

    private func row(_ cells: [String], _ places: [Int], _ widths: [Int]) -> [String] {
        let folded = zip(cells, places).map { cell, place in Terminal.folded(cell, widths[place]) }
        let height = max(1, folded.map(\.count).max() ?? 1)
        return (0..<height).map { line in
            trimmed(
                zip(folded, places).map { parts, place in
                    let text = parts.indices.contains(line) ? parts[line] : ""
                    return Terminal.fit(text, widths[place], table.columns[place].isNumber ? .right : .left)
                })
        }
    }

    private func trimmed(_ cells: [String]) -> String {
        var line = cells.joined(separator: String(repeating: " ", count: Self.gap))[...]
        while line.last == " " { line = line.dropLast() }
        return String(line)
    }
}
