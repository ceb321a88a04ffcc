/// The list of a workbook's sheets, with its date system.
final class WorkbookPart: XMLPart {
    struct SheetEntry {
        let name: String
        let isHidden: Bool
        /// The relationship that leads to the sheet's part.
        let id: String
    }

    private(set) var sheets: [SheetEntry] = []
    /// Whether days are counted from 1904-01-01.
    private(set) var countsFrom1904 = false
    private var isWorkbook = false

    override func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement {
        switch parent {
        case .document where name.is("workbook"):
            isWorkbook = true
            return .workbook
        case .workbook where name.is("workbookPr"):
            countsFrom1904 = attributes.isTrue("date1904")
            return .workbookProperties
        case .workbook where name.is("sheets"): return .sheets
        case .sheets where name.is("sheet"):
            try add(attributes)
            return .sheet
        default: return .other
        }
    }

    private func add(_ attributes: XMLAttributes) throws(TableFault) {
        guard let name = attributes.text("name"), let id = attributes.qualified("id") else {
            throw damaged("bad sheet entry")
        }
        let limit = budget.limits.workbook.sheets
        guard sheets.count < limit else { throw .tooMany(what: "sheets", limit: Int64(limit)) }
        let state = attributes.text("state") ?? "visible"
        sheets.append(SheetEntry(name: EscapedText.decoded(name), isHidden: state != "visible", id: id))
    }

    /// Refuses a part that holds no list of sheets.
    func check() throws(TableFault) {
        guard isWorkbook else { throw damaged("no workbook") }
    }
}
