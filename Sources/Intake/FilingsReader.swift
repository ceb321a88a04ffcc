package import Domain
package import Tables

/// Reads a file of filings into reports, or problems with their places (contract §2.3, §4).
package struct FilingsReader {
    private let frame: ReadingFrame
    private(set) var file: FilingsFile

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - plan: What its figures are.
    ///   - tree: The regions that report.
    ///   - options: What the caller says about it.
    ///   - observer: Given the raw bytes of a text file in order, the whole file once; not called for workbooks.
    ///   - progress: Given the number of bytes read, now and then.
    /// - Returns: The reports and problems; faults of the file as a whole are problems too. Cumulative figures are still
    ///   to be settled against the record: see `CumulativeFigures`.
    /// - Throws: `TableFault` where the file cannot be reached.
    package static func read(
        path: String, plan: Plan, tree: RegionTree, options: FilingsOptions,
        observer: ((UnsafeRawBufferPointer) -> Void)? = nil, progress: ((Int64) -> Void)? = nil
    ) throws(TableFault) -> FilingsFile {
        var reader = FilingsReader(plan, tree, options)
        do throws(TableFault) {
            switch try TableKind.find(path: path) {
            case .text: try reader.readText(path, observer, progress)
            case .workbook:
                let workbook = try SpreadsheetReader.read(path: path)
                reader.read(workbook)
                try reader.findPrivateNumbers(path, workbook)
            }
        } catch {
            guard let problem = error.problem else { throw error }
            if !reader.file.isWorkbook, reader.file.encoding.isEmpty {
                reader.file.encoding = TableScout.likelyEncoding(path: path)?.rawValue ?? ""
                reader.file.format = "csv"
            }
            reader.refuse([problem])
        }
        return reader.file
    }

    init(_ plan: Plan, _ tree: RegionTree, _ options: FilingsOptions) {
        var options = options
        if let within = options.within, tree.children[within].isEmpty { options.unit = within }
        frame = ReadingFrame(plan, tree, options)
        file = FilingsFile(batch: frame.emptyBatch)
    }

    private mutating func refuse(_ problems: [Problem]) {
        for var problem in problems {
            problem.value = problem.value.map(IdentityNumber.masking)
            file.problems.add(problem)
        }
        file.isWhollyFaulty = true
    }

    // MARK: Text

    private mutating func readText(
        _ path: String, _ observer: ((UnsafeRawBufferPointer) -> Void)?, _ progress: ((Int64) -> Void)?
    ) throws(TableFault) {
        let dialect = try TableScout.scout(path: path)
        file.encoding = dialect.encoding.rawValue
        file.format = dialect.format
        let rows = try Self.firstRows(path, dialect)
        var reader = try RecordReader(path: path, dialect: dialect, observer: observer)
        switch LayoutFinder(frame.headers, frame.names, frame.options, rows: rows).find() {
        case .failure(let found):
            refuse(found.problems)
            try reader.drain()
        case .success(let layout):
            let sheet = SheetReader(frame, layout, file, sheet: nil)
            file = FilingsFile(batch: frame.nothing)
            while try reader.next() {
                sheet.take(reader.view)
                if sheet.file.rows & 0xFFFF == 0xFFFF { progress?(reader.bytesRead) }
            }
            file = sheet.finish()
        }
    }

    /// The rows among which a text file's header is looked for.
    static func firstRows(_ path: String, _ dialect: Dialect) throws(TableFault) -> [HeadRow] {
        var rows: [HeadRow] = []
        var reader = try RecordReader(path: path, dialect: dialect)
        while rows.count < LayoutFinder.gathered, try reader.next() {
            if !reader.isBlank { rows.append(HeadRow(row: reader.row, cells: reader.texts())) }
        }
        return rows
    }

    // MARK: Workbooks

    mutating func read(_ workbook: Spreadsheet) {
        file.isWorkbook = true
        file.format = workbook.format.rawValue
        file.encoding = workbook.format == .xlsx ? TextEncoding.utf8.rawValue : "BIFF"
        let names = workbook.sheets.map(\.name)
        let missing = frame.options.sheets.filter { !names.contains($0) }
        guard missing.isEmpty else { return refuse(Self.unknownSheets(missing, names)) }
        let sheets = workbook.sheets.filter(isWanted)
        let readable = sheets.filter { !isLeftAlone($0) || sheets.count == 1 }
        for sheet in sheets where sheet.rowCount > 0 && !readable.contains(where: { $0.name == sheet.name }) {
            file.problems.add(
                Problem(
                    .unknownIndicator, .warning, sheet: sheet.name, value: sheet.name, details: [.cause(.otherTable)]))
        }
        var failures: [(sheet: Sheet, problems: [Problem])] = []
        for sheet in readable where sheet.rowCount > 0 {
            switch layout(of: sheet) {
            case .failure(let found): failures.append((sheet, found.problems))
            case .success(let layout): read(sheet, layout)
            }
        }
        settle(failures)
    }

    /// Sheets for reading in our own marked returns and templates.
    static let remarks = ["错误行", "Faulty rows", "指标解释", "Definitions", "填表说明", "How to fill in"]

    private func isWanted(_ sheet: Sheet) -> Bool {
        let options = frame.options
        if !options.sheets.isEmpty { return options.sheets.contains(sheet.name) }
        return !sheet.isHidden && !Self.remarks.contains(sheet.name)
    }

    /// Looks for identity-card numbers where no table was read, so that the workbook is not kept as it came.
    private mutating func findPrivateNumbers(_ path: String, _ workbook: Spreadsheet) throws(TableFault) {
        let found = try PrivateNumbers.find(path, workbook, besides: Set(file.sheets.compactMap(\.name)))
        file.problems.add(contentsOf: found.problems)
        file.hasPrivateElsewhere = found.areThere
    }

    /// Sheets that the caller asks for and the workbook does not have.
    static func unknownSheets(_ missing: [String], _ names: [String]) -> [Problem] {
        let details: [ProblemDetail] = [.cause(.noSheet)] + (names.isEmpty ? [] : [.suggestion(names)])
        return missing.map { Problem(.unknownIndicator, value: $0, details: details) }
    }

    /// Headers that the caller explains and no table has.
    private mutating func checkStatedColumns() {
        guard !file.sheets.isEmpty else { return }
        let known = Set(
            file.sheets.flatMap {
                $0.layout.header.flatMap {
                    [PlainText.folded($0)] + $0.split(separator: " ").map { PlainText.folded($0) }
                }
            })
        for header in frame.options.stated.keys.sorted() where !known.contains(PlainText.folded(header)) {
            refuse([Problem(.unknownIndicator, value: header, details: [.cause(.noColumn)])])
        }
    }

    /// Whether a sheet's name says that it holds targets, rates or earlier figures: 目标任务, 上期.
    private func isLeftAlone(_ sheet: Sheet) -> Bool {
        frame.options.sheets.isEmpty && frame.headers.isLeftAlone(sheet.name)
    }

    /// The rows among which a sheet's header is looked for.
    static func firstRows(_ sheet: Sheet) -> [HeadRow] {
        var rows: [HeadRow] = []
        sheet.forEachRow { view in
            if !view.isBlank { rows.append(HeadRow(row: view.row, cells: view.texts)) }
            return rows.count < LayoutFinder.gathered
        }
        return rows
    }

    private func layout(of sheet: Sheet) -> Result<Layout, LayoutProblems> {
        let finder = LayoutFinder(
            frame.headers, frame.names, frame.options, rows: Self.firstRows(sheet), merges: sheet.merges,
            sheetName: sheet.name)
        return finder.find()
    }

    private mutating func read(_ sheet: Sheet, _ layout: Layout) {
        let reader = SheetReader(frame, layout, file, sheet: sheet)
        file = FilingsFile(batch: frame.nothing)
        reader.takeAll()
        file = reader.finish()
    }

    /// Sheets without a table are passed over where another has one, unless they were asked for.
    private mutating func settle(_ failures: [(sheet: Sheet, problems: [Problem])]) {
        guard file.sheets.isEmpty || failures.contains(where: { isTable($0.problems) }) else { return }
        if let worst = failures.first(where: { isTable($0.problems) }) ?? failures.first {
            refuse(
                worst.problems.map { problem in
                    var located = problem
                    located.sheet = worst.sheet.name
                    return located
                })
        } else {
            refuse([Problem(.emptyFile)])
        }
    }

    /// Whether a sheet has a table of which only a part is missing.
    private func isTable(_ problems: [Problem]) -> Bool {
        let missing = problems.filter { $0.code == .missingColumn }.compactMap(\.column)
        return !problems.contains { $0.code == .noHeader || $0.code == .noRows }
            && !(missing.contains { $0.hasSuffix("county") } && missing.contains { $0.hasSuffix("count") })
    }
}

/// What holds for the whole reading of a file.
struct ReadingFrame {
    let plan: Plan
    let tree: RegionTree
    let options: FilingsOptions
    let names: RegionNames
    let headers: HeaderReader
    let words: IndicatorWords
    let periods: [Period]
    /// By indicator: 10 to the power of its decimals.
    let scales: [Int]

    init(_ plan: Plan, _ tree: RegionTree, _ options: FilingsOptions) {
        self.plan = plan
        self.tree = tree
        self.options = options
        names = RegionNames(tree)
        headers = HeaderReader(plan, names, stated: options.stated, within: options.within)
        words = IndicatorWords(plan.indicators)
        periods = plan.periods
        scales = plan.indicators.map { Digits.power($0.decimals) }
    }

    var emptyBatch: FilingBatch {
        FilingBatch(indicators: plan.indicators.count, regions: tree.regions.count, periods: periods.count)
    }

    /// Stands in while a sheet's reader has the file.
    var nothing: FilingBatch { FilingBatch(indicators: 0, regions: 0, periods: 0) }
}
