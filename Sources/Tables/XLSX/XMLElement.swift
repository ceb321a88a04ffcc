/// The elements of a workbook's parts that a reader looks at; `other` stands for all else, with what lies within.
enum XMLElement: UInt8 {
    case document, other
    case relationships, relationship
    case types, defaultType, overrideType
    case workbook, workbookProperties, sheets, sheet
    case sharedStrings, sharedString, run, runProperties
    case styleSheet, numberFormats, numberFormat, fonts, font, cellFormats, cellFormat
    case worksheet, columns, column, sheetData, row, cell, merges, merge
    case wordDocument, wordBody, wordTable, wordRow, wordCell, wordParagraph, wordRun
    case customProperties, customProperty, formulaSheet, formulaData, formulaRow, formulaCell
    case inline, value, formula, string, wordText, customValue, formulaText

    /// Whether the text between the tags is gathered.
    var holdsText: Bool { rawValue >= Self.value.rawValue }
}

/// An element's name while its tag is looked at.
struct XMLName {
    /// The name without its namespace, ended by a zero byte.
    let local: UnsafePointer<CChar>
    let space: Space

    enum Space {
        /// SpreadsheetML, or the packaging words; in parts that state no namespace, none.
        case main
        case compatibility
        case foreign
    }

    /// Whether the name is a given word of the main namespace.
    @inline(__always)
    func `is`(_ word: StaticString) -> Bool { space == .main && isEqual(local, word) }
}

/// Whether a text that ends with a zero byte is a given word.
@inline(__always)
func isEqual(_ text: UnsafePointer<CChar>, _ word: StaticString) -> Bool {
    let bytes = UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)
    var place = 0
    while place < word.utf8CodeUnitCount {
        guard text[place] == bytes[place] else { return false }
        place += 1
    }
    return text[place] == 0
}

/// An element's attributes while its tag is looked at.
struct XMLAttributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.list = list }

    /// Shows each name, with its namespace before a line feed if it has one, and its value.
    @inline(__always)
    func forEach<F: Error>(
        _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) throws(F) -> Void
    ) throws(F) {
        guard var list else { return }
        while let name = list[0], let value = list[1] {
            try body(name, value)
            list += 2
        }
    }

    /// The value of an attribute without namespace.
    func text(_ name: StaticString) -> String? {
        var found: String?
        forEach { if isEqual($0, name) { found = String(cString: $1) } }
        return found
    }

    /// The value of an attribute with a namespace, by its name without it.
    func qualified(_ name: String) -> String? {
        var found: String?
        forEach { if String(cString: $0).hasSuffix("\n" + name) { found = String(cString: $1) } }
        return found
    }

    /// Whether an element that stands for yes says so: by itself, or by its attribute `val`.
    var isYes: Bool { text("val").map(Self.isTrue) ?? true }

    /// Whether an attribute without namespace says yes.
    func isTrue(_ name: StaticString) -> Bool { text(name).map(Self.isTrue) ?? false }

    static func isTrue(_ value: String) -> Bool { value == "1" || value == "true" || value == "on" }
}
