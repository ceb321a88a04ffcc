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
        text = BulletinText(report, language, day: options.day)
    }

    /// A briefing has figures only, and what is public names neither who is missing nor what was corrected.
    private var kinds: [BulletinText.Annex] {
        var kinds: [BulletinText.Annex] = report.children.isEmpty ? [.indicators] : [.indicators, .regions]
        guard options.kind != .briefing, !options.isPublic else { return kinds }
        if needsReporting { kinds.append(.reporting) }
        if AdjustmentAnnex(report, options, text).isNeeded { kinds.append(.adjustments) }
        if !registers.isEmpty { kinds.append(.registers) }
        return kinds
    }

    /// Of a single unit the text says all there is.
    private var needsReporting: Bool {
        guard report.children.isEmpty, let counts = report.reporting?.asked.completeness else { return true }
        return counts.expected > 1
    }

    func has(_ annex: BulletinText.Annex) -> Bool { kinds.contains(annex) }

    /// From 1; annexes that are left out have that of the next.
    func number(_ annex: BulletinText.Annex) -> Int { (kinds.firstIndex { $0.rawValue >= annex.rawValue } ?? 0) + 1 }

    var all: [Paper.Annex] {
        kinds.map { kind in
            Paper.Annex(title: title(kind), blocks: blocks(kind), isWide: isWide(kind))
        }
    }

    private func title(_ kind: BulletinText.Annex) -> String {
        kind == .reporting
            ? text.reportingTitle(hasNames: report.reporting.map { !$0.units.isEmpty && !text.isPreview } ?? false)
            : text.annexTitle(kind)
    }

    private func isWide(_ kind: BulletinText.Annex) -> Bool { kind != .reporting }

    private func blocks(_ kind: BulletinText.Annex) -> [Paper.Block] {
        switch kind {
        case .indicators: IndicatorAnnex(report, options, text).blocks(report.asked)
        case .regions: RegionAnnex(report, options, text, lags: lags).blocks
        case .reporting: ReportingAnnex(report, text).blocks
        case .adjustments: AdjustmentAnnex(report, options, text).blocks
        case .registers:
            registers.flatMap { [.paragraph($0.title), .table($0.paper)] }
                + [.paragraph(RegisterTableText.note[text.language])]
        }
    }

    private var registers: [RegisterTables.Table] { RegisterTables(report, text.language).all }
}

/// Signed numbers of tables.
enum Signed {
    /// `+1.25`, `-1.25`, `+0.00`; to be printed with `printed`.
    static func points(_ value: Fraction, _ decimals: Int) -> String {
        let text = value.fixed(decimals)
        return text.hasPrefix("-") ? text : "+" + text
    }

    /// With the sign of the printed page: `−2`; nothing has none.
    static func printed(_ text: String) -> String {
        guard let sign = text.first, sign == "-" || sign == "+" else { return text }
        let size = text.dropFirst()
        guard size.contains(where: { $0 != "0" && $0 != "." }) else { return String(size) }
        return (sign == "-" ? "−" : "+") + size
    }
}
