import Reporting

/// A small table as CSV for spreadsheets.
package enum CSVText {
    /// UTF-8 with a byte order mark; a text that a spreadsheet would take for a formula gets an apostrophe.
    package static func document(_ rows: [[String]]) -> String {
        "\u{FEFF}" + rows.map { $0.map(Report.quoted).joined(separator: ",") + "\r\n" }.joined()
    }
}
