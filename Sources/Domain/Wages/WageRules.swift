/// How a wage survey is judged and a wage guide (企业薪酬指引) made: data of the plan.
package struct WageRules: Hashable, Sendable {
    /// A cell of fewer enterprises is withheld.
    package var minEnterprises = 3
    /// A cell of fewer persons is withheld.
    package var minPersons = 10
    /// Whole numbers from 1 to 99, rising.
    package var percentiles = [10, 25, 50, 75, 90]
    package var pay = PayBounds()
    package var occupations: [Occupation] = []

    package init() {}
}

/// What one person's pay of a year may be, in yuan. Outside `least` and `most` it cannot be a year's pay of one person and is
/// refused; outside `usualFrom` and `usualTo` it is taken with a warning.
package struct PayBounds: Hashable, Sendable {
    /// Under 1,000 yuan a month no full-time pay lies: it is a month's pay, or 万元 typed as yuan.
    package var least = 12_000
    package var usualFrom = 20_000
    package var usualTo = 1_000_000
    /// Above lies what a whole enterprise pays, or 分 typed as yuan.
    package var most = 20_000_000
    /// A row stands for at most so many persons.
    package var mostPersons = 1_000_000

    package init() {}

    /// What is wrong with a year's pay.
    package enum Finding: Hashable, Sendable {
        /// Times twelve it would be a usual year's pay.
        case looksMonthly
        /// Times 10,000 it would be one.
        case looksLikeTenThousands
        case tooLow, tooHigh
        /// Possible, but seldom.
        case low, high

        package var isError: Bool {
            switch self {
            case .low, .high: false
            default: true
            }
        }
    }

    /// - Parameter pay: In 分.
    /// - Returns: Nil where nothing is unusual.
    package func finding(_ pay: Int) -> Finding? {
        if pay < least * 100 { return lowFinding(pay) }
        if pay > most * 100 { return .tooHigh }
        if pay < usualFrom * 100 { return .low }
        return pay > usualTo * 100 ? .high : nil
    }

    private func lowFinding(_ pay: Int) -> Finding {
        if isUsual(pay * 12) { return .looksMonthly }
        return isUsual(pay * 10_000) ? .looksLikeTenThousands : .tooLow
    }

    private func isUsual(_ pay: Int) -> Bool { pay >= usualFrom * 100 && pay <= usualTo * 100 }
}
