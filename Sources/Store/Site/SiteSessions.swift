package import Domain
package import Foundation
import GRDB

/// One that is signed in.
package struct SiteSession: Hashable, Sendable {
    package let account: Account
    package let createdAt: Moment
    package let lastUsedAt: Moment
    /// The end in any case.
    package let expiresAt: Moment
}

extension SiteReader {
    /// The session whose token has that SHA-256, also one that has ended by now; nil where there is none.
    package func session(_ hash: Data, at now: Moment) throws -> SiteSession? {
        let sql = """
            SELECT session.created_at, last_used_at, expires_at, \(Self.accountColumns)
            FROM session JOIN account ON account.id = session.account WHERE session.hash = ?
            """
        guard let row = try row(sql, [hash]) else { return nil }
        return SiteSession(
            account: try account(row, at: now), createdAt: try Self.moment(row[0]), lastUsedAt: try Self.moment(row[1]),
            expiresAt: try Self.moment(row[2]))
    }
}

extension SiteWriter {
    /// Begins a session of an account.
    package func beginSession(_ hash: Data, of account: Int, at now: Moment, until end: Moment) throws {
        try run(
            "INSERT INTO session (hash, account, created_at, last_used_at, expires_at) VALUES (?, ?, ?, ?, ?)",
            [hash, account, now.description, now.description, end.description])
    }

    package func noteSignIn(_ account: Int, at now: Moment) throws {
        try run("UPDATE account SET last_sign_in = ? WHERE id = ? AND state = 'active'", [now.description, account])
    }

    package func useSession(_ hash: Data, at now: Moment) throws {
        try run("UPDATE session SET last_used_at = ? WHERE hash = ?", [now.description, hash])
    }

    package func endSession(_ hash: Data) throws {
        try run("DELETE FROM session WHERE hash = ?", [hash])
    }

    package func endSessions(of account: Int) throws {
        try run("DELETE FROM session WHERE account = ?", [account])
    }

    /// Takes away sessions past their end and those that were last used before a moment.
    package func dropSessions(endedBy now: Moment, unusedSince idle: Moment) throws {
        try run("DELETE FROM session WHERE expires_at <= ? OR last_used_at <= ?", [now.description, idle.description])
    }
}
