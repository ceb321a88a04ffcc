import Domain
import Tables

/// Random figures of some units and quarters, and the tables in which people might write them.
struct RandomFigures {
    private(set) var values: [String: Int] = [:]
    let periods: [Period]
    let regions: [Int]
    private let indicators = Plan.sample.indicators
    private static let words = ["金牌协调员", "和谐企业", "新企用工服务", "追讨工资"]

    init(_ numbers: inout FixedNumbers) {
        let all = Plan.sample.periods
        let first = Int.random(in: 0..<all.count - 2, using: &numbers)
        periods = Array(all[first...first + Int.random(in: 0...2, using: &numbers)])
        let units = [430102, 430121, 430199, 430223, 430202, 430681, 431281, 433101, 439900]
        regions = Array(units.shuffled(using: &numbers).prefix(Int.random(in: 2...6, using: &numbers)))
        for period in periods {
            for region in regions {
                for indicator in indicators where Int.random(in: 0...3, using: &numbers) > 0 {
                    values["\(period) \(region) \(indicator.code)"] = Int.random(in: 0...2000, using: &numbers)
                }
            }
        }
    }

    /// What a file of them holds, as `ReadFile.figures` shows it.
    var expected: [String: String] {
        Dictionary(uniqueKeysWithValues: values.map { key, value in (key, shown(value, key)) })
    }

    private func shown(_ value: Int, _ key: String) -> String {
        indicators.first { key.hasSuffix(" " + $0.code) }?.shown(value) ?? ""
    }

    private func cell(_ period: Period, _ region: Int, _ place: Int) -> String {
        let key = "\(period) \(region) \(indicators[place].code)"
        return values[key].map { shown($0, key) } ?? ""
    }

    private func toDate(_ period: Period, _ region: Int, _ place: Int) -> String {
        let earlier = periods.filter { $0.year == period.year && $0 <= period }
        let given = earlier.compactMap { values["\($0) \(region) \(indicators[place].code)"] }
        return given.isEmpty ? "" : indicators[place].shown(given.reduce(0, +))
    }

    private func total(_ period: Period, _ place: Int) -> String {
        indicators[place].shown(regions.compactMap { values["\(period) \($0) \(indicators[place].code)"] }.reduce(0, +))
    }

    private func table(_ rows: [[String]]) -> String { rows.map { $0.joined(separator: ",") + "\n" }.joined() }

    // MARK: Layouts

    var wide: String {
        let rows = periods.flatMap { period in
            regions.map { region in ["\(period)", "\(region)"] + indicators.indices.map { cell(period, region, $0) } }
        }
        return table([["报告期", "县市区"] + Self.words] + rows)
    }

    var long: String {
        let rows = periods.flatMap { period in
            indicators.indices.flatMap { place in
                regions.map { ["\(period)", Self.words[place], "\($0)", cell(period, $0, place)] }
            }
        }
        return table([["报告期", "指标", "县市区", "本期新增"]] + rows)
    }

    var regionsAcross: String {
        let rows = periods.flatMap { period in
            indicators.indices.map { place in
                ["\(period)", Self.words[place]] + regions.map { cell(period, $0, place) } + [total(period, place)]
            }
        }
        return table([["报告期", "指标"] + regions.map(String.init) + ["合计"]] + rows)
    }

    var periodsAcross: String {
        let groups = indicators.indices.flatMap { place in
            periods.indices.map { $0 == 0 ? Self.words[place] : "" }
        }
        let heads = indicators.flatMap { _ in periods.map(\.description) }
        let rows = regions.map { region in
            ["\(region)"] + indicators.indices.flatMap { place in periods.map { cell($0, region, place) } }
        }
        return table([["县市区"] + groups, [""] + heads] + rows)
    }

    /// Two rows of header, the year to date beside each figure, or alone.
    func cumulative(alone: Bool) -> String {
        let measures = alone ? ["本年累计", "完成率"] : ["本期", "本年累计"]
        let groups = indicators.indices.flatMap { [Self.words[$0], ""] }
        let rows = periods.flatMap { period in
            regions.map { region in
                ["\(period)", "\(region)"]
                    + indicators.indices.flatMap { place in
                        let own = cell(period, region, place)
                        let toDate = own.isEmpty ? "" : toDate(period, region, place)
                        return alone ? [toDate, own.isEmpty ? "" : "50%"] : [own, toDate]
                    }
            }
        }
        return table([["报告期", "县市区"] + groups, ["", ""] + indicators.flatMap { _ in measures }] + rows)
    }

    /// A title, an index column, a total and a signature on each quarter's sheet.
    var sheets: [Sheet] {
        periods.map { period in
            let rows = regions.enumerated().map { row, region in
                ["\(row + 1)", "\(region)"] + indicators.indices.map { cell(period, region, $0) }
            }
            let sums = ["合计", ""] + indicators.indices.map { total(period, $0) }
            let title = "\(period.year)年第\(["一", "二", "三", "四"][period.firstMonth.number / 3])季度进展情况表"
            let lines = [[title], ["序号", "县市区"] + Self.words] + rows + [sums, ["填报人：张三"]]
            return Sheet(table(lines), name: period.description)
        }
    }

    /// Each unit's own form for each quarter.
    var forms: [Sheet] {
        periods.flatMap { period in
            regions.map { region in
                let rows = indicators.indices.map {
                    [Self.words[$0], indicators[$0].unit.zh, cell(period, region, $0)]
                }
                let head = [["填报单位：\(region)", "", "报告期：\(period)"], ["指标", "计量单位", "本期新增"]]
                return Sheet(table(head + rows), name: "\(period) \(region)")
            }
        }
    }
}
