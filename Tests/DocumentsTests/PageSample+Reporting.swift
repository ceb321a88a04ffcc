import Domain
import Reporting

extension Report {
    /// With who reported, what was adjusted, and words of the officer.
    func filled() throws -> Report {
        var report = self
        let units = report.units.flatMap(\.self).map(\.region)
        let states = ReportingTable.State.allCases
        report.reporting = ReportingTable(
            period: through,
            rows: regions.enumerated().map { number, figures in
                .init(
                    region: figures.region,
                    completeness: number == 0
                        ? Completeness(expected: 150, received: 148, onTime: 141)
                        : Completeness(expected: 11, received: 10, onTime: 9), returned: number == 0 ? 12 : number % 3)
            },
            units: units.prefix(6).enumerated().map { number, unit in
                .init(
                    region: unit, parent: regions[1].region, state: states[number % 3], deadline: through.lastDay + 5,
                    received: states[number % 3] == .late ? through.lastDay + 9 : nil)
            })
        guard let first = children.first, let figures = first.indicators.first else { return report }
        let cause = Comparison.Cause(
            kind: .correction, act: 231, at: "2021-07-10T02:00:00.000Z", author: "陈志远", reason: "核减重复填报 <2 户>")
        let change = Comparison.Change(
            region: first.region, indicator: figures.indicator, subject: .target(2021), before: 12, after: 36,
            causes: [cause])
        report.adjustments = Adjustments(
            bulletin: PublishedBulletin(
                act: 120, at: Moment(milliseconds: 1_618_000_000_000), author: "李敏", options: BulletinOptions(),
                region: first.region.code, through: through, cutoff: through.lastDay, basis: .accepted,
                snapshotAct: 119, snapshot: "abc", title: "关于2021年一季度进展情况的通报"),
            figures: [
                .init(
                    region: first.region, indicator: figures.indicator, before: figures,
                    after: asked.indicators.first, rankBefore: 2, rankAfter: 3, causes: [cause])
            ], changes: [change])
        report.targetRevisions = [change]
        report.paragraphs = [BulletinParagraph(section: .practice, text: "株洲市建立“一企一策”台账。\n衡阳市按月调度。")]
        return report
    }
}
