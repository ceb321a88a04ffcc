import Domain
import Tables

/// One of the first rows of a table, looked at for its header.
struct HeadRow {
    let row: Int
    let cells: [String]

    var isBlank: Bool { cells.allSatisfy { PlainText.folded($0).isEmpty } }
    /// How many cells hold something.
    var filled: Int { cells.count { !PlainText.folded($0).isEmpty } }

    func text(_ column: Int) -> String { column < cells.count ? PlainText.trimmed(cells[column]) : "" }
}

/// Looks for the header among the first rows with content.
struct LayoutFinder {
    /// How many rows with content are tried as the header's first.
    static let depth = 30
    /// How many rows a header may have.
    static let height = 4
    /// How many rows are gathered before the search.
    static let gathered = depth + 60

    let reader: HeaderReader
    private let names: RegionNames
    private let options: FilingsOptions
    let rows: [HeadRow]
    /// Cells that are merged with one to their left, by row number and column: its column.
    private let merged: [Int: [Int: Int]]
    private let sheetName: String?

    init(
        _ reader: HeaderReader, _ names: RegionNames, _ options: FilingsOptions, rows: [HeadRow],
        merges: [CellRange] = [], sheetName: String? = nil
    ) {
        self.reader = reader
        self.names = names
        self.options = options
        self.rows = rows.filter { !$0.isBlank }
        self.sheetName = sheetName
        var merged: [Int: [Int: Int]] = [:]
        let last = rows.last?.row ?? 0
        for merge in merges where merge.columns.count > 1 && merge.columns.count < 1024 && merge.rows.lowerBound < last
        {
            for row in merge.rows.prefix(Self.height) {
                for column in merge.columns.dropFirst() {
                    merged[row + 1, default: [:]][column] = merge.columns.lowerBound
                }
            }
        }
        self.merged = merged
    }

    // MARK: Search

    /// The layout found, or the best guess at what is missing.
    func find() -> Result<Layout, LayoutProblems> {
        var best: (score: Int, layout: Layout)?
        var above = HeadReader(reader.plan, names, within: options.within)
        for start in rows.indices.prefix(Self.depth) {
            if start > 0 { above.takeAbove(rows[start - 1].cells) }
            let layouts = layouts(start, head(above))
            guard let tallest = layouts.first else { continue }
            if let complete = layouts.first(where: isComplete) {
                // A header that goes on below with words nobody knows is refused for these, not read without them.
                let isCut = complete.headerRows != tallest.headerRows && tallest.columns.contains(.unknown)
                return finish(isCut ? tallest : complete)
            }
            for layout in layouts where score(layout) > (best?.score ?? 0) { best = (score(layout), layout) }
        }
        guard let best, best.score >= 2 else {
            return .failure(LayoutProblems([Problem(rows.isEmpty ? .noRows : .noHeader)]))
        }
        return finish(best.layout)
    }

    /// What the lines above say, and behind them the sheet's name.
    private func head(_ above: HeadReader) -> TableHead {
        var reader = above
        if let sheetName { reader.takeSheetName(sheetName) }
        return reader.head
    }

    /// The layouts that begin with a row: the tallest header first.
    private func layouts(_ start: Int, _ head: TableHead) -> [Layout] {
        guard rows[start].filled > 1 || isOneColumn, !rows[start].cells.contains(where: HeadFields.isField) else {
            return []
        }
        var found: [Layout] = []
        var first = layout(start...start, head)
        found.append(first)
        for end in rows.indices.dropFirst(start + 1).prefix(Self.height - 1) {
            guard continues(first, rows[end]) else { break }
            first = layout(start...end, head)
            found.append(first)
        }
        return found.reversed()
    }

    private var isOneColumn: Bool { rows.allSatisfy { $0.filled <= 1 } }

    private func score(_ layout: Layout) -> Int {
        if layout.hasRegionColumns, !areRegionsAcross(layout) { return 0 }
        let known = Set(layout.columns).subtracting([.unknown, .untitled, .leftAlone]).count
        // 县市区 beside words that nobody knows heads a table as well.
        let isHead = layout.columns.contains(.unknown) && !hasNumbers(layout) && hasRegionsBelow(layout)
        return isHead ? max(known, 2) : known
    }

    private func hasRegionsBelow(_ layout: Layout) -> Bool {
        guard let column = layout.column(.region) else { return false }
        return rows.drop { $0.row <= layout.headerRows.upperBound }.prefix(5).contains {
            reader.isRegion($0.text(column))
        }
    }

    private func hasNumbers(_ layout: Layout) -> Bool {
        layout.header.contains { Digits.whole(PlainText.folded($0)) != nil }
    }

    /// Where regions stand side by side, no other figures do, and there are several, or a column is headed 指标.
    private func areRegionsAcross(_ layout: Layout) -> Bool {
        if layout.figures.contains(where: { $0.meaning.region == nil && !$0.meaning.isTotal }) { return false }
        let isNamed = layout.columns.indices.contains { place in
            layout.columns[place] == .label(.indicator) && reader.isLabel(layout.header[place])
        }
        return isNamed || Set(layout.figures.compactMap(\.meaning.region)).count > 1
    }

    /// Whether a row goes on with the header above it: none of its cells stands under a label or is a number, and most are
    /// words of headers.
    private func continues(_ layout: Layout, _ row: HeadRow) -> Bool {
        let takesRegions = layout.column(.region) == nil
        var (known, unknown) = (0, 0)
        for column in row.cells.indices where !row.text(column).isEmpty {
            let cell = row.text(column)
            let above = column < layout.columns.count ? layout.columns[column] : .untitled
            if case .label(let role) = above {
                guard Self.isColumnNumber(cell) || goesOn(layout.header[column], cell, role) else { return false }
                continue
            }
            if reader.isHeaderLike(cell, takesRegions: takesRegions) || isGroup(column, row) {
                known += 1
            } else if cell.contains(where: \.isLetter), CountText.isWords(cell) {
                unknown += 1
            } else {
                return false
            }
        }
        return known > 0 && known >= unknown
    }

    /// 县市区 above （园区）.
    private func goesOn(_ header: String, _ cell: String, _ role: LabelRole) -> Bool {
        reader.meaning([header + cell], year: nil, takesRegions: false) == .label(role)
    }

    /// Whether a cell stands over several filled ones of the next row.
    private func isGroup(_ column: Int, _ row: HeadRow) -> Bool { merged[row.row]?.values.contains(column) ?? false }

    /// 甲, 乙 and 栏次 number columns; 单位 and 计量单位 name a row of units.
    static func isColumnNumber(_ cell: String) -> Bool {
        ["甲", "乙", "丙", "丁", "栏次", "计量单位", "单位"].contains(PlainText.folded(cell))
    }

    // MARK: One layout

    private func layout(_ range: ClosedRange<Int>, _ head: TableHead) -> Layout {
        let block = Array(rows[range])
        let width = block.map(\.cells.count).max() ?? 0
        let paths = withoutHeading((0..<width).map { path($0, block) })
        let year = options.period?.year ?? head.period?.year ?? head.year
        var columns = paths.map { reader.meaning($0.map(\.text), year: year, takesRegions: false) }
        let hasRegion = columns.contains(.label(.region)) || columns.contains(.label(.upperRegion))
        // 县市区 in the corner may head the units beside it.
        if !hasRegion || columns.allSatisfy({ $0.figure == nil }) {
            columns = withRegions(columns, paths.map { $0.map(\.text) }, year, in: head.region ?? head.titleRegion)
        }
        settleLabels(&columns, paths.map { $0.map(\.text) })
        settleYears(&columns, paths.map { $0.map(\.text) })
        var layout = Layout(
            headerRows: block[0].row...block[block.count - 1].row,
            header: paths.map { IdentityNumber.masking($0.map(\.text).joined(separator: " ")) },
            headerPlaces: paths.map { $0.last?.row ?? block[0].row }, columns: columns)
        layout.head = head
        return layout
    }

    /// A column's header cells from the upper to the lower: a blank one takes the text of its group.
    private func path(_ column: Int, _ block: [HeadRow]) -> [(text: String, row: Int)] {
        var path: [(text: String, row: Int)] = []
        for (place, row) in block.enumerated() {
            var text = row.text(column)
            if text.isEmpty, place + 1 < block.count { text = groupText(column, row, below: block[(place + 1)...]) }
            if text.isEmpty || LayoutFinder.isColumnNumber(text) && place > 0 { continue }
            if path.last?.text != text { path.append((text, row.row)) }
        }
        return path
    }

    /// Without a heading that stands over all figures and so tells none from another.
    private func withoutHeading(_ paths: [[(text: String, row: Int)]]) -> [[(text: String, row: Int)]] {
        let tall = paths.filter { $0.count > 1 }
        guard let heading = tall.first?[0].text, tall.count > 1, tall.allSatisfy({ $0[0].text == heading }),
            reader.isUnknown(heading)
        else { return paths }
        return paths.map { $0.count > 1 ? Array($0.dropFirst()) : $0 }
    }

    /// The text of the group over a cell: by the merged cells, else the nearest to the left where a cell stands below.
    private func groupText(_ column: Int, _ row: HeadRow, below: ArraySlice<HeadRow>) -> String {
        if let first = merged[row.row]?[column] { return row.text(first) }
        guard merged.isEmpty, below.contains(where: { !$0.text(column).isEmpty }) else { return "" }
        for left in stride(from: column - 1, through: 0, by: -1) where !row.text(left).isEmpty {
            // A cell with nothing below it heads no group.
            return below.contains { !$0.text(left).isEmpty } ? row.text(left) : ""
        }
        return ""
    }

    /// Regions side by side, where at least one column is named by one.
    private func withRegions(
        _ columns: [ColumnMeaning], _ paths: [[String]], _ year: Int?, in place: Int?
    ) -> [ColumnMeaning] {
        let read = paths.map { reader.meaning($0, year: year, takesRegions: true, in: place) }
        let regions = read.compactMap(\.figure?.region)
        guard !regions.isEmpty else { return columns }
        return columns.indices.map { place in
            if let figure = read[place].figure, figure.region != nil || figure.isTotal { return read[place] }
            // 合计 beside regions sums them.
            return reader.isTotal(paths[place]) ? .figure(FigureMeaning(isTotal: true)) : columns[place]
        }
    }

    // MARK: What is missing

    private func isComplete(_ layout: Layout) -> Bool {
        if layout.hasRegionColumns, !areRegionsAcross(layout) { return false }
        return !layout.figures.isEmpty && hasRegions(layout) && hasIndicators(layout)
    }

    private func hasRegions(_ layout: Layout) -> Bool {
        layout.column(.region) != nil || layout.hasRegionColumns || onlyRegion(layout) != nil
    }

    /// The region of a table that speaks of one only.
    private func onlyRegion(_ layout: Layout) -> Int? { layout.head.region ?? layout.head.titleUnit ?? options.unit }

    private func hasIndicators(_ layout: Layout) -> Bool {
        layout.column(.indicator) != nil || layout.figures.contains { $0.meaning.indicator != nil }
            || layout.head.indicator != nil
    }

    private func finish(_ found: Layout) -> Result<Layout, LayoutProblems> {
        var layout = found
        if layout.column(.region) == nil, !layout.hasRegionColumns { layout.head.region = onlyRegion(layout) }
        let hasPeriods = layout.figures.contains { $0.meaning.period != nil }
        if layout.head.measure != nil, hasPeriods || !isCumulative(layout) {
            layout.head.period = nil
            layout.head.measure = nil
        }
        let problems = LayoutChecks(layout, options, plan: reader.plan).problems
        return problems.isEmpty ? .success(layout) : .failure(LayoutProblems(problems))
    }

    /// Whether no column says that it holds what is new in the period.
    private func isCumulative(_ layout: Layout) -> Bool { layout.figures.allSatisfy { $0.meaning.measure != .new } }
}

struct LayoutProblems: Error {
    let problems: [Problem]

    init(_ problems: [Problem]) { self.problems = problems }
}
