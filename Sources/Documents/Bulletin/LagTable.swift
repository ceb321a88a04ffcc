import Domain
import Reporting
import Texts

/// Every figure that lags: the rule that says so, its numbers, and what would clear it.
struct LagTable {
    let report: Report
    let text: BulletinText
    let lags: [Lag]

    init(_ report: Report, _ text: BulletinText, lags: [Lag]) {
        self.lags = lags
        self.report = report
        self.text = text
    }

    /// Nil where nothing lags.
    var table: Paper.Table? {
        guard !lags.isEmpty else { return nil }
        var columns = [
            Paper.Column(text.head(.region), isNumber: false, width: 6),
            Paper.Column(text.head(.indicator), isNumber: false, width: 8),
            Paper.Column(text.head(.completed)), Paper.Column(text.head(.shortfall)),
            Paper.Column(text.head(.rule), isNumber: false, width: 12),
        ]
        let until = lags.compactMap(\.remaining?.last).first
        columns.append(Paper.Column(text.neededHead(until: until), width: 6))
        columns.append(Paper.Column(text.recentHead(months: lags[0].recent.months), width: 5))
        return Paper.Table(
            unit: text.unitLine(lags.map(\.indicator)), columns: columns, rows: lags.map { Paper.Row(cells($0)) })
    }

    private func cells(_ lag: Lag) -> [String] {
        let item = LagItem(lag, in: report)
        let count = { (value: Int) in
            text.language == .zh ? lag.indicator.shown(value) : lag.indicator.grouped(value)
        }
        let isWhole = lag.region.code == report.asked.region.code
        return [
            isWhole ? text.regions.total[text.language] : RegionWords.spoken(lag.region),
            text.words(lag.indicator).short(text.language), count(item.completed), count(item.shortfall),
            text.rule(item), item.needed.map { count($0.perMonth) } ?? "–", item.recentText,
        ]
    }
}
