package import Domain

/// What the caller says about a file of records.
package struct RecordOptions: Sendable {
    /// Today in Beijing: days, months and years after it are errors, unless the field says otherwise.
    package var today: Day
    /// The region whose file it is, by place in the tree: rows of others are `wrong-region`.
    package var within: Int?
    /// The region of rows that name none, by place in the tree.
    package var unit: Int?
    /// The only sheets to read; empty: all that are not hidden.
    package var sheets: [String]
    /// Headers explained by the caller: header → a field's key, or `ignore`.
    package var stated: [String: String]
    /// Values by key, for fields whose column is missing or whose cell is blank; another value in the column is an error.
    package var given: [String: RecordValue]

    package init(
        today: Day, within: Int? = nil, unit: Int? = nil, sheets: [String] = [], stated: [String: String] = [:],
        given: [String: RecordValue] = [:]
    ) {
        self.today = today
        self.within = within
        self.unit = unit
        self.sheets = sheets
        self.stated = stated
        self.given = given
    }
}
