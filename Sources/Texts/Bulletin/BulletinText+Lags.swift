import Domain

/// One lag with its rule, its numbers, and what would clear it: for the letter to one region.
extension BulletinText {
    package func lags(_ items: [LagItem]) -> String {
        let clauses = items.map { item in [lag(item), clearing(item)].compactMap { $0 } }
        return say(
            clauses.map { $0.joined(separator: "，") }.joined(separator: "；") + "。",
            clauses.map { English.capitalised($0.joined(separator: "; ")) }.joined(separator: ". ") + ".")
    }

    /// The rule that fired, and its numbers.
    package func lag(_ item: LagItem) -> String {
        if isEnded { return ended(item) }
        let words = words(item.indicator)
        let name = item.indicator.name[language]
        let shortfall = words.figure(item.shortfall, language)
        if let batch = item.batch {
            let planned = words.figure(batch.value, language)
            return say(
                "\(name)\(item.indicator.isRecognised ? "认定数" : "")比批次计划（\(planned)）少\(shortfall)",
                "\(name) was \(shortfall) short of the \(planned) planned in batches")
        }
        let size = size(item)
        return say(
            "\(name)低于序时进度（\(item.pace)%）\(size)个百分点，与序时进度之比为\(item.ratioText)（\(Labels.status(item.status).zh)），尚差\(shortfall)",
            "\(name) was \(size) percentage points behind pace (\(item.pace) %), at \(item.ratioText) of it (\(Labels.status(item.status).en)), \(shortfall) short"
        )
    }

    /// At the plan's end the distance to the target is all there is to say.
    private func ended(_ item: LagItem) -> String {
        let words = words(item.indicator)
        let completed = words.figure(item.completed, language)
        let rest = words.figure(item.target - item.completed, language)
        return say(
            "\(item.indicator.name.zh)计划期已满，完成\(completed)，距目标任务差\(rest)（低\(size(item))个百分点）",
            "\(item.indicator.name.en) ended at \(completed), \(rest) short of the target (\(size(item)) percentage points)"
        )
    }

    /// `12.50`; a distance that rounds to nothing is less than the last decimal.
    func size(_ item: LagItem) -> String {
        let text = item.points.fixed(plan.rateDecimals)
        let size = text.hasPrefix("-") ? String(text.dropFirst()) : text
        guard size.allSatisfy({ $0 == "0" || $0 == "." }) else { return size }
        let step = Fraction(1, over: Digits.power(plan.rateDecimals)).fixed(plan.rateDecimals)
        return say("不足\(step)", "less than \(step)")
    }

    /// `到12月底每月需新增34户，近六个月月均21户`; nil where no month is left or nothing is needed.
    package func clearing(_ item: LagItem) -> String? {
        guard let needed = item.needed else { return nil }
        let amount = words(item.indicator).figure(needed.perMonth, language)
        let until = PeriodWords.end(of: needed.until, in: documentYear)
        let recent = recent(item)
        return say(
            "到\(until.zh)每月需新增\(amount)，\(recent.zh)",
            "it takes \(amount) a month until the end of \(until.en), against \(recent.en)")
    }

    /// `近六个月月均21户`.
    func recent(_ item: LagItem) -> Bilingual {
        let months = item.recent.months
        let amount = item.recent.perMonth.isZero ? nil : item.recentText
        let chinese = amount.map { "\(months > 1 ? "月均" : "新增")\($0)\(item.indicator.unit.zh)" } ?? "无新增"
        let average = months > 1 && amount != nil ? " a month" : ""
        let back = months > 1 ? "over the last \(English.number(months)) months" : "in the last month"
        return text(
            "近\(Chinese.count(months))个月\(chinese)",
            "\(amount.map { $0 + words(item.indicator).measure } ?? "none")\(average) \(back)")
    }
}
