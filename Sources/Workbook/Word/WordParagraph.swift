/// A paragraph. A line feed in its text breaks the line, a tab goes to the next stop.
package struct WordParagraph: Sendable, Equatable {
    /// The style's `id`; empty: the first style.
    package var style: String
    package var runs: [WordRun]
    /// What differs from the style.
    package var layout: WordLayout

    package init(_ runs: [WordRun], style: String = "", layout: WordLayout = WordLayout()) {
        self.runs = runs
        self.style = style
        self.layout = layout
    }

    package init(_ text: String, style: String = "", layout: WordLayout = WordLayout()) {
        self.init(text.isEmpty ? [] : [WordRun(text)], style: style, layout: layout)
    }
}

/// Text of one look.
package struct WordRun: Sendable, Equatable {
    package enum Content: Sendable, Equatable {
        case text(String)
        /// The number of the page it stands on.
        case pageNumber
    }

    package let content: Content
    /// What differs from the paragraph's style.
    package var look: WordLook

    package init(_ content: Content, look: WordLook = WordLook()) {
        self.content = content
        self.look = look
    }

    package init(_ text: String, look: WordLook = WordLook()) { self.init(.text(text), look: look) }
}

/// How characters look; nil is as the style has it.
package struct WordLook: Hashable, Sendable {
    package var font: Font?
    /// In points.
    package var size: Double?
    package var isBold: Bool?
    /// `0xRRGGBB`.
    package var colour: UInt32?
    /// Points between characters, beyond what their font has.
    package var spacing: Double?
    /// The characters' width in hundredths of the usual.
    package var stretch: Int?
    /// Quotation marks and dashes, which Chinese and Latin share, are Chinese.
    package var isEastAsian = false

    package init() {}

    package struct Font: Hashable, Sendable {
        package let latin: String
        package let eastAsian: String

        package init(latin: String, eastAsian: String) {
            self.latin = latin
            self.eastAsian = eastAsian
        }
    }

    /// The same with changes.
    package func with(_ change: (inout WordLook) -> Void) -> WordLook {
        var look = self
        change(&look)
        return look
    }
}

/// How a paragraph stands; nil is as the style has it.
package struct WordLayout: Hashable, Sendable {
    package enum Alignment: String, Sendable { case left, centre = "center", right, justified = "both" }
    package enum Line: Hashable, Sendable {
        /// Points, whatever stands on the line.
        case exact(Double)
        /// Times the height that the font wants.
        case times(Double)
    }
    /// Characters of a size in points: programs that do not count characters use the points.
    package struct Indent: Hashable, Sendable {
        package let characters: Double
        package let size: Double

        package init(_ characters: Double, of size: Double) {
            self.characters = characters
            self.size = size
        }
    }

    package var keepsWithNext: Bool?
    package var keepsLines: Bool?
    package var startsPage: Bool?
    /// Stands at the lower end of the text area, so many points wide, wherever its page ends.
    package var atFoot: Double?
    /// Points of a rule above and below.
    package var ruleAbove: Double?
    package var ruleBelow: Double?
    /// Points from the left margin to a stop at which text ends.
    package var rightStop: Double?
    package var keepsToGrid: Bool?
    /// Points.
    package var before: Double?
    package var after: Double?
    package var line: Line?
    package var left: Indent?
    package var right: Indent?
    package var firstLine: Indent?
    package var hanging: Indent?
    package var alignment: Alignment?
    /// In the outline: 1 is the highest.
    package var level: Int?

    package init() {}

    /// The same with changes.
    package func with(_ change: (inout WordLayout) -> Void) -> WordLayout {
        var layout = self
        change(&layout)
        return layout
    }
}
