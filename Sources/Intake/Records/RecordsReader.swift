package import Domain
import Tables

/// Reads a file of records — a register's entries, a monitoring sheet, a wage survey — into rows, or problems with their
/// places.
package struct RecordsReader {
    private let frame: RecordFrame
    private let each: (RecordRow) throws -> Void
    private(set) var file = RecordFile()

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - form: What its rows hold.
    ///   - tree: The regions that they may name.
    ///   - options: What the caller says about it.
    ///   - observer: Given the raw bytes of a text file in order, the whole file once; not called for workbooks.
    ///   - progress: Given the number of bytes read, now and then.
    ///   - each: Given each row that was understood, in the order of the file; rows with errors are left out.
    /// - Returns: The columns and problems; faults of the file as a whole are problems too.
    /// - Throws: `TableFault` where the file cannot be reached, and what `each` throws.
    package static func read(
        path: String, form: RecordForm, tree: RegionTree, options: RecordOptions,
        observer: ((UnsafeRawBufferPointer) -> Void)? = nil, progress: ((Int64) -> Void)? = nil,
        each: @escaping (RecordRow) throws -> Void
    ) throws -> RecordFile {
        var reader = RecordsReader(form, tree, options, each: each)
        do {
            switch try TableKind.find(path: path) {
            case .text: try reader.readText(path, observer, progress)
            case .workbook:
                let workbook = try SpreadsheetReader.read(path: path)
                try reader.read(workbook)
                let sheets = Set(reader.file.sheets.compactMap(\.name))
                let found = try PrivateNumbers.find(path, workbook, besides: sheets)
                reader.file.problems.add(contentsOf: found.problems)
                reader.file.hasPrivateElsewhere = found.areThere
            }
        } catch let fault as TableFault {
            guard let problem = fault.problem else { throw fault }
            reader.describeUnread(path)
            reader.refuse([problem])
        }
        return reader.file
    }

    init(
        _ form: RecordForm, _ tree: RegionTree, _ options: RecordOptions, each: @escaping (RecordRow) throws -> Void
    ) {
        frame = RecordFrame(form, tree, options)
        self.each = each
    }

    private mutating func describeUnread(_ path: String) {
        guard !file.isWorkbook, file.encoding.isEmpty else { return }
        file.encoding = TableScout.likelyEncoding(path: path)?.rawValue ?? ""
        file.format = "csv"
    }

    private mutating func refuse(_ problems: [Problem]) {
        for problem in problems { file.addWhole(problem) }
    }

    // MARK: Text

    private mutating func readText(
        _ path: String, _ observer: ((UnsafeRawBufferPointer) -> Void)?, _ progress: ((Int64) -> Void)?
    ) throws {
        let dialect = try TableScout.scout(path: path)
        file.encoding = dialect.encoding.rawValue
        file.format = dialect.format
        let rows = try FilingsReader.firstRows(path, dialect)
        var reader = try RecordReader(path: path, dialect: dialect, observer: observer)
        switch RecordLayoutFinder(frame.headers, frame.names, frame.options, rows: rows).find() {
        case .failure(let found):
            refuse(found.problems)
            try reader.drain()
        case .success(let layout):
            let sheet = RecordSheetReader(frame, layout, file, sheet: nil, each: each)
            while try reader.next() {
                sheet.take(reader.view)
                if let failure = sheet.failure { throw failure }
                if sheet.file.rows & 0xFFFF == 0xFFFF { progress?(reader.bytesRead) }
            }
            file = sheet.finish()
            checkStatedColumns()
        }
    }

    // MARK: Workbooks

    mutating func read(_ workbook: Spreadsheet) throws {
        file.isWorkbook = true
        file.format = workbook.format.rawValue
        file.encoding = workbook.format == .xlsx ? TextEncoding.utf8.rawValue : "BIFF"
        let names = workbook.sheets.map(\.name)
        let missing = frame.options.sheets.filter { !names.contains($0) }
        guard missing.isEmpty else { return refuse(FilingsReader.unknownSheets(missing, names)) }
        var failures: [(sheet: Sheet, problems: [Problem])] = []
        for sheet in workbook.sheets where isWanted(sheet) && sheet.rowCount > 0 {
            switch layout(of: sheet) {
            case .failure(let found): failures.append((sheet, found.problems))
            case .success(let layout):
                let reader = RecordSheetReader(frame, layout, file, sheet: sheet, each: each)
                reader.takeAll()
                if let failure = reader.failure { throw failure }
                file = reader.finish()
            }
        }
        settle(failures)
        checkStatedColumns()
    }

    private func isWanted(_ sheet: Sheet) -> Bool {
        let options = frame.options
        if !options.sheets.isEmpty { return options.sheets.contains(sheet.name) }
        return !sheet.isHidden && !FilingsReader.remarks.contains(sheet.name)
    }

    private func layout(of sheet: Sheet) -> Result<RecordLayout, LayoutProblems> {
        RecordLayoutFinder(
            frame.headers, frame.names, frame.options, rows: FilingsReader.firstRows(sheet), merges: sheet.merges,
            sheetName: sheet.name
        ).find()
    }

    /// Sheets without a table are passed over where another has one, unless they were asked for; one with a table of which
    /// only a part is missing is not.
    private mutating func settle(_ failures: [(sheet: Sheet, problems: [Problem])]) {
        let isTable: ([Problem]) -> Bool = { !$0.contains { $0.code == .noHeader || $0.code == .noRows } }
        let worst = failures.first { isTable($0.problems) } ?? (file.sheets.isEmpty ? failures.first : nil)
        if let worst {
            refuse(
                worst.problems.map { problem in
                    var located = problem
                    located.sheet = worst.sheet.name
                    return located
                })
        } else if file.sheets.isEmpty {
            refuse([Problem(.emptyFile)])
        }
    }

    /// Headers that the caller explains and no table has.
    private mutating func checkStatedColumns() {
        guard !file.sheets.isEmpty else { return }
        let known = Set(file.sheets.flatMap { $0.layout.header.map(RecordHeaders.plain) })
        for header in frame.options.stated.keys.sorted() where !known.contains(RecordHeaders.plain(header)) {
            refuse([Problem(.unknownIndicator, value: header, details: [.cause(.noColumn)])])
        }
    }
}
