import Domain
import GRDB

/// The parts of a plan that are kept as JSON, in order, with the act that stated it.
enum PlanPart: String {
    case register, monitoring, wages, matters
}

extension ActWriter {
    /// States a part of the plan that this act states.
    func state(_ forms: [some Encodable], as part: PlanPart) throws {
        for (place, form) in forms.enumerated() {
            try insert(
                .planPart,
                [
                    .integer(try takeID(.planPart)), .integer(act), .text(part.rawValue), .integer(place + 1),
                    .text(try JSONText.encode(form)),
                ])
        }
    }
}

extension LedgerReader {
    /// What the act that stated the plan said of a part, in order.
    func planParts<Form: Decodable>(_ part: PlanPart, statedBy act: Int, as type: Form.Type) throws -> [Form] {
        let sql = "SELECT form FROM plan_part WHERE act = ? AND part = ? ORDER BY position"
        return try String.fetchAll(database.cachedStatement(sql: sql), arguments: [act, part.rawValue])
            .map { try JSONText.decode(type, $0) }
    }
}
