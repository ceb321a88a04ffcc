import Testing

/// What a page holds, read strictly: every element closed in order, every attribute quoted, no bare `<` or `&`.
struct PageReading {
    struct Element {
        let name: String
        let attributes: [String: String]
        var children: [Int] = []
        /// Where its text lies among all text of the page.
        fileprivate var span: Range<Int>
    }

    /// In the order in which they open.
    private(set) var elements: [Element] = []
    private(set) var faults: [String] = []
    private var open: [Int] = []
    private let bytes: [UInt8]
    private var place = 0
    private var words: [UInt8] = []

    private static let void: Set<String> = ["meta", "br", "link", "img", "hr", "input"]

    init(_ page: String) {
        bytes = Array(page.utf8)
        if page.utf8.starts(with: "<!DOCTYPE html>\n".utf8) { place = 16 } else { faults.append("no doctype") }
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<") { readTag() } else { readText() }
        }
        faults += open.map { "never closed: \(elements[$0].name)" }
    }

    // MARK: Reading

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func end(_ from: Int, _ byte: Character) -> Int {
        var at = from
        while at < bytes.count, bytes[at] != byte.asciiValue { at += 1 }
        return at
    }

    private mutating func readText() {
        let end = end(place, "<")
        if let last = open.last, elements[last].name != "style", bytes[place..<end].contains(UInt8(ascii: ">")) {
            faults.append("bare >: \(string(place..<min(end, place + 40)))")
        }
        words += decoded(place..<end).utf8
        place = end
    }

    private static let entities: [(String, String)] = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ]

    private mutating func decoded(_ range: Range<Int>) -> String {
        guard bytes[range].contains(UInt8(ascii: "&")), elements.last?.name != "style" else { return string(range) }
        var found: [UInt8] = []
        var at = range.lowerBound
        while at < range.upperBound {
            if bytes[at] != UInt8(ascii: "&") {
                found.append(bytes[at])
                at += 1
            } else if let entity = Self.entities.first(where: { bytes[at...].starts(with: $0.0.utf8) }) {
                found += entity.1.utf8
                at += entity.0.utf8.count
            } else {
                faults.append("bare &: \(string(at..<min(range.upperBound, at + 20)))")
                return ""
            }
        }
        return String(decoding: found, as: UTF8.self)
    }

    private mutating func readTag() {
        if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "/") {
            let end = end(place, ">")
            close(string(place + 2..<end))
            place = end + 1
            return
        }
        let start = place + 1
        place = start
        while place < bytes.count, bytes[place] != UInt8(ascii: " "), bytes[place] != UInt8(ascii: ">") { place += 1 }
        let name = string(start..<place)
        let attributes = readAttributes(name)
        elements.append(Element(name: name, attributes: attributes, span: words.count..<words.count))
        if let parent = open.last { elements[parent].children.append(elements.count - 1) }
        if !Self.void.contains(name) { open.append(elements.count - 1) }
    }

    private mutating func close(_ name: String) {
        guard let last = open.popLast(), elements[last].name == name else {
            faults.append("closes what is not open: \(name)")
            return
        }
        elements[last].span = elements[last].span.lowerBound..<words.count
    }

    private mutating func readAttributes(_ tag: String) -> [String: String] {
        var found: [String: String] = [:]
        while place < bytes.count, bytes[place] == UInt8(ascii: " ") {
            let equals = end(place, "=")
            let name = string(place + 1..<equals)
            guard equals + 1 < bytes.count, bytes[equals + 1] == UInt8(ascii: "\"") else {
                faults.append("attribute without quotes: \(tag) \(name.prefix(20))")
                break
            }
            let end = end(equals + 2, "\"")
            if bytes[equals + 2..<end].contains(UInt8(ascii: "<")) { faults.append("< in \(tag) \(name)") }
            let value = decoded(equals + 2..<end)
            if found.updateValue(value, forKey: name) != nil { faults.append("attribute twice: \(tag) \(name)") }
            place = end + 1
        }
        if place >= bytes.count || bytes[place] != UInt8(ascii: ">") { faults.append("in a tag: \(tag)") }
        place += 1
        return found
    }

    // MARK: Asking

    func text(_ element: Element) -> String { String(decoding: words[element.span], as: UTF8.self) }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    func texts(_ name: String) -> [String] { all(name).map(text) }

    func within(_ element: Element, _ name: String) -> [Element] {
        element.children.flatMap { child in
            (elements[child].name == name ? [elements[child]] : []) + within(elements[child], name)
        }
    }

    /// The texts of a row's cells.
    func cells(_ row: Element) -> [String] { row.children.map { text(elements[$0]) } }

    /// Rows of a table, each the texts of its cells.
    func rows(_ table: Element) -> [[String]] { within(table, "tr").map(cells) }

    func first(_ name: String, _ attribute: String, _ value: String) -> Element? {
        elements.first { $0.name == name && $0.attributes[attribute] == value }
    }
}
