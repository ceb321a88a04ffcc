import Domain
import Texts

/// The shape of a JSON value (JSON Schema 2020-12). The same value describes the interface and checks what comes in, so
/// that the description cannot promise what is not held.
struct Schema: Sendable {
    indirect enum Shape: Sendable {
        /// Members by name; whether others may be.
        case object([(name: String, schema: Schema)], others: Schema?)
        case array(Schema, ClosedRange<Int>)
        /// Any text of so many characters.
        case text(ClosedRange<Int>)
        case word(Pattern)
        case choice([String])
        case integer(ClosedRange<Int>)
        /// A decimal number.
        case number
        case boolean
        /// Told once for the whole description, under a name.
        case named(String, Schema)
        /// Anything at all.
        case anything
    }

    let shape: Shape
    /// Whether `null` may stand there.
    var isNullable = false
    /// Whether a member of this shape may be missing.
    var isOptional = false
    var example: String?

    init(_ shape: Shape) { self.shape = shape }

    /// The same, or `null`.
    var orNull: Schema {
        var schema = self
        schema.isNullable = true
        return schema
    }

    /// The same, as a member that may be missing.
    var optional: Schema {
        var schema = self
        schema.isOptional = true
        return schema
    }

    func such(as example: String) -> Schema {
        var schema = self
        schema.example = example
        return schema
    }

    /// The same, told under a name.
    func named(_ name: String) -> Schema { Schema(.named(name, self)) }
}

/// A form that a text must have, as a regular expression and as a test.
struct Pattern: Sendable {
    let expression: String
    /// What it looks like, for who got it wrong.
    let example: String
    let length: ClosedRange<Int>
    let holds: @Sendable (String) -> Bool
}

extension Schema {
    /// An object of exactly these members.
    static func object(_ members: KeyValuePairs<String, Schema>) -> Schema {
        Schema(.object(members.map { ($0.key, $0.value) }, others: nil))
    }

    static func list(_ item: Schema, _ count: ClosedRange<Int> = 0...Int.max) -> Schema { Schema(.array(item, count)) }

    /// Values by names that the plan gives.
    static func map(_ value: Schema) -> Schema { Schema(.object([], others: value)) }

    static func choice(_ values: [String]) -> Schema { Schema(.choice(values)) }

    static func choice<Value: CaseIterable & RawRepresentable<String>>(_: Value.Type) -> Schema {
        Schema(.choice(Value.allCases.map(\.rawValue)))
    }

    static let text = Schema(.text(0...Int.max))
    static let boolean = Schema(.boolean)
    static let number = Schema(.number)
    static let count = Schema(.integer(0...Int.max))
    /// Of an act, a revision, a package.
    static let id = Schema(.integer(1...Int.max))
    static let whole = Schema(.integer(Int.min...Int.max))
    static let anything = Schema(.anything)

    /// Words as people write them, without signs that no printer shows.
    static func words(_ length: ClosedRange<Int> = 0...2_000) -> Schema { Schema(.text(length)) }

    static let code = Schema(
        .word(
            Pattern(expression: "^[0-9]{6}$", example: "430200", length: 6...6) {
                Digits.whole($0, length: 6...6) != nil
            }))

    static let period = Schema(
        .word(
            Pattern(expression: "^[0-9]{4}-(Q[1-4]|0[1-9]|1[0-2])$", example: "2021-Q2", length: 7...7) { text in
                let parts = text.split(separator: "-", omittingEmptySubsequences: false)
                guard parts.count == 2, Digits.whole(parts[0], length: 4...4) != nil else { return false }
                if parts[1].hasPrefix("Q") { return ["Q1", "Q2", "Q3", "Q4"].contains(parts[1]) }
                return Digits.whole(parts[1], length: 2...2).map { (1...12).contains($0) } ?? false
            }))

    static let day = Schema(
        .word(
            Pattern(expression: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", example: "2021-06-30", length: 10...10) {
                let parts = $0.split(separator: "-", omittingEmptySubsequences: false)
                return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { Digits.whole($0) != nil }
            }))

    static let moment = Schema(
        .word(
            Pattern(
                expression: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{3}Z$", example: "2021-07-05T08:00:00.000Z",
                length: 24...24
            ) { Moment($0) != nil }))

    /// A SHA-256 in hexadecimal.
    static let hash = Schema(.word(hexadecimal(64...64, example: String(repeating: "5b", count: 32))))

    static func hexadecimal(_ length: ClosedRange<Int>, example: String) -> Pattern {
        let count = length.count == 1 ? "\(length.lowerBound)" : "\(length.lowerBound),\(length.upperBound)"
        return Pattern(expression: "^[0-9A-Fa-f]{\(count)}$", example: example, length: length) { text in
            length.contains(text.utf8.count)
                && text.utf8.allSatisfy { $0 < 128 && Character(Unicode.Scalar($0)).isHexDigit }
        }
    }
}
