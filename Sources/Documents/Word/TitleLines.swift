import Workbook

/// Breaks a Chinese title into lines of like length, not within words, numbers or quotations.
enum TitleLines {
    /// What is longer is no title, and not worth the search.
    private static let longest = 150

    /// - Parameters:
    ///   - title: The title; of line feeds in it each begins a line.
    ///   - limit: The most characters of a line.
    /// - Returns: The lines; one that has no place to break at is left to the program that shows it.
    static func broken(_ title: String, limit: Int) -> [String] {
        let lines = title.split(whereSeparator: \.isNewline).flatMap { broken(line: Array($0), limit: max(4, limit)) }
        return lines.isEmpty ? [title] : lines
    }

    private static func broken(line: [Character], limit: Int) -> [String] {
        let width = columns(line[...])
        guard width > limit * 2, line.count <= longest else { return [String(line)] }
        let costs = breakCosts(line)
        var count = (width + limit * 2 - 1) / (limit * 2)
        // A further line is better than a torn word, a tenth of the title's length at most.
        let most = count + 1 + count / 10
        var best: (cost: Int, lines: [String])?
        while count <= most {
            if let found = split(line, costs, count: count, limit: limit * 2), found.cost < best?.cost ?? .max {
                best = found
            }
            count += 1
        }
        guard let best, best.cost < torn else { return [String(line)] }
        return best.lines
    }

    /// The cheapest way to so many lines: how uneven they are, what each break costs, and that no line is shorter than
    /// both its neighbours: a title has the shape of a trapezium or of a lozenge.
    private static func split(
        _ line: [Character], _ costs: [Int], count: Int, limit: Int
    ) -> (cost: Int, lines: [String])? {
        let sums = line.reduce(into: [0]) { $0.append(($0.last ?? 0) + columns([$1])) }
        let mean = (sums.last ?? 0) / count
        // For each end of a line, by where that line began, the cheapest way there.
        var reached: [[Way]] = [[Way(starts: [], length: 0, isFalling: false, cost: 0)]]
        reached += Array(repeating: [], count: line.count)
        for row in 0..<count {
            var next = [[Way]](repeating: [], count: line.count + 1)
            for start in 0..<line.count {
                for way in reached[start] {
                    for end in start + 1...line.count {
                        let length = sums[end] - sums[start]
                        if length > limit { break }
                        guard row < count - 1 || end == line.count else { continue }
                        let cost = (length - mean) * (length - mean) + (end < line.count ? costs[end] : 0)
                        keep(way.with(start, length, cost), in: &next[end])
                    }
                }
            }
            reached = next
        }
        guard let best = reached[line.count].min(by: { $0.cost < $1.cost }) else { return nil }
        let ends = best.starts.dropFirst() + [line.count]
        return (best.cost + 60 * count, zip(best.starts, ends).map { String(line[$0..<$1]) })
    }

    /// Of the ways that end alike the cheapest.
    private static func keep(_ way: Way, in ways: inout [Way]) {
        guard let place = ways.firstIndex(where: { $0.length == way.length && $0.isFalling == way.isFalling }) else {
            return ways.append(way)
        }
        if way.cost < ways[place].cost { ways[place] = way }
    }

    /// Lines so far.
    private struct Way {
        var starts: [Int]
        /// Of the last line.
        var length: Int
        /// Whether a line was shorter than the one before.
        var isFalling: Bool
        var cost: Int

        func with(_ start: Int, _ length: Int, _ cost: Int) -> Way {
            let rises = length > self.length && !starts.isEmpty
            let falls = length < self.length && !starts.isEmpty
            return Way(
                starts: starts + [start], length: length, isFalling: falls || (isFalling && !rises),
                cost: self.cost + cost + (isFalling && rises ? TitleLines.waist : 0))
        }
    }

    /// What a line shorter than both its neighbours costs.
    private static let waist = 600

    private static func columns(_ characters: ArraySlice<Character>) -> Int { BookText.columns(String(characters)) }

    // MARK: Places

    private static let torn = 1_000_000
    private static let doubtful = 120

    /// What a break before each character costs.
    private static func breakCosts(_ line: [Character]) -> [Int] {
        var costs = [Int](repeating: doubtful, count: line.count)
        markWords(line, &costs)
        var depth = 0
        for place in line.indices {
            let here = line[place]
            if place > 0, depth > 0 || isTied(line[place - 1], here) { costs[place] = torn }
            if "“《（〔".contains(here) { depth += 1 }
            if "”》）〕".contains(here) { depth = max(0, depth - 1) }
        }
        return costs
    }

    /// Nothing costs a break at the edge of a known word, much one within it.
    private static func markWords(_ line: [Character], _ costs: inout [Int]) {
        var place = 0
        while place < line.count {
            guard let length = words.first(where: { line[place...].starts(with: $0) })?.count else {
                place += 1
                continue
            }
            costs[place] = 0
            for inner in place + 1..<place + length { costs[inner] = torn }
            if place + length < line.count { costs[place + length] = 0 }
            place += length
        }
    }

    /// Two characters that belong to one number or word, or a sign that no line begins or ends with.
    private static func isTied(_ before: Character, _ after: Character) -> Bool {
        if "的和与及、，。；：”》）〕！？%·".contains(after) || "“《（〔".contains(before) { return true }
        let isDigit = { (sign: Character) in sign.isASCII && (sign.isNumber || sign.isLetter) }
        return isDigit(before) && (isDigit(after) || "年月日号第季度".contains(after))
    }

    /// Words of such titles, the longer before those that begin like them.
    private static let words: [[Character]] = [
        "的情况说明", "三年行动计划", "情况的通报", "情况的通知", "变动说明", "专项行动", "第一季度", "第二季度",
        "第三季度", "第四季度", "行动计划", "劳动关系", "能力提升", "进展情况", "完成情况", "工作简报", "工作提示函",
        "和谐同行", "的通报", "的通知", "的函", "关于", "全省", "全市", "全州", "全县", "全区", "上半年", "下半年",
        "前三季度", "实施方案", "一览表", "情况表", "数据调整", "数据", "报送情况", "未报单位", "名单", "说明", "简报",
        "各市州", "各县市区", "分指标", "指标",
    ].map { Array($0) }.sorted { $0.count > $1.count }
}
