import CXLSXWriter

/// Hands one rule for typing to the library.
struct ValidationWriter {
    private let validation: BookValidation
    private let sheet: SheetWriter

    init(_ validation: BookValidation, _ sheet: SheetWriter) {
        self.validation = validation
        self.sheet = sheet
    }

    func write() throws(WorkbookFault) {
        var record = lxw_data_validation()
        record.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        record.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
        record.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
        let isSilent = validation.errorTitle.isEmpty && validation.error.isEmpty
        record.show_error = UInt8((isSilent ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON).rawValue)
        record.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        record.input_title = copy(validation.promptTitle, 32)
        record.input_message = copy(validation.prompt, 255)
        record.error_title = copy(validation.errorTitle, 32)
        record.error_message = copy(validation.error, 255)
        switch validation.rule {
        case .whole(let range):
            record.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
            record.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            record.minimum_number = Double(range.lowerBound)
            record.maximum_number = Double(range.upperBound)
        case .formula(let formula):
            record.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
            record.value_formula = sheet.strings.copy("=" + formula)
        case .range(let name, let cells):
            record.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            record.value_formula = sheet.strings.copy("=" + BookReference.absolute(cells, sheet: name))
        case .values(let values): return try writeList(values, &record)
        }
        try add(&record)
    }

    private func writeList(_ values: [String], _ record: inout lxw_data_validation) throws(WorkbookFault) {
        record.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        var list = values.map { sheet.strings.copy(BookText.stored($0)) } + [nil]
        let result = list.withUnsafeMutableBufferPointer { list in
            record.value_list = list.baseAddress
            return place(&record)
        }
        try BookWriter.check(result)
    }

    private func add(_ record: inout lxw_data_validation) throws(WorkbookFault) { try BookWriter.check(place(&record)) }

    private func place(_ record: inout lxw_data_validation) -> lxw_error {
        let range = validation.range
        return worksheet_data_validation_range(
            sheet.written, UInt32(clamping: range.rows.lowerBound), UInt16(clamping: range.columns.lowerBound),
            UInt32(clamping: range.rows.upperBound), UInt16(clamping: range.columns.upperBound), &record)
    }

    /// Nil for no text.
    private func copy(_ text: String, _ length: Int) -> UnsafeMutablePointer<CChar>? {
        text.isEmpty ? nil : sheet.strings.copy(BookText.cut(BookText.stored(text), length))
    }
}

/// Cells as formulas name them.
package enum BookReference {
    /// `B5`, from zero.
    package static func cell(_ row: Int, _ column: Int) -> String { letters(column) + String(row + 1) }

    /// `B5:B9`.
    package static func range(_ range: BookRange) -> String {
        let first = cell(range.rows.lowerBound, range.columns.lowerBound)
        return range.isOneCell ? first : first + ":" + cell(range.rows.upperBound, range.columns.upperBound)
    }

    /// `'清单'!$A$1:$A$9`.
    package static func absolute(_ range: BookRange, sheet: String) -> String {
        "\(quoted(sheet))!$\(letters(range.columns.lowerBound))$\(range.rows.lowerBound + 1)"
            + ":$\(letters(range.columns.upperBound))$\(range.rows.upperBound + 1)"
    }

    /// `'清单'!A1`.
    package static func place(_ row: Int, _ column: Int, sheet: String) -> String {
        quoted(sheet) + "!" + cell(row, column)
    }

    private static func quoted(_ sheet: String) -> String {
        "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    /// The letters over a column: 0 is `A`, 26 is `AA`.
    package static func letters(_ column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column + 1
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
