import Documents
import Foundation
import Workbook

extension DocumentWork {
    /// A document in the format that is asked for.
    ///
    /// - Parameters:
    ///   - paper: What is read.
    ///   - format: Of the bytes.
    ///   - terminal: Where plain text is shown.
    ///   - json: The figures for programs.
    ///   - csv: The same as a table.
    ///   - book: The workbook.
    /// - Returns: The file's bytes.
    /// - Throws: `Failure` of writing.
    static func bytes(
        of paper: @autoclosure () -> Paper, _ format: DocumentFormat, _ terminal: Terminal,
        json: @autoclosure () -> JSON, csv: @autoclosure () -> String, book: @autoclosure () -> Book
    ) throws -> Data {
        switch format {
        case .json: return Data(json().text.utf8)
        case .csv: return Data(csv().utf8)
        case .text: return Data(paper().text(terminal).utf8)
        case .html: return Data(paper().html().utf8)
        case .xlsx: return try writing { () throws(WorkbookFault) in try book().bytes() }
        case .docx: return try writing { () throws(WorkbookFault) in try paper().wordFile.bytes() }
        }
    }
}
