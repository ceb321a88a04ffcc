import Domain
import Tables

/// Rows that hold no data: signatures and notes below the table, headings between groups, the header repeated.
extension SheetReader {
    /// Whether a row is one of them. Whoever has a figure that could be lost is none.
    func isRemark(_ view: RowView, _ region: RegionMeaning?) -> Bool {
        switch region?.reading {
        case .region, .pastAlias, .total: return false
        case nil where columns.region == nil && columns.indicator != nil:
            if columns.indicator.map({ known(view, $0) }) ?? false { return false }
        default: break
        }
        let cells = view.texts
        let filled = cells.filter { !PlainText.folded($0).isEmpty }
        guard let first = filled.first else { return true }
        // A field of words begins a footer; in the middle of a row it is a remark.
        if HeadFields.isField(first) || HeadFields.isSigned(first) {
            footer.takeBelow(cells)
            return true
        }
        if isRepeatedHeader(cells) || isColumnNumbers(cells) { return true }
        if isOtherHeader(cells) {
            beginOtherTable(view)
            return true
        }
        return isWithoutFigures(view, region) || hasNothing(view)
    }

    /// Keeps in mind what a heading between the rows says of those that follow.
    func takeRemark(_ view: RowView) {
        let cells = view.texts
        footer.notePrivateNumbers(in: cells)
        guard columns.period == nil, let stated = statedPeriod, heading == nil else { return }
        let texts = cells.map { PlainText.folded(RegionNames.withoutNumbering($0)) }.filter { !$0.isEmpty }
        guard texts.count == 1, !["注", "说明", "备注"].contains(where: texts[0].hasPrefix) else { return }
        let year = layout.head.year ?? stated.year
        guard let (span, _) = SpanText.find(in: Array(texts[0])),
            case .period(let period) = span.meaning(frame.plan.cadence, year: year), period != stated
        else { return }
        heading = (view.row, period)
    }

    /// A heading of another period above rows that name none.
    func checkHeading() {
        guard let (row, period) = heading, let stated = statedPeriod else { return }
        heading = nil
        wholeProblem(
            Problem(
                .constraintError, row: row, value: period.description,
                details: [.cause(.otherPeriod), .expected(stated.description)]))
    }

    private func known(_ view: RowView, _ column: Int) -> Bool {
        let meaning = indicatorMeaning(view, column)
        return meaning.indicator != nil || meaning.measure != nil || meaning.isLeftAlone
    }

    /// A row without any figure whose name is nearly no unit's: a heading, a seal, a date.
    private func isWithoutFigures(_ view: RowView, _ region: RegionMeaning?) -> Bool {
        let holdsFigures = columns.figures.contains { figure in
            let text = cellText(view, figure.column)
            if text.isEmpty || Self.isDate(text) { return false }
            // Words beside no unit's name are no figures.
            return !(region?.text.isEmpty ?? false) || text.contains(where: \.isNumber)
        }
        if holdsFigures { return false }
        let labels = columns.labels.filter { $0 != columns.region }.map { cellText(view, $0) }
        if let region, !region.text.isEmpty {
            guard case .unknown(let likely) = region.reading else { return false }
            return likely.isEmpty
                && (labels.allSatisfy(\.isEmpty) || Self.isNote(region.text) || Self.isDate(region.text))
        }
        return labels.allSatisfy { $0.isEmpty || Self.isNote($0) || Self.isDate($0) }
    }

    /// A sentence, or a heading such as 一、城区.
    private static func isNote(_ text: String) -> Bool {
        let folded = PlainText.folded(text)
        if ["注", "说明", "备注"].contains(where: folded.hasPrefix) { return true }
        let isNumbered = folded.first.map { "一二三四五六七八九十(".contains($0) } ?? false
        return folded.count > 12 || isNumbered && folded.contains { "、)".contains($0) }
    }

    /// 2021年7月5日, 2021.7.5, 二〇二一年七月五日.
    static func isDate(_ text: String) -> Bool {
        let folded = PlainText.folded(text)
        if folded.contains("年"), folded.contains("月") {
            return folded.allSatisfy { $0.isNumber || "年月日〇零一二三四五六七八九十".contains($0) }
        }
        let parts = folded.split { "-./".contains($0) }
        return parts.count == 3 && folded.first?.isNumber == true
            && Digits.whole(parts[0], length: 4...4).map { (1900...2999).contains($0) } ?? false
            && parts.dropFirst().allSatisfy { Digits.whole($0, length: 1...2) != nil }
    }

    /// A row of which only the numbering is filled in.
    private func hasNothing(_ view: RowView) -> Bool {
        for column in 0..<view.count where !cellText(view, column).isEmpty {
            guard column < layout.columns.count,
                layout.columns[column] == .leftAlone || column == columns.year || isNumbering(view, column)
            else { return false }
        }
        return true
    }

    private func isRepeatedHeader(_ cells: [String]) -> Bool {
        let texts = cells.map { PlainText.folded($0) }
        let header = layout.header.map { PlainText.folded($0) }
        let filled = texts.indices.filter { !texts[$0].isEmpty }
        return filled.count > 1 && filled.allSatisfy { $0 < header.count && header[$0].hasSuffix(texts[$0]) }
    }

    /// 甲 乙 1 2 3, or 1 2 3 4: the numbers of the columns.
    private func isColumnNumbers(_ cells: [String]) -> Bool {
        guard firstRow == 0 else { return false }
        let texts = cells.map { PlainText.folded($0) }.filter { !$0.isEmpty }
        let numbers = texts.filter { !LayoutFinder.isColumnNumber($0) }
        let hasLetters = numbers.count < texts.count
        guard texts.count > 1, !numbers.isEmpty, hasLetters || columns.region != nil else { return false }
        let plain = numbers.map { Digits.whole($0.trimmingBrackets, length: 1...3) }
        return zip(plain, (1...).prefix(plain.count)).allSatisfy { $0 == $1 }
    }

    // MARK: A second table

    /// Whether a row heads a table of its own: a label for regions or indicators, and other words of headers.
    private func isOtherHeader(_ cells: [String]) -> Bool {
        let filled = cells.filter { !PlainText.folded($0).isEmpty }
        guard filled.count > 1, filled.contains(where: { frame.headers.isTableLabel($0) }) else { return false }
        return filled.count { frame.headers.isHeaderLike($0, takesRegions: false) } * 2 > filled.count
    }

    /// What follows is not read under this table's header.
    private func beginOtherTable(_ view: RowView) {
        isOver = true
        wholeProblem(Problem(.constraintError, row: view.row, value: nil, details: [.cause(.secondTable)]))
    }

    // MARK: Totals of periods

    /// 全年 beside the quarters must be their sum.
    func checkYears(_ view: RowView, _ subject: RowSubject) {
        for total in columns.figures where total.meaning.isTotal && total.meaning.region == nil {
            guard let indicator = subject.label.indicator ?? total.meaning.indicator ?? layout.head.indicator,
                let stated = value(view, total, indicator)
            else { continue }
            let parts = columns.figures.filter {
                !$0.meaning.isTotal && $0.meaning.period != nil && ($0.meaning.indicator ?? indicator) == indicator
                    && ($0.meaning.measure ?? .new) == .new
            }
            let sum = parts.compactMap { value(view, $0, indicator) }.reduce(0, +)
            guard stated != sum else { continue }
            let shown = frame.plan.indicators[indicator].shown
            problem(
                place(
                    .totalMismatch, view.row, total.column, value: shown(stated),
                    details: [.expected(shown(sum)), .about(frame.plan.indicators[indicator].name)]),
                region: subject.region)
        }
    }

    private func value(_ view: RowView, _ figure: SheetColumns.Figure, _ indicator: Int) -> Int? {
        let text = cellText(view, figure.column)
        guard case .entry(.value(let value)) = CountText.read(text, for: frame.plan.indicators[indicator]) else {
            return nil
        }
        return value
    }
}

extension String {
    /// `(1)` and `[1]` as `1`.
    fileprivate var trimmingBrackets: String {
        var text = self[...]
        if let first = text.first, "([①".contains(first) { text = text.dropFirst() }
        if let last = text.last, ")]".contains(last) { text = text.dropLast() }
        return String(text)
    }
}
