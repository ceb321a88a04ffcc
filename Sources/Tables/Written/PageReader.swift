/// Reads the words of an HTML page: its paragraphs and tables, those of its drawings, and its meta elements. Not a browser: it knows the plain
/// marks that our pages are made of, and takes all else as text or passes it over.
struct PageReader {
    private let bytes: [UInt8]
    private var place = 0
    private var document = WrittenDocument(format: .html)
    private var text = ""
    private var row: [String] = []
    private var table: [[String]]?
    private var isInCell = false

    static func read(_ bytes: [UInt8]) -> WrittenDocument {
        var reader = PageReader(bytes: bytes)
        reader.run()
        return reader.document
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func run() {
        while place < bytes.count {
            let start = place
            while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
            if place > start { text += Self.decoded(String(decoding: bytes[start..<place], as: UTF8.self)) }
            guard place < bytes.count else { break }
            if follows("<!--") {
                skip(past: "-->")
            } else {
                readTag()
            }
        }
        endParagraph()
        endTable()
    }

    // MARK: Tags

    private mutating func readTag() {
        let start = place
        var quote: UInt8 = 0
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
        }
        let inner = bytes[min(start + 1, place)..<max(start + 1, place - 1)]
        let isEnd = inner.first == UInt8(ascii: "/")
        let name = inner.drop { $0 == UInt8(ascii: "/") }.prefix { Self.isNameByte($0) }
        take(String(decoding: name, as: UTF8.self).lowercased(), isEnd: isEnd, inner)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 97 && byte | 0x20 <= 122) || (byte >= 48 && byte <= 57)
    }

    private static let inline: Set<String> = [
        "a", "b", "i", "em", "strong", "span", "small", "abbr", "time", "code", "sup", "sub", "wbr", "bdi", "mark",
        "data",
    ]

    private mutating func take(_ name: String, isEnd: Bool, _ inner: ArraySlice<UInt8>) {
        switch name {
        case "script", "style", "template":
            if !isEnd, inner.last != UInt8(ascii: "/") { skip(past: "</\(name)>") }
        case "meta": takeMeta(inner)
        case "br": text += " "
        case _ where Self.inline.contains(name): break
        case "table":
            endParagraph()
            endTable()
            if !isEnd { table = [] }
        case "tr":
            endRow()
        case "td", "th":
            endCell()
            isInCell = !isEnd
        default:
            if isInCell { text += " " } else { endParagraph() }
        }
    }

    private mutating func takeMeta(_ inner: ArraySlice<UInt8>) {
        let tag = String(decoding: inner, as: UTF8.self)
        guard let name = Self.attribute("name", of: tag), let content = Self.attribute("content", of: tag) else {
            return
        }
        document.properties[name] = content
    }

    private static func attribute(_ name: String, of tag: String) -> String? {
        for quote in ["\"", "'"] {
            guard let start = tag.firstRange(of: " \(name)=\(quote)") else { continue }
            let rest = tag[start.upperBound...]
            guard let end = rest.firstRange(of: quote) else { continue }
            return decoded(String(rest[..<end.lowerBound]))
        }
        return nil
    }

    // MARK: Blocks

    private mutating func endParagraph() {
        guard !isInCell else { return }
        let found = WrittenText.trimmed(text)
        text = ""
        if !found.isEmpty { document.blocks.append(.paragraph(found)) }
    }

    private mutating func endCell() {
        guard table != nil else { return }
        if isInCell { row.append(WrittenText.trimmed(text)) }
        text = ""
        isInCell = false
    }

    private mutating func endRow() {
        endCell()
        if !row.isEmpty { table?.append(row) }
        row = []
    }

    private mutating func endTable() {
        endRow()
        if let table, !table.isEmpty { document.blocks.append(.table(table)) }
        table = nil
    }

    // MARK: Text

    private func follows(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard place + length <= bytes.count else { return false }
        return (0..<length).allSatisfy { bytes[place + $0] == word.utf8Start[$0] }
    }

    /// To behind the next place where the word stands, however its letters are written; else to the end.
    private mutating func skip(past word: String) {
        let wanted = Array(word.utf8)
        while place < bytes.count {
            let fits =
                place + wanted.count <= bytes.count
                && wanted.indices.allSatisfy { bytes[place + $0] | 0x20 == wanted[$0] | 0x20 }
            if fits {
                place += wanted.count
                return
            }
            place += 1
        }
    }

    private static let entities: [Substring: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ", "emsp": " ",
        "thinsp": " ", "ndash": "–", "mdash": "—", "minus": "−", "hellip": "…", "middot": "·",
    ]

    /// Text with its entities resolved; unknown ones stay as they are.
    private static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            rest = rest[mark...]
            guard let end = rest.prefix(12).firstIndex(of: ";"),
                let character = entity(rest[rest.index(after: mark)..<end])
            else {
                result += "&"
                rest = rest.dropFirst()
                continue
            }
            result += character
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func entity(_ name: Substring) -> String? {
        guard name.first == "#" else { return entities[name] }
        let digits = name.dropFirst()
        let number = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
