package import Domain
import Foundation
import GRDB
import Schema

/// Reads one state of the database. Every question may be asked as of an act: later ones are then not seen.
package struct LedgerReader {
    let database: Database
    let shelf: StatementShelf

    init(_ database: Database) {
        self.database = database
        shelf = StatementShelf(database)
    }

    // MARK: The ledger

    /// The newest link of the chain; nil before the first act.
    package func newestSeal() throws -> Seal? {
        try seal(where: "ORDER BY id DESC LIMIT 1", [])
    }

    /// The newest act recorded at or before the moment.
    package func seal(at moment: Moment) throws -> Seal? {
        try seal(where: "WHERE at <= ? ORDER BY at DESC LIMIT 1", [moment.description])
    }

    package func seal(act: Int) throws -> Seal? {
        try seal(where: "WHERE id = ?", [act])
    }

    /// Links whose hash begins so; at most two are looked for, so that the caller can tell one from several.
    package func seals(hashPrefix: String) throws -> [Seal] {
        let acts = try Int.fetchAll(
            database, sql: "SELECT id FROM seal WHERE lower(hex(hash)) LIKE ? || '%' ORDER BY id LIMIT 2",
            arguments: [hashPrefix.lowercased()])
        return try acts.compactMap { try seal(act: $0) }
    }

    private func seal(where clause: String, _ arguments: StatementArguments) throws -> Seal? {
        let sql = "SELECT id, at, content, previous, hash FROM seal \(clause)"
        let statement = try database.cachedStatement(sql: sql)
        guard let row = try Row.fetchOne(statement, arguments: arguments) else { return nil }
        guard let at = Moment(row[1] as String) else { throw StoreFailure.inconsistent(detail: "seal") }
        return Seal(act: row[0], at: at, content: Array(row[2] as Data), previous: Array(row[3] as Data))
    }

    // MARK: Plan, regions, targets

    /// The plan as of an act; nil where no act has stated one.
    package func plan(upTo act: Int) throws -> Plan? {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM plan WHERE act <= ? ORDER BY act DESC LIMIT 1", arguments: [act])
        else { return nil }
        let indicators = try Row.fetchAll(
            database, sql: "SELECT * FROM indicator WHERE act = ? ORDER BY position", arguments: [row["act"] as Int])
        var plan = try PlanRecord.plan(row, indicators: try indicators.map(PlanRecord.indicator))
        plan.bulletin = try bulletinForm(statedBy: row["act"])
        plan.wages = try planParts(.wages, statedBy: row["act"], as: WageRulesRecord.self).last?.rules ?? WageRules()
        plan.monitoring = try MonitoringRecord.rules(
            planParts(.monitoring, statedBy: row["act"], as: MonitoringRecord.self).first)
        plan.matters = try MatterRulesRecord.rules(
            planParts(.matters, statedBy: row["act"], as: MatterRulesRecord.self).first)
        plan.registers = try planParts(.register, statedBy: row["act"], as: RegisterRecord.self).map {
            try $0.register()
        }
        return plan
    }

    package func regions(upTo act: Int) throws -> [Region] {
        let sql = """
            SELECT \(RegionRecord.selection) FROM region
            WHERE id IN (SELECT max(id) FROM region WHERE act <= ? GROUP BY code)
            """
        let cursor = try Row.fetchCursor(database, sql: sql, arguments: [act])
        var regions: [Region] = []
        while let row = try cursor.next() { regions.append(try RegionRecord.region(row)) }
        return regions
    }

    package func tree(upTo act: Int) throws -> RegionTree {
        do { return try RegionTree(try regions(upTo: act)) } catch let fault as RegionTreeFault {
            throw StoreFailure.inconsistent(detail: "regions: \(fault)")
        }
    }

    package func targets(upTo act: Int, in tree: RegionTree) throws -> Targets {
        let sql = """
            SELECT region, indicator, year, value FROM target
            WHERE id IN (SELECT max(id) FROM target WHERE act <= ? GROUP BY region, year, indicator)
            """
        let rows = try RawStatement(database, sql)
        rows.bind(act, at: 1)
        var recorded: [TargetKey: Int] = [:]
        while try rows.next() {
            let indicator = String(decoding: rows.text(1), as: UTF8.self)
            recorded[TargetKey(region: rows.integer(0), indicator: indicator, year: rows.integer(2))] = rows.integer(3)
        }
        return Targets(recorded, in: tree)
    }

    /// Plan and regions together.
    package func framework(upTo act: Int) throws -> Framework {
        guard let plan = try plan(upTo: act) else { throw StoreFailure.inconsistent(detail: "plan") }
        return Framework(plan: plan, tree: try tree(upTo: act))
    }
}

/// What figures are about: the plan and its regions at one moment of the record.
package struct Framework: Sendable {
    package let plan: Plan
    package let tree: RegionTree

    package init(plan: Plan, tree: RegionTree) {
        self.plan = plan
        self.tree = tree
    }
}
