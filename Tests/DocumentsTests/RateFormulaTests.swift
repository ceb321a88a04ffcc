import Domain
import Testing
import Workbook

@testable import Documents

@Suite struct RateFormulaTests {
    private func content(_ completed: Int, _ target: Int?, rateDecimals: Int = 2, decimals: Int = 0) -> BookContent {
        RateFormula(rateDecimals: rateDecimals, decimals: decimals)
            .content(completed: completed, target: target, cells: ("C5", "B5"))
    }

    @Test func `The formula honours the rules and carries the printed rate`() {
        let text =
            "IF(N(B5)=0,\"–\",IF(C5<B5,MIN(9999,MAX(SIGN(C5),INT((20000*C5+B5)/(2*B5)))),INT((20000*C5+B5)/(2*B5)))/100)"
        #expect(content(326, 1000) == .formula(text, shown: .number(32.6)))
        #expect(content(99_999, 100_000) == .formula(text, shown: .number(99.99)))
        #expect(content(1, 1_000_000) == .formula(text, shown: .number(0.01)))
        #expect(content(0, 7) == .formula(text, shown: .number(0)))
        #expect(content(9, 7) == .formula(text, shown: .number(128.57)))
    }

    @Test func `Without a target there is a dash`() {
        for target in [nil, 0] {
            guard case .formula(_, let shown) = content(3, target) else {
                Issue.record("no formula")
                continue
            }
            #expect(shown == .text("–"))
        }
    }

    @Test func `Amounts with decimals are counted in their smallest unit`() {
        guard case .formula(let text, let shown) = content(1250, 10_000, decimals: 2) else {
            Issue.record("no formula")
            return
        }
        #expect(text.contains("ROUND(C5*100,0)<ROUND(B5*100,0)"))
        #expect(shown == .number(12.5))
    }

    @Test func `What programs could not compute exactly stands as a number`() {
        #expect(content(5_000_000_000, 6_000_000_000) == .number(83.33))
        #expect(content(-3, 7) == .number(-42.86))
        #expect(content(.max, nil) == .text("–"))
    }

    /// The formula's arithmetic in the numbers that spreadsheets have, over pairs at and beside every kind of half.
    @Test func `Machine numbers give the printed rate`() throws {
        var state: UInt64 = 88_172_645_463_325_252
        func next(_ limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(limit))
        }
        for round in 0..<20_000 {
            let target = 1 + next([50, 1000, 20_000, 4_000_000][round % 4])
            let half = target * (2 * next(12_000) + 1) / 20_000
            let completed = [next(target * 2), half, half + 1, max(0, target - next(3))][round / 4 % 4]
            let rate = try #require(Rate(completed: completed, target: target))
            let (done, whole) = (Double(completed), Double(target))
            let rounded = ((20_000 * done + whole) / (2 * whole)).rounded(.down)
            let kept = done < whole ? min(9999, max(done > 0 ? 1 : 0, rounded)) : rounded
            #expect(kept / 100 == Double(rate.shown(decimals: 2)), "\(completed) of \(target)")
        }
    }

    @Test func `A sum skips the rows between, or is none where they are too scattered`() {
        #expect(SumFormula.formula([4, 5, 6, 9], column: 1, decimals: 0) == "SUM(B5:B7,B10)")
        #expect(SumFormula.formula([4], column: 27, decimals: 2) == "ROUND(SUM(AB5),2)")
        #expect(SumFormula.formula(Array(stride(from: 0, to: 60, by: 2)), column: 1, decimals: 0) == nil)
        #expect(SumFormula.formula([], column: 1, decimals: 0) == nil)
    }
}
