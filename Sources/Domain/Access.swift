/// What a token of the API may be used for.
package enum TokenScope: String, CaseIterable, Sendable {
    case read, write
}

/// A key for programs (接口令牌); its text is told once and not kept.
package struct AccessToken: Hashable, Sendable {
    package let id: Int
    /// The account whose rights it has.
    package let account: Int
    package let label: String
    package let scope: TokenScope
    package let createdAt: Moment
    package let expiresAt: Moment
    package let lastUsedAt: Moment?
    package let revokedAt: Moment?

    package init(
        id: Int, account: Int, label: String, scope: TokenScope, createdAt: Moment, expiresAt: Moment,
        lastUsedAt: Moment?, revokedAt: Moment?
    ) {
        self.id = id
        self.account = account
        self.label = label
        self.scope = scope
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.lastUsedAt = lastUsedAt
        self.revokedAt = revokedAt
    }

    package func isValid(at moment: Moment) -> Bool { revokedAt == nil && moment < expiresAt }
}

/// A form that is not yet submitted (草稿): shared by the clerks of a region.
package struct FormDraft: Hashable, Sendable {
    /// The code of the region.
    package let region: Int
    package let period: Period
    /// JSON as the form made it.
    package let text: String
    /// The name of the account that saved it last.
    package let account: String
    package let savedAt: Moment

    package init(region: Int, period: Period, text: String, account: String, savedAt: Moment) {
        self.region = region
        self.period = period
        self.text = text
        self.account = account
        self.savedAt = savedAt
    }
}

/// What a password must not be.
package enum PasswordRule: String, CaseIterable, Sendable {
    /// Under ten characters.
    case tooShort
    /// Over 256 bytes.
    case tooLong
    /// The account's name, with or without figures around it.
    case isName
    /// Among the first that a guesser tries.
    case isCommon
    /// The password that it is to replace.
    case isOld
}

/// What is asked of an account beside its name.
package enum AccountField: String, CaseIterable, Sendable {
    case person, phone, body, label
}

extension Role {
    /// Whether an account of this role may belong to a region: a county's on a county, zone, own level or any other
    /// leaf, a city's on a city, a partner's on the root or a city, the others on the root.
    package func fits(_ region: Region, isRoot: Bool, isLeaf: Bool) -> Bool {
        switch self {
        case .county: [.county, .zone, .unit].contains(region.level) || isLeaf
        case .city: region.level == .city
        case .partner: isRoot || region.level == .city
        case .province, .auditor, .administrator: isRoot
        }
    }
}

extension Account {
    /// 2 to 32 of a–z, 0–9, `.`, `_`, `-`.
    package static func isName(_ text: String) -> Bool {
        let bytes = text.utf8
        return (2...32).contains(bytes.count)
            && bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || [45, 46, 95].contains($0) }
    }
}
