package import Domain
package import Tables

/// Reads a file of filings into reports, or problems with their places (contract §2.3, §4).
package final class FilingsReader {
    let plan: Plan
    let tree: RegionTree
    let options: FilingsOptions
    let names: RegionNames
    let periods: [Period]
    let scales: [Int]
    var layout: Layout
    let encoding: TextEncoding
    var file: FilingsFile
    var periodCache = CellCache<PeriodMeaning>(capacity: 1 << 10)
    var regionCache = CellCache<RegionMeaning>()
    var upperCache = CellCache<RegionMeaning>(capacity: 1 << 10)
    var indicatorCache = CellCache<Int?>(capacity: 1 << 10)
    let words: IndicatorWords
    var blankRows: [Int] = []
    var totals: [StatedTotal] = []
    /// Whether a row was refused of which nobody can tell the region.
    var hasStrayErrors = false
    let columns: Columns

    /// The columns by role, looked up once.
    struct Columns {
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

    enum PeriodMeaning {
        case place(Int)
        case wrong(Problem)
    }

    struct RegionMeaning {
        var reading: RegionNames.Reading
        /// Found by an alias that has dates: must be looked at again for each period.
        var isDated = false
        var text = ""
        /// The region named in the column above, for a total.
        var scope: Int?
    }

    /// What a row is about: a region, or a total of the file's rows or of those of one region; and the period.
    struct RowSubject {
        let region: Int?
        let scope: Int?
        let period: Int
    }

    struct StatedTotal {
        let period: Int
        let indicator: Int
        let value: Int
        let row: Int
        let column: Int
        /// The region whose rows it sums, where the row names one beside 合计.
        let scope: Int?
    }

    init(
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
        words = IndicatorWords(plan.indicators)
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
                filings.checkStatedPeriod()
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
        var finder = LayoutFinder(headers, hasPeriod: options.period != nil, cadence: plan.cadence)
        var reader = try RecordReader(path: path, dialect: dialect)
        while try reader.next() {
            if reader.isBlank { continue }
            if finder.take(reader.texts(), row: reader.row) { break }
        }
        return finder
    }

    func run(_ reader: inout RecordReader, _ progress: ((Int64) -> Void)?) throws(TableFault) {
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
            wholeProblem(Problem(.noRows, row: layout.headerRow))
        }
        checkTotals()
    }

    /// The period of rows that name none: what the caller states, else what a title says.
    var statedPeriod: Period? { options.period ?? (columns.period == nil ? layout.titlePeriod : nil) }

    /// The period that the caller or a title states must be one for which figures may be filed.
    func checkStatedPeriod() {
        if columns.period == nil, let stated = options.period, let title = layout.titlePeriod, stated != title {
            wholeProblem(
                Problem(
                    .constraintError, value: title.description,
                    details: [.cause(.otherPeriod), .expected(stated.description)]))
        }
        guard let stated = statedPeriod, let fault = PeriodCheck.fault(stated, in: plan, today: options.today) else {
            return
        }
        wholeProblem(Problem(fault, value: stated.description, details: [.expected(plan.span)]))
    }

    func warnOfBlankRows() {
        for row in blankRows { problem(Problem(.blankRow, .warning, row: row)) }
        blankRows.removeAll(keepingCapacity: true)
    }

    /// Notes what is wrong in one row. Where its region is known, no row of that region can be taken; where it is not, only
    /// the row is lost to a partial import.
    func problem(_ problem: Problem, region: Int? = nil) {
        file.problems.add(problem)
        guard problem.severity == .error else { return }
        if let region { mark(region) } else { hasStrayErrors = true }
    }

    /// A region whose rows cannot be taken.
    func mark(_ region: Int) {
        file.faultyRegions.insert(region)
        file.regionsWithErrors.insert(region)
    }

    /// Notes what is wrong with the file as a whole.
    func wholeProblem(_ problem: Problem) {
        file.problems.add(problem)
        file.isWhollyFaulty = true
    }
}
