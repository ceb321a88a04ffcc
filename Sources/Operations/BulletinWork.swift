import Documents
package import Domain
import Foundation
import Intake
package import Reporting
import Store

/// Bulletins: what officers write into them, their issue, those that were issued (通报的撰写与印发).
package struct BulletinWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// A report with all that a document of some kind needs: for a letter the report is that on the region above the one
    /// that it is to.
    package struct Draft: Sendable {
        package let report: Report
        package let options: BulletinOptions
        /// To whom a letter goes; nil: no letter.
        package let addressee: RegionFigures?
        /// The region that it is about or to: under which its words and concurrences are kept.
        package var region: Region { addressee?.region ?? report.asked.region }
    }

    /// Makes what a document is written from.
    ///
    /// - Parameters:
    ///   - request: The region is the one reported on, or for a letter the one that it is to.
    ///   - options: The kind and its choices.
    /// - Returns: The report, with the officer's words.
    /// - Throws: `Failure.notBelow` where a letter is asked for without a region below another.
    package func draft(_ request: ReportWork.Request, _ options: BulletinOptions) throws -> Draft {
        try workspace.read { try Self.draft(request, options, $0, today: workspace.today) }
    }

    private static func draft(
        _ request: ReportWork.Request, _ options: BulletinOptions, _ reader: LedgerReader, today: Day
    ) throws -> Draft {
        let asked = try ReportQuestion(request, reader, today: today)
        guard options.kind == .reminder else {
            return Draft(report: try asked.report(reader), options: options, addressee: nil)
        }
        guard let parent = asked.framework.tree.parents[asked.asked] else { throw Failure.noAddressee }
        var above = ReportQuestion(parent, asked.through, asked.basis, asked.seal, asked.framework)
        above.cutoff = asked.cutoff
        above.detail = asked.detail
        var report = try above.report(reader)
        report.paragraphs = try reader.bulletinTexts(asked.region.code, through: asked.through, upTo: asked.seal.act)
        guard let addressee = report.children.first(where: { $0.region.code == asked.region.code }) else {
            throw Failure.noAddressee
        }
        return Draft(report: report, options: options, addressee: addressee)
    }

    // MARK: An officer's words

    /// Keeps a paragraph for the bulletin of a region through a period; empty: takes it away.
    package func write(
        _ paragraph: BulletinParagraph, region name: String?, through: String?, author: String
    ) throws -> (region: Region, through: Period) {
        try write([paragraph], region: name, through: through, author: author)
    }

    /// Keeps several paragraphs as one act.
    @discardableResult
    package func write(
        _ paragraphs: [BulletinParagraph], region name: String?, through: String?, author: String
    ) throws -> (region: Region, through: Period) {
        let today = workspace.today
        let kept = try paragraphs.map(Self.cleaned)
        let head = ActHead(.bulletinText, author: author, received: today)
        return try workspace.write(head) { writer in
            let framework = try writer.framework()
            let region = try name.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
            let period =
                try through.map { try Names.period($0, in: framework.plan) } ?? framework.plan.lastEnded(by: today)
            for paragraph in kept {
                try writer.write(paragraph, region: framework.tree.regions[region].code, through: period)
            }
            return (kept.isEmpty ? .discard : .keep, (framework.tree.regions[region], period))
        }.result
    }

    private static func cleaned(_ paragraph: BulletinParagraph) throws -> BulletinParagraph {
        guard paragraph.text.utf8.count <= longest else {
            throw Failure.refused([Problem(.tooLarge, details: [.expected(String(longest))])])
        }
        let lines = paragraph.text.split(whereSeparator: \.isNewline).map { line in
            String(line.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map(Character.init))
        }
        return BulletinParagraph(section: paragraph.section, text: lines.joined(separator: "\n"))
    }

    /// The longest text of a section, in bytes.
    private static let longest = 1 << 16

    /// The words of a file: UTF-8 or GB18030.
    package static func words(ofFile path: String) throws -> String {
        let bytes = try InputFile.bytes(path, limit: longest)
        let chinese = String.Encoding(rawValue: 0x8000_0632)  // GB18030
        guard !bytes.contains(0),
            let text = String(validating: bytes, as: UTF8.self) ?? String(data: Data(bytes), encoding: chinese)
        else { throw Failure.refused([Problem(.encodingError, value: path)]) }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    // MARK: Issue

    /// Keeps a bulletin with its snapshot: the newest act before this one. The periods that it reports on are locked.
    ///
    /// - Parameters:
    ///   - request: Region, period, basis and cutoff; `asOf` is the present.
    ///   - options: The kind and its choices.
    ///   - author: Who issues it.
    ///   - reason: Why it is issued again, where one of its kind is out for the region and period, or before the period
    ///     is over.
    ///   - language: Of the title that is kept.
    ///   - requiredBodies: Those that must have concurred with the present content (会签), unless a reason is given.
    ///   - seen: The content's hash as its officer saw it; nil: it was not looked at.
    /// - Returns: The bulletin as it stands in the ledger.
    /// - Throws: `Failure.alreadyPublished` and `.concurrenceMissing` without a reason, `.changedSinceSeen`, and whatever a
    ///   report throws.
    package func publish(
        _ request: ReportWork.Request, _ options: BulletinOptions, author: String, reason: String?,
        language: Language, requiredBodies: [String] = [], seen: String? = nil
    ) throws -> PublishedBulletin {
        let today = workspace.today
        var request = request
        request.asOf = nil
        request.detail = .bulletin
        var options = options
        options.day = options.day ?? today
        let head = ActHead(.publish, author: author, received: today, reason: reason)
        let taken = try workspace.write(head) { writer throws -> (Ledger.Ending, Void) in
            let draft = try Self.draft(request, options, writer.reader, today: today)
            guard let seal = try writer.reader.newestSeal() else { throw Failure.nothingRecorded }
            let report = draft.report
            guard report.through.lastDay < today || head.hasReason else {
                throw Failure.periodNotOver(report.through.description)
            }
            let region = draft.region
            if let seen, seen != Self.contentHash(draft) { throw Failure.changedSinceSeen([region.name]) }
            if !head.hasReason { try Self.checkBodies(requiredBodies, draft, region, writer.reader) }
            let earlier = try writer.reader.bulletins().last {
                $0.region == region.code && $0.through == report.through && $0.options.kind == options.kind
            }
            if let earlier, !head.hasReason {
                throw Failure.alreadyPublished(act: earlier.act, title: earlier.title)
            }
            try writer.publish(
                options, region: region.code, through: report.through, cutoff: report.cutoff, basis: report.basis,
                title: draft.paper(language).title, snapshot: seal)
            return (.keep, ())
        }
        let act = taken.seal?.act ?? 0
        return try bulletin(act)
    }

    private static func checkBodies(
        _ bodies: [String], _ draft: Draft, _ region: Region, _ reader: LedgerReader
    ) throws {
        let given = try reader.concurrences(.bulletin, region: region.code, draft.report.through)
        let missing = ConcurrenceWork.missing(bodies, in: given, content: contentHash(draft))
        guard missing.isEmpty else { throw Failure.concurrenceMissing(missing) }
    }

    /// The SHA-256 of what a bulletin says, in hexadecimal: figures, the officer's words, kind and choices, but neither
    /// the moment at which it was read nor day and number of issue. A concurrence names it (会签), and falls away when it
    /// changes. The draft's detail must be `.bulletin` or more.
    package static func contentHash(_ draft: Draft) -> String {
        var members: [(String, JSON)] = []
        if case .object(let all) = draft.report.json { members = all.filter { !["asOf", "snapshot"].contains($0.0) } }
        let options = draft.options
        members += [
            ("kind", .string(options.kind.rawValue)), ("showsLast", .bool(options.showsLast)),
            ("showsRanking", .bool(options.showsRanking)), ("isPublic", .bool(options.isPublic)),
            ("addressee", .optional(draft.addressee?.region.codeText)),
        ]
        return Fingerprint.text(of: JSON.object(members).text.utf8)
    }

    /// The bulletins issued, oldest first.
    package func list() throws -> [PublishedBulletin] { try workspace.read { try $0.bulletins() } }

    /// The bulletin that an act issued.
    package func bulletin(_ act: Int) throws -> PublishedBulletin {
        guard let found = try list().first(where: { $0.act == act }) else { throw Failure.noSuchBulletin(act) }
        return found
    }

    /// What an issued bulletin was written from, read anew from the record as it stood then.
    package func draft(of bulletin: PublishedBulletin) throws -> Draft {
        try draft(
            ReportWork.Request(
                through: bulletin.through.description, basis: bulletin.basis, asOf: bulletin.snapshot,
                region: Region.text(code: bulletin.region), cutoff: bulletin.cutoff.description), bulletin.options)
    }
}
