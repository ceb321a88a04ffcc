import Domain
import Texts
import Workbook

/// A table of a paper while it is laid out: fitted to the page, its heads repeated on each.
struct WordTableDraft {
    let table: Paper.Table
    let face: WordFace
    let page: WordPage

    private var columns: [Paper.Column] { table.columns }

    /// The unit above, then the table, or several where its columns do not fit side by side.
    /// The title says what the table is about, for those who cannot see it.
    func blocks(title: String) -> [WordBlock] {
        guard !columns.isEmpty else { return [] }
        let fit = self.fit
        return fit.parts.flatMap { part -> [WordBlock] in
            var blocks: [WordBlock] = []
            if !table.unit.isEmpty { blocks.append(.paragraph(face.paragraph(unit, .unit))) }
            var written = self.table(part, size: fit.size, title: title)
            if fit.parts.count == 1, fitsPage(fit) { written.keepOnOnePage() }
            return blocks + [.table(written)]
        }
    }

    private var unit: String {
        let word = face.say("单位", "Unit")
        return table.unit.contains(word) ? table.unit : word + face.say("：", ": ") + table.unit
    }

    /// In the largest type that fits; in a smaller one where that brings the whole table onto one page.
    private var fit: TableFit {
        let needs = self.needs
        let tries = (0..<min(3, face.cellSizes.count)).map { first in
            TableFit(needs: needs, keys: keys, width: page.textWidth, sizes: face.cellSizes, from: first)
        }
        guard table.rows.count < Self.mostRows else { return tries[0] }
        return tries.first { $0.parts.count == 1 && fitsPage($0) } ?? tries[0]
    }

    private func fitsPage(_ fit: TableFit) -> Bool {
        table.rows.count < Self.mostRows && height(fit) <= page.textHeight - Self.room
    }

    /// More rows are on no page.
    private static let mostRows = 60
    /// Points of an annex's mark and title, the unit, and a note.
    private static let room = 115.0

    private func height(_ fit: TableFit) -> Double {
        let size = face.cellSizes[fit.size]
        let rows = table.rows.map { row in
            let lines = zip(fit.parts[0].columns, fit.parts[0].widths).map { place, width in
                place < row.cells.count ? self.lines(row.cells[place], width, fit.size) : 1
            }
            return max(size * Self.rowHeight, Double(lines.max() ?? 1) * WordFace.cellLine(size)) + 0.5
        }
        return rows.reduce(0, +) + 2 * size * Self.headHeight
    }

    /// Times the size of the type, at least.
    private static let rowHeight = 1.6
    private static let headHeight = 1.8

    /// Columns at the left whose text names the rows.
    private var keys: Int { max(1, min(2, columns.prefix { !$0.isNumber }.count)) }

    // MARK: Measures

    private var needs: [TableFit.Need] {
        columns.enumerated().map { place, column in
            let texts = table.rows.compactMap { place < $0.cells.count ? $0.cells[place] : nil }
            return need(column, texts, longest: longest[place])
        }
    }

    /// Numbers and dates are never torn, words only where they are longer than twelve letters; names stay in one line
    /// if they can; a head may take some lines.
    private func need(_ column: Paper.Column, _ texts: [String], longest: Int) -> TableFit.Need {
        // Bold Latin letters are wider than half of their height.
        let word = max((CellText.longestWord(column.title, upTo: 14) * 6 + 4) / 5, 4)
        let hasDates = longest <= 22 && !column.isNumber && texts.contains(where: CellText.isDate)
        // Between figures and 年月日 a little is left free.
        let date = longest + (face.isChinese ? 3 : 0)
        let words = hasDates ? date : texts.map { CellText.longestWord($0, upTo: 12) }.max() ?? 0
        let body = column.isNumber ? min(longest, 24) : words
        let head = BookText.columns(column.title)
        let least = max(body, word, min((head + 5) / 6 * 2, 12))
        let isName = !column.isNumber && longest <= 22
        let good = max(least, min(max(longest, (head + 3) / 4 * 2), max(column.width * 2, isName ? 22 : 0)))
        return TableFit.Need(least: least, good: good, full: max(good, min(max(longest, head), 60)))
    }

    // MARK: Rows

    private func table(_ part: TableFit.Part, size: Int, title: String) -> WordTable {
        let heads = headRows(part, size)
        let rows = table.rows.map { row($0, part, size) }
        var table = WordTable(widths: part.widths, rows: heads + rows)
        table.title = title
        table.summary = face.say(
            "表格，\(part.columns.count)列，\(self.table.rows.count)行",
            "Table, \(English.count(part.columns.count, "column", "columns")), "
                + English.count(self.table.rows.count, "row", "rows"))
        return table
    }

    private func row(_ row: Paper.Row, _ part: TableFit.Part, _ size: Int) -> WordRow {
        var most = 1
        let cells = zip(part.columns, part.widths).map { place, width in
            let text = place < row.cells.count ? row.cells[place] : ""
            let style: PaperStyle = row.isStrong ? .cellHead(size) : .cell(size)
            var layout = WordLayout()
            layout.alignment = alignment(place)
            if columns[place].isNumber { layout.right = indent(place, width, size) }
            // Short texts, as nearly all are, need no counting.
            if text.utf8.count > 100 { most = max(most, lines(text, width, size)) }
            return WordCell(face.paragraph(text, style, layout))
        }
        var written = WordRow(cells)
        written.height = face.cellSizes[size] * Self.rowHeight
        // A row higher than half a page may be torn.
        written.keepsTogether = isLow(most, size, share: 0.5)
        return written
    }

    private func lines(_ text: String, _ width: Double, _ size: Int) -> Int {
        BookText.lines(text, width: Int((width - TableFit.padding) * 2 / face.cellSizes[size]))
    }

    private func isLow(_ lines: Int, _ size: Int, share: Double) -> Bool {
        Double(lines) * WordFace.cellLine(face.cellSizes[size]) < 440 * share
    }

    /// Numbers end below each other; short words stand in the middle, longer ones begin below each other.
    private func alignment(_ place: Int) -> WordLayout.Alignment {
        if columns[place].isNumber { return .right }
        guard face.isChinese else { return .left }
        return longest[place] <= 12 ? .centre : .left
    }

    /// Numbers end so far from the right that the longest stands in the middle of its column.
    private func indent(_ place: Int, _ width: Double, _ size: Int) -> WordLayout.Indent? {
        let points = face.cellSizes[size]
        let free = width - TableFit.padding - Double(longest[place]) / 2 * points
        return free > 2 ? .init(free / 2 / points, of: points) : nil
    }

    /// Half characters of each column's longest text.
    private let longest: [Int]

    init(table: Paper.Table, face: WordFace, page: WordPage) {
        self.table = table
        self.face = face
        self.page = page
        longest = table.columns.indices.map { place in
            table.rows.map { place < $0.cells.count ? BookText.columns($0.cells[place]) : 0 }.max() ?? 0
        }
    }

    // MARK: Heads

    private func headRows(_ part: TableFit.Part, _ size: Int) -> [WordRow] {
        let isGrouped = part.columns.contains { !columns[$0].group.isEmpty }
        var rows = isGrouped ? [groupRow(part, size)] : []
        rows.append(
            WordRow(
                zip(part.columns, part.widths).map { place, width in
                    guard isGrouped, columns[place].group.isEmpty else {
                        return head(columns[place].title, width, size)
                    }
                    return head("", width, size).with { $0.merge = .following }
                }))
        let lines = zip(part.columns, part.widths).map { self.lines(columns[$0].title, $1, size) }.max() ?? 0
        for place in rows.indices {
            rows[place].isHead = isLow(lines, size, share: 0.33)
            rows[place].keepsTogether = rows[place].isHead
            rows[place].height = face.cellSizes[size] * Self.headHeight
        }
        return rows
    }

    /// Neighbours of one group under one head; what has no group reaches down to the second row.
    private func groupRow(_ part: TableFit.Part, _ size: Int) -> WordRow {
        var cells: [WordCell] = []
        var last: String?
        for (place, width) in zip(part.columns, part.widths) {
            let column = columns[place]
            if let last, last == column.group, !column.group.isEmpty {
                cells[cells.count - 1].span += 1
            } else if column.group.isEmpty {
                cells.append(head(column.title, width, size).with { $0.merge = .first })
            } else {
                cells.append(head(column.group, page.textWidth, size))
            }
            last = column.group
        }
        return WordRow(cells)
    }

    /// A Chinese head of several lines is narrowed to lines of like length: 本季 above 新增, not 本季新 above 增.
    private func head(_ text: String, _ width: Double, _ size: Int) -> WordCell {
        let points = face.cellSizes[size]
        let room = Int((width - TableFit.padding) * 2 / points)
        let columns = BookText.columns(text)
        var layout = WordLayout()
        if face.isChinese, room > 4, columns > room, !text.contains(where: \.isWhitespace) {
            let lines = (columns + room - 1) / room
            let even = ((columns + lines - 1) / lines + 1) / 2 * 2
            // A little is left free, lest a program tear the last character off.
            let side = ((width - TableFit.padding) / points - Double(even) / 2 - 0.2) / 2
            if side > 0.2 { (layout.left, layout.right) = (.init(side, of: points), .init(side, of: points)) }
        }
        return WordCell(face.paragraph(text, .cellHead(size), layout))
    }
}

extension WordTable {
    /// Each row stays with the next, so that a table that has room on one page begins where it has it.
    fileprivate mutating func keepOnOnePage() {
        for row in rows.indices.dropLast() {
            for cell in rows[row].cells.indices { rows[row].cells[cell].paragraph.layout.keepsWithNext = true }
        }
    }
}

/// Where the text of a cell may be broken.
enum CellText {
    /// 2022年7月5日, 5 July 2022, 2022-07-05.
    static func isDate(_ text: String) -> Bool {
        guard text.utf8.count <= 24, text.contains(where: \.isNumber) else { return false }
        return text.contains("月") ? text.hasSuffix("日") : text.split { $0 == " " || $0 == "-" }.count == 3
    }

    /// Half characters of the longest piece that no line breaks in: a Chinese character, a Latin word. A longer piece
    /// than the limit may be torn.
    static func longestWord(_ text: String, upTo limit: Int) -> Int {
        var longest = 0
        var word = 0
        for scalar in text.unicodeScalars {
            let isPart = scalar.value < 0x2000 && !scalar.properties.isWhitespace && scalar != "-" && scalar != "/"
            word = isPart ? word + 1 : 0
            longest = max(longest, isPart ? word : scalar.value < 0x2000 ? 1 : 2)
            if longest >= limit { return limit }
        }
        return longest
    }
}
