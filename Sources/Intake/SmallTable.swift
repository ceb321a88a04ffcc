package import Domain
import Tables

/// A small table read whole, with the place of each row: regions, targets, deliveries.
package struct SmallTable: Sendable {
    package struct Row: Sendable {
        package let number: Int
        package let cells: [String]
    }

    /// More rows than any tree of regions has.
    static let limit = 200_000

    package let header: [String]
    package let headerRow: Int
    package private(set) var rows: [Row] = []

    /// The first row that is not blank is the header.
    /// - Throws: `IntakeRefusal` with the fault as a problem; `TableFault` where the file cannot be reached.
    package init(path: String) throws {
        var header: [String]?
        var headerRow = 0
        var rows: [Row] = []
        func take(_ row: Row) throws(TableFault) {
            let cells = row.cells.map { PlainText.trimmed($0) }
            if cells.allSatisfy(\.isEmpty) { return }
            if header == nil {
                (header, headerRow) = (cells, row.number)
            } else {
                guard rows.count < Self.limit else { throw TableFault.tooLarge(limit: Int64(Self.limit)) }
                rows.append(Row(number: row.number, cells: cells))
            }
        }
        do throws(TableFault) {
            switch try TableKind.find(path: path) {
            case .text:
                var reader = try RecordReader(path: path, dialect: try TableScout.scout(path: path))
                while try reader.next() { try take(Row(number: reader.row, cells: reader.texts())) }
            case .workbook:
                let sheet = try SpreadsheetReader.read(path: path).sheets.first { !$0.isHidden && $0.rowCount > 0 }
                var views: [Row] = []
                sheet?.forEachRow { view in
                    views.append(Row(number: view.row, cells: view.texts))
                    return views.count <= Self.limit
                }
                for row in views { try take(row) }
            }
        } catch {
            guard let problem = error.problem else { throw error }
            throw IntakeRefusal([problem])
        }
        guard let header else { throw IntakeRefusal([Problem(.emptyFile)]) }
        self.header = header
        self.headerRow = headerRow
        self.rows = rows
    }

    /// The program's own data: lines of fields parted by tabs, nothing quoted.
    package init(tabbed text: String) {
        let lines = text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        header = lines.first ?? []
        headerRow = 1
        rows = lines.dropFirst().enumerated().map { Row(number: $0 + 2, cells: $1) }
    }

    func problem(
        _ code: ProblemCode, _ row: Row, _ column: Int, severity: Severity = .error, details: [ProblemDetail] = []
    ) -> Problem {
        Problem(
            code, severity, row: row.number, column: column < header.count ? header[column] : nil,
            cell: "\(columnLetters(column))\(row.number)", value: column < row.cells.count ? row.cells[column] : nil,
            details: details)
    }

    /// Which column has one of the names; folded as headers are.
    func column(_ names: [String]) -> Int? {
        let folded = header.map { PlainText.folded($0) }
        return folded.firstIndex { names.contains($0) }
    }
}

/// A file that was refused, with every problem found.
package struct IntakeRefusal: Error, Sendable {
    package let problems: [Problem]

    package init(_ problems: [Problem]) { self.problems = problems }
}
