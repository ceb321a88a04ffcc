import CXLSXWriter
import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Hands a described workbook to the library.
struct BookWriter {
    typealias Sheet = UnsafeMutablePointer<lxw_worksheet>
    typealias Format = UnsafeMutablePointer<lxw_format>

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [BookStyle: Format] = [:]
    private var paints: [BookRule.Paint: Format] = [:]

    /// Writes to a file that exists and is empty.
    static func write(_ book: Book, to path: String) throws(WorkbookFault) {
        try check(book)
        let folder = NSTemporaryDirectory()
        // The library does not notice that its temporary files were cut short: there must be room beforehand.
        if Book.isFull(folder, for: room(book)) { throw .diskFull }
        let strings = CStrings()
        var options = lxw_workbook_options(constant_memory: 0, tmpdir: strings.copy(folder), use_zip64: 1)
        guard let workbook = workbook_new_opt(path, &options) else { throw .writeFailed(code: ENOMEM) }
        var writer = BookWriter(workbook: workbook)
        do throws(WorkbookFault) { try writer.fill(book, strings) } catch {
            lxw_workbook_free(workbook)
            throw error
        }
        try writer.close(path, folder)
    }

    private init(workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

    private static func check(_ book: Book) throws(WorkbookFault) {
        guard book.sheets.contains(where: { !$0.isHidden }) else { throw .noSheet }
        for sheet in book.sheets {
            let size = sheet.size
            guard size.rows <= 1_048_576, size.columns <= 16_384 else { throw .tooLarge(sheet: sheet.name) }
        }
    }

    /// More bytes than the parts take before they are packed.
    private static func room(_ book: Book) -> Int {
        book.sheets.reduce(1 << 20) { sum, sheet in
            sheet.cells.reduce(sum + sheet.extras) { sum, cell in
                switch cell.content {
                case .text(let text): sum + 96 + text.utf8.count * 2
                case .formula(let text, _): sum + 128 + text.utf8.count * 2
                default: sum + 80
                }
            }
        }
    }

    private mutating func fill(_ book: Book, _ strings: CStrings) throws(WorkbookFault) {
        var properties = lxw_doc_properties()
        properties.title = strings.copy(BookText.cut(BookText.stored(book.title), 255))
        properties.author = strings.copy(BookText.cut(BookText.stored(book.author), 255))
        properties.created = book.created == 0 ? 1 : book.created
        try Self.check(workbook_set_properties(workbook, &properties))
        for property in book.properties { try write(property) }
        var shown = false
        let names = book.sheetNames
        for (sheet, name) in zip(book.sheets, names) {
            guard let written = workbook_add_worksheet(workbook, name) else { throw .refused(code: -1) }
            if sheet.isHidden {
                worksheet_hide(written)
            } else if !shown {
                worksheet_activate(written)
                worksheet_set_first_sheet(written)
                shown = true
            }
            let writer = SheetWriter(sheet: sheet, written: written, strings: strings, name: name, names: names)
            try writer.write(formats(of: sheet))
            for rule in sheet.rules { try RuleWriter(sheet: writer, paint: paint(of: rule)).write(rule) }
            for chart in sheet.charts { try write(chart, writer) }
        }
    }

    private func write(_ property: BookProperty) throws(WorkbookFault) {
        let (name, value) = (BookText.stored(property.name), BookText.stored(property.value))
        guard !name.isEmpty else { return }
        try Self.check(
            workbook_set_custom_property_string(workbook, BookText.cut(name, 255), BookText.cut(value, 255)))
    }

    private func write(_ chart: BookChart, _ sheet: SheetWriter) throws(WorkbookFault) {
        guard !chart.series.isEmpty else { return }
        guard let writer = ChartWriter(chart, sheet, workbook) else { throw .writeFailed(code: ENOMEM) }
        try writer.write()
    }

    private func close(_ path: String, _ folder: String) throws(WorkbookFault) {
        errno = 0
        let result = workbook_close(workbook)
        let code = errno
        guard result == LXW_NO_ERROR else {
            switch result {
            case LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_ZIP_FILE_OPERATION,
                LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE, LXW_ERROR_READING_TMPFILE:
                throw Book.fault(code == 0 ? EIO : code)
            default: throw .refused(code: Int(result.rawValue))
            }
        }
        if Book.isFull(folder, for: 1 << 16) { throw .diskFull }
    }

    static func check(_ result: lxw_error) throws(WorkbookFault) {
        guard result == LXW_NO_ERROR else { throw .refused(code: Int(result.rawValue)) }
    }

    // MARK: Looks

    private mutating func formats(of sheet: BookSheet) throws(WorkbookFault) -> [Format] {
        var found: [Format] = []
        for style in sheet.styles {
            if let format = formats[style] {
                found.append(format)
            } else {
                guard let format = workbook_add_format(workbook) else { throw .writeFailed(code: ENOMEM) }
                style.apply(format)
                formats[style] = format
                found.append(format)
            }
        }
        return found
    }

    private mutating func paint(of rule: BookRule) -> Format? {
        guard let paint = rule.paint else { return nil }
        if let format = paints[paint] { return format }
        let format = workbook_add_format(workbook)
        if let format { paint.apply(format) }
        paints[paint] = format
        return format
    }
}

extension BookSheet {
    /// More bytes than all but the cells takes.
    fileprivate var extras: Int {
        let points = charts.reduce(0) { sum, chart in
            chart.series.reduce(sum) { $0 + $1.values.rows.count * $1.values.columns.count + $1.pointColours.count }
        }
        return comments.count * 4096 + merges.count * 64 + rules.count * 2048 + charts.count * 16_384 + points * 512
    }
}

/// Copies of texts for the library's records, freed together.
final class CStrings {
    private var kept: [UnsafeMutablePointer<CChar>] = []

    /// A copy that lives as long as this object; nil where there is no memory.
    func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
        guard let copy = strdup(text) else { return nil }
        kept.append(copy)
        return copy
    }

    deinit { for pointer in kept { free(pointer) } }
}
