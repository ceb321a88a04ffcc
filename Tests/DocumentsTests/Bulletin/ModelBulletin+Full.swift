import Domain
import Reporting
import Testing

extension ModelBulletin {
    /// The report with its reporting table, corrections since the last bulletin, and the officer's words.
    static func full() throws -> Report {
        var report = try report()
        report.reporting = reporting(report)
        report.adjustments = try adjustments(report)
        report.paragraphs = [
            BulletinParagraph(section: .practice, text: "株洲市建立企业用工问题清单，逐户上门服务。\n常德市把和谐企业培育纳入年度考核。"),
            BulletinParagraph(section: .plan, text: "省级将于8月组织一次实地核查。"),
        ]
        return report
    }

    private static func reporting(_ report: Report) -> ReportingTable {
        let unitCounts = [10, 11, 9, 14, 13, 12, 11, 6, 9, 12, 13, 14, 7, 9]
        let children = Array(report.children).map(\.region)
        var rows = zip(children, unitCounts).map { region, count in
            ReportingTable.Row(
                region: region,
                completeness: Completeness(expected: count, received: count, onTime: count),
                returned: region.code == 430500 ? 12 : 0)
        }
        rows[11] = .init(region: children[11], completeness: .init(expected: 14, received: 13, onTime: 10), returned: 0)
        rows[13] = .init(region: children[13], completeness: .init(expected: 9, received: 8, onTime: 4), returned: 0)
        let whole = ReportingTable.Row(
            region: report.asked.region, completeness: Completeness(expected: 150, received: 148, onTime: 141),
            returned: 12)
        let deadline = Day(year: 2021, month: 7, day: 5) ?? Day(number: 0)
        let units: [(Int, String, Int, ReportingTable.State)] = [
            (431225, "会同县", 11, .returned), (431226, "麻阳苗族自治县", 11, .late), (433125, "保靖县", 13, .missing),
        ]
        return ReportingTable(
            period: report.through, rows: [whole] + rows,
            units: units.map { code, name, place, state in
                ReportingTable.Unit(
                    region: Region(
                        code: code, name: name, shortName: name, level: .county, parent: children[place].code),
                    parent: children[place], state: state, deadline: deadline,
                    received: state == .late ? deadline + 2 : nil)
            })
    }

    /// 17 enterprises were taken off in the first quarter, after the last bulletin.
    private static func adjustments(_ report: Report) throws -> Adjustments {
        let earlier = try self.report { world in
            world.through = quarter(2021, 1)
            world.values[430200]?["harmonious_enterprise"]?[1] += 17
        }
        let now = try self.report { $0.through = quarter(2021, 1) }
        let cause = Comparison.Cause(
            kind: .correction, act: 31, at: "2021-07-08T02:00:00.000Z", author: "株洲市", reason: "经台账比对，重复填报")
        let indicator = plan.indicators[3]
        let figures = [(earlier.asked, now.asked), (earlier.regions[2], now.regions[2])].map { before, after in
            Comparison.Figure(
                region: after.region, indicator: indicator, before: before.indicators[3], after: after.indicators[3],
                rankBefore: before.indicatorRanks[3], rankAfter: after.indicatorRanks[3], causes: [cause])
        }
        let county = Region(code: 430281, name: "醴陵市", shortName: "醴陵", level: .county, parent: 430200)
        let change = Comparison.Change(
            region: county, indicator: indicator, subject: .period(quarter(2021, 1)), before: 20, after: 3,
            causes: [cause])
        return Adjustments(
            bulletin: PublishedBulletin(
                act: 20, at: Moment(milliseconds: 1_618_480_800_000), author: "省厅", options: BulletinOptions(),
                region: 430000, through: quarter(2021, 1), cutoff: quarter(2021, 1).lastDay, basis: .accepted,
                snapshotAct: 19, snapshot: snapshot,
                title: "关于2021年一季度全省劳动关系“和谐同行”能力提升三年行动计划进展情况的通报"),
            figures: figures, changes: [change])
    }
}
