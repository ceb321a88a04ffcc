import Domain
import Reporting
import Texts

/// A 工作提示函 while it is composed.
struct ReminderDraft {
    let report: Report
    let region: RegionFigures
    let options: BulletinOptions
    let language: Language
    let text: BulletinText
    let letter: ReminderText

    init(_ report: Report, _ region: RegionFigures, _ options: BulletinOptions, _ language: Language) {
        self.report = report
        self.region = region
        self.language = language
        var options = options
        options.kind = .reminder
        self.options = options
        text = BulletinText(report, language, day: options.day)
        letter = ReminderText(text, to: region.region)
    }

    var paper: Paper {
        var paper = Paper(language: language, kind: .official, made: report.asOf)
        paper.title = letter.title(hasWork: hasWork)
        paper.sign(report, options, language)
        paper.recipients = BulletinParties(report, language).recipients(of: region.region)
        paper.body = [.paragraph(letter.lead(basis: report.basis, asOf: report.asOf))]
        let parts: [(ReminderText.Section, [Paper.Block])] = [
            (.progress, progress + paragraphs(.practice)), (.attention, attention + paragraphs(.problem)),
            (.requests, [.paragraph(requests)] + paragraphs(.plan)),
        ]
        for (place, part) in parts.enumerated() {
            paper.body.append(.heading(1, letter.heading(part.0, number: place + 1)))
            paper.body += part.1
        }
        paper.annexes = annexes
        paper.origin = Paper.origin(of: report, options, language, to: region.region)
        return paper.cleaned
    }

    /// The officer's own words, which are about the region.
    private func paragraphs(_ section: BulletinSection) -> [Paper.Block] {
        report.paragraphs.filter { $0.section == section }.flatMap(\.lines).map { .paragraph($0) }
    }

    private var hasWork: Bool { !lags.isEmpty || !missing.isEmpty }
    private var space: String { language == .zh ? "" : " " }

    // MARK: Progress

    private var progress: [Paper.Block] {
        let items = region.indicators.map { ProgressItem($0, in: report, of: region) }
        var sentences = [text.progress(items, subject: letter.your)]
        if let pace = text.pace(items) { sentences.append(pace) }
        if options.showsRanking, !text.isUnreported { sentences += ranks }
        var blocks: [Paper.Block] = [.paragraph(sentences.joined(separator: space))]
        if let year = text.year(items) { blocks.append(.paragraph(year)) }
        return blocks
    }

    private var ranks: [String] {
        let numbers = report.rankedNumbers.filter { region.indicatorRanks[$0] != nil }
        let places = numbers.compactMap { number in
            region.indicatorRanks[number].map { rank in
                letter.rank(
                    text.rateName(report.plan.indicators[number]), rank,
                    isShared: isShared { $0.indicatorRanks[number] == rank },
                    isLast: rank > 1 && rank == peers.compactMap { $0.indicatorRanks[number] }.max(),
                    of: peers.count { $0.indicatorRanks[number] != nil })
            }
        }
        // One region is no ranking.
        guard peers.count > 1 else { return [] }
        return places.isEmpty ? [] : [letter.ranks(places)]
    }

    private var peers: [RegionFigures] {
        report.children.filter { !$0.isMemo && $0.region.rankingClass == region.region.rankingClass }
    }

    private func isShared(_ holds: (RegionFigures) -> Bool) -> Bool { peers.count(where: holds) > 1 }

    // MARK: What needs attention

    /// The region's own lags; a region that is no child of the report has none that are known.
    private var lags: [LagItem] {
        report.lags.filter { $0.region.code == region.region.code }.map { LagItem($0, in: report) }
    }

    /// The region itself and those right below it.
    private var units: [ReportingTable.Unit] {
        report.reporting?.units.filter {
            $0.region.code == region.region.code || $0.parent?.code == region.region.code
        } ?? []
    }

    private var missing: [ReportingTable.Unit] { text.isPreview ? [] : units.filter { $0.state != .late } }

    private var attention: [Paper.Block] {
        var sentences = lags.isEmpty ? [nothingLags] : lags.map { letter.lag($0) }
        if let row = report.reporting?.rows.first(where: { $0.region.code == region.region.code }),
            row.completeness.expected > 1 || units.isEmpty
        {
            sentences.append(
                text.reporting(
                    row.completeness, rate: row.completeness.receivedText(report),
                    onTime: row.completeness.onTimeText(report), returned: row.returned))
        }
        let states: [ReportingTable.State] = [.missing, .returned, .late]
        guard !text.isPreview else { return sentences.map { .paragraph($0) } }
        let names = states.map { state in (state.rawValue, units.filter { $0.state == state }.map(\.region.name)) }
        if let sentence = letter.missing(names.filter { !$0.1.isEmpty }) { sentences.append(sentence) }
        return sentences.map { .paragraph($0) }
    }

    private var nothingLags: String {
        let targeted = region.indicators.filter { $0.target != nil }.map(\.indicator)
        return letter.nothingLags(held: targeted.filter(\.ranked), others: targeted.filter { !$0.ranked })
    }

    private var requests: String {
        letter.requests(
            hasLags: !lags.isEmpty, hasMissing: !missing.isEmpty,
            isSelf: missing.allSatisfy { $0.region.code == region.region.code },
            hasTargets: region.indicators.contains { $0.target != nil }, day: options.day ?? report.asOf.beijingDay)
    }

    private var annexes: [Paper.Annex] {
        [
            Paper.Annex(
                title: letter.annexTitle, blocks: IndicatorAnnex(report, options, text).blocks(region), isWide: true)
        ]
    }
}
