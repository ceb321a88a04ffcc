import Domain
import Operations
import Store
import Texts

/// What the page of a city's package shows.
struct PackageModel: Sendable {
    struct Unit: Sendable {
        let name: String
        let href: String
        let tags: [Shown.Tag]
        let cells: [Shown.Cell]
        let code: String
    }

    struct Sent: Sendable {
        let number: String
        let href: String
        let tags: [Shown.Tag]
        let at: String
        let by: String
        let code: String
        let said: String
    }

    struct Part: Sendable {
        let id: String
        let label: String
        let text: String
    }

    struct Naming: Sendable {
        let word: String
        let names: String
    }

    let t: [String: String]
    let kicker: String
    let sentence: String
    let periods: [Shown.Choice]
    let list: String
    let address: String
    let draft: String
    let draftAt: String
    let inbox: String
    let reminders: String
    let heads: [Shown.Head]
    let units: [Unit]
    let totals: [Shown.Cell]
    let namings: [Naming]
    let parts: [Part]
    let isOut: Bool
    let outHref: String
    let canSend: Bool
    let hasPending: Bool
    let needsReason: Bool
    let reason: String
    let reasonProblem: String
    let hasReasonProblem: Bool
    let sent: [Sent]
    let hasSent: Bool
    let fault: String
    let hasFault: Bool

    init(
        _ call: Call, _ draft: PackageDraft, _ earlier: [PackageWork.Item], words: [String], keptAt: Moment?,
        reason: String, _ fault: Fault?
    ) {
        let language = call.language
        let said = SiteText.package.said(language)
        let (region, period) = (draft.region, draft.period)
        t = said
        kicker = "\(region.name(in: language)) · \(Labels.period(period)[language])"
        let newest = earlier.first?.package
        let isSettled = newest?.state == .accepted && earlier.first?.changedSinceSent.isEmpty == true
        let owing = draft.units.filter(\.owes)
        sentence =
            isSettled || newest?.state == .sent || newest?.state == .returned && !draft.isAllApproved
            ? SiteText.packageSentence(newest?.state ?? .sent)[language]
            : SiteText.draftSentence(
                expected: owing.count, approved: owing.count { $0.approved != nil && !$0.isPending },
                pending: draft.pending.count, missing: draft.missing.count)[language]
        periods = Shown.periods(call, chosen: period)
        list = "\(region.address)/package"
        address = "\(region.address)/package/\(period)"
        self.draft = "\(address)/draft"
        draftAt = String(keptAt?.milliseconds ?? 0)
        inbox = "\(region.address)/inbox/\(period)"
        reminders = "\(region.address)/reminders?period=\(period)"
        heads = Shown.heads(call)
        units = draft.units.map { Self.unit($0, call, period) }
        totals = draft.totals.map {
            Shown.cell(
                $0.indicator, $0.value, old: nil, isCompared: false,
                href: Shown.trace($0.indicator, region, period, .approved))
        }
        let groups = [
            ("pending", draft.pending), ("missing", draft.missing), ("returned", draft.returned), ("late", draft.late),
        ]
        namings = groups.filter { !$0.1.isEmpty }.map { word, regions in
            Naming(word: said[word] ?? "", names: Shown.join(regions.map { $0.name(in: language) }, language))
        }
        parts = zip(PackageDesk.parts, words).map { Part(id: $0, label: said[$0] ?? "", text: $1) }
        isOut = newest?.state == .sent
        outHref = newest.map { "\(region.address)/packages/\($0.id)" } ?? ""
        hasPending = !draft.pending.isEmpty
        canSend = !isOut && !isSettled
        needsReason = !draft.missing.isEmpty
        self.reason = reason
        hasReasonProblem = fault?.code == "units-missing"
        reasonProblem = said["reasonHint"] ?? ""
        sent = earlier.map { Self.sent($0, language) }
        hasSent = !sent.isEmpty
        self.fault = fault?.sentence[language] ?? ""
        hasFault = fault != nil
    }

    private static func unit(_ unit: PackageDraft.Unit, _ call: Call, _ period: Period) -> Unit {
        let language = call.language
        var tags: [SiteText.Tag] = []
        if unit.isPending {
            tags.append(unit.approved == nil ? .waiting : .changedSinceApproval)
        } else if let approved = unit.approved {
            tags.append(approved.level == .accepted ? .accepted : .approved)
        } else {
            tags.append(unit.due.state == .returned ? .returned : unit.due.state == .open ? .open : .missing)
        }
        if unit.due.state == .late { tags.append(.late) }
        return Unit(
            name: unit.region.name(in: language), href: unit.region.address,
            tags: tags.map { Shown.Tag($0, language) },
            cells: call.plan.indicators.map { indicator in
                Shown.cell(
                    indicator, unit.approved?.lines[indicator.code]?.value, old: nil, isCompared: false,
                    href: Shown.trace(indicator, unit.region, period, .approved))
            }, code: unit.digest.map { ReceiptPage.code(String($0.prefix(8))) } ?? "")
    }

    static func sent(_ item: PackageWork.Item, _ language: Language) -> Sent {
        let package = item.package
        return Sent(
            number: String(package.number), href: "\(item.region.address)/packages/\(package.id)",
            tags: tags(item).map { Shown.Tag($0, language) }, at: Labels.moment(package.at)[language],
            by: package.author, code: ReceiptPage.code(package.checkCode), said: package.decision?.reason ?? "")
    }

    static func tags(_ item: PackageWork.Item) -> [SiteText.Tag] {
        let tag: SiteText.Tag =
            switch item.package.state {
            case .sent: .sent
            case .accepted: .accepted
            case .returned: .returned
            case .withdrawn: .withdrawn
            }
        let isOpen = item.package.state == .sent || item.package.state == .accepted
        return isOpen && !item.changedSinceSent.isEmpty ? [tag, .changedSinceSent] : [tag]
    }
}
