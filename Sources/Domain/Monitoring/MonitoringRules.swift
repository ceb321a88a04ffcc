/// By which rules monthly monitoring sheets give warnings (动态监测分级预警): plan data, nothing of it is fixed in the
/// program.
package struct MonitoringRules: Hashable, Sendable {
    /// Lowest first; a warning is raised when it comes to a later one.
    package var levels: [WarningLevel]
    /// So many days after its deadline a warning that is still open is overdue (逾期).
    package var grace: Int
    package var kinds: [WarningRule]

    package init(levels: [WarningLevel] = [], grace: Int = 0, kinds: [WarningRule] = []) {
        self.levels = levels
        self.grace = grace
        self.kinds = kinds
    }

    package var isEmpty: Bool { kinds.isEmpty }

    package func level(_ code: String) -> Int? { levels.firstIndex { $0.code == code } }

    package func kind(_ kind: WarningKind) -> WarningRule? { kinds.first { $0.kind == kind } }

    /// The place of the highest level; those warnings make the emergency list (应急名单).
    package var highest: Int { max(0, levels.count - 1) }
}

/// One level of warning (预警等级): 蓝, 黄, 橙, 红.
package struct WarningLevel: Hashable, Sendable {
    package let code: String
    package let name: Bilingual
    /// How many days after the month's end a warning of this level is to be settled.
    package let days: Int

    package init(code: String, name: Bilingual, days: Int) {
        self.code = code
        self.name = name
        self.days = days
    }
}

/// What a warning is about; which figure of the sheet it goes by.
package enum WarningKind: String, CaseIterable, Sendable {
    /// Wages owed: the days of arrears.
    case arrears
    /// Labour contracts signed ÷ employees, in percent.
    case contract
    /// Employees insured ÷ employees, in percent.
    case insured
}

/// From which figures on a kind of warning has which level.
package struct WarningRule: Hashable, Sendable {
    package let kind: WarningKind
    package let name: Bilingual
    /// No two of them overlap; what lies in none gives no warning.
    package let intervals: [WarningInterval]

    package init(kind: WarningKind, name: Bilingual, intervals: [WarningInterval]) {
        self.kind = kind
        self.name = name
        self.intervals = intervals
    }

    /// The place of the level of a figure; nil: no warning.
    package func level(of figure: Fraction) -> Int? { intervals.first { $0.contains(figure) }?.level }
}

/// A half-open interval of figures: from a bound on, up to but without another.
package struct WarningInterval: Hashable, Sendable {
    /// The level's place in `MonitoringRules.levels`.
    package let level: Int
    /// Decimal text; days or percent.
    package let from: String
    /// Decimal text; nil: without end.
    package let below: String?

    package init(level: Int, from: String, below: String?) {
        self.level = level
        self.from = from
        self.below = below
    }

    package var start: Fraction { Fraction(decimal: from) ?? .zero }
    package var end: Fraction? { below.flatMap { Fraction(decimal: $0) } }

    package func contains(_ figure: Fraction) -> Bool { figure >= start && end.map { figure < $0 } ?? true }

    package func overlaps(_ other: WarningInterval) -> Bool {
        (other.end.map { start < $0 } ?? true) && (end.map { other.start < $0 } ?? true)
    }
}
