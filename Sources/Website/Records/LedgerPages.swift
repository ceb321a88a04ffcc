import Domain
import Hummingbird
import Operations
import Store
import Texts

/// 变更记录: the acts, newest first, and each with what it added.
enum LedgerPages {
    struct Row: Sendable {
        let act: String
        let at: String
        let kind: String
        let by: String
        let role: String
        let added: String
        let why: String
        let file: String
        let hasFile: Bool
        let code: String
        let isUndone: Bool
    }

    struct ListModel: Sendable {
        let t: [String: String]
        let lead: String
        let rows: [Row]
        let isEmpty: Bool
        let older: String
        let hasOlder: Bool
        let isNewest: Bool
    }

    private static let perPage = 50

    static func list(_ call: Call) throws -> Response {
        let before = try call.query.text("before").map { text -> Int in
            guard let number = Int(text), number > 0 else { throw SiteFailure.notFound }
            return number
        }
        let entries = try HistoryWork(call.workspace).acts(limit: perPage, before: before)
        let head = call.site.hub.head
        let language = call.language
        let model = ListModel(
            t: SiteText.ledger.said(language),
            lead: SiteText.ledgerLead(head?.act ?? 0, String((head?.hash ?? "").prefix(8)))[language],
            rows: entries.map { row($0, call) }, isEmpty: entries.isEmpty,
            older: "/ledger?before=\(entries.last?.id ?? 1)", hasOlder: (entries.last?.id ?? 1) > 1,
            isNewest: before == nil)
        return call.page(call.say(SiteText.ledger.title), "ledger", model)
    }

    private static func row(_ entry: LedgerReader.ActEntry, _ call: Call) -> Row {
        let language = call.language
        return Row(
            act: String(entry.id), at: Labels.moment(entry.at)[language], kind: Labels.act(entry.kind)[language],
            by: entry.author, role: role(entry.actor, call),
            added: SiteText.added(
                filings: entry.filings, decisions: entry.decisions, targets: entry.targets, regions: entry.regions)[
                    language],
            why: [entry.reason, entry.force].compactMap(\.self).joined(separator: " · "), file: entry.file ?? "",
            hasFile: entry.file != nil, code: String(entry.hash.prefix(8)), isUndone: entry.undoneBy != nil)
    }

    /// `株洲市 市州科室`; acts of the command line have none.
    private static func role(_ actor: Actor?, _ call: Call) -> String {
        guard let actor else { return "–" }
        let region = call.tree.region(code: actor.region)?.name(in: call.language) ?? ""
        return "\(region) \(Labels.role(actor.role)[call.language])"
    }

    // MARK: One

    struct Filing: Sendable {
        let region: String
        let href: String
        let period: String
        let revision: String
        let figures: String
        let code: String
    }

    struct Decision: Sendable {
        let region: String
        let href: String
        let period: String
        let revision: String
        let decision: String
    }

    struct Target: Sendable {
        let region: String
        let year: String
        let indicator: String
        let target: String
        let document: String
        let reason: String
    }

    struct Pair: Sendable {
        let name: String
        let text: String
        let href: String
        let isLink: Bool

        init(name: String, text: String, href: String = "") {
            self.name = name
            self.text = text
            self.href = href
            isLink = !href.isEmpty
        }
    }

    struct OneModel: Sendable {
        let t: [String: String]
        let row: Row
        let received: String
        let hash: String
        let reason: String
        let hasReason: Bool
        let force: String
        let hasForce: Bool
        let undoneBy: String
        let filings: [Filing]
        let hasFilings: Bool
        let confirmed: [Filing]
        let hasConfirmed: Bool
        let decisions: [Decision]
        let hasDecisions: Bool
        let isCut: Bool
        let targets: [Target]
        let hasTargets: Bool
        let others: [Pair]
        let hasOthers: Bool
        let seesLedger: Bool
    }

    /// An act, with what of it lies within the account's reach.
    static func one(_ call: Call) throws -> Response {
        let act = try HistoryWork(call.workspace).act(try call.number("act"))
        let account = try call.member()
        let isWhole = call.tree.position(code: account.region) == call.tree.root
        let model = ActModel(call: call, act: act, isWhole: isWhole).model
        let hasAny =
            model.hasFilings || model.hasConfirmed || model.hasDecisions || model.hasTargets || model.hasOthers
        guard isWhole || hasAny else { throw SiteFailure.notFound }
        return call.page("\(call.say(SiteText.act.title)) \(model.row.act)", "act", model)
    }

    private struct ActModel {
        let call: Call
        let act: HistoryWork.Act
        let isWhole: Bool

        private func sees(_ code: Int) -> Bool { isWhole || call.reaches(code) }
        private func name(_ code: Int) -> String {
            (act.regions[code] ?? call.tree.region(code: code))?.name(in: call.language) ?? Region.text(code: code)
        }
        private func period(_ period: Period) -> String { Labels.period(period)[call.language] }

        var model: OneModel {
            let language = call.language
            let filings = act.filings.filter { sees($0.region) }.map(filing)
            let confirmed = act.confirmed.filter { sees($0.region) }.map(filing)
            let decisions = act.decisions.filter { sees($0.region) }.map(decision)
            let targets = act.targets.filter { sees($0.revision.key.region) }.map(target)
            let others = self.others
            return OneModel(
                t: SiteText.act.said(language), row: LedgerPages.row(act.entry, call),
                received: Labels.day(act.entry.received)[language], hash: act.entry.hash,
                reason: act.entry.reason ?? "", hasReason: act.entry.reason != nil, force: act.entry.force ?? "",
                hasForce: act.entry.force != nil, undoneBy: act.entry.undoneBy.map(String.init) ?? "",
                filings: filings, hasFilings: !filings.isEmpty, confirmed: confirmed,
                hasConfirmed: !confirmed.isEmpty, decisions: decisions, hasDecisions: !decisions.isEmpty,
                isCut: act.entry.filings > act.filings.count || act.entry.decisions > act.decisions.count,
                targets: targets, hasTargets: !targets.isEmpty, others: others, hasOthers: !others.isEmpty,
                seesLedger: isWhole)
        }

        private func filing(_ report: HistoryWork.Report) -> Filing {
            let figures = call.plan.indicators.compactMap { indicator in
                report.revision.lines[indicator.code].map {
                    "\(indicator.name[call.language]) \(indicator.grouped($0.value))"
                }
            }
            return Filing(
                region: name(report.region), href: history(report.region, report.period),
                period: period(report.period), revision: String(report.revision.number),
                figures: figures.joined(separator: call.language == .zh ? "；" : "; "),
                code: ReceiptPage.code(String(report.digest.prefix(8))))
        }

        private func history(_ region: Int, _ period: Period) -> String {
            "/regions/\(Region.text(code: region))/history#p\(period)"
        }

        private func decision(_ decision: HistoryWork.Decision) -> Decision {
            Decision(
                region: name(decision.region), href: history(decision.region, decision.period),
                period: period(decision.period), revision: String(decision.revision),
                decision: Labels.decision(decision.kind)[call.language])
        }

        private func target(_ entry: LedgerReader.TargetEntry) -> Target {
            let key = entry.revision.key
            let indicator = call.plan.indicator(key.indicator)
            return Target(
                region: name(key.region), year: String(key.year),
                indicator: indicator?.name[call.language] ?? key.indicator,
                target: indicator?.grouped(entry.revision.value) ?? String(entry.revision.value),
                document: entry.revision.document ?? "–", reason: entry.revision.reason ?? "–")
        }

        /// Gates, packages, concurrences, evidence, bulletins.
        private var others: [Pair] {
            let t = SiteText.act.said(call.language)
            var found: [Pair] = []
            for gate in act.gates where sees(gate.region) {
                found.append(
                    Pair(
                        name: t["gates"] ?? "",
                        text: "\(name(gate.region)) \(period(gate.period)) \(t[gate.isOpen ? "open" : "closed"] ?? "")")
                )
            }
            if let package = act.package, sees(package.region) {
                found.append(
                    Pair(
                        name: t["package"] ?? "",
                        text:
                            "\(name(package.region)) \(period(package.period)) (\(package.number)) \(ReceiptPage.code(package.checkCode))",
                        href: "/regions/\(Region.text(code: package.region))/packages/\(package.id)"))
            }
            for concurrence in act.concurrences where sees(concurrence.region) {
                let words = [
                    concurrence.body, concurrence.person, Labels.verdict(concurrence.verdict)[call.language],
                    concurrence.opinion,
                ]
                found.append(
                    Pair(name: t["concurrences"] ?? "", text: words.filter { !$0.isEmpty }.joined(separator: " · ")))
            }
            if isWhole {
                for attachment in act.attachments {
                    found.append(
                        Pair(
                            name: t["attachments"] ?? "",
                            text: "\(attachment.name) · \(attachment.size) B · SHA-256 \(attachment.sha256)"))
                }
                if let bulletin = act.bulletin {
                    found.append(
                        Pair(name: t["bulletin"] ?? "", text: bulletin.title, href: "/bulletins/\(bulletin.act)"))
                }
            }
            return found
        }
    }
}
