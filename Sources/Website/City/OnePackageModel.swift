import Domain
import Operations
import Store
import Texts

/// What the page of one package shows.
struct OnePackageModel: Sendable {
    struct Member: Sendable {
        let code: String
        let name: String
        let href: String
        let history: String
        let tags: [Shown.Tag]
        let revision: String
        let cells: [Shown.Cell]
        let check: String
        let isChosen: Bool
    }

    struct Part: Sendable {
        let label: String
        let text: String
    }

    let t: [String: String]
    let kicker: String
    let sentence: String
    let lead: String
    let back: String
    let tags: [Shown.Tag]
    let at: String
    let by: String
    let check: String
    let digest: String
    let act: String
    let units: String
    let reason: String
    let hasReason: Bool
    let missing: String
    let hasMissing: Bool
    let heads: [Shown.Head]
    let members: [Member]
    let totals: [Shown.Cell]
    let parts: [Part]
    let files: [Shown.File]
    let hasFiles: Bool
    /// Partners see that there are files, not what is in them.
    let canOpen: Bool
    let changed: String
    let isChanged: Bool
    let canDecide: Bool
    let canAccept: Bool
    let canWithdraw: Bool
    let address: String
    let decision: String
    let decisionReason: String
    let hasDecision: Bool
    let decisionAct: String
    let returned: String
    let hasReturned: Bool
    let typed: String
    let fault: String
    let hasFault: Bool

    init(_ call: Call, _ item: PackageWork.Item, _ members: [PackageWork.Member], _ fault: Fault?) throws {
        let language = call.language
        let words = SiteText.onePackage.said(language)
        let (package, region) = (item.package, item.region)
        let role = try call.member().role
        t = words
        kicker = region.name(in: language)
        sentence =
            SiteText.packageHead(
                region.name(in: language), Labels.period(package.period), number: package.number)[language]
        lead = SiteText.packageSentence(package.state)[language]
        back = role == .city ? "\(region.address)/package/\(package.period)" : "/packages?period=\(package.period)"
        tags = PackageModel.tags(item).map { Shown.Tag($0, language) }
        at = Labels.moment(package.at)[language]
        by = package.author
        check = ReceiptPage.code(package.checkCode)
        digest = package.digest
        act = String(package.act)
        units = String(members.count)
        reason = package.reason ?? ""
        hasReason = package.reason != nil
        let absent = Self.absent(call, package, members)
        missing = Shown.join(absent, language)
        hasMissing = !absent.isEmpty
        heads = Shown.heads(call)
        let chosen = call.form.all("unit")
        self.members = members.map { Self.member($0, call, package.period, chosen) }
        totals = Self.totals(call, members, region, package.period)
        let texts = [
            ("practice", package.words.practice), ("problem", package.words.problem), ("plan", package.words.plan),
        ]
        parts = texts.map { Part(label: words[$0] ?? "", text: $1.isEmpty ? words["blank"] ?? "" : $1) }
        files = Shown.files(item.attachments, region)
        hasFiles = !files.isEmpty
        canOpen = role != .partner
        let isWaiting = package.state == .sent
        changed = Shown.join(item.changedSinceSent.map { $0.name(in: language) }, language)
        isChanged = !item.changedSinceSent.isEmpty && (isWaiting || package.state == .accepted)
        canDecide = isWaiting && role == .province
        canAccept = canDecide
        canWithdraw = isWaiting && role == .city
        address = "\(region.address)/packages/\(package.id)"
        decision = package.decision.map { "\(Labels.moment($0.at)[language]) \($0.author)" } ?? ""
        decisionReason = package.decision?.reason ?? ""
        hasDecision = package.decision != nil
        decisionAct = package.decision.map { String($0.act) } ?? ""
        let back = (package.decision?.returned ?? []).compactMap { call.tree.region(code: $0)?.name(in: language) }
        returned = Shown.join(back, language)
        hasReturned = !back.isEmpty
        typed = call.form["reason"] ?? ""
        self.fault = fault?.sentence[language] ?? ""
        hasFault = fault != nil
    }

    /// The units that owe a report and are not in the package.
    private static func absent(_ call: Call, _ package: SentPackage, _ members: [PackageWork.Member]) -> [String] {
        let named = Set(members.map(\.region.code))
        guard let place = call.place else { return [] }
        return call.tree.subtree(place).sorted().filter {
            call.plan.owes($0, package.period, in: call.tree) && !named.contains(call.tree.regions[$0].code)
        }.map { call.tree.regions[$0].name(in: call.language) }
    }

    private static func member(
        _ member: PackageWork.Member, _ call: Call, _ period: Period, _ chosen: [String]
    ) -> Member {
        let language = call.language
        let tag: SiteText.Tag =
            !member.revision.stands ? .changedSinceSent : member.revision.level == .accepted ? .accepted : .approved
        return Member(
            code: member.region.codeText, name: member.region.name(in: language), href: member.region.address,
            history: "\(member.region.address)/history", tags: [Shown.Tag(tag, language)],
            revision: String(member.revision.number),
            cells: call.plan.indicators.map { indicator in
                Shown.cell(
                    indicator, member.revision.lines[indicator.code]?.value, old: nil, isCompared: false,
                    href: Shown.trace(indicator, member.region, period, .approved))
            }, check: ReceiptPage.code(String(member.digest.prefix(8))),
            isChosen: chosen.contains(member.region.codeText))
    }

    /// The sum of what is named: without units that are only shown (其中), and without what those below a unit replace.
    private static func totals(
        _ call: Call, _ members: [PackageWork.Member], _ region: Region, _ period: Period
    ) -> [Shown.Cell] {
        let tree = call.tree
        let counted = members.compactMap { member in
            tree.position(code: member.region.code).map { (place: $0, lines: member.revision.lines) }
        }.filter { !tree.isMemo[$0.place] }
        return call.plan.indicators.map { indicator in
            let given = counted.filter { $0.lines[indicator.code] != nil }
            let values = given.filter { one in !given.contains { tree.isBelow($0.place, one.place) } }
                .compactMap { $0.lines[indicator.code]?.value }
            return Shown.cell(
                indicator, values.isEmpty ? nil : values.reduce(0, +), old: nil, isCompared: false,
                href: Shown.trace(indicator, region, period, .approved))
        }
    }
}
