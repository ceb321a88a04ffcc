/// What a record shows about the quotes it was read with.
struct QuoteFindings {
    /// The first column, counted from one, where text other than blanks stands behind a closing quote, as it does
    /// when the delimiter is wrong or a quote within the text is not doubled; 0 if there is none.
    var strayColumn = 0
    /// The column, counted from one, whose quote is open where the bytes end; 0 if there is none.
    var openColumn = 0
    /// Whether a quote is escaped.
    var hasEscaped = false
}
