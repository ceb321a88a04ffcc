package import Domain

extension BulletinText {
    /// Problems in their order: 一是…。二是…。
    package func problems(_ sentences: [String]) -> String {
        guard sentences.count > 1 || language == .zh else { return sentences.first ?? "" }
        return sentences.enumerated().map { place, sentence in
            say("\(Chinese.numeral(place + 1))是\(sentence)", "(\(place + 1)) \(sentence)")
        }.joined(separator: language == .zh ? "" : " ")
    }

    package var noProblems: String {
        say("本期没有需要通报的进度问题。", "Nothing is behind in the period.")
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

    package func ownLags(_ items: [LagItem]) -> String {
        say("部分指标进度滞后，", "Some indicators are behind. ") + lags(items)
    }

    package func childLags(_ clauses: [String]) -> String {
        say("部分\(regions.child.zh)进度滞后，", "")
            + say(
                clauses.joined(separator: "；") + "。",
                clauses.map { English.capitalised($0) + "." }.joined(separator: " "))
    }

    /// What was corrected since the last bulletin (核减、核增、补报), by indicator.
    package func dataQuality(_ corrections: [Correction], annex: Int) -> String {
        let parts = corrections.map { correction in
            let words = words(correction.indicator)
            return Self.correctionKinds(correction).map { kind, amount in
                say(
                    "\(kind.zh)\(correction.indicator.name.zh)\(words.figure(amount, .zh))",
                    "\(words.figure(amount, .en)) \(amount == 1 ? "was" : "were") \(kind.en) for \(correction.indicator.name.en)"
                )
            }
        }.flatMap { $0 }
        return say(
            "数据质量有待提高，上次通报后\(Chinese.list(parts))（上列数据\(corrections.allSatisfy { $0.added == 0 && $0.late == 0 } ? "已剔除" : "已按调整后计算")，见附件\(annex)）。",
            "Data need more care: since the last bulletin, \(English.list(parts)) (the figures above take this in; see Annex \(annex))."
        )
    }

    private static func correctionKinds(_ correction: Correction) -> [(Bilingual, Int)] {
        let kinds = [
            (text("核减", "taken off"), correction.removed), (text("核增", "added by correction"), correction.added),
            (text("补报", "reported late"), correction.late),
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
