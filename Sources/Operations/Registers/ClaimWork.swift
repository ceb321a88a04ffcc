package import Domain
import Intake
import Store

/// Entities that several regions claim (重复申报): found, shown with their effect, decided.
package struct ClaimWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Why entries look like one.
    package enum Likeness: String, Sendable, CaseIterable {
        /// The same code.
        case code
        /// No code, and the same full name, or the same person.
        case name
        /// Nearly the same name: counted apart until somebody decides.
        case near
    }

    /// One region's claim.
    package struct Claim: Sendable, Hashable {
        package let entry: Int
        package let act: Int
        package let region: Region
        /// Nil where it was erased.
        package let name: String?
        package let code: String?
        /// On which it was reached.
        package let day: Day?
        package let source: EntrySource?
        /// Whether it counts under the policy that holds.
        package let counts: Bool
    }

    /// Claims that look like one entity's.
    package struct Group: Sendable, Hashable {
        package let likeness: Likeness
        package let claims: [Claim]
        package let verdict: ClaimVerdict?
    }

    /// What the double claims make of a region's figures.
    package struct Effect: Sendable, Hashable {
        package let region: Region
        package let target: Int?
        /// As reported, at the basis that counts.
        package let completed: Int
        /// Entities on the register that count under each policy.
        package let counted: [ClaimPolicy: Int]
        /// What remains of the reported figure under each policy when claims that do not count are taken off it.
        package let adjusted: [ClaimPolicy: Int]
    }

    package struct Table: Sendable {
        package let register: Register
        package let indicator: Indicator?
        package let policy: ClaimPolicy
        package let through: Period
        package let groups: [Group]
        package let effects: [Effect]
        /// Entries that one region made twice: they count once. Not listed as groups.
        package let repeated: Int
    }

    // MARK: Finding

    /// The double claims of a register that touch a region.
    ///
    /// - Parameters:
    ///   - name: The register.
    ///   - region: Whose claims, with all below; nil: everybody's. Claims of others to the same entity are shown as well.
    ///   - isOpenOnly: Without those that somebody decided on.
    /// - Returns: The groups, those of the same code first, and the effect on the root's children.
    /// - Throws: `RegisterFailure.unknown`.
    package func duplicates(_ name: String, region: String? = nil, isOpenOnly: Bool = false) throws -> Table {
        let today = workspace.today
        return try workspace.read { reader in
            let act = try Names.seal(nil, reader).act
            let framework = try reader.framework(upTo: act)
            let register = try RosterWork.register(name, in: framework.plan)
            var finder = try ClaimFinder(register, framework, reader)
            var groups = try finder.groups()
            if let region {
                let asked = framework.tree.regions[try Names.region(region, in: framework.tree)].code
                groups.removeAll { !$0.claims.contains { framework.tree.holds($0.region.code, within: asked) } }
            }
            if isOpenOnly { groups.removeAll { $0.verdict != nil } }
            let through = framework.plan.lastEnded(by: today)
            return Table(
                register: register, indicator: register.indicator.flatMap(framework.plan.indicator),
                policy: finder.policy, through: through, groups: groups,
                effects: try ClaimEffects(register, framework, reader, finder).effects(through: through, upTo: act),
                repeated: finder.repeated)
        }
    }

    // MARK: Deciding

    /// Records a person's word on entries that look like one (归属认定).
    ///
    /// - Parameters:
    ///   - entries: Two or more of one register.
    ///   - kind: Whether they are one entity or different ones.
    ///   - keeper: Which counts; nil: none does.
    ///   - reason: Why.
    ///   - author: Who decides.
    ///   - region: Only claims within this region and all below it may be decided on; nil: any.
    /// - Returns: The act's number.
    /// - Throws: `RegisterFailure.notAClaim`, `.notOfRegister`; `Failure.outsideRegion` where a claim lies outside.
    @discardableResult
    package func decide(
        _ entries: [Int], _ kind: ClaimVerdict.Kind, keeper: Int? = nil, reason: String, author: String,
        within region: Int? = nil
    ) throws -> Int {
        guard !PlainText.folded(reason).isEmpty else { throw Failure.reasonNeeded }
        guard Set(entries).count > 1, keeper.map(entries.contains) ?? true, kind == .same || keeper == nil else {
            throw Failure.register(.notAClaim)
        }
        let head = ActHead(.claim, author: author, received: workspace.today, reason: reason)
        return try workspace.write(head) { writer in
            let framework = try writer.framework()
            let found = try writer.reader.entries(entries, of: framework.plan)
            let missing = Set(entries).subtracting(found.map(\.id))
            let others = found.filter { $0.register != found.first?.register }.map(\.id)
            guard missing.isEmpty, others.isEmpty, let register = found.first?.register else {
                throw Failure.register(.notOfRegister(missing.sorted() + others))
            }
            if let region {
                let outside = found.filter { !framework.tree.holds($0.region, within: region) }
                guard outside.isEmpty else {
                    throw Failure.outsideRegion(
                        outside.map { framework.tree.region(code: $0.region)?.name ?? Region.text(code: $0.region) })
                }
            }
            try writer.decide(kind, Array(Set(entries)), keeper: keeper, register: register)
            return (.keep, writer.act)
        }.result
    }

    /// Says how double claims count from now on.
    /// - Returns: The act's number.
    @discardableResult
    package func setPolicy(
        _ policy: ClaimPolicy, register name: String?, reason: String, author: String
    ) throws -> Int {
        guard !PlainText.folded(reason).isEmpty else { throw Failure.reasonNeeded }
        let head = ActHead(.claim, author: author, received: workspace.today, reason: reason)
        return try workspace.write(head) { writer in
            let register = try name.map { try RosterWork.register($0, in: writer.framework().plan).code }
            try writer.set(policy, register: register)
            return (.keep, writer.act)
        }.result
    }
}
