import Domain

/// The words of which headers of figures are made, and what they say.
struct HeaderWords: Sendable {
    enum Word: Hashable, Sendable {
        case indicator(Int)
        /// A measure named beyond doubt: 本期, 本年累计, 启动以来.
        case measure(Measure)
        /// 累计 and no more.
        case accumulated
        /// 完成数: cumulative, unless another word says otherwise.
        case done
        /// 新增: new in the period, unless another word says otherwise.
        case added
        /// 数量: a figure, of which it says no more.
        case amount
        /// Targets, rates, ranks, last year's figures.
        case leftAlone
        /// Words that say nothing: 情况, 指标.
        case filler
        case span(SpanText)
        /// 2021年: that year's figures.
        case year(Int)
        case unit(String)
    }

    private let byFirst: [Character: [(text: [Character], word: Word)]]
    private let cadence: Cadence
    /// The units of the plan's indicators, whatever they are.
    private let units: Set<String>

    init(_ indicators: [Indicator], cadence: Cadence) {
        self.cadence = cadence
        units = Set(indicators.map { PlainText.folded($0.unit.zh) })
        var words: [String: Word] = [:]
        for (word, texts) in Self.common { for text in texts { words[PlainText.folded(text)] = word } }
        for text in cadence == .quarter ? Self.monthWords : Self.quarterWords { words[text] = nil }
        for (place, indicator) in indicators.enumerated() {
            for name in Headers.names(of: indicator) {
                let folded = PlainText.folded(name)
                if folded.count > 1 { words[folded] = .indicator(place) }
            }
            let unit = PlainText.folded(indicator.unit.en)
            if unit.count > 1, words[unit] == nil { words[unit] = .unit(unit) }
        }
        byFirst = Dictionary(grouping: words.map { (text: Array($0.key), word: $0.value) }) { $0.text[0] }
            .mapValues { $0.sorted { $0.text.count > $1.text.count } }
    }

    private static let monthWords = ["本月", "当月", "本月新增", "本月数"]
    private static let quarterWords = ["本季", "本季度", "当季"]

    private static let common: [(Word, [String])] = [
        (
            .measure(.new),
            [
                "本期", "本季", "本季度", "本月", "当期", "当季", "当月", "期内", "本报告期", "本期数", "count", "new", "newinperiod",
                "thisperiod",
            ]
        ),
        (
            .measure(.yearToDate),
            [
                "本年累计", "本年", "今年以来", "今年累计", "今年", "年初以来", "年初至今", "当年累计", "当年", "年内累计", "年内", "年度累计",
                "年度完成", "年累计", "全年累计", "全年完成", "本年度", "本年度累计", "yeartodate", "ytd", "thisyear",
            ]
        ),
        (
            .measure(.planToDate),
            [
                "总累计", "启动以来", "自启动以来", "历史累计", "计划期累计", "计划期内累计", "总完成数", "总完成", "累计总完成", "计划启动以来", "行动启动以来", "实施以来",
                "开展以来", "三年累计", "历年累计", "累计总数",
                "全程累计", "自计划启动以来", "自行动启动以来", "plantodate", "sincestart", "wholeplan",
            ]
        ),
        (
            .accumulated,
            [
                "累计", "累积", "累计数", "截至目前累计", "截至目前", "至今累计", "至今", "截至本期末累计", "本期末累计", "本季末累计", "本月末累计", "期末累计",
                "cumulative", "todate",
            ]
        ),
        (
            .done,
            ["完成", "完成数", "完成量", "已完成", "已完成数", "实际完成", "实际完成数", "实际", "实绩", "完成值", "done", "completed"]
        ),
        (.amount, ["数量", "数值", "指标值", "value"]),
        (.added, ["新增", "新增数", "新增量", "增加", "新发展"]),
        (
            .leftAlone,
            [
                "目标任务", "目标", "任务", "任务数", "年度目标", "三年目标", "全年任务目标", "全年目标", "计划数", "计划完成数", "工作目标",
                "年度任务", "总目标", "总任务", "名额", "推荐名额", "推荐数", "完成率", "完成进度", "进度", "序时进度", "时序进度", "占比",
                "占年任务之比", "任务完成率", "年度完成率", "总完成率", "完成比例", "比例", "比率", "同比", "环比", "增长率", "增幅", "增长",
                "增减", "排名", "位次", "名次", "上年同期", "去年同期", "同期", "上期", "上期数", "上季", "上季度", "上月", "上期末",
                "上期末本年累计", "上期末总累计", "至上期末累计", "上期末累计", "截至上期末累计", "上季累计", "上月累计", "上季末累计", "计划", "指标数", "应完成", "应完成数",
                "完成年度目标", "占目标", "占年度目标", "占任务", "存量", "结余", "待办", "截至上期末", "截至上期", "上期累计", "还差", "差额", "缺口", "剩余",
                "rate", "target",
                "rank", "thisyearbefore", "wholeplanbefore", "progress",
            ]
        ),
        (.unit("人"), ["人数"]), (.unit("户"), ["户数"]), (.unit("家"), ["家数"]), (.unit("个"), ["个数"]),
        (.unit("户次"), ["户次数"]), (.unit("人次"), ["人次数"]),
        (
            .filler,
            [
                "表", "汇总", "汇总表", "一览表", "统计表", "分解", "分解表", "明细", "明细表", "调度表",
                "情况", "完成情况", "进展情况", "工作情况", "项目", "数据", "数", "合计", "小计", "其中", "百千万计划",
                "三年行动计划", "行动计划", "行动", "截至", "自", "至", "的", "各项指标", "工作指标", "任务指标", "报送数", "填报数", "上报数", "number",
                "of", "in", "the",
            ]
        ),
    ]

    private static let separators: Set<Character> = [
        "-", "—", "–", "_", ":", "/", "\\", "、", ",", ".", "(", ")", "[", "]", ";", "·", "【", "】", "|", "*", "%",
    ]

    /// Takes a header apart into its words.
    ///
    /// - Parameter header: as it stands in the cell.
    /// - Returns: nil where a part of it is no known word.
    func words(of header: String) -> [Word]? {
        let text = Array(PlainText.folded(RegionNames.withoutNumbering(header)))
        guard !text.isEmpty, text.count <= 80 else { return nil }
        // A column of per cent holds rates, whatever else its header says.
        return parts(text).map { text.contains("%") ? $0 + [.leftAlone] : $0 }
    }

    private func parts(_ text: [Character]) -> [Word]? {
        if let (span, range) = SpanText.find(in: text) {
            let before = range.lowerBound > 0 ? split(Array(text[..<range.lowerBound])) : []
            let after = range.upperBound < text.count ? split(Array(text[range.upperBound...])) : []
            if let before, let after { return before + [.span(span)] + after }
        }
        return split(text)
    }

    private func split(_ text: [Character]) -> [Word]? {
        var dead: Set<Int> = []
        return split(text, from: 0, &dead)
    }

    private func split(_ text: [Character], from start: Int, _ dead: inout Set<Int>) -> [Word]? {
        var at = start
        while at < text.count, Self.separators.contains(text[at]) { at += 1 }
        if at == text.count { return [] }
        if dead.contains(at) { return nil }
        if let (year, next) = year(text, at), let rest = split(text, from: next, &dead) { return [.year(year)] + rest }
        for candidate in byFirst[text[at]] ?? [] where text[at...].starts(with: candidate.text) {
            if let rest = split(text, from: at + candidate.text.count, &dead) { return [candidate.word] + rest }
        }
        if at == 0 || Self.separators.contains(text[at - 1]), let word = unit(text, at) {
            if let rest = split(text, from: at + word.count, &dead) { return [.unit(word)] + rest }
        }
        dead.insert(at)
        return nil
    }

    /// `2021年`, `2021年度`.
    private func year(_ text: [Character], _ at: Int) -> (Int, Int)? {
        guard at + 5 <= text.count, text[at + 4] == "年", let year = Digits.whole(String(text[at..<at + 4])),
            (1900...2999).contains(year)
        else { return nil }
        return (year, at + 5 < text.count && text[at + 5] == "度" ? at + 6 : at + 5)
    }

    /// A unit that fills what stands between two separators.
    private func unit(_ text: [Character], _ start: Int) -> String? {
        var end = start
        while end < text.count, !Self.separators.contains(text[end]) { end += 1 }
        var segment = String(text[start..<end])
        if segment.hasPrefix("单位"), end == text.count || text[end] == ":" { segment = "" }
        return !segment.isEmpty && UnitScale.isUnit(segment) || units.contains(segment) ? segment : nil
    }
}
