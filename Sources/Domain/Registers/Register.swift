/// A register (台账) of a plan: the named entities behind a count, and which of them count.
package struct Register: Hashable, Sendable {
    package let code: String
    package var name: Bilingual
    package var kind: EntityKind
    /// Whether its events are about an enterprise each (户次 beside 户); otherwise an event stands for itself (活动).
    package var isAboutEnterprise = false
    /// The indicator whose count it backs; nil: none.
    package var indicator: String?
    /// Whether the form's figure is proposed from it, for the clerk to confirm.
    package var isProposed = false
    package var counting = RegisterCounting.once
    /// Whether entries count from a document (认定文件) rather than from their own day.
    package var isByDocument = false
    /// Levels of titles in use; only `level` counts. Empty: no levels.
    package var levels: [TitleLevel] = []
    package var level: TitleLevel?
    package var grades: [String] = []
    /// Months for which a title holds without a review; nil: it does not lapse by itself.
    package var validMonths: Int?
    /// An enterprise counts as new for so many months after its registration (成立日期); nil: no such rule.
    package var windowMonths: Int?
    /// What codes must begin with (91 enterprise, 92 one-person business, 93 cooperative); empty: anything.
    package var codeKinds: [String] = []
    /// 服务方式.
    package var modes: [RegisterMode] = []
    /// 主题.
    package var topics: [RecordChoice] = []
    /// The register on which an event's enterprise must be (指导记录 → 重点企业); nil: none.
    package var list: String?
    /// Other words for it in files and commands.
    package var synonyms: [String] = []
    /// 公示 lasts so many days before a title may be given; nil: not asked.
    package var publicityDays: Int?

    package init(code: String, name: Bilingual, kind: EntityKind) {
        self.code = code
        self.name = name
        self.kind = kind
    }
}

/// What a register's entries are.
package enum EntityKind: String, CaseIterable, Sendable {
    case person, organisation, enterprise, event
}

/// How a register's entries become a count.
package enum RegisterCounting: String, CaseIterable, Sendable {
    /// Each entity once in the whole plan, in the period in which it is first reached (户).
    case once
    /// Each entity once in every period.
    case period
    /// Each entry (户次、场次).
    case each
}

/// The level of a title (县、市、省、国家). Levels are never added.
package enum TitleLevel: String, CaseIterable, Sendable {
    case county, city, province, nation
}

/// A way in which a service is given, and whether it counts (群发 does not).
package struct RegisterMode: Hashable, Sendable {
    package let choice: RecordChoice
    package let counts: Bool

    package init(choice: RecordChoice, counts: Bool = true) {
        self.choice = choice
        self.counts = counts
    }
}

extension Plan {
    /// The register of a code.
    package func register(_ code: String) -> Register? { registers.first { $0.code == code } }

    /// The register that backs an indicator.
    package func register(of indicator: Indicator) -> Register? { registers.first { $0.indicator == indicator.code } }
}
