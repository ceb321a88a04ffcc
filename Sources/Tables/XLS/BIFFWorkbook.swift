/// The front of an old Excel stream: its sheets, cell formats, texts and date system.
struct BIFFWorkbook {
    struct SheetEntry {
        let name: String
        let isHidden: Bool
        let isWorksheet: Bool
        let start: Int
    }

    /// Whether texts are Unicode, as since Excel 97.
    let isUnicode: Bool
    let texts: SharedTexts
    private(set) var codePage = 1_252
    private(set) var sheets: [SheetEntry] = []
    private var countsFrom1904 = false
    private var formats: [Int: DateKind] = [:]
    private var cellFormats: [Int] = []
    private let budget: Budget

    init(_ stream: [UInt8], budget: Budget) throws(TableFault) {
        self.budget = budget
        texts = SharedTexts(budget: budget)
        var records = BIFFRecords(stream)
        guard let first = try records.next(), first.id == BIFF.begin, first.content.count >= 4 else {
            throw CompoundFile.damaged("no workbook")
        }
        let version = records.number(first.content.lowerBound, 2)
        guard version == 0x0600 || version == 0x0500 else { throw .unknownFormat("xls") }
        isUnicode = version == 0x0600
        while let record = try records.next(), record.id != BIFF.end { try take(record, &records) }
    }

    /// What the sheets need to know.
    var context: WorkbookContext {
        WorkbookContext(
            texts: texts, dates: SerialDate(countsFrom1904: countsFrom1904),
            kinds: cellFormats.map { formats[$0] ?? DateKind(builtIn: $0) })
    }

    private mutating func take(_ record: BIFFRecord, _ records: inout BIFFRecords) throws(TableFault) {
        let start = record.content.lowerBound
        switch record.id {
        case BIFF.password: throw .unknownFormat("encrypted")
        case BIFF.dateMode: countsFrom1904 = records.number(start, 2) == 1
        case BIFF.codePage: codePage = records.number(start, 2)
        case BIFF.cellFormat: cellFormats.append(records.number(start + 2, 2))
        case BIFF.format: try takeFormat(record, records)
        case BIFF.sheet: try takeSheet(record, records)
        case BIFF.sharedTexts: try takeTexts(try records.continued(record), records)
        default: break
        }
    }

    private mutating func takeFormat(_ record: BIFFRecord, _ records: BIFFRecords) throws(TableFault) {
        var text = BIFFText(records.bytes, [record.content], offset: 2)
        // Only letters of ASCII tell a date, so that the bytes of any code page will do.
        let code = isUnicode ? try text.next(lengthBytes: 2) : Array(records.bytes[record.content].dropFirst(3))
        formats[records.number(record.content.lowerBound, 2)] = DateKind(format: code)
    }

    private mutating func takeSheet(_ record: BIFFRecord, _ records: BIFFRecords) throws(TableFault) {
        let limit = budget.limits.workbook.sheets
        guard sheets.count < limit else { throw .tooMany(what: "sheets", limit: Int64(limit)) }
        let start = record.content.lowerBound
        var text = BIFFText(records.bytes, [record.content], offset: 6)
        let name = isUnicode ? try text.next(lengthBytes: 1) : try text.next(lengthBytes: 1, codePage: codePage)
        sheets.append(
            SheetEntry(
                name: String(decoding: name, as: UTF8.self), isHidden: records.number(start + 4, 1) & 3 != 0,
                isWorksheet: records.number(start + 5, 1) == 0, start: records.number(start, 4)))
    }

    private func takeTexts(_ parts: [Range<Int>], _ records: BIFFRecords) throws(TableFault) {
        var reader = BIFFText(records.bytes, parts, offset: 8)
        let count = records.number((parts.first?.lowerBound ?? 0) + 4, 4)
        for _ in 0..<count {
            try texts.append(try reader.next(lengthBytes: 2))
            try texts.endText()
        }
    }
}
