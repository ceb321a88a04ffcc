package import Domain
import GRDB

extension ActWriter {
    /// Opens a matter.
    ///
    /// - Parameter matter: What it is about; id, act and steps are the record's own.
    /// - Returns: Its id.
    /// - Throws: What the database throws.
    package func open(_ matter: Matter) throws -> Int {
        let id = try takeID(.matter)
        try insert(
            .matter,
            [
                .integer(id), .integer(act), .text(matter.origin.kind.rawValue),
                .text(try MatterOriginCodec.encode(matter.origin)), .integer(matter.region), .integer(matter.issuer),
                .text(matter.level), .text(matter.title), .text(matter.demand), .text(matter.opened.description),
                .text(matter.firstDeadline.description),
            ])
        return id
    }

    /// Takes a step of a matter.
    package func take(_ kind: MatterStep.Kind, of matter: Int, on day: Day, text: String, deadline: Day?) throws {
        try insert(
            .matterStep,
            [
                .integer(try takeID(.matterStep)), .integer(act), .integer(matter), .text(kind.rawValue),
                .text(day.description), .text(text), Cell(deadline?.description),
            ])
    }
}
