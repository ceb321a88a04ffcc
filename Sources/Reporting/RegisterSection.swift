package import Domain

/// What a report says of registers beside the figures that they back: honours, partner units, activities.
package struct RegisterSection: Sendable {
    /// One register that backs no indicator, as it counts for the asked region.
    package struct Line: Sendable, Hashable {
        package let register: Register
        /// Entities reached in the through-period, in the whole plan with what lay before it, and those that still hold.
        package let inPeriod: Int
        package let reached: Int
        package let valid: Int

        package init(register: Register, inPeriod: Int, reached: Int, valid: Int) {
            self.register = register
            self.inPeriod = inPeriod
            self.reached = reached
            self.valid = valid
        }
    }

    /// How often a theme was taken up (主题活动).
    package struct Theme: Sendable, Hashable {
        package let topic: RecordChoice
        package let inPeriod: Int
        package let total: Int

        package init(topic: RecordChoice, inPeriod: Int, total: Int) {
            self.topic = topic
            self.inPeriod = inPeriod
            self.total = total
        }
    }

    package let lines: [Line]
    package let themes: [Theme]
    /// How double claims count, by the register's code.
    package let policies: [String: ClaimPolicy]

    package init(lines: [Line], themes: [Theme], policies: [String: ClaimPolicy]) {
        self.lines = lines
        self.themes = themes
        self.policies = policies
    }
}

extension Report {
    /// The indicators that have a register with entries behind them, by their places.
    package var evidencedIndicators: [Int] {
        plan.indicators.indices.filter { place in regions.contains { $0.indicators[place].evidence != nil } }
    }
}
