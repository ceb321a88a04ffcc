import Domain
import Testing

@testable import Store

/// Sums and tallies that are carried along act by act are those that all filings give together.
@Suite struct SumPropertyTests {
    @Test(arguments: UInt64(1)...14)
    func `Random acts keep the sums right`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        for step in 1...40 {
            try world.act()
            let (stored, computed) = try world.ledger.read { reader in
                let act = try reader.newestSeal()?.act ?? 0
                return (try SumTable.stored(reader), try SumTable.computed(reader, upTo: act))
            }
            let difference = stored.firstDifference(from: computed)
            #expect(difference == nil, "seed \(seed), act \(step): \(String(describing: difference))")
            guard difference == nil else { return }
        }
        #expect(try world.ledger.verify().faults == [])
        #expect(world.filings > 20 && world.undone > 0 && world.decisions > 0)
    }

    @Test func `A parent's own figure counts until a unit reports, then the units' do`() throws {
        let ledger = try Ledger.begun()
        try ledger.file(430_100, FullLedger.first, ["people": 50])
        #expect(try sums(ledger) == ["430000 50/0/0 1/0/0", "430100 50/0/0 0/0/0"])
        try ledger.file(430_101, FullLedger.first, ["people": 7], level: .accepted)
        #expect(try sums(ledger) == ["430000 7/7/7 2/1/1", "430100 7/7/7 1/1/1"])
        try ledger.file(430_171, FullLedger.first, ["people": 999], level: .accepted)
        try ledger.act(.review) { try $0.decide(.return, 430_101, FullLedger.first) }
        #expect(try sums(ledger) == ["430000 50/0/0 1/0/0", "430100 50/0/0 0/0/0"])
        try ledger.act(.review) { try $0.decide(.approve, 430_100, FullLedger.first) }
        #expect(try sums(ledger) == ["430000 50/50/0 1/1/0", "430100 50/50/0 0/0/0"])
        try ledger.act(.review) { try $0.decide(.return, 430_100, FullLedger.first) }
        #expect(try sums(ledger) == [])
    }

    @Test func `A zero is a line, a line that is taken away is none`() throws {
        let ledger = try Ledger.begun()
        try ledger.file(430_100, FullLedger.first, ["people": 50])
        try ledger.file(430_101, FullLedger.first, ["people": 0])
        #expect(try sums(ledger) == ["430000 0/0/0 2/0/0", "430100 0/0/0 1/0/0"])
        try ledger.file(430_101, FullLedger.first, [:])
        #expect(try sums(ledger) == ["430000 50/0/0 1/0/0", "430100 50/0/0 0/0/0"])
    }

    private func sums(_ ledger: Ledger) throws -> [String] {
        try ledger.strings(
            """
            SELECT region || ' ' || filed || '/' || approved || '/' || accepted || ' ' || filed_lines || '/'
              || approved_lines || '/' || accepted_lines FROM sum WHERE indicator = 1 ORDER BY region
            """)
    }
}
