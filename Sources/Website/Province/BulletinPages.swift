import Domain
import Foundation
import Hummingbird
import Operations
import Texts

/// 通报: those that were issued, and the next one.
enum BulletinPages {
    struct Row: Sendable {
        let title: String
        let href: String
        let kind: String
        let region: String
        let period: String
        let day: String
        let number: String
        let by: String
        let files: [PageLink]
    }

    struct Draft: Sendable {
        let title: String
        let href: String
        let by: String
        let at: String
    }

    struct Way: Sendable {
        let href: String
        let label: String
        let isFirst: Bool
    }

    struct Model: Sendable {
        let t: [String: String]
        let answer: String
        let lead: String
        let ways: [Way]
        let drafts: [Draft]
        let hasDrafts: Bool
        let rows: [Row]
        let isEmpty: Bool
    }

    static func list(_ call: Call) throws -> Response {
        let period = call.plan.lastEnded(by: call.site.workspace.today)
        let issued = try BulletinWork(call.workspace).list()
        let present = issued.last {
            $0.region == call.tree.regions[call.tree.root].code && $0.through == period && $0.options.kind.locks
        }
        let drafts = try drafts(call)
        let model = Model(
            t: SiteText.bulletins.said(call.language),
            answer: call.say(SiteText.bulletinsAnswer(period, present?.title)),
            lead: call.say(SiteText.bulletinsCount(issued.count, drafts.count)),
            ways: ways(call, period), drafts: drafts,
            hasDrafts: !drafts.isEmpty, rows: issued.reversed().map { row(call, $0) }, isEmpty: issued.isEmpty)
        return call.page(call.say(SiteText.bulletins.title), "bulletins", model)
    }

    /// An officer writes; others look at what a draft would say.
    private static func ways(_ call: Call, _ period: Period) -> [Way] {
        let canWrite = call.visitor?.role == .province
        return BulletinKind.allCases.filter { canWrite || $0.locks }.map { kind in
            let label = canWrite ? SiteText.write(kind, period) : SiteText.draftTitle(kind, period)
            return Way(
                href: "/bulletins/draft?kind=\(kind.rawValue)&through=\(period)", label: call.say(label),
                isFirst: canWrite && kind == .notice)
        }
    }

    private static func row(_ call: Call, _ bulletin: PublishedBulletin) -> Row {
        let language = call.language
        return Row(
            title: bulletin.title, href: "/bulletins/\(bulletin.act)",
            kind: Labels.kind(bulletin.options.kind)[language],
            region: call.tree.region(code: bulletin.region)?.name(in: language) ?? "",
            period: Labels.period(bulletin.through)[language],
            day: Labels.day(bulletin.options.day ?? bulletin.at.beijingDay)[language],
            number: bulletin.options.number ?? "–", by: bulletin.author,
            files: IssuedBulletin.files(bulletin, [.docx, .xlsx]))
    }

    // MARK: Sent round

    /// The drafts that were sent to the partners (送会签), the newest period first.
    private static func drafts(_ call: Call) throws -> [Draft] {
        let root = call.tree.regions[call.tree.root].code
        return try call.plan.periods.reversed().compactMap { period in
            guard let draft = try call.site.accounts.draft(root, period),
                let query = try? JSONDecoder().decode(String.self, from: Data(draft.text.utf8)),
                let fields = Fields(urlEncoded: query), let choices = try? BulletinChoices(call, fields)
            else { return nil }
            return Draft(
                title: call.say(SiteText.draftTitle(choices.options.kind, period)), href: choices.address,
                by: draft.account, at: Labels.moment(draft.savedAt)[call.language])
        }
    }
}
