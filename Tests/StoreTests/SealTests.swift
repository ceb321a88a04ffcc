import Domain
import GRDB
import Testing

@testable import Store

/// Acts are chained in order and stamped later and later, whatever the clock says.
@Suite struct SealTests {
    private func seals(_ ledger: Ledger) throws -> [Seal] {
        try ledger.read { reader in
            try (1...100).compactMap { try reader.seal(act: $0) }
        }
    }

    @Test func `Each link holds the hash of the one before, the first one zeros`() throws {
        let chain = try seals(FullLedger.make())
        #expect(chain.map(\.act) == Array(1...FullLedger.acts))
        #expect(chain[0].previous == [UInt8](repeating: 0, count: 32))
        for (earlier, later) in zip(chain, chain.dropFirst()) { #expect(later.previous == earlier.hash) }
        #expect(Set(chain.map(\.hash)).count == FullLedger.acts)
    }

    @Test func `A clock that stands still gives stamps a millisecond apart`() throws {
        let ledger = try Ledger.begun()
        for _ in 0..<3 { try ledger.act(.review) }
        #expect(try seals(ledger).map { $0.at.milliseconds - Sample.start.milliseconds } == [0, 1, 2, 3])
    }

    @Test func `A clock that goes back, even by a year, never takes a stamp back`() throws {
        let ledger = try Ledger.begun()
        let times = [5_000, 2_000, -31_536_000_000, 9_000, 8_999]
        for time in times {
            try ledger.act(.review, at: Moment(milliseconds: Sample.start.milliseconds + time))
        }
        #expect(
            try seals(ledger).map { $0.at.milliseconds - Sample.start.milliseconds }
                == [0, 5_000, 5_001, 5_002, 9_000, 9_001])
        #expect(try ledger.verify().faults == [])
    }

    @Test func `The clock is asked after the act has been written`() throws {
        let ledger = try Ledger.begun()
        var isWritten = false
        let head = ActHead(.review, author: "李敏", received: Sample.day)
        let seal = try ledger.write(head) {
            #expect(isWritten)
            return Sample.start
        } _: { _ in
            isWritten = true
            return (.keep, ())
        }.seal
        #expect(seal?.act == 2)
    }

    @Test func `An act that is discarded or fails leaves nothing behind`() throws {
        let ledger = try Ledger.begun()
        let before = try ledger.read { try $0.newestSeal() }
        let head = ActHead(.submit, author: "李敏", received: Sample.day)
        let seal = try ledger.write(head, clock: { Sample.start }) { writer in
            try writer.file(430_101, FullLedger.first, ["people": 1])
            return (.discard, ())
        }.seal
        #expect(seal == nil)
        #expect(throws: Failure.nothingGiven) {
            try ledger.act(.submit) { writer in
                try writer.file(430_101, FullLedger.first, ["people": 1])
                throw Failure.nothingGiven
            }
        }
        #expect(try ledger.read { try $0.newestSeal() } == before)
        #expect(try ledger.strings("SELECT count(*) FROM filing") == ["0"])
        #expect(try ledger.strings("SELECT count(*) FROM sum") == ["0"])
        #expect(try ledger.act(.submit)?.act == 2)
    }

    @Test func `A seal is found by its moment, its act, and the beginning of its hash`() throws {
        let ledger = try FullLedger.make()
        let chain = try seals(ledger)
        try ledger.read { reader throws in
            #expect(try reader.seal(at: Moment(milliseconds: Sample.start.milliseconds - 1)) == nil)
            #expect(try reader.seal(at: chain[4].at)?.act == 5)
            #expect(
                try reader.seal(at: Moment(milliseconds: Sample.start.milliseconds + 86_400_000))?.act
                    == FullLedger.acts)
            #expect(try reader.seals(hashPrefix: String(chain[2].hashText.prefix(12)).uppercased()).map(\.act) == [3])
            #expect(try reader.seals(hashPrefix: "").count == 2)
        }
        #expect(try ledger.act(withHashPrefix: String(repeating: "0", count: 64)) == nil)
    }
}
