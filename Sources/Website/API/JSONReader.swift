import Documents
import Domain

/// Reads JSON as programs send it (RFC 8259), strictly: a name given twice in one object, text that is no UTF-8 and
/// nesting without end are refused, and numbers keep their digits, so that a figure never passes through floating point.
struct JSONReader {
    /// Why bytes are no document of ours; `at` counts bytes from 0.
    struct Fault: Error, Equatable {
        let at: Int
    }

    private static let deepest = 32

    private let bytes: [UInt8]
    private var place = 0

    /// - Throws: `JSONReader.Fault` with the place of the first byte that does not fit.
    static func read(_ bytes: [UInt8]) throws(Fault) -> JSON {
        var reader = JSONReader(bytes)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.place == bytes.count else { throw Fault(at: reader.place) }
        return value
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    private var fault: Fault { Fault(at: place) }
    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: byte) else { return false }
        place += 1
        return true
    }

    private mutating func value(depth: Int) throws(Fault) -> JSON {
        guard depth <= Self.deepest else { throw fault }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func word(_ text: StaticString, _ value: JSON) throws(Fault) -> JSON {
        let wanted = Array(text.description.utf8)
        guard bytes[place...].starts(with: wanted) else { throw fault }
        place += wanted.count
        return value
    }

    private mutating func object(_ depth: Int) throws(Fault) -> JSON {
        place += 1
        var members: [(String, JSON)] = []
        var names: Set<String> = []
        skipSpace()
        if take("}") { return .object([]) }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw fault }
            let start = place
            let name = try string()
            guard names.insert(name).inserted else { throw Fault(at: start) }
            skipSpace()
            guard take(":") else { throw fault }
            members.append((name, try value(depth: depth + 1)))
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { throw fault }
        }
    }

    private mutating func array(_ depth: Int) throws(Fault) -> JSON {
        place += 1
        var items: [JSON] = []
        skipSpace()
        if take("]") { return .array([]) }
        while true {
            items.append(try value(depth: depth + 1))
            skipSpace()
            if take("]") { return .array(items) }
            guard take(",") else { throw fault }
        }
    }

    // MARK: Numbers

    private mutating func number() throws(Fault) -> String {
        let start = place
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func digits() throws(Fault) {
        let start = place
        while let byte = next, byte &- 48 <= 9 { place += 1 }
        guard place > start else { throw fault }
    }

    // MARK: Text

    private mutating func string() throws(Fault) -> String {
        let start = place
        place += 1
        var text: [UInt8] = []
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: text, as: UTF8.self) else { throw Fault(at: start) }
                return text
            case UInt8(ascii: "\\"): text += try escape()
            case 0..<0x20: throw Fault(at: place - 1)
            default: text.append(byte)
            }
        }
        throw fault
    }

    private mutating func escape() throws(Fault) -> [UInt8] {
        guard let byte = next else { throw fault }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(Character(try scalar())).utf8)
        default: throw Fault(at: place - 1)
        }
    }

    /// `\u….`, or two of them for what lies beyond the first plane.
    private mutating func scalar() throws(Fault) -> Unicode.Scalar {
        let start = place
        let high = try unit()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard (0xD800..<0xDC00).contains(high), take("\\"), take("u") else { throw Fault(at: start) }
        let low = try unit()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw Fault(at: start) }
        return scalar
    }

    private mutating func unit() throws(Fault) -> UInt32 {
        guard place + 4 <= bytes.count else { throw fault }
        var value: UInt32 = 0
        for byte in bytes[place..<place + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault }
            value = value << 4 + UInt32(digit)
        }
        place += 4
        return value
    }
}

extension JSON {
    /// A member of an object; nil where there is none, or this is no object.
    subscript(_ name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.0 == name }?.1
    }

    var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// A number's digits.
    var digits: String? {
        guard case .number(let digits) = self else { return nil }
        return digits
    }

    var flag: Bool? {
        guard case .bool(let flag) = self else { return nil }
        return flag
    }

    var items: [JSON] {
        guard case .array(let items) = self else { return [] }
        return items
    }

    var members: [(String, JSON)] {
        guard case .object(let members) = self else { return [] }
        return members
    }

    var isNull: Bool {
        guard case .null = self else { return false }
        return true
    }
}
