/// An entry of the site's log (日志): who signed in, what became of accounts, who exported a list of people.
///
/// It holds no password, no token and nothing personal beyond the account's name and region.
package struct SiteEvent: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case signIn = "sign-in"
        case signInFailed = "sign-in-failed"
        case signOut = "sign-out"
        /// A name was shut for a while after failed sign-ins.
        case locked
        case unlocked
        case passwordChanged = "password-changed"
        case passwordReset = "password-reset"
        case accountAdded = "account-added"
        case accountClosed = "account-closed"
        case handedOver = "handed-over"
        case tokenMade = "token-made"
        case tokenRevoked = "token-revoked"
        case export
    }

    /// What an entry may say beside its kind; a closed list, so that nothing private slips in.
    package enum Key: String, CaseIterable, Comparable, Sendable {
        /// The account that did it to another; absent where the command line did.
        case by
        /// The account's successor.
        case to
        case role
        /// Six digits.
        case region
        /// The number of a token.
        case token
        case scope
        /// Which list was exported.
        case list
        case count

        package static func < (left: Key, right: Key) -> Bool { left.rawValue < right.rawValue }
    }

    /// Its place in the log, from 1; 0 until it is stored.
    package var id = 0
    package var at: Moment
    /// The account's name; nil where the name is not known, for people type passwords into the wrong field.
    package var account: String?
    package var kind: Kind
    package var detail: [Key: String]

    package init(_ kind: Kind, at: Moment, account: String?, detail: [Key: String] = [:]) {
        self.at = at
        self.account = account
        self.kind = kind
        self.detail = detail
    }
}
