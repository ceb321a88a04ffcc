import Domain
import Testing

@testable import Intake

/// Whichever of 本期, 本年累计 and 总累计 a file states, the figures of its periods are the same.
@Suite struct CumulativePropertyTests {
    private static let regions = [430223, 430202, 430681, 431271]

    /// A file of random figures for some neighbouring quarters, and what was on record before.
    private struct World {
        var record: [String: Int] = [:]
        /// What the file means.
        var expected: [String: String] = [:]
        /// By period and region: new, year to date, plan to date.
        var rows: [(period: Period, region: Int, values: [Int])] = []

        init(_ numbers: inout FixedNumbers) {
            let periods = Plan.sample.periods
            let first = Int.random(in: 0..<periods.count, using: &numbers)
            let last = min(first + Int.random(in: 0...3, using: &numbers), periods.count - 1)
            for region in regions {
                var (year, plan) = (0, 0)
                for (place, period) in periods.enumerated() where place <= last {
                    if place > 0, periods[place - 1].year != period.year { year = 0 }
                    let value = Bool.random(using: &numbers) ? Int.random(in: 0...50, using: &numbers) : 0
                    year += value
                    plan += value
                    let key = "\(period) \(region) harmonious_enterprise"
                    if place < first {
                        record[key] = value
                    } else {
                        expected[key] = String(value)
                        rows.append((period, region, [value, year, plan]))
                    }
                }
            }
        }
    }

    private static let headers = ["和谐企业本期新增", "和谐企业本年累计", "和谐企业总累计"]

    @Test(arguments: [[0], [1], [2], [0, 1], [0, 2], [1, 2], [2, 1], [0, 1, 2]])
    func `Every mixture of columns gives the same figures`(columns: [Int]) throws {
        var numbers = FixedNumbers(state: 20_210_630 + UInt64(columns.count))
        for _ in 0..<60 {
            let world = World(&numbers)
            var text = "报告期,县市区,\(columns.map { Self.headers[$0] }.joined(separator: ","))\n"
            for row in world.rows.shuffled(using: &numbers) {
                text += "\(row.period),\(row.region),\(columns.map { String(row.values[$0]) }.joined(separator: ","))\n"
            }
            let read = try ReadFile(text).settled(world.record)
            #expect(read.problems == [])
            #expect(read.figures == world.expected)
        }
    }

    @Test func `Every file may choose anew from row to row`() throws {
        var numbers = FixedNumbers(state: 7)
        let words = ["本期新增", "本年累计", "总累计"]
        for _ in 0..<100 {
            let world = World(&numbers)
            var text = "报告期,县市区,指标,口径,数量\n"
            for row in world.rows {
                let choice = Int.random(in: 0...2, using: &numbers)
                text += "\(row.period),\(row.region),和谐企业,\(words[choice]),\(row.values[choice])\n"
            }
            let read = try ReadFile(text).settled(world.record)
            #expect(read.problems == [])
            #expect(read.figures == world.expected)
        }
    }

    @Test func `A bare cumulative figure is right, ambiguous or refused, never wrong`() throws {
        var numbers = FixedNumbers(state: 11)
        var taken = 0
        for _ in 0..<200 {
            let world = World(&numbers)
            guard let row = world.rows.randomElement(using: &numbers) else { continue }
            let isYear = Bool.random(using: &numbers)
            let before = world.rows.filter { $0.region == row.region && $0.period < row.period }
            var record = world.record
            for other in before { record["\(other.period) \(other.region) harmonious_enterprise"] = other.values[0] }
            let cells = "\(row.values[0]),\(row.values[isYear ? 1 : 2])"
            let both = try ReadFile("报告期,县市区,和谐企业本期,和谐企业累计\n\(row.period),\(row.region),\(cells)\n")
            #expect(try both.settled(record).problems == [])
            let alone = try ReadFile("报告期,县市区,和谐企业累计\n\(row.period),\(row.region),\(row.values[isYear ? 1 : 2])\n")
                .settled(record)
            let key = "\(row.period) \(row.region) harmonious_enterprise"
            if isYear, let given = alone.figures[key] {
                #expect(given == String(row.values[0]))
                taken += 1
            } else if isYear {
                #expect(alone.problem(.ambiguousCumulative)?.readings.first == String(row.values[0]))
            } else if alone.figures[key] != String(row.values[0]) {
                // Where only the year's reading fits, the plan's total cannot have been meant.
                #expect(alone.problem(.ambiguousCumulative)?.readings.last == String(row.values[0]))
            }
        }
        #expect(taken > 20)
    }
}
