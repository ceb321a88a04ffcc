/// Gathers the cells of a sheet as they come, and puts them in order.
struct SheetRows {
    private(set) var sheet: Sheet
    /// The present row's cells that hold something, as they came.
    private var cells: [(column: Int, span: CellSpan)] = []
    private var isRowSorted = true
    private var areRowsSorted = true
    /// How much text the present row's cells hold together.
    private var textBytes = 0
    /// Where shared texts lie as styles show them.
    var styledTexts: [StyledText: CellSpan] = [:]
    private let cellBytes: Int
    let budget: Budget

    init(_ sheet: Sheet, budget: Budget) {
        self.sheet = sheet
        self.budget = budget
        cellBytes = budget.limits.workbook.cellBytes
    }

    /// Puts a text into memory, for one cell or for several.
    mutating func store(_ text: some Collection<UInt8>) -> CellSpan {
        let start = UInt32(sheet.bytes.count)
        sheet.bytes.append(contentsOf: text)
        return CellSpan(start: start, end: UInt32(sheet.bytes.count))
    }

    /// Puts a text in the place of the one stored last.
    mutating func replace(_ span: CellSpan, _ text: some Collection<UInt8>) -> CellSpan {
        if Int(span.end) == sheet.bytes.count { sheet.bytes.removeLast(Int(span.end - span.start)) }
        return store(text)
    }

    /// How much text has been put into memory.
    var byteCount: Int { sheet.bytes.count }

    /// Puts a text that a function writes into memory.
    @inline(__always)
    mutating func store(_ write: (inout [UInt8]) -> Bool) -> CellSpan? {
        let start = UInt32(sheet.bytes.count)
        guard write(&sheet.bytes) else { return nil }
        return CellSpan(start: start, end: UInt32(sheet.bytes.count))
    }

    /// Adds a cell to the present row; an empty one is passed over.
    @inline(__always)
    mutating func add(column: Int, _ span: CellSpan) throws(TableFault) {
        guard !span.isEmpty else { return }
        let length = Int(span.end - span.start)
        if length > cellBytes { try budget.check(cellText: length) }
        textBytes += length
        if let last = cells.last, last.column >= column { isRowSorted = false }
        cells.append((column, span))
    }

    /// Ends the present row.
    ///
    /// - Parameter row: its place from zero.
    /// - Returns: the column of a place that two cells claim; nil if all is well.
    /// - Throws: `tooMany` beyond a limit.
    mutating func endRow(_ row: Int) throws(TableFault) -> Int? {
        guard !cells.isEmpty else { return nil }
        if !isRowSorted, let column = sortCells() { return column }
        let firstSpan = UInt32(sheet.spans.count)
        let count = (cells.last?.column ?? 0) + 1
        try budget.keep(cells: count)
        try budget.keep(text: textBytes)
        textBytes = 0
        var column = 0
        for cell in cells {
            while column < cell.column {
                sheet.spans.append(.empty)
                column += 1
            }
            sheet.spans.append(cell.span)
            column += 1
        }
        if let last = sheet.rows.last, last.number >= row + 1 { areRowsSorted = false }
        sheet.rows.append(Sheet.Row(number: Int32(row + 1), firstSpan: firstSpan, count: Int32(count)))
        cells.removeAll(keepingCapacity: true)
        isRowSorted = true
        return nil
    }

    /// Puts the rows in order, and joins those with one number.
    ///
    /// - Returns: the place that two cells claim, from zero; nil if all is well.
    mutating func sort() throws(TableFault) -> CellReference? {
        guard !areRowsSorted else { return nil }
        let unsorted = sheet.rows.sorted { ($0.number, $0.firstSpan) < ($1.number, $1.firstSpan) }
        sheet.rows.removeAll(keepingCapacity: true)
        areRowsSorted = true
        var place = 0
        while place < unsorted.count {
            let number = unsorted[place].number
            let next = unsorted[place...].firstIndex { $0.number != number } ?? unsorted.count
            if next == place + 1 {
                sheet.rows.append(unsorted[place])
            } else if let column = try join(unsorted[place..<next]) {
                return CellReference(row: Int(number) - 1, column: column)
            }
            place = next
        }
        return nil
    }

    private mutating func join(_ parts: ArraySlice<Sheet.Row>) throws(TableFault) -> Int? {
        for part in parts {
            for (column, place) in part.range.enumerated() where !sheet.spans[place].isEmpty {
                cells.append((column, sheet.spans[place]))
            }
        }
        isRowSorted = false
        return try endRow(parts.first.map { Int($0.number) - 1 } ?? 0)
    }

    /// Sorts the present row's cells, and drops those that say the same again.
    ///
    /// - Returns: a column with two different texts.
    private mutating func sortCells() -> Int? {
        cells.sort { ($0.column, $0.span.start) < ($1.column, $1.span.start) }
        var kept: [(column: Int, span: CellSpan)] = []
        for cell in cells {
            guard let last = kept.last, last.column == cell.column else {
                kept.append(cell)
                continue
            }
            guard text(last.span) == text(cell.span) else { return cell.column }
        }
        cells = kept
        return nil
    }

    func text(_ span: CellSpan) -> ArraySlice<UInt8> { sheet.bytes[Int(span.start)..<Int(span.end)] }
}

extension CellReference {
    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The place as a spreadsheet writes it.
    var text: String { "\(columnLetters(column))\(row + 1)" }
}
