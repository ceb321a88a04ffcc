import Domain
import Operations
import Texts

/// What stands around every page. It holds nothing of one person: kept pages are the same for all of a role and region.
struct Shell: Sendable {
    struct Link: Sendable {
        let href: String
        let label: String
        let current: Bool
    }

    /// Something said above the page.
    struct Notice: Sendable {
        /// `info`, `done`, `warning` or `error`: its look.
        let kind: String
        let role: String
        let sign: String
        let word: String
        let text: String

        enum Kind: String, Sendable {
            case info, done, warning, error
        }

        init(_ kind: Kind, _ text: String, _ language: Language) {
            self.kind = kind.rawValue
            role = kind == .error ? "alert" : "status"
            sign = ["info": "ℹ", "done": "✓", "warning": "▲", "error": "■"][kind.rawValue] ?? ""
            word = SiteText.noticeWord(kind.rawValue)[language]
            self.text = text
        }
    }

    struct Member: Sendable {
        let scope: String
        let href: String
        let label: String
        let signOut: String
    }

    struct Switch: Sendable {
        let back: String
        let value: String
        let label: String
    }

    struct Origin: Sendable {
        let asOfLabel: String
        let asOf: String
        let snapshotLabel: String
        let snapshot: String
    }

    let lang: String
    let title: String
    let product: String
    let plan: String
    let version: String
    let skip: String
    let hasMenu: Bool
    let menu: String
    let nav: [Link]
    let account: Member?
    let language: Switch
    let narrow: Bool
    let notices: [Notice]
    let body: String
    let origin: Origin?
    let program: String
    let clock: String

    /// - Parameters:
    ///   - call: The request that is answered.
    ///   - title: Of the page.
    ///   - body: The page's own markup.
    ///   - notices: What is said above it.
    ///   - isNarrow: Whether it is a form of few fields.
    init(_ call: Call, title: String, body: String, notices: [Notice], isNarrow: Bool = false) {
        let language = call.language
        func say(_ key: String) -> String { SiteText.shell[key]?[language] ?? "" }
        lang = language == .zh ? "zh-CN" : "en-GB"
        self.title = title
        product = say("product")
        plan = call.plan.name[language]
        version = AssetFiles.version
        skip = say("skip")
        nav = Navigation.links(call)
        hasMenu = !nav.isEmpty
        menu = say("nav")
        account = call.visitor.map {
            Member(
                scope: Self.scope($0.account, call), href: "/account", label: say("account"), signOut: say("signOut"))
        }
        let other: Language = language == .zh ? .en : .zh
        self.language = Switch(
            back: call.request.method == .get ? call.request.uri.string : "/", value: other.rawValue,
            label: other == .zh ? "中文" : "English")
        narrow = isNarrow
        let behind = call.site.isClockBehind ? [Notice(.warning, say("clock"), language)] : []
        self.notices = behind + notices
        self.body = body
        origin = call.visitor == nil ? nil : Self.origin(call, say)
        program = Site.version
        clock = say("beijing")
    }

    private static func origin(_ call: Call, _ say: (String) -> String) -> Origin? {
        call.site.hub.head.map { head in
            Origin(
                asOfLabel: say("asOf"), asOf: Labels.moment(head.at)[call.language], snapshotLabel: say("snapshot"),
                snapshot: String(head.hash.prefix(8)))
        }
    }

    /// `株洲市 · 市州审核`.
    private static func scope(_ account: Account, _ call: Call) -> String {
        let region = call.tree.region(code: account.region)?.name(in: call.language) ?? ""
        return "\(region) · \(Labels.role(account.role)[call.language])"
    }
}

/// Where each role can go.
enum Navigation {
    static func links(_ call: Call) -> [Shell.Link] {
        guard let account = call.visitor?.account, !account.mustChangePassword else { return [] }
        let links = SiteText.navigation(account.role).filter { isOpen($0.href, account, call.tree) }.map { item in
            (href: item.href.replacing("{region}", with: Region.text(code: account.region)), label: item.label)
        }
        // The longest address that the page lies under is where one is.
        let address = isInbox(call.address) ? "/" : isRegister(call.address) ? "/registers" : call.address
        let present = links.map(\.href).filter { isUnder(address, $0) }.max { $0.count < $1.count }
        return links.map {
            Shell.Link(href: $0.href, label: $0.label[call.language], current: $0.href == present)
        }
    }

    /// Whether the account may open an address: those that name its own region, and whatever lets it in.
    private static func isOpen(_ href: String, _ account: Account, _ tree: RegionTree) -> Bool {
        guard let route = RouteTable.all.first(where: { $0.path == href && $0.method == .get }) else { return true }
        return route.audience.admission(account, region: nil, in: tree) == .welcome
    }

    /// A city's inbox is what it sees first, at whatever address; from there, or from a clerk's desk, reports are opened.
    private static func isInbox(_ address: String) -> Bool {
        let opened = address.split(separator: "/").dropFirst(2).first
        return address.hasPrefix("/regions/") && ["inbox", "review", "filings", "receipts"].contains(opened)
    }

    /// The pages of registers lie under regions, and beside them.
    private static func isRegister(_ address: String) -> Bool {
        let parts = address.split(separator: "/")
        let name = address.hasPrefix("/regions/") ? parts.dropFirst(2).first : parts.first
        return ["registers", "reconcile", "documents", "samples"].contains(name)
    }

    private static func isUnder(_ address: String, _ href: String) -> Bool {
        href == "/" ? address == "/" : address == href || address.hasPrefix(href + "/")
    }
}
