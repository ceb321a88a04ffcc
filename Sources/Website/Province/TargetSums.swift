import Domain
import Texts

/// The targets of a year added up, and the plan's against its goals.
struct TargetSums {
    private let plan: Plan
    private let targets: Targets
    private let place: Int
    private let regions: [Int]
    private let year: Int

    init(_ plan: Plan, _ targets: Targets, _ place: Int, _ regions: [Int], _ year: Int) {
        self.plan = plan
        self.targets = targets
        self.place = place
        self.regions = regions
        self.year = year
    }

    /// Of the regions listed; nil where none has a target.
    func listed(_ indicator: Indicator) -> Int? {
        let parts = regions.compactMap { targets.target($0, indicator: indicator.code, year: year) }
        return parts.isEmpty ? nil : parts.reduce(0, +)
    }

    /// In force for the region above them.
    func inForce(_ indicator: Indicator) -> Int? { targets.target(place, indicator: indicator.code, year: year) }

    /// Over all years, for the region above them.
    func whole(_ indicator: Indicator) -> Int? {
        let years = targets.years(place, indicator: indicator.code, of: plan)
        return years.isEmpty ? nil : years.values.reduce(0, +)
    }

    // MARK: Sentences

    func answer(_ region: Region) -> Bilingual {
        guard !regions.isEmpty else {
            return SiteText.ownTargets(
                region.names, year,
                plan.indicators.compactMap { indicator in
                    inForce(indicator).map { (indicator.name, indicator.grouped($0), indicator.unit) }
                })
        }
        func isGiven(_ place: Int, _ indicator: Indicator) -> Bool {
            targets.target(place, indicator: indicator.code, year: year) != nil
        }
        let indicators = plan.indicators.count { indicator in regions.contains { isGiven($0, indicator) } }
        let given = regions.count { place in plan.indicators.contains { isGiven(place, $0) } }
        return SiteText.targetsAnswer(year, regions: given, indicators: indicators)
    }

    /// How the sums stand to the goals of the plan; only the root's have goals.
    func goalSentence(_ region: Region) -> Bilingual {
        guard !regions.isEmpty else { return SiteText.noneBelow }
        if region.parent == nil {
            guard !plan.goals.isEmpty else { return SiteText.noGoals }
            let off = plan.indicators.filter { indicator in
                plan.goals[indicator.code].map { $0 != whole(indicator) ?? 0 } ?? false
            }
            return SiteText.goals(
                off.map { indicator in
                    (
                        indicator.name, indicator.grouped(whole(indicator) ?? 0),
                        indicator.grouped(plan.goals[indicator.code] ?? 0)
                    )
                })
        }
        let off = plan.indicators.filter { indicator in
            guard let own = inForce(indicator), let listed = listed(indicator) else { return false }
            return own != listed
        }
        return SiteText.breakdown(off.map { ($0.name, $0.grouped(listed($0) ?? 0), $0.grouped(inForce($0) ?? 0)) })
    }

    // MARK: Rows

    func totals(_ call: Call, _ region: Region) -> [TargetPages.Total] {
        let none = "–"
        let isRoot = region.parent == nil
        func row(_ label: Bilingual, _ value: (Indicator) -> Int?, isOff: (Indicator) -> Bool = { _ in false })
            -> TargetPages.Total
        {
            let marks = plan.indicators.map { indicator in
                TargetPages.Mark(text: value(indicator).map { indicator.grouped($0) } ?? none, isOff: isOff(indicator))
            }
            return TargetPages.Total(label: call.say(label), cells: marks.map(\.text), marks: marks)
        }
        var rows = [
            row(SiteText.sumListed, listed),
            row(SiteText.inForce(region.name(in: call.language))) {
                inForce($0)
            } isOff: { indicator in
                guard let own = inForce(indicator), let sum = listed(indicator) else { return false }
                return own != sum
            },
            row(SiteText.allYears(plan.years)) {
                whole($0)
            } isOff: { indicator in
                isRoot && (plan.goals[indicator.code].map { $0 != whole(indicator) ?? 0 } ?? false)
            },
        ]
        if isRoot { rows.append(row(SiteText.goal) { plan.goals[$0.code] }) }
        return rows
    }
}
