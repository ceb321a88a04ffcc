import Domain
import Hummingbird
import Operations
import Texts

/// 报告期: which periods take reports, and their opening and closing (开网、关网、锁定).
enum PeriodPages {
    struct Row: Sendable {
        let name: String
        let href: String
        let state: Tag
        let since: String
        let sinceHref: String
        let hasSince: Bool
        let by: String
        let reason: String
        let deadlines: [String]
        let received: String
        let exceptions: [Exception]
        let hasExceptions: Bool
    }

    struct Exception: Sendable {
        let name: String
        let href: String
        let state: Tag
    }

    struct Tag: Sendable {
        /// The palette's class: `pace`, `idle` and the like.
        let look: String
        let sign: String
        let label: String
    }

    struct ListModel: Sendable {
        let t: [String: String]
        let answer: String
        let rows: [Row]
    }

    /// All periods that have begun.
    static func list(_ call: Call) throws -> Response {
        let items = try PeriodWork(call.workspace).states()
        let open = items.filter { $0.state.takesReports }.map { call.say(Labels.period($0.period)) }
        let model = ListModel(
            t: SiteText.periods.said(call.language), answer: call.say(SiteText.periodsOpen(open)),
            rows: items.map { row(call, $0, call.tree.regions[call.tree.root]) })
        return call.page(call.say(SiteText.periods.title), "periods", model)
    }

    private static func row(_ call: Call, _ item: PeriodWork.Item, _ region: Region) -> Row {
        let language = call.language
        return Row(
            name: Labels.period(item.period)[language],
            href: "/regions/\(region.codeText)/periods/\(item.period)", state: tag(call, item.state),
            since: item.since.map { Labels.moment($0.at)[language] } ?? Labels.day(item.period.firstDay)[language],
            sinceHref: item.since.map { "/ledger/\($0.act)" } ?? "", hasSince: item.since != nil,
            by: item.since?.author ?? "–", reason: item.since?.reason ?? "–",
            deadlines: deadlines(call, item.deadlines),
            received: "\(item.received)/\(item.expected)",
            exceptions: item.exceptions.map { region, state in
                Exception(
                    name: region.name(in: language), href: "/regions/\(region.codeText)/periods/\(item.period)",
                    state: tag(call, state))
            }, hasExceptions: !item.exceptions.isEmpty)
    }

    /// Levels that have the same last day stand together; where all have, they are not named.
    private static func deadlines(_ call: Call, _ deadlines: [RegionLevel: Day]) -> [String] {
        let days = Dictionary(grouping: RegionLevel.allCases.filter { deadlines[$0] != nil }) { deadlines[$0] }
        let language = call.language
        return days.sorted { ($0.key?.number ?? 0) < ($1.key?.number ?? 0) }.compactMap { day, levels in
            guard let day else { return nil }
            if days.count == 1 { return Labels.day(day)[language] }
            let names = levels.map { SiteText.level($0)[language] }.joined(separator: language == .zh ? "、" : ", ")
            return "\(names) \(Labels.day(day)[language])"
        }
    }

    static func tag(_ call: Call, _ state: PeriodState) -> Tag {
        let (look, sign) =
            switch state {
            case .open: ("pace", "●")
            case .reopened: ("yellow", "▲")
            case .closed: ("idle", "○")
            case .locked: ("done", "✓")
            case .ahead: ("other", "–")
            }
        return Tag(look: look, sign: sign, label: Labels.state(state)[call.language])
    }

    // MARK: One

    struct OneModel: Sendable {
        let t: [String: String]
        let name: String
        let kicker: String
        let answer: String
        let state: Tag
        let row: Row?
        let canOpen: Bool
        let canClose: Bool
        let isLocked: Bool
        let openLabel: String
        let openNote: String
        let action: String
        let reason: String
        let needsReason: Bool
        let regions: [ReportChoices.Option]
        let chooser: String
        let fault: String
        let hasFault: Bool
    }

    /// One period for one region.
    static func one(_ call: Call, fault: Fault? = nil) throws -> Response {
        let language = call.language
        let period = try call.period()
        let region = try call.region()
        let work = PeriodWork(call.workspace)
        let state = try work.state(period.description, region: region.codeText)
        let item = try work.states(region: region.codeText).first { $0.period == period }
        let isRoot = region.parent == nil
        let wasLocked = state == .locked || state == .closed && item?.since != nil && isIssued(call, period)
        let name = Labels.period(period)[language]
        let model = OneModel(
            t: SiteText.onePeriod.said(language), name: name, kicker: region.name(in: language),
            answer: call.say(SiteText.periodStands(Labels.period(period), region.name(in: language), state)),
            state: tag(call, state), row: item.map { row(call, $0, region) }, canOpen: !state.takesReports,
            canClose: state.takesReports || state == .ahead, isLocked: wasLocked,
            openLabel: call.say(wasLocked ? SiteText.reopen : SiteText.open),
            openNote: call.say(wasLocked ? SiteText.reopenNote : SiteText.openNote),
            action: "/regions/\(region.codeText)/periods/\(period)", reason: call.form.text("reason") ?? "",
            needsReason: fault?.code == "reason-needed",
            regions: units(call, region), chooser: "/periods/\(period)", fault: fault?.sentence[language] ?? "",
            hasFault: fault != nil)
        return call.page(
            "\(name) · \(region.name(in: language))", "period", model, status: fault?.status ?? .ok,
            notices: isRoot || fault != nil
                ? [] : [Shell.Notice(.info, call.say(SiteText.onlyFor(region.name(in: language))), language)])
    }

    private static func isIssued(_ call: Call, _ period: Period) -> Bool {
        let issued = try? BulletinWork(call.workspace).list()
        return issued?.contains { $0.options.kind.locks && $0.through >= period } ?? false
    }

    /// The root, its cities, and their units.
    private static func units(_ call: Call, _ chosen: Region) -> [ReportChoices.Option] {
        let tree = call.tree
        let cities = tree.children[tree.root]
        return ([tree.root] + cities.flatMap { [$0] + tree.children[$0] }).map { place in
            let region = tree.regions[place]
            let indent = String(repeating: "\u{3000}", count: tree.depths[place])
            return ReportChoices.Option(
                value: region.codeText, label: indent + region.name(in: call.language),
                chosen: region.code == chosen.code)
        }
    }

    /// Leads to the page of a period for the region that the query names.
    static func choose(_ call: Call) throws -> Response {
        let period = try call.period()
        let region = call.tree.regions[try Names.region(call.query.text("region") ?? "", in: call.tree)]
        return call.redirect("/regions/\(region.codeText)/periods/\(period)")
    }

    // MARK: Changes

    static func turn(_ call: Call, isOpen: Bool) throws -> Response {
        let period = try call.period()
        let region = try call.region()
        let work = PeriodWork(call.workspace)
        let (reason, author) = (call.form.text("reason"), try call.member().person)
        do {
            if isOpen {
                try work.open(period.description, region: region.codeText, reason: reason, author: author)
            } else {
                try work.close(period.description, region: region.codeText, reason: reason, author: author)
            }
        } catch {
            let fault = Fault(error)
            guard fault.status.code < 500 else { throw error }
            return try one(call, fault: fault)
        }
        return call.redirect("/periods", said: isOpen ? "opened" : "shut")
    }
}
