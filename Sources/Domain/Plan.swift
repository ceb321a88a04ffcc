/// A government action plan (行动计划): what is counted, from when to when, and how it is judged.
package struct Plan: Hashable, Sendable {
    package let code: String
    package var name: Bilingual
    package var start: Month
    package var end: Month
    package var cadence: Cadence
    package var rateDecimals: Int
    package var rankBy: RankBy
    /// The first period for which reports are owed; nil: the plan's first.
    package var reportingFrom: Month?
    package var deadlines: Deadlines
    /// Provincial totals that the sum of targets is checked against, in the indicators' smallest units.
    package var goals: [String: Int]
    package var form: FormHead
    /// Who issues the bulletins, and to whom.
    package var bulletin = BulletinForm()
    /// The named entities behind the counts (台账).
    package var registers: [Register] = []
    /// How the wage guide is made (企业薪酬指引).
    package var wages = WageRules()
    package var indicators: [Indicator]
    package var bands: [StatusBand]
    /// By which monitoring gives warnings; empty: nothing is monitored.
    package var monitoring = MonitoringRules()
    /// By which matters are followed up (督办).
    package var matters = MatterRules()

    package init(
        code: String, name: Bilingual, start: Month, end: Month, cadence: Cadence, indicators: [Indicator],
        rateDecimals: Int = 2, rankBy: RankBy = .plan, reportingFrom: Month? = nil,
        deadlines: Deadlines = Deadlines(), goals: [String: Int] = [:], form: FormHead = FormHead(),
        bands: [StatusBand] = StatusBand.usual
    ) {
        self.code = code
        self.name = name
        self.start = start
        self.end = end
        self.cadence = cadence
        self.indicators = indicators
        self.rateDecimals = rateDecimals
        self.rankBy = rankBy
        self.reportingFrom = reportingFrom
        self.deadlines = deadlines
        self.goals = goals
        self.form = form
        self.bands = bands
    }

    package func indicator(_ code: String) -> Indicator? { indicators.first { $0.code == code } }
}

/// Which rates decide the ranks: those of the whole plan or of the year.
package enum RankBy: String, Sendable, CaseIterable {
    case plan, year
}

/// The head of a statistical form (表号、制定机关、批准机关、有效期至); empty where not known.
package struct FormHead: Hashable, Sendable {
    package var number = ""
    package var title = ""
    package var authority = ""
    package var approval = ""
    package var validUntil = ""

    package init() {}
}

/// One step of the progress scale: holds from a pace ratio on. Steps are half-open intervals, highest first.
package struct StatusBand: Hashable, Sendable {
    package let status: String
    /// Decimal text.
    package let from: String

    package init(status: String, from: String) {
        self.status = status
        self.from = from
    }

    package var fromFraction: Fraction { Fraction(decimal: from) ?? .zero }

    package static let usual = [
        StatusBand(status: "on_pace", from: "1.0"), StatusBand(status: "yellow", from: "0.8"),
        StatusBand(status: "orange", from: "0.6"), StatusBand(status: "red", from: "0"),
    ]
}
