/// The main part of a Word file: its paragraphs and tables in order. A table within a cell is part of the cell's text.
final class WordDocumentPart: XMLPart {
    private(set) var blocks: [WrittenDocument.Block] = []
    private var paragraph: [UInt8] = []
    private var cell: [String] = []
    private var row: [String] = []
    private var table: [[String]] = []
    /// How many tables lie within each other here.
    private var depth = 0

    override func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement {
        switch parent {
        case .document where name.is("document"): return .wordDocument
        case .wordDocument where name.is("body"): return .wordBody
        case .wordBody, .wordCell: return openBlock(name, parent)
        case .wordTable: return name.is("tr") ? openRow() : isTransparent(name) ? parent : .other
        case .wordRow: return name.is("tc") ? openCell() : isTransparent(name) ? parent : .other
        case .wordParagraph: return name.is("r") ? .wordRun : isTransparent(name) ? parent : .other
        case .wordRun:
            if name.is("t") { return .wordText }
            if name.is("tab") || name.is("br") || name.is("cr") { paragraph.append(0x20) }
            return .other
        default: return .other
        }
    }

    private func openBlock(_ name: XMLName, _ parent: XMLElement) -> XMLElement {
        if name.is("p") {
            paragraph.removeAll(keepingCapacity: true)
            return .wordParagraph
        }
        if name.is("tbl") {
            depth += 1
            if depth == 1 { table = [] }
            return .wordTable
        }
        return isTransparent(name) ? parent : .other
    }

    private func openRow() -> XMLElement {
        if depth == 1 { row = [] }
        return .wordRow
    }

    private func openCell() -> XMLElement {
        if depth == 1 { cell = [] }
        return .wordCell
    }

    /// Elements whose content stands as if they were not there: links, insertions, content controls.
    private func isTransparent(_ name: XMLName) -> Bool {
        name.is("hyperlink") || name.is("ins") || name.is("smartTag") || name.is("sdt") || name.is("sdtContent")
            || name.is("fldSimple") || name.is("customXml")
    }

    override func close(_ element: XMLElement, _ characters: inout [UInt8]) throws(TableFault) {
        switch element {
        case .wordText: paragraph.append(contentsOf: characters)
        case .wordParagraph: endParagraph()
        case .wordCell where depth == 1: row.append(cell.joined(separator: " "))
        case .wordRow where depth == 1: table.append(row)
        case .wordTable:
            depth -= 1
            if depth == 0 { blocks.append(.table(table)) }
        default: break
        }
    }

    private func endParagraph() {
        let text = WrittenText.trimmed(String(decoding: paragraph, as: UTF8.self))
        guard !text.isEmpty else { return }
        if depth > 0 { cell.append(text) } else { blocks.append(.paragraph(text)) }
    }
}

enum WrittenText {
    /// Without blanks at both ends, with one blank for several.
    static func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
