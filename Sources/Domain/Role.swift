/// What a person may do in the tracker (角色). An account has one role in one region.
package enum Role: String, CaseIterable, Sendable {
    /// 县区经办: files for its region.
    case county
    /// 市州科室: checks its counties, imports, files for its own level, sends the package.
    case city
    /// 省厅: reviews packages, sets targets, opens and closes periods, publishes.
    case province
    /// 工会、企联、工商联: looks, and records its concurrence (会签).
    case partner
    /// 审计: looks, verifies, sees all history.
    case auditor
    /// 系统管理员: accounts only; may neither file nor decide.
    case administrator
}

/// Through which account an act was taken: part of the ledger. Acts of the command line have none.
package struct Actor: Hashable, Sendable {
    /// The account's name at sign-in.
    package let account: String
    package let role: Role
    /// The code of the account's region.
    package let region: Int

    package init(account: String, role: Role, region: Int) {
        self.account = account
        self.role = role
        self.region = region
    }
}

/// A person's account (账号).
package struct Account: Hashable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        case active
        /// Shut for a while after failed sign-ins.
        case locked
        /// For good: the history keeps its name.
        case closed
    }

    package let id: Int
    /// The name at sign-in: 2 to 32 of a–z, 0–9, `.`, `_`, `-`.
    package let name: String
    /// The person's name, which acts carry as their author.
    package var person: String
    package var phone: String?
    package var role: Role
    /// The code of its region.
    package var region: Int
    /// For partners: the body that concurs (省总工会).
    package var body: String?
    package var state: State
    /// Whether the next sign-in must change the password.
    package var mustChangePassword: Bool
    package var createdAt: Moment
    package var lastSignIn: Moment?

    package init(
        id: Int, name: String, person: String, phone: String? = nil, role: Role, region: Int, body: String? = nil,
        state: State = .active, mustChangePassword: Bool = true, createdAt: Moment, lastSignIn: Moment? = nil
    ) {
        self.id = id
        self.name = name
        self.person = person
        self.phone = phone
        self.role = role
        self.region = region
        self.body = body
        self.state = state
        self.mustChangePassword = mustChangePassword
        self.createdAt = createdAt
        self.lastSignIn = lastSignIn
    }

    package var actor: Actor { Actor(account: name, role: role, region: region) }
}
