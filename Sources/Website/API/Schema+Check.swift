import Documents
import Domain
import Texts

/// One thing in a request that is not as the interface's description says.
struct Misfit: Sendable, Equatable {
    /// `query` or `body`.
    let part: String
    /// The parameter's name, or where in the document (a JSON pointer).
    let name: String
    let kind: RequestMisfit

    func json(_ language: Language) -> JSON {
        .object([
            ("in", .string(part)), ("name", .string(name)), ("detail", .string(kind.sentence[language])),
        ])
    }
}

extension Schema {
    /// What of a document does not fit; at most twenty things.
    func misfits(_ value: JSON) -> [Misfit] {
        var found: [Misfit] = []
        check(value, "", &found)
        return found
    }

    private func check(_ value: JSON, _ place: String, _ found: inout [Misfit]) {
        guard found.count < 20 else { return }
        if value.isNull, isNullable { return }
        switch (shape, value) {
        case (.named(_, let schema), _): schema.check(value, place, &found)
        case (.object(let members, let others), .object(let given)):
            checkMembers(members, others, given, place, &found)
        case (.array(let item, let count), .array(let items)):
            guard count.contains(items.count) else { return note(.count(count), place, &found) }
            for (number, each) in items.enumerated() { item.check(each, "\(place)/\(number)", &found) }
        default:
            if let kind = misfit(value) { note(kind, place, &found) }
        }
    }

    private func note(_ kind: RequestMisfit, _ place: String, _ found: inout [Misfit]) {
        found.append(Misfit(part: "body", name: place.isEmpty ? "/" : place, kind: kind))
    }

    private func checkMembers(
        _ members: [(name: String, schema: Schema)], _ others: Schema?, _ given: [(String, JSON)], _ place: String,
        _ found: inout [Misfit]
    ) {
        for member in members where !member.schema.isOptional && !given.contains(where: { $0.0 == member.name }) {
            note(.missing, "\(place)/\(member.name)", &found)
        }
        for (name, value) in given {
            let below = "\(place)/\(Self.pointer(name))"
            if let schema = members.first(where: { $0.name == name })?.schema ?? others {
                schema.check(value, below, &found)
            } else {
                note(.unknown(members.map(\.name)), below, &found)
            }
            guard found.count < 20 else { return }
        }
    }

    /// RFC 6901, and not without end.
    private static func pointer(_ name: String) -> String {
        String(name.prefix(60)).replacing("~", with: "~0").replacing("/", with: "~1")
    }

    /// Why a plain value does not fit; nil where it does.
    func misfit(_ value: JSON) -> RequestMisfit? {
        switch (shape, value) {
        case (.named(_, let schema), _): return schema.misfit(value)
        case (.anything, _), (.boolean, .bool), (.number, .number): return nil
        case (.text(let length), .string(let text)):
            guard length.contains(text.unicodeScalars.count) else { return .length(length) }
            return text.unicodeScalars.allSatisfy(Self.isPrintable) ? nil : .controlCharacter
        case (.word(let pattern), .string(let text)): return pattern.holds(text) ? nil : .pattern(pattern.example)
        case (.choice(let values), .string(let text)): return values.contains(text) ? nil : .choice(values)
        case (.integer(let range), .number(let digits)):
            guard let number = Self.whole(digits) else { return .type("integer") }
            return range.contains(number) ? nil : .range(range)
        default: return .type(typeName)
        }
    }

    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0x7F || [0x09, 0x0A, 0x0D].contains(scalar.value)
    }

    /// A whole number; `2.0` is one too, as JSON Schema has it.
    static func whole(_ digits: String) -> Int? {
        var digits = Substring(digits)
        if let dot = digits.firstIndex(of: ".") {
            guard digits[dot...].dropFirst().allSatisfy({ $0 == "0" }) else { return nil }
            digits = digits[..<dot]
        }
        return Int(digits)
    }

    private var typeName: String {
        switch shape {
        case .object: "object"
        case .array: "array"
        case .text, .word, .choice: "string"
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .named(_, let schema): schema.typeName
        case .anything: "anything"
        }
    }
}
