package import Domain
package import Tables

extension TableFault {
    /// The fault as a problem of the file; nil where the file could not be reached at all.
    package var problem: Problem? {
        switch self {
        case .notFound, .notReadable, .isDirectory, .readFailed: nil
        case .empty: Problem(.emptyFile)
        case .unknownFormat(let kind): Problem(.unknownFormat, value: kind)
        case .encoding(let row, let column, let excerpt):
            Problem(.encodingError, row: row, cell: "\(columnLetters(column - 1))\(row)", value: excerpt)
        case .unclosedQuote(let row, let column):
            Problem(.unclosedQuote, row: row, cell: "\(columnLetters(column - 1))\(row)")
        case .tooLarge(let limit): Problem(.tooLarge, details: [.expected(String(limit))])
        case .tooMany(let what, let limit): Problem(.tooLarge, value: what, details: [.expected(String(limit))])
        case .damaged(let place): Problem(.damagedFile, value: place)
        }
    }
}
