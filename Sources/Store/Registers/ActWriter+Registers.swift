package import Domain
import Foundation
import GRDB

/// Entries of registers and what becomes of them.
extension ActWriter {
    /// Adds an entry. A person's name goes where it can be erased.
    ///
    /// - Parameters:
    ///   - new: What is entered.
    ///   - source: The file that brought it; nil: typed.
    ///   - row: Its row there.
    /// - Returns: The entry's id.
    /// - Throws: What the database says.
    package func add(_ new: NewEntry, source: Int?, row: Int?) throws -> Int {
        let id = try takeID(.entry)
        let isPerson = new.register.kind == .person
        var person: (id: Int, hash: [UInt8])?
        if isPerson {
            let record = PersonRecord(
                name: new.name.storable, fields: try EntryFields.encode(new.personal).storable)
            person = (try keep(record), record.hash)
        }
        try insert(
            .entry,
            [
                .integer(id), .integer(act), Cell(source), Cell(row), .text(new.register.code), .integer(new.region),
                isPerson ? .null : .text(new.name), Cell(new.code?.text), Cell(person?.id),
                person.map { .blob($0.hash) } ?? .null, Cell(new.day?.description),
                .text(try EntryFields.encode(new.fields)),
            ])
        if !isPerson { try index(new.name, id, new.region) }
        touch(register: new.register.code)
        return id
    }

    private func keep(_ person: PersonRecord) throws -> Int {
        // Never the id of one who was erased.
        let newest = try Int.fetchOne(database.cachedStatement(sql: "SELECT max(person) FROM entry"))
        let id = (newest ?? 0) + 1
        try database.cachedStatement(sql: "INSERT INTO person (id, salt, name, fields) VALUES (?, ?, ?, ?)")
            .execute(arguments: [id, Data(person.salt), person.name, person.fields])
        return id
    }

    private func index(_ name: String, _ entry: Int, _ region: Int) throws {
        let tokens = NameGrams.tokens(of: name) + [NameGrams.region(region)]
        let sql = "INSERT INTO entry_name (rowid, grams) VALUES (?, ?)"
        try database.cachedStatement(sql: sql).execute(arguments: [entry, tokens.joined(separator: " ")])
    }

    /// Says what became of an entry.
    package func add(_ event: NewEvent, to entry: Int, in register: String) throws {
        let id = try takeID(.entryEvent)
        try insert(
            .entryEvent,
            [
                .integer(id), .integer(act), .integer(entry), .text(event.kind.rawValue),
                Cell(event.document), .text(event.day.description), Cell(event.level?.rawValue), Cell(event.grade),
                Cell(event.validUntil?.description), .text(try EntryFields.encode(event.fields)),
            ])
        if case .text(let name)? = event.fields["name"] {
            let region = try Int.fetchOne(database, sql: "SELECT region FROM entry WHERE id = ?", arguments: [entry])
            // A new name is found by the event that gave it, and the old one still by the entry.
            if let region { try index(name, -id, region) }
        }
        touch(register: register)
    }

    /// Records a document.
    /// - Returns: Its id.
    package func add(document number: String, day: Day, level: TitleLevel?, bodies: String, title: String) throws -> Int
    {
        let id = try takeID(.document)
        try insert(
            .document,
            [
                .integer(id), .integer(act), .text(number), .text(day.description), Cell(level?.rawValue),
                .text(bodies), .text(title),
            ])
        return id
    }

    package func setQuota(_ register: String, region: Int, year: Int, _ value: Int, document: String?) throws {
        try insert(
            .quota,
            [
                .integer(try takeID(.quota)), .integer(act), .text(register), .integer(region), .integer(year),
                .integer(value), Cell(document),
            ])
    }

    /// Says how double claims count from now on, in one register or (nil) in all that have no policy of their own.
    package func set(_ policy: ClaimPolicy, register: String?) throws {
        try insert(
            .claimPolicy,
            [.integer(try takeID(.claimPolicy)), .integer(act), Cell(register), .text(policy.rawValue)])
        touch(register: register)
    }

    /// Records a person's word on entries that look like one.
    package func decide(_ kind: ClaimVerdict.Kind, _ entries: [Int], keeper: Int?, register: String) throws {
        try insert(
            .claim,
            [
                .integer(try takeID(.claim)), .integer(act), .text(register),
                .text(try JSONText.encode(entries.sorted())), .text(kind.rawValue), Cell(keeper),
            ])
        touch(register: register)
    }

    /// Takes a person's name off the record: the entry stays, and its hash.
    ///
    /// - Parameters:
    ///   - entry: Of a register of persons.
    ///   - day: Of the erasure.
    /// - Throws: `StoreFailure.inconsistent` where it speaks of no person. The name's bytes leave the file with
    ///   `Ledger.scrub`.
    package func erasePerson(of entry: RosterEntry, on day: Day) throws {
        guard let person = entry.person else { throw StoreFailure.inconsistent(detail: "entry \(entry.id)") }
        try add(NewEvent(.erase, day: day), to: entry.id, in: entry.register)
        try database.execute(sql: "DELETE FROM person WHERE id = ?", arguments: [person])
    }
}

extension String {
    /// The same as SQLite keeps it.
    fileprivate var storable: String {
        utf8.contains(0) ? String(String.UnicodeScalarView(unicodeScalars.filter { $0.value != 0 })) : self
    }
}
