/// The runs of a text that have a font of their own, whatever the cell's is: places in its bytes, in order.
typealias OwnLooks = [Range<Int>]

/// What a cell's style may change about it besides numbers.
enum StyledContent {
    case text
    /// A text that other cells have too, by its number.
    case shared(Int)
    /// Numbers, days and truth values.
    case value
}

extension SheetRows {
    /// Puts a stored text into memory as its cell's style shows it.
    ///
    /// - Parameters:
    ///   - span: where the text lies; unless cells share it, behind all others.
    ///   - content: what the cell holds.
    ///   - style: the style's number.
    ///   - own: the text's runs with fonts of their own.
    ///   - context: what the workbook's parts share.
    /// - Returns: where the text lies as it is shown.
    /// - Throws: `tooMany` beyond the limit of texts.
    mutating func styled(
        _ span: CellSpan, _ content: StyledContent, style: Int, own: OwnLooks = [], _ context: WorkbookContext
    ) throws(TableFault) -> CellSpan {
        guard !span.isEmpty, let look = context.textStyle(style) else { return span }
        var key: StyledText?
        var own = own
        if case .shared(let index) = content {
            key = StyledText(start: span.start, style: style)
            own = context.texts?.ownLooks(index) ?? []
        }
        if let key, let known = styledTexts[key] { return known }
        var text = struck(span, look, own)
        if look.textFormat >= 0, content.isText, let format = context.format(look.textFormat) {
            text = format.shown(text: text)
        }
        let place = key == nil ? replace(span, text) : store(text)
        if let key { styledTexts[key] = place }
        try budget.check(text: byteCount)
        return place
    }

    private func struck(_ span: CellSpan, _ look: CellStyle, _ own: OwnLooks) -> [UInt8] {
        let text = self.text(span)
        guard look.isStruck else { return Array(text) }
        var out: [UInt8] = []
        var place = text.startIndex
        for run in own {
            let (start, end) = (text.startIndex + run.lowerBound, text.startIndex + run.upperBound)
            RunLook.struck.append(text[place..<start], to: &out)
            out.append(contentsOf: text[start..<end])
            place = end
        }
        RunLook.struck.append(text[place...], to: &out)
        return out
    }
}

extension StyledContent {
    fileprivate var isText: Bool {
        if case .value = self { false } else { true }
    }
}

/// A shared text as one style shows it.
struct StyledText: Hashable {
    let start: UInt32
    let style: Int
}
