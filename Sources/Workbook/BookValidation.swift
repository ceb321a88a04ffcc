/// What may be typed into a range of cells, and what is said about it.
package struct BookValidation: Hashable, Sendable {
    package enum Rule: Hashable, Sendable {
        /// Whole numbers, both ends included.
        case whole(ClosedRange<Int>)
        /// A formula that must be true, without its `=`, written for the range's first cell.
        case formula(String)
        /// One of these, offered in a list.
        case values([String])
        /// One of the cells of a range of another sheet, offered in a list.
        case range(sheet: String, BookRange)
    }

    package var range: BookRange
    package var rule: Rule
    /// Shown when the cell is chosen: at most 32 and 255 characters, longer ones are cut with an ellipsis.
    package var promptTitle = ""
    package var prompt = ""
    /// Shown when something else is typed; where both are empty, anything may be typed without a word.
    package var errorTitle = ""
    package var error = ""

    package init(_ range: BookRange, _ rule: Rule) {
        self.range = range
        self.rule = rule
    }
}
