package import Domain
package import Tables

/// What the caller says about a file of filings.
package struct FilingsOptions: Sendable {
    /// For files without a column for it.
    package var period: Period?
    /// The region whose file it is, by place in the tree: others in it are `wrong-region`.
    package var within: Int?
    /// Today in Beijing: a period that begins later is refused.
    package var today: Day
    /// Headers explained by the caller.
    package var stated: [String: ColumnRole]

    package init(period: Period? = nil, within: Int? = nil, today: Day, stated: [String: ColumnRole] = [:]) {
        self.period = period
        self.within = within
        self.today = today
        self.stated = stated
    }
}

/// A file of filings, understood.
package struct FilingsFile: Sendable {
    package var dialect: Dialect
    package var layout: Layout?
    /// Rows of data read, the header and blank rows not counted.
    package var rows = 0
    package var batch: FilingBatch
    package var problems = ProblemList()
    /// Regions, by place in the tree, whose rows have errors.
    package var faultyRegions: Set<Int> = []
    /// Whether an error concerns more than single regions, so that no part of the file can be taken.
    package var isWhollyFaulty = false

    package var format: String { dialect.delimiter == UInt8(ascii: "\t") ? "tsv" : "csv" }
}

/// Reads a file of filings into reports, or problems with their places (contract §2.3, §4).
package final class FilingsReader {
    private let plan: Plan
    private let tree: RegionTree
    private let options: FilingsOptions
    private let names: RegionNames
    private let periods: [Period]
    private let scales: [Int]
    private var layout: Layout
    private let encoding: TextEncoding
    private var file: FilingsFile
    private var periodCache = CellCache<PeriodMeaning>(capacity: 1 << 10)
    private var regionCache = CellCache<RegionMeaning>()
    private var upperCache = CellCache<RegionMeaning>(capacity: 1 << 10)
    private var indicatorCache = CellCache<Int?>(capacity: 1 << 10)
    private let indicatorPlaces: [String: Int]
    private var blankRows: [Int] = []
    private var totals: [StatedTotal] = []
    private let columns: Columns

    /// The columns by role, looked up once.
    private struct Columns {
        let period, region, upper, indicator, count, filer, note: Int?
        let figures: [(column: Int, indicator: Int)]
        let untitled: [Int]
        let lastNeeded: Int

        init(_ layout: Layout) {
            period = layout.column(.period)
            region = layout.column(.region)
            upper = layout.column(.upperRegion)
            indicator = layout.isLong ? layout.column(.indicator) : nil
            count = layout.isLong ? layout.column(.count) : nil
            filer = layout.column(.filer)
            note = layout.column(.note)
            figures = layout.isLong ? [] : layout.figures
            untitled = layout.roles.indices.filter { layout.roles[$0] == .untitled }
            lastNeeded = ([period, region, indicator, count].compactMap(\.self) + figures.map(\.column)).max() ?? 0
        }
    }

    private enum PeriodMeaning {
        case place(Int)
        case wrong(Problem)
    }

    private struct RegionMeaning {
        var reading: RegionNames.Reading
        /// Found by an alias that has dates: must be looked at again for each period.
        var isDated = false
        var text = ""
    }

    private struct StatedTotal {
        let period: Int
        let indicator: Int
        let value: Int
        let row: Int
        let column: Int
    }

    private init(
        _ plan: Plan, _ tree: RegionTree, _ options: FilingsOptions, _ layout: Layout, _ dialect: Dialect
    ) {
        self.plan = plan
        self.tree = tree
        self.options = options
        self.layout = layout
        names = RegionNames(tree)
        periods = plan.periods
        scales = plan.indicators.map { Digits.power($0.decimals) }
        encoding = dialect.encoding
        columns = Columns(layout)
        var places: [String: Int] = [:]
        for (place, indicator) in plan.indicators.enumerated() {
            for name in Headers.names(of: indicator) { places[PlainText.folded(name)] = place }
        }
        indicatorPlaces = places
        file = FilingsFile(
            dialect: dialect, layout: layout,
            batch: FilingBatch(
                indicators: plan.indicators.count, regions: tree.regions.count, periods: plan.periods.count))
    }

    // MARK: Reading

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - plan: What its figures are.
    ///   - tree: The regions that report.
    ///   - options: What the caller says about it.
    ///   - observer: Given the raw bytes in order, the whole file once.
    ///   - progress: Given the number of bytes read, now and then.
    /// - Returns: The reports and problems; faults of the file as a whole are problems too.
    /// - Throws: `TableFault` where the file cannot be reached.
    package static func read(
        path: String, plan: Plan, tree: RegionTree, options: FilingsOptions,
        observer: ((UnsafeRawBufferPointer) -> Void)? = nil, progress: ((Int64) -> Void)? = nil
    ) throws(TableFault) -> FilingsFile {
        var file = FilingsFile(
            dialect: Dialect(), batch: FilingBatch(indicators: 0, regions: 0, periods: 0))
        do throws(TableFault) {
            let dialect = try TableScout.scout(path: path)
            file.dialect = dialect
            let finder = try find(path, dialect, plan, options)
            var reader = try RecordReader(path: path, dialect: dialect, observer: observer)
            switch finder.finish() {
            case .failure(let found):
                file.problems.add(contentsOf: found.problems)
                file.isWhollyFaulty = true
                try reader.drain()
            case .success(let layout):
                let filings = FilingsReader(plan, tree, options, layout, dialect)
                filings.file.problems.add(contentsOf: finder.warnings(layout))
                try filings.run(&reader, progress)
                file = filings.file
            }
        } catch {
            guard let problem = error.problem else { throw error }
            file.problems.add(problem)
            file.isWhollyFaulty = true
        }
        return file
    }

    private static func find(
        _ path: String, _ dialect: Dialect, _ plan: Plan, _ options: FilingsOptions
    ) throws(TableFault) -> LayoutFinder {
        let headers = Headers(indicators: plan.indicators, stated: options.stated)
        var finder = LayoutFinder(headers, hasPeriod: options.period != nil)
        var reader = try RecordReader(path: path, dialect: dialect)
        while try reader.next() {
            if reader.isBlank { continue }
            if finder.take(reader.texts(), row: reader.row) { break }
        }
        return finder
    }

    private func run(_ reader: inout RecordReader, _ progress: ((Int64) -> Void)?) throws(TableFault) {
        while try reader.next() {
            if reader.row <= layout.headerRow { continue }
            if reader.isBlank {
                if blankRows.count < ProblemList.limit { blankRows.append(reader.row) }
                continue
            }
            if !blankRows.isEmpty { warnOfBlankRows() }
            file.rows += 1
            take(reader)
            if file.rows & 0xFFFF == 0 { progress?(reader.bytesRead) }
        }
        if file.rows == 0 {
            problem(Problem(.noRows, row: layout.headerRow))
            file.isWhollyFaulty = true
        }
        checkTotals()
    }

    private func warnOfBlankRows() {
        for row in blankRows { problem(Problem(.blankRow, .warning, row: row)) }
        blankRows.removeAll(keepingCapacity: true)
    }

    private func problem(_ problem: Problem, region: Int? = nil) {
        file.problems.add(problem)
        guard problem.severity == .error else { return }
        if let region { file.faultyRegions.insert(region) } else { file.isWhollyFaulty = true }
    }

    // MARK: One row

    private func take(_ reader: borrowing RecordReader) {
        guard hasItsCells(reader) else { return }
        let region = region(reader)
        guard let period = period(reader, region) else {
            // The row's other cells cannot be judged without the period.
            return
        }
        guard let region else { return }
        let place: Int?
        switch region.reading {
        case .region(let position): place = position
        case .total: place = nil
        default: return
        }
        let dated = place.map { checkDates(region, $0, period, reader) } ?? nil
        if let indicator = columns.indicator, let count = columns.count {
            guard let number = indicatorPlace(reader, indicator, dated) else { return }
            takeFigure(reader, count, number, dated, period)
        } else {
            for figure in columns.figures { takeFigure(reader, figure.column, figure.indicator, dated, period) }
        }
        if let dated, columns.filer != nil || columns.note != nil {
            file.batch.remark(
                region: dated, period: period, filer: columns.filer.map { cellText(reader, $0) },
                note: columns.note.map { cellText(reader, $0) })
        }
    }

    private func cellText(_ reader: borrowing RecordReader, _ column: Int) -> String {
        column < reader.count ? PlainText.trimmed(reader.text(column)) : ""
    }

    /// Rows with too few or too many cells.
    private func hasItsCells(_ reader: borrowing RecordReader) -> Bool {
        if reader.count <= columns.lastNeeded {
            let column = reader.count
            problem(place(.missingCell, reader.row, min(column, layout.header.count - 1), value: nil))
            return false
        }
        var isWhole = true
        for column in columns.untitled where column < reader.count && !cellText(reader, column).isEmpty {
            problem(place(.extraCell, reader.row, column, value: cellText(reader, column)))
            isWhole = false
        }
        guard reader.count > layout.header.count else { return isWhole }
        for column in layout.header.count..<reader.count where !cellText(reader, column).isEmpty {
            problem(place(.extraCell, reader.row, column, value: cellText(reader, column)))
            return false
        }
        return isWhole
    }

    private func place(
        _ code: ProblemCode, _ row: Int, _ column: Int, severity: Severity = .error, value: String?,
        details: [ProblemDetail] = []
    ) -> Problem {
        let header = column < layout.header.count ? PlainText.trimmed(layout.header[column]) : ""
        return Problem(
            code, severity, row: row, column: header.isEmpty ? nil : header, cell: layout.cell(column, row),
            value: value, details: details)
    }

    // MARK: Period

    private func period(_ reader: borrowing RecordReader, _ region: RegionMeaning?) -> Int? {
        guard let column = columns.period else { return options.period.flatMap(index) }
        let meaning = reader.withBytes(column) { bytes in
            periodCache.value(for: bytes) { understandPeriod(RecordReader.decode($0, encoding)) }
        }
        switch meaning {
        case .place(let place): return place
        case .wrong(var found):
            found.row = reader.row
            found.cell = layout.cell(column, reader.row)
            found.column = layout.header[column]
            if case .region(let position) = region?.reading {
                problem(found, region: position)
            } else {
                problem(found)
            }
            return nil
        }
    }

    private func index(_ period: Period) -> Int? {
        guard plan.contains(period) else { return nil }
        return (period.firstMonth.index - plan.firstPeriod.firstMonth.index) / plan.cadence.months
    }

    private func understandPeriod(_ text: String) -> PeriodMeaning {
        if PlainText.folded(text).isEmpty {
            guard let stated = options.period.flatMap(index) else { return .wrong(Problem(.missingCell)) }
            return .place(stated)
        }
        let value = PlainText.trimmed(text)
        switch PeriodText.read(text, cadence: plan.cadence) {
        case .unknown: return .wrong(Problem(.unknownPeriod, value: value))
        case .other(let period):
            return .wrong(Problem(.unknownPeriod, value: value, details: [.suggestion([period.description])]))
        case .period(let period):
            if let fault = PeriodCheck.fault(period, in: plan, today: options.today) {
                return .wrong(Problem(fault, value: value, details: [.expected(plan.span)]))
            }
            if let stated = options.period, stated != period {
                return .wrong(
                    Problem(
                        .constraintError, value: value,
                        details: [.cause(.otherPeriod), .expected(stated.description)]))
            }
            return index(period).map(PeriodMeaning.place) ?? .wrong(Problem(.periodOutsidePlan, value: value))
        }
    }

    // MARK: Region

    private func region(_ reader: borrowing RecordReader) -> RegionMeaning? {
        guard let column = columns.region else { return nil }
        let upper = upperRegion(reader)
        var used = column
        var meaning = understood(reader, column, &regionCache)
        if meaning.text.isEmpty, let upperColumn = columns.upper, let upper {
            used = upperColumn
            meaning = RegionMeaning(reading: .region(upper), text: tree.regions[upper].name)
        } else if case .ambiguous = meaning.reading, let upper {
            meaning.reading = names.read(meaning.text, within: upper)
        }
        guard let found = regionProblem(meaning, upper) else { return meaning }
        var located = place(found.code, reader.row, used, value: meaning.text)
        located.details = found.details
        if case .region(let position) = meaning.reading {
            problem(located, region: position)
        } else {
            problem(located)
        }
        return nil
    }

    private func upperRegion(_ reader: borrowing RecordReader) -> Int? {
        guard let column = columns.upper, column < reader.count else { return nil }
        let meaning = understood(reader, column, &upperCache)
        guard case .region(let position) = meaning.reading else { return nil }
        return position
    }

    private func understood(
        _ reader: borrowing RecordReader, _ column: Int, _ cache: inout CellCache<RegionMeaning>
    ) -> RegionMeaning {
        reader.withBytes(column) { bytes in
            cache.value(for: bytes) { bytes in
                let text = PlainText.trimmed(RecordReader.decode(bytes, encoding))
                let reading = names.read(text, within: options.within)
                return RegionMeaning(reading: reading, isDated: names.hasDates(text), text: text)
            }
        }
    }

    private func regionProblem(_ meaning: RegionMeaning, _ upper: Int?) -> Problem? {
        switch meaning.reading {
        case .total: return nil
        case .unknown(let likely):
            if meaning.text.isEmpty { return Problem(.missingCell) }
            return Problem(.unknownRegion, details: likely.isEmpty ? [] : [.suggestion(likely)])
        case .ambiguous(let positions):
            return Problem(.ambiguousRegion, details: [.suggestion(positions.map { fullName($0) })])
        case .region(let position), .pastAlias(let position):
            for limit in [options.within, upper].compactMap(\.self)
            where position != limit && !tree.isBelow(position, limit) {
                return Problem(.wrongRegion, details: [.about(.same(tree.regions[limit].name))])
            }
            return nil
        }
    }

    private func fullName(_ position: Int) -> String {
        tree.path(position).reversed().dropFirst().map { tree.regions[$0].name }.joined()
    }

    /// An alias outside its dates is taken, with a warning.
    private func checkDates(
        _ meaning: RegionMeaning, _ position: Int, _ period: Int, _ reader: borrowing RecordReader
    ) -> Int {
        guard meaning.isDated, let column = columns.region else { return position }
        let reading = names.read(meaning.text, within: options.within, on: periods[period].firstDay)
        if case .pastAlias = reading {
            problem(
                place(
                    .unknownRegion, reader.row, column, severity: .warning, value: meaning.text,
                    details: [.cause(.pastAlias), .suggestion([tree.regions[position].name])]))
        }
        return position
    }

    // MARK: Figures

    private func indicatorPlace(_ reader: borrowing RecordReader, _ column: Int, _ region: Int?) -> Int? {
        let place = reader.withBytes(column) { bytes in
            indicatorCache.value(for: bytes) { bytes in
                let folded = PlainText.folded(RecordReader.decode(bytes, encoding))
                return indicatorPlaces[folded] ?? indicatorPlaces[PlainText.withoutBrackets(folded)]
            }
        }
        if place == nil {
            let text = cellText(reader, column)
            let code: ProblemCode = text.isEmpty ? .missingCell : .unknownIndicator
            problem(self.place(code, reader.row, column, value: text), region: region)
        }
        return place
    }

    private func takeFigure(
        _ reader: borrowing RecordReader, _ column: Int, _ indicator: Int, _ region: Int?, _ period: Int
    ) {
        let plain = reader.withBytes(column) { CountText.plain($0, scale: scales[indicator]) }
        if let plain {
            add(.value(plain), reader, column, indicator, region, period)
            return
        }
        switch CountText.read(reader.text(column), for: plan.indicators[indicator]) {
        case .blank: return
        case .entry(let entry): add(entry, reader, column, indicator, region, period)
        case .wrong(let code, let cause):
            problem(
                place(
                    code, reader.row, column, value: cellText(reader, column),
                    details: [.cause(cause), .about(plan.indicators[indicator].name)]),
                region: region)
        }
    }

    private func add(
        _ entry: Entry, _ reader: borrowing RecordReader, _ column: Int, _ indicator: Int, _ region: Int?,
        _ period: Int
    ) {
        guard let region else {
            if case .value(let value) = entry {
                totals.append(
                    StatedTotal(period: period, indicator: indicator, value: value, row: reader.row, column: column))
            }
            return
        }
        let earlier = file.batch.add(entry, region: region, period: period, indicator: indicator, row: reader.row)
        if let earlier {
            problem(
                place(
                    .duplicateRow, reader.row, columns.region ?? column, value: tree.regions[region].name,
                    details: [.earlierRow(earlier), .about(plan.indicators[indicator].name)]),
                region: region)
        }
    }

    // MARK: Stated totals

    /// Rows that name a parent of other rows, and 合计 rows, are compared with the rows they sum and not stored.
    private func checkTotals() {
        for period in file.batch.periods {
            let parents = file.batch.regions(period).filter { !tree.children[$0].isEmpty }
            let stated = totals.filter { $0.period == period }
            guard !parents.isEmpty || !stated.isEmpty else { continue }
            for indicator in plan.indicators.indices {
                checkTotals(period, indicator, parents, stated.filter { $0.indicator == indicator })
            }
        }
        for total in totals where !file.batch.periods.contains(total.period) && total.value != 0 {
            mismatch(total, expected: 0)
        }
    }

    private func checkTotals(_ period: Int, _ indicator: Int, _ parents: [Int], _ stated: [StatedTotal]) {
        let parents = parents.filter { file.batch.entry(region: $0, period: period, indicator: indicator) != nil }
        guard !parents.isEmpty || !stated.isEmpty else { return }
        var own = [Int?](repeating: nil, count: tree.regions.count)
        for region in file.batch.regions(period) {
            let given = file.batch.entry(region: region, period: period, indicator: indicator)
            if case .value(let value)? = given?.entry { own[region] = value }
        }
        let values = Values(own: own, in: tree).values
        for total in stated where total.value != values[tree.root] ?? 0 {
            mismatch(total, expected: values[tree.root] ?? 0)
        }
        for parent in parents { checkParent(parent, period, indicator, values) }
    }

    private func checkParent(_ parent: Int, _ period: Int, _ indicator: Int, _ values: [Int?]) {
        let parts = tree.children[parent].filter { tree.regions[$0].counted == .own }.compactMap { values[$0] }
        guard !parts.isEmpty,
            let (entry, row) = file.batch.entry(region: parent, period: period, indicator: indicator)
        else { return }
        let sum = parts.reduce(0, +)
        if case .value(let stated) = entry, stated != sum {
            let column = layout.isLong ? columns.count : columns.figures.first { $0.indicator == indicator }?.column
            let shown = plan.indicators[indicator].shown
            // Whichever part is wrong, the units of this total cannot be taken; others can.
            file.problems.add(
                place(
                    .totalMismatch, row, column ?? 0, value: shown(stated),
                    details: [.expected(shown(sum)), .about(.same(tree.regions[parent].name))]))
            file.faultyRegions.formUnion(tree.subtree(parent))
        }
        file.batch.remove(indicator: indicator, region: parent, period: period)
    }

    private func mismatch(_ total: StatedTotal, expected: Int) {
        let shown = plan.indicators[total.indicator].shown
        problem(
            place(
                .totalMismatch, total.row, total.column, value: shown(total.value),
                details: [.expected(shown(expected)), .about(plan.indicators[total.indicator].name)]))
    }
}
