package import Domain

extension BulletinText {
    /// Problems in their order: 一是…。二是…。
    package func problems(_ sentences: [String]) -> String {
        guard sentences.count > 1 else { return sentences.first ?? "" }
        return sentences.enumerated().map { place, sentence in
            say("\(Chinese.numeral(place + 1))是\(sentence)", "(\(place + 1)) \(sentence)")
        }.joined(separator: language == .zh ? "" : " ")
    }

    package func noProblems(hasTargets: Bool) -> String {
        guard hasTargets else {
            return say("目标任务未下达，不作进度评价。", "No targets are set: progress is not judged.")
        }
        return say("本期没有需要通报的进度问题。", "Nothing is behind in the period.")
    }

    /// The spread (极差) of each ranked indicator in percentage points, as printed.
    package func imbalance(_ spreads: [(indicator: Indicator, points: String)]) -> String {
        let names = spreads.map { words($0.indicator).doing(language) }
        let year = plan.rankBy == .year && periods.hasYears ? "年度" : ""
        let points = spreads.dropLast().map { $0.points + "个" } + spreads.suffix(1).map { $0.points + "个百分点" }
        return say(
            "进度不平衡，\(Chinese.list(names))\(year)完成率最高与最低\(spreads.count > 1 ? "分别" : "")相差\(Chinese.list(points))。",
            "Progress is uneven: the highest and the lowest rate are \(englishSpreads(spreads))."
        )
    }

    private func englishSpreads(_ spreads: [(indicator: Indicator, points: String)]) -> String {
        English.list(
            spreads.enumerated().map { place, spread in
                "\(spread.points) \(place == 0 ? "percentage points apart " : "")on \(spread.indicator.name.en)"
            })
    }

    /// What was corrected since the last bulletin (核减、核增、补报), by indicator.
    package func dataQuality(_ corrections: [Correction], annex: Int?) -> String {
        let parts = corrections.map(corrected)
        let see = annex.map { text("，见附件\($0)", "; see Annex \($0)") } ?? text("", "")
        return say(
            "数据质量有待提高，上次通报后\(Chinese.list(parts))（上列数据\(corrections.allSatisfy { $0.added == 0 && $0.late == 0 } ? "已剔除" : "已按调整后计算")\(see.zh)）。",
            "Data need more care: since the last bulletin, corrections \(English.list(parts)) (the figures above take this in\(see.en))."
        )
    }

    /// 核减服务新企用工6户、核增4户: the indicator is named once.
    private func corrected(_ correction: Correction) -> String {
        let words = words(correction.indicator)
        let kinds = Self.correctionKinds(correction)
        let name = correction.indicator.name
        return say(
            Chinese.list(
                kinds.enumerated().map { place, kind in
                    "\(kind.0.zh)\(place == 0 ? name.zh : "")\(words.figure(kind.1, .zh))"
                }),
            kinds.map { kind in kind.0.en(words.figure(kind.1, .en)) }.joined(separator: " and ")
                + (kinds.count == 1 && correction.removed > 0 ? " " : " to ") + name.en)
    }

    private static func correctionKinds(
        _ correction: Correction
    ) -> [((zh: String, en: (String) -> String), Int)] {
        let kinds: [((zh: String, en: (String) -> String), Int)] = [
            (("核减", { "took \($0) off" }), correction.removed), (("核增", { "added \($0)" }), correction.added),
            (("补报", { "added \($0) in late reports" }), correction.late),
        ]
        return kinds.filter { $0.1 > 0 }
    }

    /// Amounts of one indicator that changed after a bulletin, in its smallest unit.
    package struct Correction: Sendable {
        package let indicator: Indicator
        package var removed = 0
        package var added = 0
        package var late = 0

        package init(indicator: Indicator) {
            self.indicator = indicator
        }

        package var isEmpty: Bool { removed == 0 && added == 0 && late == 0 }
    }
}
