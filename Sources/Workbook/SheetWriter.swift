import CXLSXWriter

/// Hands one described sheet to the library.
struct SheetWriter {
    let sheet: BookSheet
    let written: UnsafeMutablePointer<lxw_worksheet>
    let strings: CStrings
    /// As it is written, among those of all sheets.
    let name: String
    let names: [String]

    /// The formats are the library's looks, in the order of the sheet's styles.
    func write(_ formats: [BookWriter.Format]) throws(WorkbookFault) {
        writeShape()
        try writeMerges()
        for cell in sheet.cells { try write(cell, formats[Int(cell.style)]) }
        for comment in sheet.comments { try write(comment) }
        for validation in sheet.validations { try ValidationWriter(validation, self).write() }
        try writePrint()
        if let filter = sheet.filter {
            try BookWriter.check(
                worksheet_autofilter(
                    written, UInt32(clamping: filter.rows.lowerBound), UInt16(clamping: filter.columns.lowerBound),
                    UInt32(clamping: filter.rows.upperBound), UInt16(clamping: filter.columns.upperBound)))
        }
        if sheet.isProtected { protect() }
        if sheet.allowsNumbersAsText {
            let all = "A1:XFD1048576"
            try BookWriter.check(
                worksheet_ignore_errors(written, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), all))
        }
    }

    // MARK: Cells

    private func write(_ cell: BookCell, _ format: BookWriter.Format) throws(WorkbookFault) {
        let (row, column) = (cell.row, cell.column)
        switch cell.content {
        case .text(let text) where text.isEmpty: try blank(row, column, format)
        case .blank: try blank(row, column, format)
        case .text(let text):
            try BookWriter.check(worksheet_write_string(written, row, column, BookText.stored(text), format))
        case .number(let number) where number.isFinite:
            try BookWriter.check(worksheet_write_number(written, row, column, number, format))
        case .number(let number):
            try BookWriter.check(worksheet_write_string(written, row, column, "\(number)", format))
        case .formula(let formula, .number(let shown)):
            try BookWriter.check(worksheet_write_formula_num(written, row, column, "=" + formula, format, shown))
        case .formula(let formula, .text(let shown)):
            try BookWriter.check(worksheet_write_formula_str(written, row, column, "=" + formula, format, shown))
        case .date(let year, let month, let day):
            var date = lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
            try BookWriter.check(worksheet_write_datetime(written, row, column, &date, format))
        case .link(let text, let place):
            let shown = BookText.stored(text)
            guard names.indices.contains(place.sheet), !shown.isEmpty else {
                return try write(BookCell(row: row, column: column, style: cell.style, content: .text(text)), format)
            }
            let target = "internal:" + BookReference.place(place.row, place.column, sheet: names[place.sheet])
            try BookWriter.check(worksheet_write_url_opt(written, row, column, target, format, shown, nil))
        }
    }

    private func blank(_ row: UInt32, _ column: UInt16, _ format: BookWriter.Format) throws(WorkbookFault) {
        try BookWriter.check(worksheet_write_blank(written, row, column, format))
    }

    private func write(_ comment: BookComment) throws(WorkbookFault) {
        var options = lxw_comment_options()
        options.author = strings.copy("")
        options.width = UInt16(clamping: comment.width)
        options.height = UInt16(clamping: comment.height)
        options.font_size = 10
        let text = BookText.stored(comment.text)
        guard !text.isEmpty else { return }
        try BookWriter.check(
            worksheet_write_comment_opt(
                written, UInt32(clamping: comment.row), UInt16(clamping: comment.column), text, &options))
    }

    /// Ranges that share a cell make a file that programs call damaged: the later one is left out, and so are ranges
    /// beyond what can be marked cell by cell in good time.
    private func writeMerges() throws(WorkbookFault) {
        for range in BookRange.apart(sheet.merges) {
            try BookWriter.check(
                worksheet_merge_range(
                    written, UInt32(clamping: range.rows.lowerBound), UInt16(clamping: range.columns.lowerBound),
                    UInt32(clamping: range.rows.upperBound), UInt16(clamping: range.columns.upperBound), "", nil))
        }
    }

    // MARK: Shape

    private func writeShape() {
        var hidden = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
        for column in Set(sheet.columnWidths.keys).union(sheet.hiddenColumns).sorted()
        where (0..<16_384).contains(column) {
            let width = Self.kept(sheet.columnWidths[column], upTo: 255) ?? 8.43
            let place = UInt16(clamping: column)
            if sheet.hiddenColumns.contains(column) {
                worksheet_set_column_opt(written, place, place, width, nil, &hidden)
            } else {
                worksheet_set_column(written, place, place, width, nil)
            }
        }
        writeRows()
        if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
            worksheet_freeze_panes(written, UInt32(clamping: sheet.frozenRows), UInt16(clamping: sheet.frozenColumns))
        }
        if !sheet.showsGridlines { worksheet_gridlines(written, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
        if sheet.zoom != 100 { worksheet_set_zoom(written, UInt16(clamping: max(10, min(400, sheet.zoom)))) }
        if let colour = sheet.tabColour { worksheet_set_tab_color(written, BookStyle.colour(colour)) }
    }

    private func writeRows() {
        let rows = Set(sheet.rowHeights.keys).union(sheet.hiddenRows).union(sheet.rowLevels.keys)
        for row in rows.sorted() where (0..<1_048_576).contains(row) {
            let height = Self.kept(sheet.rowHeights[row], upTo: 409) ?? 15
            let level = UInt8(max(0, min(7, sheet.rowLevels[row] ?? 0)))
            let isHidden: UInt8 = sheet.hiddenRows.contains(row) ? 1 : 0
            var options = lxw_row_col_options(hidden: isHidden, level: level, collapsed: 0)
            worksheet_set_row_opt(written, UInt32(clamping: row), height, nil, &options)
        }
        if !sheet.rowLevels.isEmpty { worksheet_outline_settings(written, 1, 0, 0, 0) }
    }

    private static func kept(_ measure: Double?, upTo limit: Double) -> Double? {
        measure.flatMap { $0.isFinite ? min(max($0, 0), limit) : nil }
    }

    private func writePrint() throws(WorkbookFault) {
        worksheet_set_paper(written, 9)  // A4
        if sheet.print.isLandscape { worksheet_set_landscape(written) }
        worksheet_set_margins(written, 0.5, 0.5, 0.6, 0.7)
        worksheet_fit_to_pages(written, 1, UInt16(clamping: sheet.print.pagesHigh))
        if sheet.print.isCentred { worksheet_center_horizontally(written) }
        if let area = sheet.print.area {
            try BookWriter.check(
                worksheet_print_area(
                    written, UInt32(clamping: area.rows.lowerBound), UInt16(clamping: area.columns.lowerBound),
                    UInt32(clamping: area.rows.upperBound), UInt16(clamping: area.columns.upperBound)))
        }
        if let rows = sheet.print.repeatedRows {
            try BookWriter.check(
                worksheet_repeat_rows(written, UInt32(clamping: rows.lowerBound), UInt32(clamping: rows.upperBound)))
        }
        let header = sheet.print.header
        if !header.isEmpty { try BookWriter.check(worksheet_set_header(written, header)) }
        let footer = sheet.print.footer
        if !footer.isEmpty { try BookWriter.check(worksheet_set_footer(written, footer)) }
    }

    private func protect() {
        var options = lxw_protection()
        options.format_cells = 1
        options.format_columns = 1
        options.format_rows = 1
        worksheet_protect(written, nil, &options)
    }
}

extension BookRange {
    /// The ranges of several cells that share none with an earlier one, top to bottom; at most 20,000 ranges of 2,000,000
    /// cells together.
    static func apart(_ ranges: [BookRange]) -> [BookRange] {
        var kept: [BookRange] = []
        var open: [BookRange] = []
        var cells = 0
        let inOrder = ranges.enumerated().sorted {
            ($0.element.rows.lowerBound, $0.offset) < ($1.element.rows.lowerBound, $1.offset)
        }
        for (_, range) in inOrder.prefix(20_000) where !range.isOneCell {
            open.removeAll { $0.rows.upperBound < range.rows.lowerBound }
            let (area, isTooMuch) = range.rows.count.multipliedReportingOverflow(by: range.columns.count)
            guard !isTooMuch, area <= 2_000_000 - cells, range.rows.upperBound < 1_048_576,
                range.columns.upperBound < 16_384, !open.contains(where: range.overlaps)
            else { continue }
            cells += area
            open.append(range)
            kept.append(range)
        }
        return kept
    }
}
