import Domain

extension BulletinText {
    /// What has been reached: recognised titles first, volumes after, those without a target last; never a sum over units.
    package func progress(_ items: [ProgressItem], subject: String? = nil) -> String {
        let groups = groups(items.filter { $0.completed > 0 })
        return language == .zh
            ? chineseProgress(groups, items, subject ?? regions.named.zh) : englishProgress(groups, items)
    }

    /// Indicators that share a sentence: titles together, each volume alone, those without target together.
    private func groups(_ items: [ProgressItem]) -> [[ProgressItem]] {
        let targeted = items.filter { $0.target != nil }
        let titles = targeted.filter(\.indicator.isRecognised)
        let volumes = targeted.filter { !$0.indicator.isRecognised }.map { [$0] }
        let counted = items.filter { $0.target == nil }
        return ([titles] + volumes + [counted]).filter { !$0.isEmpty }
    }

    // MARK: Chinese

    private func chineseProgress(_ groups: [[ProgressItem]], _ items: [ProgressItem], _ subject: String) -> String {
        var clauses = groups.enumerated().map { chinese($1, isFirst: $0 == 0) }
        let idle = items.filter { $0.completed == 0 }
        if !idle.isEmpty {
            let names = Chinese.list(idle.map { $0.indicator.name.zh })
            let rates = Set(idle.compactMap(\.rate))
            let isSame = rates.count == 1 && idle.allSatisfy { $0.rate != nil }
            let rate = isSame ? "，完成率\(idle.count > 1 ? "均" : "")为\(rates.min() ?? "")%" : ""
            clauses.append("\(names)\(idle.count > 1 ? "均" : "")尚无完成数\(rate)")
        }
        guard !clauses.isEmpty else { return "\(subject)没有统计指标。" }
        let none = isUnreported ? "\(periods.inPeriod.zh)尚无报送。" : ""
        return subject + clauses.joined(separator: "；") + "。" + none
    }

    /// The first rate says of what it is; the later ones need not.
    private func chinese(_ group: [ProgressItem], isFirst: Bool) -> String {
        let parts = group.enumerated().map { place, item in
            words(item.indicator).total(item.completed, after: place == 0 ? nil : words(group[place - 1].indicator))
        }
        let list = Chinese.list(parts)
        let rates = group.compactMap(\.rate).map { $0 + "%" }
        let respectively = group.count > 1 ? "分别" : ""
        let rate =
            rates.isEmpty
            ? "（\(group.count > 1 ? "均" : "")未下达目标任务，只统计数量）"
            : "，\(respectively)完成\(isFirst ? periods.target.zh + "的" : "")\(Chinese.list(rates))"
        return list + rate + chineseNew(group)
    }

    private func chineseNew(_ group: [ProgressItem]) -> String {
        guard !periods.isFirst else { return "" }
        let period = periods.inPeriod.zh
        if isUnreported { return "" }
        let new = group.filter { $0.inPeriod > 0 }
        guard !new.isEmpty else { return "，\(period)\(group.count > 1 ? "均" : "")无新增" }
        // Where some have nothing new, or many are told, each is named.
        guard group.count == 1 || new.count == group.count && group.count <= 3 else {
            return
                "，其中\(period)新增\(Chinese.list(new.map { words($0.indicator).short(.zh) + words($0.indicator).figure($0.inPeriod, .zh) }))"
        }
        let figures = group.map { words($0.indicator).figure($0.inPeriod, .zh) }
        return "，其中\(period)\(group.count > 1 ? "分别" : "")新增\(Chinese.list(figures))"
    }

    // MARK: English

    private func englishProgress(_ groups: [[ProgressItem]], _ items: [ProgressItem]) -> String {
        var sentences = groups.map(english)
        let idle = items.filter { $0.completed == 0 }
        if !idle.isEmpty {
            let names = English.list(idle.map { $0.indicator.name.en })
            let rates = Set(idle.compactMap(\.rate))
            let isSame = rates.count == 1 && idle.allSatisfy { $0.rate != nil }
            sentences.append("nothing had been recorded yet for \(names)" + (isSame ? " (\(rates.min() ?? "") %)" : ""))
        }
        guard !sentences.isEmpty else { return "The plan has no indicators." }
        return "By \(Labels.day(cutoff).en), " + sentences.joined(separator: "; ") + "."
            + (isUnreported ? " Nobody has reported for \(periods.inPeriod.en)." : "")
    }

    private func english(_ group: [ProgressItem]) -> String {
        let parts = group.enumerated().map { place, item in
            let verb = place == 0 ? " stood at " : " at "
            return item.indicator.name.en + verb + words(item.indicator).figure(item.completed, .en)
        }
        let rates = group.compactMap(\.rate).map { $0 + " %" }
        let rate =
            rates.isEmpty
            ? " (no target set)"
            : " (\(English.list(rates)) of the \(group.count > 1 ? periods.targets : periods.target.en))"
        return English.list(parts) + rate + englishNew(group)
    }

    private func englishNew(_ group: [ProgressItem]) -> String {
        guard !periods.isFirst else { return "" }
        let period = periods.inPeriod.en
        if isUnreported { return "" }
        guard group.contains(where: { $0.inPeriod > 0 }) else { return ", with none new in \(period)" }
        let figures = group.map { $0.indicator.grouped($0.inPeriod) }
        if group.contains(where: { $0.inPeriod == 0 }) {
            let named = zip(group, figures).filter { $0.0.inPeriod > 0 }.map { "\($0.1) for \($0.0.indicator.name.en)" }
            return ", of which new in \(period): \(English.list(named))"
        }
        if group.count > 1, Set(figures).count == 1 {
            return ", with \(figures[0]) of each new in \(period)"
        }
        return ", with \(English.list(figures)) new in \(period)"
    }
}
