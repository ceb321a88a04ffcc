import Domain
import Reporting
import Testing

func quarter(_ year: Int, _ number: Int) -> Period {
    Period(cadence: .quarter, containing: Month(year: year, number: number * 3))
}

extension Plan {
    /// Three indicators: one ranked with two decimals, one by quota, one without a target.
    static let small = Plan(
        code: "small", name: Bilingual(zh: "小计划", en: "Small Plan"), start: Month(year: 2020, number: 11),
        end: Month(year: 2021, number: 12), cadence: .quarter,
        indicators: [
            Indicator(
                code: "wages", name: Bilingual(zh: "追讨工资", en: "Wages Recovered"),
                unit: Bilingual(zh: "万元", en: "10,000 yuan"), decimals: 2),
            Indicator(
                code: "titles", name: Bilingual(zh: "金牌调解组织", en: "Gold-Medal Bodies"),
                unit: Bilingual(zh: "家", en: "bodies"), ranked: false),
            Indicator(code: "visits", name: Bilingual(zh: "走访", en: "Visits")),
        ])

    /// The names of the built-in plan, as long as they are there.
    static let long = Plan(
        code: "long",
        name: Bilingual(
            zh: "劳动关系“和谐同行”能力提升三年行动计划",
            en: "Three-Year “Moving Forward in Harmony” Action Plan for Labour Relations"),
        start: Month(year: 2020, number: 11), end: Month(year: 2022, number: 12), cadence: .quarter,
        indicators: [
            ("金牌劳动关系协调员", "Gold-Medal Labour Relations Coordinators", false),
            ("金牌协调劳动关系社会组织", "Gold-Medal Social Organisations for Labour Relations", false),
            ("劳动关系和谐企业", "Enterprises with Harmonious Labour Relations", true),
            ("服务新企用工", "New Enterprises Given Employment Guidance", true),
        ].enumerated().map { number, entry in
            Indicator(
                code: "i\(number)", name: Bilingual(zh: entry.0, en: entry.1),
                unit: Bilingual(zh: "户", en: "enterprises"), ranked: entry.2)
        })
}

/// A report on a province with two cities and a memo zone.
func report(_ plan: Plan = .small, names: [String] = ["株洲市", "湘西土家族苗族自治州", "高新区"]) throws -> Report {
    var regions = [Region(code: 430000, name: "湖南省", shortName: "湖南", level: .province, parent: nil)]
    for (number, name) in names.enumerated() {
        regions.append(
            Region(code: 430100 + number * 100, name: name, shortName: name, level: .city, parent: 430000))
    }
    regions[regions.count - 1].counted = .memo
    let tree = try RegionTree(regions)
    var targets: [TargetKey: Int] = [:]
    var records: [RegionRecord] = []
    for (position, region) in tree.regions.enumerated() {
        var completed: [String: [Int: Int]] = [:]
        for (number, indicator) in plan.indicators.enumerated() {
            completed[indicator.code] = [2020: 25 * number, 2021: 1250 / (position + 1) - number]
            guard number < plan.indicators.count - 1, position > 0 else { continue }
            targets[TargetKey(region: region.code, indicator: indicator.code, year: 2020)] = 300 * number
            targets[TargetKey(region: region.code, indicator: indicator.code, year: 2021)] = 1234 / (number + 1)
        }
        records.append(
            RegionRecord(
                position, of: plan, through: quarter(2021, 2), completed: completed,
                inPeriod: [plan.indicators[0].code: 123_456 * (position + 1)],
                completeness: Completeness(expected: 9 - position, received: 4 - position, onTime: 1)))
    }
    let builder = ReportBuilder(
        plan: plan, tree: tree, targets: Targets(targets, in: tree), through: quarter(2021, 2))
    return builder.report(
        records, basis: .accepted, asOf: Moment(milliseconds: 1_626_080_400_000),
        snapshot: String(repeating: "0123456789abcdef", count: 4))
}

extension RegionRecord {
    /// From completed values by year: a year's value stands in its last period up to the through-period, but where
    /// `inPeriod` says what the through-period gave, the rest of its year stands in the period before.
    init(
        _ position: Int, of plan: Plan, through: Period, completed: [String: [Int: Int]], inPeriod: [String: Int] = [:],
        completeness: Completeness = Completeness()
    ) {
        let periods = plan.periods.filter { $0 <= through }
        var values: [String: [Int?]] = [:]
        for (code, years) in completed {
            var row = [Int?](repeating: nil, count: periods.count)
            for (year, value) in years {
                guard let place = periods.lastIndex(where: { $0.year == year }) else { continue }
                row[place] = value
                guard let given = inPeriod[code], periods[place] == through, place > 0 else { continue }
                row[place] = given
                row[place - 1] = (row[place - 1] ?? 0) + value - given
            }
            values[code] = row
        }
        self.init(position: position, values: values, completeness: completeness)
    }
}
