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

    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }
}
