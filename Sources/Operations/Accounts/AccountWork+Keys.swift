package import Domain
import Foundation
import Store

/// Tokens of the API, drafts, and the log.
extension AccountWork {
    /// Makes a token of the API.
    ///
    /// - Parameters:
    ///   - name: The account whose rights it has.
    ///   - label: What it is for, in its owner's words.
    ///   - scope: Whether it may change anything.
    ///   - days: How long it is good, 1 to 365.
    /// - Returns: Its text, which is told only now.
    /// - Throws: `Failure.unknownAccount`, `.accountClosed`, `.badAccountField(.label)`, `.badTokenLife`.
    package func makeToken(_ name: String, label: String, scope: TokenScope, days: Int) throws -> String {
        guard (1...365).contains(days) else { throw Failure.badTokenLife(days) }
        let label = try Self.words(label, .label)
        let key = AccessKey(.token)
        let now = now
        try write { writer in
            let account = try Self.find(name, writer.reader, at: now)
            let end = now.later(by: days * 86_400_000)
            let id = try writer.addToken(key.hash, of: account.id, label: label, scope: scope, at: now, until: end)
            try writer.note(
                SiteEvent(
                    .tokenMade, at: now, account: account.name,
                    detail: [.token: String(id), .scope: scope.rawValue]))
        }
        return key.text
    }

    /// An account's tokens, oldest first, with those that are revoked or have ended.
    package func tokens(_ name: String) throws -> [AccessToken] {
        let now = now
        return try read { try $0.tokens(of: try Self.find(name, $0, at: now, isOpen: false).id) }
    }

    /// Takes back one of an account's tokens; one that is taken back already is let be.
    /// - Throws: `Failure.unknownToken` where it is another's.
    package func revokeToken(_ id: Int, of name: String, by: String? = nil) throws {
        let now = now
        try write { writer in
            let account = try Self.find(name, writer.reader, at: now, isOpen: false)
            guard let token = try writer.reader.token(id: id), token.account == account.id else {
                throw Failure.unknownToken(id)
            }
            guard token.revokedAt == nil else { return }
            try writer.revokeToken(id, at: now)
            try writer.note(
                SiteEvent(
                    .tokenRevoked, at: now, account: account.name, detail: Self.detail(by, [.token: String(id)])))
        }
    }

    /// Whose token of the API this is, and for what; nil where it is none, has ended or was revoked. Its use is written
    /// down at most once a minute.
    package func authenticate(token text: String) throws -> (account: Account, scope: TokenScope)? {
        guard let key = AccessKey(.token, shown: text) else { return nil }
        let now = now
        let found = try read { reader in
            try reader.token(key.hash).flatMap { token in
                try reader.account(id: token.account, at: now).map { (token, $0) }
            }
        }
        guard let (token, account) = found, token.isValid(at: now), account.state != .closed else { return nil }
        if token.lastUsedAt.map({ now >= $0.later(by: SessionLife.touch) }) ?? true {
            try write { try $0.useToken(token.id, at: now) }
        }
        return (account, token.scope)
    }

    // MARK: Drafts

    /// In bytes.
    package static let longestDraft = 65_536

    /// Keeps a form that is not yet submitted, in place of the region's draft for the period.
    ///
    /// - Parameters:
    ///   - region: The code of the region.
    ///   - period: The period of the form.
    ///   - text: The form as JSON, at most 64 KB.
    ///   - name: The account that fills it in.
    /// - Throws: `Failure.badDraft`, `.unknownAccount`, `.accountClosed`.
    package func saveDraft(_ region: Int, _ period: Period, _ text: String, by name: String) throws {
        guard text.utf8.count <= Self.longestDraft,
            (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) != nil
        else { throw Failure.badDraft }
        let now = now
        try write { writer in
            let account = try Self.find(name, writer.reader, at: now)
            try writer.saveDraft(region, period, text: text, by: account.id, at: now)
        }
    }

    package func draft(_ region: Int, _ period: Period) throws -> FormDraft? {
        try read { try $0.draft(region, period) }
    }

    package func dropDraft(_ region: Int, _ period: Period) throws { try write { try $0.dropDraft(region, period) } }

    // MARK: The log

    /// Notes that somebody took a list of people out of the house.
    package func noteExport(of list: String, count: Int, by account: Account) throws {
        let event = SiteEvent(
            .export, at: now, account: account.name,
            detail: [.list: list, .count: String(count), .region: Region.text(code: account.region)])
        try write { try $0.note(event) }
    }

    package func note(_ event: SiteEvent) throws { try write { try $0.note(event) } }

    /// Takes away sessions that have ended and entries of the log from before so many days; at least 180 are kept.
    package func tidy(keeping days: Int = 400) throws {
        let now = now
        try write { writer in
            try writer.dropSessions(endedBy: now, unusedSince: now.earlier(by: SessionLife.idle))
            _ = try writer.pruneEvents(before: now.earlier(by: max(180, days) * 86_400_000))
        }
    }
}
