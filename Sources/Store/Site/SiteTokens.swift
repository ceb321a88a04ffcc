package import Domain
package import Foundation
import GRDB

extension SiteReader {
    private static let tokenColumns = "id, account, label, scope, created_at, expires_at, last_used_at, revoked_at"

    /// The token whose text has that SHA-256, also one that is revoked or has ended.
    package func token(_ hash: Data) throws -> AccessToken? {
        try row("SELECT \(Self.tokenColumns) FROM token WHERE hash = ?", [hash]).map(Self.token)
    }

    package func token(id: Int) throws -> AccessToken? {
        try row("SELECT \(Self.tokenColumns) FROM token WHERE id = ?", [id]).map(Self.token)
    }

    /// An account's tokens, oldest first, with those that are revoked.
    package func tokens(of account: Int) throws -> [AccessToken] {
        try rows("SELECT \(Self.tokenColumns) FROM token WHERE account = ? ORDER BY id", [account]).map(Self.token)
    }

    private static func token(_ row: Row) throws -> AccessToken {
        guard let scope = TokenScope(rawValue: row["scope"]) else { throw StoreFailure.inconsistent(detail: "token") }
        return AccessToken(
            id: row["id"], account: row["account"], label: row["label"], scope: scope,
            createdAt: try moment(row["created_at"]), expiresAt: try moment(row["expires_at"]),
            lastUsedAt: try (row["last_used_at"] as String?).map(moment),
            revokedAt: try (row["revoked_at"] as String?).map(moment))
    }
}

extension SiteWriter {
    /// - Returns: The token's number.
    package func addToken(
        _ hash: Data, of account: Int, label: String, scope: TokenScope, at now: Moment, until end: Moment
    ) throws -> Int {
        try run(
            "INSERT INTO token (hash, account, label, scope, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
            [hash, account, label, scope.rawValue, now.description, end.description])
        return Int(database.lastInsertedRowID)
    }

    package func useToken(_ id: Int, at now: Moment) throws {
        try run("UPDATE token SET last_used_at = ? WHERE id = ?", [now.description, id])
    }

    package func revokeToken(_ id: Int, at now: Moment) throws {
        try run("UPDATE token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", [now.description, id])
    }

    package func revokeTokens(of account: Int, at now: Moment) throws {
        try run("UPDATE token SET revoked_at = ? WHERE account = ? AND revoked_at IS NULL", [now.description, account])
    }
}
