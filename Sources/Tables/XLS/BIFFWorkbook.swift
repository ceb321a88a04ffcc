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
    private var codes: [Int: [UInt8]] = [:]
    private(set) var fonts = BIFFFonts()
    private var cellFormats: [(format: Int, font: Int)] = []
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
            styles: CellStyles(cellFormats, codes: codes) { fonts[$0].isStruck })
    }

    private mutating func take(_ record: BIFFRecord, _ records: inout BIFFRecords) throws(TableFault) {
        let start = record.content.lowerBound
        switch record.id {
        case BIFF.password: throw .unknownFormat("encrypted")
        case BIFF.dateMode: countsFrom1904 = records.number(start, 2) == 1
        case BIFF.codePage: codePage = records.number(start, 2)
        case BIFF.font: fonts.append(flags: records.number(start + 2, 2), script: records.number(start + 8, 2))
        case BIFF.cellFormat:
            cellFormats.append((records.number(start + 2, 2), records.number(start, 2)))
            try budget.check(formats: codes.count, cellFormats: cellFormats.count)
        case BIFF.format: try takeFormat(record, records)
        case BIFF.sheet: try takeSheet(record, records)
        case BIFF.sharedTexts: try takeTexts(try records.continued(record), records)
        default: break
        }
    }

    private mutating func takeFormat(_ record: BIFFRecord, _ records: BIFFRecords) throws(TableFault) {
        codes[records.number(record.content.lowerBound, 2)] = try formatCode(record, records)
        try budget.check(formats: codes.count, cellFormats: cellFormats.count)
    }

    private func formatCode(_ record: BIFFRecord, _ records: BIFFRecords) throws(TableFault) -> [UInt8] {
        var text = BIFFText(records.bytes, [record.content], offset: 2)
        if isUnicode { return try text.next(lengthBytes: 2) }
        do throws(TableFault) { return try text.next(lengthBytes: 1, codePage: codePage) } catch {
            // Its letters of ASCII and the places of its digits can be told in any code page.
            return Array(records.bytes[record.content].dropFirst(3))
        }
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
            let text = try reader.nextRich(lengthBytes: 2, fonts)
            try texts.append(text.bytes[..<text.ownStart])
            if text.ownStart < text.bytes.count { try texts.append(text.bytes[text.ownStart...], hasOwnLook: true) }
            try texts.endText()
        }
    }
}
