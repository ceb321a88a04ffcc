import Domain
import Hummingbird
import Operations
import Texts

/// 与上报数比对: what was reported beside what the registers hold.
enum ReconcilePage {
    static func page(_ call: Call) throws -> Response {
        let region = try call.region()
        let table = try ReconcileWork(call.workspace).table(region: region.codeText, basis: .filed)
        let place = Bilingual(zh: region.name(in: .zh), en: region.name(in: .en))
        let off = table.lines.count { $0.evidence.difference != 0 }
        var folio = Folio(
            here: call.say(RegisterSite.reconcile), kicker: Labels.period(table.through)[call.language],
            sentence: call.say(RegisterSite.reconcileLead(place, off: off, of: table.lines.count)),
            lead: call.say(RegisterSite.reconcileHint),
            crumbs: [PageLink(href: "/registers", label: call.say(RegisterSite.title))])
        folio.sections =
            table.policies.isEmpty
            ? [section("all", call.say(RegisterSite.reconcile), [], call)]
            : call.plan.indicators.compactMap { indicator in
                let lines = table.lines.filter { $0.indicator.code == indicator.code }
                guard let register = lines.first?.register else { return nil }
                let policy = table.policies[register.code].map { RegisterLabels.policy($0)[call.language] } ?? ""
                return section(indicator.code, indicator.name[call.language], lines, call, note: policy)
            }
        return folio.answer(call)
    }

    private static func section(
        _ id: String, _ title: String, _ lines: [ReconcileWork.Line], _ call: Call, note: String = ""
    ) -> FolioSection {
        let heads: [FolioSection.Head] = [
            .word(call.say(RegisterSite.unit)), .figure(call.say(RegisterSite.reported)),
            .figure(call.say(RegisterSite.entries)), .figure(call.say(RegisterSite.unique)),
            .figure(call.say(RegisterSite.difference)), .figure(call.say(RegisterSite.coverage) + "%"),
        ]
        let rows = lines.map { line in
            let evidence = line.evidence
            return FolioSection.Row(
                .head(line.region.name(in: call.language), href: Call.address(line.register, line.region)),
                .figure(line.indicator.grouped(evidence.reported)), .figure(evidence.entries),
                .figure(line.indicator.grouped(evidence.uniques)),
                .figure(line.indicator.grouped(evidence.difference)),
                .figure(evidence.coverage?.shown(decimals: call.plan.rateDecimals) ?? "–"))
        }
        return .table(id, title, heads, rows, empty: call.say(RegisterSite.noReconcile), note: note)
    }
}
