package import Domain

/// Finds the region that a cell means: by code, name, short name, alias or path (contract §4).
package struct RegionNames: Sendable {
    package enum Reading: Equatable, Sendable {
        case region(Int)
        /// By an alias outside its dates; positions in the tree.
        case pastAlias(Int)
        case ambiguous([Int])
        /// With the names that are one slip away.
        case unknown([String])
        /// 合计, 全市 and the like: the sum of the file's rows.
        case total
    }

    private struct Candidate {
        let position: Int
        let alias: RegionAlias?
    }

    private let tree: RegionTree
    private var candidates: [String: [Candidate]] = [:]
    /// Names that every city's own level has.
    private var generic: Set<String> = []

    static let totals: Set<String> = [
        "合计", "总计", "共计", "小计", "总数", "全国", "全省", "全市", "全州", "全县", "全区", "total", "sum",
    ]

    package init(_ tree: RegionTree) {
        self.tree = tree
        for (position, region) in tree.regions.enumerated() {
            for name in Set([region.codeText, region.name, region.shortName]) {
                add(name, Candidate(position: position, alias: nil))
            }
            for alias in region.aliases { add(alias.text, Candidate(position: position, alias: alias)) }
        }
        addOwnLevelCodes()
        addOwnLevelNames()
    }

    /// 市本级, 市直: the unit of whichever city is meant, where the tree does not call it so itself.
    private mutating func addOwnLevelNames() {
        for (position, region) in tree.regions.enumerated() where region.level == .unit {
            guard let code = region.parent, let parent = tree.position(code: code).map({ tree.regions[$0] }) else {
                continue
            }
            let kind = parent.level == .province ? "省" : parent.name.hasSuffix("州") ? "州" : "市"
            let words = [parent.name, parent.shortName, kind, ""].flatMap {
                ["\($0)本级", "\($0)市本级", "\($0)直属", "\($0)本部", "\($0)直单位", "\($0)直属单位"]
            }
            let direct =
                kind == "省"
                ? ["省直", parent.name + "直"]
                : ["\(kind)直", parent.name + "直", parent.shortName + kind + "直", parent.shortName + "直"]
            for word in Set(words + direct) where candidates[word] == nil || generic.contains(word) {
                generic.insert(word)
                add(word, Candidate(position: position, alias: nil))
            }
        }
    }

    private mutating func add(_ name: String, _ candidate: Candidate) {
        candidates[PlainText.folded(name), default: []].append(candidate)
    }

    /// `430101` means 430199, `430001` means 439900, unless a region has that code.
    private mutating func addOwnLevelCodes() {
        for (position, region) in tree.regions.enumerated() where region.level == .unit {
            let other: Int?
            if region.code % 10_000 == 9900 {
                other = region.code - 9899
            } else {
                other = region.code % 100 == 99 ? region.code - 98 : nil
            }
            if let other, tree.position(code: other) == nil {
                add(Region.text(code: other), Candidate(position: position, alias: nil))
            }
        }
    }

    /// Reads one name.
    ///
    /// - Parameters:
    ///   - text: The cell.
    ///   - within: A position; where a name is not unique, only regions below it are meant.
    ///   - day: The period's first day, against which the dates of aliases are tested.
    /// - Returns: The region, or why it is none.
    package func read(_ text: some StringProtocol, within: Int? = nil, on day: Day? = nil) -> Reading {
        var folded = PlainText.folded(text)
        if folded.hasSuffix(":") { folded.removeLast() }
        var found = candidates[folded] ?? []
        if found.isEmpty, Self.totals.contains(folded) { return .total }
        if found.isEmpty { found = byPath(folded) }
        if found.isEmpty { found = withoutBrackets(folded) }
        if found.isEmpty { found = withCode(folded) }
        if found.isEmpty { return .unknown(likely(folded, within)) }
        return choose(found, within, day)
    }

    /// A row that sums others by its own words: `株洲市合计`, `长沙小计`, `全市合计`.
    ///
    /// - Parameters:
    ///   - text: A name that is no region's.
    ///   - within: As for `read`.
    /// - Returns: What it sums; nil where it sums nothing.
    package func total(_ text: String, within: Int? = nil) -> Total? {
        var folded = PlainText.folded(text).replacing("計", with: "计").replacing("總", with: "总")
        if folded.hasSuffix(")"), let open = folded.firstIndex(of: "("), open > folded.startIndex {
            let inner = String(folded[folded.index(after: open)...].dropLast())
            folded = String(folded[..<open])
            let isTotal = Self.totals.contains(folded)
            if isTotal || Self.totals.contains(inner) { return meaning(of: isTotal ? inner : folded, within) }
        }
        for word in Self.totalWords {
            for rest in [
                folded.hasSuffix(word) ? folded.dropLast(word.count) : nil,
                folded.hasPrefix(word) ? folded.dropFirst(word.count) : nil,
            ].compactMap(\.self) {
                let name = String(rest.drop { ":-—".contains($0) })
                if Self.weakTotalWords.contains(word) {
                    if Self.totals.contains(name) { return .whole }
                    if case .region(let place)? = reading(of: name, within) { return .region(place) }
                    continue
                }
                // 汇总表 begins with the word and is none.
                if folded.hasPrefix(word), !name.isEmpty, meaning(of: name, within) == .group { continue }
                return meaning(of: name, within)
            }
        }
        return nil
    }

    /// What a row of totals sums.
    package enum Total: Equatable, Sendable {
        /// The rows of the whole table.
        case whole
        /// Those of one region.
        case region(Int)
        /// Those of its group: 城区合计.
        case group
    }

    private static let totalWords = ["合计数", "合计", "小计", "总计", "汇总", "共计", "累计", "全市", "全省", "全州"]
    /// Words that make a total only beside a region or another such word.
    private static let weakTotalWords: Set<String> = ["累计", "全市", "全省", "全州"]
    private static let wholes: Set<String> = [
        "", "市", "省", "州", "县", "区", "本页", "本表", "各县市区", "县市区", "各单位", "全部", "所有", "总",
    ]

    /// Nil for a unit or what is nearly one: 攸县合计 sums nothing here.
    private func meaning(of name: String, _ within: Int?) -> Total? {
        if Self.wholes.contains(name) || Self.totals.contains(name) { return .whole }
        if name.allSatisfy({ "城区县市园乡镇各主中心一二三四五六七八九十两几个老新郊非()、".contains($0) }) { return .group }
        switch read(name, within: within) {
        case .region(let place), .pastAlias(let place): return tree.children[place].isEmpty ? nil : .region(place)
        case .unknown(let likely): return likely.isEmpty ? .group : nil
        case .total: return .whole
        case .ambiguous: return nil
        }
    }

    private func reading(of name: String, _ within: Int?) -> Reading? {
        switch read(name, within: within) {
        case .region(let place) where !tree.children[place].isEmpty: .region(place)
        case .total: .total
        default: nil
        }
    }

    /// A name without the number before it: `（1）攸县`, `3.攸县`, `其中：攸县`.
    package static func withoutNumbering(_ text: String) -> String {
        let plain = PlainText.trimmed(text)
        var rest = plain[...]
        if let first = rest.first, "(（".contains(first) { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isNumber && $0.isASCII || "一二三四五六七八九十".contains($0) }
        guard !digits.isEmpty, digits.count <= 3 else { return plain }
        rest = rest.dropFirst(digits.count)
        guard let sign = rest.first, ".、)）．".contains(sign) else { return plain }
        rest = rest.dropFirst()
        return rest.isEmpty || rest.first?.isNumber == true ? plain : PlainText.trimmed(rest)
    }

    /// A code that a spreadsheet took for a number: `4.30223E+05`, `430223.0`.
    static func isDamagedCode(_ text: String) -> Bool {
        let folded = PlainText.folded(text)
        let isNumeric = folded.allSatisfy { $0.isASCII && ($0.isNumber || ".e+".contains($0)) }
        return isNumeric && folded.first?.isNumber == true && folded.contains { ".e".contains($0) }
    }

    /// A region's name behind those above it, the root's left out: 株洲市攸县.
    func fullName(_ position: Int) -> String {
        tree.path(position).reversed().dropFirst().map { tree.regions[$0].name }.joined()
    }

    func isBelow(_ position: Int, _ other: Int) -> Bool { tree.isBelow(position, other) }

    /// Whether a name is an alias that holds for some time only.
    package func hasDates(_ text: String) -> Bool {
        (candidates[PlainText.folded(text)] ?? []).contains { $0.alias?.from != nil || $0.alias?.to != nil }
    }

    /// The only city (or, of the leaves, the only unit) whose full name a longer text holds.
    package func mentioned(in folded: String, areLeaves: Bool) -> Int? {
        let found = tree.regions.indices.filter { place in
            guard place != tree.root, tree.children[place].isEmpty == areLeaves else { return false }
            let name = PlainText.folded(tree.regions[place].name)
            return name.count > 1 && folded.contains(name)
        }
        let longest = found.max { tree.regions[$0].name.count < tree.regions[$1].name.count }
        guard let longest else { return nil }
        let name = PlainText.folded(tree.regions[longest].name)
        return found.allSatisfy { name.contains(PlainText.folded(tree.regions[$0].name)) } ? longest : nil
    }

    private func choose(_ found: [Candidate], _ within: Int?, _ day: Day?) -> Reading {
        var positions = Set(found.map(\.position))
        if positions.count > 1, let within {
            let inside = positions.filter { $0 == within || tree.isBelow($0, within) }
            if !inside.isEmpty { positions = inside }
        }
        if positions.count > 1 {
            let direct = Set(found.filter { $0.alias == nil }.map(\.position)).intersection(positions)
            if direct.count == 1 { positions = direct }
        }
        if positions.count > 1, let day {
            let present = found.filter { $0.alias?.isValid(on: day) ?? true }.map(\.position)
            let narrowed = positions.intersection(present)
            if narrowed.count == 1 { positions = narrowed }
        }
        guard positions.count == 1, let position = positions.first else { return .ambiguous(positions.sorted()) }
        let ways = found.filter { $0.position == position }
        let isDated = day.map { day in ways.allSatisfy { $0.alias.map { !$0.isValid(on: day) } ?? false } } ?? false
        return isDated ? .pastAlias(position) : .region(position)
    }

    /// `430223000000` of the statistics offices, `430223攸县`: code and name of one region.
    private func withCode(_ folded: String) -> [Candidate] {
        let code = folded.prefix(6)
        guard code.utf8.count == 6, Digits.whole(code) != nil, let known = candidates[String(code)] else { return [] }
        let rest = String(folded.dropFirst(6).drop { "-_".contains($0) })
        if rest == "000000" { return known }
        let named = Set((candidates[rest] ?? []).map(\.position))
        return known.filter { named.contains($0.position) }
    }

    /// `市本级(市直)`, `攸县(含工业园)`: what stands in brackets may only be another word for the same region.
    private func withoutBrackets(_ folded: String) -> [Candidate] {
        guard folded.hasSuffix(")"), let open = folded.firstIndex(of: "("), open > folded.startIndex else { return [] }
        let inner = String(folded[folded.index(after: open)...].dropLast())
        let outer = candidates[String(folded[..<open])] ?? byPath(String(folded[..<open]))
        let other = Set((candidates[inner] ?? []).map(\.position))
        return other.isEmpty || !other.isDisjoint(with: outer.map(\.position)) ? outer : []
    }

    /// `湖南省株洲市攸县`: names of a region and of one below it, one after the other.
    private func byPath(_ folded: String) -> [Candidate] {
        let text = folded.filter { !"/\\->·,、".contains($0) }
        return Array(descend(text[...], below: nil, depth: 0).prefix(8))
    }

    private func descend(_ text: Substring, below ancestor: Int?, depth: Int) -> [Candidate] {
        guard depth < 6, text.utf8.count <= 240 else { return [] }
        var found: [Candidate] = []
        for end in text.indices.dropFirst() {
            guard let first = candidates[String(text[..<end])] else { continue }
            for candidate in first where ancestor.map({ tree.isBelow(candidate.position, $0) }) ?? true {
                let rest = text[end...]
                let last = (candidates[String(rest)] ?? []).filter { tree.isBelow($0.position, candidate.position) }
                found += last.isEmpty ? descend(rest, below: candidate.position, depth: depth + 1) : last
            }
        }
        return found
    }

    // MARK: Likely names

    /// Names with one character exchanged, missing or too many; at most three, and of the region meant where it has some.
    private func likely(_ folded: String, _ within: Int?) -> [String] {
        let text = Array(folded)
        guard text.count >= 2, text.count <= 30 else { return [] }
        let near = tree.regions.indices.filter { place in
            [tree.regions[place].name, tree.regions[place].shortName].contains {
                Self.isOneSlipAway(text, Array(PlainText.folded($0)))
            }
        }
        let inside = near.filter { place in within.map { tree.isBelow(place, $0) } ?? false }
        var found: [String] = []
        for place in inside.isEmpty ? near : inside where !found.contains(tree.regions[place].name) {
            found.append(tree.regions[place].name)
            if found.count == 3 { break }
        }
        return found
    }

    static func isOneSlipAway(_ left: [Character], _ right: [Character]) -> Bool {
        guard abs(left.count - right.count) <= 1, left != right, min(left.count, right.count) >= 2 else { return false }
        let start = zip(left, right).prefix { $0 == $1 }.count
        let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        return start + end >= max(left.count, right.count) - 1
    }
}
