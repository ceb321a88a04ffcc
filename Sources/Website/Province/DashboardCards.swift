import Domain
import Operations
import Texts

/// What waits at the province.
enum DashboardCards {
    struct Card: Sendable {
        let title: String
        let figure: String
        let unit: String
        let text: String
        let href: String
        let go: String
        /// `due`, `late` or nothing: its look.
        let kind: String
    }

    static func cards(_ call: Call) throws -> [Card] {
        let period = call.plan.lastEnded(by: call.site.workspace.today)
        return [try packages(call), try reporting(call, period), try bulletin(call, period)]
    }

    private static func packages(_ call: Call) throws -> Card {
        let waiting = try PackageWork(call.workspace).list().filter { $0.package.state == .sent }
        let names = waiting.map { $0.region.name(in: call.language) }
        return card(
            call, SiteText.packagesCard, String(waiting.count), SiteText.packagesWaiting(names), "/packages",
            call.visitor?.role == .province ? SiteText.goDecide : SiteText.goLook, kind: waiting.isEmpty ? "" : "due")
    }

    private static func reporting(_ call: Call, _ period: Period) throws -> Card {
        let table = try DueWork(call.workspace).table(period: period.description, region: nil)
        let missing = table.items.filter { $0.state == .missing || $0.state == .open || $0.state == .returned }
        let names = missing.map { $0.region.name(in: call.language) }
        let isLate = missing.contains { $0.state != .open }
        return card(
            call, SiteText.reportingCard, String(missing.count), SiteText.reportsMissing(period, names),
            "/reporting?period=\(period)", SiteText.goLook, kind: missing.isEmpty ? "" : isLate ? "late" : "due")
    }

    private static func bulletin(_ call: Call, _ period: Period) throws -> Card {
        let root = call.tree.regions[call.tree.root]
        let issued = try BulletinWork(call.workspace).list().last {
            $0.region == root.code && $0.through == period && $0.options.kind.locks
        }
        if let issued {
            return card(
                call, SiteText.bulletinCard, Labels.day(issued.at.beijingDay)[call.language],
                SiteText.bulletinIssued(issued.title), "/bulletins/\(issued.act)", SiteText.goLook, unit: "", kind: "")
        }
        let words = try ConcurrenceWork(call.workspace).list(
            .bulletin, region: root.codeText, period: period.description)
        let bodies = Set(words.map(\.concurrence.body)).count
        return card(
            call, SiteText.bulletinCard, String(bodies), SiteText.bulletinOpen(period), "/bulletins",
            SiteText.goLook, kind: "due")
    }

    private static func card(
        _ call: Call, _ words: (title: Bilingual, unit: Bilingual), _ figure: String, _ text: Bilingual, _ href: String,
        _ go: Bilingual, unit: String? = nil, kind: String
    ) -> Card {
        Card(
            title: call.say(words.title), figure: figure, unit: unit ?? call.say(words.unit), text: call.say(text),
            href: href, go: call.say(go), kind: kind)
    }
}
