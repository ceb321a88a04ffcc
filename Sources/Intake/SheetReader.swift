import Domain
import Tables

/// Reads the rows of one table under a layout that has been found.
final class SheetReader {
    let frame: ReadingFrame
    let columns: SheetColumns
    let layout: Layout
    /// The sheet, where the table is one of a workbook.
    let sheet: Sheet?
    let sheetPlace: Int
    var file: FilingsFile
    var reading: SheetReading
    var periodCache = CellCache<PeriodMeaning>(capacity: 1 << 10)
    var regionCache = CellCache<RegionMeaning>()
    var upperCache = CellCache<RegionMeaning>(capacity: 1 << 10)
    var indicatorCache = CellCache<IndicatorMeaning>(capacity: 1 << 10)
    var blankRows: [Int] = []
    var totals: [StatedTotal] = []
    /// Rows of 小计 and 合计, in order: they part the rows into groups.
    var totalRows: [Int] = []
    /// What the lines below the table say.
    var footer: HeadReader
    /// What the rows above say for cells that reach over several rows.
    var carried = Carried()
    /// Cities that a row names by their short names, with the row, where a county is called so too.
    var shortNames: [Int: Int] = [:]
    /// Which regions a row names, by place in the tree.
    var named: [Bool]
    /// Whether a second table has begun, which is not read.
    var isOver = false
    /// Unknown columns in which something stands.
    var filledColumns: Set<Int> = []
    var firstHiddenRow: Int?
    /// A heading between the rows that names another period, and its row.
    var heading: (row: Int, period: Period)?
    var firstRow = 0

    struct Carried {
        var upper: RegionMeaning?
        var indicator: IndicatorMeaning?
        /// The last row's indicator alone: cheap enough to keep for every row.
        var place: Int?
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
        /// 小计: sums the rows of its group.
        var isSubtotal = false
        /// The column that named it, where it is not that of the regions.
        var column: Int?
    }

    /// What a row's name says of its figures.
    struct IndicatorMeaning {
        var indicator: Int?
        var measure: Measure?
        var unit: String?
        /// 合计 over indicators, a rate, a target: no figures.
        var isLeftAlone = false
    }

    struct StatedTotal {
        let period: Int
        let indicator: Int
        let measure: Measure
        let value: Int
        let row: Int
        let column: Int
        /// The region whose rows it sums, where the row names one beside 合计.
        let scope: Int?
        let isSubtotal: Bool
        /// Whether it stands beside the figures of its row, and sums these.
        let isBeside: Bool
    }

    init(_ frame: ReadingFrame, _ layout: Layout, _ file: FilingsFile, sheet: Sheet?) {
        self.frame = frame
        self.layout = layout
        self.file = file
        sheetPlace = file.sheets.count
        let columns = SheetColumns(layout, frame.plan.indicators)
        self.columns = columns
        self.sheet = sheet?.filled(columns.labels, below: layout.headerRows.upperBound)
        reading = SheetReading(name: sheet?.name, layout: layout)
        reading.hasPrivateText = layout.header.contains { $0.contains(IdentityNumber.masked) }
        named = Array(repeating: false, count: frame.tree.regions.count)
        footer = HeadReader(frame.plan, frame.names, within: frame.options.within)
        checkStatedPeriod()
        checkStatedRegions()
    }

    // MARK: Rows

    func takeAll() {
        sheet?.forEachRow { view in
            take(view)
            return true
        }
    }

    func take(_ view: RowView) {
        if view.row <= layout.headerRows.upperBound { return }
        if view.isBlank {
            if blankRows.count < ProblemList.limit { blankRows.append(view.row) }
            return
        }
        takeContent(view)
    }

    /// A row of data, after which blank ones before it are worth a word.
    func count(_ view: RowView) {
        if heading != nil { checkHeading() }
        if !blankRows.isEmpty, firstRow > 0 { warnOfBlankRows() }
        blankRows.removeAll(keepingCapacity: true)
        if firstRow == 0 { firstRow = view.row }
        file.rows += 1
        if let sheet, sheet.hiddenRows.contains(view.row - 1), firstHiddenRow == nil { firstHiddenRow = view.row }
    }

    /// What is left to check when all rows are known.
    func finish() -> FilingsFile {
        let before = file.problems.errors
        if firstRow == 0 { wholeProblem(Problem(.noRows, row: layout.headerRow)) }
        checkShortNames()
        checkTotals()
        finishColumns()
        finishMerges()
        finishUnit()
        finishHidden()
        if firstRow > 0, before == 0, file.problems.errors == 0, file.batch.count == 0, file.cumulative.isEmpty,
            totals.isEmpty
        {
            problem(Problem(.noRows, .warning, row: firstRow))
        }
        var head = layout.head
        head.take(footer.head)
        reading.layout.head = head
        if reading.privateColumns.isEmpty, reading.hasPrivateText || head.hasPrivateNumbers {
            problem(Problem(.privateNumbers, .warning))
        }
        file.sheets.append(reading)
        return file
    }

    private func warnOfBlankRows() {
        for row in blankRows { problem(Problem(.blankRow, .warning, row: row)) }
    }

    /// Unknown columns refuse a wide table, and are worth a word in a long one; those with identity-card numbers are left
    /// unread.
    private func finishColumns() {
        for (column, meaning) in layout.columns.enumerated() {
            if case .privateNumbers = meaning { reading.privateColumns.insert(column) }
            if reading.privateColumns.contains(column) {
                problem(header(.privateNumbers, column, .warning))
            } else if meaning == .unknown, filledColumns.contains(column) {
                unknownColumn(column)
            }
        }
    }

    private func unknownColumn(_ column: Int) {
        let isLong = layout.isLong && layout.figures.count == 1 && !layout.hasRegionColumns
        var found = header(.unknownIndicator, column, isLong ? .warning : .error)
        if let period = frame.headers.otherPeriod(layout.header[column], year: layout.head.year) {
            found = header(.periodOutsidePlan, column)
            found.value = period.description
            found.details = [.expected(frame.plan.span)]
        }
        let likely = layout.hasRegionColumns ? frame.headers.likelyRegions(layout.header[column]) : []
        if !likely.isEmpty {
            found.code = .unknownRegion
            found.details = [.suggestion(likely)]
        }
        if let period = frame.headers.otherSpan(layout.header[column], year: layout.head.year ?? statedPeriod?.year) {
            found.code = .unknownPeriod
            found.details = [.suggestion([period.description])]
        }
        wholeProblem(found)
    }

    /// A unit line below the table comes too late to scale what was read.
    private func finishUnit() {
        guard let unit = footer.head.unit, layout.head.unit == nil else { return }
        for figure in layout.figures where figure.meaning.unit == nil {
            let indicators = figure.meaning.indicator.map { [$0] } ?? Array(frame.plan.indicators.indices)
            let scales = indicators.map { UnitScale.ofLine(unit, for: frame.plan.indicators[$0]) }
            guard scales.contains(where: { $0 != .one }) else { continue }
            var found = header(.typeError, figure.column)
            found.value = unit
            found.details = [.cause(.otherUnit), .about(frame.plan.indicators[indicators[0]].name)]
            return wholeProblem(found)
        }
    }

    /// One number over several cells of figures: nobody can tell to which of them it belongs.
    private func finishMerges() {
        guard let sheet else { return }
        let figures = Set(layout.figures.map(\.column))
        for merge in sheet.merges.prefix(100_000) where merge.rows.lowerBound >= layout.headerRows.upperBound {
            guard figures.contains(merge.columns.lowerBound), merge.rows.lowerBound < sheet.lastRow,
                merge.rows.count > 1
                    || merge.columns.contains(where: { $0 > merge.columns.lowerBound && figures.contains($0) })
            else { continue }
            let value = PlainText.trimmed(sheet.text(row: merge.rows.lowerBound, column: merge.columns.lowerBound))
            guard value.contains(where: \.isNumber), HeadFields([value]).fields.isEmpty else { continue }
            wholeProblem(
                place(
                    .typeError, merge.rows.lowerBound + 1, merge.columns.lowerBound, value: value,
                    details: [.cause(.mergedCells)]))
        }
    }

    private func finishHidden() {
        if let firstHiddenRow { problem(Problem(.hiddenCells, .warning, row: firstHiddenRow)) }
        guard let sheet else { return }
        for figure in layout.figures where sheet.hiddenColumns.contains(figure.column) {
            problem(header(.hiddenCells, figure.column, .warning))
        }
    }

    // MARK: Problems

    func header(_ code: ProblemCode, _ column: Int, _ severity: Severity = .error) -> Problem {
        Problem(
            code, severity, row: layout.headerPlaces[column], column: layout.header[column],
            cell: layout.cell(column, layout.headerPlaces[column]), value: layout.header[column])
    }

    /// Notes what is wrong in one row. Where its region is known, no row of that region can be taken; where it is not, only
    /// the row is lost to a partial import.
    func problem(_ problem: Problem, region: Int? = nil) {
        var located = problem
        located.sheet = sheet?.name
        located.value = located.value.map(IdentityNumber.masking)
        if located.value != problem.value { reading.hasPrivateText = true }
        file.problems.add(located)
        guard problem.severity == .error else { return }
        if let region { mark(region) } else { file.hasStrayErrors = true }
    }

    /// A region whose rows cannot be taken.
    func mark(_ region: Int) {
        file.faultyRegions.insert(region)
        file.regionsWithErrors.insert(region)
    }

    /// Notes what is wrong with the file as a whole.
    func wholeProblem(_ problem: Problem) {
        self.problem(problem)
        if problem.severity == .error { file.isWhollyFaulty = true }
    }

    func place(
        _ code: ProblemCode, _ row: Int, _ column: Int, severity: Severity = .error, value: String?,
        details: [ProblemDetail] = []
    ) -> Problem {
        let header = column < layout.header.count ? PlainText.trimmed(layout.header[column]) : ""
        return Problem(
            code, severity, row: row, column: header.isEmpty ? nil : header, cell: layout.cell(column, row),
            value: value, details: details)
    }

    // MARK: The period of all rows

    /// The period of rows and columns that name none: what the caller states, else what a title says.
    var statedPeriod: Period? { frame.options.period ?? (columns.period == nil ? layout.head.period : nil) }

    /// The period that the caller or a title states must be one for which figures may be filed.
    private func checkStatedPeriod() {
        if columns.period == nil, let stated = frame.options.period, let title = layout.head.period, stated != title {
            wholeProblem(
                Problem(
                    .constraintError, value: title.description,
                    details: [.cause(.otherPeriod), .expected(stated.description)]))
        }
        let columnPeriods = Set(layout.figures.compactMap(\.meaning.period)).map { frame.periods[$0] }
        for period in columnPeriods + [statedPeriod].compactMap(\.self) {
            if let fault = PeriodCheck.fault(period, in: frame.plan, today: frame.options.today) {
                wholeProblem(Problem(fault, value: period.description, details: [.expected(frame.plan.span)]))
            }
        }
    }

    /// The regions that head columns, and the one whose form it is, must lie where the caller says.
    private func checkStatedRegions() {
        guard let within = frame.options.within else { return }
        let tree = frame.tree
        let isOutside: (Int) -> Bool = { $0 != within && !tree.isBelow($0, within) }
        let details: [ProblemDetail] = [.about(.same(tree.regions[within].name))]
        for (column, meaning) in layout.figures {
            guard let region = meaning.region, isOutside(region) else { continue }
            var found = header(.wrongRegion, column)
            found.details = details
            problem(found, region: region)
        }
        if columns.region == nil, !layout.hasRegionColumns, let region = layout.head.region, isOutside(region) {
            wholeProblem(Problem(.wrongRegion, value: tree.regions[region].name, details: details))
        }
    }
}

extension TableHead {
    /// What another part of the table says stands behind what this one does.
    mutating func take(_ other: TableHead) {
        filer = filer ?? other.filer
        reviewer = reviewer ?? other.reviewer
        head = head ?? other.head
        phone = phone ?? other.phone
        day = day ?? other.day
        hasPrivateNumbers = hasPrivateNumbers || other.hasPrivateNumbers
    }
}
