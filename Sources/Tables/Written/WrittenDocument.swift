/// A document's words in their order, with what its file says of where it comes from: of a Word file, a page or a
/// workbook, also after another program has saved it anew.
package struct WrittenDocument: Sendable, Equatable {
    package enum Format: String, Sendable {
        case docx, html, xlsx
    }

    package enum Block: Sendable, Equatable {
        /// Without blanks at its ends.
        case paragraph(String)
        /// By row; a merged cell stands once.
        case table([[String]])
    }

    package let format: Format
    /// Custom properties, or the page's meta elements, by name; of several with one name the last.
    package var properties: [String: String] = [:]
    package var blocks: [Block] = []
    /// Of a workbook: the formulas by the sheet's number in the file, from 1, and cell.
    package var formulas: [String: String] = [:]

    init(format: Format) { self.format = format }

    /// Reads a document; of a workbook each sheet is a table, its name the paragraph before it.
    ///
    /// - Parameters:
    ///   - path: the file's path.
    ///   - limits: how large the file and what it holds may be.
    /// - Returns: the document; nil where the file is none of the three.
    /// - Throws: `damaged` if it contradicts its format, `tooLarge` or `tooMany` beyond a limit, other faults if it
    ///   cannot be read.
    package static func read(path: String, limits: TableLimits = .init()) throws(TableFault) -> WrittenDocument? {
        let file = try RawFile(path: path, limits: limits)
        let head = try file.bytes(at: 0, count: 1024)
        guard head.starts(with: [0x50, 0x4B, 3, 4]) else {
            guard isPage(head) else { return nil }
            guard file.size <= pageBytes else { throw .tooLarge(limit: pageBytes) }
            return PageReader.read(try file.bytes(at: 0, count: Int(file.size)))
        }
        let archive = try ZipArchive(file, limits: limits)
        let isWord = archive.holds("word/document.xml")
        guard isWord || archive.holds("xl/workbook.xml") else { return nil }
        var document = WrittenDocument(format: isWord ? .docx : .xlsx)
        let budget = Budget(limits)
        if archive.holds("docProps/custom.xml") {
            let part = CustomPropertiesPart("docProps/custom.xml", budget: budget)
            try part.parse(archive)
            document.properties = part.properties
        }
        if isWord {
            let part = WordDocumentPart("word/document.xml", budget: budget)
            try part.parse(archive)
            document.blocks = part.blocks
        } else {
            document.blocks = try sheets(path: path, limits: limits)
            for (name, _) in archive.parts where name.hasPrefix("xl/worksheets/sheet") {
                let part = FormulaPart(name, budget: budget)
                try part.parse(archive)
                let number = name.filter { $0.isASCII && $0.isNumber }
                for (cell, formula) in part.formulas { document.formulas["\(number)!\(cell)"] = formula }
            }
        }
        return document
    }

    private static let pageBytes: Int64 = 64 << 20

    private static func isPage(_ head: [UInt8]) -> Bool {
        let text = String(decoding: head, as: UTF8.self).lowercased()
        return text.contains("<!doctype html") || text.contains("<html")
    }

    private static func sheets(path: String, limits: TableLimits) throws(TableFault) -> [Block] {
        try SpreadsheetReader.read(path: path, limits: limits).sheets.flatMap { sheet -> [Block] in
            var rows: [[String]] = []
            sheet.forEachRow { row in
                rows.append((0..<row.count).map { row.text($0) })
                return true
            }
            return [.paragraph(sheet.name), .table(rows)]
        }
    }
}
