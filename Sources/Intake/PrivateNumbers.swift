import Domain
import Tables

/// Identity-card numbers of a workbook outside the tables that are read.
struct PrivateNumbers {
    /// A warning for each sheet that holds one.
    private(set) var problems: [Problem] = []
    private(set) var areThere = false

    /// Looks at the other sheets, and at what stands beside the cells: remarks and lists.
    ///
    /// - Parameters:
    ///   - path: The workbook.
    ///   - workbook: The same, read.
    ///   - sheets: Names of the sheets whose tables are read.
    /// - Returns: What was found.
    /// - Throws: `TableFault` where the file cannot be read again.
    static func find(
        _ path: String, _ workbook: Spreadsheet, besides sheets: Set<String>
    ) throws(TableFault) -> PrivateNumbers {
        var found = PrivateNumbers()
        for sheet in workbook.sheets where !sheets.contains(sheet.name) { found.look(at: sheet) }
        if !found.areThere { found.areThere = try isBesideCells(path) }
        return found
    }

    private mutating func look(at sheet: Sheet) {
        var row: Int?
        sheet.forEachRow { view in
            for column in 0..<view.count where row == nil {
                guard view.withBytes(column, IdentityNumber.mayHoldOne) else { continue }
                if IdentityNumber.isIn(view.text(column)) { row = view.row }
            }
            return row == nil
        }
        guard let row else { return }
        areThere = true
        problems.append(Problem(.privateNumbers, .warning, row: row, sheet: sheet.name))
    }

    private static func isBesideCells(_ path: String) throws(TableFault) -> Bool {
        var holds = false
        try SpreadsheetReader.showOtherParts(path: path) { bytes in
            // UTF-16 as well: every second byte is zero.
            holds = IdentityNumber.isIn(bytes) || IdentityNumber.isIn(bytes.filter { $0 != 0 })
            return !holds
        }
        return holds
    }
}
