/// A random sample of a register's entries that is looked at on the spot (抽查).
package struct SpotCheck: Hashable, Sendable {
    package let id: Int
    package let act: Int
    package let at: Moment
    package let author: String
    package let register: String
    /// Whose entries, with all below.
    package let region: Int
    package let seed: String
    /// So many for each region right below, or all where there are fewer.
    package let size: Int
    /// The act up to which the register was read.
    package let frame: Int
    package let entries: [Int]

    package init(
        id: Int, act: Int, at: Moment, author: String, register: String, region: Int, seed: String, size: Int,
        frame: Int, entries: [Int]
    ) {
        self.id = id
        self.act = act
        self.at = at
        self.author = author
        self.register = register
        self.region = region
        self.seed = seed
        self.size = size
        self.frame = frame
        self.entries = entries
    }
}

/// What was found of an entry (核查结果).
package enum FindingVerdict: String, CaseIterable, Sendable {
    /// 属实, 部分属实, 不属实, 无法核实.
    case confirmed, partly, unfounded, unreachable
}

/// What was found of one entry of a sample.
package struct Finding: Hashable, Sendable {
    package let act: Int
    package let inspection: Int
    package let entry: Int
    package let verdict: FindingVerdict
    package let day: Day
    package let note: String

    package init(act: Int, inspection: Int, entry: Int, verdict: FindingVerdict, day: Day, note: String) {
        self.act = act
        self.inspection = inspection
        self.entry = entry
        self.verdict = verdict
        self.day = day
        self.note = note
    }
}

/// What evidence belongs to, beside filings and packages.
package enum ProofOwner: Hashable, Sendable {
    case entry(Int)
    case document(Int)
    case matter(Int)
}

/// Evidence of an entry, a document or a matter.
package struct Proof: Hashable, Sendable {
    package let id: Int
    package let act: Int
    package let owner: ProofOwner
    package let name: String
    package let type: AttachmentType
    /// In bytes.
    package let size: Int
    /// Lower-case hexadecimal.
    package let sha256: String

    package init(
        id: Int, act: Int, owner: ProofOwner, name: String, type: AttachmentType, size: Int, sha256: String
    ) {
        self.id = id
        self.act = act
        self.owner = owner
        self.name = name
        self.type = type
        self.size = size
        self.sha256 = sha256
    }
}
