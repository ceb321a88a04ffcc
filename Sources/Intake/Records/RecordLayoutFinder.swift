import Domain
import Tables

/// Looks for the header of a record table among the first rows with content: the rows under which most fields of the
/// form are found.
struct RecordLayoutFinder {
    private let headers: RecordHeaders
    private let names: RegionNames
    private let options: RecordOptions
    private let rows: [HeadRow]
    private let merges: MergedHeads
    private let sheetName: String?

    init(
        _ headers: RecordHeaders, _ names: RegionNames, _ options: RecordOptions, rows: [HeadRow],
        merges: [CellRange] = [], sheetName: String? = nil
    ) {
        self.headers = headers
        self.names = names
        self.options = options
        self.rows = rows.filter { !$0.isBlank }
        self.merges = MergedHeads(merges, upTo: rows.last?.row ?? 0)
        self.sheetName = sheetName
    }

    private var form: RecordForm { headers.form }

    // MARK: Search

    /// The layout found, or what is missing.
    func find() -> Result<RecordLayout, LayoutProblems> {
        guard var best = bestLayout, best.layout.known >= min(2, form.fields.count) else {
            return .failure(LayoutProblems([Problem(rows.isEmpty ? .noRows : .noHeader)]))
        }
        for row in rows.prefix(best.start) { best.layout.head.take(row.cells, names, within: options.within) }
        if let sheetName { best.layout.head.takeSheetName(sheetName, names, within: options.within) }
        let problems = problems(best.layout)
        return problems.isEmpty ? .success(best.layout) : .failure(LayoutProblems(problems))
    }

    private var bestLayout: (start: Int, layout: RecordLayout)? {
        var best: (start: Int, layout: RecordLayout)?
        var bestScore = (0, 0)
        for start in rows.indices.prefix(LayoutFinder.depth) {
            for end in rows.indices[start...].prefix(LayoutFinder.height) {
                if end > start, holdsData(rows[end]) { break }
                let layout = layout(start...end)
                // Of two that know as much the lower one: the other took a title for a part of the header.
                let score = (layout.known, start - end)
                if layout.known > 0, best == nil || score > bestScore { (best, bestScore) = ((start, layout), score) }
            }
        }
        return best
    }

    /// Whether a row cannot go on with a header: it has a number, a day or a code.
    private func holdsData(_ row: HeadRow) -> Bool {
        row.cells.contains { cell in
            let folded = PlainText.folded(cell)
            if folded.isEmpty { return false }
            if folded.allSatisfy({ $0.isNumber || ".,%-/".contains($0) }) { return true }
            if case .day = DayText.read(cell) { return true }
            if case .code = CreditCodeText.read(cell) { return true }
            return false
        }
    }

    // MARK: One layout

    private func layout(_ range: ClosedRange<Int>) -> RecordLayout {
        let block = Array(rows[range])
        let width = block.map(\.cells.count).max() ?? 0
        let paths = (0..<width).map { path($0, block) }
        return RecordLayout(
            headerRows: block[0].row...block[block.count - 1].row,
            header: paths.map { IdentityNumber.masking($0.map(\.text).joined(separator: " ")) },
            headerPlaces: paths.map { $0.last?.row ?? block[0].row },
            columns: paths.map { headers.column($0.map(\.text)) })
    }

    /// A column's header cells from the upper to the lower: a blank one takes the text of its group.
    private func path(_ column: Int, _ block: [HeadRow]) -> [(text: String, row: Int)] {
        var path: [(text: String, row: Int)] = []
        for (place, row) in block.enumerated() {
            var text = row.text(column)
            let isAbove = place + 1 < block.count && block[(place + 1)...].contains { !$0.text(column).isEmpty }
            if text.isEmpty, isAbove { text = merges.group(of: column, in: row) }
            if text.isEmpty || LayoutFinder.isColumnNumber(text) && place > 0 { continue }
            if path.last?.text != text { path.append((text, row.row)) }
        }
        return path
    }

    // MARK: What is missing

    private func problems(_ layout: RecordLayout) -> [Problem] {
        missing(layout) + duplicates(layout) + units(layout) + outside(layout)
    }

    private func missing(_ layout: RecordLayout) -> [Problem] {
        form.fields.enumerated().filter { place, field in
            (field.isRequired || place == form.regionPlace) && layout.column(of: place) == nil
                && !isSaid(place, field, layout)
        }.map { place, field in
            Problem(.missingColumn, row: layout.headerRows.lowerBound, column: "\(field.title.zh) / \(field.key)")
        }
    }

    /// Whether the caller or a line above says a field's value for all rows.
    private func isSaid(_ place: Int, _ field: RecordField, _ layout: RecordLayout) -> Bool {
        if options.given[field.key] != nil { return true }
        switch field.kind {
        case .region where place == form.regionPlace:
            return options.unit != nil || layout.head.region != nil || layout.columns.contains(.upperRegion)
                || layout.columns.contains(.regionCode) || !field.isRequired
        case .month: return layout.head.month != nil
        case .year: return layout.head.year != nil
        default: return false
        }
    }

    private func duplicates(_ layout: RecordLayout) -> [Problem] {
        var seen: [RecordColumn: Int] = [:]
        var found: [Problem] = []
        for (column, meaning) in layout.columns.enumerated() {
            guard case .field = meaning else { continue }
            if let first = seen[meaning] {
                found.append(
                    problem(.duplicateColumn, column, layout, [.about(.same(layout.header[first]))]))
            }
            seen[meaning] = seen[meaning] ?? column
        }
        return found
    }

    /// Numbers in a unit that is not the field's.
    private func units(_ layout: RecordLayout) -> [Problem] {
        layout.columns.enumerated().compactMap { column, meaning in
            guard case .field(let place) = meaning, case .number = form.fields[place].kind,
                headers.scale(layout.header[column], line: nil, form.fields[place]) == nil
            else { return nil }
            return problem(
                .typeError, column, layout, [.cause(.otherUnit), .about(form.fields[place].title)])
        }
    }

    /// The region of the whole table must lie where the caller says.
    private func outside(_ layout: RecordLayout) -> [Problem] {
        guard let within = options.within, let region = layout.head.region, region != within,
            let place = form.regionPlace, layout.column(of: place) == nil, options.unit == nil,
            !names.isBelow(region, within)
        else { return [] }
        return [
            Problem(
                .wrongRegion, row: layout.headerRows.lowerBound, value: names.fullName(region),
                details: [.about(.same(names.fullName(within)))])
        ]
    }

    private func problem(
        _ code: ProblemCode, _ column: Int, _ layout: RecordLayout, _ details: [ProblemDetail]
    ) -> Problem {
        Problem(
            code, row: layout.headerPlaces[column], column: layout.header[column],
            cell: Layout.cell(column, layout.headerPlaces[column]), value: layout.header[column], details: details)
    }
}

/// Header cells that reach over several columns.
struct MergedHeads {
    /// Cells that are merged with one to their left, by row number and column: its column.
    private var merged: [Int: [Int: Int]] = [:]
    private let areThere: Bool

    init(_ merges: [CellRange], upTo last: Int) {
        areThere = !merges.isEmpty
        for merge in merges where (2..<1024).contains(merge.columns.count) && merge.rows.lowerBound < last {
            for row in merge.rows.prefix(LayoutFinder.height) {
                for column in merge.columns.dropFirst() {
                    merged[row + 1, default: [:]][column] = merge.columns.lowerBound
                }
            }
        }
    }

    /// The text of the group over a column: by the merged cells, in a text file the nearest to the left.
    func group(of column: Int, in row: HeadRow) -> String {
        if let first = merged[row.row]?[column] { return row.text(first) }
        guard !areThere else { return "" }
        return stride(from: column - 1, through: 0, by: -1).lazy.map { row.text($0) }.first { !$0.isEmpty } ?? ""
    }
}
