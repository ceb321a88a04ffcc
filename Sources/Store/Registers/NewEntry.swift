package import Domain

/// An entry as it is to be written: what the form asks, by its keys.
package struct NewEntry: Sendable, Hashable {
    package let register: Register
    package let region: Int
    package var name: String
    package var code: CreditCode?
    package var day: Day?
    /// Neither name, code and day nor what is personal.
    package var fields: [String: RecordValue] = [:]
    /// 电话、证书编号、备注 of a person.
    package var personal: [String: RecordValue] = [:]

    package init(register: Register, region: Int, name: String) {
        self.register = register
        self.region = region
        self.name = name
    }
}

/// What an act says of an entry's life.
package struct NewEvent: Sendable, Hashable {
    package let kind: EntryEvent.Kind
    package let day: Day
    package var document: Int?
    package var level: TitleLevel?
    package var grade: String?
    package var validUntil: Day?
    package var fields: [String: RecordValue] = [:]

    package init(_ kind: EntryEvent.Kind, day: Day) {
        self.kind = kind
        self.day = day
    }
}
