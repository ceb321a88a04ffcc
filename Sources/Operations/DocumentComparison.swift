import Domain
import Tables

/// A figure of a document that is not the record's.
package struct DocumentDifference: Sendable, Hashable {
    /// Where it stands: a table's number with row and column as the document heads them, or the words around it.
    package let place: DocumentPlace
    package let found: String
    package let expected: String
}

package enum DocumentPlace: Sendable, Hashable {
    /// From one; the row by its first cell, the column by its head.
    case cell(table: Int, row: String, column: String)
    case sentence(String)
    /// A workbook's cell with its sheet's number: `2!C5`.
    case formula(String)
}

/// Compares a document's words with those of the same document made anew.
package struct DocumentComparison {
    private(set) var differences: [DocumentDifference] = []
    private(set) var added: [String] = []
    private(set) var missing: [String] = []
    private(set) var figures = 0
    private(set) var reworded: [Pair] = []

    /// A sentence as it is, and as it was written.
    package struct Pair: Sendable, Hashable {
        package let found: String
        package let expected: String
    }

    init(_ given: [WrittenDocument.Block], _ ours: [WrittenDocument.Block]) {
        compareSentences(given.compactMap(\.sentence), ours.compactMap(\.sentence))
        compareTables(given.compactMap(\.rows), ours.compactMap(\.rows))
    }

    // MARK: Sentences

    private mutating func compareSentences(_ given: [String], _ ours: [String]) {
        let change = given.difference(from: ours)
        var removed: [Int: String] = [:]
        var inserted: [(offset: Int, text: String)] = []
        for step in change {
            switch step {
            case .remove(let offset, let text, _): removed[offset] = text
            case .insert(let offset, let text, _): inserted.append((offset, text))
            }
        }
        figures += ours.reduce(0) { $0 + FigureText.figures($1).count }
        for text in inserted.map(\.text) {
            // The sentence that it was made of: the one most of whose words it still has.
            let candidates = removed.map { ($0.key, FigureText.likeness(text, $0.value)) }
            guard let best = candidates.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), best.1 >= 0.5,
                let old = removed.removeValue(forKey: best.0)
            else {
                added.append(text)
                continue
            }
            compare(text, with: old)
        }
        missing += removed.sorted { $0.key < $1.key }.map(\.value)
    }

    private mutating func compare(_ text: String, with ours: String) {
        let (found, expected) = (FigureText.figures(text), FigureText.figures(ours))
        guard found != expected else {
            reworded.append(Pair(found: text, expected: ours))
            return
        }
        guard found.count == expected.count else {
            differences.append(DocumentDifference(place: .sentence(ours), found: text, expected: ours))
            return
        }
        for (one, other) in zip(found, expected) where one != other {
            differences.append(
                DocumentDifference(place: .sentence(FigureText.cut(ours, around: other)), found: one, expected: other))
        }
    }

    // MARK: Formulas

    /// A formula that is not ours shows another figure as soon as the workbook is computed.
    mutating func compareFormulas(_ given: [String: String], _ ours: [String: String]) {
        for (cell, formula) in given.sorted(by: { $0.key < $1.key }) {
            let (found, expected) = (FigureText.formula(formula), FigureText.formula(ours[cell] ?? ""))
            guard found != expected else { continue }
            differences.append(DocumentDifference(place: .formula(cell), found: found, expected: expected))
        }
    }

    // MARK: Tables

    private mutating func compareTables(_ given: [[[String]]], _ ours: [[[String]]]) {
        for (place, table) in ours.enumerated() {
            guard given.indices.contains(place) else {
                missing.append(table.first?.joined(separator: " ") ?? "")
                continue
            }
            compare(given[place], with: table, number: place + 1)
        }
        for table in given.dropFirst(ours.count) { added.append(table.first?.joined(separator: " ") ?? "") }
    }

    private mutating func compare(_ given: [[String]], with ours: [[String]], number: Int) {
        let head = ours.first ?? []
        for place in 0..<max(given.count, ours.count) {
            let row = given.indices.contains(place) ? given[place] : []
            let expected = ours.indices.contains(place) ? ours[place] : []
            figures += expected.reduce(0) { $0 + (FigureText.figures($1).isEmpty ? 0 : 1) }
            for column in 0..<max(row.count, expected.count) {
                let found = FigureText.folded(row.indices.contains(column) ? row[column] : "")
                let wanted = FigureText.folded(expected.indices.contains(column) ? expected[column] : "")
                // A program that computes nothing leaves formulas without values; these are compared by themselves.
                guard found != wanted, !found.hasPrefix("=") else { continue }
                let name = expected.first ?? row.first ?? ""
                differences.append(
                    DocumentDifference(
                        place: .cell(
                            table: number, row: name,
                            column: head.indices.contains(column) && place > 0 ? head[column] : ""),
                        found: found, expected: wanted))
            }
        }
    }
}

extension WrittenDocument.Block {
    fileprivate var sentence: String? {
        if case .paragraph(let text) = self { FigureText.folded(text) } else { nil }
    }

    fileprivate var rows: [[String]]? {
        if case .table(let rows) = self { rows } else { nil }
    }

    /// How many figures it holds.
    var figures: Int {
        switch self {
        case .paragraph(let text): FigureText.figures(text).count
        case .table(let rows): rows.joined().reduce(0) { $0 + (FigureText.figures($1).isEmpty ? 0 : 1) }
        }
    }
}

/// Figures within words.
enum FigureText {
    /// Numbers as they stand in a text, without the commas of thousands; the sign of a negative one belongs to it.
    static func figures(_ text: String) -> [String] {
        var found: [String] = []
        var current = ""
        var last: Character = " "
        func flush() {
            while current.hasSuffix(".") || current.hasSuffix(",") { current.removeLast() }
            if current.contains(where: \.isASCIIDigit) { found.append(current.filter { $0 != "," }) }
            current = ""
        }
        for character in text {
            if character.isASCIIDigit || (!current.isEmpty && (character == "." || character == ",")) {
                if current.isEmpty, last == "-" || last == "−" { current = "-" }
                current.append(character)
            } else {
                flush()
            }
            last = character
        }
        flush()
        return found
    }

    /// With one blank for several, and without those that a program puts between digits and Chinese.
    static func folded(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// How much of two texts' characters, figures left out, is the same: 0 to 1.
    static func likeness(_ one: String, _ other: String) -> Double {
        let first = one.filter { !$0.isASCIIDigit }
        let second = other.filter { !$0.isASCIIDigit }
        guard !first.isEmpty || !second.isEmpty else { return 1 }
        guard max(first.count, second.count) <= 4_000 else { return first == second ? 1 : 0 }
        let change = Array(first).difference(from: Array(second))
        return 1 - Double(change.count) / Double(first.count + second.count)
    }

    /// A formula without what programs write differently: blanks, its sign, dollars and letters' case.
    static func formula(_ text: String) -> String {
        String(text.filter { !$0.isWhitespace && $0 != "=" && $0 != "$" }.uppercased())
    }

    /// Some words around a figure.
    static func cut(_ text: String, around figure: String) -> String {
        guard let range = text.firstRange(of: figure) else { return String(text.prefix(40)) }
        let start = text.index(range.lowerBound, offsetBy: -16, limitedBy: text.startIndex) ?? text.startIndex
        let end = text.index(range.upperBound, offsetBy: 8, limitedBy: text.endIndex) ?? text.endIndex
        return String(text[start..<end])
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
