import Documents
import Domain
import Foundation
import Hummingbird
import Operations
import Texts

/// 定期研判: what a month's sheets come to, by kind and level and by region.
enum MonitoringPage {
    struct Level: Sendable {
        let name: String
        let look: String
    }

    struct Cell: Sendable {
        let figure: String
        /// Empty where the figure is 0.
        let look: String
        let isMarked: Bool
    }

    struct Row: Sendable {
        let name: String
        let href: String
        let isSum: Bool
        let sheets: [String]
        let moves: [String]
        let levels: [Cell]
        let before: String
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let sentence: String
        let lead: [String]
        let action: String
        let months: [Shown.Choice]
        let levels: [Level]
        let kinds: [Row]
        let regions: [Row]
        let hasData: Bool
        let canList: Bool
        let canUpload: Bool
        let base: String
        let query: String
    }

    static func page(_ call: Call) throws -> Response {
        let region = try call.region()
        guard let state = try state(call) else { return empty(call, region) }
        let language = call.language
        let empty = MonitoringDigest.KindCounts(levels: state.rules.levels.count)
        let digests = state.digests
        let digest = digests[0]
        var kinds = state.rules.kinds.map { rule in
            row(
                rule.name[language], "", digest.now.kinds[rule.kind] ?? empty, digest.before.kinds[rule.kind] ?? empty,
                state.rules)
        }
        kinds.append(
            row(
                SiteText.monitoring.said(language)["all"] ?? "", "", digest.now.all, digest.before.all, state.rules,
                isSum: true))
        let model = Model(
            t: SiteText.monitoring.said(language),
            kicker: "\(region.name(in: language)) · \(Labels.month(state.month)[language])",
            sentence: state.sentence[language], lead: state.remarks.map { $0[language] }, action: call.address,
            months: try months(call, state.month),
            levels: state.rules.levels.enumerated().map { Level(name: $1.name[language], look: look($0, state.rules)) },
            kinds: kinds, regions: digests.enumerated().map { self.row($1, state, call, isSum: $0 == 0) },
            hasData: true,
            canList: call.visitor?.role != .partner, canUpload: canUpload(call), base: region.address,
            query: "?month=\(state.month)")
        return call.page("\(call.say(SiteText.monitoring.title)) · \(model.kicker)", "monitoring", model)
    }

    private static func empty(_ call: Call, _ region: Region) -> Response {
        let model = Model(
            t: SiteText.monitoring.said(call.language), kicker: region.name(in: call.language),
            sentence: call.say(SiteText.monitoring.words["noneTitle"] ?? .same("")), lead: [], action: call.address,
            months: [], levels: [], kinds: [], regions: [], hasData: false, canList: false, canUpload: canUpload(call),
            base: region.address, query: "")
        return call.page(call.say(SiteText.monitoring.title), "monitoring", model)
    }

    private static func canUpload(_ call: Call) -> Bool {
        [.county, .city, .province].contains(call.visitor?.role)
    }

    /// Nil where nothing is monitored.
    static func state(_ call: Call) throws -> MonitoringState? {
        let request = MonitoringWork.Request(month: call.query.text("month"), region: try call.region().codeText)
        do { return try MonitoringWork(call.workspace).state(request) } catch Failure.nothingMonitored { return nil }
    }

    /// The newest first.
    static func months(_ call: Call, _ chosen: Month) throws -> [Shown.Choice] {
        try MonitoringWork(call.workspace).months().reversed().map {
            Shown.Choice(value: $0.description, label: Labels.month($0)[call.language], chosen: $0 == chosen)
        }
    }

    // MARK: Rows

    private static func row(
        _ name: String, _ href: String, _ now: MonitoringDigest.KindCounts, _ before: MonitoringDigest.KindCounts,
        _ rules: MonitoringRules, sheets: [String] = [], isSum: Bool = false
    ) -> Row {
        func sum(_ counts: [Int]) -> String { Digits.grouped(counts.reduce(0, +)) }
        return Row(
            name: name, href: href, isSum: isSum, sheets: sheets,
            moves: [now.opened, now.raised, now.closed, now.overdue, now.open].map(sum),
            levels: now.open.enumerated().map { place, count in
                Cell(figure: Digits.grouped(count), look: look(place, rules), isMarked: count > 0)
            }, before: sum(before.open))
    }

    private static func row(
        _ digest: MonitoringDigest, _ state: MonitoringState, _ call: Call, isSum: Bool
    ) -> Row {
        let counts = digest.now
        return row(
            digest.region.name(in: call.language),
            "\(digest.region.address)/monitoring?month=\(state.month)", counts.all, digest.before.all, state.rules,
            sheets: [Digits.grouped(counts.received), Digits.grouped(counts.missing)], isSum: isSum)
    }

    /// The palette's class of a level; the lowest has that of what is quiet.
    static func look(_ level: Int, _ rules: MonitoringRules) -> String {
        let looks = ["other", "yellow", "orange", "red"]
        let name = looks[max(0, min(looks.count - 1, looks.count - rules.levels.count + level))]
        return "t-\(name) i-\(name)"
    }

    /// `■ 红色`.
    static func tag(_ level: Int, _ rules: MonitoringRules, _ language: Language) -> String {
        "\(MonitoringLabels.sign(level, of: rules.levels.count)) \(rules.levels[level].name[language])"
    }

    // MARK: Files

    /// The digest to keep: Word or Excel.
    static func file(_ call: Call) throws -> Response {
        guard let state = try state(call) else { throw SiteFailure.notFound }
        let isWord = call.query.text("format") == "docx"
        let document = ListDocument(
            state.digestList(call.language), paper: aggregate(state, call), json: state.json, call.language)
        let name = "\(state.region.name(in: call.language))-\(state.month)-\(call.say(SiteText.digestFile))"
        return call.download(
            try document.bytes(isWord ? .docx : .xlsx, call.language), name: "\(name).\(isWord ? "docx" : "xlsx")",
            type: isWord ? docx : ImportPages.xlsx)
    }

    /// A partner's paper has no emergency list.
    private static func aggregate(_ state: MonitoringState, _ call: Call) -> Paper {
        state.paper(call.language, namesEnterprises: call.visitor?.role != .partner)
    }

    static let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
}
