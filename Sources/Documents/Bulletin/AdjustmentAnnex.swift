import Domain
import Reporting
import Texts

/// Annex 4: what changed in the figures that the last bulletin gave, and targets that were revised.
struct AdjustmentAnnex {
    let report: Report
    let options: BulletinOptions
    let text: BulletinText

    init(_ report: Report, _ options: BulletinOptions, _ text: BulletinText) {
        self.report = report
        self.options = options
        self.text = text
    }

    /// Whether anything was adjusted.
    var isNeeded: Bool {
        let found = report.adjustments.map { !$0.figures.isEmpty || !$0.changes.isEmpty } ?? false
        return found || !report.targetRevisions.isEmpty
    }

    var blocks: [Paper.Block] {
        var blocks = figures
        if !report.targetRevisions.isEmpty {
            blocks.append(.heading(2, text.targetRevisionsHeading))
            blocks.append(.table(tables.lines(report.targetRevisions)))
        }
        return blocks
    }

    private var tables: ChangeTables { ChangeTables(report.plan, text, isNotice: true, showsRanks: options.showsRanks) }

    private var figures: [Paper.Block] {
        guard let adjustments = report.adjustments else {
            // Revisions of targets are told even where there was no bulletin before.
            return report.targetRevisions.isEmpty ? [.paragraph(text.none)] : []
        }
        let bulletin = adjustments.bulletin
        let intro = text.adjustmentsIntro(
            title: bulletin.title, day: bulletin.options.day ?? bulletin.at.beijingDay, cutoff: bulletin.cutoff)
        guard !adjustments.figures.isEmpty || !adjustments.changes.isEmpty else {
            return report.targetRevisions.isEmpty
                ? [.paragraph(text.none)] : [.paragraph(intro + text.nothingAdjusted)]
        }
        var blocks: [Paper.Block] = [.paragraph(intro + text.adjusted(adjustments.figures.count))]
        if !adjustments.figures.isEmpty {
            blocks.append(.heading(2, text.figuresHeading))
            blocks.append(.table(tables.figures(adjustments.figures)))
        }
        if !adjustments.changes.isEmpty {
            blocks.append(.heading(2, text.linesHeading))
            blocks.append(.table(tables.lines(adjustments.changes)))
        }
        return blocks
    }
}
