import Domain
import Reporting
import Store

/// What a report says of warnings and matters; nil where the record has none.
struct FollowUpSections {
    private let question: ReportQuestion
    private let reader: LedgerReader
    private var tree: RegionTree { question.framework.tree }

    init(_ question: ReportQuestion, _ reader: LedgerReader) {
        self.question = question
        self.reader = reader
    }

    /// The last bulletin on the region that locks, up to this report's moment.
    private func lastBulletin(before through: Period? = nil) throws -> PublishedBulletin? {
        try reader.bulletins(upTo: question.seal.act).last { bulletin in
            bulletin.region == question.region.code && bulletin.options.kind.locks
                && through.map { bulletin.through < $0 } ?? true
        }
    }

    /// Over the months after the period of the last bulletin on an earlier one; without one, those of the period.
    func warnings() throws -> WarningSummary? {
        guard !question.framework.plan.monitoring.isEmpty,
            try reader.lastMonitoredMonth(upTo: question.seal.act) != nil
        else { return nil }
        let month = question.through.lastMonth
        let state = try MonitoringState(
            question.framework, asked: question.asked, month: month, day: month.lastDay, question.seal, reader)
        let before = try lastBulletin(before: question.through)?.through.lastMonth
        let first = before.map { Month(index: $0.index + 1) } ?? question.through.firstMonth
        let moves = state.moves(since: first)
        let counts = state.digest.now.all
        guard moves != (0, 0) || counts.open.contains(where: { $0 > 0 }) else { return nil }
        let regions = state.digests.dropFirst().map {
            RegionCount($0.region, MonitoringState.sum($0.now.all.overdue))
        }
        return WarningSummary(
            first: first, last: month, levels: state.rules.levels, opened: moves.opened, closed: moves.closed,
            open: counts.open, overdue: MonitoringState.sum(counts.overdue),
            overdueRegions: regions.filter { $0.count > 0 })
    }

    /// Opened and closed by acts after the last bulletin's.
    func matters() throws -> MatterSummary? {
        let day = question.seal.at.beijingDay
        let list = MatterList(
            question.framework, asked: question.asked, day: day, question.seal,
            try reader.matters(upTo: question.seal.act))
        let last = try lastBulletin()
        let act = last?.act ?? 0
        let opened = list.items.count { $0.matter.act > act }
        let closed = list.items.count { item in
            item.matter.state == .closed && item.matter.steps.contains { $0.kind == .close && $0.act > act }
        }
        guard opened > 0 || closed > 0 || list.open > 0 else { return nil }
        let overdue = Dictionary(grouping: list.items.filter(\.isOverdue)) { child(above: $0.region) }
        return MatterSummary(
            since: last.map { $0.options.day ?? $0.at.beijingDay }, day: day, opened: opened, closed: closed,
            open: list.open, overdue: list.overdue,
            overdueRegions: overdue.map { RegionCount($0.key, $0.value.count) }.sorted {
                $0.region.code < $1.region.code
            })
    }

    /// The region right below the asked one under which another lies; the asked one itself for its own.
    private func child(above region: Region) -> Region {
        guard let place = tree.position(code: region.code) else { return region }
        return tree.path(place).last { tree.parents[$0] == question.asked }.map { tree.regions[$0] } ?? question.region
    }
}
