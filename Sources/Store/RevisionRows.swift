import Domain
import GRDB
import Schema

/// Reads rows of `Schema.revisions` and `Schema.allRevisions`.
final class RevisionRows {
    private let statement: RawStatement
    /// Days of receipt repeat from row to row: the last one's text and meaning.
    private var lastDay: (text: [UInt8], day: Day)?

    /// Prepares a question; where the connection keeps it prepared, only one reader may use it at a time.
    init(_ database: Database, _ sql: String, isKept: Bool = false) throws {
        statement = try isKept ? RawStatement(kept: database, sql) : RawStatement(database, sql)
    }

    func ask(_ first: Int, _ second: Int, upTo act: Int) {
        statement.rewind()
        statement.bind(first, at: 1)
        statement.bind(second, at: 2)
        statement.bind(act, at: 3)
    }

    /// For `Schema.revisionsOfPeriod`.
    func ask(_ period: Int, regions: ClosedRange<Int>, upTo act: Int) {
        ask(period, regions.lowerBound, upTo: act)
        statement.bind(regions.upperBound, at: 4)
    }

    func next() throws -> Bool { try statement.next() }

    var period: Int { statement.integer(8) }
    var region: Int { statement.integer(9) }

    /// The current row.
    /// - Throws: `StoreFailure.inconsistent` naming a filing that cannot be read.
    func revision() throws -> Revision {
        let filing = statement.integer(0)
        guard let lines = LinesCodec.decode(statement.text(4)), let day = day(statement.text(5)),
            let born = ReviewLevel(rawValue: statement.integer(3))
        else { throw StoreFailure.inconsistent(detail: "filing \(filing)") }
        let decided = statement.isNull(7) ? nil : ReviewLevel(rawValue: statement.integer(7))
        return Revision(
            filing: filing, act: statement.integer(1), number: statement.integer(2), born: born, received: day,
            lines: lines, level: max(born, decided ?? born), stands: statement.integer(6) != 0)
    }

    private func day(_ text: UnsafeBufferPointer<UInt8>) -> Day? {
        if let lastDay, lastDay.text.elementsEqual(text) { return lastDay.day }
        guard let day = Day(String(decoding: text, as: UTF8.self)) else { return nil }
        lastDay = (Array(text), day)
        return day
    }
}

/// Statements that one reader asks again and again, prepared when first needed.
final class StatementShelf {
    private let database: Database
    private var revisions: RevisionRows?
    private var periods: RevisionRows?
    private var files: [Int: String?] = [:]

    init(_ database: Database) { self.database = database }

    func revisionsOfOne() throws -> RevisionRows {
        if let revisions { return revisions }
        let made = try RevisionRows(database, Schema.revisions, isKept: true)
        revisions = made
        return made
    }

    func revisionsOfPeriod() throws -> RevisionRows {
        if let periods { return periods }
        let made = try RevisionRows(database, Schema.revisionsOfPeriod)
        periods = made
        return made
    }

    /// The file that an act brought; nil: none. Asked once of each act.
    func file(ofAct act: Int) throws -> String? {
        if let known = files[act] { return known }
        let name = try String.fetchOne(
            database.cachedStatement(sql: "SELECT file FROM source WHERE act = ? ORDER BY id LIMIT 1"),
            arguments: [act])
        files[act] = name
        return name
    }
}
