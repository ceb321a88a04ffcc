package import Domain
import Foundation
import Store

/// Accounts are added, handed over and closed. `by` names the account that does it; nil: the command line.
extension AccountWork {
    /// An account with the password that its owner is told once; the first sign-in must change it.
    package typealias Made = (account: Account, password: String)

    /// Adds an account.
    ///
    /// - Parameters:
    ///   - name: For the sign-in; see `Account.isName`.
    ///   - person: Who uses it.
    ///   - phone: Where that person is reached.
    ///   - role: What the account may do.
    ///   - region: By name or code; it must be on record and fit the role.
    ///   - body: The body that concurs, needed of partners.
    ///   - password: Nil: a readable random one is made.
    ///   - by: The account that adds it.
    /// - Returns: The account, and the password to be told to its owner.
    /// - Throws: `Failure.badAccountName`, `.badAccountField`, `.accountNameTaken`, `.regionUnfit`, `.weakPassword`,
    ///   those of `Names.region`, and those of the store.
    package func add(
        _ name: String, person: String, phone: String? = nil, role: Role, region: String, body: String? = nil,
        password: String? = nil, by: String? = nil
    ) throws -> Made {
        let code = try self.region(region, for: role)
        let new = try Self.checked(
            NewAccount(name: name, person: person, phone: phone, role: role, region: code, body: body))
        let (password, hash) = try initial(password, for: new.name)
        let now = now
        let account = try write { writer in
            let account = try Self.insert(new, hash, writer, at: now)
            try writer.note(
                SiteEvent(
                    .accountAdded, at: now, account: account.name,
                    detail: Self.detail(by, [.role: new.role.rawValue, .region: Region.text(code: code)])))
            return account
        }
        return (account, password)
    }

    /// Gives an account to another person (交接): a new account with its role and region; the old one is closed and
    /// names the new.
    package func handOver(
        _ name: String, to newName: String, person: String, phone: String? = nil, by: String? = nil
    ) throws -> Made {
        let now = now
        let old = try read { try Self.find(name, $0, at: now) }
        let new = try Self.checked(
            NewAccount(
                name: newName, person: person, phone: phone, role: old.role, region: old.region, body: old.body))
        let (password, hash) = try initial(nil, for: new.name)
        let account = try write { writer in
            let old = try Self.find(name, writer.reader, at: now)
            let account = try Self.insert(new, hash, writer, at: now)
            try writer.close(old.id, successor: account.id, at: now)
            try writer.note(
                SiteEvent(.handedOver, at: now, account: old.name, detail: Self.detail(by, [.to: account.name])))
            return account
        }
        return (account, password)
    }

    /// Shuts an account for good; its sessions and tokens end.
    /// - Throws: `Failure.unknownAccount`, `.accountClosed`.
    package func close(_ name: String, by: String? = nil) throws {
        let now = now
        try write { writer in
            let account = try Self.find(name, writer.reader, at: now)
            try writer.close(account.id, successor: nil, at: now)
            try writer.note(SiteEvent(.accountClosed, at: now, account: account.name, detail: Self.detail(by)))
        }
    }

    /// Lets a locked account sign in at once.
    /// - Returns: Whether it was locked.
    /// - Throws: `Failure.unknownAccount`, `.accountClosed`.
    @discardableResult
    package func unlock(_ name: String, by: String? = nil) throws -> Bool {
        let now = now
        return try write { writer in
            let account = try Self.find(name, writer.reader, at: now)
            try writer.forgetAttempts(account.name)
            guard account.state == .locked else { return false }
            try writer.note(SiteEvent(.unlocked, at: now, account: account.name, detail: Self.detail(by)))
            return true
        }
    }

    /// Replaces a forgotten password; every session of the account ends and its tokens are revoked.
    /// - Returns: The new password, to be told once and changed at the next sign-in.
    /// - Throws: `Failure.unknownAccount`, `.accountClosed`.
    package func resetPassword(_ name: String, by: String? = nil) throws -> String {
        let (password, hash) = try initial(nil, for: Self.folded(name))
        let now = now
        try write { writer in
            let account = try Self.find(name, writer.reader, at: now)
            try writer.setPassword(account.id, hash, mustChange: true, at: now)
            try writer.revokeTokens(of: account.id, at: now)
            try writer.forgetAttempts(account.name)
            try writer.note(SiteEvent(.passwordReset, at: now, account: account.name, detail: Self.detail(by)))
        }
        return password
    }

    // MARK: Checks

    private func region(_ name: String, for role: Role) throws -> Int {
        try workspace.read { reader in
            let tree = try reader.tree(upTo: try Names.seal(nil, reader).act)
            let position = try Names.region(name, in: tree)
            let region = tree.regions[position]
            guard role.fits(region, isRoot: position == tree.root, isLeaf: tree.children[position].isEmpty) else {
                throw Failure.regionUnfit(role: role, region: region.name)
            }
            return region.code
        }
    }

    /// The account as it is kept: names folded, blank fields left out.
    private static func checked(_ given: NewAccount) throws -> NewAccount {
        var new = given
        new.name = folded(given.name)
        guard Account.isName(new.name) else { throw Failure.badAccountName(given.name) }
        new.person = try words(given.person, .person)
        new.phone = try optional(given.phone, .phone)
        if let phone = new.phone, !phone.allSatisfy({ $0.isASCII && $0.isNumber || "+- ()/.,#".contains($0) }) {
            throw Failure.badAccountField(.phone)
        }
        new.body = try optional(given.body, .body)
        guard new.role != .partner || new.body != nil else { throw Failure.badAccountField(.body) }
        return new
    }

    private static func optional(_ text: String?, _ field: AccountField) throws -> String? {
        guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return try words(text, field)
    }

    /// One line of 1 to 40 characters, without the blanks around it.
    static func words(_ text: String, _ field: AccountField) throws -> String {
        let words = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let isPlain = !words.unicodeScalars.contains { CharacterSet.controlCharacters.contains($0) }
        guard isPlain, (1...40).contains(words.unicodeScalars.count) else { throw Failure.badAccountField(field) }
        return words
    }

    private func initial(_ given: String?, for name: String) throws -> (String, PasswordHash) {
        let password = given.map { Password($0) } ?? Password.readable()
        if let rule = password.brokenRule(account: name) { throw Failure.weakPassword(rule) }
        return (password.text, try password.hashed(cost))
    }

    private static func insert(
        _ new: NewAccount, _ hash: PasswordHash, _ writer: SiteWriter, at now: Moment
    ) throws -> Account {
        guard let account = try writer.add(new, hash, at: now) else { throw Failure.accountNameTaken(new.name) }
        return account
    }

    static func detail(_ by: String?, _ detail: [SiteEvent.Key: String] = [:]) -> [SiteEvent.Key: String] {
        guard let by else { return detail }
        return detail.merging([.by: by]) { own, _ in own }
    }
}
