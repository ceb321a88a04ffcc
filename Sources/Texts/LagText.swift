package import Domain

/// Why a figure lags, and what would clear it.
package struct LagText {
    package enum Reason: Sendable {
        /// The pace ratio and the band's bounds, as decimal text.
        case band(ratio: String, from: String, below: String)
        case milestone(value: String, by: Month)
    }

    /// So much a month over some months.
    package struct Course: Sendable {
        package let perMonth: String
        package let months: Int
        package let last: Month

        package init(perMonth: String, months: Int, last: Month) {
            self.perMonth = perMonth
            self.months = months
            self.last = last
        }
    }

    package struct Facts: Sendable {
        package let indicator: Indicator
        package let completed: String
        package let shortfall: String
        package let reason: Reason
        package let remaining: Course?
        package let recent: Course?

        package init(
            indicator: Indicator, completed: String, shortfall: String, reason: Reason, remaining: Course?,
            recent: Course?
        ) {
            self.indicator = indicator
            self.completed = completed
            self.shortfall = shortfall
            self.reason = reason
            self.remaining = remaining
            self.recent = recent
        }
    }

    private let facts: Facts

    package init(_ facts: Facts) {
        self.facts = facts
    }

    package var sentence: Bilingual {
        let unit = facts.indicator.unit.zh
        let parts = [reason, need].compactMap(\.self)
        return text(
            parts.map(\.zh).joined(separator: "；").replacing("{unit}", with: unit) + "。",
            parts.map(\.en).joined(separator: "; ") + ".")
    }

    private var reason: Bilingual {
        switch facts.reason {
        case .band(let ratio, _, let below):
            text(
                "累计\(facts.completed){unit}，为序时进度的\(ratio)（低于\(below)），差\(facts.shortfall){unit}",
                "\(facts.completed) done, \(ratio) of the pace (below \(below)), \(facts.shortfall) short")
        case .milestone(let value, let by):
            text(
                "累计\(facts.completed){unit}，批次计划\(by.year)年\(by.number)月应达\(value){unit}，差\(facts.shortfall){unit}",
                "\(facts.completed) done, \(value) planned by \(Labels.month(by).en), \(facts.shortfall) short")
        }
    }

    private var need: Bilingual? {
        guard let remaining = facts.remaining else { return nil }
        let before = facts.recent
        let zh = "到\(remaining.last.year)年\(remaining.last.number)月底每月需\(remaining.perMonth){unit}"
        let en = "needs \(remaining.perMonth) a month until \(Labels.month(remaining.last).en)"
        guard let before else { return text(zh, en) }
        let span =
            before.months == 1
            ? text("上月", "the last month gave") : text("近\(before.months)个月月均", "the last \(before.months) months gave")
        return text("\(zh)，\(span.zh)\(before.perMonth){unit}", "\(en), \(span.en) \(before.perMonth)")
    }
}
