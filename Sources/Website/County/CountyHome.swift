import Documents
import Domain
import Hummingbird
import Operations
import Reporting
import Texts

/// 县区工作台: what waits for the clerk, how each period stands, how far the unit has come.
enum CountyHome {
    struct Task: Sendable {
        let look: String
        let period: String
        let tag: StageTag
        let deadline: String
        let reason: String
        let hasReason: Bool
        let draft: String
        let hasDraft: Bool
        let href: String
        let action: String
        let isFirst: Bool
    }

    struct Row: Sendable {
        let period: String
        let href: String
        let tags: [StageTag]
        let gate: String
        let deadline: String
        let received: String
        let act: Int
        let receipt: String
        let hasReceipt: Bool
        let history: String
        let print: String
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let answer: String
        let progress: String
        let hasProgress: Bool
        let progressHref: String
        let historyHref: String
        let tasks: [Task]
        let hasTasks: Bool
        let next: String
        let hasNext: Bool
        let rows: [Row]
        let isEmpty: Bool
    }

    static func page(_ call: Call) throws -> Response {
        let region = try call.region()
        let language = call.language
        let today = call.site.workspace.today
        let desk = try ClerkWork(call.workspace).desk(region: region.codeText)
        let waiting = tasks(desk, today)
        let progress = try progress(call, region)
        let ahead = desk.first { $0.stage == .due && $0.period.lastDay >= today }
        let own = "/regions/\(region.codeText)"
        let model = Model(
            t: SiteText.desk.said(language), kicker: "\(region.name(in: language)) · \(call.plan.name[language])",
            answer: answer(desk, waiting, today)[language], progress: progress?[language] ?? "",
            hasProgress: progress != nil, progressHref: own, historyHref: own + "/history",
            tasks: try waiting.enumerated().map { try task($0.element, isFirst: $0.offset == 0, call) },
            hasTasks: !waiting.isEmpty,
            next: ahead.map {
                SiteText.nextPeriod(Labels.period($0.period), Labels.day($0.deadline))[language]
            } ?? "",
            hasNext: ahead != nil && !waiting.contains { $0.period == ahead?.period }, rows: desk.map { row($0, call) },
            isEmpty: desk.isEmpty)
        return call.page(call.say(SiteText.desk.title), "desk", model)
    }

    /// What is to be done, the most pressing first. A period that still runs is no task until something was done for it,
    /// unless it is the first.
    private static func tasks(_ desk: [ReportStanding], _ today: Day) -> [ReportStanding] {
        let order: [ReportStanding.Stage] = [.returned, .withdrawn, .overdue, .due, .toConfirm]
        let waiting = desk.filter { standing in
            standing.needsWork && (standing.stage != .due || standing.period.lastDay < today || desk.count == 1)
        }
        let sorted = waiting.enumerated().sorted { left, right in
            let places = [left, right].map { order.firstIndex(of: $0.element.stage) ?? order.count }
            return (places[0], left.offset) < (places[1], right.offset)
        }
        return sorted.prefix(6).map(\.element)
    }

    private static func answer(_ desk: [ReportStanding], _ waiting: [ReportStanding], _ today: Day) -> Bilingual {
        if waiting.count == 1, let task = waiting.first { return task.sentence(today, isAsked: true) }
        if waiting.isEmpty {
            let newest = desk.first { $0.newest != nil } ?? desk.first
            return newest.map { SiteText.deskRest($0.sentence(today, isAsked: false)) } ?? SiteText.desk.title
        }
        var counts: [(code: String, count: Int)] = []
        for task in waiting {
            if let place = counts.firstIndex(where: { $0.code == task.stage.rawValue }) {
                counts[place].count += 1
            } else {
                counts.append((task.stage.rawValue, 1))
            }
        }
        return SiteText.deskAnswer(counts)
    }

    private static func task(_ standing: ReportStanding, isFirst: Bool, _ call: Call) throws -> Task {
        let language = call.language
        let draft = try call.site.accounts.draft(standing.region.code, standing.period)
        let reason = standing.stage == .returned ? standing.lastDecision?.reason : nil
        let action =
            switch standing.stage {
            case .returned, .withdrawn: "correct"
            case .toConfirm: "confirm"
            default: "file"
            }
        return Task(
            look: standing.stage == .due || standing.stage == .toConfirm ? "due" : "late",
            period: Labels.period(standing.period)[language],
            tag: StageTag(standing.stage, language),
            deadline: deadline(standing, call)[language],
            reason: reason ?? "",
            hasReason: reason != nil,
            draft: draft.map { SiteText.draftKept(Labels.moment($0.savedAt))[language] } ?? "",
            hasDraft: draft != nil, href: standing.address, action: SiteText.deskAction(action)[language],
            isFirst: isFirst)
    }

    /// When it is due; what others entered has been received already.
    private static func deadline(_ standing: ReportStanding, _ call: Call) -> Bilingual {
        if let newest = standing.newest { return SiteText.receivedOn(Labels.day(newest.received)) }
        return SiteText.dueBy(Labels.day(standing.deadline), days: standing.daysLeft(call.site.workspace.today))
    }

    private static func row(_ standing: ReportStanding, _ call: Call) -> Row {
        let language = call.language
        let isSubmitted = standing.act?.kind == "submit"
        let own = "/regions/\(standing.region.codeText)"
        return Row(
            period: Labels.period(standing.period)[language], href: standing.address,
            tags: standing.tags(language), gate: Labels.state(standing.gate)[language],
            deadline: Labels.day(standing.deadline)[language],
            received: standing.newest.map { Labels.day($0.received)[language] } ?? "–", act: standing.act?.id ?? 0,
            receipt: "\(own)/receipts/\(standing.act?.id ?? 0)", hasReceipt: isSubmitted,
            history: "\(own)/history#p\(standing.period)", print: standing.address + "/print")
    }

    /// How far the unit has come by its own figures; nil before anything was filed.
    private static func progress(_ call: Call, _ region: Region) throws -> Bilingual? {
        let report = try ReportWork(call.workspace).report(
            .init(basis: .filed, region: region.codeText, detail: .figures))
        let asked = report.asked
        guard asked.indicators.contains(where: { $0.completed > 0 || $0.target != nil }) else { return nil }
        let hasTargets = asked.composite != nil
        let items = asked.indicators.filter { $0.indicator.ranked && (!hasTargets || $0.target != nil) }.map {
            figures in
            let indicator = figures.indicator
            return SiteText.ownFigure(
                indicator.name, indicator.unit, indicator.grouped(figures.completed),
                target: figures.target.map { indicator.grouped($0) },
                rate: figures.rate?.shown(decimals: call.plan.rateDecimals))
        }
        return SiteText.ownProgress(
            Labels.day(report.cutoff), composite: asked.composite?.fixed(call.plan.rateDecimals), items)
    }
}
