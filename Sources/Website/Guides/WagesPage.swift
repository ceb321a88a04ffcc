import Documents
import Domain
import Hummingbird
import Operations
import Texts

/// 企业薪酬指引: percentiles of pay, of groups only. Everybody sees the same cells, however little is asked for.
enum WagesPage {
    struct Model: Sendable {
        let t: [String: String]
        let heading: String
        let lead: String
        let hasGuide: Bool
        let years: [ReportChoices.Option]
        let cities: [ReportChoices.Option]
        let industries: [ReportChoices.Option]
        let occupations: [ReportChoices.Option]
        let fault: String
        let hasFault: Bool
        let body: String
        let methods: [String]
        let files: [PageLink]
    }

    static func page(_ call: Call) throws -> Response {
        do { return try page(call, request(call), nil) } catch {
            let fault = Fault(error)
            guard fault.status.code < 500, fault.status.code != 404 else { throw error }
            return try page(call, .init(), fault)
        }
    }

    private static func request(_ call: Call) -> WageGuideWork.Request {
        WageGuideWork.Request(
            year: call.query.text("year"), region: call.query.text("region"),
            occupation: call.query.text("occupation"), industry: call.query.text("industry"))
    }

    private static func page(_ call: Call, _ asked: WageGuideWork.Request, _ fault: Fault?) throws -> Response {
        let work = WageGuideWork(call.workspace)
        guard let newest = try work.years().first else { return call.page(title(call), "wages", empty(call)) }
        var request = asked
        request.year = asked.year ?? String(newest)
        let report = try work.report(request)
        // All names to choose from, not only those of the part.
        let whole = request.isWhole ? report : try work.report(.init(year: request.year))
        let choices = WageChoices(call, whole.guide, report.choice)
        let paper = report.paper(call.language, hasAnnexes: false)
        let model = Model(
            t: SiteText.wages.said(call.language), heading: call.say(report.title), lead: call.say(report.answer),
            hasGuide: true, years: try choices.years(work.years()), cities: choices.cities,
            industries: choices.industries, occupations: choices.occupations,
            fault: fault?.sentence[call.language] ?? "", hasFault: fault != nil, body: paper.tablesFragment(),
            methods: WageText.methods(report.guide).map { call.say($0) }, files: files(call, report))
        return call.page(call.say(report.title), "wages", model, status: fault?.status ?? .ok)
    }

    private static func title(_ call: Call) -> String { call.say(SiteText.wages.title) }

    private static func empty(_ call: Call) -> Model {
        Model(
            t: SiteText.wages.said(call.language), heading: title(call), lead: "", hasGuide: false, years: [],
            cities: [], industries: [], occupations: [], fault: "", hasFault: false, body: "", methods: [], files: [])
    }

    // MARK: Files

    private static func files(_ call: Call, _ report: WageReport) -> [PageLink] {
        var query = "year=\(report.guide.year)"
        if let key = report.choice.occupation { query += "&occupation=" + Call.queryValue(key) }
        if let place = report.choice.industry {
            query += "&industry=" + Call.queryValue(report.guide.industries[place].key)
        }
        if let place = report.choice.city { query += "&region=\(report.guide.cities[place].codeText)" }
        return [DocumentFormat.xlsx, .docx, .html, .csv, .json].map {
            PageLink(href: "/wages/\($0.rawValue)?\(query)", label: $0.shortName)
        }
    }

    static func file(_ call: Call) throws -> Response {
        let format = try RegionFiles.format(call)
        let report = try WageGuideWork(call.workspace).report(request(call))
        let bytes = try DocumentWork.bytes(report, format, call.language)
        return RegionFiles.download(call, bytes, call.say(report.title), format)
    }
}

/// What the guide can be narrowed to.
struct WageChoices {
    private typealias Option = ReportChoices.Option
    private let call: Call
    private let guide: WageGuide
    private let choice: WageReport.Choice

    init(_ call: Call, _ guide: WageGuide, _ choice: WageReport.Choice) {
        self.call = call
        self.guide = guide
        self.choice = choice
    }

    func years(_ years: [Int]) -> [ReportChoices.Option] {
        years.map { Option(value: String($0), label: String($0), chosen: $0 == guide.year) }
    }

    var cities: [ReportChoices.Option] {
        [Option(value: "", label: guide.root.name(in: call.language), chosen: choice.city == nil)]
            + guide.cities.enumerated().filter { $0.element.code != guide.root.code }.map { place, city in
                Option(
                    value: city.codeText, label: city.name(in: call.language), chosen: choice.city == place)
            }
    }

    var industries: [ReportChoices.Option] {
        [Option(value: "", label: call.say(WageText.allIndustries), chosen: choice.industry == nil)]
            + guide.industries.enumerated().filter { !$0.element.key.isEmpty }.map { place, industry in
                Option(
                    value: industry.key, label: call.say(WageText.industry(industry)),
                    chosen: choice.industry == place)
            }
    }

    var occupations: [ReportChoices.Option] {
        [Option(value: "", label: call.say(SiteText.allOccupations), chosen: choice.occupation == nil)]
            + guide.occupations.map {
                Option(value: $0.key, label: call.say($0.name), chosen: choice.occupation == $0.key)
            }
    }
}
