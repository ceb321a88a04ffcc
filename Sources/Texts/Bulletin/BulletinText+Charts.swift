package import Domain

extension BulletinText {
    package var rateSeries: String { say("完成率%", "Rate %") }
    package var paceSeries: String { say("序时进度%", "Pace %") }

    /// `21Q2`, `6月`.
    package func shortPeriod(_ period: Period) -> String {
        switch period.cadence {
        case .quarter: say("\(period.year)年\(period.number)季度", "\(period.year) Q\(period.number)")
        case .month: say("\(period.year)年\(period.number)月", "\(Labels.month(period.number).prefix(3)) \(period.year)")
        }
    }

    /// States the finding: how far, and against what.
    package func courseTitle(_ item: ProgressItem) -> String {
        let name = item.indicator.name[language]
        let rate = item.rate ?? ""
        guard !item.isDone, let points = item.points else {
            return say("\(name)累计完成\(rate)%", "\(name): \(rate) % of the target")
        }
        let size = points.fixed(plan.rateDecimals)
        let plain = size.hasPrefix("-") ? String(size.dropFirst()) : size
        if plain.allSatisfy({ $0 == "0" || $0 == "." }) {
            return say("\(name)累计完成\(rate)%，与序时进度持平", "\(name): \(rate) %, level with pace")
        }
        return points.sign > 0
            ? say(
                "\(name)累计完成\(rate)%，高于序时进度\(plain)个百分点",
                "\(name): \(rate) %, \(plain) points ahead of pace")
            : say(
                "\(name)累计完成\(rate)%，低于序时进度\(plain)个百分点", "\(name): \(rate) %, \(plain) points behind pace"
            )
    }

    /// States the finding: who is first, and who last.
    package func rankingTitle(_ subject: String, _ standings: [Standing], showsLast: Bool) -> String {
        guard let first = standings.first, let last = standings.last else { return subject }
        guard standings.count > 1 else {
            return say(
                "\(subject)：各\(regions.child.zh)均为\(first.rate)%",
                "\(English.capitalised(subject)): all at \(first.rate) %")
        }
        let head = say(
            "\(subject)：\(title(first))最高（\(first.rate)%）",
            "\(English.capitalised(subject)): \(title(first)) highest (\(first.rate) %)")
        guard showsLast else { return head }
        return head + say("，\(title(last))最低（\(last.rate)%）", ", \(title(last)) lowest (\(last.rate) %)")
    }

    private func title(_ standing: Standing) -> String {
        let names = standing.names
        guard names.count > 3 else { return language == .zh ? Chinese.joined(names) : English.list(names) }
        return say("\(names[0])等\(names.count)个\(regions.child.zh)", "\(names[0]) and \(names.count - 1) others")
    }
}
