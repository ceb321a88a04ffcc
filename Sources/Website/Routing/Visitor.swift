import Domain

/// Who asks, and by which proof.
struct Visitor: Sendable {
    enum Proof: Sendable, Hashable {
        /// A cookie: the token in it.
        case session(String)
        /// A token of the programming interface; whether it may change anything.
        case token(canWrite: Bool)
    }

    let account: Account
    let proof: Proof

    var role: Role { account.role }
}
