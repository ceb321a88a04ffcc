import Domain
import Operations
import Store
import Texts

/// What the inbox shows.
struct InboxModel: Sendable {
    struct Group: Sendable {
        let id: String
        let title: String
        let count: Int
        let rows: [InboxRow]
        /// Whether all may be chosen at once.
        let canChooseAll: Bool
        let reason: String
        let hasReasonProblem: Bool
    }

    struct Absent: Sendable {
        let name: String
        let href: String
        let tags: [Shown.Tag]
        let deadline: String
        let reason: String
        let hasReason: Bool
        let enter: String
        let enterLabel: String
    }

    let t: [String: String]
    let kicker: String
    let sentence: String
    let lead: String
    let home: String
    let periods: [Shown.Choice]
    let action: String
    let heads: [Shown.Head]
    let columns: Int
    let groups: [Group]
    let absent: [Absent]
    let hasAbsent: Bool
    let isIdle: Bool
    let idleHint: String
    let isComplete: Bool
    let regionHref: String
    let period: String
    let approve: String
    let isCity: Bool
    let fault: String
    let hasFault: Bool
    let reasonProblem: String

    init(_ call: Call, _ region: Region, _ period: Period, _ items: [ReviewWork.InboxItem], _ again: Inbox.Again?)
        throws
    {
        let language = call.language
        let isProvince = try call.member().role != .city
        let words = SiteText.inbox.said(language)
        t = words
        kicker = "\(region.name(in: language)) · \(Labels.period(period)[language])"
        let view = InboxRow.Context(call: call, period: period, isProvince: isProvince, again: again)
        let sorted = try InboxSorting(items, isProvince: isProvince)
        sentence =
            SiteText.inboxSentence(
                expected: sorted.expected, received: sorted.received, missing: sorted.missing,
                waiting: sorted.waiting.count, isProvince: isProvince)[language]
        let deadlines = call.plan.deadlines
        lead =
            SiteText.inboxLead(
                county: deadlines.day(for: period, level: .county), city: deadlines.day(for: period, level: .city),
                today: call.workspace.today)[language]
        home = region.address
        regionHref = region.address
        self.period = period.description
        periods = Shown.periods(call, chosen: period)
        action = "\(region.address)/review/\(period)"
        heads = Shown.heads(call)
        columns = call.plan.indicators.count + 4
        let groups = [
            ("waiting", isProvince ? "waitingProvince" : "waiting", sorted.waiting), ("below", "below", sorted.below),
            ("done", isProvince ? "doneProvince" : "done", sorted.done),
        ]
        self.groups = try groups.filter { !$0.2.isEmpty }.map { id, word, items in
            let rows = try items.map { try InboxRow($0, view) }
            let isAgain = rows.contains { $0.isPicked || $0.isChanged }
            return Group(
                id: id, title: words[word] ?? "", count: items.count, rows: rows, canChooseAll: id == "waiting",
                reason: isAgain ? again?.reason ?? "" : "",
                hasReasonProblem: isAgain && again?.needsReason ?? false)
        }
        absent = sorted.absent.map { Self.absent($0, call, period) }
        hasAbsent = !absent.isEmpty
        isIdle = sorted.waiting.isEmpty
        isComplete = sorted.missing == 0 && sorted.waiting.isEmpty
        idleHint = words[isComplete ? "emptySend" : "emptyMissing"] ?? ""
        approve = words[isProvince ? "accept" : "approve"] ?? ""
        isCity = !isProvince
        fault = again.map { Self.sentence($0)[language] } ?? ""
        hasFault = again != nil
        reasonProblem = SiteText.returnNeedsReason[language]
    }

    private static func sentence(_ again: Inbox.Again) -> Bilingual {
        again.fault.code == "nothing-given" ? SiteText.nothingChosen : again.fault.sentence
    }

    private static func absent(_ item: ReviewWork.InboxItem, _ call: Call, _ period: Period) -> Absent {
        let language = call.language
        var tag = SiteText.Tag.missing
        switch item.due.state {
        case .returned: tag = .returned
        case .open: tag = item.lastDecision?.kind == "withdraw" ? .withdrawn : .open
        default: break
        }
        return Absent(
            name: item.region.name(in: language), href: item.region.address, tags: [Shown.Tag(tag, language)],
            deadline: Labels.day(item.due.deadline)[language], reason: item.due.reason ?? "",
            hasReason: item.due.reason != nil, enter: "\(item.region.address)/filings/\(period)",
            enterLabel: SiteText.inbox.words[item.region.level == .unit ? "own" : "enter"]?[language] ?? "")
    }
}

/// The reports of a period by what is to be done with them.
struct InboxSorting {
    var waiting: [ReviewWork.InboxItem] = []
    /// For the province: what the cities have still to approve.
    var below: [ReviewWork.InboxItem] = []
    var done: [ReviewWork.InboxItem] = []
    /// Those of which none stands, the returned ones first.
    var absent: [ReviewWork.InboxItem] = []
    let expected: Int
    let received: Int

    var missing: Int { expected - received }

    init(_ items: [ReviewWork.InboxItem], isProvince: Bool) throws {
        expected = items.count { $0.owes }
        received = items.count { $0.owes && $0.newest != nil }
        for item in items {
            guard let newest = item.newest else {
                if item.owes || item.due.state == .returned { absent.append(item) }
                continue
            }
            switch newest.level {
            case .filed: if isProvince { below.append(item) } else { waiting.append(item) }
            case .approved: if isProvince { waiting.append(item) } else { done.append(item) }
            case .accepted: done.append(item)
            }
        }
        absent = absent.filter { $0.due.state == .returned } + absent.filter { $0.due.state != .returned }
    }
}
