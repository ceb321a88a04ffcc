import Domain
import Reporting
import Texts

/// 预警与督办: a paragraph each, where the record has any.
struct FollowUpSentences {
    let report: Report
    let options: BulletinOptions
    let text: BulletinText

    var blocks: [Paper.Block] { [warnings, matters].compactMap { $0 }.map { .paragraph($0) } }

    private var warnings: String? {
        report.warnings.map { found in
            text.warnings(
                BulletinText.WarningFigures(
                    first: found.first, last: found.last, opened: found.opened, closed: found.closed,
                    open: zip(found.levels, found.open).reversed().filter { $0.1 > 0 }.map { ($0.0.name, $0.1) },
                    overdue: found.overdue, overdueRegions: names(found.overdueRegions)))
        }
    }

    private var matters: String? {
        report.matters.map { found in
            text.matters(
                since: found.since, opened: found.opened, closed: found.closed, open: found.open,
                overdue: found.overdue, overdueRegions: names(found.overdueRegions))
        }
    }

    /// A version that does not tell who comes last does not tell who is overdue.
    private func names(_ regions: [RegionCount]) -> [(name: String, count: Int)] {
        guard options.showsLast else { return [] }
        return regions.map { (text.language == .zh ? RegionWords.spoken($0.region) : $0.region.name, $0.count) }
    }
}
