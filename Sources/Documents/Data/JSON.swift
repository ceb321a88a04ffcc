/// A JSON value whose keys keep their order and whose numbers keep their digits: rates are printed with exactly the
/// plan's decimals, and the same snapshot gives the same bytes.
package enum JSON: Sendable {
    case object([(String, JSON)])
    case array([JSON])
    case string(String)
    /// Already in JSON's notation.
    case number(String)
    case bool(Bool)
    case null

    package static func int(_ value: Int) -> JSON { .number(String(value)) }
    package static func optional(_ value: Int?) -> JSON { value.map(JSON.int) ?? .null }
    package static func optional(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }

    /// Indented by two spaces; arrays of plain values on one line.
    package var text: String {
        var out: [UInt8] = []
        write(to: &out, indent: 0)
        out.append(UInt8(ascii: "\n"))
        return String(decoding: out, as: UTF8.self)
    }

    private func write(to out: inout [UInt8], indent: Int) {
        switch self {
        case .object(let members):
            Self.write(members, "{", "}", to: &out, indent) { member, out, indent in
                Self.quote(member.0, to: &out)
                out.append(contentsOf: ": ".utf8)
                member.1.write(to: &out, indent: indent)
            }
        case .array(let items) where items.allSatisfy(\.isPlain):
            out.append(UInt8(ascii: "["))
            for (place, item) in items.enumerated() {
                if place > 0 { out.append(contentsOf: ", ".utf8) }
                item.write(to: &out, indent: indent)
            }
            out.append(UInt8(ascii: "]"))
        case .array(let items): Self.write(items, "[", "]", to: &out, indent) { $0.write(to: &$1, indent: $2) }
        case .string(let text): Self.quote(text, to: &out)
        case .number(let text): out.append(contentsOf: text.utf8)
        case .bool(let flag): out.append(contentsOf: (flag ? "true" : "false").utf8)
        case .null: out.append(contentsOf: "null".utf8)
        }
    }

    private var isPlain: Bool {
        switch self {
        case .object, .array: false
        default: true
        }
    }

    private static func write<Item>(
        _ items: [Item], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to out: inout [UInt8], _ indent: Int,
        _ body: (Item, inout [UInt8], Int) -> Void
    ) {
        out.append(UInt8(ascii: open))
        for (place, item) in items.enumerated() {
            out.append(contentsOf: (place > 0 ? ",\n" : "\n").utf8)
            out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: (indent + 1) * 2))
            body(item, &out, indent + 1)
        }
        if !items.isEmpty {
            out.append(UInt8(ascii: "\n"))
            out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
        }
        out.append(UInt8(ascii: close))
    }

    private static let hex = Array("0123456789abcdef".utf8)

    private static func quote(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): out.append(contentsOf: "\\\"".utf8)
            case UInt8(ascii: "\\"): out.append(contentsOf: "\\\\".utf8)
            case 10: out.append(contentsOf: "\\n".utf8)
            case 13: out.append(contentsOf: "\\r".utf8)
            case 9: out.append(contentsOf: "\\t".utf8)
            case 0..<32, 127:
                out.append(contentsOf: "\\u00".utf8)
                out.append(hex[Int(byte >> 4)])
                out.append(hex[Int(byte & 15)])
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
