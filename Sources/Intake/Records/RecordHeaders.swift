import Domain

/// The words that head the columns of a form's tables: the fields' keys, titles in both languages and synonyms, each with
/// or without what stands in brackets behind it.
struct RecordHeaders {
    let form: RecordForm
    private var words: [String: RecordColumn] = [:]
    private let headers = Headers()

    private static let regionCodes = ["county_code", "region_code", "行政区划代码", "区划代码", "地区代码"]
    private static let numbering = ["序号", "编号", "序", "号", "no", "no.", "#", "错误说明", "whatiswrong"]
    /// Head names of other things in such tables, though of regions in tables of figures.
    private static let others: Set<String> = ["name", "单位全称", "项目", "代码", "code", "区域"]

    /// - Parameters:
    ///   - form: Whose columns they are.
    ///   - stated: What the caller says of headers: a field's key, or `ignore`.
    init(_ form: RecordForm, stated: [String: String]) {
        self.form = form
        for word in Self.numbering { words[word] = .leftAlone }
        for word in Self.regionCodes { words[word] = .regionCode }
        for (place, field) in form.fields.enumerated() {
            for word in [field.title.zh, field.title.en] + field.synonyms { add(word, .field(place)) }
        }
        for (place, field) in form.fields.enumerated() { words[PlainText.folded(field.key)] = .field(place) }
        for (header, key) in stated {
            words[Self.plain(header)] = form.place(of: key).map(RecordColumn.field) ?? .leftAlone
        }
    }

    private mutating func add(_ word: String, _ column: RecordColumn) {
        let plain = Self.plain(word)
        for text in [plain, PlainText.withoutBrackets(plain)] where !text.isEmpty && words[text] == nil {
            words[text] = column
        }
    }

    /// Folded, and without the marks of a column that must be filled in.
    static func plain(_ header: String) -> String {
        var folded = PlainText.folded(header)
        for mark in ["(必填)", "(选填)", "(required)"] where folded.hasSuffix(mark) { folded.removeLast(mark.count) }
        while let last = folded.last, "*:".contains(last) { folded.removeLast() }
        return String(folded.drop { $0 == "*" })
    }

    /// What a header means.
    ///
    /// - Parameter path: Its cells from the upper to the lower.
    /// - Returns: The meaning; `untitled` for a blank header.
    func column(_ path: [String]) -> RecordColumn {
        guard let last = path.last else { return .untitled }
        for text in [path.joined(), path.suffix(2).joined(), last] {
            if let known = known(text) { return known }
        }
        return .unknown
    }

    /// Whether a cell by itself heads a field of the form.
    func isField(_ cell: String) -> Bool { if case .field? = known(cell) { true } else { false } }

    private func known(_ text: String) -> RecordColumn? {
        let plain = Self.plain(text)
        if plain.isEmpty { return nil }
        if let column = words[plain] ?? words[PlainText.withoutBrackets(plain)] { return column }
        if HeaderReader.isPrivate(plain) { return .privateNumbers }
        guard let region = form.regionPlace, !Self.others.contains(plain) else { return nil }
        switch headers.role(text) {
        case .region: return .field(region)
        case .upperRegion: return .upperRegion
        case .leftAlone where plain == "id": return .leftAlone
        default: return nil
        }
    }

    /// By what the numbers of a column are multiplied.
    ///
    /// - Parameters:
    ///   - header: The column's header, which may state a unit in brackets.
    ///   - line: The unit that a line above the table names.
    ///   - field: Its title states the field's own unit in brackets.
    /// - Returns: Nil where the header states a unit of something else.
    func scale(_ header: String, line: String?, _ field: RecordField) -> UnitScale? {
        let own = Self.unit(of: field)
        if let stated = Self.bracket(header), stated != PlainText.folded(own.zh), stated != PlainText.folded(own.en) {
            if UnitScale.isUnit(stated) { return UnitScale.read(stated, unit: own) }
            if Self.times.contains(stated) { return own.zh.isEmpty ? .one : nil }
            return .one
        }
        guard Self.bracket(header) == nil, !own.zh.isEmpty else { return .one }
        return UnitScale.parts(of: line ?? "").lazy.compactMap { UnitScale.read($0, unit: own) }.first ?? .one
    }

    private static let times: Set<String> = ["天", "日", "周", "月", "个月", "年", "小时", "days", "months", "years"]

    /// What stands in brackets at the end of a field's title.
    static func unit(of field: RecordField) -> Bilingual {
        Bilingual(zh: bracket(field.title.zh) ?? "", en: bracket(field.title.en) ?? "")
    }

    private static func bracket(_ text: String) -> String? {
        let folded = plain(text)
        guard folded.hasSuffix(")"), let open = folded.lastIndex(of: "("), open > folded.startIndex else { return nil }
        return String(folded[folded.index(after: open)...].dropLast())
    }
}
