/// Reads whole workbooks into memory.
package enum SpreadsheetReader {
    /// Which kind of workbook a file is, by its first bytes; nil for all else, texts too.
    ///
    /// - Throws: `TableFault` if the file cannot be read.
    package static func format(path: String, limits: TableLimits = .init()) throws(TableFault) -> Spreadsheet.Format? {
        try format(RawFile(path: path, limits: limits))
    }

    /// Reads a workbook.
    ///
    /// - Parameters:
    ///   - path: the file's path.
    ///   - limits: how large the file and what it holds may be.
    /// - Returns: all sheets with cells, hidden ones too.
    /// - Throws: `unknownFormat` if the file is no workbook or an encrypted one, `damaged` if it contradicts its
    ///   format, `tooLarge` or `tooMany` beyond a limit, other faults if it cannot be read.
    package static func read(path: String, limits: TableLimits = .init()) throws(TableFault) -> Spreadsheet {
        let file = try RawFile(path: path, limits: limits)
        switch try format(file) {
        case .xlsx: return try WorkbookReader.read(file, limits: limits)
        case .xls: return try OldWorkbookReader.read(file, limits: limits)
        case nil: throw try unknown(file)
        }
    }

    /// Shows what a workbook holds beside its cells: remarks, properties, lists; of an XLS file all its bytes.
    ///
    /// - Parameters:
    ///   - path: the file's path.
    ///   - limits: as for `read`.
    ///   - body: takes a part's bytes; returns false to stop.
    /// - Throws: `TableFault` if the file cannot be read.
    package static func showOtherParts(
        path: String, limits: TableLimits = .init(), _ body: ([UInt8]) -> Bool
    ) throws(TableFault) {
        let file = try RawFile(path: path, limits: limits)
        guard try format(file) == .xlsx else {
            _ = body(try file.bytes(at: 0, count: Int(min(file.size, 1 << 26))))
            return
        }
        let archive = try ZipArchive(file, limits: limits)
        let budget = Budget(limits)
        let cells = ["xl/sharedstrings", "xl/worksheets/sheet", "xl/styles", "xl/media/"]
        for (name, size) in archive.parts where size < 1 << 24 && !cells.contains(where: name.hasPrefix) {
            guard body(try archive.bytes(name, budget: budget)) else { return }
        }
    }

    private static func format(_ file: borrowing RawFile) throws(TableFault) -> Spreadsheet.Format? {
        let head = try file.bytes(at: 0, count: 8)
        if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) { return .xlsx }
        return head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? .xls : nil
    }

    private static func unknown(_ file: borrowing RawFile) throws(TableFault) -> TableFault {
        let head = try file.bytes(at: 0, count: 4_096)
        return head.isEmpty ? .empty : .unknownFormat(BinarySignature.name(head: head, tail: []) ?? "text")
    }
}
