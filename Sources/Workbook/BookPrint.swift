/// How a sheet is printed, on A4.
package struct BookPrint: Hashable, Sendable {
    package var isLandscape = false
    /// Rows that each page begins with, from zero.
    package var repeatedRows: ClosedRange<Int>?
    /// What is printed; nil: all that is used.
    package var area: BookRange?
    /// How many pages high the whole becomes, one page wide; 0: as many as it takes.
    package var pagesHigh = 0
    package var isCentred = false
    /// At the top of each page, in the codes of the footer.
    package var headerLeft = ""
    package var headerRight = ""
    /// At the foot of each page, in the codes of spreadsheet programs: see `escaped`, `page`, `pages`.
    package var footerLeft = ""
    package var footerCentre = ""
    package var footerRight = ""

    package init() {}

    /// The codes for the page's number and the number of pages.
    package static let page = "&P"
    package static let pages = "&N"

    /// Text for a footer, as it stands; the whole footer has at most 255 characters, so it is cut at 80.
    package static func escaped(_ text: String) -> String {
        BookText.cut(BookText.plain(text), 80).split(separator: "&", omittingEmptySubsequences: false).joined(
            separator: "&&")
    }

    var footer: String {
        [("&L", footerLeft), ("&C", footerCentre), ("&R", footerRight)]
            .filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }.joined()
    }

    var header: String {
        [("&L", headerLeft), ("&R", headerRight)].filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }.joined()
    }
}
