/// How far a plan of guidance to key enterprises (重点企业用工指导计划) was carried out in a period: which enterprises on the
/// list at its end were given guidance, one to one, on site or online.
package struct GuidanceCoverage: Sendable {
    package let period: Period
    /// The region that was asked for.
    package let asked: Region
    /// The asked region and those right below it that have enterprises on the list, in the order of their codes.
    package let rows: [Row]
    /// On the list at the end of the period, by region and name; each once.
    package let firms: [Firm]
    /// Of the register of visits: what counts and what does not.
    package let modes: [RegisterMode]
    /// Visits of the period that count, to enterprises that are not on the list.
    package let offList: Int

    /// An enterprise on the list with its visits of the period.
    package struct Firm: Sendable, Hashable {
        package let name: String
        package let code: String?
        /// The region that has it on its list.
        package let region: Region
        /// In the order of their days.
        package let visits: [Visit]

        package var isVisited: Bool { visits.contains(where: \.counts) }
    }

    package struct Visit: Sendable, Hashable {
        package let day: Day
        /// A key among `modes`; nil: not said.
        package let mode: String?
        package let topic: String?
        /// Whether it is guidance one to one.
        package let counts: Bool
        /// The code of the region that gave it.
        package let region: Int
    }

    package struct Row: Sendable, Hashable {
        package let region: Region
        /// On the list at the end of the period.
        package var listed = 0
        /// Of them, those that were visited.
        package var visited = 0
        /// Visits that count, by the modes' keys; the empty key: not said.
        package var visits: [String: Int] = [:]
        /// Visits that do not count.
        package var others = 0

        package var visitCount: Int { visits.values.reduce(0, +) }

        /// Visited of listed, in percent; nil where nothing is listed.
        package var coverage: Fraction? { listed == 0 ? nil : Fraction(visited * 100, over: listed) }
    }

    package var whole: Row { rows[0] }

    package var unvisited: [Firm] { firms.filter { !$0.isVisited } }
}

extension GuidanceCoverage.Row {
    /// With two decimals; below 100 as long as one is missing.
    package var coverageText: String? {
        coverage.map { visited < listed ? $0.fixed(below: Fraction(100)) : $0.fixed(2) }
    }
}
