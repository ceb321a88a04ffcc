import Domain
import Foundation
import Store
import Testing

@testable import Operations

/// Double claims: those planted among firms with names like real ones are found, and next to nothing else.
@Suite struct RosterClaimTests {
    /// 20,000 firms; 100,000 where `LARGE_TESTS` is set.
    private static let size = ProcessInfo.processInfo.environment["LARGE_TESTS"] == nil ? 20_000 : 100_000

    @Test func `Planted double claims are found with a precision of 0.99 and a recall of 0.95`() throws {
        let desk = try Desk()
        let tree = try desk.workspace.read { try $0.framework(upTo: .max).tree }
        let world = RosterWorld(seed: 7, firms: Self.size, doubles: Self.size / 20, tree: tree)
        let imported = try desk.enter("new_enterprise_services", world.csv)
        #expect(imported.isAccepted && imported.new == world.firms.count, "\(imported.told.prefix(5))")
        let clock = ContinuousClock()
        let start = clock.now
        let table = try ClaimWork(desk.workspace).duplicates("new_enterprise_services")
        let time = clock.now - start
        var found: Set<Set<Int>> = []
        for group in table.groups {
            #expect(Set(group.claims.map(\.region.code)).count > 1)
            // The first row of the file is the second as a spreadsheet shows it.
            let rows = group.claims.compactMap { $0.source?.row.map { $0 - 2 } }
            for (number, first) in rows.enumerated() {
                for second in rows[(number + 1)...] { found.insert([first, second]) }
            }
        }
        let truth = Set(world.planted.map { Set([$0.first, $0.second]) })
        let right = Double(found.intersection(truth).count)
        let precision = right / Double(found.count)
        let recall = right / Double(truth.count)
        let missed = Dictionary(grouping: world.planted.filter { !found.contains([$0.first, $0.second]) }, by: \.kind)
        let said = "precision \(precision), recall \(recall), missed \(missed.mapValues(\.count)), \(time)"
        print(said)
        #expect(precision >= 0.99 && recall >= 0.95, "\(said)")
        // Only slips of the pen that make another firm's name are missed.
        #expect(missed.keys.allSatisfy { [.slip, .noPlace].contains($0) }, "\(said)")
    }
}

extension Desk {
    /// Imports a register's file.
    @discardableResult
    func enter(
        _ register: String, _ text: String, name: String = "roster.csv",
        _ change: (inout RecordImport.Request) -> Void = { _ in }
    ) throws -> RecordResult {
        var request = RecordImport.Request(author: "李敏")
        change(&request)
        return try RosterWork(workspace).importFile(try file(name, text), register: register, request)
    }
}
