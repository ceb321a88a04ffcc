import Domain
import Hummingbird
import Operations
import Texts

/// 推荐名额: how many each region may recommend, and how many it has.
enum QuotaPage {
    static func page(_ call: Call) throws -> Response { try page(call, nil) }

    private static func page(_ call: Call, _ fault: Fault?) throws -> Response {
        let (register, region) = (try call.register(), try call.region())
        let lines = try TitleWork(call.workspace).quotas(register.code).filter { call.isWithin($0.region.code) }
        var folio = Folio(
            here: call.say(RegisterSite.quotas), kicker: region.name(in: call.language),
            sentence: call.say(RegisterSite.quotaLead(register.name, quotas: lines.count)),
            crumbs: try call.registerCrumbs())
        folio.refuse(fault, call.language)
        let heads: [FolioSection.Head] = [
            .word(call.say(RegisterSite.unit)), .word(call.say(RegisterSite.year)),
            .figure(call.say(RegisterSite.quota)),
            .figure(call.say(RegisterSite.used)), .word(call.say(RegisterSite.document)),
        ]
        let rows = lines.map { line in
            FolioSection.Row(
                .head(line.region.name(in: call.language)), .word(String(line.year)), .figure(line.value),
                .figure(line.used), .word(line.document ?? "–"))
        }
        folio.sections = [
            .table("quotas", call.say(RegisterSite.quotas), heads, rows, empty: call.say(RegisterSite.noQuotas))
        ]
        if call.judgesRegisters { folio.sections.append(form(call, try call.registerAddress())) }
        return folio.answer(call, fault)
    }

    private static func form(_ call: Call, _ address: String) -> FolioSection {
        let place = call.place ?? call.tree.root
        let regions = [place] + call.tree.children[place]
        let options = regions.map { call.tree.regions[$0] }.map {
            Shown.Choice(
                value: $0.codeText, label: $0.name(in: call.language), chosen: $0.codeText == call.form["unit"])
        }
        let years = call.plan.years.map {
            Shown.Choice(value: String($0), label: String($0), chosen: String($0) == call.form["year"])
        }
        let form = FolioForm(
            address + "/quotas",
            [
                FolioField(.select, "unit", call.say(RegisterSite.unit), options: options),
                FolioField(.select, "year", call.say(RegisterSite.year), options: years),
                FolioField(
                    .text, "value", call.say(RegisterSite.quota), value: call.form["value"] ?? "", isNeeded: true,
                    limit: 7),
                FolioField(
                    .text, "document", call.say(RegisterSite.document), value: call.form["document"] ?? "", limit: 100),
            ], call.say(RegisterSite.setQuota))
        return .form("set", call.say(RegisterSite.setQuota), form)
    }

    static func set(_ call: Call) throws -> Response {
        let (register, account) = (try call.register(), try call.member())
        let unit = call.form["unit"] ?? ""
        guard let code = Int(unit), call.isWithin(code), let year = Int(call.form["year"] ?? "") else {
            throw SiteFailure.badRequest
        }
        return try call.mending {
            guard let value = Int(call.form.text("value") ?? "") else {
                throw Failure.register(.badNumber(call.form["value"] ?? ""))
            }
            try TitleWork(call.workspace).setQuota(
                register.code, region: unit, year: year, value: value, document: call.form.text("document"),
                author: account.person)
            return call.redirect(try call.registerAddress() + "/quotas", said: "saved")
        } again: { fault in
            try page(call, fault)
        }
    }
}
