/// One line of a register as it was entered, with everything that became of it since.
package struct RosterEntry: Hashable, Sendable {
    package let id: Int
    package let act: Int
    package let register: String
    /// The code of the region that claims it.
    package let region: Int
    /// Nil where a person's name was erased.
    package var name: String?
    package var code: String?
    /// The person it speaks of; nil where it speaks of none.
    package let person: Int?
    /// Of the event; of a title: when it was put on the list.
    package var day: Day?
    /// What else the form asks, by its keys; personal ones are missing where they were erased.
    package var fields: [String: RecordValue]
    /// Those that stand, oldest first.
    package var events: [EntryEvent]
    /// Where it came from; nil: typed.
    package var source: EntrySource?

    package init(
        id: Int, act: Int, register: String, region: Int, name: String?, code: String?, person: Int? = nil, day: Day?,
        fields: [String: RecordValue] = [:], events: [EntryEvent] = [], source: EntrySource? = nil
    ) {
        self.id = id
        self.act = act
        self.register = register
        self.region = region
        self.name = name
        self.code = code
        self.person = person
        self.day = day
        self.fields = fields
        self.events = events
        self.source = source
    }

    package var isErased: Bool { person != nil && name == nil }
}

/// The file and row that brought an entry.
package struct EntrySource: Hashable, Sendable {
    package let file: String
    package let sheet: String?
    package let row: Int?

    package init(file: String, sheet: String?, row: Int?) {
        self.file = file
        self.sheet = sheet
        self.row = row
    }
}

/// A step in the life of an entry.
package struct EntryEvent: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// 推荐, 公示, 认定, 复核, 等级变更.
        case recommend, publicise, recognise, review, regrade
        /// 到期失效, 撤销.
        case lapse, revoke
        /// 更正, 移出, 抹去姓名.
        case correct, withdraw, erase
    }

    package let id: Int
    package let act: Int
    package let kind: Kind
    /// Since when it holds; a recognition's is the day of its document (成文日期).
    package let day: Day
    package let document: Int?
    package let level: TitleLevel?
    package let grade: String?
    package let validUntil: Day?
    /// Of a correction: what is said anew.
    package let fields: [String: RecordValue]

    package init(
        id: Int = 0, act: Int = 0, kind: Kind, day: Day, document: Int? = nil, level: TitleLevel? = nil,
        grade: String? = nil, validUntil: Day? = nil, fields: [String: RecordValue] = [:]
    ) {
        self.id = id
        self.act = act
        self.kind = kind
        self.day = day
        self.document = document
        self.level = level
        self.grade = grade
        self.validUntil = validUntil
        self.fields = fields
    }
}

/// A document by which titles are given, reviewed or taken (认定文件).
package struct TitleDocument: Hashable, Sendable {
    package let id: Int
    package let act: Int
    /// 文号.
    package let number: String
    /// 成文日期.
    package let day: Day
    package let level: TitleLevel?
    package let bodies: String
    package let title: String

    package init(
        id: Int, act: Int, number: String, day: Day, level: TitleLevel?, bodies: String, title: String
    ) {
        self.id = id
        self.act = act
        self.number = number
        self.day = day
        self.level = level
        self.bodies = bodies
        self.title = title
    }
}
