import Domain

/// What a row under the header is.
enum RecordRowKind {
    case data
    /// 合计, 小计: sums the rows above it.
    case total
    /// A signature, a note, a heading between groups, the header once more.
    case remark
    /// Only numbers the rows, or names the unit that was to fill it in.
    case nothing
    /// The header of another table.
    case otherTable

    /// - Parameters:
    ///   - texts: The row's cells, trimmed.
    ///   - layout: How the table is laid out.
    ///   - frame: Whose words its headers and regions are.
    ///   - isFirst: Whether no row of data stands before it.
    init(_ texts: [String], _ layout: RecordLayout, _ frame: RecordFrame, isFirst: Bool) {
        let filled = texts.indices.filter { !PlainText.folded(texts[$0]).isEmpty }
        guard let first = filled.first else {
            self = .nothing
            return
        }
        let row = RowLook(texts: texts, filled: filled, layout: layout, frame: frame)
        if row.hasCode {
            self = .data
        } else if HeadFields.isField(texts[first]) || HeadFields.isSigned(texts[first]) || row.isRepeatedHeader
            || isFirst && row.numbersColumns
        {
            self = .remark
        } else if row.isTotal {
            self = .total
        } else if row.isEmpty {
            self = .nothing
        } else if row.headsTable {
            self = .otherTable
        } else {
            self = row.isHeading ? .remark : .data
        }
    }
}

/// One row while it is judged.
private struct RowLook {
    let texts: [String]
    let filled: [Int]
    let layout: RecordLayout
    let frame: RecordFrame

    private func meaning(_ column: Int) -> RecordColumn {
        column < layout.columns.count ? layout.columns[column] : .untitled
    }

    private func kind(_ column: Int) -> RecordFieldKind? {
        if case .field(let place) = meaning(column) { frame.form.fields[place].kind } else { nil }
    }

    /// Whether a credit code stands where one belongs, or what is left of one.
    var hasCode: Bool {
        filled.contains { column in
            kind(column) == .creditCode && PlainText.folded(texts[column]).utf8.count { (48...57).contains($0) } > 5
        }
    }

    /// Whether nothing is filled in but the numbering and the unit.
    var isEmpty: Bool {
        filled.allSatisfy { column in
            switch meaning(column) {
            case .leftAlone, .upperRegion, .regionCode: true
            case .field(let place): place == frame.form.regionPlace
            case .untitled: column == 0 && Digits.whole(PlainText.folded(texts[column]), length: 1...6) != nil
            default: false
            }
        }
    }

    var isRepeatedHeader: Bool {
        filled.count > 1
            && filled.allSatisfy { column in
                column < layout.header.count
                    && PlainText.folded(layout.header[column]).hasSuffix(PlainText.folded(texts[column]))
            }
    }

    /// 甲 乙 1 2 3: the numbers of the columns.
    var numbersColumns: Bool {
        let numbers = filled.map { texts[$0] }.filter { !LayoutFinder.isColumnNumber($0) }
        guard filled.count > 2 else { return false }
        let plain = numbers.map { Digits.whole(PlainText.folded($0).filter { !"()[]".contains($0) }, length: 1...2) }
        return !plain.isEmpty && zip(plain, (1...).prefix(plain.count)).allSatisfy { $0 == $1 }
    }

    /// Whether a word of totals stands before the first number, and nothing that only an entry has: 金牌评选汇总 on a day is
    /// an activity.
    var isTotal: Bool {
        if filled.contains(where: { isOfEntries(kind($0)) }) { return false }
        for column in filled {
            if Digits.whole(PlainText.folded(texts[column]), length: 1...18) != nil { continue }
            if case .number? = kind(column) { return false }
            return RecordTotals.isWord(texts[column], frame.names)
        }
        return false
    }

    private func isOfEntries(_ kind: RecordFieldKind?) -> Bool {
        switch kind {
        case .day?, .month?, .choice?, .creditCode?: true
        default: false
        }
    }

    var headsTable: Bool {
        filled.count > 1 && filled.count { frame.headers.isField(texts[$0]) } * 2 > filled.count
            && filled.allSatisfy { Digits.whole(PlainText.folded(texts[$0])) == nil }
    }

    /// One cell alone that is a sentence, a date, a seal or the heading of a group.
    var isHeading: Bool {
        guard filled.count == 1 else { return false }
        let text = texts[filled[0]]
        let folded = PlainText.folded(text)
        if SheetReader.isDate(text) { return true }
        if ["注", "说明", "备注", "填表说明", "附"].contains(where: folded.hasPrefix) { return true }
        if folded.contains(where: { "。；;：:".contains($0) }) || folded.hasSuffix("(盖章)") { return true }
        let isNumbered = folded.first.map { "一二三四五六七八九十(".contains($0) } ?? false
        return isNumbered && folded.prefix(4).contains { "、)".contains($0) }
    }
}
