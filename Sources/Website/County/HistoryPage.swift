import Documents
import Domain
import Hummingbird
import Operations
import Store
import Texts

/// 填报历史: every period with every revision of a unit's reports, and what was decided on each.
enum HistoryPage {
    struct Column: Sendable {
        let label: String
        let href: String
        let isVoid: Bool
    }

    struct Cell: Sendable {
        let value: String
        let was: String
        let isChanged: Bool
        let hasWas: Bool
        let place: String
        let hasPlace: Bool
        let href: String
        let isLinked: Bool
    }

    struct Row: Sendable {
        let indicator: String
        let unit: String
        let cells: [Cell]
    }

    struct Section: Sendable {
        let id: String
        let period: String
        let tags: [StageTag]
        let form: String
        let print: String
        let canPrint: Bool
        let columns: [Column]
        let rows: [Row]
        let events: [HistoryEvent]
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let answer: String
        let sections: [Section]
        let isEmpty: Bool
        let hasForms: Bool
    }

    static func page(_ call: Call) throws -> Response {
        let region = try call.region()
        guard let position = call.tree.position(code: region.code) else { throw SiteFailure.notFound }
        let filings = try HistoryWork(call.workspace).filings(region: region.codeText)
        guard call.tree.children[position].isEmpty else {
            return try HistoryOverview.page(call, region, position, filings)
        }
        let model = try model(call, region, filings, hasForms: true)
        return call.page(call.say(SiteText.filings.title), "history", model)
    }

    static func model(
        _ call: Call, _ region: Region, _ filings: [HistoryWork.Filing], hasForms: Bool
    ) throws -> Model {
        let sections = try sections(call, region, filings, hasForms: hasForms)
        return Model(
            t: SiteText.filings.said(call.language), kicker: region.name(in: call.language),
            answer: SiteText.historyAnswer(region.names, periods: sections.count, revisions: filings.count)[
                call.language],
            sections: sections, isEmpty: sections.isEmpty, hasForms: hasForms)
    }

    /// From filings whose newest period and newest revision come first.
    private static func sections(
        _ call: Call, _ region: Region, _ filings: [HistoryWork.Filing], hasForms: Bool
    ) throws -> [Section] {
        var periods: [Period] = []
        for filing in filings where periods.last != filing.period { periods.append(filing.period) }
        let desk = try ClerkWork(call.workspace).desk(region: region.codeText)
        return periods.map { period in
            let own = filings.filter { $0.period == period }
            let tags = desk.first { $0.period == period }?.tags(call.language) ?? []
            let address = "/regions/\(region.codeText)/filings/\(period)"
            return Section(
                id: "p\(period)", period: Labels.period(period)[call.language],
                tags: tags, form: address, print: address + "/print",
                canPrint: hasForms && own.contains { $0.revision.stands },
                columns: own.map { filing in
                    Column(
                        label: SiteText.revision(filing.revision.number)[call.language],
                        href: "/ledger/\(filing.revision.act)", isVoid: !filing.revision.stands)
                }, rows: rows(call, own), events: HistoryEvent.all(own, call.language))
        }
    }

    private static func rows(_ call: Call, _ filings: [HistoryWork.Filing]) -> [Row] {
        call.plan.indicators.compactMap { indicator in
            let figures = filings.map { filing in filing.figures.first { $0.indicator.code == indicator.code } }
            guard figures.contains(where: { $0 != nil }) else { return nil }
            return Row(
                indicator: indicator.name[call.language], unit: indicator.unit[call.language],
                cells: filings.indices.map { place in
                    let before = place + 1 < figures.count ? figures[place + 1]?.value : nil
                    return cell(
                        figures[place], isFirst: place + 1 == figures.count, before: before, filings[place], indicator)
                })
        }
    }

    private static func cell(
        _ figure: HistoryWork.Figure?, isFirst: Bool, before: Int?, _ filing: HistoryWork.Filing, _ indicator: Indicator
    ) -> Cell {
        let isChanged = !isFirst && figure?.value != before
        let trace =
            "/trace?indicator=\(indicator.code)&region=\(filing.region.codeText)&through=\(filing.period)&basis=filed"
        return Cell(
            value: figure.map { indicator.grouped($0.value) } ?? "–", was: before.map { indicator.grouped($0) } ?? "–",
            isChanged: isChanged, hasWas: isChanged, place: figure?.cell ?? "", hasPlace: figure?.cell != nil,
            href: trace,
            isLinked: filing.revision.stands && figure != nil)
    }
}
