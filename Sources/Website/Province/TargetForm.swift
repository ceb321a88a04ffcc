import Domain
import Operations
import Store
import Texts

/// The cells of a page of targets: what is on record, what was typed, what is wrong with it.
struct TargetForm: Sendable {
    struct Cell: Sendable {
        let id: String
        let name: String
        let value: String
        /// What is on record, in figures for people; empty: nothing.
        let known: String
        /// What the regions below add up to, where it differs.
        let below: String
        let hasBelow: Bool
        let was: String
        let wasName: String
        let label: String
        let problem: String
        let hasProblem: Bool
    }

    let year: Int
    /// The regions listed, by their places in the tree.
    let regions: [Int]
    var reason = ""
    var document = ""
    var lacksReason = false
    /// By the names of cells.
    private(set) var typed: [String: String] = [:]
    private(set) var was: [String: String] = [:]
    private var faults: [String: Bilingual] = [:]

    /// What is on record.
    init(_ call: Call, _ place: Int, year: Int, recorded: [TargetKey: Int]) {
        self.year = year
        regions = Self.listed(call.tree, place)
        for place in regions {
            let region = call.tree.regions[place]
            for indicator in call.plan.indicators {
                let key = TargetKey(region: region.code, indicator: indicator.code, year: year)
                let text = recorded[key].map { indicator.shown($0) } ?? ""
                typed[Self.name(region, indicator)] = text
                was[Self.name(region, indicator)] = text
            }
        }
    }

    /// What was sent.
    init(sent call: Call, _ place: Int, year: Int) {
        self.year = year
        regions = Self.listed(call.tree, place)
        reason = call.form.text("reason") ?? ""
        document = call.form.text("document") ?? ""
        for place in regions {
            for indicator in call.plan.indicators {
                let name = Self.name(call.tree.regions[place], indicator)
                typed[name] = call.form.text("t-" + name) ?? ""
                was[name] = call.form.text("w-" + name) ?? ""
            }
        }
    }

    /// The newest values of targets.
    static func recorded(_ history: [LedgerReader.TargetEntry]) -> [TargetKey: Int] {
        var found: [TargetKey: Int] = [:]
        for entry in history { found[entry.revision.key] = entry.revision.value }
        return found
    }

    private static func listed(_ tree: RegionTree, _ place: Int) -> [Int] {
        tree.children[place].filter { tree.regions[$0].counted == .own }
    }

    static func name(_ region: Region, _ indicator: Indicator) -> String { "\(region.codeText)-\(indicator.code)" }

    /// The cells that were given another value, as an operation takes them.
    func settings(_ call: Call) -> [TargetWork.Setting] {
        regions.flatMap { place in
            let region = call.tree.regions[place]
            return call.plan.indicators.compactMap { indicator -> TargetWork.Setting? in
                let name = Self.name(region, indicator)
                guard let value = typed[name], value != was[name] else { return nil }
                return TargetWork.Setting(region: region.codeText, year: year, indicator: indicator.code, value: value)
            }
        }
    }

    // MARK: What is wrong

    /// Marks the cells that cannot be taken: those that cannot be read, and those that somebody has changed meanwhile.
    mutating func check(_ preview: TargetWork.Preview) {
        for cell in preview.cells {
            let name = Self.name(cell.region, cell.indicator)
            if let problem = cell.problem {
                let isBlank = (typed[name] ?? "").isEmpty
                faults[name] = isBlank ? SiteText.targetTakenAway : ProblemText(Self.bare(problem)).message
                continue
            }
            let present = cell.before.map { cell.indicator.shown($0) } ?? ""
            guard present != was[name] else { continue }
            faults[name] = SiteText.targetChangedMeanwhile(cell.before.map { cell.indicator.grouped($0) } ?? "–")
            was[name] = present
        }
    }

    /// Without the indicator's name, which stands at the cell.
    private static func bare(_ problem: Problem) -> Problem {
        var problem = problem
        problem.details.removeAll { if case .about = $0 { true } else { false } }
        return problem
    }

    var isFaulty: Bool { !faults.isEmpty || lacksReason }

    /// Each with a way to its field.
    func problems(_ call: Call) -> [PageLink] {
        var links: [PageLink] = []
        for place in regions {
            let region = call.tree.regions[place]
            for indicator in call.plan.indicators {
                guard let fault = faults[Self.name(region, indicator)] else { continue }
                let place = Bilingual(
                    zh: "\(region.name) \(indicator.name.zh)", en: "\(region.name(in: .en)), \(indicator.name.en)")
                links.append(
                    PageLink(
                        href: "#t-" + Self.name(region, indicator), label: call.say(SiteText.fault(fault, at: place))))
            }
        }
        if lacksReason { links.append(PageLink(href: "#reason", label: call.say(SiteText.reasonForChange))) }
        return links
    }

    // MARK: Cells

    func cell(_ call: Call, _ place: Int, _ indicator: Indicator, _ targets: Targets) -> Cell {
        let region = call.tree.regions[place]
        let name = Self.name(region, indicator)
        let below = Self.below(call.tree, place, indicator, year, targets)
        let known = targets.target(place, indicator: indicator.code, year: year)
        let hasBelow = below != nil && below != known
        let fault = faults[name]
        return Cell(
            id: "t-" + name, name: "t-" + name, value: typed[name] ?? "",
            known: known.map { indicator.grouped($0) } ?? "–", below: below.map { indicator.grouped($0) } ?? "",
            hasBelow: hasBelow, was: was[name] ?? "", wasName: "w-" + name,
            label: "\(region.name(in: call.language)) \(indicator.name[call.language])",
            problem: fault.map { call.say($0) } ?? "", hasProblem: fault != nil)
    }

    /// What the regions below have been given together; nil where none has.
    private static func below(
        _ tree: RegionTree, _ place: Int, _ indicator: Indicator, _ year: Int, _ targets: Targets
    ) -> Int? {
        let parts = listed(tree, place).compactMap { targets.target($0, indicator: indicator.code, year: year) }
        return parts.isEmpty ? nil : parts.reduce(0, +)
    }
}
