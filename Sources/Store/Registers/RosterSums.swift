package import Domain
import GRDB

/// The cache `roster_sum`: what entries of each region give for each period, computed and kept.
enum RosterSums {
    struct Key: Hashable {
        let register: String
        let slot: RosterCount.Slot
    }

    /// What the table should hold.
    static func computed(_ reader: LedgerReader, _ plan: Plan, upTo act: Int) throws -> [Key: RosterCount.Cell] {
        var cells: [Key: RosterCount.Cell] = [:]
        for register in plan.registers {
            for (slot, cell) in try reader.count(register, plan, upTo: act).cells {
                cells[Key(register: register.code, slot: slot)] = cell
            }
        }
        return cells
    }

    /// What the table does hold.
    static func stored(_ reader: LedgerReader) throws -> [Key: RosterCount.Cell] {
        var cells: [Key: RosterCount.Cell] = [:]
        let cursor = try Row.fetchCursor(reader.database, sql: "SELECT * FROM roster_sum")
        while let row = try cursor.next() {
            cells[Key(register: row[0], slot: .init(region: row[1], period: row[2]))] = .init(
                entries: row[3], uniques: row[4], lost: row[5])
        }
        return cells
    }

    /// Fills the table anew for a register.
    static func rebuild(_ register: Register, _ reader: LedgerReader, _ plan: Plan, upTo act: Int) throws {
        let database = reader.database
        try database.cachedStatement(sql: "DELETE FROM roster_sum WHERE register = ?")
            .execute(arguments: [register.code])
        let insert = try database.cachedStatement(sql: "INSERT INTO roster_sum VALUES (?, ?, ?, ?, ?, ?)")
        for (slot, cell) in try reader.count(register, plan, upTo: act).cells {
            try insert.execute(
                arguments: [register.code, slot.region, slot.period, cell.entries, cell.uniques, cell.lost])
        }
    }
}

extension LedgerReader {
    /// What a register gives, by region and period, as of an act: the regions' own entries, before they are added up.
    package func rosterCells(
        of register: Register, _ plan: Plan, upTo act: Int = .max
    ) throws -> [RosterCount.Slot: RosterCount.Cell] {
        guard try isKept(upTo: act) else { return try count(register, plan, upTo: act).cells }
        let sql = "SELECT region, period, entries, uniques, lost FROM roster_sum WHERE register = ?"
        var cells: [RosterCount.Slot: RosterCount.Cell] = [:]
        for row in try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [register.code]) {
            cells[.init(region: row[0], period: row[1])] = .init(entries: row[2], uniques: row[3], lost: row[4])
        }
        return cells
    }

    /// Whether the kept sums are those of the act: nothing that moves them came after it.
    private func isKept(upTo act: Int) throws -> Bool {
        let sql = """
            SELECT NOT EXISTS (SELECT 1 FROM act WHERE id > ? AND kind IN (
              'roster', 'claim', 'document', 'erase', 'plan', 'undo'))
            """
        return try Bool.fetchOne(database.cachedStatement(sql: sql), arguments: [act]) ?? false
    }

    /// Whether a register has any entry, as of an act.
    package func hasEntries(_ register: String, upTo act: Int = .max) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM entry WHERE register = ? AND act <= ?)"
        return try Bool.fetchOne(database.cachedStatement(sql: sql), arguments: [register, act]) ?? false
    }
}
