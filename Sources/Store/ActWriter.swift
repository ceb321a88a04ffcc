import Domain
import Foundation
import GRDB

/// Writes the rows of one act inside its transaction. Every row gets its digest, every digest enters the seal.
package final class ActWriter {
    let database: Database
    package let act: Int
    package let head: ActHead
    package let reader: LedgerReader
    var content = ActContent()
    var encoder = RowDigest()
    private var nextIDs = [Int?](repeating: nil, count: HistoryTable.all.count)
    private var keeper: SumKeeper?
    private var mustRebuild = false
    /// Registers whose entries this act moves; nil: all of them.
    private var touchedRegisters: Set<String>? = []
    private var guards: PublishedPeriods?
    /// The first change of this act to what a published bulletin reports on; nil: none.
    private var published: PublishedPeriods.Hit?
    /// What writes rows that wait to be written.
    var pending: [() throws -> Void] = []
    /// What a server keeps from act to act; nil: nothing is kept, or the act changes what would be.
    private var memory: ActMemory?

    init(_ database: Database, _ head: ActHead, memory: ActMemory? = nil) throws {
        self.database = database
        self.head = head
        self.memory = memory
        reader = LedgerReader(database)
        act = (try Int.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM act")) ?? 0) + 1
        try insert(
            .act,
            [
                .integer(act), .text(head.kind.rawValue), .text(head.author), .text(head.received.description),
                Cell(head.reason), Cell(head.force),
            ])
        if let actor = head.actor { try state(actor) }
    }

    /// Adds one history row. The cells are those of the table's columns, in order.
    func insert(_ table: HistoryTable, _ cells: [Cell]) throws {
        let cells = cells.map(\.storable)
        let digest = encoder.digest(table, cells)
        digest.withUnsafeBytes { content.add($0, to: table) }
        let statement = try database.cachedStatement(sql: table.insertion)
        let values = cells.map(\.databaseValue) + [Data(digest).databaseValue]
        try statement.execute(arguments: StatementArguments(values))
    }

    /// The next free id of a table; ids grow by one and are never used again.
    func takeID(_ table: HistoryTable) throws -> Int {
        let next = try nextIDs[table.number] ?? newestID(table) + 1
        nextIDs[table.number] = next + 1
        return next
    }

    private func newestID(_ table: HistoryTable) throws -> Int {
        try Int.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM \"\(table.name)\"")) ?? 0
    }

    /// The sums that follow this act's filings and decisions.
    func sums() throws -> SumKeeper {
        if let keeper { return keeper }
        let framework = try memory?.framework(reader, upTo: act) ?? reader.framework(upTo: act)
        let made = SumKeeper(framework, database)
        keeper = made
        return made
    }

    /// Notes that a report's figures change, for the bulletins that report on them.
    func touch(_ region: Int, _ period: Period) throws {
        guard published == nil else { return }
        published = try publishedPeriods().hit(region, period)
    }

    /// Notes that a register's count changes; nil: that of all registers.
    func touch(register: String?) {
        guard let register else { return touchedRegisters = nil }
        touchedRegisters?.insert(register)
    }

    /// Which reports published bulletins are on, as the acts before this one left it.
    package func publishedPeriods() throws -> PublishedPeriods {
        if let guards { return guards }
        let framework = try framework()
        let made =
            try memory?.published(reader, upTo: act, in: framework)
            ?? PublishedPeriods(try reader.bulletins(upTo: act), in: framework.tree)
        guards = made
        return made
    }

    /// Plan and regions as the acts before this one left them.
    package func framework() throws -> Framework { try sums().framework }

    /// After a change of the plan or the regions all sums are made anew.
    func rebuildAtEnd() {
        mustRebuild = true
        touch(register: nil)
        // What is read from here on is this act's own, which may yet be taken back.
        memory = nil
    }

    /// Brings the sums up to date, so that figures read inside the act are those after it.
    package func settle() throws {
        for flush in pending { try flush() }
        if mustRebuild {
            try SumTable.rebuild(LedgerReader(database), upTo: act)
            mustRebuild = false
            keeper = nil
        }
        try keeper?.settle(reader)
        try settleRegisters()
    }

    private func settleRegisters() throws {
        guard touchedRegisters?.isEmpty != true, let plan = try reader.plan(upTo: act) else { return }
        for register in plan.registers {
            // What is on a list says which entries of the registers that refer to it count.
            let sources = [register.code] + (register.list.map { [$0] } ?? [])
            guard touchedRegisters.map({ $0.isDisjoint(with: sources) }) != true else { continue }
            try RosterSums.rebuild(register, reader, plan, upTo: act)
        }
        touchedRegisters = []
    }

    /// Seals the act. Called once, last.
    func finish(_ now: Moment) throws -> Seal {
        try settle()
        if let published, !head.hasReason {
            throw StoreFailure.published(
                region: published.region.name, period: published.period, bulletin: published.bulletin.title)
        }
        let last = try reader.newestSeal()
        let at = Moment(milliseconds: max(now.milliseconds, (last?.at.milliseconds ?? -1) + 1))
        let seal = Seal(act: act, at: at, content: content.finish(), previous: last?.hash ?? Seal.origin)
        try seal.insert(database)
        return seal
    }
}
