import Testing

@testable import Domain

/// A small generator with a seed, so that a failure can be seen again.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

/// The state machine held against a second one, which looks back from each month instead of going forward.
@Suite struct WarningLawTests {
    /// The level of a month: that of the last sheet at or before it that says anything; nil: none.
    private func level(_ levels: [Int: Int?], at month: Int, from first: Int) -> Int? {
        for back in stride(from: month, through: first, by: -1) {
            if let stated = levels[back] { return stated }
        }
        return nil
    }

    /// The opening month and the month of the last rise of the warning that is open in a month.
    private func begin(_ levels: [Int: Int?], at month: Int, from first: Int) -> (opened: Int, due: Int, level: Int) {
        var opened = month
        while opened > first, level(levels, at: opened - 1, from: first) != nil { opened -= 1 }
        let rises = (opened...month).filter { at in
            guard let now = level(levels, at: at, from: first) else { return false }
            return at == opened || level(levels, at: at - 1, from: first).map { now > $0 } ?? true
        }
        let due = rises.last ?? opened
        return (opened, due, level(levels, at: due, from: first) ?? 0)
    }

    @Test(arguments: 1...200)
    func `Both machines agree on every month`(seed: Int) {
        var dice = Dice(UInt64(seed))
        let first = Sheets.month("2021-01").index
        let holidays = Set((0..<40).map { _ in Sheets.day("2021-01-01") + Int.random(in: 0..<500, using: &dice) })
        let deadlines = Deadlines(holidays: holidays)
        var sheets: [MonitorSheet] = []
        var levels: [Int: Int?] = [:]
        for index in first..<first + 15 where Int.random(in: 0..<5, using: &dice) > 0 {
            let days = [0, 0, 1, 7, 8, 30, 31, 60, 61, 200].randomElement(using: &dice) ?? 0
            sheets.append(
                MonitorSheet(
                    code: "X", month: Month(index: index), region: 1, name: "示例", employees: 1, owedDays: days))
            levels[index] = .some(days == 0 ? nil : days < 8 ? 0 : days < 31 ? 1 : days < 61 ? 2 : 3)
        }
        for index in first..<first + 15 {
            let month = Month(index: index)
            let found = Sheets.rules.warnings(.arrears, sheets.filter { $0.month <= month }, deadlines)
            #expect(found.dropLast().allSatisfy { !$0.isOpen })
            let expected = level(levels, at: index, from: first)
            guard let last = found.last, last.isOpen else {
                #expect(expected == nil)
                continue
            }
            #expect(last.level == expected)
            let begun = begin(levels, at: index, from: first)
            #expect(last.opened == Month(index: begun.opened))
            var due = Month(index: begun.due).lastDay + [60, 30, 15, 7][begun.level]
            while holidays.contains(due) { due = due + 1 }
            #expect(last.deadline == due)
        }
    }

    @Test func `What a month was does not change when later sheets come`() throws {
        var dice = Dice(7)
        let first = Sheets.month("2021-01").index
        let sheets = (first..<first + 24).map { index in
            MonitorSheet(
                code: "X", month: Month(index: index), region: 1, name: "示例", employees: 1,
                owedDays: [0, 5, 40, 90].randomElement(using: &dice) ?? 0)
        }
        var plan = Plan(
            code: "p", name: .same("p"), start: Month(index: first), end: Month(index: first + 23), cadence: .month,
            indicators: [])
        plan.monitoring = Sheets.rules
        for count in 1...24 {
            let month = Month(index: first + count - 1)
            let early = try #require(EnterpriseCourse(Array(sheets.prefix(count)), through: month, plan))
            #expect(EnterpriseCourse(sheets, through: month, plan) == early)
        }
    }
}
