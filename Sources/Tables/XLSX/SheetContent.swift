/// The cells and the shape of a sheet while its part is parsed.
struct SheetContent {
    private let part: String
    private let limits: TableLimits
    private let context: WorkbookContext
    private var texts: TextPlaces
    private var rows: SheetRows
    private var shape: SheetShape
    private let stylesChangeTexts: Bool
    private var isSheet = false
    private var row = -1
    private var isRowHidden = false
    private var column = -1
    private var cell = CellContent()
    private var run = TextRun()

    init(_ part: String, sheet: Sheet, context: WorkbookContext, budget: Budget) {
        self.part = part
        self.context = context
        stylesChangeTexts = context.styles?.changeTexts ?? false
        limits = budget.limits
        texts = context.texts?.lendPlaces() ?? TextPlaces()
        rows = SheetRows(sheet, budget: budget)
        shape = SheetShape(budget: budget)
    }

    /// The sheet when all has been parsed.
    mutating func finish() throws(TableFault) -> Sheet {
        context.texts?.takeBack(texts)
        guard isSheet else { throw damaged("no worksheet") }
        if let place = try rows.sort() { throw damaged("\(place.text): stated twice") }
        var sheet = rows.sheet
        rows = SheetRows(Sheet(name: ""), budget: rows.budget)
        guard shape.apply(to: &sheet) else { throw damaged("merged ranges overlap") }
        return sheet
    }

    mutating func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement {
        switch parent {
        case .row where name.is("c"):
            try openCell(attributes)
            return .cell
        case .cell: return try openContent(name)
        case .sheetData where name.is("row"):
            try openRow(attributes)
            return .row
        case .inline where name.is("t"), .run where name.is("t"): return .string
        case .inline where name.is("r"):
            run.begin()
            return .run
        case .run where name.is("rPr"):
            run.beginProperties()
            return .runProperties
        case .runProperties:
            run.take(name, attributes)
            return .other
        case .document, .worksheet, .columns, .merges: return try openShape(name, in: parent, attributes)
        default: return .other
        }
    }

    mutating func close(_ element: XMLElement, _ characters: inout [UInt8]) throws(TableFault) {
        switch element {
        case .value:
            swap(&cell.value, &characters)
            cell.hasValue = true
        case .cell: try closeCell()
        case .row: try closeRow()
        case .formula: swap(&cell.formula, &characters)
        case .string:
            EscapedText.decode(&characters)
            if run.isOpen {
                try run.append(characters, budget: shape.budget)
            } else {
                try append(characters)
            }
        case .run:
            let start = cell.value.count
            try append(run.end())
            if run.hasOwnLook { cell.ownLooks.append(start..<cell.value.count) }
        default: break
        }
    }

    private mutating func append(_ text: [UInt8]) throws(TableFault) {
        cell.value.append(contentsOf: text)
        try shape.budget.check(cellText: cell.value.count)
    }

    private mutating func openContent(_ name: XMLName) throws(TableFault) -> XMLElement {
        if name.is("v") {
            guard !cell.hasValue else { throw fault("two values") }
            return .value
        }
        if name.is("f") {
            cell.hasFormula = true
            return .formula
        }
        guard name.is("is") else { return .other }
        guard cell.type == .inline, !cell.hasValue else { throw fault("two values") }
        cell.hasValue = true
        return .inline
    }

    private mutating func openShape(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement {
        switch parent {
        case .document where name.is("worksheet"):
            isSheet = true
            return .worksheet
        case .worksheet where name.is("sheetData"): return .sheetData
        case .worksheet where name.is("cols"): return .columns
        case .worksheet where name.is("mergeCells"): return .merges
        case .columns where name.is("col"):
            guard addColumns(attributes) else { throw damaged("bad column") }
            return .column
        case .merges where name.is("mergeCell"):
            guard let reference = attributes.text("ref"), let range = CellRange(reference: reference) else {
                throw damaged("bad merged range")
            }
            try shape.add(range)
            return .merge
        default: return .other
        }
    }

    private mutating func addColumns(_ attributes: XMLAttributes) -> Bool {
        guard let first = attributes.text("min").flatMap({ Int($0) }), first > 0,
            let last = attributes.text("max").flatMap({ Int($0) }), last >= first
        else { return false }
        let width = attributes.text("width").flatMap { Double($0) }
        return shape.add(columns: first - 1...last - 1, width: width, isHidden: attributes.isTrue("hidden"))
    }

    private mutating func openRow(_ attributes: XMLAttributes) throws(TableFault) {
        row += 1
        column = -1
        isRowHidden = false
        try attributes.forEach { (name, value) throws(TableFault) in
            if isEqual(name, "r") {
                guard let number = CellReference.number(value), number > 0 else { throw damaged("bad row number") }
                row = number - 1
            } else if isEqual(name, "hidden") {
                isRowHidden = isRowHidden || XMLAttributes.isTrue(String(cString: value))
            } else if isEqual(name, "ht") {
                isRowHidden = isRowHidden || Double(String(cString: value)) == 0
            }
        }
        let limit = limits.workbook.rows
        guard row < limit else { throw .tooMany(what: "rows", limit: Int64(limit)) }
    }

    private mutating func closeRow() throws(TableFault) {
        let before = rows.sheet.rows.count
        if let column = try rows.endRow(row) {
            throw damaged("\(CellReference(row: row, column: column).text): stated twice")
        }
        if isRowHidden, rows.sheet.rows.count > before { shape.hiddenRows.insert(row) }
    }

    private mutating func openCell(_ attributes: XMLAttributes) throws(TableFault) {
        column += 1
        cell.clear()
        try attributes.forEach { (name, value) throws(TableFault) in
            guard name[0] != 0, name[1] == 0 else { return }
            switch UInt8(bitPattern: name[0]) {
            case UInt8(ascii: "r"):
                guard let place = CellReference(value), place.row == row else { throw damaged("bad cell reference") }
                column = place.column
            case UInt8(ascii: "s"): cell.style = CellReference.number(value) ?? .max
            case UInt8(ascii: "t"):
                guard let type = CellContent.Kind(value) else { throw fault("unknown cell type") }
                cell.type = type
            default: break
            }
        }
        let limit = limits.cells
        guard column < limit else { throw .tooMany(what: "columns", limit: Int64(limit)) }
    }

    private mutating func closeCell() throws(TableFault) {
        var place: CellSpan
        do throws(CellFault) {
            guard let span = try cell.store(in: &rows, &texts, context) else { return }
            place = span
        } catch { throw fault(error.reason) }
        if stylesChangeTexts, let content = cell.styledContent {
            place = try rows.styled(place, content, style: cell.style, own: cell.ownLooks, context)
        }
        try rows.add(column: column, place)
    }

    private func fault(_ reason: String) -> TableFault {
        damaged("\(CellReference(row: row, column: column).text): \(reason)")
    }

    private func damaged(_ reason: String) -> TableFault { .damaged("\(part): \(reason)") }
}
