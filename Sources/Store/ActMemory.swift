import GRDB
import Synchronization

/// What one act after the other needs and seldom changes: plan and regions, and the bulletins that lock periods. Kept by a
/// server from act to act, each with what tells whether it still holds.
final class ActMemory: Sendable {
    /// The newest rows of the tables that the plan and the regions are made from.
    private struct Shape: Equatable {
        let plan: Int
        let region: Int
    }

    private struct State {
        var shape: Shape?
        var framework: Framework?
        var bulletin = -1
        var published: PublishedPeriods?
    }

    private let state = Mutex(State())

    /// Plan and regions as they stand in the transaction.
    func framework(_ reader: LedgerReader, upTo act: Int) throws -> Framework {
        let shape = Shape(
            plan: try Self.newest("plan", reader.database), region: try Self.newest("region", reader.database))
        if let known = state.withLock({ $0.shape == shape ? $0.framework : nil }) { return known }
        let made = try reader.framework(upTo: act)
        state.withLock { state in
            state.shape = shape
            state.framework = made
            state.published = nil
        }
        return made
    }

    /// Which reports published bulletins are on.
    func published(_ reader: LedgerReader, upTo act: Int, in framework: Framework) throws -> PublishedPeriods {
        let newest = try Self.newest("bulletin", reader.database)
        if let known = state.withLock({ $0.bulletin == newest ? $0.published : nil }) { return known }
        let made = PublishedPeriods(try reader.bulletins(upTo: act), in: framework.tree)
        state.withLock { state in
            state.bulletin = newest
            state.published = made
        }
        return made
    }

    /// Nothing that was read holds any more: a transaction was taken back.
    func forget() {
        state.withLock { $0 = State() }
    }

    private static func newest(_ table: StaticString, _ database: Database) throws -> Int {
        try Int.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM \(table)")) ?? 0
    }
}
