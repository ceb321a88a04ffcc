package import Domain

/// What a column of a record table holds.
package enum RecordColumn: Hashable, Sendable {
    /// A field of the form, by its place.
    case field(Int)
    /// A second, higher column of regions beside the first: 市州 beside 县市区.
    case upperRegion
    /// Codes of regions beside their names.
    case regionCode
    /// Identity-card numbers: not read, not kept.
    case privateNumbers
    /// Known, and not needed: numbering.
    case leftAlone
    case unknown
    /// No header text.
    case untitled
}

/// How a record table is laid out.
package struct RecordLayout: Sendable {
    /// The rows of the header, from 1.
    package let headerRows: ClosedRange<Int>
    /// The header of each column; that of several rows as one text.
    package let header: [String]
    /// The row in which each column's header stands.
    let headerPlaces: [Int]
    package internal(set) var columns: [RecordColumn]
    /// What the lines above say.
    var head = RecordHead()

    func column(of field: Int) -> Int? { columns.firstIndex(of: .field(field)) }

    /// How many fields have a column.
    var known: Int { Set(columns.compactMap { if case .field(let place) = $0 { place } else { nil } }).count }
}

/// One sheet of a file, or the table of a text file.
package struct RecordSheet: Sendable {
    /// Nil for text files.
    package let name: String?
    package let layout: RecordLayout
    /// Columns of identity-card numbers, by place from zero.
    package internal(set) var privateColumns: Set<Int> = []
    /// Whether such a number stands elsewhere on the sheet.
    package internal(set) var hasPrivateText = false
}

/// A file of records, understood. Its rows were given away as they were read.
package struct RecordFile: Sendable {
    package internal(set) var encoding = ""
    package internal(set) var format = ""
    package internal(set) var isWorkbook = false
    /// The sheets that hold records, in order.
    package internal(set) var sheets: [RecordSheet] = []
    /// Rows of data, headers, totals and blank rows not counted.
    package internal(set) var rows = 0
    package internal(set) var problems = ProblemList()
    /// Codes of regions that have an error in a row.
    package internal(set) var faultyRegions: Set<Int> = []
    /// Whether an error concerns more than single regions, so that no part of the file can be taken.
    package internal(set) var isWhollyFaulty = false
    var hasPrivateElsewhere = false

    /// Whether the file holds identity-card numbers, so that it is not to be kept as it came.
    package var hasPrivateNumbers: Bool {
        hasPrivateElsewhere || sheets.contains { !$0.privateColumns.isEmpty || $0.hasPrivateText }
    }

    /// `B` for the second column.
    package static func letters(_ column: Int) -> String { Layout.letters(column) }

    /// Column letters of a sheet's fields by their keys, for the record of where a row stands.
    package func letters(of sheet: RecordSheet, _ form: RecordForm) -> [String: String] {
        var letters: [String: String] = [:]
        for (place, field) in form.fields.enumerated() {
            if let column = sheet.layout.column(of: place) { letters[field.key] = Self.letters(column) }
        }
        return letters
    }

    /// Notes what is wrong.
    ///
    /// - Parameters:
    ///   - problem: with its place.
    ///   - region: the code of the region whose rows it spoils; nil where only the one row is lost to a partial import.
    package mutating func add(_ problem: Problem, region: Int? = nil) {
        var located = problem
        located.value = located.value.map(IdentityNumber.masking)
        problems.add(located)
        if problem.severity == .error, let region { faultyRegions.insert(region) }
    }

    /// Notes what is wrong with the file as a whole.
    mutating func addWhole(_ problem: Problem) {
        add(problem)
        if problem.severity == .error { isWhollyFaulty = true }
    }
}
