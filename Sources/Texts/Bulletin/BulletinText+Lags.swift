package import Domain

extension BulletinText {
    /// The asked region's own lags, each with its numbers and what would clear it.
    package func lags(_ items: [LagItem]) -> String {
        let clauses = items.map { item in [lag(item), clearing(item)].compactMap { $0 } }
        return say(
            clauses.map { $0.joined(separator: "，") }.joined(separator: "；") + "。",
            clauses.map { English.capitalised($0.joined(separator: "; ")) }.joined(separator: ". ") + ".")
    }

    /// The rule that fired, and its numbers.
    package func lag(_ item: LagItem) -> String {
        let words = words(item.indicator)
        let name = item.indicator.name[language]
        let shortfall = words.figure(item.shortfall, language)
        if let batch = item.batch {
            let planned = words.figure(batch.value, language)
            return say(
                "\(name)\(item.indicator.isRecognised ? "认定数" : "")比批次计划（\(planned)）少\(shortfall)",
                "\(name) stood \(shortfall) short of the \(planned) planned in batches")
        }
        let distance = distance(item)
        return say(
            "\(name)低于序时进度（\(item.pace)%）\(distance)，与序时进度之比为\(item.ratioText)（\(Labels.status(item.status).zh)），尚差\(shortfall)",
            "\(name) stood \(distance) behind the steady course (\(item.pace) %), at \(item.ratioText) of it (\(Labels.status(item.status).en)), \(shortfall) short"
        )
    }

    /// `12.50个百分点`; a distance that rounds to nothing is less than the last decimal.
    private func distance(_ item: LagItem) -> String {
        let text = item.points.fixed(plan.rateDecimals)
        let size = text.hasPrefix("-") ? String(text.dropFirst()) : text
        guard size.allSatisfy({ $0 == "0" || $0 == "." }) else {
            return say("\(size)个百分点", "\(size) percentage points")
        }
        let step = Fraction(1, over: Digits.power(plan.rateDecimals)).fixed(plan.rateDecimals)
        return say("不足\(step)个百分点", "less than \(step) percentage points")
    }

    /// `到12月底每月需新增34户，近六个月月均21户`.
    package func clearing(_ item: LagItem) -> String? {
        let words = words(item.indicator)
        guard let needed = item.needed else {
            guard periods.isLast else { return nil }
            let rest = words.figure(item.target - item.completed, language)
            return say("计划期已满，距目标任务尚差\(rest)", "the plan has ended \(rest) short of the target")
        }
        let amount = words.figure(needed.perMonth, language)
        let months = item.recent.months
        let until = PeriodWords.end(of: needed.until, in: through.year)
        let recent = item.recent.perMonth.isZero ? nil : item.recentText
        let chinese = recent.map { "\(months > 1 ? "月均" : "新增")\($0)\(item.indicator.unit.zh)" } ?? "无新增"
        let average = months > 1 && recent != nil ? " a month" : ""
        let back = months > 1 ? "over the last \(English.number(months)) months" : "in the last month"
        return say(
            "到\(until.zh)每月需新增\(amount)，近\(Chinese.count(months))个月\(chinese)",
            "it takes \(amount) a month until the end of \(until.en), against \(recent ?? "none")\(average) \(back)")
    }

    // MARK: Those below

    /// How many of those below lag on an indicator, by status, and what the furthest behind needs.
    ///
    /// - Parameters:
    ///   - indicator: A ranked one.
    ///   - counts: How many have each status, the mildest first.
    ///   - worst: The furthest behind, several where they are level; none: not named.
    /// - Returns: A clause.
    package func lagging(_ indicator: Indicator, _ counts: [(status: Status, count: Int)], worst: [LagItem]) -> String {
        let total = counts.reduce(0) { $0 + $1.count }
        let name = words(indicator).doing(language)
        let head = say(
            "\(name)低于序时进度的有\(total)个（\(statuses(counts))）",
            "\(English.number(total)) \(total == 1 ? "\(regions.child.en) is" : "\(regions.children) are") behind the steady course on \(name) (\(statuses(counts)))"
        )
        guard let first = worst.first else { return head }
        let names = named(worst.map(\.region))
        let clear = worst.count == 1 ? clearing(first) : nil
        let most = total == 1 ? text("为", "") : text("差距最大的是", " furthest")
        return say(
            "\(head)，\(most.zh)\(names)，\(worst.count > 1 ? "均" : "")低\(distance(first))"
                + (clear.map { "，" + $0 } ?? ""),
            "\(head), \(names)\(most.en), by \(distance(first))" + (clear.map { ": " + $0 } ?? ""))
    }

    private func statuses(_ counts: [(status: Status, count: Int)]) -> String {
        let labels = counts.map { Labels.status($0.status) }
        guard counts.count > 1 || counts.isEmpty else {
            let isOne = counts[0].count == 1
            return say("\(isOne ? "" : "均为")\(labels[0].zh)", "\(isOne ? "" : "each ")\(labels[0].en)")
        }
        return say(
            Chinese.list(zip(labels, counts).map { "\($0.zh)\($1.count)个" }),
            English.list(zip(labels, counts).map { "\(English.number($1.count)) \($0.en)" }))
    }
}
