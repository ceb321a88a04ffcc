import Domain
import Reporting
import Texts

/// The annexes of a bulletin and their numbers.
struct BulletinAnnexes {
    let report: Report
    let options: BulletinOptions
    let text: BulletinText
    let lags: [Lag]

    init(_ report: Report, _ options: BulletinOptions, _ language: Language, lags: [Lag]) {
        self.lags = lags
        self.report = report
        self.options = options
        text = BulletinText(report, language)
    }

    private var kinds: [BulletinText.Annex] {
        report.children.isEmpty
            ? [.indicators, .reporting, .adjustments] : [.indicators, .regions, .reporting, .adjustments]
    }

    /// From 1; annexes that are left out have that of the next.
    func number(_ annex: BulletinText.Annex) -> Int { (kinds.firstIndex { $0.rawValue >= annex.rawValue } ?? 0) + 1 }

    var all: [Paper.Annex] {
        kinds.map { kind in
            Paper.Annex(title: text.annexTitle(kind), blocks: blocks(kind), isWide: isWide(kind))
        }
    }

    private func isWide(_ kind: BulletinText.Annex) -> Bool { kind != .reporting }

    private func blocks(_ kind: BulletinText.Annex) -> [Paper.Block] {
        switch kind {
        case .indicators: IndicatorAnnex(report, text).blocks(report.asked)
        case .regions: RegionAnnex(report, options, text, lags: lags).blocks
        case .reporting: ReportingAnnex(report, text).blocks
        case .adjustments: AdjustmentAnnex(report, text).blocks
        }
    }
}

/// Signed numbers of tables.
enum Signed {
    /// `+1.25`, `-1.25`, `+0.00`.
    static func points(_ value: Fraction, _ decimals: Int) -> String {
        let text = value.fixed(decimals)
        return text.hasPrefix("-") ? text : "+" + text
    }

    /// With the sign of the printed page: `−2`.
    static func printed(_ text: String) -> String { text.hasPrefix("-") ? "−" + text.dropFirst() : text }
}
