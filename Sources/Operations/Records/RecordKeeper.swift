package import Domain
package import Intake

/// What became of a row.
package enum RecordOutcome: Sendable, Hashable {
    /// Nothing like it was on record.
    case new
    /// It says something else than the record did.
    case changed
    /// The record says it already.
    case unchanged
}

/// Knows one kind of record table: its form, what its rows must be, and where they are kept. Made for one import, inside
/// its act.
package protocol RecordKeeper {
    var form: RecordForm { get }

    /// Rules beyond the form, against the record and the rows before; stores nothing.
    mutating func check(_ row: RecordRow) throws -> [Problem]

    /// Stores a row inside the act. Called after every row was checked, in the order of the file, with the id of the source.
    mutating func store(_ row: RecordRow, source: Int?) throws -> RecordOutcome

    /// What can be said only when all rows are stored; an error refuses the file after all.
    mutating func finish() throws -> [Problem]
}

extension RecordKeeper {
    package mutating func finish() throws -> [Problem] { [] }
}
