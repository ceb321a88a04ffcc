package import Domain

/// What a register says of a reported figure.
package struct IndicatorEvidence: Hashable, Sendable {
    /// In the indicator's smallest unit, as are `uniques` and `lost`.
    package let reported: Int
    /// Lines on record.
    package let entries: Int
    /// Entities that count, each once, under the policy for double claims (有效去重数).
    package let uniques: Int
    /// Those of them whose title lapsed or was revoked since.
    package let lost: Int

    package init(_ cell: RosterCount.Cell, reported: Int, _ indicator: Indicator) {
        let unit = Digits.power(indicator.decimals)
        self.reported = reported
        entries = cell.entries
        uniques = cell.uniques * unit
        lost = cell.lost * unit
    }

    /// Reported beyond what the register holds, or less than it.
    package var difference: Int { reported - uniques }

    /// 台账支撑率: how much of the reported figure the register bears out, in percent; nil where nothing is reported.
    package var coverage: Rate? { reported > 0 ? Rate(completed: min(uniques, reported), target: reported) : nil }
}
