import Domain
import Reporting
import Testing

/// The model bulletin's province: 14 cities with their targets and figures, 省本级, and each city's units, which add up.
struct BookSample {
    var plan = Self.hunan
    var through = quarter(2021, 2)
    var unitsPerCity = 10
    var hasUnits = true
    var hasTargets = true

    /// Code, city; targets and 累计 of 和谐企业 and 服务新企.
    static let cities: [(Int, String, [Int], [Int])] = [
        (430100, "长沙市", [160, 2200], [54, 844]), (430200, "株洲市", [80, 800], [32, 317]),
        (430300, "湘潭市", [60, 500], [22, 171]), (430400, "衡阳市", [80, 900], [25, 281]),
        (430500, "邵阳市", [80, 700], [22, 177]), (430600, "岳阳市", [80, 800], [29, 281]),
        (430700, "常德市", [60, 600], [23, 218]), (430800, "张家界市", [40, 200], [12, 65]),
        (430900, "益阳市", [60, 600], [20, 177]), (431000, "郴州市", [80, 800], [28, 299]),
        (431100, "永州市", [60, 600], [18, 172]), (431200, "怀化市", [60, 500], [14, 101]),
        (431300, "娄底市", [60, 500], [19, 158]), (433100, "湘西土家族苗族自治州", [40, 300], [8, 54]),
    ]

    static let hunan: Plan = {
        var plan = Plan(
            code: "hunan-hexie-tongxing",
            name: Bilingual(
                zh: "劳动关系“和谐同行”能力提升三年行动计划", en: "Three-Year “Moving Forward in Harmony” Action Plan"),
            start: Month(year: 2020, number: 11), end: Month(year: 2022, number: 12), cadence: .quarter,
            indicators: [
                title("coordinator", "金牌劳动关系协调员", "Gold-Medal Coordinators", "名"),
                title("social_org", "金牌协调劳动关系社会组织", "Gold-Medal Social Organisations", "家"),
                title("mediation_org", "金牌劳动人事争议调解组织", "Gold-Medal Mediation Bodies", "家"),
                Indicator(
                    code: "harmonious_enterprise", name: Bilingual(zh: "劳动关系和谐企业", en: "Harmonious Enterprises"),
                    unit: Bilingual(zh: "户", en: "enterprises"),
                    definition: Bilingual(zh: "经培育达到标准的企业。", en: "Enterprises that reached the standard.")),
                Indicator(
                    code: "new_enterprise", name: Bilingual(zh: "服务新企用工", en: "New Enterprises Served"),
                    unit: Bilingual(zh: "户", en: "enterprises")),
                Indicator(
                    code: "key_enterprise_guidance", name: Bilingual(zh: "重点企业用工指导", en: "Key Enterprises Guided"),
                    unit: Bilingual(zh: "户", en: "enterprises")),
                Indicator(
                    code: "wage_guidance", name: Bilingual(zh: "企业工资分配指导", en: "Wage Guidance"),
                    unit: Bilingual(zh: "户", en: "enterprises")),
            ])
        plan.rateDecimals = 2
        return plan
    }()

    private static func title(_ code: String, _ zh: String, _ en: String, _ unit: String) -> Indicator {
        Indicator(
            code: code, name: Bilingual(zh: zh, en: en), unit: Bilingual(zh: unit, en: "bodies"), ranked: false,
            milestones: [Milestone(by: Month(year: 2021, number: 6), value: 30)])
    }

    /// Shares of a whole that add up to it.
    static func split(_ whole: Int, _ count: Int) -> [Int] {
        (0..<count).map { whole * ($0 + 1) / count - whole * $0 / count }
    }

    /// Targets and what is done of each indicator of a city.
    private func city(_ place: Int) -> (targets: [Int], done: [Int]) {
        let entry = Self.cities[place]
        let titles = [100, 100, 100].map { Self.split($0, 14)[place] }
        let reached = [34, 28, 36].map { Self.split($0, 14)[place] }
        return (titles + entry.2, reached + entry.3 + [place * 3, 7])
    }

    func report() throws -> Report {
        var regions = [Region(code: 430000, name: "湖南省", shortName: "湖南", level: .province, parent: nil)]
        for entry in Self.cities {
            let short = entry.0 == 433100 ? "湘西州" : entry.1
            regions.append(Region(code: entry.0, name: entry.1, shortName: short, level: .city, parent: 430000))
        }
        regions.append(Region(code: 439900, name: "省本级", shortName: "省本级", level: .unit, parent: 430000))
        for entry in Self.cities where hasUnits { regions += units(entry.0) }
        let tree = try RegionTree(regions)
        let builder = ReportBuilder(
            plan: plan, tree: tree, targets: Targets(targets(tree), in: tree), through: through)
        let listed = ReportBuilder.listed(tree.root, in: tree, through: through)
        let units = listed.dropFirst().map { child in
            hasUnits ? ReportBuilder.listed(child, in: tree, through: through).dropFirst().map { record($0, tree) } : []
        }
        var report = builder.report(
            listed.map { record($0, tree) }, units: units, basis: .accepted,
            asOf: Moment(milliseconds: 1_626_080_400_000), snapshot: String(repeating: "0123456789abcdef", count: 4))
        report.reporting = reporting(report)
        return report
    }

    private func units(_ city: Int) -> [Region] {
        (0..<unitsPerCity).map { number in
            let isOwn = number == unitsPerCity - 1
            let code = isOwn ? city + 99 : city + 2 + number
            return Region(
                code: code, name: isOwn ? "市本级" : "第\(number + 1)县", shortName: "县\(number + 1)",
                level: isOwn ? .unit : .county, parent: city)
        }
    }

    // MARK: Figures

    private func targets(_ tree: RegionTree) -> [TargetKey: Int] {
        guard hasTargets else { return [:] }
        var found: [TargetKey: Int] = [:]
        for (place, entry) in Self.cities.enumerated() {
            let members =
                hasUnits ? tree.children[tree.position(code: entry.0) ?? 0] : [tree.position(code: entry.0) ?? 0]
            for (number, target) in city(place).targets.enumerated() {
                let years = [
                    2020: target / 10, 2021: target * 45 / 100, 2022: target - target / 10 - target * 45 / 100,
                ]
                for (year, value) in years {
                    for (member, share) in zip(members, Self.split(value, members.count)) {
                        let key = TargetKey(
                            region: tree.regions[member].code, indicator: plan.indicators[number].code, year: year)
                        found[key] = share
                    }
                }
            }
        }
        return found
    }

    private func record(_ position: Int, _ tree: RegionTree) -> RegionRecord {
        let region = tree.regions[position]
        let periods = plan.periods.filter { $0 <= through }
        var values: [String: [Int?]] = [:]
        for (number, indicator) in plan.indicators.enumerated() {
            values[indicator.code] = Self.split(done(region, number), periods.count)
        }
        let reports = region.level == .county || region.level == .unit ? 1 : region.level == .city ? unitsPerCity : 141
        return RegionRecord(
            position: position, values: values,
            completeness: Completeness(
                expected: reports * periods.count, received: max(0, reports * periods.count - 1), onTime: reports),
            filings: region.level == .county ? periods.map { filing($0, position) } : [])
    }

    private func filing(_ period: Period, _ position: Int) -> FilingSource {
        FilingSource(
            period: period, filing: position, revision: 1, act: 12, received: period.lastDay + 4, file: "株洲市.xlsx",
            row: position % 20 + 3)
    }

    /// Every period is made from its own share, so that what is done adds up by period too.
    private func done(_ region: Region, _ number: Int) -> Int {
        switch region.level {
        case .province: return Self.cities.indices.reduce(0) { $0 + city($1).done[number] }
        case .city: return Self.cities.firstIndex { $0.0 == region.code }.map { city($0).done[number] } ?? 0
        default:
            guard let place = Self.cities.firstIndex(where: { $0.0 == region.parent }) else { return 0 }
            let unit = region.level == .unit ? unitsPerCity - 1 : region.code % 100 - 2
            return Self.split(city(place).done[number], unitsPerCity)[unit]
        }
    }

    private func reporting(_ report: Report) -> ReportingTable {
        let rows = report.regions.map { figures in
            ReportingTable.Row(
                region: figures.region, completeness: Completeness(expected: 10, received: 9, onTime: 8), returned: 1)
        }
        let city = report.regions[1].region
        let states: [(ReportingTable.State, Day?)] = [
            (.missing, nil), (.returned, nil), (.late, Day(year: 2021, month: 7, day: 9)),
        ]
        let units = states.enumerated().compactMap { number, state in
            Day(year: 2021, month: 7, day: 5).map {
                ReportingTable.Unit(
                    region: Region(
                        code: 430102 + number, name: "第\(number + 1)县", shortName: "县", level: .county, parent: 430100),
                    parent: city, state: state.0, deadline: $0, received: state.1)
            }
        }
        return ReportingTable(period: through, rows: rows, units: units)
    }
}
