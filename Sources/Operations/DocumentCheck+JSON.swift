package import Documents
import Domain

extension DocumentCheck.Outcome {
    package var json: JSON {
        .object([
            ("document", .string(file)), ("format", .string(format.rawValue)), ("snapshot", .string(snapshot)),
            ("act", .optional(act)), ("ok", .bool(isTrue)), ("identical", .bool(isIdentical)),
            ("figures", .int(figures)), ("differences", .array(differences.map(\.json))),
            (
                "reworded",
                .array(
                    reworded.map { .object([("found", .string($0.found)), ("expected", .string($0.expected))]) })
            ),
            ("added", .array(added.map(JSON.string))), ("missing", .array(missing.map(JSON.string))),
        ])
    }
}

extension DocumentDifference {
    fileprivate var json: JSON {
        let place: [(String, JSON)]
        switch self.place {
        case .cell(let table, let row, let column):
            place = [("table", .int(table)), ("row", .string(row)), ("column", .string(column))]
        case .sentence(let words): place = [("sentence", .string(words))]
        case .formula(let cell): place = [("formula", .string(cell))]
        }
        return .object(place + [("found", .string(found)), ("expected", .string(expected))])
    }
}
