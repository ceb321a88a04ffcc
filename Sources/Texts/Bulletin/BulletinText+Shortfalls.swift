package import Domain

/// What lags, in the section on problems: each number once; rules and courses stand in annex 2.
extension BulletinText {
    /// The asked region's own lags.
    ///
    /// - Parameters:
    ///   - items: At least one.
    ///   - isAll: Whether every indicator with a target lags.
    /// - Returns: A sentence that follows 一是.
    package func ownLags(_ items: [LagItem], isAll: Bool) -> String {
        let head =
            items.count == 1
            ? text("", "")
            : isAll
                ? text("各项指标均低于进度要求，", "Every indicator is behind: ")
                : text("部分指标低于进度要求，", "Some indicators are behind: ")
        let steady = items.filter { $0.batch == nil }
        let clauses = isEnded ? [ended(items)] : [missed(items.filter { $0.batch != nil }), behind(steady)]
        let told = clauses.compactMap { $0 }
        return say(
            head.zh + (told + [needs(steady)].compactMap { $0 }).joined(separator: "，") + "。",
            English.capitalised(head.en + told.joined(separator: "; ") + ".")
                + (needs(steady).map { " " + English.capitalised($0) + "." } ?? ""))
    }

    /// One is told by its name, several by their short names.
    private func names(_ items: [LagItem]) -> Bilingual {
        guard items.count > 1 else { return items.first?.indicator.name ?? text("", "") }
        return text(
            Chinese.list(items.map { words($0.indicator).short(.zh) }) + "分别",
            English.list(items.map(\.indicator.name.en)))
    }

    private func ended(_ items: [LagItem]) -> String {
        let names = names(items)
        let rests = items.map { words($0.indicator).figure($0.target - $0.completed, language) }
        return say(
            "计划期已满，\(names.zh)比目标任务少\(Chinese.list(rests))",
            "the plan has ended with \(names.en) \(English.list(rests)) short of the target\(items.count > 1 ? "s" : "")"
        )
    }

    private func missed(_ items: [LagItem]) -> String? {
        guard !items.isEmpty else { return nil }
        let names = names(items)
        let sizes = items.map { words($0.indicator).figure($0.shortfall, language) }
        return say(
            "\(names.zh)比批次计划少\(Chinese.list(sizes))",
            "\(names.en) \(items.count > 1 ? "were" : "was") \(English.list(sizes)) short of the \(items.count > 1 ? "batches" : "batch") planned"
        )
    }

    private func behind(_ items: [LagItem]) -> String? {
        guard !items.isEmpty else { return nil }
        let names = names(items)
        let sizes = items.map(size)
        return say(
            "\(names.zh)低于序时进度\(Chinese.list(sizes.dropLast().map { $0 + "个" } + sizes.suffix(1)))个百分点",
            "\(names.en) \(items.count > 1 ? "were" : "was") \(English.list(sizes)) percentage points behind pace")
    }

    /// `到12月底每月需新增423户，近六个月月均333.2户`.
    private func needs(_ items: [LagItem]) -> String? {
        let open = items.filter { $0.needed != nil }
        guard let first = open.first, let until = first.needed?.until else { return nil }
        guard open.count > 1 else { return clearing(first) }
        let end = PeriodWords.end(of: until, in: documentYear)
        let parts = open.map { item in
            let needed = words(item.indicator).figure(item.needed?.perMonth ?? 0, language)
            let recent = recent(item)
            return say(
                "\(words(item.indicator).short(.zh))\(needed)（\(recent.zh)）",
                "\(needed) for \(item.indicator.name.en) (\(recent.en))")
        }
        return say(
            "到\(end.zh)每月需新增\(Chinese.list(parts))",
            "until the end of \(end.en), what it takes a month is \(English.list(parts))")
    }

    // MARK: Those below

    /// Those below that lag on one indicator.
    package struct ChildLags: Sendable {
        package let indicator: Indicator
        package let count: Int
        /// Whether all that have a target lag.
        package let isAll: Bool
        /// The furthest behind, several where they are level; none: not named.
        package let worst: [LagItem]

        package init(indicator: Indicator, count: Int, isAll: Bool, worst: [LagItem]) {
            self.indicator = indicator
            self.count = count
            self.isAll = isAll
            self.worst = worst
        }
    }

    /// Lags of those below, by indicator.
    ///
    /// - Parameters:
    ///   - lags: At least one.
    ///   - names: The regions that lag on any.
    ///   - isAll: Whether these are all that have targets.
    ///   - annex: Where each is listed; nil: nowhere, and nobody is named.
    /// - Returns: A sentence that follows 一是.
    package func childLags(_ lags: [ChildLags], names: [String], isAll: Bool, annex: Int?) -> String {
        if names.count == 1 { return singleChild(lags, annex == nil ? nil : names[0]) }
        if isAll, lags.count == 1 { return everyChild(lags[0], annex) }
        let see = annex.map { text("，详见附件\($0)", "; see Annex \($0)") } ?? text("", "")
        let head =
            isAll
            ? text(
                "\(regions.eachChild)均\(lags.count > 1 ? "有指标" : "")低于序时进度，",
                "All \(regions.children) are behind pace\(lags.count > 1 ? " on some indicator" : ""): ")
            : text("部分\(regions.child.zh)低于序时进度，", "Some \(regions.children) are behind pace: ")
        return say(
            head.zh + lags.map(chinese).joined(separator: "，") + see.zh + "。",
            head.en + English.list(lags.map(english)) + see.en + ".")
    }

    private func everyChild(_ lags: ChildLags, _ annex: Int?) -> String {
        let name = words(lags.indicator).doing(language)
        let see = annex.map { text("，详见附件\($0)", "; see Annex \($0)") } ?? text("", "")
        let who = furthest(lags)
        return say(
            "\(regions.eachChild)\(name)均低于序时进度\(who)\(see.zh)。",
            "\(English.capitalised(count(lags))) \(regions.children) are behind pace on \(name)\(who)\(see.en).")
    }

    private func singleChild(_ lags: [ChildLags], _ name: String?) -> String {
        let doings = lags.map { words($0.indicator).doing(language) }
        guard let name else {
            return say(
                "1个\(regions.child.zh)的\(Chinese.joined(doings))低于序时进度。",
                "One \(regions.child.en) is behind pace on \(English.list(doings)).")
        }
        let sizes = lags.compactMap(\.worst.first).map(size)
        return say(
            "\(name)\(Chinese.list(doings))\(lags.count > 1 ? "分别" : "")低于序时进度\(Chinese.list(sizes.dropLast().map { $0 + "个" } + sizes.suffix(1)))个百分点。",
            "\(name) is behind pace: by "
                + English.list(zip(sizes, doings).map { "\($0) percentage points on \($1)" }) + ".")
    }

    private func chinese(_ lags: ChildLags) -> String {
        "\(words(lags.indicator).doing(.zh))\(lags.isAll && lags.count > 1 ? "为全部" : "有")\(lags.count)个\(furthest(lags))"
    }

    private func english(_ lags: ChildLags) -> String {
        "\(count(lags)) on \(words(lags.indicator).doing(.en))\(furthest(lags))"
    }

    private func count(_ lags: ChildLags) -> String {
        lags.isAll && lags.count > 1 ? lags.count == 2 ? "both" : "all \(lags.count)" : "\(lags.count)"
    }

    /// `（湘西州差距最大，低12.50个百分点）`; nothing where nobody is named.
    private func furthest(_ lags: ChildLags) -> String {
        guard let first = lags.worst.first else { return "" }
        let names = named(lags.worst.map(\.region))
        if lags.worst.count == lags.count {
            let isOne = lags.count == 1
            return say(
                "（\(isOne ? names + "，" : "均")低\(size(first))个百分点）",
                " (\(isOne ? names + "," : "each") by \(size(first)) percentage points)")
        }
        return say(
            "（\(names)差距最大，\(lags.worst.count > 1 ? "均" : "")低\(size(first))个百分点）",
            " (\(names) furthest, by \(size(first)) percentage points)")
    }
}
