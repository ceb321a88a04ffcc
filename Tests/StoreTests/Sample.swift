import Domain
import GRDB

@testable import Store

/// A small plan and its regions, for ledgers made in a test.
enum Sample {
    /// 2021-01 to 2022-12 by quarter; `money` has two decimals.
    static let plan: Plan = {
        var plan = Plan(
            code: "sample", name: Bilingual(zh: "示例", en: "Sample"), start: Month(year: 2021, number: 1),
            end: Month(year: 2022, number: 12), cadence: .quarter,
            indicators: [
                Indicator(code: "people", name: Bilingual(zh: "人数", en: "People"), synonyms: ["人"]),
                Indicator(code: "money", name: Bilingual(zh: "金额", en: "Money"), decimals: 2, weight: "0.5"),
            ])
        plan.goals = ["people": 100]
        plan.bulletin.bodies = [Bilingual(zh: "省厅", en: "Department")]
        plan.bulletin.recipients = Bilingual(zh: "各市州", en: "cities")
        plan.registers = [people, firms]
        return plan
    }()

    /// Persons whose provincial titles count by document.
    static let people: Register = {
        var register = Register(code: "persons", name: Bilingual(zh: "人员台账", en: "Persons"), kind: .person)
        register.indicator = "people"
        register.isByDocument = true
        register.levels = [.city, .province]
        register.level = .province
        return register
    }()

    /// Enterprises that count from their own day.
    static let firms = Register(code: "firms", name: Bilingual(zh: "企业台账", en: "Firms"), kind: .enterprise)

    /// Province 430000; city 430100 with two counties, a memo zone and its own unit; city 430200 with one county.
    static let regions: [Region] = {
        var memo = region(430_171, .zone, 430_100)
        memo.counted = .memo
        var renamed = region(430_201, .county, 430_200)
        renamed.aliases = [RegionAlias(text: "旧名", to: Day(year: 2021, month: 5, day: 31))]
        return [
            region(430_000, .province, nil), region(430_100, .city, 430_000), region(430_101, .county, 430_100),
            region(430_102, .county, 430_100), memo, region(430_199, .unit, 430_100),
            region(430_200, .city, 430_000), renamed,
        ]
    }()

    static func region(_ code: Int, _ level: RegionLevel, _ parent: Int?) -> Region {
        Region(code: code, name: "地区\(code)", shortName: "\(code)", level: level, parent: parent)
    }

    static func quarter(_ year: Int, _ number: Int) -> Period {
        Period(cadence: .quarter, containing: Month(year: year, number: number * 3))
    }

    static let day = Day(number: 18_733)
    static let start = Moment(milliseconds: 1_618_500_000_000)
}

extension Ledger {
    /// A ledger in memory, or at a path, whose first act states a plan and regions.
    static func begun(_ path: String? = nil, _ plan: Plan = Sample.plan, _ regions: [Region] = Sample.regions) throws
        -> Ledger
    {
        let ledger = try path.map { try Ledger.create(path: $0) } ?? Ledger.inMemory()
        try ledger.act(.begin) { writer in
            try writer.state(regions)
            try writer.state(plan)
        }
        return ledger
    }

    /// Takes an act at the moment, and keeps it.
    @discardableResult
    func act(
        _ kind: ActKind, by author: String = "李敏", received: Day = Sample.day, reason: String? = nil,
        at now: Moment = Sample.start, _ body: (ActWriter) throws -> Void = { _ in }
    ) throws -> Seal? {
        try write(ActHead(kind, author: author, received: received, reason: reason), clock: { now }) { writer in
            try body(writer)
            return (.keep, ())
        }.seal
    }

    /// Files one report; an act by itself.
    @discardableResult
    func file(
        _ region: Int, _ period: Period, _ values: [String: Int], level: ReviewLevel = .filed,
        received: Day = Sample.day
    ) throws -> Seal? {
        try act(.submit, received: received) { try $0.file(region, period, values, level: level) }
    }

    func strings(_ sql: String) throws -> [String] { try withDatabase { try String.fetchAll($0, sql: sql) } }

    func run(_ sql: String) throws { try withDatabase { try $0.execute(sql: sql) } }
}

extension ActWriter {
    @discardableResult
    func file(
        _ region: Int, _ period: Period, _ values: [String: Int], level: ReviewLevel = .filed, source: Int? = nil
    ) throws -> Revision {
        let history = try reader.history(region, period)
        return try append(
            region, period, after: history, lines: values.mapValues { Line(value: $0) }, level: level, source: source)
    }

    func decide(_ kind: DecisionKind, _ region: Int, _ period: Period) throws {
        let history = try reader.history(region, period)
        guard let newest = history.newest else { return }
        try decide(kind, newest, of: region, period, in: history)
    }
}
