import Domain

/// Who may use a route.
enum Audience: Sendable, Hashable {
    /// Strangers too.
    case everyone
    /// Accounts of some roles. Where the path names a region it must lie within the account's reach.
    case members(Set<Role>, Reach = .below)

    /// How far an account's word goes from its own region.
    enum Reach: Sendable, Hashable {
        /// Its own region alone.
        case own
        /// Its own region and all below it.
        case below
        /// All below its own region, without it.
        case inside
        /// Everything: the account's region must be the root. For addresses that name no region.
        case whole
    }

    /// All who look at figures: everybody but the administrator.
    static let readers: Set<Role> = [.county, .city, .province, .partner, .auditor]
    static let all = Set(Role.allCases)
}

/// What becomes of a request at the door.
enum Admission: Sendable, Hashable {
    case welcome
    /// Nobody has signed in.
    case stranger
    /// What one may not see is not there.
    case hidden
    /// What one may not do.
    case forbidden
    /// The password must be changed first.
    case passwordFirst
}

extension Audience {
    /// Decides. The one place in which it is decided who may do what.
    ///
    /// - Parameters:
    ///   - account: Who asks; nil: a stranger.
    ///   - region: The region that the path names: its place in the tree; nil: the path names none.
    ///   - tree: The regions as they stand.
    /// - Returns: Strangers are asked to sign in; a region beyond one's reach is hidden, a deed beyond one's role forbidden.
    func admission(_ account: Account?, region: Int?, in tree: RegionTree) -> Admission {
        guard case .members(let roles, let reach) = self else { return .welcome }
        guard let account else { return .stranger }
        guard account.state != .closed, let own = tree.position(code: account.region) else { return .stranger }
        if let region, region != own, !tree.isBelow(region, own) { return .hidden }
        guard roles.contains(account.role) else { return .forbidden }
        return reaches(reach, region, own, tree) ? .welcome : reach == .whole ? .hidden : .forbidden
    }

    private func reaches(_ reach: Reach, _ region: Int?, _ own: Int, _ tree: RegionTree) -> Bool {
        switch reach {
        case .below: true
        case .own: region == nil || region == own
        case .inside: region != own
        case .whole: own == tree.root
        }
    }
}
