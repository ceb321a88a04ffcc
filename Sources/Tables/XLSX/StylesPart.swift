/// Which of a workbook's cell formats show numbers as days or times.
final class StylesPart: XMLPart {
    /// How cells of each format show their number.
    private(set) var kinds: [DateKind] = []
    private var codes: [Int: DateKind] = [:]
    /// The number format of each cell format, by its identifier.
    private var formats: [Int] = []

    override func open(
        _ name: XMLName, in parent: XMLElement, _ attributes: XMLAttributes
    ) throws(TableFault) -> XMLElement {
        switch parent {
        case .document where name.is("styleSheet"): return .styleSheet
        case .styleSheet where name.is("numFmts"): return .numberFormats
        case .styleSheet where name.is("cellXfs"): return .cellFormats
        case .numberFormats where name.is("numFmt"):
            if let id = attributes.text("numFmtId").flatMap({ Int($0) }), let code = attributes.text("formatCode") {
                codes[id] = DateKind(format: EscapedText.decoded(code).utf8)
            }
            return .numberFormat
        case .cellFormats where name.is("xf"):
            formats.append(attributes.text("numFmtId").flatMap { Int($0) } ?? 0)
            return .cellFormat
        default: return .other
        }
    }

    override func close(_ element: XMLElement, _ characters: inout [UInt8]) throws(TableFault) {
        guard element == .styleSheet else { return }
        kinds = formats.map { codes[$0] ?? DateKind(builtIn: $0) }
    }
}
