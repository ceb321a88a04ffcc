import Domain
import Reporting

/// The province of the model bulletin: 14 cities with targets and figures, their units, who reported, what was adjusted.
struct PageSample {
    var plan = PageSample.plan
    /// Code, city, place on the map; 和谐企业 and 服务新企: target of the plan, completed.
    var cities: [(code: Int, name: String, tile: String?, harmonious: (Int, Int), new: (Int, Int))] = PageSample.cities
    var unitsPerCity = 9
    var through = quarter(2021, 2)
    var hasTargets = true
    var hasFigures = true
    var provinceName = "湖南省"

    static let plan: Plan = {
        var plan = Plan(
            code: "hunan-hexie-tongxing",
            name: Bilingual(
                zh: "劳动关系“和谐同行”能力提升三年行动计划",
                en: "Three-Year “Moving Forward in Harmony” Action Plan for Labour Relations"),
            start: Month(year: 2020, number: 11), end: Month(year: 2022, number: 12), cadence: .quarter,
            indicators: [
                indicator("coordinator", "金牌劳动关系协调员", "Gold-Medal Labour Relations Coordinators", "名", "people", false),
                indicator("social_org", "金牌协调劳动关系社会组织", "Gold-Medal Social Organisations", "家", "bodies", false),
                indicator("harmonious_enterprise", "劳动关系和谐企业", "Harmonious Enterprises", "户", "enterprises", true),
                indicator("new_enterprise", "服务新企用工", "New Enterprises Served", "户", "enterprises", true),
                indicator("wage_guidance", "企业薪酬指引", "Wage Guidance", "户", "enterprises", true),
            ])
        for number in 0..<2 {
            plan.indicators[number].milestones = [Milestone(by: Month(year: 2021, number: 6), value: 30)]
        }
        return plan
    }()

    private static func indicator(
        _ code: String, _ zh: String, _ en: String, _ unit: String, _ unitEn: String, _ ranked: Bool
    ) -> Indicator {
        Indicator(
            code: code, name: Bilingual(zh: zh, en: en), unit: Bilingual(zh: unit, en: unitEn),
            definition: Bilingual(zh: "按认定文件的成文日期统计，同一对象只计一次。", en: "Counted by the date of the document, each once."),
            ranked: ranked)
    }

    static let cities: [(code: Int, name: String, tile: String?, harmonious: (Int, Int), new: (Int, Int))] = [
        (430100, "长沙市", "2,4", (160, 54), (2200, 844)), (430200, "株洲市", "3,4", (80, 32), (800, 317)),
        (430300, "湘潭市", "3,3", (60, 22), (500, 171)), (430400, "衡阳市", "4,3", (80, 25), (900, 281)),
        (430500, "邵阳市", "4,2", (80, 22), (700, 177)), (430600, "岳阳市", "1,4", (80, 29), (800, 281)),
        (430700, "常德市", "1,3", (60, 23), (600, 218)), (430800, "张家界市", "1,2", (40, 12), (200, 65)),
        (430900, "益阳市", "2,3", (60, 20), (600, 177)), (431000, "郴州市", "5,3", (80, 28), (800, 299)),
        (431100, "永州市", "5,2", (60, 18), (600, 172)), (431200, "怀化市", "3,1", (60, 14), (500, 101)),
        (431300, "娄底市", "3,2", (60, 19), (500, 158)), (433100, "湘西州", "2,1", (40, 8), (300, 54)),
        (439900, "省本级", nil, (0, 0), (0, 0)),
    ]

    // MARK: Regions

    private var province: Region {
        Region(code: 430000, name: provinceName, shortName: provinceName, level: .province, parent: nil)
    }

    private func region(_ place: Int) -> Region {
        let city = cities[place]
        let short =
            city.name.count > 2 && "市省".contains(city.name.last ?? " ") ? String(city.name.dropLast()) : city.name
        var region = Region(
            code: city.code, name: city.name, shortName: short, level: city.code == 439900 ? .unit : .city,
            parent: 430000)
        region.tile = city.tile
        return region
    }

    private func units(_ place: Int) -> [Region] {
        guard cities[place].code != 439900 else { return [] }
        return (0..<unitsPerCity).map { number in
            let name = "\(cities[place].name)第\(number + 1)县"
            return Region(
                code: cities[place].code * 100 + number + 1, name: name, shortName: name, level: .county,
                parent: cities[place].code)
        }
    }

    // MARK: Figures

    /// A whole in as many parts, the first ones one more.
    private func part(_ whole: Int, _ number: Int, of count: Int) -> Int {
        whole / count + (number < whole % count ? 1 : 0)
    }

    /// Target and completed of a city, by place of the indicator.
    private func figures(_ place: Int) -> [(Int, Int)] {
        [
            (place == 14 ? 0 : [8, 7, 7][place % 3], [3, 2, 2][place % 3]),
            (place == 14 ? 2 : 7, [2, 1, 2, 3][place % 4]), cities[place].harmonious, cities[place].new,
            (0, 11 * (place + 1)),
        ]
    }

    private func record(_ position: Int, _ figures: [(Int, Int)], filings: [FilingSource]) -> RegionRecord {
        let periods = plan.periods.filter { $0 <= through }
        var values: [String: [Int?]] = [:]
        for (indicator, figure) in zip(plan.indicators, figures) where hasFigures {
            values[indicator.code] = periods.indices.map {
                part(figure.1, periods.count - 1 - $0, of: periods.count)
            }
        }
        let count = filings.isEmpty ? 27 : periods.count
        return RegionRecord(
            position: position, values: values,
            completeness: Completeness(
                expected: count, received: hasFigures ? count - position % 2 : 0, onTime: hasFigures ? count - 2 : 0),
            filings: filings)
    }

    private func filings(_ code: Int) -> [FilingSource] {
        guard hasFigures else { return [] }
        return plan.periods.filter { $0 <= through }.enumerated().map { number, period in
            FilingSource(
                period: period, filing: code % 1000 + number, revision: 1 + number % 2, act: 5 + number,
                received: period.lastDay + 4, file: number == 2 ? nil : "\(code / 10000)各县\(period).csv",
                row: number == 2 ? nil : 7)
        }
    }

    func report() throws -> Report {
        let own = cities.indices.map(region)
        let below = cities.indices.map(units)
        let tree = try RegionTree([province] + own + below.flatMap(\.self))
        var targets: [TargetKey: Int] = [:]
        var total = plan.indicators.map { _ in (0, 0) }
        var records: [RegionRecord] = []
        var units: [[RegionRecord]] = []
        for place in cities.indices {
            let figures = Array(figures(place).prefix(plan.indicators.count))
            for (number, figure) in figures.enumerated() {
                total[number] = (total[number].0 + figure.0, total[number].1 + figure.1)
            }
            set(own[place].code, figures, &targets)
            records.append(
                record(
                    tree.position(code: own[place].code) ?? 0, figures,
                    filings: below[place].isEmpty ? filings(own[place].code) : []))
            units.append(
                below[place].enumerated().map { number, unit in
                    let share = figures.map {
                        (part($0.0, number, of: unitsPerCity), part($0.1, number, of: unitsPerCity))
                    }
                    set(unit.code, share, &targets)
                    return record(tree.position(code: unit.code) ?? 0, share, filings: filings(unit.code))
                })
        }
        let builder = ReportBuilder(plan: plan, tree: tree, targets: Targets(targets, in: tree), through: through)
        return builder.report(
            [record(tree.root, total, filings: [])] + records, units: units, basis: .accepted,
            asOf: Moment(milliseconds: 1_626_080_400_000), snapshot: String(repeating: "0123456789abcdef", count: 4))
    }

    /// A tenth, nine twentieths, the rest.
    private func set(_ region: Int, _ figures: [(Int, Int)], _ targets: inout [TargetKey: Int]) {
        guard hasTargets else { return }
        for (indicator, figure) in zip(plan.indicators, figures) where figure.0 > 0 {
            let first = figure.0 / 10
            let second = (figure.0 - first) / 2
            for (year, value) in [(2020, first), (2021, second), (2022, figure.0 - first - second)] {
                targets[TargetKey(region: region, indicator: indicator.code, year: year)] = value
            }
        }
    }
}
