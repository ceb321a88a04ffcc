import Domain

extension BulletinText {
    /// Titles against the batch that is due (批次计划).
    func batches(_ items: [ProgressItem]) -> String? {
        let held = items.compactMap { item in item.due.map { (item: item, due: $0) } }
        guard let first = held.first else { return nil }
        guard held.count > 1 else { return single(first.item, first.due) }
        let isSame = held.allSatisfy {
            $0.due == first.due && $0.item.indicator.decimals == first.item.indicator.decimals
        }
        guard isSame else {
            let clauses = held.map { apart($0.item, $0.due) }
            return say(
                "与批次计划相比，" + clauses.joined(separator: "，"), "against the batches planned, " + English.list(clauses))
        }
        return language == .zh
            ? chineseBatches(held.map(\.item), first.due) : englishBatches(held.map(\.item), first.due)
    }

    /// Before the first batch is due.
    func firstBatch(_ items: [ProgressItem]) -> String? {
        guard let first = items.compactMap(\.next).min(by: { $0.by < $1.by }) else { return nil }
        let end = PeriodWords.end(of: first.by, in: documentYear)
        let group = groupName(items.map(\.indicator))
        return say(
            "\(group)按批次推进，首批截至\(end.zh)，本期不作进度比较",
            "the first batch of \(group) is planned by \(end.en), and until then no pace is compared")
    }

    /// 三项金牌指标, by what the names have in common.
    func groupName(_ indicators: [Indicator]) -> String {
        guard indicators.count > 1, let first = indicators.first else { return indicators.first?.name[language] ?? "" }
        guard language == .zh else { return "the \(English.number(indicators.count)) titles" }
        var common = first.name.zh[...]
        while !indicators.allSatisfy({ $0.name.zh.hasPrefix(common) }) { common = common.dropLast() }
        let number = Chinese.count(indicators.count)
        return (2...4).contains(common.count) ? "\(number)项\(common)指标" : "\(number)项按批次推进的指标"
    }

    private func single(_ item: ProgressItem, _ due: Milestone) -> String {
        let words = words(item.indicator)
        let name = item.indicator.name[language]
        let difference = item.completed - due.value
        let planned = words.figure(due.value, language)
        let size = words.figure(abs(difference), language)
        switch difference.signum() {
        case 0: return say("\(name)与批次计划（\(planned)）持平", "\(name) was level with the \(planned) planned in batches")
        case 1:
            return say(
                "\(name)按批次计划应达\(planned)，超出\(size)", "\(name) was \(size) ahead of the \(planned) planned in batches"
            )
        default:
            return say(
                "\(name)按批次计划应达\(planned)，少\(size)", "\(name) was \(size) short of the \(planned) planned in batches")
        }
    }

    /// One of several with different batches.
    private func apart(_ item: ProgressItem, _ due: Milestone) -> String {
        let words = words(item.indicator)
        let name = words.short(language)
        let difference = item.completed - due.value
        let planned = words.figure(due.value, language)
        let size = words.figure(abs(difference), language)
        switch difference.signum() {
        case 0: return say("\(name)（应达\(planned)）持平", "\(name) (\(planned) planned) was level")
        case 1: return say("\(name)（应达\(planned)）超出\(size)", "\(name) (\(planned) planned) was \(size) ahead")
        default: return say("\(name)（应达\(planned)）少\(size)", "\(name) (\(planned) planned) was \(size) short")
        }
    }

    // MARK: The same batch for all

    private func chineseBatches(_ items: [ProgressItem], _ due: Milestone) -> String {
        var units: [String] = []
        for item in items where !units.contains(item.indicator.unit.zh) { units.append(item.indicator.unit.zh) }
        units.removeAll(where: \.isEmpty)
        let others = units.dropFirst()
        let unit = (units.first ?? "") + (others.isEmpty ? "" : "（\(Chinese.list(Array(others)))）")
        let planned = items[0].indicator.shown(due.value) + unit
        let head = "\(groupName(items.map(\.indicator)))按批次计划应达\(planned)"
        let short = items.filter { $0.completed < due.value }
        let level = items.filter { $0.completed == due.value }
        let ahead = items.filter { $0.completed > due.value }
        if ahead.count == items.count { return head + "，均超出计划" }
        if level.count == items.count { return head + "，均与计划持平" }
        var clauses = short.map { item in
            let words = words(item.indicator)
            return "\(words.short(.zh))少\(words.figure(due.value - item.completed, .zh))"
        }
        if !level.isEmpty { clauses.append("\(Chinese.joined(level.map { words($0.indicator).short(.zh) }))与计划持平") }
        if ahead.count == 1 { clauses.append("\(words(ahead[0].indicator).short(.zh))超出计划") }
        if ahead.count > 1 { clauses.append("其余\(Chinese.count(ahead.count))项超出计划") }
        return head + "，" + clauses.joined(separator: "，")
    }

    private func englishBatches(_ items: [ProgressItem], _ due: Milestone) -> String {
        let end = PeriodWords.end(of: due.by, in: documentYear).en
        let planned = items[0].indicator.grouped(due.value)
        let head = "\(groupName(items.map(\.indicator))), planned in batches at \(planned) each by the end of \(end)"
        let short = items.filter { $0.completed < due.value }
        let level = items.filter { $0.completed == due.value }
        let ahead = items.filter { $0.completed > due.value }
        if ahead.count == items.count { return head + ", are all ahead" }
        if level.count == items.count { return head + ", are all level with the plan" }
        var clauses = short.map { item in
            (item.indicator.name.en, "\(words(item.indicator).figure(due.value - item.completed, .en)) short")
        }
        if !level.isEmpty { clauses.append((English.list(level.map(\.indicator.name.en)), "level")) }
        if ahead.count == 1 { clauses.append((ahead[0].indicator.name.en, "ahead")) }
        if ahead.count > 1 { clauses.append(("the other \(English.number(ahead.count))", "ahead")) }
        // The verb is said once.
        let told = clauses.enumerated().map { "\($1.0) \($0 == 0 ? "was " : "")\($1.1)" }
        return "of \(head), \(English.list(told))"
    }
}
