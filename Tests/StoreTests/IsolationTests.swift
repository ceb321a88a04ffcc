import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Several ledgers on one file, as the command line and the server have.
@Suite struct IsolationTests {
    private let scratch: Scratch
    private let path: String
    private let ledger: Ledger

    init() throws {
        scratch = try Scratch()
        path = scratch.path("a.sqlite")
        ledger = try Ledger.begun(path)
    }

    @Test func `A reader does not see an act in progress`() throws {
        let other = try Ledger.open(path: path, for: .reading)
        try ledger.act(.submit) { writer in
            try writer.file(430_101, FullLedger.first, ["people": 5])
            #expect(try other.read { try $0.newestSeal()?.act } == 1)
            #expect(try other.strings("SELECT count(*) FROM filing") == ["0"])
            #expect(try other.read { try $0.acts().count } == 1)
        }
        #expect(try other.read { try $0.newestSeal()?.act } == 2)
        #expect(try other.strings("SELECT count(*) FROM filing") == ["1"])
    }

    @Test func `A read sees one state, whatever is committed meanwhile`() throws {
        let other = try Ledger.open(path: path, for: .reading)
        try other.read { reader throws in
            let before = try reader.newestSeal()
            try ledger.file(430_101, FullLedger.first, ["people": 5])
            #expect(try reader.newestSeal() == before)
            #expect(try reader.history(430_101, FullLedger.first).revisions.isEmpty)
        }
        #expect(try other.read { try $0.history(430_101, FullLedger.first).revisions.count } == 1)
    }

    @Test func `Two writers wait for each other and lose nothing`() throws {
        let path = path
        let ledgers = try (0..<2).map { _ in try Ledger.open(path: path, for: .writing) }
        let errors = Failures()
        DispatchQueue.concurrentPerform(iterations: 2) { number in
            for step in 0..<20 {
                do {
                    try ledgers[number].file(430_101 + number, FullLedger.first, ["people": step])
                } catch { errors.add("\(error)") }
            }
        }
        #expect(errors.all == [])
        let found = try ledger.verify()
        #expect(found.acts == 41)
        #expect(found.faults == [])
        for region in [430_101, 430_102] {
            let numbers = try ledger.read { try $0.history(region, FullLedger.first).revisions.map(\.number) }
            #expect(numbers == Array(1...20))
        }
        let sums = try ledger.strings("SELECT filed FROM sum WHERE region = 430000 AND indicator = 1")
        #expect(sums == ["38"])
    }

    @Test func `Readers beside a writer never see a sum that its filings do not give`() throws {
        let path = path
        let errors = Failures()
        DispatchQueue.concurrentPerform(iterations: 3) { number in
            do {
                let mine = try Ledger.open(path: path, for: number == 0 ? .writing : .reading)
                for step in 0..<25 {
                    if number == 0 {
                        try mine.file(430_101, FullLedger.first, ["people": step, "money": 1000 - step])
                    } else if try mine.verify().faults != [] {
                        errors.add("step \(step)")
                    }
                }
            } catch { errors.add("\(error)") }
        }
        #expect(errors.all == [])
    }

    @Test func `A database keeps its journal aside and writes through`() throws {
        #expect(try ledger.strings("SELECT journal_mode FROM pragma_journal_mode") == ["wal"])
        #expect(try ledger.strings("SELECT synchronous FROM pragma_synchronous") == ["2"])
        #expect(try ledger.strings("SELECT foreign_keys FROM pragma_foreign_keys") == ["1"])
        #expect(try ledger.strings("SELECT timeout FROM pragma_busy_timeout") == ["60000"])
    }
}

/// Errors gathered from several threads.
private final class Failures: @unchecked Sendable {
    private let lock = NSLock()
    private var texts: [String] = []

    func add(_ text: String) { lock.withLock { texts.append(text) } }
    var all: [String] { lock.withLock { texts } }
}
