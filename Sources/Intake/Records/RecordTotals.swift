import Domain

/// What rows of totals say, compared with the rows above them.
struct RecordTotals {
    /// Fields of numbers that can be summed, and their columns.
    private let sums: [(place: Int, column: Int)]
    private let fields: [RecordField]
    /// Since the start, and since the last total.
    private var all: Tally
    private var group: Tally

    struct Tally {
        var rows = 0
        var isWhole = true
        var sums: [Int]
    }

    init(_ layout: RecordLayout, _ fields: [RecordField]) {
        self.fields = fields
        sums = fields.indices.compactMap { place in
            guard case .number = fields[place].kind, let column = layout.column(of: place),
                !Self.isRate(fields[place])
            else { return nil }
            return (place, column)
        }
        let empty = Tally(sums: Array(repeating: 0, count: sums.count))
        (all, group) = (empty, empty)
    }

    /// Days, months and per cent are not summed.
    private static func isRate(_ field: RecordField) -> Bool {
        let unit = RecordHeaders.unit(of: field).zh
        return ["天", "日", "月", "个月", "年", "%", "％"].contains(unit)
            || ["天数", "日数", "率", "时长", "月数"].contains {
                PlainText.withoutBrackets(PlainText.folded(field.title.zh)).hasSuffix($0)
            }
    }

    /// Whether a text is a word of totals: 合计, 小计, 株洲市合计, 共12家.
    static func isWord(_ text: String, _ names: RegionNames) -> Bool {
        if RegionNames.totals.contains(PlainText.folded(text)) || count(in: text) != nil { return true }
        return names.total(text) != nil
    }

    mutating func add(_ values: [RecordValue?], isWhole: Bool) {
        all.rows += 1
        group.rows += 1
        if !isWhole { (all.isWhole, group.isWhole) = (false, false) }
        for (number, sum) in sums.enumerated() {
            guard case .number(let value)? = values[sum.place] else { continue }
            all.sums[number] += value
            group.sums[number] += value
        }
    }

    /// One figure of a total row that is neither the sum of its group nor that of all rows.
    struct Fault {
        /// By field; nil: the number of rows.
        let field: RecordField?
        let column: Int
        let stated: String
        let sum: String
    }

    /// Compares a row of totals, and begins a new group.
    ///
    /// - Parameters:
    ///   - texts: The row's cells.
    ///   - read: Reads a cell of a field.
    /// - Returns: What does not add up; nothing while a row above was refused.
    mutating func check(_ texts: [String], read: (Int, String) -> Int?) -> [Fault] {
        defer { group = Tally(sums: Array(repeating: 0, count: sums.count)) }
        guard group.isWhole || all.isWhole else { return [] }
        var faults: [Fault] = []
        for (number, sum) in sums.enumerated() where sum.column < texts.count {
            guard let stated = read(sum.place, texts[sum.column]), !fits(stated, all.sums[number], group.sums[number])
            else { continue }
            let kind = fields[sum.place].kind
            faults.append(
                Fault(
                    field: fields[sum.place], column: sum.column, stated: RecordValue.number(stated).shown(by: kind),
                    sum: RecordValue.number(all.sums[number]).shown(by: kind)))
        }
        for (column, text) in texts.enumerated() {
            guard let stated = Self.count(in: text), !fits(stated, all.rows, group.rows) else { continue }
            faults.append(Fault(field: nil, column: column, stated: String(stated), sum: String(all.rows)))
        }
        return faults
    }

    private func fits(_ stated: Int, _ whole: Int, _ part: Int) -> Bool {
        all.isWhole && stated == whole || group.isWhole && stated == part || !all.isWhole && !group.isWhole
    }

    /// The number of rows in `共12家`, `合计：12户`, `12家`.
    private static func count(in text: String) -> Int? {
        var rest = PlainText.folded(text)[...]
        var isTotal = false
        for word in ["合计", "总计", "小计", "共计", "共有", "共"] where rest.hasPrefix(word) {
            rest = rest.dropFirst(word.count)
            isTotal = true
            break
        }
        rest = rest.drop { ":".contains($0) }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let isCounted = ["家", "户", "名", "人", "个", "条", "项", "家企业", "户企业"].contains(rest.dropFirst(digits.count))
        return isTotal && isCounted ? Digits.whole(digits, length: 1...7) : nil
    }
}

extension RecordSheetReader {
    /// Compares what a row of totals states.
    func check(totals texts: [String], _ row: Int) {
        let faults = totals.check(texts) { place, text in
            guard case .value(.number(let value)) = cells[place].read(text) else { return nil }
            return value
        }
        for fault in faults {
            let header = fault.column < layout.header.count ? layout.header[fault.column] : nil
            file.addWhole(
                located(
                    Problem(
                        .totalMismatch, row: row, column: header, cell: Layout.cell(fault.column, row),
                        value: fault.stated,
                        details: [.expected(fault.sum)]
                            + (fault.field.map { [.about($0.title)] } ?? [.cause(.statedCount)]))))
        }
    }
}
