import Crypto
import Domain
import Foundation
import GRDB
import Schema

/// What `verify` found.
package struct Verification: Sendable {
    package let acts: Int
    /// The newest link of the chain; nil where there is none.
    package let head: String?
    package let faults: [Fault]

    /// One thing that does not hold, with the record.
    package struct Fault: Sendable, Hashable {
        package let kind: Kind
        /// The table; empty where the fault is the file's.
        package let table: String
        /// The record's id, or what names it.
        package let record: String
        package let act: Int?

        init(_ kind: Kind, table: String, record: String = "", act: Int? = nil) {
            self.kind = kind
            self.table = table
            self.record = record
            self.act = act
        }
    }

    package enum Kind: String, Sendable {
        /// SQLite's own check of the file.
        case file
        /// The schema is not the one that the program made.
        case schema
        /// A cell of the row was changed.
        case row
        /// A row is missing, or one was put in.
        case rows
        /// A link of the chain does not fit.
        case seal
        /// A decision names another content than the revision has.
        case decision
        /// A kept file is not the one that came.
        case original
        /// A kept sum or tally is not what the filings give.
        case sum
        /// A record refers to one that is not there.
        case reference
        /// The filings cannot be read.
        case content
    }
}

extension Ledger {
    /// Recomputes everything that the record promises. Reads only.
    ///
    /// - Parameters:
    ///   - limit: After so many faults it stops.
    ///   - progress: Called with the act that was just checked and their number.
    /// - Returns: What was found; no faults where everything holds.
    /// - Throws: `StoreFailure` where the file cannot be read at all.
    package func verify(limit: Int = 20, progress: ((_ done: Int, _ all: Int) -> Void)? = nil) throws -> Verification {
        let files = path == Self.memory ? nil : FileStore(beside: path)
        return try read { try Verifier($0, files, limit: limit, progress: progress).run() }
    }
}

/// One run of `verify`.
private final class Verifier {
    fileprivate let reader: LedgerReader
    private let database: Database
    /// Where the bytes of evidence are; nil for a ledger in memory, beside which there is nothing.
    private let files: FileStore?
    private let limit: Int
    private let progress: ((Int, Int) -> Void)?
    private var faults: [Verification.Fault] = []

    init(_ reader: LedgerReader, _ files: FileStore?, limit: Int, progress: ((Int, Int) -> Void)?) {
        self.reader = reader
        self.files = files
        database = reader.database
        self.limit = limit
        self.progress = progress
    }

    func run() throws -> Verification {
        try checkFile()
        try checkSchema()
        try checkChain()
        try checkDecisions()
        try checkPackages()
        try checkOriginals()
        try checkAttachments()
        try checkPersons()
        try checkSums()
        let newest = try Row.fetchOne(database, sql: "SELECT lower(hex(hash)) FROM seal ORDER BY id DESC LIMIT 1")
        let acts = try Int.fetchOne(database, sql: "SELECT count(*) FROM act") ?? 0
        return Verification(acts: acts, head: newest?[0], faults: Array(faults.prefix(limit)))
    }

    fileprivate func note(_ kind: Verification.Kind, _ table: String, _ record: String = "", act: Int? = nil) {
        if faults.count < limit { faults.append(.init(kind, table: table, record: record, act: act)) }
    }

    private func checkFile() throws {
        for line in try String.fetchAll(database, sql: "PRAGMA quick_check(\(limit))") where line != "ok" {
            note(.file, "", line)
        }
        for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(limit) {
            note(.reference, row[0], (row[1] as Int?).map(String.init) ?? "")
        }
    }

    // MARK: Schema

    private func checkSchema() throws {
        let ours = try Self.objects(database)
        let fresh = try Ledger.inMemory().withDatabase(Self.objects)
        for name in Set(ours.keys).union(fresh.keys).sorted() where ours[name] != fresh[name] {
            note(.schema, "", name)
        }
    }

    private static func objects(_ database: Database) throws -> [String: String] {
        let sql = "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'"
        let pairs = try Row.fetchAll(database, sql: sql).map { ($0[0] as String, $0[1] as String) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Chain

    private func checkChain() throws {
        let scans = try HistoryTable.all.map { try RowScan($0, database) }
        let seals = try Row.fetchAll(
            database, sql: "SELECT id, at, algorithm, content, previous, hash FROM seal ORDER BY id")
        var previous = Seal.origin
        var lastAt = ""
        var expectedIDs: [String: Int] = [:]
        for (index, row) in seals.enumerated() {
            let act: Int = row[0]
            var content = ActContent()
            for scan in scans { try check(scan, act, &content, &expectedIDs) }
            if content.finish() != Array(row[3] as Data) { note(.rows, "act", String(act), act: act) }
            let hash = Seal.hash(
                act: act, at: row[1], algorithm: row[2], Array(row[3] as Data), Array(row[4] as Data))
            let isLinked = Array(row[4] as Data) == previous && hash == Array(row[5] as Data)
            if act != index + 1 || !isLinked || (row[1] as String) <= lastAt {
                note(.seal, "seal", String(act), act: act)
            }
            previous = Array(row[5] as Data)
            lastAt = row[1]
            progress?(index + 1, seals.count)
        }
        for scan in scans where !scan.isAtEnd { note(.rows, scan.table.name, String(scan.id), act: scan.act) }
    }

    /// Takes the rows of one act from a table's scan.
    private func check(_ scan: RowScan, _ act: Int, _ content: inout ActContent, _ ids: inout [String: Int]) throws {
        var hasher = SHA256()
        var count = 0
        while !scan.isAtEnd, scan.act <= act {
            if !scan.check(&hasher) {
                note(.row, scan.table.name, String(scan.id), act: scan.act)
            } else if scan.act < act {
                note(.rows, scan.table.name, String(scan.id), act: scan.act)
            }
            if scan.table != .place {
                let expected = ids[scan.table.name, default: 1]
                if scan.id != expected { note(.rows, scan.table.name, String(expected), act: act) }
                ids[scan.table.name] = scan.id + 1
            }
            count += 1
            try scan.advance()
        }
        if count > 0 { content.set(hasher, count: count, for: scan.table) }
    }

    // MARK: What follows from the rows

    private func checkDecisions() throws {
        let sql = """
            SELECT decision.id, decision.act FROM decision JOIN filing ON filing.id = decision.filing
            WHERE decision.filing_digest <> filing.digest
            """
        for row in try Row.fetchAll(database, sql: sql) {
            note(.decision, "decision", String(row[0] as Int), act: row[1])
        }
    }

    /// A package names filings as they are, and a decision on it the package as it is.
    private func checkPackages() throws {
        let decisions = """
            SELECT answer.id, answer.act FROM package_decision AS answer JOIN package ON package.id = answer.package
            WHERE answer.package_digest <> package.digest
            """
        for row in try Row.fetchAll(database, sql: decisions) {
            note(.decision, "package_decision", String(row[0] as Int), act: row[1])
        }
        let filings = """
            SELECT DISTINCT package.id, package.act FROM package
            JOIN json_each(CASE WHEN json_valid(package.filings) THEN package.filings ELSE '[]' END) AS entry
            LEFT JOIN filing ON filing.id = json_extract(entry.value, '$[0]')
            WHERE lower(hex(filing.digest)) IS NOT json_extract(entry.value, '$[1]')
            """
        for row in try Row.fetchAll(database, sql: filings) {
            note(.decision, "package", String(row[0] as Int), act: row[1])
        }
    }

    private func checkAttachments() throws {
        guard let files else { return }
        for table in ["attachment", "proof"] {
            for row in try Row.fetchAll(database, sql: "SELECT id, act, sha256, size FROM \(table)") {
                if try !files.holds(row[2], size: row[3]) {
                    note(.original, table, String(row[0] as Int), act: row[1])
                }
            }
        }
    }

    /// A person's name is the one that its entry's hash tells of, or was erased and is not there.
    private func checkPersons() throws {
        let sql = """
            SELECT entry.id, entry.act, entry.person_hash, person.salt, person.name, person.fields,
              EXISTS (SELECT 1 FROM entry_event WHERE entry_event.entry = entry.id AND kind = 'erase')
            FROM entry LEFT JOIN person ON person.id = entry.person WHERE entry.person IS NOT NULL
            """
        let cursor = try Row.fetchCursor(database, sql: sql)
        while let row = try cursor.next() {
            let isErased: Bool = row[6]
            let holds: Bool
            if let salt = row[3] as Data?, let name = row[4] as String?, let fields = row[5] as String? {
                let hash = PersonRecord(name: name, fields: fields, salt: Array(salt)).hash
                holds = !isErased && hash == Array(row[2] as Data)
            } else {
                holds = isErased
            }
            if !holds { note(.row, "person", String(row[0] as Int), act: row[1]) }
        }
        let strays = "SELECT id FROM person WHERE id NOT IN (SELECT person FROM entry WHERE person IS NOT NULL)"
        for id in try Int.fetchAll(database, sql: strays) { note(.rows, "person", String(id)) }
    }

    private func checkOriginals() throws {
        let sql = "SELECT id, act, sha256, size, bytes FROM original WHERE bytes IS NOT NULL"
        let cursor = try Row.fetchCursor(database, sql: sql)
        while let row = try cursor.next() {
            let bytes = Zlib.expand(Array(row[4] as Data), size: row[3])
            let hash = bytes.map { Hex.text(SHA256.hash(data: $0)) }
            if hash != row[2] as String { note(.original, "original", String(row[0] as Int), act: row[1]) }
        }
    }

    private func checkSums() throws {
        do {
            guard let act = try Int.fetchOne(database, sql: "SELECT max(id) FROM seal"),
                try reader.plan(upTo: act) != nil
            else { return }
            let difference = try SumTable.computed(reader, upTo: act).firstDifference(from: SumTable.stored(reader))
            if let (table, key) = difference {
                let indicators = try reader.plan(upTo: act)?.indicators ?? []
                let name =
                    indicators.indices.contains(key.indicator - 1) ? " " + indicators[key.indicator - 1].code : ""
                note(.sum, table, "\(Region.text(code: key.region)) \(key.period)\(name)")
            }
            try checkRosterSums(upTo: act)
        } catch let error as DatabaseError where error.resultCode != .SQLITE_ERROR {
            throw error
        } catch {
            // What cannot be read was noted with its row; this says that the sums could not be checked.
            note(.content, "", "\(error)")
        }
    }
}

extension Verifier {
    private func checkRosterSums(upTo act: Int) throws {
        guard let plan = try reader.plan(upTo: act) else { return }
        let computed = try RosterSums.computed(reader, plan, upTo: act)
        let stored = try RosterSums.stored(reader)
        guard computed != stored else { return }
        let keys = Set(computed.keys).union(stored.keys).filter { computed[$0] != stored[$0] }
        let named = keys.map { "\($0.register) \(Region.text(code: $0.slot.region)) \($0.slot.period)" }
        note(.sum, "roster_sum", named.min() ?? "")
    }
}

extension Ledger {
    /// The act whose link has a hash that begins so; nil where none or several do.
    package func act(withHashPrefix prefix: String) throws -> Seal? {
        try read { reader in
            let found = try reader.seals(hashPrefix: prefix)
            return found.count == 1 ? found[0] : nil
        }
    }
}
