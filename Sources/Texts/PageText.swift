package import Domain

/// The sentences of the page: its answer and what its charts find. Figures come as they are printed.
package enum PageText {
    /// A name inside a sentence: signs that steer the direction of writing are dropped, and a name written from right to
    /// left is set apart, so that the figures beside it keep their order.
    package static func inSentence(_ name: String) -> String {
        var kept = String.UnicodeScalarView()
        var turns = false
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: continue
            case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: turns = true
            default: break
            }
            kept.append(scalar)
        }
        return turns ? "\u{2068}\(String(kept))\u{2069}" : String(kept)
    }

    package static func title(region: String, plan: Bilingual, period: Period) -> Bilingual {
        let period = Labels.period(period)
        let region = inSentence(region)
        return text("\(region) · \(plan.zh) · \(period.zh)", "\(region) · \(plan.en) · \(period.en)")
    }

    // MARK: The answer

    /// `截至2021年6月30日，湖南省综合完成率32.88%，快于序时进度0.38个百分点`.
    package static func answer(
        region: String, cutoff: Day, composite: String, difference: Fraction?, decimals: Int
    ) -> Bilingual {
        let day = Labels.day(cutoff)
        let region = inSentence(region)
        let against = difference.map { "，" + pace($0, decimals).zh } ?? ""
        let againstEn = difference.map { ", " + pace($0, decimals).en } ?? ""
        return text(
            "截至\(day.zh)，\(region)综合完成率\(composite)%\(against)",
            "By \(day.en), \(region) has a composite rate of \(composite)\u{A0}%\(againstEn)")
    }

    package static func answerWithoutTargets(region: String, cutoff: Day, received: Int, expected: Int) -> Bilingual {
        let day = Labels.day(cutoff)
        let region = inSentence(region)
        return text(
            "截至\(day.zh)，\(region)未下达任务，不计算完成率；应报\(expected)件，实报\(received)件",
            "By \(day.en), \(region) has no targets, hence no rates; \(Digits.grouped(received)) of \(English.count(expected, "report", "reports")) received"
        )
    }

    /// `快于序时进度0.38个百分点`, below the headline `高于`.
    package static func pace(_ difference: Fraction, _ decimals: Int, isHeadline: Bool = true) -> Bilingual {
        let word = difference.sign > 0 ? (isHeadline ? "快于" : "高于") : (isHeadline ? "慢于" : "低于")
        let points = (difference.sign < 0 ? Fraction(-1) * difference : difference).fixed(decimals)
        guard difference.sign != 0 else { return text("与序时进度持平", "level with the pace") }
        if Fraction(decimal: points)?.isZero == true {
            return difference.sign > 0
                ? text(
                    "略\(word)序时进度（不足\(step(decimals))个百分点）", "ahead of the pace by less than \(step(decimals)) points")
                : text("略\(word)序时进度（不足\(step(decimals))个百分点）", "behind the pace by less than \(step(decimals)) points")
        }
        return difference.sign > 0
            ? text("\(word)序时进度\(points)个百分点", "\(points) percentage points ahead of the pace")
            : text("\(word)序时进度\(points)个百分点", "\(points) percentage points behind the pace")
    }

    private static func step(_ decimals: Int) -> String { Fraction(1, over: Digits.power(decimals)).fixed(decimals) }

    /// How many have come how far: `达到序时进度6个，滞后2个`.
    package static func counts(_ counts: [(status: Status, count: Int)], of kind: Bilingual) -> Bilingual {
        let zh = counts.map { "\(Labels.status($0.status).zh)\($0.count)个" }
        let en = counts.map { entry in
            let status = entry.status == .noTarget ? "without targets" : Labels.status(entry.status).en
            return "\(Digits.grouped(entry.count)) \(status)"
        }
        let total = counts.reduce(0) { $0 + $1.count }
        return text(
            "\(total)个\(kind.zh)中，\(zh.joined(separator: "，"))",
            "Of \(English.count(total, one(kind.en), kind.en)), \(English.list(en))")
    }

    private static func one(_ many: String) -> String {
        switch many {
        case "cities": "city"
        case "counties": "county"
        default: many.hasSuffix("s") ? String(many.dropLast()) : many
        }
    }

    /// What the regions of a level are called together.
    package static func kind(_ level: RegionLevel?) -> Bilingual {
        switch level {
        case .nation: text("国家", "nations")
        case .province: text("省份", "provinces")
        case .city: text("市州", "cities")
        case .county: text("县市区", "counties")
        case .zone: text("园区", "zones")
        case .unit, nil: text("单位", "units")
        }
    }

    /// A state in few letters, for a legend.
    package static func short(_ status: Status) -> Bilingual {
        switch status.code {
        case "done": text("已完成", "done")
        case "on_pace": text("达到序时", "on pace")
        case "yellow": text("略低", "near pace")
        case "orange": text("滞后", "behind")
        case "red": text("严重滞后", "far behind")
        case "not_started": text("未启动", "not started")
        case "no_target": text("未下达", "no target")
        default: text(status.code, status.code)
        }
    }
}
