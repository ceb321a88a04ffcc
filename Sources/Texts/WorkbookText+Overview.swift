package import Domain

/// The sentences and titles of the overview and of the charts.
extension WorkbookText {
    /// The answer first: how far, and how far from a steady course.
    ///
    /// - Parameters:
    ///   - region: The region's name.
    ///   - cutoff: 截至日期.
    ///   - composite: 综合完成率 in percent; nil: no targets.
    ///   - pace: What a steady course would have reached.
    ///   - decimals: Of the percentages.
    /// - Returns: One sentence.
    package static func finding(
        _ region: String, _ cutoff: Day, composite: Fraction?, pace: Fraction?, decimals: Int
    ) -> Bilingual {
        let day = Labels.day(cutoff)
        guard let composite, let pace else {
            return text(
                "截至\(day.zh)，\(region)参加综合的指标均未下达任务，不计算综合完成率。",
                "To \(day.en), \(region) has no targets to rate: no composite is computed.")
        }
        let (rate, course) = (composite.fixed(decimals), pace.fixed(decimals))
        let against = against(composite - pace, decimals)
        return text(
            "截至\(day.zh)，\(region)综合完成率\(rate)%，\(against.zh)（\(course)%）\(points(composite - pace, decimals).zh)。",
            "To \(day.en), \(region) has a composite completion rate of \(rate) %, \(points(composite - pace, decimals).en)\(against.en) (\(course) %)."
        )
    }

    private static func against(_ difference: Fraction, _ decimals: Int) -> Bilingual {
        if isEven(difference, decimals) { return text("与序时进度", "level with a steady course") }
        return difference.sign > 0
            ? text("高于序时进度", "ahead of a steady course") : text("低于序时进度", "behind a steady course")
    }

    private static func points(_ difference: Fraction, _ decimals: Int) -> Bilingual {
        if isEven(difference, decimals) { return text("持平", "") }
        let size = (difference.sign < 0 ? .zero - difference : difference).fixed(decimals)
        return text("\(size)个百分点", "\(size) percentage points ")
    }

    private static func isEven(_ difference: Fraction, _ decimals: Int) -> Bool {
        !difference.fixed(decimals).utf8.contains { (49...57).contains($0) }
    }

    /// How many reports came.
    package static func reports(_ completeness: Completeness) -> Bilingual {
        let (expected, received, onTime) = (completeness.expected, completeness.received, completeness.onTime)
        return text(
            "启动以来应报\(expected)件，实报\(received)件，按时\(onTime)件。",
            "Since the start \(English.count(expected, "report was", "reports were")) due, \(Digits.grouped(received)) came, \(Digits.grouped(onTime)) on time."
        )
    }

    /// 批次计划 that is due, against what is done.
    package static func milestone(
        _ indicator: Indicator, _ milestone: Milestone, completed: Int
    ) -> Bilingual {
        let difference = completed - milestone.value
        let planned = indicator.grouped(milestone.value)
        let signed = (difference > 0 ? "+" : "") + indicator.grouped(difference)
        let (name, unit) = (indicator.name, indicator.unit)
        let month = milestone.by
        return text(
            "批次计划：\(name.zh)到\(month.year)年\(month.number)月应达\(planned)\(unit.zh)，实际\(indicator.grouped(completed))\(unit.zh)（\(signed)）。",
            "Planned batches: \(name.en) \(planned) by \(month), reached \(indicator.grouped(completed)) (\(signed)).")
    }

    package static let unrounded = PageText.unrounded

    package static let courseSection = text("综合完成率的进程（启动以来）", "The composite since the start")
    package static let indicatorSection = text("分指标进展", "By indicator")

    package static func rankingSection(_ level: RegionLevel) -> Bilingual {
        let below = below(level)
        return text("\(below.zh)综合完成率与位次", "\(below.en) by composite rate")
    }

    package static let noRanking = text("没有可排名的地区。", "No region is ranked.")

    // MARK: Charts

    /// What the bars behind are.
    private static let grey = text("；灰色为序时进度", "; grey: pace")

    /// The first and the last of a ranking; nil where they do not differ.
    package static func rankingChart(
        first: (name: String, rate: String), last: (name: String, rate: String)?, shown: Int?
    ) -> Bilingual {
        let limit = shown.map { text("（前\($0)位）", " (first \($0))") } ?? text("", "")
        guard let last else {
            return text(
                "综合完成率%：\(first.name)\(first.rate)\(limit.zh)", "Composite %: \(first.name) \(first.rate)\(limit.en)")
        }
        return text(
            "综合完成率%：最高\(first.name)\(first.rate)，最低\(last.name)\(last.rate)\(limit.zh)\(grey.zh)",
            "Composite %: highest \(first.name) \(first.rate), lowest \(last.name) \(last.rate)\(limit.en)\(grey.en)")
    }

    package static func indicatorChart(
        _ indicator: Bilingual, first: (name: String, rate: String), last: (name: String, rate: String)?
    ) -> Bilingual {
        guard let last else {
            return text(
                "\(indicator.zh)完成率%：\(first.name)\(first.rate)", "\(indicator.en), rate %: \(first.name) \(first.rate)"
            )
        }
        return text(
            "\(indicator.zh)完成率%：最高\(first.name)\(first.rate)，最低\(last.name)\(last.rate)\(grey.zh)",
            "\(indicator.en), rate %: highest \(first.name) \(first.rate), lowest \(last.name) \(last.rate)\(grey.en)")
    }

    /// Of an indicator that is not ranked.
    package static func unrankedChart(_ indicator: Bilingual) -> Bilingual {
        text("\(indicator.zh)完成率%（不作排名\(grey.zh)）", "\(indicator.en), rate % (not ranked\(grey.en))")
    }

    package static func countChart(_ indicator: Bilingual) -> Bilingual {
        text("\(indicator.zh)：总累计（未下达任务）", "\(indicator.en): completed (no targets)")
    }

    package static func courseChart(_ rate: String, _ pace: String) -> Bilingual {
        text("综合完成率\(rate)%，序时进度\(pace)%", "Composite \(rate) %, pace \(pace) %")
    }

    package static let rateSeries = text("完成率%", "Rate %")
    package static let paceSeries = text("序时进度%", "Pace %")
}
