package import Domain
import Foundation
import GRDB

/// What a printed hash belongs to.
package enum FoundHash: Hashable, Sendable {
    case seal(act: Int)
    case filing(id: Int, act: Int, region: Int, period: Period, revision: Int, stands: Bool)
    case package(id: Int, act: Int, region: Int, period: Period, number: Int, state: PackageState)

    package var region: Int? {
        switch self {
        case .seal: nil
        case .filing(_, _, let region, _, _, _), .package(_, _, let region, _, _, _): region
        }
    }

    package var act: Int {
        switch self {
        case .seal(let act): act
        case .filing(_, let act, _, _, _, _): act
        case .package(_, let act, _, _, _, _): act
        }
    }
}

extension LedgerReader {
    /// The links, filings and packages whose hash begins so; at most a few of each.
    package func found(hashPrefix: String) throws -> [FoundHash] {
        let prefix = hashPrefix.lowercased()
        let filings = try Row.fetchAll(
            database,
            sql: """
                SELECT id, act, region, period, revision, stands FROM revision
                WHERE id IN (SELECT id FROM filing WHERE lower(hex(digest)) LIKE ? || '%' ORDER BY id LIMIT 3)
                """, arguments: [prefix])
        let packages = try Int.fetchAll(
            database, sql: "SELECT id FROM package WHERE lower(hex(digest)) LIKE ? || '%' ORDER BY id LIMIT 3",
            arguments: [prefix])
        return try seals(hashPrefix: prefix).map { .seal(act: $0.act) }
            + filings.compactMap { row in
                try period(key: row[3]).map {
                    .filing(id: row[0], act: row[1], region: row[2], period: $0, revision: row[4], stands: row[5])
                }
            }
            + packages.compactMap { try package($0) }.map {
                .package(
                    id: $0.id, act: $0.act, region: $0.region, period: $0.period, number: $0.number, state: $0.state)
            }
    }
}
