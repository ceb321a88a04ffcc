package import Domain
package import Store

/// Signing in and out. No answer tells whether a name exists: an unknown one costs the same time, is counted and
/// locked like a known one.
extension AccountWork {
    /// How long a session lasts.
    package enum SessionLife {
        /// Without a sign of life.
        package static let idle = 30 * 60_000
        /// In any case.
        package static let whole = 12 * 3_600_000
        /// How often its use is written down.
        package static let touch = 60_000
    }

    /// - Returns: The account and the text of its session's token. The account may have to change its password first.
    /// - Throws: `Failure.wrongSignIn`, `.signInLocked`.
    package func signIn(_ name: String, _ password: String) throws -> (account: Account, token: String) {
        let name = Self.folded(name)
        let begun = now
        let known = try read { try $0.account(named: name, at: begun) }.flatMap { $0.state == .closed ? nil : $0 }
        let kept = try tryPassword(password, of: known, name: name)
        let key = AccessKey(.session)
        let now = now
        return try write { writer in
            // It may have been closed or given another password while this one was tried.
            guard let account = try writer.reader.account(named: name, at: now), account.state != .closed,
                try writer.reader.password(of: account.id) == kept
            else { throw Failure.wrongSignIn }
            try writer.dropSessions(endedBy: now, unusedSince: now.earlier(by: SessionLife.idle))
            try writer.beginSession(key.hash, of: account.id, at: now, until: now.later(by: SessionLife.whole))
            try writer.noteSignIn(account.id, at: now)
            try writer.note(SiteEvent(.signIn, at: now, account: account.name))
            var signedIn = account
            signedIn.lastSignIn = now
            return (signedIn, key.text)
        }
    }

    /// Ends a session; one that has ended is let be.
    package func signOut(_ token: String) throws {
        guard let key = AccessKey(.session, shown: token) else { return }
        let now = now
        try write { writer in
            guard let session = try writer.reader.session(key.hash, at: now) else { return }
            try writer.endSession(key.hash)
            try writer.note(SiteEvent(.signOut, at: now, account: session.account.name))
        }
    }

    /// Who shows this token; nil where it is none of ours or the session has ended. Its use is written down at most
    /// once a minute.
    package func authenticate(session token: String) throws -> SiteSession? {
        guard let key = AccessKey(.session, shown: token) else { return nil }
        let now = now
        guard let session = try read({ try $0.session(key.hash, at: now) }), session.account.state != .closed else {
            return nil
        }
        guard now < session.expiresAt, now < session.lastUsedAt.later(by: SessionLife.idle) else {
            try write { try $0.endSession(key.hash) }
            return nil
        }
        if now >= session.lastUsedAt.later(by: SessionLife.touch) { try write { try $0.useSession(key.hash, at: now) } }
        return session
    }

    /// Replaces one's own password; every session of the account ends.
    ///
    /// - Parameters:
    ///   - name: The account that is signed in.
    ///   - old: Its present password; failures count towards the lock.
    ///   - new: The password that is to be.
    /// - Returns: The token of a new session, for the one who made the change.
    /// - Throws: `Failure.weakPassword`, `.wrongSignIn`, `.signInLocked`, `.unknownAccount`, `.accountClosed`.
    package func changePassword(_ name: String, old: String, new: String) throws -> String {
        let begun = now
        let account = try read { try Self.find(name, $0, at: begun) }
        let password = Password(new)
        if let rule = password.brokenRule(account: account.name) { throw Failure.weakPassword(rule) }
        let kept = try tryPassword(old, of: account, name: account.name)
        guard password.text != Password(old).text else { throw Failure.weakPassword(.isOld) }
        let hash = try password.hashed(cost)
        let key = AccessKey(.session)
        let now = now
        try write { writer in
            guard try writer.reader.password(of: account.id) == kept else { throw Failure.wrongSignIn }
            try writer.setPassword(account.id, hash, mustChange: false, at: now)
            try writer.beginSession(key.hash, of: account.id, at: now, until: now.later(by: SessionLife.whole))
            try writer.note(SiteEvent(.passwordChanged, at: now, account: account.name))
        }
        return key.text
    }

    /// Counts the attempt, tries the password, and forgets the count if it is right.
    /// - Returns: What is kept of the password now.
    private func tryPassword(_ text: String, of account: Account?, name: String) throws -> PasswordHash {
        let begun = now
        let answer = try write { try $0.beginAttempt(name, at: begun) }
        guard case .allowed(let locks) = answer else { throw Failure.signInLocked }
        let right = try check(text, of: account)
        let now = now
        try write { writer in
            if right != nil {
                try writer.forgetAttempts(name)
            } else {
                try writer.note(SiteEvent(.signInFailed, at: now, account: account?.name))
                if locks { try writer.note(SiteEvent(.locked, at: now, account: account?.name)) }
            }
        }
        guard let right else { throw locks ? Failure.signInLocked : Failure.wrongSignIn }
        return right
    }

    /// Takes as long for a name that does not exist. A right password kept at another cost is kept anew.
    /// - Returns: What is kept of the right password; nil where it is wrong.
    private func check(_ text: String, of account: Account?) throws -> PasswordHash? {
        // What nobody could have set is not worth the time; it says nothing of the name.
        guard text.utf8.count <= 4 * Password.longest else { return nil }
        let password = Password(text)
        let kept = try account.flatMap { account in try read { try $0.password(of: account.id) } }
        guard let account, let kept else {
            try password.waste(cost)
            return nil
        }
        guard try password.matches(kept) else { return nil }
        guard kept.parameters != cost.text else { return kept }
        let hash = try password.hashed(cost)
        return try write { writer in
            guard try writer.reader.password(of: account.id) == kept else { return nil }
            try writer.rehash(account.id, hash)
            return hash
        }
    }
}

extension Moment {
    func later(by milliseconds: Int) -> Moment { Moment(milliseconds: self.milliseconds + milliseconds) }
    func earlier(by milliseconds: Int) -> Moment { later(by: -milliseconds) }
}
