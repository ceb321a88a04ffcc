package import Documents
package import Domain
package import Foundation
import Intake
import Store

/// Makes the wage guide of a year (企业薪酬指引) from what stands on record.
package struct WageGuideWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// What is asked for, as people type it.
    package struct Request: Sendable {
        /// Nil: the newest year with a survey.
        package var year: String?
        /// The root or a region right below it; nil: all.
        package var region: String?
        package var occupation: String?
        package var industry: String?

        package init(
            year: String? = nil, region: String? = nil, occupation: String? = nil, industry: String? = nil
        ) {
            self.year = year
            self.region = region
            self.occupation = occupation
            self.industry = industry
        }

        /// Whether it asks for all of a year's guide.
        package var isWhole: Bool { region == nil && occupation == nil && industry == nil }
    }

    /// - Parameter request: What is asked for.
    /// - Returns: The part asked for of the one guide of the year: what is withheld does not depend on the question.
    /// - Throws: `Failure.wages` where there is no survey, or none of what was named; `Failure` of region names.
    package func report(_ request: Request) throws -> WageReport {
        try workspace.read { reader in
            let seal = try Names.seal(nil, reader)
            let framework = try reader.framework(upTo: seal.act)
            let year = try year(request.year, reader, upTo: seal.act)
            let whole = Self.guide(year, try reader.wageRows(year: year, upTo: seal.act), framework)
            return WageReport(
                whole, of: framework.plan, asOf: seal.at, snapshot: seal.hashText,
                choice: try Self.choice(request, whole, framework))
        }
    }

    /// The years with surveys that stand, the newest first.
    package func years() throws -> [Int] { try workspace.read { try $0.wageYears().reversed() } }

    private func year(_ text: String?, _ reader: LedgerReader, upTo act: Int) throws -> Int {
        let known = try reader.wageYears(upTo: act)
        guard let text else {
            guard let newest = known.last else { throw Failure.wages(.noSurvey(year: nil, known: [])) }
            return newest
        }
        guard let year = Digits.whole(text, length: 4...4) else { throw Failure.wages(.unreadableYear(text)) }
        guard known.contains(year) else {
            throw Failure.wages(.noSurvey(year: known.isEmpty ? nil : year, known: known))
        }
        return year
    }

    // MARK: The guide

    static func list(_ plan: Plan) -> OccupationList {
        OccupationList(plan.wages.occupations) { PlainText.folded($0) }
    }

    private static func guide(_ year: Int, _ rows: [WageRow], _ framework: Framework) -> WageGuide {
        WageGuideBuilder(survey(rows, framework), framework.plan.wages, in: framework.tree, list(framework.plan))
            .guide(year: year)
    }

    static func survey(_ rows: [WageRow], _ framework: Framework, knowing others: [WageRow] = []) -> WageSurvey {
        WageSurvey(rows, in: framework.tree, list(framework.plan), knowing: others) { PlainText.folded($0) }
    }

    // MARK: What is named

    private static func choice(
        _ request: Request, _ guide: WageGuide, _ framework: Framework
    ) throws -> WageReport.Choice {
        WageReport.Choice(
            occupation: try request.occupation.map { try occupation($0, guide, framework.plan) },
            industry: try request.industry.map { try industry($0, guide) },
            city: try request.region.flatMap { try city($0, guide, framework.tree) })
    }

    private static func occupation(_ text: String, _ guide: WageGuide, _ plan: Plan) throws -> String {
        let key: String
        switch list(plan).read(text) {
        case .known(let occupation), .contradiction(let occupation, _): key = occupation.code.text
        case .unknownCode(let code, _): key = code.text
        case .unknownName(let name): key = name
        case .nothing: key = ""
        }
        let folded = PlainText.folded(key)
        let found = guide.occupations.first { item in
            [item.key, item.name.zh, item.name.en].contains { PlainText.folded($0) == folded }
        }
        guard let found else { throw Failure.wages(.unknownOccupation(text)) }
        return found.key
    }

    private static func industry(_ text: String, _ guide: WageGuide) throws -> Int {
        let folded = PlainText.folded(text)
        let sector = Industry(folded: folded)?.rawValue
        let place = guide.industries.firstIndex { item in
            item.key == sector || (sector == nil && PlainText.folded(item.key) == folded)
        }
        guard let place else {
            throw Failure.wages(.unknownIndustry(text, known: guide.industries.map(\.key).filter { !$0.isEmpty }))
        }
        return place
    }

    /// Nil: the whole.
    private static func city(_ text: String, _ guide: WageGuide, _ tree: RegionTree) throws -> Int? {
        let region = tree.regions[try Names.region(text, in: tree)]
        if region.code == guide.root.code { return nil }
        guard let place = guide.cities.firstIndex(where: { $0.code == region.code }) else {
            throw Failure.wages(
                .noColumn(region.name, known: guide.cities.map(\.name).filter { $0 != guide.root.name }))
        }
        return place
    }
}

extension DocumentWork {
    /// A wage guide as a document.
    package static func bytes(
        _ report: WageReport, _ format: DocumentFormat, _ language: Language, _ terminal: Terminal = Terminal()
    ) throws -> Data {
        try bytes(
            of: report.paper(language, hasAnnexes: format != .text), format, terminal, json: report.json,
            csv: report.csv,
            book: report.book(language))
    }
}
