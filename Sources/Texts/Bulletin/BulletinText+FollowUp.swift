package import Domain

/// Warnings and matters in a bulletin.
extension BulletinText {
    /// What a bulletin says of labour warnings.
    package struct WarningFigures: Sendable {
        package let first: Month
        package let last: Month
        package let opened: Int
        package let closed: Int
        /// By level, the highest first; none with 0.
        package let open: [(level: Bilingual, count: Int)]
        package let overdue: Int
        package let overdueRegions: [(name: String, count: Int)]

        package init(
            first: Month, last: Month, opened: Int, closed: Int, open: [(level: Bilingual, count: Int)], overdue: Int,
            overdueRegions: [(name: String, count: Int)]
        ) {
            self.first = first
            self.last = last
            self.opened = opened
            self.closed = closed
            self.open = open
            self.overdue = overdue
            self.overdueRegions = overdueRegions
        }
    }

    package func warnings(_ figures: WarningFigures) -> String {
        let all = figures.open.reduce(0) { $0 + $1.count }
        let levels = figures.open.map { say("\($0.level.zh)\($0.count)起", "\($0.count) \($0.level.en)") }
        let open = say(
            all == 0 ? "期末没有在警的" : "期末在警\(all)起（\(Chinese.list(levels))）",
            all == 0 ? "none is open" : "\(English.count(all, "is", "are")) open (\(English.list(levels)))")
        let overdue = overdue(figures.overdue, figures.overdueRegions, "起")
        return say(
            "劳动关系动态监测：\(months(figures).zh)新开预警\(figures.opened)起，销警\(figures.closed)起，\(open)\(overdue)。",
            "Monitoring of labour relations, \(months(figures).en): \(English.count(figures.opened, "warning", "warnings")) opened, \(figures.closed) closed; at the end \(open)\(overdue)."
        )
    }

    private func months(_ figures: WarningFigures) -> Bilingual {
        guard figures.first < figures.last else { return Labels.month(figures.last) }
        let (first, last) = (figures.first, figures.last)
        let end = first.year == last.year ? "\(last.number)月" : Labels.month(last).zh
        let start = first.year == last.year ? "\(first.year)年\(first.number)" : Labels.month(first).zh
        return text(
            "\(start)—\(end)",
            first.year == last.year
                ? "\(Labels.month(first.number)) to \(Labels.month(last).en)"
                : "\(Labels.month(first).en) to \(Labels.month(last).en)")
    }

    /// What a bulletin says of matters followed up.
    package func matters(
        since: Day?, opened: Int, closed: Int, open: Int, overdue count: Int,
        overdueRegions: [(name: String, count: Int)]
    ) -> String {
        let span = since.map { say("上次通报（\(Labels.day($0).zh)）以来", "since the last bulletin (\(Labels.day($0).en))") }
        let overdue = overdue(count, overdueRegions, "件")
        return say(
            "督办事项：\(span ?? "")交办\(opened)件，销号\(closed)件，在办\(open)件\(overdue)。",
            "Matters followed up\(span.map { ", \($0)" } ?? ""): \(opened) opened, \(closed) closed, \(open) open\(overdue)."
        )
    }

    private func overdue(_ count: Int, _ regions: [(name: String, count: Int)], _ unit: String) -> String {
        guard count > 0 else { return "" }
        let names = regions.map { say("\($0.name)\($0.count)\(unit)", "\($0.name) \($0.count)") }
        let list = names.isEmpty ? "" : say("（\(Chinese.list(names))）", " (\(English.list(names)))")
        return say("，其中逾期\(count)\(unit)\(list)", ", \(count) of them overdue\(list)")
    }
}
