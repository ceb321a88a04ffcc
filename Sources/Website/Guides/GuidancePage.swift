import Documents
import Domain
import Hummingbird
import Operations
import Texts

/// 重点企业用工指导: coverage by region, and who was not visited, of the account's region and below.
enum GuidancePage {
    struct Model: Sendable {
        let t: [String: String]
        let heading: String
        let answer: String
        let remarks: [String]
        let method: String
        let periods: [ReportChoices.Option]
        let regions: [ReportChoices.Option]
        let table: String
        let hasTable: Bool
        let unvisited: String
        let hasUnvisited: Bool
        let visits: String
        let hasVisits: Bool
        let more: String
        let hasMore: Bool
        let files: [PageLink]
    }

    /// Rows shown of a list; all are in the files.
    private static let limit = 300

    static func page(_ call: Call) throws -> Response {
        let report = try report(call)
        let coverage = report.coverage
        let tables = GuidanceTables(coverage, call.language)
        let (unvisited, visits) = (tables.unvisited, tables.visits)
        let left = max(0, unvisited.rows.count - limit) + max(0, visits.rows.count - limit)
        let model = Model(
            t: SiteText.guidance.said(call.language), heading: call.say(report.title), answer: call.say(report.answer),
            remarks: report.remarks.map { call.say($0) }, method: call.say(GuidanceText.method),
            periods: ReportChoices.periods(call, coverage.period),
            regions: ReportChoices.regions(call, coverage.asked, below: try ownPlace(call)),
            table: fragment(tables.regions, report, call), hasTable: coverage.whole.listed > 0,
            unvisited: fragment(unvisited, report, call), hasUnvisited: !unvisited.rows.isEmpty,
            visits: fragment(visits, report, call), hasVisits: !visits.rows.isEmpty,
            more: call.say(SiteText.moreRows(left)), hasMore: left > 0, files: files(coverage))
        return call.page(call.say(report.title), "guidance", model)
    }

    private static func report(_ call: Call) throws -> GuidanceReport {
        try GuidanceWork(call.workspace).report(
            period: try call.period().description, region: try call.askedRegion().codeText)
    }

    private static func ownPlace(_ call: Call) throws -> Int {
        call.tree.position(code: try call.member().region) ?? call.tree.root
    }

    private static func fragment(_ table: Paper.Table, _ report: GuidanceReport, _ call: Call) -> String {
        var paper = Paper(language: call.language, kind: .plain, made: report.asOf)
        paper.title = call.say(report.title)
        var table = table
        table.rows = Array(table.rows.prefix(limit))
        paper.body = [.table(table)]
        return paper.cleaned.tablesFragment()
    }

    // MARK: Files

    private static func files(_ coverage: GuidanceCoverage) -> [PageLink] {
        let query = "period=\(coverage.period)&region=\(coverage.asked.codeText)"
        return [DocumentFormat.xlsx, .docx, .html, .csv, .json].map {
            PageLink(href: "/guidance/\($0.rawValue)?\(query)", label: $0.shortName)
        }
    }

    static func file(_ call: Call) throws -> Response {
        let format = try RegionFiles.format(call)
        let report = try report(call)
        let bytes = try DocumentWork.bytes(report, format, call.language)
        return RegionFiles.download(call, bytes, call.say(report.title), format)
    }
}
