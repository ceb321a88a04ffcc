/// Reads workbooks written as archives of XML: XLSX with its sisters XLSM, XLTX and XLTM.
enum WorkbookReader {
    static func read(_ file: borrowing RawFile, limits: TableLimits) throws(TableFault) -> Spreadsheet {
        let archive = try ZipArchive(file, limits: limits)
        let budget = Budget(limits)
        let main = try mainPart(archive, budget: budget)
        let workbook = WorkbookPart(main, budget: budget)
        try workbook.parse(archive)
        try workbook.check()
        let links = RelationshipsPart(of: main, budget: budget)
        try links.parse(archive)
        let context = WorkbookContext(
            texts: try part("sharedStrings", links, archive) { SharedStringsPart($0, budget: budget) }?.texts,
            dates: SerialDate(countsFrom1904: workbook.countsFrom1904),
            styles: try styles(links, archive, budget: budget))
        return Spreadsheet(
            format: .xlsx, sheets: try sheets(workbook, links, archive, context, budget: budget))
    }

    /// The name of the workbook's main part.
    ///
    /// - Throws: `unknownFormat` for archives that hold something else.
    private static func mainPart(
        _ archive: borrowing ZipArchive, budget: Budget
    ) throws(TableFault) -> String {
        if archive.holds("mimetype") { try refuseOpenDocument(archive, budget: budget) }
        let types = ContentTypesPart(budget: budget)
        guard archive.holds(ContentTypesPart.name) else {
            throw archive.holds("xl/workbook.xml") ? types.damaged("missing") : .unknownFormat("zip")
        }
        try types.parse(archive)
        let root = RelationshipsPart(of: "", budget: budget)
        if archive.holds(root.part) { try root.parse(archive) }
        let linked = root.targets.values.first { $0.kind == "officeDocument" }?.part
        guard let main = linked ?? types.workbook else {
            throw .unknownFormat(types.all.lazy.compactMap(otherName).first ?? "zip")
        }
        if let name = otherName(ofType: types.type(of: main) ?? "") { throw .unknownFormat(name) }
        return main
    }

    private static func refuseOpenDocument(
        _ archive: borrowing ZipArchive, budget: Budget
    ) throws(TableFault) {
        let type = String(decoding: try archive.bytes("mimetype", budget: budget).prefix(100), as: UTF8.self)
        guard type.contains("opendocument") else { return }
        throw .unknownFormat(type.contains("spreadsheet") ? "ods" : "opendocument")
    }

    /// What a content type names if not a workbook written in XML; nil if it may be one.
    private static func otherName(ofType type: String) -> String? {
        if ContentTypesPart.isWorkbook(type) { return nil }
        if type.contains("sheet.binary") { return "xlsb" }
        if type.contains("word") { return "docx" }
        return type.contains("presentation") || type.contains("powerpoint") ? "pptx" : nil
    }

    /// Parses the part that a workbook has one of at most.
    private static func part<Part: XMLPart>(
        _ kind: String, _ links: RelationshipsPart, _ archive: borrowing ZipArchive, _ make: (String) -> Part
    ) throws(TableFault) -> Part? {
        guard let name = links.targets.values.first(where: { $0.kind == kind })?.part, archive.holds(name) else {
            return nil
        }
        let part = make(name)
        try part.parse(archive)
        return part
    }

    /// How cells of each format show what they hold; nil if the workbook has no styles, empty if they are lost.
    private static func styles(
        _ links: RelationshipsPart, _ archive: borrowing ZipArchive, budget: Budget
    ) throws(TableFault) -> CellStyles? {
        guard let styles = try part("styles", links, archive, { StylesPart($0, budget: budget) }) else {
            return links.targets.values.contains { $0.kind == "styles" }
                ? CellStyles([], codes: [:]) { _ in false } : nil
        }
        return styles.styles
    }

    private static func sheets(
        _ workbook: WorkbookPart, _ links: RelationshipsPart, _ archive: borrowing ZipArchive,
        _ context: WorkbookContext, budget: Budget
    ) throws(TableFault) -> [Sheet] {
        var sheets: [Sheet] = []
        var seen: Set<String> = []
        for entry in workbook.sheets {
            guard let link = links.targets[entry.id] else { throw workbook.damaged("sheet without part") }
            guard link.kind == "worksheet" else { continue }
            guard let part = link.part, seen.insert(part.lowercased()).inserted else {
                throw workbook.damaged("bad sheet part")
            }
            let sheet = Sheet(name: entry.name, isHidden: entry.isHidden)
            sheets.append(try SheetPart(part, sheet: sheet, context: context, budget: budget).read(archive))
        }
        return sheets
    }
}
