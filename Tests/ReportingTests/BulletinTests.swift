import Domain
import Reporting
import Testing

/// Annex 2 of the model bulletin: what a province prints must come out of its targets and cumulative figures exactly.
@Suite struct BulletinTests {
    /// Code, city; for 和谐企业 and 服务新企: targets of 2020/2021/2022, 累计, 完成率, 位次, 与序时比.
    private static let annex = """
        430100 长沙市 16/72/72 54 33.75 6 +1.25 220/990/990 844 38.36 2 +5.86
        430200 株洲市 8/36/36 32 40.00 1 +7.50 80/360/360 317 39.63 1 +7.13
        430300 湘潭市 6/27/27 22 36.67 3 +4.17 50/225/225 171 34.20 6 +1.70
        430400 衡阳市 8/36/36 25 31.25 9 -1.25 90/405/405 281 31.22 9 -1.28
        430500 邵阳市 8/36/36 22 27.50 11 -5.00 70/315/315 177 25.29 12 -7.21
        430600 岳阳市 8/36/36 29 36.25 4 +3.75 80/360/360 281 35.13 5 +2.63
        430700 常德市 6/27/27 23 38.33 2 +5.83 60/270/270 218 36.33 4 +3.83
        430800 张家界市 4/18/18 12 30.00 10 -2.50 20/90/90 65 32.50 7 +0.00
        430900 益阳市 6/27/27 20 33.33 7 +0.83 60/270/270 177 29.50 10 -3.00
        431000 郴州市 8/36/36 28 35.00 5 +2.50 80/360/360 299 37.38 3 +4.88
        431100 永州市 6/27/27 18 30.00 10 -2.50 60/270/270 172 28.67 11 -3.83
        431200 怀化市 6/27/27 14 23.33 12 -9.17 50/225/225 101 20.20 13 -12.30
        431300 娄底市 6/27/27 19 31.67 8 -0.83 50/225/225 158 31.60 8 -0.90
        433100 湘西州 4/18/18 8 20.00 13 -12.50 30/135/135 54 18.00 14 -14.50
        """

    private struct Line {
        let code: Int
        let name: String
        let parts: [Part]

        struct Part {
            let targets: [Int: Int]
            let completed: Int
            let rate, rank, difference: String
        }

        init(_ text: Substring) throws {
            let fields = text.split(separator: " ").map(String.init)
            code = try #require(Int(fields[0]))
            name = fields[1]
            parts = try [2, 7].map { start in
                let years = fields[start].split(separator: "/").compactMap { Int($0) }
                return Part(
                    targets: [2020: years[0], 2021: years[1], 2022: years[2]],
                    completed: try #require(Int(fields[start + 1])), rate: fields[start + 2], rank: fields[start + 3],
                    difference: fields[start + 4])
            }
        }
    }

    private let lines: [Line]
    private let report: Report
    private static let indicators = ["harmonious_enterprise", "new_enterprise"]

    init() throws {
        let lines = try Self.annex.split(separator: "\n").map(Line.init)
        let plan = Plan(
            code: "hunan-hexie-tongxing", name: .same("plan"), start: Month(year: 2020, number: 11),
            end: Month(year: 2022, number: 12), cadence: .quarter,
            indicators: Self.indicators.map { Indicator(code: $0, name: .same($0)) })
        let tree = try RegionTree(
            [Region(430000, "湖南省", below: nil)] + lines.map { Region($0.code, $0.name, below: 430000) })
        var targets: [TargetKey: Int] = [:]
        var completed: [Int: [String: [Int: Int]]] = [:]
        for line in lines {
            for (indicator, part) in zip(Self.indicators, line.parts) {
                for (year, value) in part.targets {
                    targets[TargetKey(region: line.code, indicator: indicator, year: year)] = value
                }
                completed[line.code, default: [:]][indicator] = [2021: part.completed]
                completed[430000, default: [:]][indicator, default: [:]][2021, default: 0] += part.completed
            }
        }
        let through = quarter(2021, 2)
        let builder = ReportBuilder(plan: plan, tree: tree, targets: Targets(targets, in: tree), through: through)
        let records = ReportBuilder.listed(tree.root, in: tree, through: through).map { position in
            RegionRecord(
                position, of: plan, through: through, completed: completed[tree.regions[position].code] ?? [:])
        }
        self.lines = lines
        report = builder.report(records, basis: .accepted, asOf: Moment(milliseconds: 0), snapshot: "")
    }

    /// In percentage points, with its sign.
    private func difference(_ figures: IndicatorFigures) throws -> String {
        let rate = try #require(figures.rate)
        let pace = try #require(figures.expected) / Fraction(rate.target) * Fraction(100)
        let text = (rate.percent - pace).fixed(2)
        return text.hasPrefix("-") ? text : "+" + text
    }

    @Test func everyPrintedRateComesOut() throws {
        #expect(lines.count == 14)
        for line in lines {
            for (indicator, part) in zip(Self.indicators, line.parts) {
                let figures = try report.figures(line.code, indicator)
                #expect(figures.target == part.targets.values.reduce(0, +))
                #expect(figures.rate?.shown(decimals: 2) == part.rate, "\(line.name)")
            }
        }
    }

    @Test func everyPrintedRankComesOut() {
        for (indicator, place) in zip(Self.indicators, [0, 1]) {
            let ranks = report.ranks(indicator)
            for line in lines { #expect(ranks[line.code].map(String.init) == line.parts[place].rank, "\(line.name)") }
        }
    }

    @Test func everyPrintedDifferenceToPaceComesOut() throws {
        for line in lines {
            for (indicator, part) in zip(Self.indicators, line.parts) {
                #expect(try difference(report.figures(line.code, indicator)) == part.difference, "\(line.name)")
            }
        }
    }

    @Test func theProvincesLineComesOut() throws {
        let harmonious = try report.figures(430000, "harmonious_enterprise")
        let new = try report.figures(430000, "new_enterprise")
        #expect(
            harmonious.target == 1000 && harmonious.completed == 326 && new.target == 10_000 && new.completed == 3315)
        #expect(harmonious.rate?.shown(decimals: 2) == "32.60" && new.rate?.shown(decimals: 2) == "33.15")
        #expect(try difference(harmonious) == "+0.10" && difference(new) == "+0.65")
        #expect(harmonious.expected == Fraction(325) && new.expected == Fraction(3250))
        #expect(harmonious.year(2021)?.target == 450 && new.year(2021)?.target == 4500)
        #expect(report.asked.indicatorRanks == [nil, nil])
    }

    /// Annex 1's rates of the year.
    @Test func theYearsRatesOfAnnexOneComeOut() throws {
        let rates = [
            (25, 45, "55.56"), (20, 45, "44.44"), (26, 45, "57.78"), (230, 450, "51.11"), (2303, 4500, "51.18"),
        ]
        for (completed, target, text) in rates {
            #expect(try #require(Rate(completed: completed, target: target)).shown(decimals: 2) == text)
        }
        for (received, text) in [(148, "98.67"), (141, "94.00")] {
            #expect(try #require(Rate(completed: received, target: 150)).shown(decimals: 2) == text)
        }
    }

    @Test func theLastThreeAreThoseOfTheBulletin() throws {
        for (indicator, names) in [
            ("harmonious_enterprise", ["湘西州", "怀化市", "邵阳市"]), ("new_enterprise", ["湘西州", "怀化市", "邵阳市"]),
        ] {
            let ranks = report.ranks(indicator)
            let last = lines.sorted { (ranks[$0.code] ?? 0) > (ranks[$1.code] ?? 0) }.prefix(3).map(\.name)
            #expect(last == names)
        }
    }
}
