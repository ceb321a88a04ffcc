import Testing

@testable import Domain

/// Rules with days and rates as the built-in plan has them.
enum Sheets {
    static let rules = MonitoringRules(
        levels: [("blue", 60), ("yellow", 30), ("orange", 15), ("red", 7)].map {
            WarningLevel(code: $0.0, name: .same($0.0), days: $0.1)
        },
        kinds: [
            WarningRule(
                kind: .arrears, name: .same("arrears"),
                intervals: [
                    WarningInterval(level: 0, from: "1", below: "8"), WarningInterval(level: 1, from: "8", below: "31"),
                    WarningInterval(level: 2, from: "31", below: "61"),
                    WarningInterval(level: 3, from: "61", below: nil),
                ]),
            WarningRule(
                kind: .contract, name: .same("contract"),
                intervals: [
                    WarningInterval(level: 3, from: "0", below: "60"),
                    WarningInterval(level: 2, from: "60", below: "75"),
                    WarningInterval(level: 1, from: "75", below: "85"),
                    WarningInterval(level: 0, from: "85", below: "90"),
                ]),
        ])

    static func month(_ text: String) -> Month { Month(text) ?? Month(index: 0) }
    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    /// Sheets of one enterprise with days of arrears by month: `2021-07`: 5.
    static func arrears(_ days: KeyValuePairs<String, Int>) -> [MonitorSheet] {
        days.map {
            MonitorSheet(code: "X", month: month($0.key), region: 1, name: "示例", employees: 10, owedDays: $0.value)
        }
    }

    static func contracts(_ counts: KeyValuePairs<String, Int?>, employees: Int = 100) -> [MonitorSheet] {
        counts.map {
            MonitorSheet(
                code: "X", month: month($0.key), region: 1, name: "示例", employees: employees, contracts: $0.value)
        }
    }
}

@Suite struct WarningTests {
    private func told(_ warnings: [Warning]) -> [String] {
        warnings.map { warning in
            let steps = warning.steps.map { "\($0.month.number):\($0.level)" }.joined(separator: " ")
            return "\(steps) \(warning.closed.map { "closed \($0)" } ?? "open") due \(warning.deadline)"
        }
    }

    private func arrears(_ days: KeyValuePairs<String, Int>, holidays: Set<Day> = []) -> [String] {
        told(Sheets.rules.warnings(.arrears, Sheets.arrears(days), Deadlines(holidays: holidays)))
    }

    @Test func `It opens with the first level, follows the sheets, closes with the first that gives none`() {
        #expect(
            arrears(["2021-05": 0, "2021-06": 3, "2021-07": 12, "2021-08": 0, "2021-09": 0, "2021-10": 70])
                == ["6:0 7:1 closed 2021-08 due 2021-08-30", "10:3 open due 2021-11-07"])
    }

    @Test func `A month without a sheet leaves it as it was`() {
        #expect(arrears(["2021-06": 40, "2021-09": 40]) == ["6:2 9:2 open due 2021-07-15"])
    }

    @Test func `A rise sets the deadline anew, a fall leaves it where it is`() {
        #expect(arrears(["2021-06": 70, "2021-07": 5]) == ["6:3 7:0 open due 2021-07-07"])
        #expect(arrears(["2021-06": 70, "2021-07": 5, "2021-08": 9]) == ["6:3 7:0 8:1 open due 2021-09-30"])
        #expect(arrears(["2021-06": 9, "2021-07": 10]) == ["6:1 7:1 open due 2021-07-30"])
    }

    @Test func `A deadline on holidays moves to the day after them`() {
        let holidays = Set((1...7).map { Sheets.day("2021-10-0\($0)") })
        // 30 September + 7 days = 7 October.
        #expect(arrears(["2021-09": 70], holidays: holidays) == ["9:3 open due 2021-10-08"])
        #expect(arrears(["2021-08": 9], holidays: holidays) == ["8:1 open due 2021-09-30"])
    }

    @Test func `It is overdue after the deadline, and after the days of grace`() throws {
        var rules = Sheets.rules
        let warning = try #require(
            rules.warnings(.arrears, Sheets.arrears(["2021-06": 70]), Deadlines()).first)
        #expect(!warning.isOverdue(on: Sheets.day("2021-07-07"), rules))
        #expect(warning.isOverdue(on: Sheets.day("2021-07-08"), rules))
        rules.grace = 3
        #expect(!warning.isOverdue(on: Sheets.day("2021-07-10"), rules))
        #expect(warning.isOverdue(on: Sheets.day("2021-07-11"), rules))
    }

    @Test(arguments: [(0, nil), (1, 0), (7, 0), (8, 1), (30, 1), (31, 2), (60, 2), (61, 3), (400, 3)])
    func `Intervals of days are half-open`(days: Int, level: Int?) {
        let found = Sheets.rules.warnings(.arrears, Sheets.arrears(["2021-06": days]), Deadlines())
        #expect(found.first?.level == level)
    }

    @Test(arguments: [
        (59, 100, 3), (60, 100, 2), (75, 100, 1), (85, 100, 0), (90, 100, nil), (100, 100, nil),
        // 8,999,999 of 10,000,000 is below 90 %, however it is rounded.
        (8_999_999, 10_000_000, 0), (9_000_000, 10_000_000, nil), (2, 3, 2),
    ])
    func `Rates are compared exactly`(contracts: Int, employees: Int, level: Int?) {
        let sheets = Sheets.contracts(["2021-06": contracts], employees: employees)
        #expect(Sheets.rules.warnings(.contract, sheets, Deadlines()).first?.level == level)
    }

    @Test func `A blank cell says nothing, no employees means no warning`() {
        let blank = Sheets.contracts(["2021-06": 50, "2021-07": nil, "2021-08": 95])
        #expect(told(Sheets.rules.warnings(.contract, blank, Deadlines())) == ["6:3 closed 2021-08 due 2021-07-07"])
        #expect(Sheets.rules.warnings(.contract, Sheets.contracts(["2021-06": nil]), Deadlines()).isEmpty)
        let nobody = Sheets.contracts(["2021-06": 50]) + Sheets.contracts(["2021-07": nil], employees: 0)
        #expect(told(Sheets.rules.warnings(.contract, nobody, Deadlines())) == ["6:3 closed 2021-07 due 2021-07-07"])
    }
}
