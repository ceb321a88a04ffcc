package import Domain

/// Wage surveys.
extension ActWriter {
    /// Records a line of a wage survey; its act is this one, whatever the row says.
    ///
    /// - Parameters:
    ///   - line: What the line says; texts must not be empty, pay and headcount above 0.
    ///   - row: The row of the source; nil where there is no source.
    ///   - source: The id of the source.
    /// - Throws: What the database says.
    package func record(_ line: WageRow, row: Int?, source: Int?) throws {
        try insert(
            .wage,
            [
                .integer(try takeID(.wage)), .integer(act), Cell(source), Cell(row), .integer(line.year),
                .integer(line.region), Cell(line.code), .text(line.name), .text(line.industry), .text(line.occupation),
                .integer(line.pay), .integer(line.headcount),
            ])
    }
}
