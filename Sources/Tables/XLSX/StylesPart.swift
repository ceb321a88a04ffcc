/// How a workbook's cell formats show what cells hold.
final class StylesPart: XMLPart {
    /// The cell formats, when all has been parsed.
    private(set) var styles = CellStyles([], codes: [:]) { _ in false }
    private var codes: [Int: [UInt8]] = [:]
    /// Whether each font strikes its text out.
    private var fonts: [Bool] = []
    private var cellFormats: [(format: Int, font: Int)] = []

    override func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement {
        switch parent {
        case .document where name.is("styleSheet"): return .styleSheet
        case .styleSheet where name.is("numFmts"): return .numberFormats
        case .styleSheet where name.is("fonts"): return .fonts
        case .styleSheet where name.is("cellXfs"): return .cellFormats
        case .numberFormats where name.is("numFmt"):
            if let id = attributes.text("numFmtId").flatMap({ Int($0) }), let code = attributes.text("formatCode") {
                codes[id] = Array(EscapedText.decoded(code).utf8.prefix(NumberFormat.longest + 1))
                try budget.check(formats: codes.count, cellFormats: cellFormats.count)
            }
            return .numberFormat
        case .fonts where name.is("font"):
            fonts.append(false)
            return .font
        case .font where name.is("strike"):
            fonts[fonts.count - 1] = attributes.isYes
            return .other
        case .cellFormats where name.is("xf"):
            let number = { (name: StaticString) in attributes.text(name).flatMap { Int($0) } ?? 0 }
            cellFormats.append((number("numFmtId"), number("fontId")))
            try budget.check(formats: codes.count, cellFormats: cellFormats.count)
            return .cellFormat
        default: return .other
        }
    }

    override func close(_ element: XMLElement, _ characters: inout [UInt8]) throws(TableFault) {
        guard element == .styleSheet else { return }
        styles = CellStyles(cellFormats, codes: codes) { [fonts] in fonts.indices.contains($0) && fonts[$0] }
        (codes, cellFormats) = ([:], [])
    }
}
