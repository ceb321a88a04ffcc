import Domain
import Hummingbird
import Operations
import Texts

/// 重复申报: entities that several regions claim, the effect of each policy, and a person's word on them.
enum ClaimPage {
    static func page(_ call: Call) throws -> Response { try page(call, nil) }

    private static func page(_ call: Call, _ fault: Fault?) throws -> Response {
        let (register, region) = (try call.register(), try call.region())
        let isWhole = region.parent == nil
        let table = try ClaimWork(call.workspace).duplicates(register.code, region: isWhole ? nil : region.codeText)
        let lead = RegisterLabels.duplicatesLead(
            table.groups.count, open: table.groups.count { $0.verdict == nil }, policy: table.policy)
        var folio = Folio(
            here: call.say(RegisterSite.claims),
            kicker: "\(region.name(in: call.language)) · \(register.name[call.language])", sentence: call.say(lead),
            lead: table.repeated > 0 ? call.say(RegisterSite.repeated(table.repeated)) : "",
            crumbs: try call.registerCrumbs())
        folio.refuse(fault, call.language)
        let address = try call.registerAddress()
        if isWhole { folio.sections = [effects(table, call)] }
        if isWhole, call.judgesRegisters { folio.sections.append(policy(table, address, call)) }
        folio.sections += table.groups.prefix(200).enumerated().map { number, group in
            section(number + 1, group, register, address, call)
        }
        return folio.answer(call, fault)
    }

    // MARK: Effects and policy

    private static func effects(_ table: ClaimWork.Table, _ call: Call) -> FolioSection {
        var heads: [FolioSection.Head] = [
            .word(call.say(RegisterSite.unit)), .figure(call.say(RegisterSite.target)),
            .figure(call.say(RegisterSite.completed)),
        ]
        heads += ClaimPolicy.allCases.map { .figure(RegisterLabels.policy($0)[call.language]) }
        let indicator = table.indicator
        func shown(_ value: Int) -> String { indicator.map { $0.grouped(value) } ?? Digits.grouped(value) }
        func adjusted(_ effect: ClaimWork.Effect, _ policy: ClaimPolicy) -> String {
            let left = effect.adjusted[policy] ?? effect.completed
            let rate = Rate(completed: left, target: effect.target)?.shown(decimals: call.plan.rateDecimals)
            return rate.map { "\(shown(left))  \($0)%" } ?? shown(left)
        }
        let rows = table.effects.map { effect in
            FolioSection.Row(
                [
                    .head(effect.region.name(in: call.language), href: effect.region.address),
                    .figure(effect.target.map(shown) ?? "–"), .figure(shown(effect.completed)),
                ] + ClaimPolicy.allCases.map { .figure(adjusted(effect, $0)) })
        }
        return .table(
            "effects", call.say(RegisterSite.effects), heads, rows, empty: call.say(RegisterSite.noEffects))
    }

    private static func policy(_ table: ClaimWork.Table, _ address: String, _ call: Call) -> FolioSection {
        let options = ClaimPolicy.allCases.map {
            Shown.Choice(
                value: $0.rawValue, label: RegisterLabels.policy($0)[call.language], chosen: $0 == table.policy)
        }
        let title = call.say(RegisterSite.policy)
        var form = FolioForm(
            address + "/policy",
            [
                FolioField(.select, "policy", title, options: options),
                FolioField(.text, "why", call.say(RegisterSite.reason), isNeeded: true, limit: 500),
            ], call.say(RegisterSite.policySave))
        form.isFirst = false
        return .form("policy", title, form)
    }

    static func setPolicy(_ call: Call) throws -> Response {
        let (register, account) = (try call.register(), try call.member())
        guard try call.region().parent == nil else { throw SiteFailure.forbidden }
        guard let policy = ClaimPolicy(rawValue: call.form["policy"] ?? "") else { throw SiteFailure.badRequest }
        return try call.mending {
            try ClaimWork(call.workspace).setPolicy(
                policy, register: register.code, reason: call.form.text("why") ?? "", author: account.person)
            return call.redirect(try call.registerAddress() + "/claims", said: "recorded")
        } again: { fault in
            try page(call, fault)
        }
    }

    // MARK: One group

    private static func section(
        _ number: Int, _ group: ClaimWork.Group, _ register: Register, _ address: String, _ call: Call
    ) -> FolioSection {
        let heads: [FolioSection.Head] = [
            .word(call.say(RegisterSite.unit)), .word(call.say(RegisterSite.name)), .word(call.say(RegisterSite.code)),
            .word(call.say(RegisterSite.day)), .word(call.say(RegisterSite.source)),
            .word(call.say(RegisterSite.counts)),
        ]
        let rows = group.claims.map { row($0, register, call) }
        let title = RegisterSite.group(number, RegisterLabels.likeness(group.likeness.rawValue))
        var section = FolioSection.table("g\(number)", call.say(title), heads, rows, empty: "")
        if let verdict = group.verdict {
            section.note = "\(call.say(RegisterSite.decided)) #\(verdict.act)"
            section.hasNote = true
        } else if call.judgesRegisters {
            section.forms = [decision(number, group, address, call)]
        }
        return section
    }

    private static func row(_ claim: ClaimWork.Claim, _ register: Register, _ call: Call) -> FolioSection.Row {
        let isReached = call.reaches(claim.region)
        let name = isReached ? claim.name ?? call.say(RegisterSite.erased) : call.say(RegisterSite.hidden)
        let href = isReached ? "\(Call.address(register, claim.region))/entries/\(claim.entry)" : nil
        let source = claim.source.map { source in
            [source.file, source.row.map { call.say(RegisterSite.row($0)) }].compactMap(\.self).joined(separator: " ")
        }
        return FolioSection.Row(
            .head(claim.region.name(in: call.language)), .word(name, href: href), .word(claim.code ?? "–"),
            .word(claim.day?.description ?? "–"),
            .long(isReached ? source ?? call.say(RegisterSite.typed) : call.say(RegisterSite.hidden)),
            claim.counts ? .tag("✓", "done") : .word("–"))
    }

    private static func decision(
        _ number: Int, _ group: ClaimWork.Group, _ address: String, _ call: Call
    ) -> FolioForm {
        var options = group.claims.enumerated().map { place, claim in
            Shown.Choice(
                value: String(claim.entry), label: "\(claim.region.name(in: call.language)) (#\(claim.entry))",
                chosen: place == 0)
        }
        options.append(Shown.Choice(value: "none", label: call.say(RegisterSite.keepNone), chosen: false))
        options.append(Shown.Choice(value: "different", label: call.say(RegisterSite.different), chosen: false))
        var form = FolioForm(
            address + "/claims",
            [
                FolioField(.select, "keeper-\(number)", call.say(RegisterSite.keeper), options: options),
                FolioField(.text, "why-\(number)", call.say(RegisterSite.reason), isNeeded: true, limit: 500),
            ], call.say(RegisterSite.decide))
        form.isFirst = false
        form.hidden = [
            .init(name: "group", value: String(number)),
            .init(name: "entries", value: group.claims.map { String($0.entry) }.joined(separator: ",")),
        ]
        return form
    }

    static func decide(_ call: Call) throws -> Response {
        let (region, account) = (try call.region(), try call.member())
        let entries = (call.form["entries"] ?? "").split(separator: ",").compactMap { Int($0) }
        let number = call.form["group"] ?? ""
        let choice = call.form["keeper-\(number)"] ?? ""
        let kind: ClaimVerdict.Kind = choice == "different" ? .different : .same
        guard choice == "different" || choice == "none" || Int(choice) != nil else { throw SiteFailure.badRequest }
        return try call.mending {
            try ClaimWork(call.workspace).decide(
                entries, kind, keeper: Int(choice), reason: call.form.text("why-\(number)") ?? "",
                author: account.person, within: region.code)
            return call.redirect(try call.registerAddress() + "/claims", said: "decided")
        } again: { fault in
            try page(call, fault)
        }
    }
}
