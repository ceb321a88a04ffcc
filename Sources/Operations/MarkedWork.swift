package import Domain
import Forms
import Foundation
import Intake
import Tables
import Workbook

/// Gives a sender's table back with the faulty cells marked (错误标注件).
package struct MarkedWork {
    private let language: Language

    package init(_ language: Language) {
        self.language = language
    }

    /// Writes the marked return for an import that found something.
    ///
    /// - Parameters:
    ///   - result: What the import said, with the file as it was read.
    ///   - path: The sender's file.
    ///   - output: Where the workbook goes; must not exist.
    /// - Returns: False where there was nothing to mark, and nothing was written.
    /// - Throws: `Failure` where the file cannot be read again or the workbook not be written.
    package func write(_ result: some MarkableResult, of path: String, to output: String) throws -> Bool {
        guard !result.problems.problems.isEmpty else { return false }
        try Self.checkOutput(output)
        let sources = try sources(result, path)
        let marked = MarkedReturn(
            fileName: result.file, sources: sources, problems: result.problems.inOrder,
            omitted: result.problems.omitted, rowsInFile: isLong(result) ? result.rows : nil, facts: facts(result),
            language: language)
        try Self.writing(to: output) { () throws(WorkbookFault) in try marked.write(to: output) }
        return true
    }

    /// Whether the marked return could be written there: asked before anything is stored.
    /// - Throws: `Failure` where the file exists or its folder does not.
    package static func checkOutput(_ output: String) throws {
        guard !FileManager.default.fileExists(atPath: output) else { throw Failure.outputExists(output) }
        let folder = (output as NSString).deletingLastPathComponent
        var isFolder: ObjCBool = false
        guard
            folder.isEmpty
                || FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) && isFolder.boolValue
        else { throw Failure.cannotCreate(output) }
    }

    private func isLong(_ result: some MarkableResult) -> Bool { result.rows > MarkedReturn.rowLimit }

    private func facts(_ result: some MarkableResult) -> [String] {
        guard !result.leftOut.isEmpty else { return [] }
        let names = result.leftOut.joined(separator: language == .zh ? "、" : ", ")
        return [language == .zh ? "退回：\(names)" : "Returned: \(names)"]
    }

    /// The sender's sheets; of a file that is no table at all none.
    private func sources(_ result: some MarkableResult, _ path: String) throws -> [MarkedReturn.Source] {
        guard let reading = result.tables?.tables else { return [] }
        var wanted: Set<Int>?
        if isLong(result) {
            let header = reading.firstHeader ?? 1...1
            wanted = Set(result.problems.problems.compactMap(\.row)).union(header)
        }
        let sheets: [Sheet]
        do {
            sheets = try InputFile.reading(path) { try SenderTable.sheets(of: path) { wanted?.contains($0) ?? true } }
        } catch is Failure {
            // A damaged file has no table to give back; what is wrong with it stands on the other sheet.
            sheets = []
        }
        return sheets.filter { !$0.isHidden }.map { sheet in
            MarkedReturn.Source(
                CleanCopy.masked(sheet),
                headerRows: reading.headerRows(of: sheet.name) ?? header(result),
                blankedColumns: reading.privateColumns(of: sheet.name), isBook: reading.isWorkbook)
        }
    }

    /// Where no layout was found, the row that the first problem of a column names.
    private func header(_ result: some MarkableResult) -> ClosedRange<Int>? {
        let row = result.problems.problems.first { $0.code == .missingColumn || $0.code == .duplicateColumn }?.row
        return row.map { $0...$0 }
    }

    /// Runs what writes a workbook; its faults become failures.
    static func writing(to output: String, _ body: () throws(WorkbookFault) -> Void) throws {
        do throws(WorkbookFault) { try body() } catch {
            switch error {
            case .cannotCreate: throw Failure.cannotCreate(output)
            case .diskFull: throw Failure.diskFull
            default: throw Failure.writeFailed(output)
            }
        }
    }
}
