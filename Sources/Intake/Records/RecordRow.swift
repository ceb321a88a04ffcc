package import Domain

/// A row of a record table, all of whose cells were understood.
package struct RecordRow: Sendable {
    /// The row that a spreadsheet shows, from 1.
    package let row: Int
    /// Nil for text files.
    package var sheet: String? { places.sheet }
    /// The sheet's place among those that were read, from zero.
    package var sheetPlace: Int { places.number }
    /// The region's code: the row's own, or that of the whole file; nil where nothing says it.
    package let region: Int?
    /// By the form's fields, nil where nothing is given.
    package let values: [RecordValue?]
    let places: RecordPlaces

    package var form: RecordForm { places.form }

    package subscript(key: String) -> RecordValue? { form.place(of: key).flatMap { values[$0] } }

    /// Where a field's value stands: the header of its column and the cell, `B5`; nil where the file has no such column.
    package func cell(of key: String) -> (column: String, cell: String)? {
        guard let place = form.place(of: key), let column = places.columns[place] else { return nil }
        return (places.headers[place], Layout.cell(column, row))
    }

    /// What is wrong with a field's value, with its place; of a field without a column the field's own name is given.
    package func problem(
        _ code: ProblemCode, _ severity: Severity = .error, at key: String, details: [ProblemDetail] = []
    ) -> Problem {
        let (header, cell) = cell(of: key) ?? (form.place(of: key).map { form.fields[$0].title.zh } ?? key, nil)
        return Problem(
            code, severity, row: row, column: header, cell: cell, sheet: sheet,
            value: text(of: key).map(IdentityNumber.masking), details: details)
    }

    /// A value as it would be typed: the text, the day as `2021-05-17`, a number with its decimals, a choice's title.
    package func text(of key: String) -> String? {
        guard let place = form.place(of: key), let value = values[place] else { return nil }
        return value.shown(by: form.fields[place].kind)
    }
}

/// Where the fields of a form stand on a sheet; shared by its rows.
final class RecordPlaces: Sendable {
    let form: RecordForm
    let sheet: String?
    let number: Int
    /// By field: column from zero.
    let columns: [Int?]
    let headers: [String]

    init(_ form: RecordForm, sheet: String?, number: Int, columns: [Int?], headers: [String]) {
        self.form = form
        self.sheet = sheet
        self.number = number
        self.columns = columns
        self.headers = headers
    }
}

extension RecordValue {
    /// The value as people type it.
    package func shown(by kind: RecordFieldKind) -> String {
        switch self {
        case .text(let text): text
        case .region(let code): Region.text(code: code)
        case .code(let code): code.text
        case .day(let day): day.description
        case .month(let month): month.description
        case .year(let year): String(year)
        case .number(let value):
            if case .number(let decimals) = kind { Self.decimal(value, decimals) } else { String(value) }
        case .choice(let key):
            if case .choice(let choices) = kind { choices.first { $0.key == key }?.title.zh ?? key } else { key }
        }
    }

    private static func decimal(_ value: Int, _ decimals: Int) -> String {
        guard decimals > 0 else { return String(value) }
        let power = Digits.power(decimals)
        return "\(value / power).\(Digits.padded(value % power, decimals))"
    }
}
