package import Domain

extension BulletinText {
    /// More names than this in one rank are counted.
    private static let mostNames = 6

    /// What a ranking is of: 和谐企业培育完成率.
    package func rateName(_ indicator: Indicator) -> String {
        let name = words(indicator).doing(language)
        return say("\(name)\(isOfYear ? "年度" : "")完成率", isOfYear ? "\(name) (rate of \(through.year))" : name)
    }

    package func compositeName(of count: Int) -> String {
        say(
            "\(Chinese.count(count))项指标\(isOfYear ? "年度" : "")综合完成率",
            isOfYear ? "the composite rate of \(through.year)" : "the composite rate")
    }

    private var isOfYear: Bool { plan.rankBy == .year && periods.hasYears }

    /// The first and the last by a rate.
    ///
    /// - Parameters:
    ///   - subject: What the rate is of; see `rateName`.
    ///   - standings: From the first rank on.
    ///   - group: The ranking class; nil: all are one.
    ///   - showsLast: Names the last.
    ///   - margin: By how many percentage points the first leads; nil: not told.
    /// - Returns: A sentence, empty where nobody is ranked.
    package func ranking(
        _ subject: String, _ standings: [Standing], group: String? = nil, showsLast: Bool, margin: String? = nil
    ) -> String {
        guard let first = standings.first else { return "" }
        let podium = Podium(standings)
        let prefix = group.map { say("\($0)中，", "Among \($0), on ") } ?? say("", "On ")
        if podium.count == 1 {
            return prefix
                + say(
                    "\(first.names[0])\(subject)为\(first.rate)%。",
                    "\(subject), \(first.names[0]) stood at \(first.rate) %.")
        }
        if standings.count == 1 {
            return prefix
                + say(
                    "\(group == nil ? regions.eachChild : "")\(subject)均为\(first.rate)%，位次并列。",
                    "\(subject), \(podium.count == 2 ? "both" : "all \(English.number(podium.count))") \(regions.children) were level at \(first.rate) %."
                )
        }
        let last = showsLast ? podium.last : []
        return prefix
            + (language == .zh ? chinese(subject, podium, last, margin) : english(subject, podium, last, margin))
    }

    // MARK: Chinese

    private func chinese(_ subject: String, _ podium: Podium, _ last: [Standing], _ margin: String?) -> String {
        let lead = margin.map { "，第1位领先第2位\($0)个百分点" } ?? ""
        return "\(subject)\(chineseHead(podium))\(lead)\(chineseTail(last))。"
    }

    private func chineseHead(_ podium: Podium) -> String {
        guard podium.first.count > 1 else {
            let first = podium.first[0]
            return first.names.count == 1
                ? "最高的是\(first.names[0])（\(first.rate)%）" : "并列第1位的是\(named(first.names))（\(first.rate)%）"
        }
        let places = Podium.names(of: podium.first) == 3 ? 3 : podium.first.count
        return "居前\(Chinese.count(places))位的是" + Chinese.list(podium.first.map(chinese))
    }

    private func chinese(_ standing: Standing) -> String {
        let tie = standing.names.count > 1 ? "并列第\(standing.rank)位，" : ""
        return "\(named(standing.names))（\(tie)\(standing.rate)%）"
    }

    private func chineseTail(_ last: [Standing]) -> String {
        let behind = last.compactMap { $0.part(isBehind: true) }
        let others = last.compactMap { $0.part(isBehind: false) }
        let first = behind.isEmpty ? "" : "，\(Chinese.list(behind.map(chineseLast)))相对滞后"
        guard !others.isEmpty else { return first }
        let all = Podium.names(of: others) > 1 ? "均" : ""
        return "\(first)，\(Chinese.list(others.map(chineseLast)))位次靠后，但\(all)已达到序时进度"
    }

    /// Of the last those that are level share a rate; a joint second place is no thing to say of them.
    private func chineseLast(_ standing: Standing) -> String {
        "\(named(standing.names))（\(standing.names.count > 1 ? "均为" : "")\(standing.rate)%）"
    }

    func named(_ names: [String]) -> String {
        guard names.count > Self.mostNames else {
            return language == .zh ? Chinese.joined(names) : English.list(names)
        }
        let first = Array(names.prefix(3))
        return say(
            "\(Chinese.list(first))等\(names.count)个\(regions.child.zh)",
            "\(first.joined(separator: ", ")) and \(English.number(names.count - 3)) other \(names.count == 4 ? regions.child.en : regions.children)"
        )
    }

    // MARK: English

    private func english(_ subject: String, _ podium: Podium, _ last: [Standing], _ margin: String?) -> String {
        let leaders = English.list(podium.first.map(english))
        let isOne = Podium.names(of: podium.first) == 1
        let lead = margin.map { "\(isOne ? "" : ", the first") by \($0) percentage points" } ?? ""
        return "\(subject), \(leaders) \(isOne ? "leads" : "lead")\(lead)\(englishTail(last))."
    }

    private func english(_ standing: Standing) -> String {
        let tie = standing.names.count > 1 ? "jointly \(English.ordinal(standing.rank)), " : ""
        return "\(named(standing.names)) (\(tie)\(standing.rate) %)"
    }

    private func englishTail(_ last: [Standing]) -> String {
        let behind = last.compactMap { $0.part(isBehind: true) }
        let others = last.compactMap { $0.part(isBehind: false) }
        let isOneBehind = Podium.names(of: behind) == 1
        let first =
            behind.isEmpty
            ? "" : "; \(English.list(behind.map(englishLast))) \(isOneBehind ? "is" : "are") furthest behind"
        guard !others.isEmpty else { return first }
        let isOne = Podium.names(of: others) == 1
        let place = behind.isEmpty ? "last" : "low"
        let names = English.list(others.map(englishLast))
        return "\(first); \(names) \(isOne ? "ranks" : "rank") \(place), though \(isOne ? "it is" : "all are") on pace"
    }

    private func englishLast(_ standing: Standing) -> String {
        "\(named(standing.names)) (\(standing.names.count > 1 ? "each " : "")\(standing.rate) %)"
    }

    // MARK: Without ranks

    /// Regions outside every named ranking class.
    package var otherClass: String { say("其他\(regions.child.zh)", "other \(regions.children)") }

    /// Titles follow quotas; what has no target, or none below the whole, has no rate to rank by. Where no ranking is
    /// shown, there is nothing to explain.
    package func unranked(
        titles: [Indicator], others: [Indicator], undivided: [Indicator], untargeted: [Indicator], shows: Bool
    ) -> String? {
        guard shows else { return nil }
        var sentences: [String] = []
        if !titles.isEmpty {
            let by = regions.grade.map { $0.zh } ?? "上级"
            sentences.append(
                say(
                    "\(groupName(titles))按名额推荐、由\(by)认定，不作排名。",
                    "Recognised titles follow quotas and are not ranked."))
        }
        if !others.isEmpty {
            let names = others.map { $0.name[language] }
            sentences.append(say("\(Chinese.joined(names))不作排名。", "No ranking is made of \(English.list(names))."))
        }
        if !undivided.isEmpty {
            let names = undivided.map { $0.name[language] }
            sentences.append(
                say(
                    "\(Chinese.joined(names))的目标任务未分解到\(regions.eachChild)，不作排名。",
                    "Targets for \(English.list(names)) are not set by \(regions.child.en), hence no ranking."))
        }
        if !untargeted.isEmpty {
            let names = untargeted.map { $0.name[language] }
            sentences.append(
                say(
                    "\(Chinese.joined(names))未下达目标任务，不作排名。",
                    "There is no target for \(English.list(names)), hence no ranking."))
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: language == .zh ? "" : " ")
    }

    /// How many keep the pace, where the ranking is not shown or beside it.
    package func onPace(_ indicator: Indicator, onPace: Int, behind: Int) -> String {
        let name = words(indicator).doing(language)
        let total = onPace + behind
        switch (onPace, behind) {
        case (_, 0):
            return say(
                "\(name)有目标任务的\(total)个\(regions.child.zh)\(total > 1 ? "均" : "")达到序时进度。",
                "On \(name), \(total == 1 ? "the one \(regions.child.en) with a target is" : "\(total == 2 ? "both" : "all \(English.number(total))") \(regions.children) with a target are") on pace."
            )
        case (0, _):
            return say(
                "\(name)有目标任务的\(total)个\(regions.child.zh)\(total > 1 ? "均" : "")低于序时进度。",
                "On \(name), \(total == 1 ? "the one \(regions.child.en) with a target is" : "\(total == 2 ? "both" : "all \(English.number(total))") \(regions.children) with a target are") behind pace."
            )
        default:
            return say(
                "\(name)达到序时进度的\(regions.child.zh)\(onPace)个，低于序时进度的\(behind)个。",
                "On \(name), \(English.count(onPace, "\(regions.child.en) is", "\(regions.children) are")) on pace and \(behind) behind."
            )
        }
    }

    /// Where nobody has reported for the period.
    package var noRanking: String {
        say("本期尚无报送，不作排名。", "Nobody has reported for the period: no ranking is made.")
    }

    package func seeAnnex(_ number: Int) -> String {
        say(
            "\(regions.eachChild)分指标进展情况见附件\(number)。",
            "The figures of each \(regions.child.en) are in Annex \(number).")
    }
}
