import Foundation
import GRDB

/// One cell of a history row, in the four types that our STRICT tables have.
enum Cell: Hashable, Sendable {
    case null
    case integer(Int)
    case text(String)
    case blob([UInt8])

    init(_ value: Int?) { self = value.map(Cell.integer) ?? .null }
    init(_ value: String?) { self = value.map(Cell.text) ?? .null }

    /// The same as SQLite keeps it: a text ends at the first U+0000, so that none may hold one, or what is kept would not be
    /// what was sealed.
    var storable: Cell {
        guard case .text(let text) = self, text.utf8.contains(0) else { return self }
        return .text(String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0 })))
    }

    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }
}
