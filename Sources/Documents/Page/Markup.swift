/// HTML or SVG as it grows, in one buffer. What is written as it stands must be a literal of the source; everything
/// else goes through `text` or an attribute's value, which take the power from every character that has one.
package struct Markup: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package var string: String { String(decoding: bytes, as: UTF8.self) }

    package typealias Attributes = KeyValuePairs<StaticString, String>

    package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Appends what another builder has made.
    package mutating func append(_ other: Markup) { bytes.append(contentsOf: other.bytes) }

    /// Appends markup as it stands.
    package mutating func raw(_ literal: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Appends text: no character of it is markup.
    package mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { Self.escape($0, to: &bytes) }
    }

    package mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
        raw("<")
        raw(name)
        for (key, value) in attributes {
            raw(" ")
            raw(key)
            raw("=\"")
            text(value)
            raw("\"")
        }
        raw(">")
    }

    package mutating func close(_ name: StaticString) {
        raw("</")
        raw(name)
        raw(">")
    }

    package mutating func element(
        _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout Markup) -> Void
    ) {
        open(name, attributes)
        content(&self)
        close(name)
    }

    package mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ content: String) {
        open(name, attributes)
        text(content)
        close(name)
    }

    /// A name from data, by itself: whichever way it is written, it turns nothing around it.
    package mutating func name(_ name: String) {
        if Self.hasLongWord(name) { element("bdi", ["class": "b"], name) } else { element("bdi", [:], name) }
    }

    /// Whether a text has a word too long for any column, which may then be broken.
    static func hasLongWord(_ text: String) -> Bool {
        // Asked of every cell: most are too short to be looked at.
        text.utf8.count >= 24 && CellText.longestWord(text, upTo: 24) >= 24
    }
}

extension Markup {
    /// Control characters become the sign for what cannot be shown; the five signs of markup become entities.
    private static func escape(_ source: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        var start = 0
        var place = 0
        while place < source.count {
            guard let (replacement, length) = replacement(source, place) else {
                place += 1
                continue
            }
            out.append(contentsOf: source[start..<place])
            out.append(
                contentsOf: UnsafeBufferPointer(
                    start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
            place += length
            start = place
        }
        out.append(contentsOf: source[start...])
    }

    /// What stands for the character at a place, and how many bytes it takes; nil where it stands for itself.
    private static func replacement(
        _ source: UnsafeBufferPointer<UInt8>, _ place: Int
    ) -> (StaticString, Int)? {
        switch source[place] {
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case UInt8(ascii: "\""): ("&quot;", 1)
        case UInt8(ascii: "'"): ("&#39;", 1)
        case 9, 10, 13: (" ", 1)
        case 0..<32, 127: ("\u{FFFD}", 1)
        // U+0080 to U+009F, and U+FFFE and U+FFFF.
        case 0xC2 where place + 1 < source.count && source[place + 1] < 0xA0: ("\u{FFFD}", 2)
        case 0xEF where place + 2 < source.count && source[place + 1] == 0xBF && source[place + 2] >= 0xBE:
            ("\u{FFFD}", 3)
        default: nil
        }
    }
}
