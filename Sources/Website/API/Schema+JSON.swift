import Documents
import Domain
import Texts

extension Schema {
    /// As the description writes it. Named shapes are references.
    func json(_ language: Language, describing name: String? = nil) -> JSON {
        var members = self.members(language)
        if let name, let words = SiteText.apiMember[name] { members.append(("description", .string(words[language]))) }
        if let example { members.append(("examples", .array([.string(example)]))) }
        guard isNullable else { return .object(members) }
        return .object([("anyOf", .array([.object(members), .object([("type", .string("null"))])]))])
    }

    private func members(_ language: Language) -> [(String, JSON)] {
        switch shape {
        case .object(let members, let others): return object(members, others, language)
        case .array(let item, let count):
            return [("type", .string("array")), ("items", item.json(language))]
                + Self.limits(count, "minItems", "maxItems", least: 0)
        case .text(let length):
            return [("type", .string("string"))] + Self.limits(length, "minLength", "maxLength", least: 0)
                + (length.upperBound == .max ? [] : [("pattern", .string(Self.printable))])
        case .word(let pattern):
            return [
                ("type", .string("string")), ("pattern", .string(pattern.expression)),
                ("minLength", .int(pattern.length.lowerBound)), ("maxLength", .int(pattern.length.upperBound)),
            ]
        case .choice(let values):
            return [("type", .string("string")), ("enum", .array(values.map(JSON.string)))]
        case .integer(let range):
            return [("type", .string("integer"))] + Self.limits(range, "minimum", "maximum", least: .min)
        case .number: return [("type", .string("number"))]
        case .boolean: return [("type", .string("boolean"))]
        case .named(let name, _): return [("$ref", .string("#/components/schemas/\(name)"))]
        case .anything: return []
        }
    }

    /// What texts that come in may hold: everything but control characters other than tabs and line ends.
    static let printable = "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$"

    private func object(
        _ members: [(name: String, schema: Schema)], _ others: Schema?, _ language: Language
    ) -> [(String, JSON)] {
        var found: [(String, JSON)] = [("type", .string("object"))]
        if !members.isEmpty {
            found.append(
                ("properties", .object(members.map { ($0.name, $0.schema.json(language, describing: $0.name)) })))
        }
        let required = members.filter { !$0.schema.isOptional }.map { JSON.string($0.name) }
        if !required.isEmpty { found.append(("required", .array(required))) }
        found.append(("additionalProperties", others.map { $0.json(language) } ?? .bool(false)))
        return found
    }

    private static func limits(
        _ range: ClosedRange<Int>, _ lower: String, _ upper: String, least: Int
    ) -> [(String, JSON)] {
        var found: [(String, JSON)] = []
        if range.lowerBound > least { found.append((lower, .int(range.lowerBound))) }
        if range.upperBound < .max { found.append((upper, .int(range.upperBound))) }
        return found
    }

    /// The shapes told under names in this one, itself among them.
    func collect(into found: inout [String: Schema]) {
        switch shape {
        case .named(let name, let schema):
            guard found[name] == nil else { return }
            found[name] = schema
            schema.collect(into: &found)
        case .object(let members, let others):
            for member in members { member.schema.collect(into: &found) }
            others?.collect(into: &found)
        case .array(let item, _): item.collect(into: &found)
        case .text, .word, .choice, .integer, .number, .boolean, .anything: break
        }
    }
}
