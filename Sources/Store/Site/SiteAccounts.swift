package import Domain
package import Foundation
import GRDB

/// What is kept of a password: enough to try one against it, not enough to tell it.
package struct PasswordHash: Hashable, Sendable {
    /// 32 bytes.
    package let hash: Data
    /// 16 bytes.
    package let salt: Data
    /// The function and its cost: `scrypt:N=32768,r=8,p=1`.
    package let parameters: String

    package init(hash: Data, salt: Data, parameters: String) {
        self.hash = hash
        self.salt = salt
        self.parameters = parameters
    }
}

/// An account that is to be.
package struct NewAccount: Sendable {
    package var name: String
    package var person: String
    package var phone: String?
    package var role: Role
    package var region: Int
    package var body: String?

    package init(name: String, person: String, phone: String?, role: Role, region: Int, body: String?) {
        self.name = name
        self.person = person
        self.phone = phone
        self.role = role
        self.region = region
        self.body = body
    }
}

extension SiteReader {
    static let accountColumns = """
        account.id, account.name, person, phone, role, region, body, state, must_change, account.created_at,
        last_sign_in
        """

    /// The account with that name, whether closed or not.
    package func account(named name: String, at now: Moment) throws -> Account? {
        try row("SELECT \(Self.accountColumns) FROM account WHERE name = ?", [name]).map { try account($0, at: now) }
    }

    package func account(id: Int, at now: Moment) throws -> Account? {
        try row("SELECT \(Self.accountColumns) FROM account WHERE id = ?", [id]).map { try account($0, at: now) }
    }

    /// All, by region and name.
    package func accounts(at now: Moment) throws -> [Account] {
        try rows("SELECT \(Self.accountColumns) FROM account ORDER BY region, name").map { try account($0, at: now) }
    }

    /// The name of the account that took over a closed one.
    package func successor(of account: Int) throws -> String? {
        try row(
            """
            SELECT other.name FROM account JOIN account AS other ON other.id = account.successor WHERE account.id = ?
            """, [account])?[0]
    }

    /// What is kept of the password of an account that is not closed.
    package func password(of account: Int) throws -> PasswordHash? {
        try row("SELECT hash, salt, parameters FROM account WHERE id = ? AND state = 'active'", [account]).map {
            PasswordHash(hash: $0[0], salt: $0[1], parameters: $0[2])
        }
    }

    func account(_ row: Row, at now: Moment) throws -> Account {
        let name: String = row["name"]
        guard let role = Role(rawValue: row["role"]), var state = Account.State(rawValue: row["state"]) else {
            throw StoreFailure.inconsistent(detail: "account \(name)")
        }
        if state == .active, try lockEnd(name, at: now) != nil { state = .locked }
        return Account(
            id: row["id"], name: name, person: row["person"], phone: row["phone"], role: role, region: row["region"],
            body: row["body"], state: state, mustChangePassword: row["must_change"],
            createdAt: try Self.moment(row["created_at"]),
            lastSignIn: try (row["last_sign_in"] as String?).map(Self.moment))
    }
}

extension SiteWriter {
    /// Adds an account that must change its password at the next sign-in.
    /// - Returns: Nil where the name is taken, also by a closed account.
    package func add(_ new: NewAccount, _ password: PasswordHash, at now: Moment) throws -> Account? {
        guard try reader.account(named: new.name, at: now) == nil else { return nil }
        try run(
            """
            INSERT INTO account
              (name, person, phone, role, region, body, hash, salt, parameters, must_change, password_at, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
            """,
            [
                new.name, new.person, new.phone, new.role.rawValue, new.region, new.body, password.hash, password.salt,
                password.parameters, now.description, now.description,
            ])
        return try reader.account(named: new.name, at: now)
    }

    /// Replaces the password and ends every session of the account.
    package func setPassword(_ account: Int, _ password: PasswordHash, mustChange: Bool, at now: Moment) throws {
        try run(
            """
            UPDATE account SET hash = ?, salt = ?, parameters = ?, must_change = ?, password_at = ?
            WHERE id = ? AND state = 'active'
            """,
            [password.hash, password.salt, password.parameters, mustChange, now.description, account])
        try endSessions(of: account)
    }

    /// Keeps the same password at another cost.
    package func rehash(_ account: Int, _ password: PasswordHash) throws {
        try run(
            "UPDATE account SET hash = ?, salt = ?, parameters = ? WHERE id = ? AND state = 'active'",
            [password.hash, password.salt, password.parameters, account])
    }

    /// Closes an account for good: its sessions end and its tokens are revoked.
    package func close(_ account: Int, successor: Int?, at now: Moment) throws {
        try endSessions(of: account)
        try revokeTokens(of: account, at: now)
        try run(
            "UPDATE account SET state = 'closed', successor = ? WHERE id = ? AND state = 'active'",
            [successor, account])
    }
}
