import Domain
import Operations
import Texts

/// How a report stands, as a tag.
struct StageTag: Sendable {
    /// Of the palette: `yellow`, `red` …
    let tint: String
    let sign: String
    let label: String

    init(_ stage: ReportStanding.Stage, _ language: Language) {
        (tint, sign) =
            switch stage {
            case .notOwed: ("idle", "–")
            case .due: ("yellow", "▲")
            case .overdue, .returned: ("red", "■")
            case .withdrawn: ("orange", "◆")
            case .toConfirm: ("other", "◇")
            case .filed: ("yellow", "▲")
            case .approved: ("pace", "●")
            case .accepted: ("done", "✓")
            }
        label = SiteText.stage(stage.rawValue)[language]
    }
}

extension ReportStanding {
    /// How far it has come, and whether the unit has still to confirm it.
    func tags(_ language: Language) -> [StageTag] {
        guard stage == .toConfirm, let level else { return [StageTag(stage, language)] }
        return [StageTag(level, language), StageTag(stage, language)]
    }

    var address: String { "/regions/\(region.codeText)/filings/\(period)" }

    /// How many days are left until the deadline; negative: passed.
    func daysLeft(_ today: Day) -> Int { deadline.number - today.number }

    /// How it stands; `isAsked` tells whether the reader is the one to do something about it.
    func sentence(_ today: Day, isAsked: Bool) -> Bilingual {
        SiteText.stageSentence(
            stage.rawValue, region.names, Labels.period(period), days: daysLeft(today), isAsked: isAsked)
    }
}

extension Region {
    var names: Bilingual { Bilingual(zh: name, en: name(in: .en)) }
}
