import Domain
import GRDB

/// Further parts of the plan, each kept as JSON beside the edition that the same act stated.
extension ActWriter {
    /// States one part in its place among those of its kind, from 1.
    func statePart(_ part: PlanPart, position: Int = 1, _ form: String) throws {
        try insert(
            .planPart,
            [
                .integer(try takeID(.planPart)), .integer(act), .text(part.rawValue), .integer(position), .text(form),
            ])
    }
}

extension LedgerReader {
    /// The parts of a kind that an act stated, in their order.
    func planParts(_ part: PlanPart, statedBy act: Int) throws -> [String] {
        try String.fetchAll(
            database.cachedStatement(sql: "SELECT form FROM plan_part WHERE act = ? AND part = ? ORDER BY position"),
            arguments: [act, part.rawValue])
    }
}

enum PlanPart: String {
    case register, monitoring, wages, matters
}
