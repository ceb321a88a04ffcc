/// An enterprise's standing sheets up to a month, and the warnings that they give.
package struct EnterpriseCourse: Hashable, Sendable {
    package let code: String
    /// In the order of months, never empty.
    package let sheets: [MonitorSheet]
    /// By kind in the plan's order, then the oldest first.
    package let warnings: [Warning]

    /// Nil where there is no sheet up to the month.
    package init?(_ sheets: [MonitorSheet], through month: Month, _ plan: Plan) {
        let sheets = sheets.filter { $0.month <= month }
        guard let first = sheets.first else { return nil }
        code = first.code
        self.sheets = sheets
        let rules = plan.monitoring
        warnings = rules.kinds.flatMap { rules.warnings($0.kind, sheets, plan.deadlines) }
    }

    /// The newest sheet: of it are the name and the region.
    package var newest: MonitorSheet { sheets[sheets.count - 1] }

    package func sheet(_ month: Month) -> MonitorSheet? { sheets.last { $0.month == month } }
}
