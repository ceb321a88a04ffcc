import Domain
import Hummingbird
import Operations
import Texts

/// 台账: all registers of the plan, with what they hold of the visitor's region.
enum RegisterOverview {
    static func page(_ call: Call) throws -> Response {
        let region = try call.region()
        let summaries = try RosterWork(call.workspace).summaries(region: region.codeText)
        let place = Bilingual(zh: region.name(in: .zh), en: region.name(in: .en))
        let lead = RegisterSite.overviewLead(
            place, registers: summaries.count, entries: summaries.reduce(0) { $0 + $1.entries })
        var folio = Folio(
            here: call.say(RegisterSite.title), kicker: region.name(in: call.language), sentence: call.say(lead),
            lead: call.say(RegisterSite.overviewHint))
        folio.actions = ways(call, region)
        let title = call.say(RegisterSite.title)
        let heads: [FolioSection.Head] = [
            .word(call.say(RegisterSite.register)), .word(call.say(RegisterSite.indicator)),
            .figure(call.say(RegisterSite.entries)), .figure(call.say(RegisterSite.reached)),
            .figure(call.say(RegisterSite.valid)),
        ]
        folio.sections = [
            .table(
                "registers", title, heads, summaries.map { row($0, region, call) },
                empty: call.say(RegisterSite.noRegisters))
        ]
        return folio.answer(call)
    }

    private static func row(_ summary: RosterWork.Summary, _ region: Region, _ call: Call) -> FolioSection.Row {
        let register = summary.register
        let indicator = register.indicator.flatMap(call.plan.indicator)?.name[call.language]
        return FolioSection.Row(
            .head(register.name[call.language], href: Call.address(register, region)), .word(indicator ?? "–"),
            .figure(summary.entries), .figure(summary.reached), .figure(summary.valid))
    }

    private static func ways(_ call: Call, _ region: Region) -> [Folio.Way] {
        var ways = [Folio.Way(href: "\(region.address)/reconcile", label: call.say(RegisterSite.reconcile))]
        let isWhole = region.parent == nil
        if isWhole, [.province, .partner, .auditor].contains(call.visitor?.role) {
            ways.append(.init(href: "/documents", label: call.say(RegisterSite.documents)))
        }
        if isWhole, [.province, .auditor].contains(call.visitor?.role) {
            ways.append(.init(href: "/samples", label: call.say(RegisterSite.samples)))
        }
        return ways
    }
}
