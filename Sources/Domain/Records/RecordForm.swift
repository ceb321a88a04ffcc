/// A table that people send row by row, one entity or event a row (台账、监测表、薪酬调查表): which columns it has and what
/// they hold. Registers, monitoring sheets and wage surveys are read by the same reader from such forms.
package struct RecordForm: Hashable, Sendable {
    /// Names the form in files and addresses: a register's code, `monitoring`, `wages`.
    package let code: String
    package let title: Bilingual
    package let fields: [RecordField]

    package init(code: String, title: Bilingual, fields: [RecordField]) {
        self.code = code
        self.title = title
        self.fields = fields
    }

    package func place(of key: String) -> Int? { fields.firstIndex { $0.key == key } }

    /// The place of the field that says for which region a row speaks: the first of its kind.
    package var regionPlace: Int? { fields.firstIndex { $0.kind == .region } }

    /// Whether rows tell of natural persons, so that no file of the form is kept as it came.
    package var isPersonal: Bool { fields.contains(where: \.isPersonal) }
}

/// One column of a record form.
package struct RecordField: Hashable, Sendable {
    /// The column's English header, unique in its form.
    package let key: String
    /// What the template prints above the column.
    package let title: Bilingual
    /// Other words that head the column in people's files.
    package let synonyms: [String]
    package let kind: RecordFieldKind
    /// Whether a row without it is an error. A required field's column must be in the file, unless the caller says its value.
    package let isRequired: Bool
    /// Whether it is about a natural person: kept where it can be erased, and never in the kept original.
    package let isPersonal: Bool
    /// Whether a day, month or year may lie after today: 有效期至.
    package let mayBeFuture: Bool

    package init(
        _ key: String, _ title: Bilingual, _ kind: RecordFieldKind, synonyms: [String] = [], isRequired: Bool = false,
        isPersonal: Bool = false, mayBeFuture: Bool = false
    ) {
        self.key = key
        self.title = title
        self.kind = kind
        self.synonyms = synonyms
        self.isRequired = isRequired
        self.isPersonal = isPersonal
        self.mayBeFuture = mayBeFuture
    }
}

/// What a column's cells hold.
package enum RecordFieldKind: Hashable, Sendable {
    /// Up to so many characters.
    case text(limit: Int)
    /// A region of the plan's tree.
    case region
    /// 统一社会信用代码 (GB 32100), checked.
    case creditCode
    /// `2021-05-17`, `2021年5月17日`, `2021/5/17`, `20210517`, or a spreadsheet's day.
    case day
    /// `2021-06`, `2021年6月`.
    case month
    /// A year of four digits.
    case year
    /// A number not below zero with up to so many decimals; kept in its smallest unit. 0: whole.
    case number(decimals: Int)
    /// One of several words.
    case choice([RecordChoice])
}

/// One of the words that a column may hold.
package struct RecordChoice: Hashable, Sendable {
    /// What is kept.
    package let key: String
    package let title: Bilingual
    package let synonyms: [String]

    package init(_ key: String, _ title: Bilingual, synonyms: [String] = []) {
        self.key = key
        self.title = title
        self.synonyms = synonyms
    }
}

/// What a cell of a record means.
package enum RecordValue: Hashable, Sendable {
    /// Trimmed, never empty.
    case text(String)
    /// A region's code.
    case region(Int)
    case code(CreditCode)
    case day(Day)
    case month(Month)
    case year(Int)
    /// In the field's smallest unit.
    case number(Int)
    /// A choice's key.
    case choice(String)
}
