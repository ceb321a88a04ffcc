import Domain
import Hummingbird
import Operations
import Store
import Texts

/// 数据溯源: the filings, files, rows and decisions behind a figure.
enum TracePage {
    struct Part: Sendable {
        let href: String
        let name: String
        let value: String
    }

    struct Line: Sendable {
        let period: String
        let unit: String
        let unitHref: String
        let value: String
        let source: String
        let cell: String
        let act: String
        let by: String
        let state: String
        let isEnteredFor: Bool
        let decisions: [Decision]
    }

    struct Decision: Sendable {
        let act: String
        let text: String
    }

    struct Choice: Sendable {
        let value: String
        let text: String
        let chosen: Bool
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let heading: String
        /// The region, where its path is shown.
        let place: String
        let hasCrumbs: Bool
        let lead: String
        let crumbs: [Part]
        let parts: [Part]
        let hasParts: Bool
        let lines: [Line]
        let hasLines: Bool
        let isEmpty: Bool
        let isLong: Bool
        let sum: String
        let region: String
        let indicators: [Choice]
        let periods: [Choice]
        let bases: [Choice]
    }

    /// So many lines are shown; more are shown by region.
    private static let limit = 300

    static func page(_ call: Call) throws -> Response {
        let region = try call.askedRegion()
        let through = try call.query.text("through").map { try Names.period($0, in: call.plan) } ?? call.period()
        let basis = try call.basis()
        let named = call.query.text("indicator") ?? call.plan.indicators.first?.code ?? ""
        let table = try TraceWork(call.workspace).table(
            indicator: named, region: region.codeText, through: through.description, basis: basis)
        let model = TraceModel(call, table).model
        return call.page("\(model.heading) · \(model.t["title"] ?? "")", "trace", model)
    }

    /// Makes the model.
    private struct TraceModel {
        let call: Call
        let table: TraceWork.Table

        init(_ call: Call, _ table: TraceWork.Table) {
            self.call = call
            self.table = table
        }

        var model: Model {
            let language = call.language
            let figure = table.indicator.grouped(table.completed)
            let sum = Bilingual(
                zh: [figure, table.indicator.unit.zh].filter { !$0.isEmpty }.joined(separator: " "),
                en: [figure, table.indicator.unit.en].filter { !$0.isEmpty }.joined(separator: " "))
            let crumbs = self.crumbs
            let parts = self.parts
            let isLong = table.items.count > TracePage.limit
            let units = Set(table.items.map(\.region.code)).count
            return Model(
                t: SiteText.trace.said(language),
                kicker: [
                    table.region.name(in: language), Labels.period(table.through)[language],
                    Labels.basis(table.basis)[language],
                ].joined(separator: " · "),
                heading: SiteText.traceAnswer(table.region.names, table.indicator.name, sum)[language],
                place: table.region.name(in: language), hasCrumbs: !crumbs.isEmpty,
                lead: SiteText.traceLead(table.items.count, units)[language], crumbs: crumbs, parts: parts,
                hasParts: !parts.isEmpty, lines: isLong ? [] : table.items.map(line),
                hasLines: !isLong && !table.items.isEmpty, isEmpty: table.items.isEmpty, isLong: isLong,
                sum: figure, region: table.region.codeText,
                indicators: call.plan.indicators.map {
                    Choice(value: $0.code, text: $0.name[language], chosen: $0.code == table.indicator.code)
                },
                periods: call.plan.periods.reversed().map {
                    Choice(value: $0.description, text: Labels.period($0)[language], chosen: $0 == table.through)
                },
                bases: Basis.allCases.reversed().map {
                    Choice(
                        value: $0.rawValue, text: English.capitalised(Labels.basis($0)[language]),
                        chosen: $0 == table.basis)
                })
        }

        private func address(_ region: Region) -> String {
            "/trace?indicator=\(table.indicator.code)&region=\(region.codeText)&through=\(table.through)&basis=\(table.basis.rawValue)"
        }

        /// The regions above, as far as the account reaches.
        private var crumbs: [Part] {
            guard let place = call.tree.position(code: table.region.code) else { return [] }
            return call.tree.path(place).dropFirst().reversed().map { call.tree.regions[$0] }
                .filter { call.reaches($0.code) }
                .map { Part(href: address($0), name: $0.name(in: call.language), value: "") }
        }

        /// The sums of the regions right below.
        private var parts: [Part] {
            guard let place = call.tree.position(code: table.region.code) else { return [] }
            var sums: [Int: Int] = [:]
            for item in table.items {
                guard let unit = call.tree.position(code: item.region.code) else { continue }
                let path = call.tree.path(unit)
                guard let own = path.firstIndex(of: place), own > 0 else { continue }
                sums[path[own - 1], default: 0] += item.value
            }
            return call.tree.children[place].compactMap { child in
                sums[child].map { sum in
                    let region = call.tree.regions[child]
                    return Part(
                        href: address(region), name: region.name(in: call.language),
                        value: table.indicator.grouped(sum))
                }
            }
        }

        private func line(_ item: TraceWork.Item) -> Line {
            let language = call.language
            let decisions = item.decisions.filter(\.counts).map { decision in
                Decision(
                    act: String(decision.act),
                    text: "\(Labels.decision(decision.kind)[language]) \(decision.author)"
                        + (decision.reason.map { "：\($0)" } ?? ""))
            }
            return Line(
                period: Labels.period(item.period)[language], unit: item.region.name(in: language),
                unitHref: "/regions/\(item.region.codeText)/history#p\(item.period)",
                value: table.indicator.grouped(item.value),
                source: item.file ?? SiteText.trace.said(language)["typed"] ?? "", cell: item.cell ?? "–",
                act: String(item.act), by: item.author, state: Labels.level(item.revision.level)[language],
                isEnteredFor: item.isEnteredFor, decisions: decisions)
        }
    }
}
