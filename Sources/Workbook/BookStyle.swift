/// How a cell looks, and whether it may be typed into on a protected sheet.
package struct BookStyle: Hashable, Sendable {
    package enum Horizontal: Sendable { case general, left, centre, right }
    package enum Vertical: Sendable { case top, centre, bottom }
    package enum Border: Sendable { case none, thin, medium }

    /// Empty: the program's own.
    package var font = ""
    /// In points.
    package var size: Double = 11
    package var isBold = false
    package var isItalic = false
    /// `0xRRGGBB`; nil: black.
    package var colour: UInt32?
    /// `0xRRGGBB`; nil: none.
    package var fill: UInt32?
    /// On all four sides.
    package var border = Border.none
    /// Under the cell only, where `border` is none.
    package var underline = Border.none
    /// `0xRRGGBB` of `border` and `underline`; nil: black.
    package var borderColour: UInt32?
    package var horizontal = Horizontal.general
    package var vertical = Vertical.centre
    package var wraps = false
    /// In steps of about three characters.
    package var indent = 0
    /// `#,##0`; empty: general. `@` keeps what is typed as text.
    package var numberFormat = ""
    package var isLocked = true

    package init() {}

    /// The same with changes.
    package func with(_ change: (inout BookStyle) -> Void) -> BookStyle {
        var style = self
        change(&style)
        return style
    }
}
