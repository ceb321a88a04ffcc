import Crypto
import Domain
import Foundation
import Intake
import Store
import Tables

/// A file's content without its columns of identity-card numbers, which are not kept.
enum CleanCopy {
    /// Behind the file's name.
    static let mark = "（已去除身份证号）"

    /// The rows as CSV, sheet after sheet, in UTF-8.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - file: What was understood of it.
    /// - Returns: The text's bytes.
    /// - Throws: `TableFault` where the file cannot be read again.
    static func bytes(of path: String, _ file: some ReadTables) throws -> [UInt8] {
        var text = ""
        for sheet in try SenderTable.sheets(of: path) {
            let hidden = file.privateColumns(of: sheet.name)
            if !sheet.name.isEmpty { text += "# \(sheet.name)\n" }
            sheet.forEachRow { view in
                text +=
                    view.texts.enumerated().map { place, cell in field(hidden.contains(place) ? "" : cell) }
                    .joined(separator: ",") + "\n"
                return true
            }
        }
        return Array(text.utf8)
    }

    /// The sheet with every identity-card number in its cells masked.
    static func masked(_ sheet: Sheet) -> Sheet {
        var copy = sheet.withoutCells
        sheet.forEachRow { view in
            let cells = view.texts.enumerated().map {
                (column: $0.offset, text: Array(IdentityNumber.masking($0.element).utf8))
            }
            copy.append(row: view.row, cells: cells)
            return true
        }
        return copy
    }

    private static func field(_ cell: String) -> String {
        let cell = IdentityNumber.isOne(cell) ? IdentityNumber.masked : IdentityNumber.masking(cell)
        guard cell.contains(where: { ",\"\r\n\r\n".contains($0) }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}

/// The sender's table as sheets, whatever kind of file it is.
enum SenderTable {
    /// - Parameters:
    ///   - path: The file.
    ///   - rows: Whether a row is wanted, by its number.
    /// - Returns: Its sheets; a text file is one without a name, its row numbers those that a spreadsheet shows.
    /// - Throws: `TableFault`.
    static func sheets(of path: String, where rows: (Int) -> Bool = { _ in true }) throws -> [Sheet] {
        switch try TableKind.find(path: path) {
        case .workbook: return try SpreadsheetReader.read(path: path).sheets
        case .text:
            var sheet = Sheet(name: "")
            var reader = try RecordReader(path: path, dialect: try TableScout.scout(path: path))
            while try reader.next() {
                guard rows(reader.row) else { continue }
                let cells = reader.texts().enumerated().map { (column: $0.offset, text: Array($0.element.utf8)) }
                sheet.append(row: reader.row, cells: cells)
            }
            return [sheet]
        }
    }
}

extension ActWriter {
    /// Keeps a copy of a file without the identity-card numbers in it, where the file is small enough to be kept.
    func keepCleanCopy(of path: String, _ file: some ReadTables, named name: String, size: Int) throws {
        guard size <= FileFingerprint.keptSize else { return }
        let copy = try CleanCopy.bytes(of: path, file)
        let source = try add(SourceFile(file: name + CleanCopy.mark, encoding: "UTF-8", format: "csv", columns: [:]))
        let digest = SHA256.hash(data: copy).map { String(format: "%02x", $0) }.joined()
        try keep(original: copy, sha256: digest, size: copy.count, rows: file.rows, of: source)
    }
}
