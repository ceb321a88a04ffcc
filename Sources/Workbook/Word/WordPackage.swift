/// The parts of a file, in the order in which they are packed.
struct WordPackage {
    struct Part {
        let name: String
        /// What kind of part it is, as the list of contents names it; empty: by its ending.
        let type: String
        let bytes: [UInt8]
    }

    private(set) var parts: [Part] = []
    private var relations: [(id: String, type: String, target: String)] = []
    private var footers: [[WordParagraph]] = []
    private var charts: [WordChart] = []

    private static let kinds = "application/vnd.openxmlformats-officedocument."
    private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    init(_ file: WordFile) {
        relate("rId1", "styles", "styles.xml")
        relate("rId2", "settings", "settings.xml")
        relate("rId3", "fontTable", "fontTable.xml")
        let document = document(file)
        add("word/document.xml", "wordprocessingml.document.main+xml", document)
        add("word/_rels/document.xml.rels", "", relationsPart)
        add("word/styles.xml", "wordprocessingml.styles+xml", WordXML.styles(file))
        add("word/settings.xml", "wordprocessingml.settings+xml", WordXML.settings(file))
        add("word/fontTable.xml", "wordprocessingml.fontTable+xml", WordXML.fontTable(file))
        for (number, footer) in footers.enumerated() {
            add("word/footer\(number + 1).xml", "wordprocessingml.footer+xml", WordXML.footer(footer))
        }
        for (number, chart) in charts.enumerated() {
            add("word/charts/chart\(number + 1).xml", "drawingml.chart+xml", WordXML.chart(chart, file.language))
        }
        addProperties(file)
        parts = [contentTypes, Part(name: "_rels/.rels", type: "", bytes: Self.root.bytes)] + parts
    }

    private mutating func add(_ name: String, _ type: String, _ xml: WordXML) {
        parts.append(Part(name: name, type: type.isEmpty ? "" : Self.kinds + type, bytes: xml.bytes))
    }

    private mutating func relate(_ id: String, _ type: String, _ target: String) {
        relations.append((id, Self.relation + type, target))
    }

    private mutating func addProperties(_ file: WordFile) {
        parts.append(
            Part(
                name: "docProps/core.xml", type: "application/vnd.openxmlformats-package.core-properties+xml",
                bytes: WordXML.coreProperties(file).bytes))
        add("docProps/app.xml", "extended-properties+xml", WordXML.appProperties())
        add("docProps/custom.xml", "custom-properties+xml", WordXML.customProperties(file))
    }

    // MARK: The text

    private mutating func document(_ file: WordFile) -> WordXML {
        var xml = WordXML()
        let sections = file.sections.isEmpty ? [WordSection(page: WordPage())] : file.sections
        xml.element("w:document", all: WordXML.documentNamespaces) { xml in
            xml.element("w:body") { xml in
                for (number, section) in sections.enumerated() {
                    write(section, isLast: number == sections.count - 1, into: &xml)
                }
            }
        }
        return xml
    }

    /// All sections but the last end within their last paragraph.
    private mutating func write(_ section: WordSection, isLast: Bool, into xml: inout WordXML) {
        let end = SectionEnd(
            page: section.page, footer: footer(section.footer), evenFooter: section.evenFooter.flatMap { footer($0) })
        for (place, block) in section.blocks.enumerated() {
            let closing = !isLast && place == section.blocks.count - 1 ? end : nil
            switch block {
            case .paragraph(let paragraph): xml.paragraph(paragraph, section: closing)
            case .table(let table):
                if place > 0, case .table = section.blocks[place - 1] { xml.gap() }
                xml.table(table)
                if place == section.blocks.count - 1 { xml.gap(section: closing) }
            case .chart(let chart):
                charts.append(chart)
                relate("rIdChart\(charts.count)", "chart", "charts/chart\(charts.count).xml")
                xml.drawing(chart, number: charts.count)
                if let closing { xml.gap(section: closing) }
            }
        }
        if section.blocks.isEmpty { xml.gap(section: isLast ? nil : end) }
        if isLast { xml.section(end) }
    }

    /// The relation of a footer; equal ones are one part.
    private mutating func footer(_ footer: [WordParagraph]) -> String? {
        guard !footer.isEmpty else { return nil }
        if let place = footers.firstIndex(of: footer) { return "rIdFooter\(place + 1)" }
        footers.append(footer)
        relate("rIdFooter\(footers.count)", "footer", "footer\(footers.count).xml")
        return "rIdFooter\(footers.count)"
    }

    // MARK: The lists of parts

    private var relationsPart: WordXML {
        var xml = WordXML()
        xml.element("Relationships", ("xmlns", Self.packageRelations)) { xml in
            for (id, type, target) in relations {
                xml.element("Relationship", ("Id", id), ("Type", type), ("Target", target))
            }
        }
        return xml
    }

    private static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"

    private static var root: WordXML {
        let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        let entries = [
            ("rId1", relation + "officeDocument", "word/document.xml"), ("rId2", core, "docProps/core.xml"),
            ("rId3", relation + "extended-properties", "docProps/app.xml"),
            ("rId4", relation + "custom-properties", "docProps/custom.xml"),
        ]
        var xml = WordXML()
        xml.element("Relationships", ("xmlns", packageRelations)) { xml in
            for (id, type, target) in entries {
                xml.element("Relationship", ("Id", id), ("Type", type), ("Target", target))
            }
        }
        return xml
    }

    private var contentTypes: Part {
        var xml = WordXML()
        let relations = "application/vnd.openxmlformats-package.relationships+xml"
        xml.element("Types", ("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")) { xml in
            xml.element("Default", ("Extension", "rels"), ("ContentType", relations))
            xml.element("Default", ("Extension", "xml"), ("ContentType", "application/xml"))
            for part in parts where !part.type.isEmpty {
                xml.element("Override", ("PartName", "/" + part.name), ("ContentType", part.type))
            }
        }
        return Part(name: "[Content_Types].xml", type: "", bytes: xml.bytes)
    }
}
