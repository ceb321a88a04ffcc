/// A warning (预警) of one kind for one enterprise, from the month in which it opened.
///
/// The rules, for one enterprise code and one kind, over the months of its standing sheets in their order:
///
/// 1. It opens in the first month whose sheet gives a level.
/// 2. In each later month it has the level that the month's sheet gives.
/// 3. A month without a sheet (未报), or whose sheet is silent because the cell is blank, leaves it as it was.
/// 4. It closes in the first later month whose sheet gives no level. A level after that opens a new warning.
/// 5. The deadline is the last day of the opening month plus the days of the level. A rise above the level that it had
///    until then sets it anew: the last day of that month plus the days of the new level. A fall leaves it where it is.
///    A deadline on one of the plan's holidays moves on to the next day that is none.
/// 6. It is overdue on a day if it is open then and the day is later than the deadline by more than the days of grace.
/// 7. It belongs to the region of the enterprise's newest sheet.
package struct Warning: Hashable, Sendable {
    package let kind: WarningKind
    package let opened: Month
    /// The month whose sheet gave no level any more; nil: it is open.
    package internal(set) var closed: Month?
    /// The levels that sheets gave, by month; the first is that of the opening.
    package internal(set) var steps: [Step]
    package internal(set) var deadline: Day

    package struct Step: Hashable, Sendable {
        package let month: Month
        /// The level's place.
        package let level: Int
        /// Whether it lies above the level before.
        package let isRise: Bool
    }

    init(_ kind: WarningKind, _ month: Month, level: Int, deadline: Day) {
        self.kind = kind
        opened = month
        steps = [Step(month: month, level: level, isRise: false)]
        self.deadline = deadline
    }

    package var isOpen: Bool { closed == nil }

    /// The level that it has, or had until it closed.
    package var level: Int { steps.last?.level ?? 0 }

    /// Whether it was raised in a month.
    package func isRaised(in month: Month) -> Bool { steps.contains { $0.month == month && $0.isRise } }

    package func isOverdue(on day: Day, _ rules: MonitoringRules) -> Bool {
        isOpen && day.number > deadline.number + rules.grace
    }
}

extension MonitoringRules {
    /// The warnings of one kind that an enterprise's sheets give, the oldest first; at most the last is open.
    ///
    /// - Parameters:
    ///   - kind: Of the warnings.
    ///   - sheets: The enterprise's standing sheets, one a month, in the order of months.
    ///   - deadlines: The plan's, for its holidays.
    /// - Returns: By the rules that `Warning` states.
    package func warnings(_ kind: WarningKind, _ sheets: [MonitorSheet], _ deadlines: Deadlines) -> [Warning] {
        guard let rule = self.kind(kind) else { return [] }
        var found: [Warning] = []
        for sheet in sheets {
            let isOpen = found.last?.isOpen ?? false
            switch sheet.statement(rule) {
            case .silent: break
            case .none: if isOpen { found[found.count - 1].closed = sheet.month }
            case .level(let level):
                let deadline = deadline(level, from: sheet.month, deadlines)
                if isOpen {
                    found[found.count - 1].take(level, sheet.month, deadline)
                } else {
                    found.append(Warning(kind, sheet.month, level: level, deadline: deadline))
                }
            }
        }
        return found
    }

    private func deadline(_ level: Int, from month: Month, _ deadlines: Deadlines) -> Day {
        deadlines.workday(month.lastDay + levels[level].days)
    }
}

extension Warning {
    fileprivate mutating func take(_ level: Int, _ month: Month, _ deadline: Day) {
        let isRise = level > self.level
        steps.append(Step(month: month, level: level, isRise: isRise))
        if isRise { self.deadline = deadline }
    }
}
