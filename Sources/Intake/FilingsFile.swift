package import Domain
package import Tables

/// What the caller says about a file of filings.
package struct FilingsOptions: Sendable {
    /// For files without a column for it.
    package var period: Period?
    /// The region whose file it is, by place in the tree: others in it are `wrong-region`.
    package var within: Int?
    /// Today in Beijing: a period that begins later is refused.
    package var today: Day
    /// Headers explained by the caller.
    package var stated: [String: ColumnRole]

    package init(period: Period? = nil, within: Int? = nil, today: Day, stated: [String: ColumnRole] = [:]) {
        self.period = period
        self.within = within
        self.today = today
        self.stated = stated
    }
}

/// A file of filings, understood.
package struct FilingsFile: Sendable {
    package var dialect: Dialect
    package var layout: Layout?
    /// Rows of data read, the header and blank rows not counted.
    package var rows = 0
    package var batch: FilingBatch
    package var problems = ProblemList()
    /// Regions, by place in the tree, whose rows have errors.
    package var faultyRegions: Set<Int> = []
    /// Those of them that have an error in a row of their own; the others are under a total that does not add up.
    package var regionsWithErrors: Set<Int> = []
    /// Whether an error concerns more than single regions, so that no part of the file can be taken.
    package var isWhollyFaulty = false

    package var format: String { dialect.delimiter == UInt8(ascii: "\t") ? "tsv" : "csv" }
}
