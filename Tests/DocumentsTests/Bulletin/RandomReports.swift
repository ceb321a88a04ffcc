import Domain
import Reporting
import Testing

/// Numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func isLucky(_ oneIn: Int) -> Bool { number(1...oneIn) == 1 }
    mutating func pick<Item>(_ items: [Item]) -> Item { items[number(0...(items.count - 1))] }
}

/// Reports of every shape: plans of months and quarters, any region as root, no children or many, with and without targets.
enum RandomReports {
    static func report(_ seed: UInt64) throws -> Report {
        var dice = Dice(seed)
        let plan = plan(&dice)
        let (level, below, suffix): (RegionLevel, RegionLevel, String) = dice.pick([
            (.nation, .province, "省"), (.province, .city, "市"), (.city, .county, "县"), (.county, .zone, "管理区"),
        ])
        let ends: [RegionLevel: String] = [.nation: "某国", .province: "某省", .city: "某市", .county: "某县"]
        var root = Region(code: 100000, name: ends[level] ?? "", shortName: "某", level: level, parent: nil)
        if level != .nation, dice.isLucky(3) { root.parent = 990000 }
        var world = World(plan: plan, root: root)
        world.through = dice.pick(plan.periods)
        let count = dice.pick([0, 1, 2, 3, 4, 5, 6, 7, 14, 30])
        let classes: [String?] = dice.isLucky(4) ? ["城区", "县（市）", nil] : [nil]
        for number in 0..<count {
            var region = Region(
                code: 100100 + number * 100, name: "甲\(number)\(suffix)", shortName: "甲\(number)", level: below,
                parent: 100000)
            if dice.isLucky(8) { region.level = .unit }
            if dice.isLucky(10) { region.counted = .memo }
            region.rankingClass = dice.pick(classes)
            world.regions.append(region)
        }
        fill(&world, count == 0 ? [root] : world.regions, &dice)
        // Some are read before their period is over.
        if !dice.isLucky(5) { world.asOf = Moment(milliseconds: 1_800_000_000_000) }
        world.basis = dice.pick(Basis.allCases)
        var report = try world.report()
        if dice.isLucky(2) { report.reporting = reporting(report, &dice) }
        if dice.isLucky(3) { report.adjustments = adjustments(report, &dice) }
        if dice.isLucky(4) { report.targetRevisions = revisions(report, &dice) }
        return report
    }

    private static func plan(_ dice: inout Dice) -> Plan {
        let start = Month(year: 2020, number: dice.number(1...12))
        let indicators = (0..<dice.number(1...6)).map { number in
            Indicator(
                code: "i\(number)",
                name: Bilingual(
                    zh: dice.pick(["金牌组织\(number)", "服务企业\(number)", "工资\(number)"]), en: "Indicator \(number)"),
                unit: dice.isLucky(4) ? Bilingual(zh: "", en: "") : Bilingual(zh: "户", en: "enterprises"),
                decimals: dice.pick([0, 0, 2]), ranked: !dice.isLucky(3),
                milestones: dice.isLucky(3)
                    ? [Milestone(by: Month(index: start.index + 6), value: dice.number(0...90))] : [])
        }
        var plan = Plan(
            code: "random", name: Bilingual(zh: "行动计划", en: "Action Plan"), start: start,
            end: Month(index: start.index + dice.number(0...35)), cadence: dice.pick(Cadence.allCases),
            indicators: indicators, rateDecimals: dice.pick([0, 1, 2]), rankBy: dice.pick([.plan, .plan, .year]))
        if dice.isLucky(2) { plan.bulletin = ModelBulletin.plan.bulletin }
        return plan
    }

    /// Some indicators have no target, some nothing done, some the same everywhere, some more than was asked.
    private static func fill(_ world: inout World, _ regions: [Region], _ dice: inout Dice) {
        let periods = world.plan.periods.filter { $0 <= world.through }.count
        for indicator in world.plan.indicators {
            let hasTarget = !dice.isLucky(4)
            let style = dice.number(0...4)
            for region in regions {
                if hasTarget, !dice.isLucky(9) {
                    for year in world.plan.years {
                        let key = TargetKey(region: region.code, indicator: indicator.code, year: year)
                        world.targets[key] = style == 1 ? 100 : dice.number(0...90)
                    }
                }
                let most = [0, 20, 8, 300, 1][style]
                world.values[region.code, default: [:]][indicator.code] = (0..<periods).map { _ in
                    style == 1 ? most : dice.number(0...most)
                }
            }
        }
    }

    // MARK: What is beside the figures

    private static func reporting(_ report: Report, _ dice: inout Dice) -> ReportingTable {
        let expected = dice.pick([0, 1, 9])
        let received = dice.isLucky(4) ? 0 : dice.number(0...expected)
        let counts = Completeness(expected: expected, received: received, onTime: dice.number(0...received))
        let rows = report.regions.map {
            ReportingTable.Row(region: $0.region, completeness: counts, returned: dice.number(0...2))
        }
        let units = (0..<min(expected - received, 3)).map { _ in
            let state = dice.pick(ReportingTable.State.allCases)
            return ReportingTable.Unit(
                region: dice.pick(report.regions.map(\.region)), parent: dice.isLucky(2) ? report.asked.region : nil,
                state: state, deadline: report.cutoff + 5, received: state == .late ? report.cutoff + 9 : nil)
        }
        return ReportingTable(period: report.through, rows: rows, units: units)
    }

    static func change(_ report: Report, _ subject: Comparison.Subject, _ dice: inout Dice) -> Comparison.Change {
        let cause = Comparison.Cause(
            kind: dice.pick(Comparison.CauseKind.allCases), act: dice.number(1...99), at: "2021-07-08T02:00:00.000Z",
            author: "某人", reason: dice.isLucky(2) ? "核对" : nil)
        return Comparison.Change(
            region: dice.pick(report.regions.map(\.region)), indicator: dice.pick(report.plan.indicators),
            subject: subject,
            before: dice.isLucky(3) ? nil : dice.number(0...50), after: dice.isLucky(5) ? nil : dice.number(0...50),
            causes: dice.isLucky(4) ? [] : [cause])
    }

    static func figure(_ report: Report, _ dice: inout Dice) -> Comparison.Figure {
        let (number, other) = (dice.number(0...(report.plan.indicators.count - 1)), dice.pick(report.regions))
        let region = dice.pick(report.regions)
        return Comparison.Figure(
            region: region.region, indicator: report.plan.indicators[number],
            before: dice.isLucky(5) ? nil : other.indicators[number],
            after: dice.isLucky(5) ? nil : region.indicators[number], rankBefore: other.indicatorRanks[number],
            rankAfter: region.indicatorRanks[number],
            causes: change(report, .period(report.through), &dice).causes)
    }

    private static func adjustments(_ report: Report, _ dice: inout Dice) -> Adjustments {
        let bulletin = PublishedBulletin(
            act: 1, at: report.asOf, author: "某人", options: BulletinOptions(), region: report.asked.region.code,
            through: report.through, cutoff: report.cutoff, basis: report.basis, snapshotAct: 1,
            snapshot: report.snapshot, title: "上次通报")
        var (figures, changes): ([Comparison.Figure], [Comparison.Change]) = ([], [])
        for _ in 0..<dice.number(0...3) { figures.append(figure(report, &dice)) }
        for _ in 0..<dice.number(0...3) { changes.append(change(report, .period(report.through), &dice)) }
        return Adjustments(bulletin: bulletin, figures: figures, changes: changes)
    }

    private static func revisions(_ report: Report, _ dice: inout Dice) -> [Comparison.Change] {
        [change(report, .target(report.through.year), &dice)]
    }

    static func comparison(_ report: Report, _ seed: UInt64) throws -> Comparison {
        var dice = Dice(seed &+ 77)
        var (figures, changes): ([Comparison.Figure], [Comparison.Change]) = ([], [])
        for _ in 0..<dice.number(0...4) { figures.append(figure(report, &dice)) }
        for _ in 0..<dice.number(0...4) { changes.append(change(report, .period(report.through), &dice)) }
        return Comparison(from: report, to: report, figures: figures, changes: changes)
    }
}
