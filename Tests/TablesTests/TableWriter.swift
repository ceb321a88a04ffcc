@testable import Tables

/// Writes tables in any dialect.
struct TableWriter {
    let dialect: Dialect

    func text(_ table: [[String]], _ numbers: inout FixedNumbers) -> String {
        let ending = dialect.lineEnding == .lf ? "\n" : dialect.lineEnding == .cr ? "\r" : "\r\n"
        let delimiter = dialect.delimiterText
        var lines: [String] = dialect.namesDelimiter ? ["sep=" + delimiter] : []
        for row in table {
            var cells: [String] = []
            for cell in row {
                let blanks = dialect.skipsInitialSpace ? Int.random(in: 0...2, using: &numbers) : 0
                cells.append(String(repeating: " ", count: blanks) + written(cell, &numbers))
            }
            lines.append(cells.joined(separator: delimiter))
        }
        return lines.map { $0 + ending }.joined()
    }

    /// Quotes a cell where it must be, and now and then where it need not.
    private func written(_ cell: String, _ numbers: inout FixedNumbers) -> String {
        let scalars = cell.unicodeScalars.map { String($0) }
        let special = [dialect.delimiterText, "\n", "\r"]
        let quote = dialect.quoteText
        let mayNotBegin = dialect.skipsInitialSpace ? [quote, " "] : [quote]
        let needs = scalars.contains(where: special.contains) || mayNotBegin.contains(scalars.first ?? "")
        guard needs || Int.random(in: 0..<4, using: &numbers) == 0 else { return cell }
        return quote + scalars.map(protected).joined() + quote
    }

    private func protected(_ scalar: String) -> String {
        let escape = dialect.escape.map { String(Unicode.Scalar($0)) }
        if scalar == dialect.quoteText { return (escape ?? scalar) + scalar }
        return scalar == escape ? scalar + scalar : scalar
    }
}
