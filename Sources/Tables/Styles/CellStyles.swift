/// How the cells of one format show what they hold, as far as that tells a reader something else.
struct CellStyle {
    /// How numbers are shown that count days.
    var kind = DateKind.number
    var isStruck = false
    /// The place of the number format that changes numbers; negative if none does.
    var numberFormat: Int32 = -1
    /// The place of the number format that changes texts; negative if none does.
    var textFormat: Int32 = -1
}

/// The cell formats of a workbook.
struct CellStyles {
    private(set) var all: [CellStyle] = []
    private(set) var formats: [NumberFormat] = []
    /// Whether a cell may show more than its text by another way than a number format for numbers.
    private(set) var changeTexts = false

    /// Puts cell formats together.
    ///
    /// - Parameters:
    ///   - cellFormats: the number format and the font of each, by their identifiers.
    ///   - codes: the number formats that the workbook states, as UTF-8.
    ///   - isStruck: whether a font strikes its text out.
    init(_ cellFormats: [(format: Int, font: Int)], codes: [Int: [UInt8]], isStruck: (Int) -> Bool) {
        var known: [Int: CellStyle] = [:]
        all.reserveCapacity(cellFormats.count)
        for cell in cellFormats {
            var style = known[cell.format] ?? look(cell.format, codes[cell.format])
            known[cell.format] = style
            style.isStruck = isStruck(cell.font)
            changeTexts = changeTexts || style.isStruck || style.textFormat >= 0
            all.append(style)
        }
    }

    private mutating func look(_ id: Int, _ code: [UInt8]?) -> CellStyle {
        var style = CellStyle(kind: code.map { DateKind(format: $0) } ?? DateKind(builtIn: id))
        guard let code = code ?? Self.percent(builtIn: id) else { return style }
        let format = NumberFormat(code: code)
        if style.kind == .number, format.changesNumbers { style.numberFormat = Int32(formats.count) }
        if format.changesTexts { style.textFormat = Int32(formats.count) }
        if style.numberFormat >= 0 || style.textFormat >= 0 { formats.append(format) }
        return style
    }

    /// The formats known by number that show more than digits.
    private static func percent(builtIn id: Int) -> [UInt8]? {
        switch id {
        case 9: Array("0%".utf8)
        case 10: Array("0.00%".utf8)
        default: nil
        }
    }
}
