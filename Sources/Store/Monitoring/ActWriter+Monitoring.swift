package import Domain
import GRDB

extension ActWriter {
    /// Adds an enterprise's line of a month.
    package func add(_ sheet: MonitorSheet, source: Int?, row: Int?) throws {
        try insert(
            .monitor,
            [
                .integer(try takeID(.monitor)), .integer(act), Cell(source), Cell(row), .integer(sheet.month.key),
                .integer(sheet.region), .text(sheet.code), .text(sheet.name), .integer(sheet.employees),
                Cell(sheet.contracts), Cell(sheet.insured), .integer(sheet.owedPersons), .integer(sheet.owedAmount),
                .integer(sheet.owedDays),
            ])
    }
}

extension Month {
    /// As columns hold it: 202106.
    var key: Int { year * 100 + number }

    init(key: Int) { self.init(year: key / 100, number: key % 100) }
}
