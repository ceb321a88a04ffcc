package import Domain
import Intake
import Reporting
import Store
import Texts

/// Opens matters and takes them through their steps (督办 → 反馈 → 销号).
package struct MatterWork {
    let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Who opens matters, and how.
    package struct Issue: Sendable {
        package var author: String
        /// The region that asks; nil: the root.
        package var issuer: String?
        /// Nil: as many days from today as the level gives.
        package var deadline: Day?
        package var reason: String?
        /// Of titles and demands that a rule writes.
        package var language = Language.zh

        package init(author: String, issuer: String? = nil, deadline: Day? = nil, reason: String? = nil) {
            self.author = author
            self.issuer = issuer
            self.deadline = deadline
            self.reason = reason
        }
    }

    package struct Opened: Sendable {
        /// Nil where nothing was opened.
        package let act: Int?
        package let matters: [Matter]
        /// Of how many subjects a matter was open already.
        package let skipped: Int
    }

    /// What a rule or an officer wants opened.
    struct Draft {
        let origin: MatterOrigin
        let region: Int
        let level: String
        let title: String
        let demand: String
    }

    // MARK: Opening

    /// Opens matters of all warnings of a level that are open at the end of a month.
    ///
    /// - Parameters:
    ///   - level: The level's code; nil: all.
    ///   - month: Default: the last month.
    ///   - region: Only those below it.
    ///   - issue: Who opens them.
    /// - Returns: Those opened; warnings that are followed up already are skipped.
    /// - Throws: `Failure.nothingToFollow`, `.unknownLevel`, `.nothingMonitored`.
    package func openWarnings(level: String?, month: String?, region: String?, _ issue: Issue) throws -> Opened {
        try open(issue) { reader, _ in
            let state = try MonitoringWork.state(.init(month: month, region: region), reader)
            let rules = state.rules
            if let level, rules.level(level) == nil {
                throw Failure.unknownLevel(level, known: rules.levels.map(\.code))
            }
            return state.warnings(.open).filter { level == nil || rules.levels[$0.warning.level].code == level }
                .map { Self.draft($0, rules, issue.language) }
        }
    }

    private static func draft(_ item: MonitoringState.Item, _ rules: MonitoringRules, _ language: Language) -> Draft {
        let (warning, sheet) = (item.warning, item.sheet)
        let level = rules.levels[warning.level]
        let title = MatterText.title(
            enterprise: sheet.name, kind: rules.kind(warning.kind)?.name ?? .same(warning.kind.rawValue),
            level: level.name, opened: warning.opened)
        return Draft(
            origin: .warning(code: sheet.code, kind: warning.kind, month: warning.opened), region: sheet.region,
            level: level.code, title: title[language], demand: MatterText.demand(sheet, warning.kind)[language])
    }

    /// Opens matters of the regions right below one that lag, as its report through a period shows them: yellow ones get a
    /// 提示函, others a 督办单.
    ///
    /// - Parameters:
    ///   - through: Default: the last period that has ended.
    ///   - region: The region reported on; default the root.
    ///   - issue: Who opens them.
    /// - Returns: Those opened; lags that are followed up already are skipped.
    /// - Throws: `Failure.nothingToFollow`, and what a report throws.
    package func openLags(through: String?, region: String?, _ issue: Issue) throws -> Opened {
        let today = workspace.today
        return try open(issue) { reader, framework in
            let question = try ReportQuestion(.init(through: through, region: region), reader, today: today)
            let report = try question.report(reader)
            return report.lags.filter { $0.region.code != report.asked.region.code }.compactMap { lag in
                guard framework.plan.matters.level(lag.figures.status.code) != nil else { return nil }
                return Self.draft(lag, report.through, issue.language)
            }
        }
    }

    private static func draft(_ lag: Lag, _ through: Period, _ language: Language) -> Draft {
        let status = lag.figures.status
        return Draft(
            origin: .lag(indicator: lag.indicator.code, through: through.description), region: lag.region.code,
            level: status.code,
            title: MatterText.title(region: lag.region, indicator: lag.indicator, status: status, through: through)[
                language],
            demand: MatterText.demand(
                indicator: lag.indicator, completed: lag.figures.completed, target: lag.figures.target ?? 0,
                shortfall: lag.shortfall, through: through)[language])
    }

    /// What an officer writes.
    package struct Words: Sendable {
        package var regions: [String]
        package var level: String
        package var title: String
        package var demand: String
        /// The act of the bulletin from which it arises.
        package var bulletin: Int?

        package init(regions: [String], level: String, title: String, demand: String, bulletin: Int? = nil) {
            self.regions = regions
            self.level = level
            self.title = title
            self.demand = demand
            self.bulletin = bulletin
        }
    }

    /// Opens a matter by hand, or from a bulletin, for each of some regions.
    ///
    /// - Parameters:
    ///   - words: What it is about and for whom.
    ///   - issue: Who opens it.
    /// - Returns: Those opened.
    /// - Throws: `Failure.nothingGiven` where title or region is missing, `.noSuchBulletin`, `.unknownLevel`.
    package func open(_ words: Words, _ issue: Issue) throws -> Opened {
        let (title, demand) = (Self.line(words.title, 200), Self.line(words.demand, 4000))
        guard !words.regions.isEmpty, !title.isEmpty else { throw Failure.nothingGiven }
        return try open(issue) { reader, framework in
            let bulletin = try words.bulletin.map { act in
                guard try reader.bulletins().contains(where: { $0.act == act }) else {
                    throw Failure.noSuchBulletin(act)
                }
                return MatterOrigin.bulletin(act: act)
            }
            let regions = Set(try words.regions.map { try Names.region($0, in: framework.tree) }).sorted()
            return regions.map { place in
                Draft(
                    origin: bulletin ?? .other, region: framework.tree.regions[place].code, level: words.level,
                    title: title, demand: demand)
            }
        }
    }

    private func open(
        _ issue: Issue, _ drafts: (LedgerReader, Framework) throws -> [Draft]
    ) throws -> Opened {
        let today = workspace.today
        if let deadline = issue.deadline, deadline <= today { throw Failure.deadlinePassed(deadline.description) }
        let head = ActHead(.matter, author: issue.author, received: today, reason: issue.reason)
        let taken = try workspace.write(head) { writer throws -> (Ledger.Ending, (ids: Set<Int>, skipped: Int)) in
            let framework = try writer.framework()
            let issuer = try issue.issuer.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
            var session = MatterOpening(
                writer, framework, issuer: issuer, today: today, deadline: issue.deadline,
                followed: try writer.reader.matters())
            for draft in try drafts(writer.reader, framework) { try session.open(draft) }
            guard !session.ids.isEmpty else { throw Failure.nothingToFollow(open: session.skipped) }
            return (.keep, (session.ids, session.skipped))
        }
        let (ids, skipped) = taken.result
        let matters = try workspace.read { try $0.matters().filter { ids.contains($0.id) } }
        return Opened(act: taken.seal?.act, matters: matters, skipped: skipped)
    }

    /// Words without control characters, cut at a length.
    static func line(_ text: String, _ limit: Int) -> String {
        let kept = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" }
        let words = String(String.UnicodeScalarView(kept)).prefix(limit)
        return String(words.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

/// The opening of matters inside one act.
private struct MatterOpening {
    private let writer: ActWriter
    private let framework: Framework
    private let issuer: Int
    private let today: Day
    private let deadline: Day?
    /// Region and subject of those that are open.
    private var followed: Set<String>
    private(set) var ids: Set<Int> = []
    private(set) var skipped = 0

    init(
        _ writer: ActWriter, _ framework: Framework, issuer: Int, today: Day, deadline: Day?, followed: [Matter]
    ) {
        self.writer = writer
        self.framework = framework
        self.issuer = issuer
        self.today = today
        self.deadline = deadline
        self.followed = Set(followed.filter { $0.state != .closed }.compactMap { Self.key($0.origin, $0.region) })
    }

    /// A warning is told by its enterprise, wherever that has moved; others by their region too.
    private static func key(_ origin: MatterOrigin, _ region: Int) -> String? {
        origin.subject.map { origin.kind == .warning ? $0 : "\(region) \($0)" }
    }

    mutating func open(_ draft: MatterWork.Draft) throws {
        let plan = framework.plan
        guard let level = plan.matters.level(draft.level) else {
            throw Failure.unknownLevel(draft.level, known: plan.matters.levels.map(\.code))
        }
        let tree = framework.tree
        guard let place = tree.position(code: draft.region), tree.path(place).contains(issuer) else {
            throw Failure.notBelowIssuer(
                region: tree.region(code: draft.region)?.name ?? "", issuer: tree.regions[issuer].name)
        }
        if let key = Self.key(draft.origin, draft.region), !followed.insert(key).inserted {
            skipped += 1
            return
        }
        let matter = Matter(
            id: 0, act: 0, origin: draft.origin, region: draft.region, issuer: tree.regions[issuer].code,
            level: level.code, title: draft.title, demand: draft.demand, opened: today,
            firstDeadline: deadline ?? plan.deadlines.workday(today + level.days))
        ids.insert(try writer.open(matter))
    }
}
