import Documents
import Domain
import Hummingbird
import Operations
import Reporting
import Texts

/// A bulletin that was issued: its files, its snapshot, who concurred, what has changed since.
enum IssuedBulletin {
    struct Model: Sendable {
        let t: [String: String]
        let title: String
        let kicker: String
        let lead: String
        let facts: [Fact]
        let snapshot: String
        let act: PageLink
        let files: [PageLink]
        let concurrences: [ConcurrenceList.Row]
        let hasConcurrences: Bool
        let adjustments: String
        let compare: String
        let canCompare: Bool
        let preview: String
    }

    struct Fact: Sendable {
        let name: String
        let value: String
    }

    static func page(_ call: Call) throws -> Response {
        let language = call.language
        let work = BulletinWork(call.workspace)
        let bulletin = try found(call)
        var request = ReportWork.Request(
            through: bulletin.through.description, basis: bulletin.basis, asOf: bulletin.snapshot,
            region: Region.text(code: bulletin.region), cutoff: bulletin.cutoff.description, detail: .bulletin)
        let draft = try work.draft(request, bulletin.options)
        let given = try ConcurrenceWork(call.workspace).list(
            .bulletin, region: Region.text(code: bulletin.region), period: bulletin.through.description,
            content: BulletinWork.contentHash(draft))
        let list = ConcurrenceList(call, required: [], given, showsStale: false)
        request.asOf = nil
        let adjustments = try adjustments(call, bulletin, request)
        let paper = draft.paper(language)
        let model = Model(
            t: SiteText.issuedBulletin.said(language), title: bulletin.title,
            kicker:
                "\(call.say(SiteText.heading(Labels.kind(bulletin.options.kind)))) · \(draft.region.name(in: language))",
            lead: call.say(
                SiteText.issuedLead(
                    Labels.day(bulletin.at.beijingDay), bulletin.author, changes: adjustments.count)),
            facts: facts(call, bulletin), snapshot: bulletin.snapshot,
            act: PageLink(href: "/ledger/\(bulletin.act)", label: String(bulletin.act)),
            files: files(bulletin, formats(bulletin)),
            concurrences: list.rows, hasConcurrences: !list.rows.isEmpty, adjustments: adjustments.markup,
            compare: "/compare?from=%23\(bulletin.act)&through=\(bulletin.through)&basis=\(bulletin.basis.rawValue)",
            canCompare: call.visitor?.role != .partner, preview: paper.fragment())
        return call.page(bulletin.title, "bulletin", model)
    }

    private static func found(_ call: Call) throws -> PublishedBulletin {
        do { return try BulletinWork(call.workspace).bulletin(try call.number("act")) } catch Failure.noSuchBulletin {
            throw SiteFailure.notFound
        }
    }

    private static func facts(_ call: Call, _ bulletin: PublishedBulletin) -> [Fact] {
        let language = call.language
        let values: [(Bilingual, String)] = [
            (SiteText.period, Labels.period(bulletin.through)[language]),
            (SiteText.cutoff, Labels.day(bulletin.cutoff)[language]),
            (SiteText.basis, Labels.basis(bulletin.basis)[language]), (SiteText.number, bulletin.options.number ?? "–"),
            (SiteText.dated, Labels.day(bulletin.options.day ?? bulletin.at.beijingDay)[language]),
        ]
        return values.map { Fact(name: $0[language], value: $1) }
    }

    /// What has changed since in the figures that it gives.
    private static func adjustments(
        _ call: Call, _ bulletin: PublishedBulletin, _ request: ReportWork.Request
    ) throws -> (markup: String, count: Int) {
        let comparison = try CompareWork(call.workspace).comparison(
            from: "#\(bulletin.act)", to: nil, request: request)
        var report = comparison.to
        report.adjustments = Adjustments(
            bulletin: bulletin, figures: comparison.figures, changes: comparison.changes)
        let fragments = ReportFragments(
            report.named(in: call.language), call.language, links: Dashboard.links(bulletin.basis))
        return (fragments.adjustments(), comparison.figures.count)
    }

    // MARK: Files

    static func formats(_ bulletin: PublishedBulletin) -> [DocumentFormat] {
        bulletin.options.kind == .reminder ? [.docx, .html, .text] : [.docx, .xlsx, .html, .csv, .json, .text]
    }

    static func files(_ bulletin: PublishedBulletin, _ formats: [DocumentFormat]) -> [PageLink] {
        formats.filter(Self.formats(bulletin).contains).map {
            PageLink(href: "/bulletins/\(bulletin.act)/files/\($0.rawValue)", label: $0.shortName)
        }
    }

    static func file(_ call: Call) throws -> Response {
        let format = try RegionFiles.format(call)
        let bulletin = try found(call)
        guard formats(bulletin).contains(format) else { throw SiteFailure.notFound }
        let draft = try BulletinWork(call.workspace).draft(of: bulletin)
        let bytes = try DocumentWork(call.workspace).bytes(draft, format, call.language)
        return RegionFiles.download(call, bytes, bulletin.title, format)
    }
}

extension DocumentFormat {
    /// As offices call it.
    var shortName: String {
        switch self {
        case .docx: "Word"
        case .xlsx: "Excel"
        case .html: "HTML"
        case .csv: "CSV"
        case .json: "JSON"
        case .text: "TXT"
        }
    }
}
