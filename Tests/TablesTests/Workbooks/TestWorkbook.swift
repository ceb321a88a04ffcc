@testable import Tables

/// A small XLSX file in the making; every part can be replaced or left out.
struct TestWorkbook {
    static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let package = "http://schemas.openxmlformats.org/package/2006"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var parts: [(name: String, bytes: [UInt8])]

    /// A workbook of one sheet.
    ///
    /// - Parameters:
    ///   - sheet: what stands within `worksheet`.
    ///   - strings: what stands within `sst`.
    ///   - styles: what stands within `styleSheet`.
    ///   - properties: attributes of `workbookPr`.
    init(_ sheet: String, strings: String? = nil, styles: String? = nil, properties: String = "") {
        var links = Self.link("s1", "worksheet", "worksheets/sheet1.xml")
        parts = []
        if let strings {
            set("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.spreadsheet)\">\(strings)</sst>")
            links += Self.link("t", "sharedStrings", "sharedStrings.xml")
        }
        if let styles {
            set("xl/styles.xml", "<styleSheet xmlns=\"\(Self.spreadsheet)\">\(styles)</styleSheet>")
            links += Self.link("y", "styles", "styles.xml")
        }
        set("xl/worksheets/sheet1.xml", Self.worksheet(sheet))
        set("xl/workbook.xml", Self.workbook(Self.sheet("表一", "s1"), properties: properties))
        set("xl/_rels/workbook.xml.rels", Self.links(links))
        set("_rels/.rels", Self.links(Self.link("w", "officeDocument", "xl/workbook.xml")))
        set("[Content_Types].xml", Self.types("xl/workbook.xml"))
    }

    /// A workbook of one sheet with rows as XML.
    init(rows: String, strings: String? = nil, styles: String? = nil, properties: String = "") {
        self.init("<sheetData>\(rows)</sheetData>", strings: strings, styles: styles, properties: properties)
    }

    mutating func set(_ name: String, _ text: String) { set(name, Array(text.utf8)) }

    mutating func set(_ name: String, _ bytes: [UInt8]) {
        parts.removeAll { $0.name == name }
        parts.append((name, bytes))
    }

    mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

    mutating func rename(_ name: String, _ newName: String) {
        for place in parts.indices where parts[place].name == name { parts[place].name = newName }
    }

    mutating func replace(_ text: String, with other: String, in part: String) {
        for place in parts.indices where parts[place].name == part {
            let old = String(decoding: parts[place].bytes, as: UTF8.self)
            parts[place].bytes = Array(old.replacing(text, with: other).utf8)
        }
    }

    static func worksheet(_ content: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"\(spreadsheet)\">\(content)</worksheet>"
    }

    static func workbook(_ sheets: String, properties: String = "") -> String {
        "<workbook xmlns=\"\(spreadsheet)\" xmlns:r=\"\(office)\"><workbookPr \(properties)/><sheets>\(sheets)</sheets></workbook>"
    }

    static func sheet(_ name: String, _ id: String, _ more: String = "") -> String {
        "<sheet name=\"\(name)\" sheetId=\"1\" r:id=\"\(id)\" \(more)/>"
    }

    static func links(_ links: String) -> String {
        "<Relationships xmlns=\"\(package)/relationships\">\(links)</Relationships>"
    }

    static func link(_ id: String, _ kind: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
    }

    static func types(_ part: String, _ type: String = workbookType) -> String {
        "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/\(part)\" ContentType=\"\(type)\"/></Types>"
    }

    static let workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

    var zip: ZipBytes { ZipBytes(entries: parts.map { ZipBytes.Entry($0.name, $0.bytes) }) }

    func read(_ limits: TableLimits = .init()) throws(TableFault) -> Spreadsheet {
        let file = TemporaryFile(zip.bytes)
        defer { withExtendedLifetime(file) {} }
        return try SpreadsheetReader.read(path: file.path, limits: limits)
    }

    /// The first sheet.
    func sheet(_ limits: TableLimits = .init()) throws -> Sheet {
        guard let sheet = try read(limits).sheets.first else { throw TableFault.empty }
        return sheet
    }

    /// The fault with which reading ends.
    func fault(_ limits: TableLimits = .init()) -> TableFault? { TableFault.of(zip.bytes, limits) }
}

extension TableFault {
    /// The fault with which the reading of a workbook's bytes ends.
    static func of(_ bytes: [UInt8], _ limits: TableLimits = .init()) -> TableFault? {
        let file = TemporaryFile(bytes)
        defer { withExtendedLifetime(file) {} }
        do throws(TableFault) {
            _ = try SpreadsheetReader.read(path: file.path, limits: limits)
            return nil
        } catch {
            return error
        }
    }
}

extension Sheet {
    /// All rows that hold something, by their numbers.
    var table: [Int: [String]] {
        var table: [Int: [String]] = [:]
        forEachRow { row in
            table[row.row] = row.texts
            return true
        }
        return table
    }
}

extension TableLimits {
    /// The usual limits but for one.
    init<Value>(_ limit: WritableKeyPath<WorkbookLimits, Value>, _ value: Value) {
        self.init()
        workbook[keyPath: limit] = value
    }
}
