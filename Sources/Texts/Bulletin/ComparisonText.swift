package import Domain

/// The sentences of a comparison of two moments (数据变动说明).
package struct ComparisonText: Sendable {
    private let text: BulletinText
    private var language: Language { text.language }

    package init(_ text: BulletinText) {
        self.text = text
    }

    private func say(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
        text.say(zh(), en())
    }

    package func title(region: String) -> String {
        say("\(region)\(text.planName)数据变动说明", "What changed: \(text.planName), \(region)")
    }

    package var figuresTitle: String { say("变动的数据", "Figures that changed") }
    package var linesTitle: String { say("变动依据", "The lines behind them") }

    /// Between which moments, and how much: the first sentence.
    package func summary(
        from: Moment, to: Moment, basis: Basis, figures: Int, regions: Int, indicators: Int, changes: Int
    ) -> String {
        let (first, last) = (Labels.moment(from), Labels.moment(to))
        let start = say(
            "\(first.zh)至\(last.zh)，截至\(Labels.day(text.cutoff).zh)的数据（\(Labels.basis(basis).zh)）",
            "Between \(first.en) and \(last.en) (Beijing time), of the data to \(Labels.day(text.cutoff).en) (\(Labels.basis(basis).en)) "
        )
        guard figures > 0 else {
            guard changes > 0 else { return start + say("没有变动。", "nothing changed.") }
            return start
                + say(
                    "合计没有变动，有\(changes)处填报或目标任务不同。",
                    "no total changed; \(English.count(changes, "filing line or target differs", "filing lines or targets differ"))."
                )
        }
        let cause = say(
            changes > 0 ? "，由\(changes)处填报或目标任务的变更引起" : "",
            changes > 0
                ? ", because \(English.count(changes, "filing line or target differs", "filing lines or targets differ"))"
                : "")
        return start
            + say(
                "有\(figures)项变动，涉及\(regions)个地区、\(indicators)项指标\(cause)。",
                "\(English.count(figures, "figure", "figures")) changed, in \(English.count(regions, "region", "regions")) and \(English.count(indicators, "indicator", "indicators"))\(cause)."
            )
    }

    /// Why, by kind: `变动原因：更正2处、补报1处。`
    package func causes(_ counts: [(kind: String, count: Int)]) -> String? {
        guard !counts.isEmpty else { return nil }
        let parts = counts.map { entry in
            say("\(Labels.cause(entry.kind).zh)\(entry.count)处", "\(Labels.cause(entry.kind).en) (\(entry.count))")
        }
        return say("变动原因：\(Chinese.list(parts))。", "Causes: \(English.list(parts)).")
    }

    // MARK: One figure

    /// What one figure's change did.
    package struct Change: Sendable {
        package let indicator: Indicator
        package var completed: (before: Int?, after: Int?)
        package var target: (before: Int?, after: Int?)
        package var rate: (before: String?, after: String?)
        /// Percentage points with their signs, as printed: the whole change, by work done, by the target.
        package var points: (whole: String, work: String, target: String)?

        package init(
            indicator: Indicator, completed: (before: Int?, after: Int?), target: (before: Int?, after: Int?),
            rate: (before: String?, after: String?), points: (whole: String, work: String, target: String)?
        ) {
            self.indicator = indicator
            self.completed = completed
            self.target = target
            self.rate = rate
            self.points = points
        }
    }

    /// How the asked region's figure moved.
    package func effect(_ change: Change) -> String {
        let name = change.indicator.name[language]
        let clauses = [
            moved(change.indicator, Texts.text("累计", "completed"), change.completed),
            moved(change.indicator, Texts.text("目标任务", "the target"), change.target), rates(change),
        ].compactMap { $0 }
        guard !clauses.isEmpty else { return "" }
        return say(
            "\(text.regions.whole.zh)\(name)\(clauses.joined(separator: "，"))。",
            "\(name), \(text.regions.whole.en): \(clauses.joined(separator: "; ")).")
    }

    private func moved(_ indicator: Indicator, _ what: Bilingual, _ value: (before: Int?, after: Int?)) -> String? {
        guard value.before != value.after else { return nil }
        let words = text.words(indicator)
        let figure = { (value: Int) in words.figure(value, language) }
        switch (value.before, value.after) {
        case (let before?, let after?):
            let size = figure(abs(after - before))
            return say(
                "\(what.zh)由\(figure(before))变为\(figure(after))（\(after > before ? "增加" : "减少")\(size)）",
                "\(what.en) from \(figure(before)) to \(figure(after)) (\(size) \(after > before ? "more" : "fewer"))")
        case (nil, let after?):
            return say("\(what.zh)原未列入，现为\(figure(after))", "\(what.en) now \(figure(after)), before not listed")
        case (let before?, nil):
            return say("\(what.zh)原为\(figure(before))，现不再列入", "\(what.en) no longer listed, before \(figure(before))")
        case (nil, nil): return nil
        }
    }

    private func rates(_ change: Change) -> String? {
        guard let before = change.rate.before, let after = change.rate.after, let points = change.points else {
            return nil
        }
        let isUp = points.whole.hasPrefix("+")
        guard let size = unsigned(points.whole) else {
            guard unsigned(points.work) != nil else { return nil }
            return say("完成率仍为\(after)%", "the rate still \(after) %") + parts(points)
        }
        return say(
            "完成率由\(before)%变为\(after)%，\(isUp ? "提高" : "降低")\(size)个百分点",
            "the rate from \(before) % to \(after) %, \(isUp ? "up" : "down") \(size) percentage points")
            + parts(points)
    }

    /// Work done and target moved, where both did something.
    private func parts(_ points: (whole: String, work: String, target: String)) -> String {
        guard unsigned(points.target) != nil else { return "" }
        return say(
            "（完成数变动影响\(points.work)个，目标调整影响\(points.target)个）",
            " (\(points.work) by work done, \(points.target) by the target)")
    }

    /// Without its sign; nil where it is nothing.
    private func unsigned(_ points: String) -> String? {
        let size = points.hasPrefix("+") || points.hasPrefix("-") ? String(points.dropFirst()) : points
        return size.contains { $0 != "0" && $0 != "." } ? size : nil
    }

    // MARK: Ranks

    /// Regions that a sentence names before it counts the rest.
    private static let mostNames = 10

    /// Who moved in a ranking; nil where nobody did.
    package func ranks(_ subject: String, _ moves: [(name: String, before: Int?, after: Int?)]) -> String? {
        guard !moves.isEmpty else { return nil }
        let named = moves.prefix(Self.mostNames).map { move in
            switch (move.before, move.after) {
            case (let before?, let after?):
                say(
                    "\(move.name)由第\(before)位\(after < before ? "升至" : "降至")第\(after)位",
                    "\(move.name) from \(English.ordinal(before)) to \(English.ordinal(after))")
            case (nil, let after?):
                say("\(move.name)列第\(after)位（原未排名）", "\(move.name) now \(English.ordinal(after)), before unranked")
            case (let before?, nil):
                say(
                    "\(move.name)不再排名（原第\(before)位）", "\(move.name) no longer ranked, before \(English.ordinal(before))"
                )
            case (nil, nil): move.name
            }
        }
        let rest = moves.count - named.count
        let more = rest > 0 ? [say("另有\(rest)个地区位次变动", "\(English.number(rest)) others")] : []
        return say(
            "\(subject)位次变化：\((named + more).joined(separator: "，"))。",
            "Ranks on \(subject): \((named + more).joined(separator: "; ")).")
    }

    package var noRanks: String { say("各地区位次没有变化。", "No rank changed.") }

    package func codes(from: String, to: String) -> String {
        say("校验码：\(from.prefix(16))→\(to.prefix(16))", "Check codes: \(from.prefix(16)) → \(to.prefix(16))")
    }
}
