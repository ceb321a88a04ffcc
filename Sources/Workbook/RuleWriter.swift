import CXLSXWriter

/// Hands conditional formats to the library.
struct RuleWriter {
    let sheet: SheetWriter
    let paint: BookWriter.Format?

    func write(_ rule: BookRule) throws(WorkbookFault) {
        switch rule.kind {
        case .bar(let bounds, let colour): try writeBar(rule.range, bounds, colour)
        case .formula(let formula, _): try writeFormula(rule.range, formula)
        case .textBegins(let text, _):
            // The library's own rule counts bytes where programs count characters.
            let kept = BookText.cut(BookText.stored(text), 200)
            let quoted = kept.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            try writeFormula(rule.range, "LEFT(\(first(rule.range)),\(kept.utf16.count))=\"\(quoted)\"")
        }
    }

    private func writeFormula(_ range: BookRange, _ formula: String, stops: Bool = false) throws(WorkbookFault) {
        var record = lxw_conditional_format()
        record.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
        record.value_string = sheet.strings.copy("=" + formula)
        record.format = paint
        record.stop_if_true = stops ? 1 : 0
        try place(&record, range)
    }

    /// A bar of the first kind that every program knows. Some give the lower bound a tenth of the cell: what is not above
    /// it has no bar at all.
    private func writeBar(
        _ range: BookRange, _ bounds: ClosedRange<Double>, _ colour: UInt32
    ) throws(WorkbookFault) {
        try writeFormula(range, "N(\(first(range)))<=\(bounds.lowerBound)", stops: true)
        var record = lxw_conditional_format()
        record.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
        record.bar_color = BookStyle.colour(colour)
        record.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        record.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        record.min_value = bounds.lowerBound
        record.max_value = bounds.upperBound
        try place(&record, range)
    }

    private func first(_ range: BookRange) -> String {
        BookReference.cell(range.rows.lowerBound, range.columns.lowerBound)
    }

    private func place(_ record: inout lxw_conditional_format, _ range: BookRange) throws(WorkbookFault) {
        try BookWriter.check(
            worksheet_conditional_format_range(
                sheet.written, UInt32(clamping: range.rows.lowerBound), UInt16(clamping: range.columns.lowerBound),
                UInt32(clamping: range.rows.upperBound), UInt16(clamping: range.columns.upperBound), &record))
    }
}

extension BookRule.Paint {
    func apply(_ format: UnsafeMutablePointer<lxw_format>) {
        if let colour { format_set_font_color(format, BookStyle.colour(colour)) }
        if let fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, BookStyle.colour(fill))
        }
        if isBold { format_set_bold(format) }
    }
}
