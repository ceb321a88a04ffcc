/// Pages of one size, with what stands on them.
package struct WordSection: Sendable, Equatable {
    package var page: WordPage
    package var blocks: [WordBlock]
    /// At the foot of odd pages, and of all where `evenFooter` is nil.
    package var footer: [WordParagraph] = []
    /// At the foot of even pages.
    package var evenFooter: [WordParagraph]?

    package init(page: WordPage, blocks: [WordBlock] = []) {
        self.page = page
        self.blocks = blocks
    }
}

/// What follows another down a page.
package enum WordBlock: Sendable, Equatable {
    case paragraph(WordParagraph)
    case table(WordTable)
    case chart(WordChart)
}

/// A page's size and margins in millimetres.
package struct WordPage: Sendable, Equatable {
    package var width: Double = 210
    package var height: Double = 297
    package var top: Double = 25
    package var bottom: Double = 25
    package var left: Double = 25
    package var right: Double = 25
    /// From the lower edge of the paper to the lower end of the footer.
    package var footer: Double = 15
    /// Points from line to line where lines stand at fixed places, as East Asian offices set them; nil: none. There is
    /// none of characters, because programs count it differently: their places are a matter of `WordLook.spacing`.
    package var lineGrid: Double?

    package init() {}

    package var isLandscape: Bool { width > height }
    /// Points between the margins.
    package var textWidth: Double { (width - left - right) * WordUnit.pointsPerMillimetre }
    package var textHeight: Double { (height - top - bottom) * WordUnit.pointsPerMillimetre }
}

/// The units of the file format.
enum WordUnit {
    static let pointsPerMillimetre = 72 / 25.4

    /// Twentieths of a point.
    static func twips(points: Double) -> String { whole(points * 20) }
    static func twips(millimetres: Double) -> String { twips(points: millimetres * pointsPerMillimetre) }
    /// Hundredths of a character.
    static func hundredths(_ characters: Double) -> String { whole(characters * 100) }
    /// The unit of drawings: 914,400 to an inch.
    static func drawing(points: Double) -> String { whole(points * 12_700) }

    /// Numbers that no page can have become the nearest that it can.
    static func whole(_ number: Double) -> String {
        guard number.isFinite else { return "0" }
        return String(Int(max(-1e9, min(1e9, number)).rounded()))
    }
}
