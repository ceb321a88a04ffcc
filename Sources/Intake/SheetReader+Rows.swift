import Domain
import Tables

/// One row: what it is, for whom and for which period it speaks.
extension SheetReader {
    func takeContent(_ view: RowView) {
        if isOver { return }
        let region = region(view)
        if isRemark(view, region) { return takeRemark(view) }
        count(view)
        guard hasItsCells(view, region) else { return }
        findPrivateNumbers(view)
        guard let region = checked(region, view) else {
            if columns.period != nil { _ = period(view, nil) }
            return
        }
        guard let period = period(view, region.position), let label = label(view, region.position) else {
            // The row's other cells cannot be judged without the period or the indicator.
            return
        }
        if label.isLeftAlone { return }
        let subject = RowSubject(
            region: region.position.map { checkDates(region.meaning, $0, period, view) }, isTotal: region.isTotal,
            scope: region.meaning.scope, isSubtotal: region.meaning.isSubtotal, period: period, label: label)
        if region.isTotal { totalRows.append(view.row) }
        for figure in columns.figures { takeFigure(view, figure, subject) }
        if columns.hasYears { checkYears(view, subject) }
        if sheet == nil, let column = columns.note { refuseSplitNumber(view, column, subject) }
        remark(view, subject)
    }

    /// `1,234` without quotes: the thousands slide into the remarks.
    private func refuseSplitNumber(_ view: RowView, _ column: Int, _ subject: RowSubject) {
        guard column > 0, columns.figures.contains(where: { $0.column == column - 1 }) else { return }
        let (figure, note) = (cellText(view, column - 1), cellText(view, column))
        guard Digits.whole(note, length: 3...3) != nil, let first = Digits.whole(figure, length: 1...3), first > 0
        else {
            return
        }
        problem(
            place(.typeError, view.row, column - 1, value: "\(figure),\(note)", details: [.cause(.splitNumber)]),
            region: subject.region)
    }

    /// What a row is about.
    struct RowSubject {
        let region: Int?
        let isTotal: Bool
        let scope: Int?
        let isSubtotal: Bool
        let period: Int?
        let label: IndicatorMeaning
    }

    private func remark(_ view: RowView, _ subject: RowSubject) {
        guard columns.filer != nil || columns.note != nil, let region = subject.region, let period = subject.period
        else { return }
        file.batch.remark(
            region: region, period: period, filer: columns.filer.map { IdentityNumber.masking(cellText(view, $0)) },
            note: columns.note.map { IdentityNumber.masking(cellText(view, $0)) })
    }

    func cellText(_ view: RowView, _ column: Int) -> String {
        column < view.count ? PlainText.trimmed(view.text(column)) : ""
    }

    // MARK: Cells

    /// Rows of text with too few cells, and rows with cells that have no header.
    private func hasItsCells(_ view: RowView, _ region: RegionMeaning?) -> Bool {
        if sheet == nil, view.count <= columns.lastNeeded {
            let column = min(view.count, layout.header.count - 1)
            problem(place(.missingCell, view.row, column, value: nil), region: position(region))
            return false
        }
        var isWhole = true
        for column in columns.untitled where !cellText(view, column).isEmpty && !isNumbering(view, column) {
            problem(place(.extraCell, view.row, column, value: cellText(view, column)), region: position(region))
            isWhole = false
        }
        guard view.count > layout.header.count else { return isWhole }
        for column in layout.header.count..<view.count where !cellText(view, column).isEmpty {
            problem(place(.extraCell, view.row, column, value: cellText(view, column)), region: position(region))
            return false
        }
        return isWhole
    }

    /// Whether a cell left of all else numbers the rows.
    func isNumbering(_ view: RowView, _ column: Int) -> Bool {
        let first =
            ([columns.region, columns.indicator, columns.upper].compactMap(\.self) + columns.figures.map(\.column))
            .min()
        guard column < first ?? 0 else { return false }
        return Digits.whole(PlainText.folded(cellText(view, column)), length: 1...4) != nil
    }

    private func findPrivateNumbers(_ view: RowView) {
        for column in columns.unknown where !filledColumns.contains(column) && !cellText(view, column).isEmpty {
            filledColumns.insert(column)
        }
        for column in columns.searched where column < view.count {
            guard view.withBytes(column, IdentityNumber.mayHoldOne) else { continue }
            let text = view.text(column)
            if IdentityNumber.isOne(text) {
                reading.privateColumns.insert(column)
            } else if IdentityNumber.isIn(text) {
                reading.hasPrivateText = true
            }
        }
    }
}
