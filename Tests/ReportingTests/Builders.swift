import Domain
import Reporting
import Testing

func quarter(_ year: Int, _ number: Int) -> Period {
    Period(cadence: .quarter, containing: Month(year: year, number: number * 3))
}

func decimal(_ text: String) throws -> Fraction { try #require(Fraction(decimal: text)) }

extension Region {
    init(_ code: Int, _ name: String, below parent: Int?) {
        let level: RegionLevel = parent == nil ? .province : .city
        self.init(code: code, name: name, shortName: name, level: level, parent: parent)
    }
}

/// A province of three cities and a memo zone, whose figures can be worked out by hand.
struct Sample {
    var plan = Plan(
        code: "sample", name: .same("sample"), start: Month(year: 2021, number: 1),
        end: Month(year: 2022, number: 12), cadence: .quarter,
        indicators: [
            Indicator(code: "visits", name: .same("visits")),
            Indicator(code: "calls", name: .same("calls"), weight: "3"),
            Indicator(code: "titles", name: .same("titles"), weight: "100", ranked: false),
            Indicator(code: "extra", name: .same("extra")),
        ])
    var regions: [Region]
    var targets: [TargetKey: Int] = [:]
    var completed: [Int: [String: [Int: Int]]] = [:]
    var through = quarter(2021, 3)

    static let province = 430000
    static let first = 430100
    static let second = 430200
    static let third = 430300
    static let zone = 430700

    init() {
        regions = [
            Region(Self.province, "P", below: nil), Region(Self.first, "A", below: Self.province),
            Region(Self.second, "B", below: Self.province), Region(Self.third, "C", below: Self.province),
            Region(Self.zone, "M", below: Self.province),
        ]
        regions[4].counted = .memo
        set(Self.first, "visits", [2021: 40, 2022: 60], done: [2021: 33])
        set(Self.first, "calls", [2021: 100, 2022: 100], done: [2021: 120])
        set(Self.first, "titles", [2021: 10], done: [2021: 5])
        set(Self.first, "extra", [:], done: [2021: 7])
        set(Self.second, "visits", [2021: 10, 2022: 10], done: [2021: 20])
        set(Self.second, "calls", [2021: 50, 2022: 50], done: [2021: 10])
        set(Self.third, "calls", [2022: 10], done: [2021: 6])
        set(Self.zone, "visits", [2021: 10], done: [2021: 10])
        set(Self.province, "visits", [:], done: [2021: 53])
        set(Self.province, "calls", [:], done: [2021: 136])
        set(Self.province, "titles", [:], done: [2021: 5])
    }

    mutating func set(_ region: Int, _ indicator: String, _ years: [Int: Int], done: [Int: Int]) {
        for (year, value) in years { targets[TargetKey(region: region, indicator: indicator, year: year)] = value }
        completed[region, default: [:]][indicator] = done
    }

    func report() throws -> Report {
        let tree = try RegionTree(regions)
        let builder = ReportBuilder(plan: plan, tree: tree, targets: Targets(targets, in: tree), through: through)
        let records = ReportBuilder.listed(tree.root, in: tree, through: through).map { position in
            RegionRecord(
                position, of: plan, through: through, completed: completed[tree.regions[position].code] ?? [:],
                inPeriod: ["visits": 4], completeness: Completeness(expected: 3, received: 2, onTime: 1))
        }
        return builder.report(
            records, basis: .accepted, asOf: Moment(milliseconds: 0), snapshot: String(repeating: "a", count: 64))
    }
}

extension Report {
    func region(_ code: Int) throws -> RegionFigures { try #require(regions.first { $0.region.code == code }) }

    func figures(_ code: Int, _ indicator: String) throws -> IndicatorFigures {
        try #require(region(code).indicators.first { $0.indicator.code == indicator })
    }

    /// Ranks by code, for a composite or an indicator.
    func ranks(_ indicator: String? = nil) -> [Int: Int] {
        var found: [Int: Int] = [:]
        for figures in children {
            if let indicator {
                found[figures.region.code] = plan.indicator(indicator).flatMap { figures.rank(of: $0) }
            } else {
                found[figures.region.code] = figures.rank
            }
        }
        return found
    }
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
