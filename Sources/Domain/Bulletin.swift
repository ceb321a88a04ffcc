/// As what a report is issued.
package enum BulletinKind: String, CaseIterable, Sendable {
    /// 通报: the formal document; no charts, no forecast.
    case notice
    /// 工作简报: with charts, the good practice before the problems.
    case briefing
    /// 工作提示函: to one region that lags.
    case reminder

    /// Whether the issue of it locks the periods that it reports on: a letter to one region does not.
    package var locks: Bool { self != .reminder }
}

/// The parts of a bulletin that an officer writes.
package enum BulletinSection: String, CaseIterable, Sendable {
    /// 典型做法, 存在问题, 下步工作.
    case practice, problem, plan
}

/// An officer's own words, kept with the bulletin of a region and period; a refresh of figures leaves them alone.
package struct BulletinParagraph: Hashable, Sendable {
    package let section: BulletinSection
    /// Several paragraphs are parted by line feeds.
    package let text: String

    package init(section: BulletinSection, text: String) {
        self.section = section
        self.text = text
    }
}

/// What is chosen when a report is issued.
package struct BulletinOptions: Hashable, Sendable {
    package var kind: BulletinKind
    /// Names the last three (相对滞后).
    package var showsLast = true
    package var showsRanking = true
    /// 成文日期; nil: the day in Beijing up to which the record was read.
    package var day: Day?
    /// 发文字号, such as 湘人社发〔2021〕15号.
    package var number: String?
    /// 此件主动公开 or 此件不公开.
    package var isPublic = false

    package init(kind: BulletinKind = .notice) {
        self.kind = kind
    }
}

/// Who issues a plan's bulletins and to whom they go: data of the plan.
package struct BulletinForm: Hashable, Sendable {
    /// 落款: the issuing bodies in order.
    package var bodies: [Bilingual] = []
    /// 主送.
    package var recipients: Bilingual?
    /// 抄送.
    package var copies: Bilingual?
    /// 联系人.
    package var contact: Bilingual?

    package init() {}
}

/// A bulletin that was issued: an entry of the ledger.
package struct PublishedBulletin: Hashable, Sendable {
    /// The act that issued it, and when.
    package let act: Int
    package let at: Moment
    package let author: String
    package let options: BulletinOptions
    package let region: Int
    package let through: Period
    package let cutoff: Day
    package let basis: Basis
    /// The act up to which its figures were read, and the hash that it prints.
    package let snapshotAct: Int
    package let snapshot: String
    package let title: String

    package init(
        act: Int, at: Moment, author: String, options: BulletinOptions, region: Int, through: Period, cutoff: Day,
        basis: Basis, snapshotAct: Int, snapshot: String, title: String
    ) {
        self.act = act
        self.at = at
        self.author = author
        self.options = options
        self.region = region
        self.through = through
        self.cutoff = cutoff
        self.basis = basis
        self.snapshotAct = snapshotAct
        self.snapshot = snapshot
        self.title = title
    }
}
