import Domain
import Workbook

/// A completion rate as a formula that gives exactly the printed one: rounded half up, never 100 for unfinished and never
/// 0 for begun work.
///
/// Everything is computed in whole numbers: with `S` hundredths of a step in 100 % (10,000 at two decimals) the rate is
/// `INT((2·S·done + target) / (2·target))` steps. Where the dividend stays below 10¹⁴, the quotient lies further from the
/// next whole number than programs round.
struct RateFormula {
    let rateDecimals: Int
    /// Of the amounts.
    let decimals: Int

    static let none = "–"
    private static let limit = 100_000_000_000_000

    init(rateDecimals: Int, decimals: Int) {
        self.rateDecimals = rateDecimals
        self.decimals = decimals
    }

    /// - Parameters:
    ///   - completed: What is done, in the smallest unit.
    ///   - target: Nil or 0 where there is none.
    ///   - cells: Where the two stand.
    /// - Returns: The formula with the printed rate as its value; the rate alone where no formula is safe.
    func content(completed: Int, target: Int?, cells: (completed: String, target: String)) -> BookContent {
        let rate = Rate(completed: completed, target: target)
        let value = rate.map { BookValue.number(Double($0.shown(decimals: rateDecimals)) ?? 0) } ?? .text(Self.none)
        guard isSafe(completed, target ?? 0) else {
            switch value {
            case .number(let number): return .number(number)
            case .text(let text): return .text(text)
            }
        }
        return .formula(formula(cells.completed, cells.target), shown: value)
    }

    private var steps: Int { Digits.power(rateDecimals + 2) }

    private func isSafe(_ completed: Int, _ target: Int) -> Bool {
        guard completed >= 0, target >= 0, rateDecimals <= 6, decimals <= 6 else { return false }
        let (dividend, overflows) = completed.multipliedReportingOverflow(by: 2 * steps)
        return !overflows && dividend < Self.limit && target < Self.limit - dividend
    }

    private func formula(_ completed: String, _ target: String) -> String {
        let (done, whole) = (scaled(completed), scaled(target))
        let rounded = "INT((\(2 * steps)*\(done)+\(whole))/(2*\(whole)))"
        let kept = "MIN(\(steps - 1),MAX(SIGN(\(completed)),\(rounded)))"
        let shown = "IF(\(done)<\(whole),\(kept),\(rounded))"
        let divided = rateDecimals > 0 ? "\(shown)/\(Digits.power(rateDecimals))" : shown
        return "IF(N(\(target))=0,\"\(Self.none)\",\(divided))"
    }

    /// In the smallest unit.
    private func scaled(_ cell: String) -> String {
        decimals == 0 ? cell : "ROUND(\(cell)*\(Digits.power(decimals)),0)"
    }
}

/// A sum of cells of one column that skips those between.
enum SumFormula {
    /// Nil where the cells lie too scattered for a formula that people can read.
    static func formula(_ rows: [Int], column: Int, decimals: Int) -> String? {
        var runs: [ClosedRange<Int>] = []
        for row in rows {
            if let last = runs.last, last.upperBound + 1 == row {
                runs[runs.count - 1] = last.lowerBound...row
            } else {
                runs.append(row...row)
            }
        }
        guard !runs.isEmpty, runs.count <= 20 else { return nil }
        let ranges = runs.map { BookReference.range(BookRange(rows: $0, columns: column...column)) }
        let sum = "SUM(\(ranges.joined(separator: ",")))"
        return decimals == 0 ? sum : "ROUND(\(sum),\(decimals))"
    }
}
