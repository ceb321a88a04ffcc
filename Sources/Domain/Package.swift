/// What became of a package (报送件).
package enum PackageState: String, CaseIterable, Sendable {
    case sent, accepted, returned, withdrawn
}

/// What is decided on a package.
package enum PackageDecisionKind: String, CaseIterable, Sendable {
    case accept, `return`, withdraw

    package var state: PackageState {
        switch self {
        case .accept: .accepted
        case .return: .returned
        case .withdraw: .withdrawn
        }
    }
}

/// A city's words in its package.
package struct PackageWords: Hashable, Sendable {
    /// 主要做法.
    package var practice: String
    /// 存在问题.
    package var problem: String
    /// 下步打算.
    package var plan: String

    package init(practice: String = "", problem: String = "", plan: String = "") {
        self.practice = practice
        self.problem = problem
        self.plan = plan
    }
}

/// A filing and what it says, by its digest.
package struct NamedFiling: Hashable, Sendable {
    package let filing: Int
    /// Lower-case hexadecimal.
    package let digest: String

    package init(filing: Int, digest: String) {
        self.filing = filing
        self.digest = digest
    }
}

/// A package as it stands in the ledger.
package struct SentPackage: Hashable, Sendable {
    package let id: Int
    package let act: Int
    package let at: Moment
    package let author: String
    /// Why units are missing in it.
    package let reason: String?
    package let region: Int
    package let period: Period
    package let number: Int
    package let filings: [NamedFiling]
    package let words: PackageWords
    /// Lower-case hexadecimal; its first eight digits are the check code.
    package let digest: String
    package let decision: Decision?

    package struct Decision: Hashable, Sendable {
        package let act: Int
        package let at: Moment
        package let author: String
        package let reason: String?
        package let kind: PackageDecisionKind
        /// The codes of the units whose filings went back with it.
        package let returned: [Int]

        package init(
            act: Int, at: Moment, author: String, reason: String?, kind: PackageDecisionKind, returned: [Int]
        ) {
            self.act = act
            self.at = at
            self.author = author
            self.reason = reason
            self.kind = kind
            self.returned = returned
        }
    }

    package var state: PackageState { decision?.kind.state ?? .sent }
    package var checkCode: String { String(digest.prefix(8)) }

    package init(
        id: Int, act: Int, at: Moment, author: String, reason: String?, region: Int, period: Period, number: Int,
        filings: [NamedFiling], words: PackageWords, digest: String, decision: Decision?
    ) {
        self.id = id
        self.act = act
        self.at = at
        self.author = author
        self.reason = reason
        self.region = region
        self.period = period
        self.number = number
        self.filings = filings
        self.words = words
        self.digest = digest
        self.decision = decision
    }
}
