/// What the tags of one cell say, until the cell ends.
struct CellContent {
    enum Kind {
        case number, shared, text, inline, boolean, error, date

        /// The kind by the word of the attribute `t`.
        init?(_ word: UnsafePointer<CChar>) {
            if isEqual(word, "s") {
                self = .shared
            } else if isEqual(word, "n") {
                self = .number
            } else if isEqual(word, "str") {
                self = .text
            } else if isEqual(word, "inlineStr") {
                self = .inline
            } else if isEqual(word, "b") {
                self = .boolean
            } else if isEqual(word, "e") {
                self = .error
            } else if isEqual(word, "d") {
                self = .date
            } else {
                return nil
            }
        }
    }

    var type = Kind.number
    var style = 0
    var hasValue = false
    var hasFormula = false
    var value: [UInt8] = []
    var formula: [UInt8] = []
    var ownLooks: OwnLooks = []

    mutating func clear() {
        type = .number
        style = 0
        (hasValue, hasFormula) = (false, false)
        value.removeAll(keepingCapacity: true)
        formula.removeAll(keepingCapacity: true)
        if !ownLooks.isEmpty { ownLooks.removeAll() }
    }

    /// Puts the cell's text into a sheet's memory.
    ///
    /// - Returns: where it lies; nil for a blank cell.
    /// - Throws: what is wrong with the cell.
    mutating func store(
        in rows: inout SheetRows, _ texts: inout TextPlaces, _ context: WorkbookContext
    ) throws(CellFault) -> CellSpan? {
        let mayBeEmpty = hasValue && (type == .text || type == .inline)
        if value.isEmpty && !mayBeEmpty {
            return hasFormula ? rows.store([UInt8(ascii: "=")] + formula) : nil
        }
        switch type {
        case .number: return try storeNumber(in: &rows, context)
        case .shared: return try shared(in: &rows, &texts, context)
        case .inline: return rows.store(value)
        case .text:
            EscapedText.decode(&value)
            return rows.store(value)
        case .boolean: return rows.store(try truth.utf8)
        case .error:
            guard value.first == UInt8(ascii: "#") else { throw CellFault(reason: "bad error value") }
            return rows.store(value)
        case .date:
            guard let moment = ISOMoment(value) else { throw CellFault(reason: "bad date") }
            return rows.store(moment.text(try context.style(style).kind).utf8)
        }
    }

    private func storeNumber(in rows: inout SheetRows, _ context: WorkbookContext) throws(CellFault) -> CellSpan? {
        let look = try context.style(style)
        if look.kind != .number, let serial = NumberText.number(value), let text = context.dates.text(serial, look.kind)
        {
            return rows.store(text.utf8)
        }
        if look.numberFormat >= 0, let format = context.format(look.numberFormat) {
            var plain: [UInt8] = []
            if NumberText.append(value, to: &plain) { return rows.store(format.shown(plain: plain)) }
        }
        if let span = rows.store({ NumberText.append(value, to: &$0) }) { return span }
        guard value.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) else {
            throw CellFault(reason: "bad number")
        }
        return hasFormula ? rows.store([UInt8(ascii: "=")] + formula) : nil
    }

    /// What the cell's style may change; nil where it holds nothing, an error or a formula without a value.
    var styledContent: StyledContent? {
        guard !value.isEmpty, type != .error else { return nil }
        switch type {
        case .shared: return index.map { .shared($0) }
        case .text, .inline: return .text
        case .number, .boolean, .date, .error: return .value
        }
    }

    private func shared(
        in rows: inout SheetRows, _ texts: inout TextPlaces, _ context: WorkbookContext
    ) throws(CellFault) -> CellSpan {
        guard let index, let span = texts.place(index, of: context.texts, in: &rows) else {
            throw CellFault(reason: "missing shared text")
        }
        return span
    }

    /// The value as a whole number of at most nine digits.
    private var index: Int? {
        var number = 0
        guard value.count <= 9 else { return nil }
        for byte in value {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }

    private var truth: String {
        get throws(CellFault) {
            switch String(decoding: value, as: UTF8.self) {
            case "1", "true": return "TRUE"
            case "0", "false": return "FALSE"
            default: throw CellFault(reason: "bad truth value")
            }
        }
    }
}

/// What is wrong with one cell.
struct CellFault: Error {
    let reason: String
}
