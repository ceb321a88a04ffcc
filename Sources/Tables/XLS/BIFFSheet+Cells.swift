extension BIFFSheet {
    mutating func takeCell(_ record: BIFFRecord) throws(TableFault) {
        try checkAwaited()
        let start = record.content.lowerBound
        let place = CellReference(row: records.number(start, 2), column: records.number(start + 2, 2))
        let style = records.number(start + 4, 2)
        switch record.id {
        case BIFF.number: try add(place, number: records.double(start + 6), style: style)
        case BIFF.shortNumber: try add(place, number: shortNumber(start + 6), style: style)
        case BIFF.sharedLabel:
            let index = records.number(start + 6, 4)
            guard let span = texts.place(index, of: context.texts, in: &rows) else {
                throw fault("\(place.text): missing shared text")
            }
            try add(place, span, .shared(index), style: style)
        case BIFF.truthOrError:
            let value = records.number(start + 6, 1)
            let isError = records.number(start + 7, 1) != 0
            if isError { return try add(place, rows.store(try errorText(value, place).utf8)) }
            try add(place, truth: value, style: style)
        case BIFF.formula: try takeFormula(record, place, style: style)
        default: try add(place, try text(record, offset: 6), style: style)
        }
    }

    private mutating func takeFormula(_ record: BIFFRecord, _ place: CellReference, style: Int) throws(TableFault) {
        let result = record.content.lowerBound + 6
        guard record.content.count >= 14 else { throw fault("record too short") }
        guard records.number(result + 6, 2) == 0xFFFF else {
            return try add(place, number: records.double(result), style: style)
        }
        switch records.number(result, 1) {
        case 0: awaited = (place, style)
        case 1: try add(place, truth: records.number(result + 2, 1), style: style)
        case 2: try add(place, rows.store(try errorText(records.number(result + 2, 1), place).utf8))
        case 3: break
        default: throw fault("\(place.text): bad formula result")
        }
    }

    mutating func takeFormulaText(_ record: BIFFRecord) throws(TableFault) {
        guard let cell = awaited else { return }
        awaited = nil
        try add(cell.place, try text(record, offset: 0), style: cell.style)
    }

    mutating func takeShortNumbers(_ record: BIFFRecord) throws(TableFault) {
        let start = record.content.lowerBound
        let row = records.number(start, 2)
        let first = records.number(start + 2, 2)
        for index in 0..<max(0, (record.content.count - 6) / 6) {
            let cell = start + 4 + index * 6
            try add(
                CellReference(row: row, column: first + index), number: shortNumber(cell + 2),
                style: records.number(cell, 2))
        }
    }

    /// A number in four bytes: whole or the front of a long one, and perhaps a hundredth of that.
    private func shortNumber(_ start: Int) -> Double {
        let bits = records.bytes.number(start, 4)
        let whole = Double(Int32(bitPattern: bits) >> 2)
        let number = bits & 2 != 0 ? whole : Double(bitPattern: UInt64(bits & ~3) << 32)
        return bits & 1 != 0 ? number / 100 : number
    }

    private mutating func text(_ record: BIFFRecord, offset: Int) throws(TableFault) -> RichText {
        var reader = BIFFText(records.bytes, try records.continued(record), offset: offset)
        let (fonts, page) = (workbook.fonts, workbook.codePage)
        if record.id == BIFF.richLabel {
            return workbook.isUnicode ? try reader.nextLabel(fonts) : try reader.nextLabel(fonts, codePage: page)
        }
        return workbook.isUnicode
            ? try reader.nextRich(lengthBytes: 2, fonts) : RichText(try reader.next(lengthBytes: 2, codePage: page))
    }

    private func errorText(_ code: Int, _ place: CellReference) throws(TableFault) -> String {
        let names = [
            0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
            0x2A: "#N/A", 0x2B: "#GETTING_DATA",
        ]
        guard let name = names[code] else { throw fault("\(place.text): unknown error value") }
        return name
    }

    private mutating func add(_ place: CellReference, number: Double, style: Int) throws(TableFault) {
        guard number.isFinite else { throw fault("\(place.text): bad number") }
        let look: CellStyle
        do throws(CellFault) { look = try context.style(style) } catch {
            throw fault("\(place.text): \(error.reason)")
        }
        if let text = context.dates.text(number, look.kind) {
            return try add(place, rows.store(text.utf8), .value, style: style)
        }
        let format = look.numberFormat >= 0 ? context.format(look.numberFormat) : nil
        let span = rows.store { bytes in
            guard let format else {
                NumberText.append(number, to: &bytes)
                return true
            }
            var plain: [UInt8] = []
            NumberText.append(number, to: &plain)
            bytes.append(contentsOf: format.shown(plain: plain))
            return true
        }
        if let span { try add(place, span, .value, style: style) }
    }

    private mutating func add(_ place: CellReference, truth value: Int, style: Int) throws(TableFault) {
        try add(place, rows.store((value != 0 ? "TRUE" : "FALSE").utf8), .value, style: style)
    }

    private mutating func add(_ place: CellReference, _ text: RichText, style: Int) throws(TableFault) {
        let own = text.ownStart < text.bytes.count ? [text.ownStart..<text.bytes.count] : []
        try add(place, rows.store(text.bytes), .text, style: style, own: own)
    }

    private mutating func add(
        _ place: CellReference, _ span: CellSpan, _ content: StyledContent, style: Int, own: OwnLooks = []
    ) throws(TableFault) {
        try add(place, try rows.styled(span, content, style: style, own: own, context))
    }

    private mutating func add(_ place: CellReference, _ span: CellSpan) throws(TableFault) {
        try beginRow(place.row)
        try rows.add(column: place.column, span)
    }
}
