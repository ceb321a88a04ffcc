/// Puts the list of key enterprises and the visits together.
///
/// An enterprise is known by its code, else by its folded name; one that stands on two lists is one for the region over
/// both. An entry without a day is on the list from the beginning; one that was taken off is on it until that day.
package struct GuidanceBuilder {
    private let tree: RegionTree
    private let asked: Int
    private let period: Period
    private var identities: WageEnterprises

    /// - Parameters:
    ///   - tree: The regions.
    ///   - asked: A place in the tree.
    ///   - period: Whose visits are counted.
    ///   - fold: What is left of a name when it is compared.
    package init(_ tree: RegionTree, asked: Int, _ period: Period, fold: @escaping @Sendable (String) -> String) {
        self.tree = tree
        self.asked = asked
        self.period = period
        identities = WageEnterprises(fold: fold)
    }

    /// - Parameters:
    ///   - list: Entries of the list of key enterprises, of all regions.
    ///   - visits: Entries of the register of visits, of all regions.
    ///   - register: The register of visits.
    /// - Returns: The coverage of the asked region.
    package mutating func coverage(
        _ list: [RosterEntry], _ visits: [RosterEntry], in register: Register
    ) -> GuidanceCoverage {
        let list = list.map(\.corrected)
        let visits = visits.map(\.corrected)
        for entry in list + visits { identities.learn(name: entry.name ?? "", code: entry.code) }
        let made = Dictionary(grouping: visits.compactMap { visit($0, register) }, by: \.key)
        let listed = list.filter(isListed)
        let everywhere = Set(listed.map(key))
        let firms = firms(listed, made.mapValues { $0.map(\.visit) })
        let off = made.filter { !everywhere.contains($0.key) }.values.joined()
            .filter { $0.visit.counts && isInside($0.visit.region) }
        return GuidanceCoverage(
            period: period, asked: tree.regions[asked], rows: rows(firms), firms: unique(firms),
            modes: register.modes, offList: off.count)
    }

    // MARK: Entries

    private func key(_ entry: RosterEntry) -> String { identities.key(name: entry.name ?? "", code: entry.code) }

    private func isListed(_ entry: RosterEntry) -> Bool {
        if let day = entry.day, day > period.lastDay { return false }
        return !entry.events.contains { $0.kind == .withdraw && $0.day <= period.lastDay }
    }

    private func visit(_ entry: RosterEntry, _ register: Register) -> (key: String, visit: GuidanceCoverage.Visit)? {
        guard let day = entry.day, day >= period.firstDay, day <= period.lastDay,
            !entry.events.contains(where: { $0.kind == .withdraw })
        else { return nil }
        let standing = EntryStanding.judge(entry, in: register)
        var mode: String?
        if case .choice(let key)? = entry.fields["mode"] { mode = key }
        let topic: String? =
            switch entry.fields["topic"] {
            case .text(let text): text
            case .choice(let key): register.topics.first { $0.key == key }?.title.zh ?? key
            default: nil
            }
        let visit = GuidanceCoverage.Visit(
            day: day, mode: mode, topic: topic, counts: standing.fault == nil, region: entry.region)
        return (key(entry), visit)
    }

    private func isInside(_ code: Int) -> Bool {
        tree.position(code: code).map { $0 == asked || tree.isBelow($0, asked) } ?? false
    }

    // MARK: Firms and rows

    private typealias Keyed = (key: String, firm: GuidanceCoverage.Firm)

    /// Inside the asked region, by region and name; an enterprise as often as it is listed.
    private func firms(_ listed: [RosterEntry], _ visits: [String: [GuidanceCoverage.Visit]]) -> [Keyed] {
        listed.filter { isInside($0.region) }.compactMap { entry -> Keyed? in
            guard let region = tree.region(code: entry.region) else { return nil }
            let key = key(entry)
            let firm = GuidanceCoverage.Firm(
                name: entry.name ?? "", code: entry.code, region: region,
                visits: (visits[key] ?? []).sorted { ($0.day, $0.mode ?? "") < ($1.day, $1.mode ?? "") })
            return (key, firm)
        }.sorted { ($0.firm.region.code, $0.firm.name, $0.key) < ($1.firm.region.code, $1.firm.name, $1.key) }
    }

    private func unique(_ firms: [Keyed]) -> [GuidanceCoverage.Firm] {
        var seen: Set<String> = []
        return firms.filter { seen.insert($0.key).inserted }.map(\.firm)
    }

    private func rows(_ firms: [Keyed]) -> [GuidanceCoverage.Row] {
        let whole = row(tree.regions[asked], firms)
        let parts = tree.children[asked].compactMap { child -> GuidanceCoverage.Row? in
            let own = firms.filter { item in
                tree.position(code: item.firm.region.code).map { $0 == child || tree.isBelow($0, child) } ?? false
            }
            return own.isEmpty ? nil : row(tree.regions[child], own)
        }
        return [whole] + parts
    }

    private func row(_ region: Region, _ firms: [Keyed]) -> GuidanceCoverage.Row {
        var row = GuidanceCoverage.Row(region: region)
        for firm in unique(firms) {
            row.listed += 1
            if firm.isVisited { row.visited += 1 }
            for visit in firm.visits {
                if visit.counts { row.visits[visit.mode ?? "", default: 0] += 1 } else { row.others += 1 }
            }
        }
        return row
    }
}
