/// A word-processor document, described: what `write` makes a DOCX file of. The same description gives the same bytes.
package struct WordFile: Sendable, Equatable {
    package var title = ""
    package var author = ""
    /// Seconds since 1970, UTC, kept in the file as the time of its making.
    package var created: Int = 1_577_836_800
    /// The language of its text: `zh-CN`, `en-GB`.
    package var language = "en-GB"
    /// Names and values kept beside the text; of equal names the first counts.
    package var properties: [WordProperty] = []
    package var fonts: [WordFont] = []
    /// The first one is that of paragraphs without another.
    package var styles: [WordStyle] = []
    package var sections: [WordSection] = []

    package init(title: String = "", language: String = "en-GB") {
        self.title = title
        self.language = language
    }
}

/// A name and a value kept in the file beside the text.
package struct WordProperty: Sendable, Equatable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// A font that the text names, with others to take where it is missing.
package struct WordFont: Sendable, Equatable {
    package let name: String
    package let alternatives: [String]
    package let isEastAsian: Bool
    package let hasSerifs: Bool

    package init(_ name: String, or alternatives: [String], isEastAsian: Bool = true, hasSerifs: Bool = true) {
        self.name = name
        self.alternatives = alternatives
        self.isEastAsian = isEastAsian
        self.hasSerifs = hasSerifs
    }
}

/// A named look of paragraphs.
package struct WordStyle: Sendable, Equatable {
    /// Letters and digits only.
    package let id: String
    /// As people see it; `heading 1` and the like are known to programs.
    package let name: String
    package var layout: WordLayout
    package var look: WordLook

    package init(_ id: String, name: String, layout: WordLayout = WordLayout(), look: WordLook = WordLook()) {
        self.id = id
        self.name = name
        self.layout = layout
        self.look = look
    }
}
