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
    package static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [String: Line]? {
        var scanner = Scanner(bytes: text)
        return scanner.lines()
    }

    package static func decode(_ text: [UInt8]) -> [String: Line]? { text.withUnsafeBufferPointer { decode($0) } }

    package static func decode(_ text: String) -> [String: Line]? { decode(Array(text.utf8)) }
}

private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private var isAtEnd: Bool { place == bytes.count }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    mutating func lines() -> [String: Line]? {
        guard take(UInt8(ascii: "{")) else { return nil }
        // A line takes a dozen bytes at least: room for all at once.
        var found = [String: Line](minimumCapacity: min(16, bytes.count / 12))
        if take(UInt8(ascii: "}")) { return isAtEnd ? found : nil }
        var last = 0..<0
        repeat {
            guard let name = name(), isAfter(name, last), take(UInt8(ascii: ":")), let line = line() else { return nil }
            found[String(decoding: UnsafeBufferPointer(rebasing: bytes[name]), as: UTF8.self)] = line
            last = name
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}")) && isAtEnd ? found : nil
    }

    /// Names stand in the order of their bytes.
    private func isAfter(_ name: Range<Int>, _ last: Range<Int>) -> Bool {
        bytes[last].lexicographicallyPrecedes(bytes[name])
    }

    private mutating func name() -> Range<Int>? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") { place += 1 }
        return take(UInt8(ascii: "\"")) ? start..<place - 1 : nil
    }

    private mutating func line() -> Line? {
        guard take(UInt8(ascii: "[")), let value = number(), take(UInt8(ascii: ",")) else { return nil }
        var row: Int?
        if place < bytes.count, bytes[place] == UInt8(ascii: "n") {
            for byte in "null".utf8 { guard take(byte) else { return nil } }
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

    private mutating func number() -> Int? {
        let start = place
        var value = 0
        while place < bytes.count, bytes[place] >= 48, bytes[place] <= 57, place - start < 18 {
            value = value * 10 + Int(bytes[place] - 48)
            place += 1
        }
        let digits = place - start
        return digits == 1 || (digits > 1 && bytes[start] != 48) ? value : nil
    }
}
