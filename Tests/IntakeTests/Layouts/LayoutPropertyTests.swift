import Domain
import Foundation
import Testing

@testable import Intake

/// The same figures written in different layouts are the same file.
@Suite struct LayoutPropertyTests {
    private static let rounds = 40

    private func check(_ seed: UInt64, _ read: (RandomFigures) throws -> ReadFile) throws {
        var numbers = FixedNumbers(state: seed)
        for _ in 0..<Self.rounds {
            let figures = RandomFigures(&numbers)
            let file = try read(figures).settled()
            #expect(file.problems == [])
            #expect(file.figures == figures.expected)
        }
    }

    @Test func `A column for each indicator`() throws { try check(1) { try ReadFile($0.wide) } }

    @Test func `A row for each figure`() throws { try check(1) { try ReadFile($0.long) } }

    @Test func `Units side by side, with their sum`() throws { try check(1) { try ReadFile($0.regionsAcross) } }

    @Test func `Quarters side by side below each indicator`() throws { try check(1) { try ReadFile($0.periodsAcross) } }

    @Test func `The year to date beside each figure`() throws {
        try check(1) { try ReadFile($0.cumulative(alone: false)) }
    }

    @Test func `The year to date alone`() throws { try check(1) { try ReadFile($0.cumulative(alone: true)) } }

    @Test func `A sheet for each quarter, with title, total and signature`() throws {
        try check(1) { try ReadFile($0.sheets) }
    }

    @Test func `A form for each unit and quarter`() throws { try check(1) { try ReadFile($0.forms) } }

    @Test func `One figure changed in a table with sums is found`() throws {
        var numbers = FixedNumbers(state: 3)
        for _ in 0..<Self.rounds {
            let figures = RandomFigures(&numbers)
            guard let (key, value) = figures.values.min(by: { $0.key < $1.key }) else { continue }
            guard let shown = figures.expected[key], value > 0 else { continue }
            let text = figures.regionsAcross
            guard let place = text.range(of: ",\(shown),") else { continue }
            let changed = text.replacingCharacters(in: place, with: ",\(shown)1,")
            let file = try ReadFile(changed)
            #expect(file.problem(.totalMismatch) != nil)
        }
    }
}
