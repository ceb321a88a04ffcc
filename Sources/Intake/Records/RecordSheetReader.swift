import Domain
import Tables

/// Reads the rows of one record table under a layout that has been found.
final class RecordSheetReader {
    let frame: RecordFrame
    let layout: RecordLayout
    /// The sheet, where the table is one of a workbook.
    let sheet: Sheet?
    var file: RecordFile
    var reading: RecordSheet
    private let places: RecordPlaces
    private let each: (RecordRow) throws -> Void
    /// By field: how its cells are read.
    let cells: [RecordCells]
    /// By field: what holds where its cell is blank.
    private let defaults: [RecordValue?]
    var regions: RecordRegions
    var totals: RecordTotals
    /// Unknown columns in which something stands.
    private var filledColumns: Set<Int> = []
    private var firstHiddenRow: Int?
    private(set) var firstRow = 0
    /// Whether a second table has begun, which is not read.
    var isOver = false
    /// What a row's receiver threw.
    private(set) var failure: (any Error)?

    init(
        _ frame: RecordFrame, _ layout: RecordLayout, _ file: RecordFile, sheet: Sheet?,
        each: @escaping (RecordRow) throws -> Void
    ) {
        self.frame = frame
        self.layout = layout
        self.file = file
        self.each = each
        let fields = frame.form.fields
        let columns = fields.indices.map { layout.column(of: $0) }
        self.sheet = sheet?.filled(Self.labels(layout, fields), below: layout.headerRows.upperBound)
        places = RecordPlaces(
            frame.form, sheet: sheet?.name, number: file.sheets.count, columns: columns,
            headers: zip(fields, columns).map { field, column in column.map { layout.header[$0] } ?? field.title.zh })
        cells = zip(fields, columns).map { field, column in
            let scale = column.flatMap { frame.headers.scale(layout.header[$0], line: layout.head.unit, field) }
            return RecordCells(field, today: frame.options.today, scale: scale ?? .one, year: layout.head.year)
        }
        defaults = fields.map { frame.options.given[$0.key] ?? Self.said(layout.head, $0.kind) }
        reading = RecordSheet(name: sheet?.name, layout: layout)
        reading.hasPrivateText =
            layout.head.hasPrivateNumbers || layout.header.contains { $0.contains(IdentityNumber.masked) }
        regions = RecordRegions(frame, layout)
        totals = RecordTotals(layout, fields)
        checkTitle()
    }

    /// Columns whose cells may be merged over several rows: all but numbers.
    private static func labels(_ layout: RecordLayout, _ fields: [RecordField]) -> Set<Int> {
        Set(
            layout.columns.indices.filter { column in
                switch layout.columns[column] {
                case .field(let place): if case .number = fields[place].kind { false } else { true }
                case .upperRegion, .regionCode: true
                default: false
                }
            })
    }

    /// What the lines above say of a field without a column.
    private static func said(_ head: RecordHead, _ kind: RecordFieldKind) -> RecordValue? {
        switch kind {
        case .month: head.month.map(RecordValue.month)
        case .year: head.year.map(RecordValue.year)
        default: nil
        }
    }

    /// What the caller says of all rows must be what the title says.
    private func checkTitle() {
        for (place, field) in frame.form.fields.enumerated() where places.columns[place] == nil {
            guard let given = frame.options.given[field.key], let said = Self.said(layout.head, field.kind),
                given != said
            else { continue }
            file.addWhole(
                Problem(
                    .constraintError, sheet: sheet?.name, value: said.shown(by: field.kind),
                    details: [.cause(.otherPeriod), .expected(given.shown(by: field.kind))]))
        }
    }

    // MARK: Rows

    func takeAll() {
        sheet?.forEachRow { view in
            take(view)
            return failure == nil
        }
    }

    func take(_ view: RowView) {
        guard view.row > layout.headerRows.upperBound, !view.isBlank, !isOver, failure == nil else { return }
        let texts = (0..<view.count).map { PlainText.trimmed(view.text($0)) }
        switch RecordRowKind(texts, layout, frame, isFirst: firstRow == 0) {
        case .nothing: return
        case .remark: if texts.contains(where: IdentityNumber.isIn) { reading.hasPrivateText = true }
        case .otherTable: beginOtherTable(view.row)
        case .total: check(totals: texts, view.row)
        case .data: takeData(texts, view.row)
        }
    }

    private func beginOtherTable(_ row: Int) {
        isOver = true
        file.addWhole(located(Problem(.constraintError, row: row, details: [.cause(.secondTable)])))
    }

    private func takeData(_ texts: [String], _ row: Int) {
        if firstRow == 0 { firstRow = row }
        file.rows += 1
        if let sheet, sheet.hiddenRows.contains(row - 1), firstHiddenRow == nil { firstHiddenRow = row }
        findPrivateNumbers(texts)
        var problems = extraCells(texts, row)
        let region = regions.read(texts, row, &problems)
        let values = values(texts, row, region.place, &problems)
        totals.add(values, isWhole: problems.isEmpty)
        guard problems.isEmpty else { return refuse(problems, region.place) }
        let code = region.place.map { frame.tree.regions[$0].code }
        do { try each(RecordRow(row: row, region: code, values: values, places: places)) } catch { failure = error }
    }

    private func refuse(_ problems: [Problem], _ region: Int?) {
        let code = region.map { frame.tree.regions[$0].code }
        for problem in problems { file.add(located(problem), region: code) }
    }

    func located(_ problem: Problem) -> Problem {
        var located = problem
        located.sheet = sheet?.name
        return located
    }

    // MARK: Cells

    private func values(
        _ texts: [String], _ row: Int, _ region: Int?, _ problems: inout [Problem]
    ) -> [RecordValue?] {
        frame.form.fields.indices.map { place in
            if place == frame.form.regionPlace {
                return region.map { .region(frame.tree.regions[$0].code) }
            }
            return value(place, texts, row, &problems)
        }
    }

    private func value(_ place: Int, _ texts: [String], _ row: Int, _ problems: inout [Problem]) -> RecordValue? {
        let field = frame.form.fields[place]
        let column = places.columns[place]
        let text = column.map { $0 < texts.count ? texts[$0] : "" } ?? ""
        let reading = field.kind == .region ? regions.plain(text) : cells[place].read(text)
        switch reading {
        case .value(let value):
            if let given = frame.options.given[field.key], given != value {
                problems.append(self.problem(otherValue(text, given, field), place, row))
            }
            return value
        case .blank:
            if let value = defaults[place] { return value }
            if field.isRequired { problems.append(self.problem(Problem(.missingCell), place, row)) }
            return nil
        case .wrong(let found):
            problems.append(self.problem(found, place, row))
            return nil
        }
    }

    private func otherValue(_ text: String, _ given: RecordValue, _ field: RecordField) -> Problem {
        Problem(
            .constraintError, value: text,
            details: [.cause(.otherPeriod), .expected(given.shown(by: field.kind))])
    }

    private func problem(_ problem: Problem, _ place: Int, _ row: Int) -> Problem {
        var found = problem
        found.row = row
        found.column = places.headers[place]
        found.cell = places.columns[place].map { Layout.cell($0, row) }
        return found
    }

    /// Cells that no header stands over, apart from the numbering.
    private func extraCells(_ texts: [String], _ row: Int) -> [Problem] {
        let first = layout.columns.firstIndex { if case .field = $0 { true } else { false } } ?? 0
        return texts.indices.compactMap { column in
            let isOpen = column >= layout.columns.count || layout.columns[column] == .untitled
            guard isOpen, !texts[column].isEmpty else { return nil }
            if column < first, Digits.whole(PlainText.folded(texts[column]), length: 1...6) != nil { return nil }
            return Problem(.extraCell, row: row, cell: Layout.cell(column, row), value: texts[column])
        }
    }

    private func findPrivateNumbers(_ texts: [String]) {
        for (column, text) in texts.enumerated() where !text.isEmpty && column < layout.columns.count {
            switch layout.columns[column] {
            case .unknown:
                filledColumns.insert(column)
                fallthrough
            case .leftAlone, .untitled:
                if IdentityNumber.isOne(text) { reading.privateColumns.insert(column) }
                fallthrough
            default: if isPrivate(text, column) { reading.hasPrivateText = true }
            }
        }
    }

    /// Whether a cell holds an identity-card number; a credit code of digits may look like one.
    private func isPrivate(_ text: String, _ column: Int) -> Bool {
        guard IdentityNumber.mayHoldOne(text.utf8), IdentityNumber.isIn(text) else { return false }
        guard case .field(let place) = layout.columns[column], frame.form.fields[place].kind == .creditCode else {
            return true
        }
        return CreditCode(text) == nil
    }

    // MARK: The end

    /// What is left to check when all rows are known.
    func finish() -> RecordFile {
        if firstRow == 0 {
            file.addWhole(located(Problem(.noRows, row: layout.headerRows.lowerBound)))
        }
        finishColumns()
        finishMerges()
        if let firstHiddenRow { file.add(located(Problem(.hiddenCells, .warning, row: firstHiddenRow))) }
        if reading.privateColumns.isEmpty, reading.hasPrivateText {
            file.add(located(Problem(.privateNumbers, .warning)))
        }
        file.sheets.append(reading)
        return file
    }

    private func finishColumns() {
        for (column, meaning) in layout.columns.enumerated() {
            if meaning == .privateNumbers { reading.privateColumns.insert(column) }
            if reading.privateColumns.contains(column) {
                file.add(header(.privateNumbers, column))
            } else if meaning == .unknown, filledColumns.contains(column) {
                file.add(header(.unknownIndicator, column, [.cause(.unreadColumn)]))
            } else if case .field = meaning, sheet?.hiddenColumns.contains(column) ?? false {
                file.add(header(.hiddenCells, column))
            }
        }
    }

    private func header(_ code: ProblemCode, _ column: Int, _ details: [ProblemDetail] = []) -> Problem {
        let row = layout.headerPlaces[column]
        return located(
            Problem(
                code, .warning, row: row, column: layout.header[column], cell: Layout.cell(column, row),
                value: layout.header[column], details: details))
    }

    /// One number over several rows: nobody can tell to which of them it belongs.
    private func finishMerges() {
        guard let sheet else { return }
        for merge in sheet.merges.prefix(100_000)
        where merge.rows.count > 1 && merge.rows.lowerBound >= layout.headerRows.upperBound
            && merge.rows.lowerBound < sheet.lastRow
        {
            let column = merge.columns.lowerBound
            guard column < layout.columns.count, case .field(let place) = layout.columns[column],
                case .number = frame.form.fields[place].kind
            else { continue }
            let value = PlainText.trimmed(sheet.text(row: merge.rows.lowerBound, column: column))
            guard value.contains(where: \.isNumber) else { continue }
            file.addWhole(
                located(
                    Problem(
                        .typeError, row: merge.rows.lowerBound + 1, column: layout.header[column],
                        cell: Layout.cell(column, merge.rows.lowerBound + 1), value: value,
                        details: [.cause(.mergedCells)])))
        }
    }
}
