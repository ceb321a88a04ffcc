package import Domain

/// What a chart finds: its title.
extension PageText {
    /// Of the indicators with a target.
    package static func bullets(onPace: Int, behind: Int) -> Bilingual {
        switch (onPace, behind) {
        case (0, 0): text("各项指标均未下达任务", "No indicator has a target")
        case (_, 0):
            text(
                "\(onPace)项有任务的指标全部达到序时进度",
                "All \(English.count(onPace, "indicator", "indicators")) with targets on pace")
        case (0, _):
            text(
                "\(behind)项有任务的指标均未达到序时进度",
                "None of \(English.count(behind, "indicator", "indicators")) with targets on pace")
        default:
            text(
                "\(onPace + behind)项有任务的指标中，\(onPace)项达到序时进度，\(behind)项未达到",
                "Of \(onPace + behind) indicators with targets, \(onPace) on pace, \(behind) behind")
        }
    }

    /// Below a bullet bar.
    package static func bar(
        done: String, target: String?, pace: String?, difference: Fraction?, decimals: Int
    ) -> Bilingual {
        guard let target else { return text("累计\(done)，未下达任务", "\(done) done, no target") }
        let zh = [pace.map { "序时\($0)%" }, difference.map { signed($0, decimals) + "个百分点" }].compactMap(\.self)
        let en = [pace.map { "pace \($0)\u{A0}%" }, difference.map { signed($0, decimals) + " points" }].compactMap(
            \.self)
        return text(
            (["累计\(done)，目标\(target)"] + zh).joined(separator: "，"),
            (["\(done) of \(target)"] + en).joined(separator: ", "))
    }

    /// With its sign, zero without one.
    package static func signed(_ value: Fraction, _ decimals: Int) -> String {
        let text = value.fixed(decimals)
        return value.sign > 0 && text.utf8.contains { (49...57).contains($0) } ? "+" + text : text
    }

    /// The first and the last of a ranking, ties named together, with their rates as printed; points between them.
    package static func ranking(
        subject: Bilingual, first: [String], firstRate: String, last: [String], lastRate: String, spread: String
    ) -> Bilingual {
        let (top, end) = (names(first), names(last))
        return text(
            "\(subject.zh)：\(top.zh)\(first.count > 1 ? "并列第一" : "第一")（\(firstRate)%），\(end.zh)\(last.count > 1 ? "并列末位" : "末位")（\(lastRate)%），相差\(spread)个百分点",
            "\(subject.en): \(top.en) \(first.count > 1 ? "jointly first" : "first") (\(firstRate)\u{A0}%), \(end.en) \(last.count > 1 ? "jointly last" : "last") (\(lastRate)\u{A0}%), \(spread) percentage points apart"
        )
    }

    package static func rankingOfEquals(subject: Bilingual, count: Int, rate: String) -> Bilingual {
        count == 1
            ? text("\(subject.zh)：\(rate)%", "\(subject.en): \(rate)\u{A0}%")
            : text("\(subject.zh)：\(count)个并列，均为\(rate)%", "\(subject.en): all \(count) level at \(rate)\u{A0}%")
    }

    /// Names together, at most three of them.
    package static func names(_ names: [String]) -> Bilingual {
        let shown = names.prefix(3).map(inSentence)
        guard names.count > 3 else { return text(Chinese.list(shown), English.list(shown)) }
        return text(
            "\(Chinese.list(shown))等\(names.count)个", "\(shown.joined(separator: ", ")) and \(names.count - 3) more")
    }

    package static func course(
        subject: Bilingual, done: Bilingual, difference: Fraction?, decimals: Int
    ) -> Bilingual {
        let against = difference.map { pace($0, decimals, isHeadline: false) }
        return text(
            "\(subject.zh)：累计\(done.zh)" + (against.map { "，\($0.zh)" } ?? ""),
            "\(subject.en): \(done.en) done" + (against.map { ", \($0.en)" } ?? ""))
    }

    package static func forecast(low: String, high: String, end: Month, periods: Int, unit: Bilingual) -> Bilingual {
        let month = Labels.month(end)
        let unitEn = unit.en.isEmpty ? "" : " " + unit.en
        let range = low == high ? text(low, low) : text("\(low)至\(high)", "\(low) to \(high)")
        return text(
            "按最近\(periods)期最慢与最快的速度推算，到\(month.zh)底为\(range.zh)\(unit.zh)；推算不是预测结论，不作考核依据。",
            "At the slowest and the fastest pace of the last \(periods) periods, \(month.en) would end at \(range.en)\(unitEn); an extrapolation, not a basis for assessment."
        )
    }

    package static func tiles(onPace: Int, behind: Int, kind: Bilingual) -> Bilingual {
        let total = onPace + behind
        return switch (onPace, behind) {
        case (0, 0): text("各\(kind.zh)均未下达任务", "None of the \(kind.en) has a target")
        case (_, 0):
            text("\(total)个\(kind.zh)综合完成率全部达到序时进度", "All \(total) \(kind.en) with targets on pace by the composite")
        case (0, _): text("\(total)个\(kind.zh)综合完成率均未达到序时进度", "None of \(total) \(kind.en) on pace by the composite")
        default:
            text(
                "\(total)个\(kind.zh)中\(onPace)个综合完成率达到序时进度",
                "\(onPace) of \(total) \(kind.en) on pace by the composite")
        }
    }
}
