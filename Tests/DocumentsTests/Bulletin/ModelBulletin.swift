import Domain
import Reporting
import Testing

/// The model bulletin's province: fourteen cities, five indicators, the first half of 2021.
enum ModelBulletin {
    /// Code, city; for each indicator: targets of 2020/2021/2022 = new in the three quarters.
    static let cities = """
        430100 长沙市 1/6/6=1/0/3 1/7/7=1/0/3 1/5/4=1/0/3 16/72/72=16/18/20 220/990/990=258/279/307
        430200 株洲市 1/3/3=1/0/2 1/3/3=1/0/2 1/3/3=1/0/2 8/36/36=9/11/12 80/360/360=97/105/115
        430300 湘潭市 1/3/2=0/0/2 1/3/2=0/0/1 0/3/2=0/0/1 6/27/27=7/8/7 50/225/225=52/57/62
        430400 衡阳市 1/4/3=1/0/2 1/4/3=1/0/2 1/4/4=1/0/2 8/36/36=7/9/9 90/405/405=86/93/102
        430500 邵阳市 1/3/3=1/0/2 1/3/3=1/0/1 1/4/4=1/0/2 8/36/36=6/7/9 70/315/315=54/59/64
        430600 岳阳市 1/4/3=1/0/2 1/4/3=1/0/2 1/3/3=1/0/2 8/36/36=9/10/10 80/360/360=86/93/102
        430700 常德市 1/3/3=1/0/2 1/3/3=1/0/1 1/3/3=1/0/2 6/27/27=7/8/8 60/270/270=67/72/79
        430800 张家界市 0/2/3=0/0/1 0/2/2=0/0/1 0/2/2=0/0/1 4/18/18=4/4/4 20/90/90=20/21/24
        430900 益阳市 1/3/3=1/0/2 1/2/3=0/0/1 1/3/2=1/0/2 6/27/27=6/7/7 60/270/270=54/59/64
        431000 郴州市 1/3/4=1/0/2 1/3/4=1/0/2 1/3/4=1/0/2 8/36/36=8/10/10 80/360/360=91/99/109
        431100 永州市 1/3/3=1/0/2 1/3/3=1/0/1 1/3/4=1/0/2 6/27/27=5/6/7 60/270/270=52/57/63
        431200 怀化市 0/3/3=0/0/1 0/3/3=0/0/1 1/3/4=1/0/2 6/27/27=4/5/5 50/225/225=31/33/37
        431300 娄底市 0/3/3=0/0/1 0/3/3=0/0/1 0/3/3=0/0/2 6/27/27=6/6/7 50/225/225=48/52/58
        433100 湘西州 0/2/3=0/0/1 0/2/3=0/0/1 0/3/3=0/0/1 4/18/18=2/3/3 30/135/135=16/18/20
        """

    static let plan: Plan = {
        let batches = [(6, 30), (12, 55)].map { Milestone(by: Month(year: 2021, number: $0.0), value: $0.1) }
        let titles = [
            ("coordinator", "金牌劳动关系协调员", "名", "Gold-Medal Labour Relations Coordinators", ["金牌协调员", "协调员"]),
            ("social_org", "金牌协调劳动关系社会组织", "家", "Gold-Medal Social Organisations", ["社会组织"]),
            ("mediation_org", "金牌劳动人事争议调解组织", "家", "Gold-Medal Dispute Mediation Bodies", ["调解组织"]),
        ].map { code, name, unit, english, synonyms in
            Indicator(
                code: code, name: Bilingual(zh: name, en: english), unit: Bilingual(zh: unit, en: "bodies"),
                ranked: false,
                synonyms: synonyms, milestones: batches)
        }
        let volumes = [
            (
                "harmonious_enterprise", "劳动关系和谐企业", "Enterprises with Harmonious Labour Relations",
                ["和谐企业", "培育劳动关系和谐企业"]
            ),
            ("new_enterprise", "服务新企用工", "New Enterprises Given Employment Guidance", ["新企用工服务", "服务新企"]),
        ].map { code, name, english, synonyms in
            Indicator(
                code: code, name: Bilingual(zh: name, en: english), unit: Bilingual(zh: "户", en: "enterprises"),
                synonyms: synonyms)
        }
        var plan = Plan(
            code: "hunan-hexie-tongxing",
            name: Bilingual(
                zh: "劳动关系“和谐同行”能力提升三年行动计划",
                en: "Three-Year “Moving Forward in Harmony” Action Plan"),
            start: Month(year: 2020, number: 11), end: Month(year: 2022, number: 12), cadence: .quarter,
            indicators: titles + volumes)
        plan.bulletin.bodies = [
            Bilingual(zh: "湖南省人力资源和社会保障厅", en: "Department of Human Resources and Social Security of Hunan"),
            Bilingual(zh: "湖南省总工会", en: "Hunan Federation of Trade Unions"),
            Bilingual(zh: "湖南省企业和工业经济联合会", en: "Hunan Confederation of Enterprises and Industrial Economy"),
            Bilingual(zh: "湖南省工商业联合会", en: "Hunan Federation of Industry and Commerce"),
        ]
        plan.bulletin.recipients = Bilingual(
            zh: "各市州人力资源和社会保障局、总工会、企业联合会/企业家协会、工商联",
            en:
                "City and prefecture HRSS bureaus, trade unions, enterprise confederations, federations of industry and commerce"
        )
        plan.bulletin.copies = Bilingual(zh: "人力资源和社会保障部劳动关系司", en: "Department of Labour Relations of the Ministry")
        return plan
    }()

    static let snapshot = String(repeating: "0123456789abcdef", count: 4)
    /// 12 July 2021, 17:00 in Beijing.
    static let asOf = Moment(milliseconds: 1_626_080_400_000)

    static var options: BulletinOptions {
        var options = BulletinOptions()
        options.day = Day(year: 2021, month: 7, day: 15)
        return options
    }

    static func report(_ change: (inout World) -> Void = { _ in }) throws -> Report {
        var world = World(
            plan: plan, root: Region(code: 430000, name: "湖南省", shortName: "湖南", level: .province, parent: nil))
        world.through = quarter(2021, 2)
        for line in cities.split(separator: "\n") {
            let fields = line.split(separator: " ")
            let code = try #require(Int(fields[0]))
            let name = String(fields[1])
            world.regions.append(Region(code: code, name: name, shortName: name, level: .city, parent: 430000))
            for (indicator, field) in zip(plan.indicators, fields.dropFirst(2)) {
                let halves = field.split(separator: "=").map { $0.split(separator: "/").compactMap { Int($0) } }
                for (year, value) in zip(2020...2022, halves[0]) {
                    world.targets[TargetKey(region: code, indicator: indicator.code, year: year)] = value
                }
                world.values[code, default: [:]][indicator.code] = halves[1]
            }
        }
        change(&world)
        return try world.report()
    }
}

/// Regions with targets and values, from which a report is made. A root's values are the sums of its children's.
struct World {
    var plan: Plan
    var root: Region
    var regions: [Region] = []
    var targets: [TargetKey: Int] = [:]
    var values: [Int: [String: [Int]]] = [:]
    var through = quarter(2021, 2)
    var basis = Basis.accepted
    var asOf = ModelBulletin.asOf

    func report() throws -> Report {
        let above = root.parent.map { Region(code: $0, name: "上级", shortName: "上级", level: .nation, parent: nil) }
        let tree = try RegionTree([above].compactMap { $0 } + [root] + regions)
        let builder = ReportBuilder(plan: plan, tree: tree, targets: Targets(targets, in: tree), through: through)
        let asked = try #require(tree.position(code: root.code))
        let listed = [asked] + tree.children[asked]
        let records = listed.map { position in
            RegionRecord(
                position: position, values: values(of: tree.regions[position]),
                completeness: Completeness(expected: 9, received: 8, onTime: 7))
        }
        return builder.report(records, basis: basis, asOf: asOf, snapshot: ModelBulletin.snapshot)
    }

    private func values(of region: Region) -> [String: [Int?]] {
        guard region.code == root.code, values[root.code] == nil else {
            return (values[region.code] ?? [:]).mapValues { $0 }
        }
        let parts = regions.filter { $0.counted == .own }.compactMap { values[$0.code] }
        var sums: [String: [Int?]] = [:]
        for indicator in plan.indicators {
            let rows = parts.compactMap { $0[indicator.code] }
            let length = rows.map(\.count).max() ?? 0
            sums[indicator.code] = (0..<length).map { place in
                rows.reduce(0) { $0 + ($1.indices.contains(place) ? $1[place] : 0) }
            }
        }
        return sums
    }
}
