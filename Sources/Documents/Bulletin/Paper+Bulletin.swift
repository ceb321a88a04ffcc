package import Domain
package import Reporting
import Texts

extension Paper {
    /// A report as a 通报 or 工作简报; as a reminder only through `reminder`, else it is a notice.
    package static func bulletin(_ report: Report, _ options: BulletinOptions, _ language: Language) -> Paper {
        BulletinDraft(report, options, language).paper
    }

    /// A 工作提示函 to one region of the report.
    package static func reminder(
        _ report: Report, to region: RegionFigures, _ options: BulletinOptions, _ language: Language
    ) -> Paper {
        ReminderDraft(report, region, options, language).paper
    }
}

/// One bulletin while it is composed: what is said and in which order. How is left to `BulletinText`.
struct BulletinDraft {
    let report: Report
    let options: BulletinOptions
    let language: Language
    let text: BulletinText
    let annexes: BulletinAnnexes
    let lags: [Lag]

    init(_ report: Report, _ options: BulletinOptions, _ language: Language) {
        var options = options
        // A reminder goes to one region: without it, the report is told as a notice.
        if options.kind == .reminder { options.kind = .notice }
        self.report = report
        self.options = options
        self.language = language
        text = BulletinText(report, language, day: options.day)
        lags = report.lags
        annexes = BulletinAnnexes(report, options, language, lags: lags)
    }

    private var isBriefing: Bool { options.kind == .briefing }

    var paper: Paper {
        var paper = Paper(language: language, kind: isBriefing ? .plain : .official, made: report.asOf)
        paper.title = text.title(options.kind, region: report.asked.region.name)
        paper.sign(report, options, language)
        if isBriefing {
            // A briefing is unsigned; it says to whom it goes at its foot.
            paper.bodies = []
        } else {
            paper.recipients = BulletinParties(report, language).recipients
        }
        paper.body = [.paragraph(text.lead(options.kind, basis: report.basis, asOf: report.asOf))] + sections
        paper.annexes = annexes.all
        paper.origin = Paper.origin(of: report, options, language)
        return paper.cleaned
    }

    // MARK: Sections

    private typealias Part = (section: BulletinText.Section, blocks: [Paper.Block])

    /// Numbered in their order; those with nothing to say are left out.
    private var sections: [Paper.Block] {
        var parts: [Part] = [(.progress, progress), (.regions, regions), (.reporting, [.paragraph(reporting)])]
        parts.append((.followUp, FollowUpSentences(report: report, options: options, text: text).blocks))
        let practice: Part = (.practice, paragraphs(.practice))
        let problems: Part = (.problems, problems + paragraphs(.problem))
        // The good practice comes before the problems in a briefing, after them in a notice.
        parts += isBriefing ? [practice, problems, (.outlook, outlook)] : [problems, practice]
        parts.append((.plan, [.paragraph(steps)] + paragraphs(.plan)))
        return parts.filter { !$0.blocks.isEmpty }.enumerated().flatMap { place, part in
            [.heading(1, text.heading(part.section, number: place + 1))] + part.blocks
        }
    }

    private func paragraphs(_ section: BulletinSection) -> [Paper.Block] {
        report.paragraphs.filter { $0.section == section }.flatMap(\.lines).map { .paragraph($0) }
    }

    private var progress: [Paper.Block] {
        let items = report.asked.indicators.map { ProgressItem($0, in: report, of: report.asked) }
        var blocks: [Paper.Block] = [
            .paragraph(([text.progress(items)] + [text.pace(items)].compactMap { $0 }).joined(separator: space))
        ]
        if let year = text.year(items) { blocks.append(.paragraph(year)) }
        if isBriefing { blocks += BulletinCharts(report, options, text).courses.map { .chart($0) } }
        return blocks
    }

    private var regions: [Paper.Block] {
        guard !report.children.isEmpty else { return [] }
        var blocks: [Paper.Block] = [
            .paragraph(BulletinRanking(report, options, text).sentences(annexes).joined(separator: space))
        ]
        if isBriefing, !text.isUnreported {
            blocks += BulletinCharts(report, options, text).rankings.map { .chart($0) }
        }
        return blocks
    }

    private var reporting: String {
        guard let table = report.reporting else {
            let counts = report.asked.completeness
            return text.reportingSoFar(counts, rate: counts.receivedText(report), onTime: counts.onTimeText(report))
        }
        let counts = table.asked.completeness
        let sentence = text.reporting(
            counts, rate: counts.receivedText(report), onTime: counts.onTimeText(report), returned: table.asked.returned
        )
        // What is not due yet is not missing, and one unit's state has been told.
        guard counts.expected > 1, !text.isPreview, !isBriefing || table.missing.isEmpty else { return sentence }
        return sentence + space
            + text.missing(
                max(table.missing.count, counts.expected - counts.received),
                annex: annexes.has(.reporting) ? annexes.number(.reporting) : nil)
    }

    private var problems: [Paper.Block] {
        let sentences = BulletinProblems(report, options, text, lags: lags).sentences(annexes)
        if !sentences.isEmpty { return [.paragraph(text.problems(sentences))] }
        return report.paragraphs.contains { $0.section == .problem }
            ? [] : [.paragraph(text.noProblems(hasTargets: hasTargets))]
    }

    private var hasTargets: Bool { report.regions.contains { $0.indicators.contains { $0.target != nil } } }

    private var outlook: [Paper.Block] {
        if text.isUnreported { return [] }
        let sentences = report.asked.indicators.compactMap { figures in
            OutlookItem(figures, in: report).map { text.outlook($0) }
        }
        return sentences.isEmpty ? [] : [.paragraph(text.outlook(sentences))]
    }

    private var steps: String {
        var needs = BulletinText.Needs(day: options.day ?? report.asOf.beijingDay)
        needs.hasLaggingChildren = lags.contains { $0.region.code != report.asked.region.code }
        needs.hasOwnLags = lags.contains { $0.region.code == report.asked.region.code }
        needs.hasMissing = !text.isPreview && !(report.reporting?.missing.isEmpty ?? true)
        return text.steps(needs)
    }

    /// Between sentences.
    private var space: String { language == .zh ? "" : " " }
}

extension BulletinParagraph {
    /// Paragraphs that are not blank.
    var lines: [String] {
        text.split(whereSeparator: \.isNewline).map { String($0) }.filter { line in
            !line.allSatisfy(\.isWhitespace)
        }
    }
}
