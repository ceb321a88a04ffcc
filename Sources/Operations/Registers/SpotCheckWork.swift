import Crypto
package import Domain
import Foundation
import Intake
import Store

/// Random samples of a register that are looked at on the spot (抽查).
package struct SpotCheckWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Draws a sample: from each region right below the one asked for, or from a region without any, so many entries.
    ///
    /// Entries that are reached are put in the order of SHA-256 over `seed`, a slash and the entry's number; the first ones
    /// are taken. So whoever has the seed and the record draws the same sample again.
    ///
    /// - Parameters:
    ///   - name: The register.
    ///   - region: Nil: the root.
    ///   - size: So many from each region below; all where there are fewer.
    ///   - seed: Nil: a new one, of 16 random bytes.
    ///   - author: Who draws.
    /// - Returns: The sample.
    /// - Throws: `RegisterFailure.nothingToDraw`, `.badNumber`.
    package func draw(
        _ name: String, region: String? = nil, size: Int, seed: String? = nil, author: String
    ) throws -> SpotCheck {
        guard (1...10_000).contains(size) else { throw Failure.register(.badNumber(String(size))) }
        let seed = seed.flatMap { PlainText.trimmed($0).isEmpty ? nil : $0 } ?? Self.newSeed()
        let head = ActHead(.inspection, author: author, received: workspace.today)
        let id = try workspace.write(head) { writer in
            let framework = try writer.framework()
            let register = try RosterWork.register(name, in: framework.plan)
            let asked = try region.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
            let claims = try writer.reader.claims(of: register).filter(\.isReached)
            let entries = Self.sample(claims, below: asked, framework.tree, size: size, seed: seed)
            guard !entries.isEmpty else { throw Failure.register(.nothingToDraw) }
            let id = try writer.add(
                inspection: entries, of: register.code, region: framework.tree.regions[asked].code, seed: seed,
                size: size, frame: writer.act - 1)
            return (.keep, id)
        }.result
        guard let drawn = try workspace.read({ try $0.spotChecks(id: id).first }) else {
            throw Failure.register(.noSuchSample(id))
        }
        return drawn
    }

    private static func newSeed() -> String {
        SymmetricKey(size: .bits128).withUnsafeBytes { $0.map { String(format: "%02x", $0) }.joined() }
    }

    /// The entries of a sample, region by region in the order of the codes, each region's as drawn.
    static func sample(
        _ claims: [RosterClaim], below asked: Int, _ tree: RegionTree, size: Int, seed: String
    ) -> [Int] {
        var strata: [Int: [Int]] = [:]
        for claim in claims {
            guard let position = tree.position(code: claim.region) else { continue }
            let path = tree.path(position)
            guard let own = path.firstIndex(of: asked) else { continue }
            strata[own == 0 ? asked : path[own - 1], default: []].append(claim.entry)
        }
        return strata.sorted { $0.key < $1.key }.flatMap { _, entries in
            entries.map { (hash: hash(seed, $0), entry: $0) }
                .sorted { $0.hash.lexicographicallyPrecedes($1.hash) }.prefix(size).map(\.entry)
        }
    }

    private static func hash(_ seed: String, _ entry: Int) -> [UInt8] {
        Array(SHA256.hash(data: Array("\(seed)/\(entry)".utf8)))
    }

    // MARK: Findings

    /// A sample with what was found.
    package struct Sheet: Sendable {
        package let check: SpotCheck
        package let register: Register
        package let lines: [(line: RosterWork.Line, finding: Finding?)]

        package func count(_ verdict: FindingVerdict) -> Int { lines.count { $0.finding?.verdict == verdict } }
        package var pending: Int { lines.count { $0.finding == nil } }

        /// 差错率: unfounded and partly right among those that could be looked at; nil before any was.
        package var faultRate: Fraction? {
            let looked = count(.confirmed) + count(.partly) + count(.unfounded)
            return looked == 0 ? nil : Fraction((count(.partly) + count(.unfounded)) * 100, over: looked)
        }
    }

    /// All samples, newest first.
    package func checks() throws -> [SpotCheck] { try workspace.read { try $0.spotChecks().reversed() } }

    /// - Throws: `RegisterFailure.noSuchSample`.
    package func sheet(_ id: Int) throws -> Sheet {
        try workspace.read { reader in
            let framework = try reader.framework(upTo: try Names.seal(nil, reader).act)
            guard let check = try reader.spotChecks(id: id).first,
                let register = framework.plan.register(check.register)
            else { throw Failure.register(.noSuchSample(id)) }
            let findings = try reader.findings(of: id)
            let lines = try reader.entries(check.entries, of: framework.plan).map {
                (line: RosterWork.line($0, register, framework.tree), finding: findings[$0.id])
            }
            return Sheet(check: check, register: register, lines: lines)
        }
    }

    /// Records what was found of an entry.
    /// - Returns: The act's number.
    @discardableResult
    package func record(
        _ verdict: FindingVerdict, of entry: Int, in id: Int, day: Day? = nil, note: String, author: String
    ) throws -> Int {
        let today = workspace.today
        return try workspace.write(ActHead(.inspection, author: author, received: today)) { writer in
            guard let check = try writer.reader.spotChecks(id: id).first else {
                throw Failure.register(.noSuchSample(id))
            }
            guard check.entries.contains(entry) else { throw Failure.register(.notInSample(entry)) }
            try writer.add(finding: verdict, of: entry, in: id, day: day ?? today, note: note)
            return (.keep, writer.act)
        }.result
    }
}
