import Domain
import Reporting
import Testing
import Workbook

@testable import Documents

/// The sheet 数据调整.
@Suite struct ReportBookAdjustmentTests {
    private let cause = Comparison.Cause(
        kind: .correction, act: 31, at: "2021-07-09T08:00:00.000Z", author: "张三", reason: "核减重复填报17户")

    private func report() throws -> Report {
        var report = try BookSample(hasUnits: false).report()
        let (region, indicator) = (report.regions[2].region, report.plan.indicators[4])
        let figure = Comparison.Figure(
            region: region, indicator: indicator, before: report.regions[3].indicators[4],
            after: report.regions[2].indicators[4], rankBefore: 2, rankAfter: 1, causes: [cause])
        let line = Comparison.Change(
            region: region, indicator: indicator, subject: .period(quarter(2021, 1)), before: 100, after: 83,
            causes: [cause])
        let bulletin = PublishedBulletin(
            act: 30, at: report.asOf, author: "李四", options: BulletinOptions(), region: 430000, through: report.through,
            cutoff: report.cutoff, basis: .accepted, snapshotAct: 30, snapshot: "ab", title: "一季度通报")
        report.adjustments = Adjustments(bulletin: bulletin, figures: [figure], changes: [line])
        report.targetRevisions = [
            Comparison.Change(
                region: region, indicator: indicator, subject: .target(2021), before: 340, after: 360, causes: [cause])
        ]
        return report
    }

    @Test func `What changed stands with its causes`() throws {
        let sheet = try report().book(.zh).sheet("数据调整")
        #expect(sheet.text(1, 1) == "与2021年7月12日印发的《一季度通报》相比的数据变动。")
        let figure = try sheet.row("株洲市")
        #expect([2, 3, 4, 5, 6, 7].map { sheet.number(figure, $0) } == [500, 800, 171, 317, 34.2, 39.63])
        #expect([8, 9, 10, 11, 12].map { sheet.number(figure, $0) } == [5.43, 29.2, -23.78, 2, 1])
        let line = try sheet.row("株洲市", from: figure + 1)
        #expect(sheet.text(line, 2) == "2021年第一季度")
        #expect([4, 5, 6].map { sheet.number(line, $0) } == [100, 83, -17])
        #expect(sheet.text(line, 7) == "更正，2021年7月9日，张三，变更第31号：核减重复填报17户")
        let target = try sheet.row("株洲市", from: line + 1)
        #expect(sheet.text(target, 2) == "2021年目标" && sheet.number(target, 6) == 20)
    }

    @Test func `Without anything adjusted there is no such sheet`() throws {
        #expect(!(try BookSample(hasUnits: false).report().book(.zh).sheetNames.contains("数据调整")))
    }
}
