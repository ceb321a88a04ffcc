import Domain

/// `填报人：张三　审核人：李四`: what the lines above and below a table say in words and values.
struct HeadFields {
    enum Key: Hashable {
        case filer, reviewer, head, phone, day, unit, region, period, note, other
    }

    private static let words: [(Key, [String])] = [
        (.filer, ["填报人", "填表人", "制表人", "经办人", "制表", "填报", "经办", "填表", "filer", "preparedby"]),
        (.reviewer, ["审核人", "复核人", "审核", "复核", "校核", "科室审核", "reviewer", "checkedby"]),
        (.head, ["单位负责人", "负责人", "分管领导", "科室负责人", "签发人", "主要负责人", "分管负责人", "局长", "head", "headofunit"]),
        (.phone, ["联系电话", "电话", "手机", "手机号码", "手机号", "电话号码", "联系方式", "phone", "telephone"]),
        (.day, ["填报日期", "填表日期", "报出日期", "上报日期", "报送日期", "填报时间", "报送时间", "制表日期", "日期", "date", "dayofreport"]),
        (.unit, ["计量单位", "单位", "unit", "unitofmeasure"]),
        (.region, ["填报单位", "报送单位", "上报单位", "填表单位", "单位名称", "县市区", "地区", "reportingunit", "county"]),
        (.period, ["报告期", "填报期", "期别", "报告期别", "统计期间", "period", "reportingperiod"]),
        (.note, ["注", "备注", "说明", "填表说明", "填报说明", "note", "notes"]),
        (
            .other,
            [
                "表号", "制定机关", "批准机关", "批准文号", "备案文号", "文号", "有效期至", "有效期", "截至日期", "截止日期", "单位盖章", "盖章",
                "公章", "联系人", "数据来源", "来源", "form", "authority", "approval", "validuntil", "deadline", "contact",
                "sendto", "审核意见", "意见", "抄送", "主送", "报送", "附件", "附",
            ]
        ),
    ]

    private static let keys: [(text: [Character], key: Key)] =
        words.flatMap { key, texts in texts.map { (Array($0), key) } }.sorted { $0.text.count > $1.text.count }

    /// In the order in which they stand; a value may be empty.
    private(set) var fields: [(key: Key, value: String)] = []

    /// Takes a row apart.
    ///
    /// - Parameters:
    ///   - cells: the row's cells; a value may stand in the cell behind its word.
    ///   - isBelow: whether a word of signatures needs no colon.
    init(_ cells: [String], isBelow: Bool = false) {
        let cells = cells.map { PlainText.trimmed($0) }.filter { !$0.isEmpty }
        var place = 0
        while place < cells.count {
            var found = Self.fields(in: cells[place])
            if isBelow, found.isEmpty, let key = Self.signature(cells[place]) { found = [(key, "")] }
            place += 1
            if let last = found.last, last.value.isEmpty, place < cells.count, Self.fields(in: cells[place]).isEmpty,
                !isBelow || Self.signature(cells[place]) == nil
            {
                found[found.count - 1].value = cells[place]
                place += 1
            }
            fields += found
        }
    }

    /// Whether a cell is a word of signatures without a colon: 填报人, 单位负责人（签字）.
    static func isSigned(_ cell: String) -> Bool { signature(cell) != nil }

    private static func signature(_ cell: String) -> Key? {
        let word = PlainText.withoutBrackets(PlainText.folded(cell))
        guard let key = keys.first(where: { word.elementsEqual($0.text) })?.key else { return nil }
        return [.filer, .reviewer, .head, .phone, .day].contains(key) ? key : nil
    }

    /// Whether a cell begins with a known word and a colon.
    static func isField(_ cell: String) -> Bool {
        let folded = Array(PlainText.folded(cell))
        guard let colon = folded.firstIndex(of: ":") else { return false }
        let word = folded[..<wordEnd(folded, colon)].drop { $0 == "(" }
        return keys.contains { word.elementsEqual($0.text) }
    }

    subscript(_ key: Key) -> String? { fields.first { $0.key == key && !$0.value.isEmpty }?.value }

    /// What stands in a cell before its first field: `2021年第二季度（单位：户）`.
    static func before(_ cell: String) -> String {
        let characters = Array(cell)
        guard let first = starts(characters).first else { return cell }
        return PlainText.trimmed(String(characters[..<first.from]))
    }

    /// Where a field's word and its value begin, and whether a bracket stands before the word.
    private struct Start {
        let key: Key
        let from: Int
        let valueFrom: Int
        let isBracketed: Bool
    }

    /// Every known word with a colon behind it, and what follows up to the next one.
    private static func fields(in cell: String) -> [(key: Key, value: String)] {
        let characters = Array(cell)
        let starts = starts(characters)
        return starts.enumerated().map { place, start in
            let end = place + 1 < starts.count ? starts[place + 1].from : characters.count
            var value = start.valueFrom < end ? characters[start.valueFrom..<end] : []
            if start.isBracketed { value = value.prefix { !")）".contains($0) } }
            let text = PlainText.trimmed(String(value.filter { $0 != "_" && $0 != "＿" }))
            return (start.key, text)
        }
    }

    private static func starts(_ characters: [Character]) -> [Start] {
        // Blanks within words do not count: 填 报 人.
        let dense = characters.indices.filter { !PlainText.folded(String(characters[$0])).isEmpty }
        let folded = dense.map { PlainText.folded(String(characters[$0])).first ?? " " }
        return folded.indices.filter { folded[$0] == ":" }.compactMap { colon in
            let end = wordEnd(folded, colon)
            guard let key = keys.first(where: { folded[..<end].ends(with: $0.text) }) else { return nil }
            let from = end - key.text.count
            let isBracketed = from > 0 && folded[from - 1] == "("
            return Start(
                key: key.key, from: dense[isBracketed ? from - 1 : from], valueFrom: dense[colon] + 1,
                isBracketed: isBracketed)
        }
    }

    /// Where the word before a colon ends: 填报单位（盖章）： is 填报单位.
    private static func wordEnd(_ folded: [Character], _ colon: Int) -> Int {
        guard colon > 0, folded[colon - 1] == ")", let open = folded[..<colon].lastIndex(of: "("), open > 0 else {
            return colon
        }
        return open
    }
}

extension ArraySlice<Character> {
    fileprivate func ends(with other: [Character]) -> Bool {
        count >= other.count && suffix(other.count).elementsEqual(other)
    }
}
