/// A run of a text with a font of its own, while it is parsed.
struct TextRun {
    private(set) var isOpen = false
    /// Whether the run states its font, so that the cell's means nothing.
    private(set) var hasOwnLook = false
    private var look = RunLook.plain
    private var text: [UInt8] = []

    mutating func begin() {
        (isOpen, hasOwnLook, look) = (true, false, .plain)
        text.removeAll(keepingCapacity: true)
    }

    mutating func beginProperties() { hasOwnLook = true }

    /// Takes a property of the run's font.
    mutating func take(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.is("strike") {
            look.isStruck = attributes.isYes
        } else if name.is("vertAlign") {
            switch attributes.text("val") {
            case "superscript": look.script = .above
            case "subscript": look.script = .below
            default: look.script = .line
            }
        }
    }

    mutating func append(_ characters: [UInt8], budget: Budget) throws(TableFault) {
        text.append(contentsOf: characters)
        try budget.check(cellText: text.count)
    }

    /// The run's text with its look, when it ends.
    mutating func end() -> [UInt8] {
        isOpen = false
        var shown: [UInt8] = []
        look.append(text, to: &shown)
        return shown
    }
}
