import Domain
import Testing

@testable import Intake

/// Random files: the order of the rows changes nothing.
@Suite struct FilingsOrderTests {
    private let tree = RegionTree.sample

    /// Rows of one figure each, no figure twice, with stated totals among them that may be wrong.
    private func randomRows(_ numbers: inout FixedNumbers) -> [String] {
        var rows: [String] = []
        for period in ["2020-Q4", "2021-Q1", "2021-Q2"] {
            for indicator in ["coordinator", "harmonious_enterprise", "wages"] {
                for region in tree.regions where Int.random(in: 0..<3, using: &numbers) == 0 {
                    let value = ["", "0", "none", "1", "2", "3", "约1"].randomElement(using: &numbers) ?? "0"
                    rows.append("\(period),\(region.codeText),\(indicator),\(value)")
                }
                if Bool.random(using: &numbers) {
                    rows.append("\(period),合计,\(indicator),\(Int.random(in: 0...9, using: &numbers))")
                }
            }
        }
        return rows.isEmpty ? ["2021-Q2,攸县,coordinator,1"] : rows
    }

    private func read(_ rows: [String]) throws -> ReadFile {
        try ReadFile("period,county,indicator,count\n" + rows.joined(separator: "\n") + "\n")
    }

    /// Problems without the places, which follow the rows.
    private func kinds(_ read: ReadFile) -> [String] {
        read.file.problems.problems.map { problem in
            "\(problem.code.rawValue) \(problem.value ?? "") \(problem.expected ?? "") \(problem.details)"
        }.sorted()
    }

    @Test(arguments: 0..<60)
    func unorderedRowsGiveTheSameBatch(seed: Int) throws {
        var numbers = FixedNumbers(state: UInt64(seed))
        let rows = randomRows(&numbers)
        let ordered = try read(rows)
        for _ in 0..<3 {
            let shuffled = rows.shuffled(using: &numbers)
            let other = try read(shuffled)
            #expect(other.figures == ordered.figures)
            #expect(kinds(other) == kinds(ordered))
            #expect(other.file.faultyRegions == ordered.file.faultyRegions)
            #expect(other.file.isWhollyFaulty == ordered.file.isWhollyFaulty)
            for (figure, row) in other.rows {
                #expect(rows.contains(shuffled[row - 2]), "\(figure) stands in row \(row)")
            }
        }
    }
}
