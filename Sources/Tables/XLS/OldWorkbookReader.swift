/// Reads workbooks of Excel 5 to 2003: XLS with BIFF5 or BIFF8 in it.
///
/// Values are read here rather than by libfreexl, which gives an error cell as the number 1, drops the results of
/// formulas, and shows no sheet at all where a sheet misstates its size; a test compares what both can read. A formula
/// always has a stored result in these files; where that is an empty text the cell is blank.
enum OldWorkbookReader {
    static func read(_ file: borrowing RawFile, limits: TableLimits) throws(TableFault) -> Spreadsheet {
        let limit = limits.workbook.oldFileBytes
        guard file.size <= limit else { throw .tooLarge(limit: limit) }
        let stream = try stream(CompoundFile(try file.bytes(at: 0, count: Int(file.size))))
        let budget = Budget(limits)
        let workbook = try BIFFWorkbook(stream, budget: budget)
        let context = workbook.context
        var sheets: [(place: Int, sheet: Sheet)] = []
        var end = 0
        let entries = workbook.sheets.enumerated().filter { $0.element.isWorksheet }
        for (place, entry) in entries.sorted(by: { $0.element.start < $1.element.start }) {
            // Sheets that overlap could make a small file take hours.
            guard entry.start >= end else { throw CompoundFile.damaged("sheets overlap") }
            let found = try BIFFSheet.read(stream, entry, workbook, context, budget: budget)
            end = found.end
            if let sheet = found.sheet { sheets.append((place, sheet)) }
        }
        return Spreadsheet(format: .xls, sheets: sheets.sorted { $0.place < $1.place }.map(\.sheet))
    }

    private static func stream(_ file: CompoundFile) throws(TableFault) -> [UInt8] {
        if file.holds("EncryptedPackage") { throw .unknownFormat("encrypted") }
        if let stream = try file.stream("Workbook") { return stream }
        if let stream = try file.stream("Book") { return stream }
        throw .unknownFormat(file.holds("WordDocument") ? "doc" : file.holds("PowerPoint Document") ? "ppt" : "ole")
    }
}
