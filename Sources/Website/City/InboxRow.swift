import Domain
import Operations
import Store
import Texts

/// One report as a reviewer sees it: its figures, with those marked that differ from the revision before.
struct InboxRow: Sendable {
    struct Context {
        let call: Call
        let period: Period
        let isProvince: Bool
        let again: Inbox.Again?
    }

    /// `430223:9f2c…`: what a decision names.
    let pick: String
    let isPicked: Bool
    let canApprove: Bool
    let name: String
    let href: String
    let tags: [Shown.Tag]
    let cells: [Shown.Cell]
    let received: String
    let notes: [Shown.Note]
    let files: [Shown.File]
    let hasMore: Bool
    let act: String
    let actHref: String
    let hasAct: Bool
    let filing: String
    let history: String
    /// Whether it changed after the reviewer looked.
    let isChanged: Bool
    let changedNote: String

    init(_ item: ReviewWork.InboxItem, _ view: Context) throws {
        let call = view.call
        let language = call.language
        let words = SiteText.inbox.words
        let digest = item.digest ?? ""
        let seen = view.again?.picks.first { $0.region == item.region.code }
        isChanged = seen.map { $0.digest.lowercased() != digest } ?? false
        pick = "\(item.region.codeText):\(digest)"
        isPicked = seen != nil && !isChanged
        canApprove = (item.newest?.level ?? .accepted) < (view.isProvince ? .accepted : .approved)
        name = item.region.name(in: language)
        href = item.region.address
        tags = Self.tags(item, view.isProvince).map { Shown.Tag($0, language) }
        let before = isChanged ? try Self.figures(seen, view) : item.previous?.lines.mapValues(\.value)
        cells = call.plan.indicators.map { indicator in
            Shown.cell(
                indicator, item.newest?.lines[indicator.code]?.value, old: before?[indicator.code],
                isCompared: before != nil, href: Shown.trace(indicator, item.region, view.period, .filed))
        }
        received = item.newest.map { Labels.day($0.received)[language] } ?? ""
        notes = Self.notes(item).map { Shown.Note(word: words[$0.0]?[language] ?? "", text: $0.1) }
        files = Shown.files(item.attachments, item.region)
        hasMore = !notes.isEmpty || !files.isEmpty || isChanged
        act = item.act.map { String($0.id) } ?? ""
        actHref = "/ledger/\(act)"
        hasAct = item.act != nil
        filing = "\(item.region.address)/filings/\(view.period)"
        history = "\(item.region.address)/history"
        changedNote = SiteText.changedSince(name)[language]
    }

    /// What the reviewer saw, where it is a revision of this report.
    private static func figures(_ seen: ReviewWork.Seen?, _ view: Context) throws -> [String: Int]? {
        guard let seen else { return nil }
        let filings = try HistoryWork(view.call.workspace).filings(
            region: Region.text(code: seen.region), period: view.period.description)
        let found = filings.first { $0.digest == seen.digest.lowercased() }
        return found.map { $0.revision.lines.mapValues(\.value) } ?? [:]
    }

    private static func tags(_ item: ReviewWork.InboxItem, _ isProvince: Bool) -> [SiteText.Tag] {
        var tags: [SiteText.Tag] = []
        switch item.newest?.level {
        case .filed where item.changedSinceApproval: tags.append(.changedSinceApproval)
        case .filed: tags.append(isProvince ? .atCity : .waiting)
        case .approved: tags.append(isProvince ? .waitingProvince : .approved)
        case .accepted: tags.append(.accepted)
        case nil: break
        }
        if isFallenBack(item) { tags.append(.laterReturned) } else if item.previous == nil { tags.append(.first) }
        if item.due.state == .late { tags.append(.late) }
        if item.isEnteredFor { tags.append(.enteredFor) }
        return tags
    }

    /// Whether the newest revision was returned and the one before it stands again.
    private static func isFallenBack(_ item: ReviewWork.InboxItem) -> Bool {
        item.newest != nil && item.lastDecision?.kind == DecisionKind.return.rawValue
    }

    /// What was said with the report: word, and text.
    private static func notes(_ item: ReviewWork.InboxItem) -> [(String, String)] {
        let filer = [item.signatures.filer ?? item.act?.author, item.signatures.phone].compactMap(\.self)
        let signed = [item.signatures.reviewer, item.signatures.head].compactMap(\.self)
        let told: [(String, String?)] = [
            ("by", filer.joined(separator: " ")), ("signed", signed.joined(separator: " · ")),
            ("force", item.act?.force), ("note", item.signatures.note),
            ("reasonLabel", isFallenBack(item) ? item.lastDecision?.reason : nil),
            ("file", item.act?.file),
        ]
        return told.compactMap { word, text in text.flatMap { $0.isEmpty ? nil : (word, $0) } }
    }
}
