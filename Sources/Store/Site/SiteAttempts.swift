import Crypto
package import Domain
import Foundation
import GRDB

/// How guessing at passwords is slowed: so many failures of one name within so much time lock the name for as long.
package struct AttemptLimit: Sendable {
    package let failures: Int
    package let milliseconds: Int

    package init(failures: Int, minutes: Int) {
        self.failures = failures
        milliseconds = minutes * 60_000
    }
}

/// Whether a password may be tried.
package enum AttemptAnswer: Hashable, Sendable {
    /// Yes; should it fail, the name is locked if so stated.
    case allowed(locksOnFailure: Bool)
    case locked(until: Moment)
}

extension SiteReader {
    /// Names are kept as hashes, so that known and unknown ones are treated alike.
    static func key(_ name: String) -> Data { Data(SHA256.hash(data: Data(name.lowercased().utf8))) }

    /// Until when a name is locked; nil where it is not.
    package func lockEnd(_ name: String, at now: Moment) throws -> Moment? {
        let last = try row(
            "SELECT at FROM attempt WHERE name = ? AND locks = 1 ORDER BY at DESC LIMIT 1", [Self.key(name)])
        guard let last else { return nil }
        let end = Moment(milliseconds: try Self.moment(last[0]).milliseconds + SiteStore.limit.milliseconds)
        return now < end ? end : nil
    }
}

extension SiteStore {
    /// Five failures within a quarter of an hour lock a name for a quarter of an hour.
    package static let limit = AttemptLimit(failures: 5, minutes: 15)
}

extension SiteWriter {
    /// Counts an attempt before its password is tried, so that many at once do not slip by.
    package func beginAttempt(_ name: String, at now: Moment) throws -> AttemptAnswer {
        if let end = try reader.lockEnd(name, at: now) { return .locked(until: end) }
        let limit = SiteStore.limit
        let start = Moment(milliseconds: now.milliseconds - limit.milliseconds)
        try run("DELETE FROM attempt WHERE at <= ?", [start.description])
        let earlier: Int =
            try reader.row("SELECT count(*) FROM attempt WHERE name = ?", [SiteReader.key(name)])?[0] ?? 0
        let locks = earlier + 1 >= limit.failures
        try run(
            "INSERT INTO attempt (name, at, locks) VALUES (?, ?, ?)", [SiteReader.key(name), now.description, locks])
        return .allowed(locksOnFailure: locks)
    }

    /// After a right password, or by an administrator.
    /// - Returns: Whether anything was counted.
    @discardableResult
    package func forgetAttempts(_ name: String) throws -> Bool {
        try run("DELETE FROM attempt WHERE name = ?", [SiteReader.key(name)]) > 0
    }
}
