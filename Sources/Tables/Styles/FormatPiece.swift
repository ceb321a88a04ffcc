/// A piece of a number format's section, in the order in which they are shown.
enum FormatPiece: Equatable {
    /// Text that is shown as it is written.
    case words([Unicode.Scalar])
    /// A place for a digit: `0`, `#` or `?`.
    case digit(UInt8)
    case point
    /// The number as it is kept.
    case general
    /// The text of a cell.
    case text
    /// What the number is shown by cannot be worked out here: a power of ten or a fraction.
    case other

    var isPlace: Bool {
        switch self {
        case .words, .text: false
        case .digit, .point, .general, .other: true
        }
    }

    var words: [Unicode.Scalar] {
        if case .words(let words) = self { words } else { [] }
    }
}

/// Parts a section of a number format into pieces.
struct FormatPieces {
    private(set) var pieces: [FormatPiece] = []
    /// By which power of ten a number is multiplied before it is shown.
    var shift: Int { 2 * percents - 3 * thousands }
    /// Whether the number is shown in thousands or millions.
    var isScaled: Bool { thousands > 0 }
    private(set) var isGrouped = false
    private(set) var condition: FormatCondition?

    private let code: [Unicode.Scalar]
    private var place: Int
    /// Commas behind the last digit; they group digits if another one follows, else each divides by a thousand.
    private var commas = 0
    private var percents = 0
    private var thousands = 0
    private var hasPoint = false
    private var hasPlace = false
    private var words: [Unicode.Scalar] = []

    /// Reads a section.
    ///
    /// - Parameters:
    ///   - code: the whole format.
    ///   - start: where the section begins; afterwards where the next one does.
    init(_ code: [Unicode.Scalar], at start: inout Int) {
        self.code = code
        place = start
        while place < code.count, code[place] != ";" { step() }
        thousands += commas
        flush()
        start = place + 1
    }

    private mutating func step() {
        let scalar = code[place]
        place += 1
        switch scalar {
        case "\"": words += skip(through: "\"")
        case "[": bracket(skip(through: "]"))
        case "\\", "!":
            words += code[place...].prefix(1)
            place += 1
        case "_", "*": place += 1
        case "0", "#", "?": digit(UInt8(truncatingIfNeeded: scalar.value))
        case ",": if hasPlace { commas += 1 } else { words.append(scalar) }
        case ".": point()
        case "%":
            percents += 1
            words.append(scalar)
        case "@": add(.text)
        case "/" where hasPlace: add(.other)
        case "E" where hasPlace && isSign, "e" where hasPlace && isSign:
            place += 1
            add(.other)
        case "G", "g", "S", "s": if !takeGeneral() { words.append(scalar) }
        default: words.append(scalar)
        }
    }

    private var isSign: Bool { place < code.count && (code[place] == "+" || code[place] == "-") }

    /// What stands before a closing sign, or before the end where that is missing.
    private mutating func skip(through end: Unicode.Scalar) -> ArraySlice<Unicode.Scalar> {
        let start = place
        while place < code.count, code[place] != end { place += 1 }
        defer { place += 1 }
        return code[start..<place]
    }

    private mutating func flush() {
        if !words.isEmpty { pieces.append(.words(words)) }
        words.removeAll()
    }

    private mutating func add(_ piece: FormatPiece) {
        flush()
        pieces.append(piece)
        hasPlace = hasPlace || piece.isPlace
    }

    private mutating func digit(_ kind: UInt8) {
        if commas > 0 { isGrouped = true }
        commas = 0
        add(.digit(kind))
    }

    private mutating func point() {
        guard !hasPoint else { return words.append(".") }
        hasPoint = true
        thousands += commas
        commas = 0
        add(.point)
    }

    /// A currency with its language is shown; a condition chooses; colours and the like are passed over.
    private mutating func bracket(_ content: ArraySlice<Unicode.Scalar>) {
        if content.first == "$" {
            words += content.dropFirst().prefix { $0 != "-" }
        } else if let condition = FormatCondition(content) {
            self.condition = condition
        }
    }

    private static let generals = ["general", "g/通用格式", "g/標準", "standard"].map { Array($0.unicodeScalars) }

    private mutating func takeGeneral() -> Bool {
        let rest = code[(place - 1)...]
        let word = Self.generals.first { word in
            rest.count >= word.count && zip(rest, word).allSatisfy { $0 == $1 || $0.value | 0x20 == $1.value }
        }
        guard let word else { return false }
        place += word.count - 1
        add(.general)
        return true
    }
}
