import Documents
import Domain
import Reporting
import Testing

@Suite struct ComparisonPaperTests {
    private static let cause = Comparison.Cause(
        kind: .correction, act: 31, at: "2021-07-08T02:00:00.000Z", author: "株洲市", reason: "重复填报")

    /// 甲市 falls from 40 to 20 and its target rises by a half; 乙市 stays.
    private func comparison() throws -> Comparison {
        let from = try SmallProvince.world([40, 30]).report()
        var world = SmallProvince.world([20, 30])
        world.targets[TargetKey(region: 430100, indicator: "visits", year: 2022)] = 100
        let to = try world.report()
        let figures = [0, 1].map { place in
            Comparison.Figure(
                region: to.regions[place].region, indicator: to.plan.indicators[0],
                before: from.regions[place].indicators[0],
                after: to.regions[place].indicators[0], rankBefore: from.regions[place].indicatorRanks[0],
                rankAfter: to.regions[place].indicatorRanks[0], causes: [Self.cause])
        }
        let change = Comparison.Change(
            region: to.regions[1].region, indicator: to.plan.indicators[0], subject: .period(quarter(2021, 2)),
            before: 40,
            after: 20, causes: [Self.cause])
        return Comparison(from: from, to: to, figures: figures, changes: [change])
    }

    @Test func `What changed, why, and what it did to rates and ranks`() throws {
        let paper = Paper.comparison(try comparison(), language: .zh)
        #expect(
            paper.bodyText == """
                2021年7月12日17:00至2021年7月12日17:00，截至2021年6月30日的数据（省级审定数）有2项变动，涉及2个地区、1项指标，由1处填报或目标任务的变更引起。
                全省走访企业累计由70户变为50户（减少20户），目标任务由200户变为250户（增加50户），完成率由35.00%变为20.00%，降低15.00个百分点（完成数变动影响-10.00个，目标调整影响-5.00个）。
                走访企业完成率位次变化：甲市由第1位降至第2位，乙市由第2位升至第1位。
                变动原因：更正1处。
                """)
        #expect(paper.kind == .plain && paper.annexes.count == 2 && paper.origin("kind") == "comparison")
    }

    @Test func `The same in English`() throws {
        let text = Paper.comparison(try comparison(), language: .en).bodyText
        #expect(
            text.contains("2 figures changed, in 2 regions and 1 indicator, because 1 filing line or target differs."))
        #expect(
            text.contains(
                "Visits, the province: completed from 70 to 50 (20 fewer); the target from 200 to 250 (50 more); the rate from 35.00 % to 20.00 %, down 15.00 percentage points (-10.00 by work done, -5.00 by the target)."
            ))
        #expect(text.contains("Ranks on Visits: 甲市 from first to second; 乙市 from second to first."))
    }

    @Test(arguments: [(Language.zh, "的数据（省级审定数）没有变动。"), (.en, "nothing changed.")])
    func `Nothing changed is said so`(language: Language, sentence: String) throws {
        let report = try SmallProvince.world([40, 30]).report()
        let paper = Paper.comparison(Comparison(from: report, to: report, figures: [], changes: []), language: language)
        #expect(paper.bodyText.hasSuffix(sentence) && paper.annexes.isEmpty)
    }

    @Test func `The parts of a change add up as printed`() throws {
        let table = try #require(Paper.comparison(try comparison(), language: .zh).tables.first)
        for row in table.rows {
            let parts = row.cells[7...9].map {
                Fraction(decimal: $0.hasPrefix("+") ? String($0.dropFirst()) : $0) ?? .zero
            }
            #expect(parts[0] == parts[1] + parts[2])
        }
        #expect(table.rows[1].cells.last == "更正（重复填报）" && table.rows[1].cells[10] == "1→2")
    }
}
