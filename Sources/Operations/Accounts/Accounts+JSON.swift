package import Documents
import Domain

extension [Account] {
    package var json: JSON { .array(map(\.json)) }
}

extension Account {
    fileprivate var json: JSON {
        .object([
            ("name", .string(name)), ("person", .string(person)), ("phone", .optional(phone)),
            ("role", .string(role.rawValue)), ("region", .string(Region.text(code: region))),
            ("body", .optional(body)), ("state", .string(state.rawValue)),
            ("mustChangePassword", .bool(mustChangePassword)), ("createdAt", .string(createdAt.description)),
            ("lastSignIn", .optional(lastSignIn?.description)),
        ])
    }
}
