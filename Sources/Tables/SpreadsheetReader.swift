/// Reads workbooks.
package enum SpreadsheetReader {
    package static func read(path: String, limits: TableLimits = .init()) throws(TableFault) -> Spreadsheet {
        throw .unknownFormat("xlsx")
    }
}
