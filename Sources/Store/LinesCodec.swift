package import Domain

/// Reads and writes the `lines` of a filing: `{"coordinator":[12,5],"social_org":[3,5,117]}`.
///
/// Indicators in the order of their codes, so the same lines are the same bytes.
package enum LinesCodec {
    package static func encode(_ lines: [String: Line]) -> String {
        var text = "{"
        for (position, (indicator, line)) in lines.sorted(by: { $0.key < $1.key }).enumerated() {
            if position > 0 { text += "," }
            text += "\"\(indicator)\":[\(line.value),\(line.row.map(String.init) ?? "null")"
            if let origin = line.origin { text += ",\(origin)" }
            text += "]"
        }
        return text + "}"
    }

    /// Nil where the text is not one that `encode` makes.
    package static func decode<Bytes: RandomAccessCollection<UInt8>>(_ text: Bytes) -> [String: Line]? {
        var scanner = Scanner<Bytes>(bytes: text[...])
        return scanner.lines()
    }

    package static func decode(_ text: String) -> [String: Line]? { decode(Array(text.utf8)) }
}

private struct Scanner<Bytes: RandomAccessCollection<UInt8>> {
    var bytes: Bytes.SubSequence

    mutating func take(_ byte: UInt8) -> Bool {
        guard bytes.first == byte else { return false }
        bytes = bytes.dropFirst()
        return true
    }

    mutating func lines() -> [String: Line]? {
        guard take(UInt8(ascii: "{")) else { return nil }
        var found: [String: Line] = [:]
        if take(UInt8(ascii: "}")) { return bytes.isEmpty ? found : nil }
        var last = ""
        repeat {
            guard let name = name(), name > last, take(UInt8(ascii: ":")), let line = line() else { return nil }
            found[name] = line
            last = name
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}")) && bytes.isEmpty ? found : nil
    }

    mutating func name() -> String? {
        guard take(UInt8(ascii: "\"")), let end = bytes.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        let name = String(decoding: bytes[..<end], as: UTF8.self)
        bytes = bytes[bytes.index(after: end)...]
        return name
    }

    mutating func line() -> Line? {
        guard take(UInt8(ascii: "[")), let value = number(), take(UInt8(ascii: ",")) else { return nil }
        var row: Int?
        if bytes.first == UInt8(ascii: "n") {
            guard bytes.prefix(4).elementsEqual("null".utf8) else { return nil }
            bytes = bytes.dropFirst(4)
        } else {
            guard let number = number() else { return nil }
            row = number
        }
        var origin: Int?
        if take(UInt8(ascii: ",")) {
            guard let number = number() else { return nil }
            origin = number
        }
        return take(UInt8(ascii: "]")) ? Line(value: value, row: row, origin: origin) : nil
    }

    mutating func number() -> Int? {
        let isZero = bytes.first == 48
        var value = 0
        var digits = 0
        while let byte = bytes.first, byte >= 48, byte <= 57, digits < 18 {
            value = value * 10 + Int(byte - 48)
            digits += 1
            bytes = bytes.dropFirst()
        }
        return digits == 1 || (digits > 1 && !isZero) ? value : nil
    }
}
