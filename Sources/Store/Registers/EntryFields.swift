import Domain
import Foundation

/// `entry.fields` and `person.fields`: `{"key": value}` in the order of the keys, numbers as such and all else as text.
enum EntryFields {
    static func encode(_ fields: [String: RecordValue]) throws -> String {
        guard !fields.isEmpty else { return "{}" }
        let data = try JSONSerialization.data(
            withJSONObject: fields.mapValues(plain), options: [.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self)
    }

    private static func plain(_ value: RecordValue) -> Any {
        switch value {
        case .text(let text): text
        case .choice(let key): key
        case .code(let code): code.text
        case .day(let day): day.description
        case .month(let month): month.description
        case .region(let code): code
        case .year(let year): year
        case .number(let number): number
        }
    }

    /// Reads them as the form says; what the form no longer asks stays as text.
    static func decode(_ text: String, _ kinds: [String: RecordFieldKind]) throws -> [String: RecordValue] {
        guard text != "{}" else { return [:] }
        guard let plain = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
            throw StoreFailure.inconsistent(detail: "fields")
        }
        var fields: [String: RecordValue] = [:]
        for (key, value) in plain { fields[key] = read(value, kinds[key]) }
        return fields
    }

    private static func read(_ value: Any, _ kind: RecordFieldKind?) -> RecordValue {
        if let text = value as? String { return read(text, kind) }
        guard let number = value as? Int else { return .text("\(value)") }
        switch kind {
        case .region: return .region(number)
        case .year: return .year(number)
        default: return .number(number)
        }
    }

    static func read(_ text: String, _ kind: RecordFieldKind?) -> RecordValue {
        switch kind {
        case .creditCode: CreditCode(text).map(RecordValue.code) ?? .text(text)
        case .day: Day(text).map(RecordValue.day) ?? .text(text)
        case .month: Month(text).map(RecordValue.month) ?? .text(text)
        case .choice: .choice(text)
        default: .text(text)
        }
    }
}

extension Register {
    /// What each field holds.
    var fieldKinds: [String: RecordFieldKind] {
        Dictionary(form.fields.map { ($0.key, $0.kind) }, uniquingKeysWith: { first, _ in first })
    }
}
