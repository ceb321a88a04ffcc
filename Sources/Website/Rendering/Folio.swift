import Domain
import Hummingbird
import Texts

/// A page of plain parts: a sentence, facts, tables, forms. Pages that need no more share one template.
struct Folio: Sendable {
    /// A way on from the page.
    struct Way: Sendable {
        let href: String
        let label: String
        var isFirst = false
    }

    struct Fact: Sendable {
        let label: String
        let value: String
        let href: String
        let isLink: Bool

        init(_ label: String, _ value: String, href: String? = nil) {
            self.label = label
            self.value = value
            self.href = href ?? ""
            isLink = href != nil
        }
    }

    /// A search above the tables.
    struct Filter: Sendable {
        let action: String
        let fields: [FolioField]
        let button: String
    }

    struct Pager: Sendable {
        let href: String
        let label: String
    }

    var crumbs: [PageLink] = []
    var hasCrumbs: Bool
    let here: String
    let kicker: String
    let sentence: String
    let lead: String
    let hasLead: Bool
    var faults: [String] = []
    var hasFaults = false
    var warnings: [String] = []
    var facts: [Fact] = [] { didSet { hasFacts = !facts.isEmpty } }
    var hasFacts = false
    var actions: [Way] = [] { didSet { hasActions = !actions.isEmpty } }
    var hasActions = false
    var filters: [Filter] = []
    var sections: [FolioSection] = []
    var pagers: [Pager] = []

    init(here: String, kicker: String, sentence: String, lead: String = "", crumbs: [PageLink] = []) {
        self.here = here
        self.kicker = kicker
        // A heading has no full stop.
        self.sentence = sentence.hasSuffix("。") ? String(sentence.dropLast()) : sentence
        self.lead = lead
        hasLead = !lead.isEmpty
        self.crumbs = crumbs
        hasCrumbs = !crumbs.isEmpty
    }

    /// Says why what was asked was not done, with each thing that is wrong.
    mutating func refuse(_ fault: Fault?, _ language: Language) {
        guard let fault else { return }
        faults = [fault.sentence[language]] + fault.problems.prefix(20).map { ProblemText($0).line(language) }
        hasFaults = true
    }

    func answer(_ call: Call, _ fault: Fault? = nil) -> Response {
        call.page("\(here) · \(kicker)", "folio", self, status: fault?.status ?? .ok)
    }
}

/// One part of a page under a heading.
struct FolioSection: Sendable {
    struct Table: Sendable {
        let title: String
        let heads: [Head]
        let rows: [Row]
    }

    struct Head: Sendable {
        let label: String
        /// Words stand left, figures right.
        let isWord: Bool

        static func word(_ label: String) -> Head { Head(label: label, isWord: true) }
        static func figure(_ label: String) -> Head { Head(label: label, isWord: false) }
    }

    struct Row: Sendable {
        let cells: [FolioCell]

        init(_ cells: FolioCell...) { self.cells = cells }
        init(_ cells: [FolioCell]) { self.cells = cells }
    }

    let id: String
    let title: String
    var note = ""
    var hasNote = false
    var empty = ""
    var isEmpty = false
    var tables: [Table] = []
    var forms: [FolioForm] = []

    init(_ id: String, _ title: String, note: String = "") {
        self.id = id
        self.title = title
        self.note = note
        hasNote = !note.isEmpty
    }

    /// A table, or what is said where it has no rows.
    static func table(
        _ id: String, _ title: String, _ heads: [Head], _ rows: [Row], empty: String, note: String = ""
    ) -> FolioSection {
        var section = FolioSection(id, title, note: note)
        section.isEmpty = rows.isEmpty
        section.empty = empty
        if !rows.isEmpty { section.tables = [Table(title: title, heads: heads, rows: rows)] }
        return section
    }

    static func form(_ id: String, _ title: String, _ form: FolioForm, note: String = "") -> FolioSection {
        var section = FolioSection(id, title, note: note)
        section.forms = [form]
        return section
    }
}

/// A cell of a table.
struct FolioCell: Sendable {
    let text: String
    let href: String
    let isLink: Bool
    let isHead: Bool
    let isWord: Bool
    let isTag: Bool
    /// Classes of its look.
    let look: String

    private init(
        _ text: String, href: String? = nil, isHead: Bool = false, isWord: Bool = false, isTag: Bool = false,
        look: String = ""
    ) {
        self.text = text
        self.href = href ?? ""
        isLink = href != nil
        self.isHead = isHead
        self.isWord = isWord
        self.isTag = isTag
        self.look = look
    }

    static func head(_ text: String, href: String? = nil) -> FolioCell { .init(text, href: href, isHead: true) }
    static func word(_ text: String, href: String? = nil) -> FolioCell { .init(text, href: href, isWord: true) }
    /// Words that may break over several lines.
    static func long(_ text: String) -> FolioCell { .init(text, isWord: true, look: "w") }
    static func figure(_ value: Int, href: String? = nil) -> FolioCell { .init(Digits.grouped(value), href: href) }
    static func figure(_ text: String) -> FolioCell { .init(text) }

    /// `look`: one of the palette's: done, pace, yellow, orange, red, idle, other.
    static func tag(_ text: String, _ look: String) -> FolioCell {
        .init(text, isWord: true, isTag: true, look: "t-\(look) i-\(look)")
    }
}

/// A form under a heading.
struct FolioForm: Sendable {
    struct Hidden: Sendable {
        let name: String
        let value: String
    }

    let action: String
    let isUpload: Bool
    var hidden: [Hidden] = []
    let fields: [FolioField]
    let button: String
    var isFirst = true
    var isDanger = false
    var ask = ""
    var hasAsk = false

    init(_ action: String, _ fields: [FolioField], _ button: String) {
        self.action = action
        self.fields = fields
        self.button = button
        isUpload = fields.contains(where: \.isFile)
    }

    /// The same for what cannot be taken back lightly, with the question asked before.
    func dangerous(_ ask: String) -> FolioForm {
        var form = self
        (form.isFirst, form.isDanger, form.ask, form.hasAsk) = (false, true, ask, true)
        return form
    }
}

/// One field of a form or of a search.
struct FolioField: Sendable {
    enum Kind: Sendable {
        case text, area, select, file, tick
    }

    let id: String
    let name: String
    let label: String
    let value: String
    let hint: String
    let hasHint: Bool
    let problem: String
    let hasProblem: Bool
    let described: String
    let isDescribed: Bool
    let isNeeded: Bool
    let limit: String
    let options: [Shown.Choice]
    let isText: Bool
    let isArea: Bool
    let isSelect: Bool
    let isFile: Bool
    let isTick: Bool
    let isTicked: Bool

    init(
        _ kind: Kind, _ name: String, _ label: String, value: String = "", hint: String = "", problem: String = "",
        isNeeded: Bool = false, limit: Int = 200, options: [Shown.Choice] = []
    ) {
        id = "f-\(name)"
        self.name = name
        self.label = label
        self.value = value
        self.hint = hint
        hasHint = !hint.isEmpty
        self.problem = problem
        hasProblem = !problem.isEmpty
        let described = (hint.isEmpty ? [] : ["f-\(name)-hint"]) + (problem.isEmpty ? [] : ["f-\(name)-problem"])
        self.described = described.joined(separator: " ")
        isDescribed = !described.isEmpty
        self.isNeeded = isNeeded
        self.limit = String(limit)
        self.options = options
        isText = kind == .text
        isArea = kind == .area
        isSelect = kind == .select
        isFile = kind == .file
        isTick = kind == .tick
        isTicked = kind == .tick && value == "1"
    }
}
