/// A part of the file while it is written.
struct WordXML {
    typealias Attribute = (String, String)

    private(set) var bytes: [UInt8] = []

    /// - Parameter head: Whether it begins as a file of its own.
    init(head: Bool = true) {
        if head { raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") }
    }

    /// An element without content.
    mutating func element(_ name: String, _ attributes: Attribute...) {
        begin(name, attributes)
        raw("/>")
    }

    /// An element without content whose attributes are collected beforehand.
    mutating func element(_ name: String, all attributes: [Attribute]) {
        begin(name, attributes)
        raw("/>")
    }

    /// An element with what the closure writes.
    mutating func element(_ name: String, _ attributes: Attribute..., content: (inout WordXML) -> Void) {
        begin(name, attributes)
        raw(">")
        content(&self)
        close(name)
    }

    /// The same with attributes that are collected beforehand.
    mutating func element(_ name: String, all attributes: [Attribute], content: (inout WordXML) -> Void) {
        begin(name, attributes)
        raw(">")
        content(&self)
        close(name)
    }

    /// An element with text.
    mutating func element(_ name: String, _ attributes: Attribute..., text: String) {
        begin(name, attributes)
        raw(">")
        escaped(text)
        close(name)
    }

    /// `<name val="…"/>`, as most are.
    mutating func value(_ name: String, _ value: String) { element(name, (Self.valueName(name), value)) }

    /// Charts name the attribute without the prefix that text has.
    private static func valueName(_ name: String) -> String { name.hasPrefix("w:") ? "w:val" : "val" }

    private mutating func begin(_ name: String, _ attributes: [Attribute]) {
        raw("<")
        raw(name)
        for (name, value) in attributes {
            raw(" ")
            raw(name)
            raw("=\"")
            escaped(value)
            raw("\"")
        }
    }

    private mutating func close(_ name: String) {
        raw("</")
        raw(name)
        raw(">")
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func append(_ other: WordXML) { bytes.append(contentsOf: other.bytes) }

    // MARK: Text

    /// Text with its signs escaped, without characters that XML does not know.
    private mutating func escaped(_ text: String) {
        var held: [UInt8] = []
        for byte in text.utf8 {
            // U+FFFE and U+FFFF are the only three-byte characters that XML refuses.
            switch (held.count, byte) {
            case (0, 0xEF): held = [byte]
            case (1, 0xBF): held.append(byte)
            case (2, 0xBE...0xBF): held = []
            default:
                bytes.append(contentsOf: held)
                held = byte == 0xEF ? [byte] : []
                if held.isEmpty { escaped(byte) }
            }
        }
        bytes.append(contentsOf: held)
    }

    private mutating func escaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "\""): raw("&quot;")
        case 0x09, 0x0A, 0x0D: bytes.append(UInt8(ascii: " "))
        case 0..<0x20, 0x7F: break
        default: bytes.append(byte)
        }
    }
}
