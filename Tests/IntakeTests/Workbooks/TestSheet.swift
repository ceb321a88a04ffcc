import Tables

extension Sheet {
    /// A sheet from lines of cells parted by commas; a blank line is a row with nothing in it.
    ///
    /// - Parameters:
    ///   - text: the cells.
    ///   - name: the sheet's name.
    ///   - isHidden: whether the sheet is hidden.
    ///   - merges: merged ranges as `A1:C1`.
    init(_ text: String, name: String = "表一", isHidden: Bool = false, merges: [String] = []) {
        self.init(name: name, isHidden: isHidden)
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { Array($0.utf8) }
            append(row: place + 1, cells: cells.enumerated().map { (column: $0, text: $1) })
        }
        self.merges = merges.compactMap { CellRange(shown: $0) }
    }
}

extension CellRange {
    /// `B2:B4`, with columns of one letter.
    fileprivate init?(shown: String) {
        let corners = shown.split(separator: ":").map { corner in
            (column: Int(corner.utf8.first ?? 65) - 65, row: (Int(corner.dropFirst()) ?? 1) - 1)
        }
        guard let first = corners.first, let last = corners.last else { return nil }
        self.init(rows: first.row...last.row, columns: first.column...last.column)
    }
}
