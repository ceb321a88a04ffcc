package import Domain
import Intake
package import Store
import Texts

/// Registers (台账): what is on them, and changes by hand.
package struct RosterWork {
    let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// A register as it counts for a region.
    package struct Summary: Sendable, Hashable {
        package let register: Register
        /// Lines on record, entities ever reached, and those of them that still hold at the end of a day.
        package let entries: Int
        package let reached: Int
        package let valid: Int
    }

    /// An entry with how it stands.
    package struct Line: Sendable, Hashable {
        package let entry: RosterEntry
        package let standing: EntryStanding
        package let region: Region?
    }

    /// A page of a register.
    package struct Page: Sendable {
        package let register: Register
        package let region: Region
        /// Of the whole register in the region.
        package let summary: Summary
        package let lines: [Line]
        /// After which the next page begins; nil: this is the last.
        package let next: LedgerReader.EntryMark?
    }

    /// What is asked of a register.
    package struct Question: Sendable {
        package var register: String
        package var region: String?
        /// A part of a name, or the beginning of a code.
        package var search: String?
        /// Only entries that hold today.
        package var isValidOnly = false
        package var after: LedgerReader.EntryMark?
        package var limit = 50
        package var asOf: String?

        package init(register: String, region: String? = nil) {
            self.register = register
            self.region = region
        }
    }

    /// A register of the plan by code, name or synonym.
    package static func register(_ name: String, in plan: Plan) throws -> Register {
        let folded = PlainText.folded(name)
        let found = plan.registers.first { register in
            ([register.code, register.name.zh, register.name.en] + register.synonyms)
                .contains { PlainText.folded($0) == folded }
        }
        guard let found else {
            throw Failure.register(.unknown(name, known: plan.registers.map(\.code)))
        }
        return found
    }

    /// The register that a file's name names: the longest of its names, codes and synonyms that stands in it.
    ///
    /// - Parameter path: The file.
    /// - Returns: The register's code.
    /// - Throws: `RegisterFailure.unknown` where it names none.
    package func register(ofFile path: String) throws -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let folded = PlainText.folded(name)
        let plan = try workspace.read { try $0.framework(upTo: try Names.seal(nil, $0).act).plan }
        let named = plan.registers.flatMap { register in
            ([register.code, register.name.zh] + register.synonyms).map { (PlainText.folded($0), register.code) }
        }
        guard let found = named.filter({ folded.contains($0.0) }).max(by: { $0.0.count < $1.0.count }) else {
            throw Failure.register(.unknown(name, known: plan.registers.map(\.code)))
        }
        return found.1
    }

    // MARK: Looking

    /// Every register of the plan, counted for a region and all below it.
    package func summaries(region: String? = nil) throws -> [Summary] {
        let today = workspace.today
        return try workspace.read { reader in
            let act = try Names.seal(nil, reader).act
            let framework = try reader.framework(upTo: act)
            let position = try region.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
            let figures = RosterFigures(reader, framework, upTo: act)
            return try framework.plan.registers.map { try figures.summary($0, position, today: today) }
        }
    }

    package func page(_ question: Question) throws -> Page {
        let today = workspace.today
        return try workspace.read { reader in
            let act = try Names.seal(question.asOf, reader).act
            let framework = try reader.framework(upTo: act)
            let register = try Self.register(question.register, in: framework.plan)
            let tree = framework.tree
            let asked = try question.region.map { try Names.region($0, in: tree) } ?? tree.root
            let codes = asked == tree.root ? nil : tree.subtree(asked).map { tree.regions[$0].code }.sorted()
            var lines: [Line] = []
            var mark = question.after
            var isAtEnd = false
            while lines.count < question.limit, !isAtEnd {
                let wanted = question.limit - lines.count
                let found =
                    try question.search.map {
                        try reader.search(
                            $0, register: register.code, in: codes.map(Set.init), limit: question.limit + 1,
                            of: framework.plan, upTo: act)
                    }
                    ?? reader.entries(
                        of: register.code, in: codes, after: mark, limit: wanted + 1, of: framework.plan, upTo: act)
                isAtEnd = question.search != nil || found.count <= wanted
                let kept = found.prefix(question.search == nil ? wanted : question.limit)
                mark = kept.last.map { .init(region: $0.region, entry: $0.id) } ?? mark
                lines += kept.map { Self.line($0, register, tree) }
                    .filter { !question.isValidOnly || $0.standing.isValid(on: today) }
            }
            let summary = try RosterFigures(reader, framework, upTo: act).summary(register, asked, today: today)
            return Page(
                register: register, region: tree.regions[asked], summary: summary, lines: lines,
                next: isAtEnd ? nil : mark)
        }
    }

    static func line(_ entry: RosterEntry, _ register: Register, _ tree: RegionTree) -> Line {
        Line(
            entry: entry.corrected, standing: EntryStanding.judge(entry, in: register),
            region: tree.region(code: entry.region))
    }

    /// An entry with all that became of it.
    package struct Detail: Sendable {
        package let register: Register
        package let line: Line
        package let documents: [Int: TitleDocument]
        package let proofs: [Proof]
        /// Entries of others that claim the same entity.
        package let rivals: [Line]
    }

    /// - Throws: `RegisterFailure.noSuchEntry`.
    package func detail(_ id: Int) throws -> Detail {
        try workspace.read { reader in
            let framework = try reader.framework(upTo: try Names.seal(nil, reader).act)
            guard let entry = try reader.entry(id, of: framework.plan),
                let register = framework.plan.register(entry.register)
            else { throw Failure.register(.noSuchEntry(id)) }
            let documents = try Set(entry.events.compactMap(\.document)).compactMap {
                try reader.documents(id: $0).first
            }
            let code = entry.corrected.code
            let rivals =
                try register.kind == .person || register.counting == .each
                ? []
                : code.map {
                    try reader.search($0, register: register.code, in: nil, limit: 20, of: framework.plan)
                } ?? []
            return Detail(
                register: register, line: Self.line(entry, register, framework.tree),
                documents: Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0) }),
                proofs: try reader.proofs(of: .entry(id)),
                rivals: rivals.filter { $0.region != entry.region && $0.corrected.code == code }
                    .map { Self.line($0, register, framework.tree) })
        }
    }

    // MARK: Changing

    /// What came of an entry made by hand.
    package struct Entered: Sendable {
        package let act: Int
        package let entry: Int
        package let warnings: [Problem]
    }

    /// Enters one row, or says what it changes of the entry that it speaks of.
    ///
    /// - Parameters:
    ///   - name: The register.
    ///   - row: What is entered.
    ///   - author: Who enters it.
    ///   - attached: Evidence.
    /// - Returns: The entry, and what is to be noted.
    /// - Throws: `RegisterFailure.refused` with every problem; `.unknown`.
    package func enter(
        _ name: String, _ row: RosterRow, author: String, files attached: [AttachedFile] = []
    ) throws -> Entered {
        let files = try attached.map { try Evidence.read($0) }
        try Evidence.keep(files, beside: workspace.path)
        let today = workspace.today
        let taken = try workspace.write(ActHead(.roster, author: author, received: today)) { writer in
            let framework = try writer.framework()
            let register = try Self.register(name, in: framework.plan)
            var editor = try RosterEditor(register, writer, framework, today: today)
            let problems = try Self.missing(row, register) + editor.check(row).map { $0.problem(row, register) }
            guard problems.allSatisfy({ $0.severity == .warning }) else {
                throw Failure.register(.refused(problems.filter { $0.severity == .error }))
            }
            let (entry, outcome) = try editor.store(row, source: nil)
            for file in files { try file.prove(.entry(entry), writer) }
            let isNew = outcome != .unchanged || !files.isEmpty
            return (isNew ? .keep : .discard, Entered(act: writer.act, entry: entry, warnings: problems))
        }
        return taken.result
    }

    private static func missing(_ row: RosterRow, _ register: Register) -> [Problem] {
        register.form.fields.filter { $0.isRequired && $0.key != "region" && row.values[$0.key] == nil }
            .map { Problem(.missingCell, column: $0.title.zh) }
    }

    /// Takes an entry off the register (移出): it was entered by mistake. It stays on record.
    /// - Returns: The act's number.
    @discardableResult
    package func withdraw(_ id: Int, reason: String, author: String, within region: Int? = nil) throws -> Int {
        guard !PlainText.folded(reason).isEmpty else { throw Failure.reasonNeeded }
        return try change(id, .roster, reason: reason, author: author, within: region) { entry, _, writer, today in
            guard !entry.events.contains(where: { $0.kind == .withdraw }) else {
                throw Failure.register(.alreadyWithdrawn(id))
            }
            try writer.add(NewEvent(.withdraw, day: today), to: id, in: entry.register)
        }
    }

    /// Adds evidence to an entry.
    /// - Returns: The act's number.
    @discardableResult
    package func prove(
        _ id: Int, _ attached: [AttachedFile], author: String, within region: Int? = nil
    ) throws -> Int {
        let files = try attached.map { try Evidence.read($0) }
        guard !files.isEmpty else { throw Failure.nothingGiven }
        try Evidence.keep(files, beside: workspace.path)
        return try change(id, .roster, reason: nil, author: author, within: region) { _, _, writer, _ in
            for file in files { try file.prove(.entry(id), writer) }
        }
    }

    /// Takes a person's name off the record (抹去): the entry, its hash and its count stay.
    ///
    /// - Parameters:
    ///   - id: Of an entry of a register of persons.
    ///   - reason: Why.
    ///   - author: Who does it.
    ///   - region: Only within this region and all below it; nil: anywhere.
    /// - Returns: The act's number.
    /// - Throws: `RegisterFailure.notAPerson`, `.alreadyErased`, and `.decideFirst` where others claim the same person.
    @discardableResult
    package func erase(_ id: Int, reason: String, author: String, within region: Int? = nil) throws -> Int {
        guard !PlainText.folded(reason).isEmpty else { throw Failure.reasonNeeded }
        let act = try change(id, .erase, reason: reason, author: author, within: region) {
            entry, framework, writer, today in
            guard entry.person != nil, let register = framework.plan.register(entry.register) else {
                throw Failure.register(.notAPerson(id))
            }
            guard !entry.isErased else { throw Failure.register(.alreadyErased(id)) }
            let count = try writer.reader.count(register, framework.plan)
            let rivals = count.contests.first { contest in
                contest.verdict == nil && contest.claims.contains { $0.entry == id }
            }
            if let rivals { throw Failure.register(.decideFirst(rivals.claims.map(\.entry))) }
            try writer.erasePerson(of: entry, on: today)
        }
        try workspace.scrub()
        return act
    }

    private func change(
        _ id: Int, _ kind: ActKind, reason: String?, author: String, within region: Int?,
        _ body: (RosterEntry, Framework, ActWriter, Day) throws -> Void
    ) throws -> Int {
        let today = workspace.today
        return try workspace.write(ActHead(kind, author: author, received: today, reason: reason)) { writer in
            let framework = try writer.framework()
            guard let entry = try writer.reader.entry(id, of: framework.plan) else {
                throw Failure.register(.noSuchEntry(id))
            }
            if let region, !framework.tree.holds(entry.region, within: region) {
                throw Failure.register(.noSuchEntry(id))
            }
            try body(entry, framework, writer, today)
            return (.keep, writer.act)
        }.result
    }
}

extension RosterFinding {
    /// The problem of a row that stands in no file.
    func problem(_ row: RosterRow, _ register: Register) -> Problem {
        let field = register.form.fields.first { $0.key == key }
        let value = row.values[key].flatMap { value in field.map { value.shown(by: $0.kind) } }
        return Problem(
            code, severity, row: row.number, column: field?.title.zh, value: value, details: details)
    }
}

extension RegionTree {
    /// Whether a region is another or lies below it, both by code.
    package func holds(_ code: Int, within other: Int) -> Bool {
        guard let place = position(code: code), let above = position(code: other) else { return false }
        return place == above || isBelow(place, above)
    }
}

extension Evidence {
    func prove(_ owner: ProofOwner, _ writer: ActWriter) throws {
        try writer.prove(name, type, size: bytes.count, sha256: sha256, for: owner)
    }
}
