/// The cells and the shape of a sheet in an old Excel stream.
struct BIFFSheet {
    private let name: String
    let workbook: BIFFWorkbook
    let context: WorkbookContext
    var records: BIFFRecords
    var rows: SheetRows
    var texts: TextPlaces
    private var shape: SheetShape
    private(set) var row = -1
    /// A formula whose result is a text that the next records hold.
    var awaited: (place: CellReference, style: Int)?

    private init(
        _ stream: [UInt8], _ entry: BIFFWorkbook.SheetEntry, _ workbook: BIFFWorkbook, _ context: WorkbookContext,
        budget: Budget
    ) {
        name = entry.name
        self.workbook = workbook
        self.context = context
        texts = context.texts?.lendPlaces() ?? TextPlaces()
        records = BIFFRecords(stream, at: entry.start)
        rows = SheetRows(Sheet(name: entry.name, isHidden: entry.isHidden), budget: budget)
        shape = SheetShape(budget: budget)
    }

    /// Reads a sheet.
    ///
    /// - Returns: nil if its place holds a chart or macros; and where the sheet ends in the stream.
    /// - Throws: `damaged` if the records make no sense, `tooMany` beyond a limit.
    static func read(
        _ stream: [UInt8], _ entry: BIFFWorkbook.SheetEntry, _ workbook: BIFFWorkbook, _ context: WorkbookContext,
        budget: Budget
    ) throws(TableFault) -> (sheet: Sheet?, end: Int) {
        var reader = BIFFSheet(stream, entry, workbook, context, budget: budget)
        defer { context.texts?.takeBack(reader.texts) }
        return (try reader.read(entry), reader.records.place)
    }

    private mutating func read(_ entry: BIFFWorkbook.SheetEntry) throws(TableFault) -> Sheet? {
        guard let first = try records.next(), first.id == BIFF.begin else { throw fault("no sheet") }
        guard records.number(first.content.lowerBound + 2, 2) == 0x0010 else { return nil }
        var depth = 1
        while depth > 0, let record = try records.next() {
            switch record.id {
            case BIFF.begin: depth += 1
            case BIFF.end: depth -= 1
            default: if depth == 1 { try take(record) }
            }
        }
        guard depth == 0 else { throw fault("truncated") }
        try checkAwaited()
        try endRow()
        if let place = try rows.sort() { throw fault("\(place.text): stated twice") }
        var sheet = rows.sheet
        rows = SheetRows(Sheet(name: ""), budget: rows.budget)
        shape.hiddenRows.formIntersection(sheet.rows.map { Int($0.number) - 1 })
        guard shape.apply(to: &sheet) else { throw fault("merged ranges overlap") }
        return sheet
    }

    private mutating func take(_ record: BIFFRecord) throws(TableFault) {
        let start = record.content.lowerBound
        switch record.id {
        case BIFF.row:
            if records.number(start + 12, 1) & 0x20 != 0 { shape.hiddenRows.insert(records.number(start, 2)) }
        case BIFF.columns: try takeColumns(start)
        case BIFF.merges: try takeMerges(record)
        case BIFF.shortNumbers: try takeShortNumbers(record)
        case BIFF.formulaText: try takeFormulaText(record)
        case BIFF.number, BIFF.shortNumber, BIFF.label, BIFF.richLabel, BIFF.sharedLabel, BIFF.truthOrError,
            BIFF.formula:
            guard record.content.count >= 8 else { throw fault("record too short") }
            try takeCell(record)
        default: break
        }
    }

    /// Refuses a formula whose result was announced as a text that did not come.
    func checkAwaited() throws(TableFault) {
        guard let awaited else { return }
        throw fault("\(awaited.place.text): missing formula result")
    }

    /// Goes to a row, and ends the one before.
    mutating func beginRow(_ row: Int) throws(TableFault) {
        guard row != self.row else { return }
        try endRow()
        self.row = row
    }

    private mutating func endRow() throws(TableFault) {
        guard let column = try rows.endRow(row) else { return }
        throw fault("\(CellReference(row: row, column: column).text): stated twice")
    }

    private mutating func takeColumns(_ start: Int) throws(TableFault) {
        let (first, last) = (records.number(start, 2), records.number(start + 2, 2))
        guard first <= last else { throw fault("bad column") }
        let width = Double(records.number(start + 4, 2)) / 256
        let isHidden = records.number(start + 8, 1) & 1 != 0
        guard shape.add(columns: first...last, width: width, isHidden: isHidden) else { throw fault("bad column") }
    }

    private mutating func takeMerges(_ record: BIFFRecord) throws(TableFault) {
        let start = record.content.lowerBound
        let count = records.number(start, 2)
        guard record.content.count >= 2 + count * 8 else { throw fault("record too short") }
        for index in 0..<count {
            let corners = (0..<4).map { records.number(start + 2 + index * 8 + $0 * 2, 2) }
            guard corners[0] <= corners[1], corners[2] <= corners[3] else { throw fault("bad merged range") }
            try shape.add(CellRange(rows: corners[0]...corners[1], columns: corners[2]...corners[3]))
        }
    }

    func fault(_ reason: String) -> TableFault { .damaged("\(name): \(reason)") }
}
