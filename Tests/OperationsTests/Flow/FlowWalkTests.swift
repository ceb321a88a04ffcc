import Domain
import Reporting
import Store
import Testing

@testable import Operations

/// No reachable state counts a figure that differs from what was approved: whatever counties, cities and the province do,
/// in whatever order, and on whatever they saw last.
@Suite struct FlowWalkTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6])
    func `What counts as approved or accepted is what was approved or accepted`(seed: UInt64) throws {
        var walk = try FlowWalk(seed: seed)
        for step in 0..<70 {
            try walk.step()
            let approved = try walk.counted(.approved)
            let accepted = try walk.counted(.accepted)
            #expect(approved == walk.expected(.approved), "step \(step): \(walk.trail)")
            #expect(accepted == walk.expected(.accepted), "step \(step): \(walk.trail)")
        }
        #expect(walk.refusals > 3 && walk.trail.count > 20)
        #expect(try walk.desk.verifies())
    }
}

/// A walk over acts, with a plain account of what they should come to.
private struct FlowWalk {
    /// One revision as the account has it.
    struct Entry {
        let number: Int
        let value: Int
        var level = ReviewLevel.filed
        var stands = true
    }

    static let regions = [430_223, 430_224, 430_225]
    let desk: Desk
    private var numbers: WalkNumbers
    private var record: [Int: [Entry]] = [:]
    /// What somebody saw of each report, maybe long ago: the revision's number and digest.
    private var seen: [Int: (number: Int, digest: String)] = [:]
    /// The packages sent: the revisions that they name.
    private var package: (sent: SentPackage, named: [Int: Int])?
    private(set) var trail: [String] = []
    private(set) var refusals = 0

    init(seed: UInt64) throws {
        desk = try Desk.small()
        numbers = WalkNumbers(state: seed)
    }

    private func newest(_ region: Int) -> Int? { record[region]?.lastIndex { $0.stands } }

    /// The values that should count, by region; 0 where none does.
    func expected(_ basis: Basis) -> [Int] {
        Self.regions.map { region in
            record[region]?.last { $0.stands && $0.level >= basis.level }?.value ?? 0
        }
    }

    func counted(_ basis: Basis) throws -> [Int] {
        let report = try desk.report("株洲市", through: "2021-Q2", basis: basis)
        let values = report.children.map { child in
            child.indicators.first { $0.indicator.code == "new_enterprise" }?.completed ?? 0
        }
        let sum = report.asked.indicators.first { $0.indicator.code == "new_enterprise" }?.completed
        #expect(sum == values.reduce(0, +))
        return values
    }

    mutating func step() throws {
        if Int.random(in: 0..<3, using: &numbers) > 0 { try look() }
        switch Int.random(in: 0..<12, using: &numbers) {
        case 0...3: try file()
        case 4...6: try decide(.approve)
        case 7: try decide(.return)
        case 8...9: try send()
        case 10: try accept()
        default: try giveBack()
        }
    }

    private mutating func look() throws {
        for item in try ReviewWork(desk.workspace).inbox(period: "2021-Q2", region: "株洲市") {
            seen[item.region.code] = item.newest.flatMap { newest in item.digest.map { (newest.number, $0) } }
        }
    }

    private mutating func file() throws {
        guard let region = Self.regions.randomElement(using: &numbers) else { return }
        let value = Int.random(in: 1...4, using: &numbers)
        try desk.submit(Region.text(code: region), "2021-Q2", "new_enterprise=\(value)")
        let entries = record[region] ?? []
        if let newest = newest(region), entries[newest].value == value { return }
        record[region, default: []].append(Entry(number: entries.count + 1, value: value))
        trail.append("file \(region) \(value)")
    }

    /// Takes an act that may be refused: nothing may have happened then.
    private mutating func attempt(_ name: String, _ body: () throws -> Void) throws -> Failure? {
        let acts = try desk.actCount()
        let failure = refusal { try body() }
        #expect(try desk.actCount() == acts + (failure == nil ? 1 : 0))
        trail.append(failure == nil ? name : "(\(name))")
        if failure != nil { refusals += 1 }
        return failure
    }

    private mutating func decide(_ kind: DecisionKind) throws {
        let chosen = Self.regions.filter { _ in Bool.random(using: &numbers) }.filter { seen[$0] != nil }
        guard !chosen.isEmpty else { return }
        let items = chosen.compactMap { region in
            seen[region].map { ReviewWork.Seen(region: region, digest: $0.digest) }
        }
        let desk = desk
        let failure = try attempt("\(kind) \(chosen)") { try desk.decide(kind, items, reason: "核实") }
        let stale = chosen.filter { region in
            newest(region).flatMap { record[region]?[$0].number } != seen[region]?.number
        }
        guard stale.isEmpty else {
            let names = [430_223: "攸县", 430_224: "茶陵县", 430_225: "炎陵县"]
            #expect(failure == .changedSinceSeen(stale.compactMap { names[$0] }))
            return
        }
        for region in chosen {
            guard let place = newest(region), failure == nil else { continue }
            if kind == .return {
                record[region]?[place].stands = false
            } else if record[region]?[place].level == .filed {
                record[region]?[place].level = .approved
            }
        }
    }

    private mutating func send() throws {
        var sent: SentPackage?
        let desk = desk
        let failure = try attempt("send") { sent = try desk.send(reason: "缺报") }
        let waits = Self.regions.contains { region in
            newest(region).map { record[region]?[$0].level == .filed } ?? false
        }
        let isEmpty = Self.regions.allSatisfy { newest($0) == nil }
        #expect((failure == nil) == (package == nil && !waits && !isEmpty))
        guard let sent else { return }
        var named: [Int: Int] = [:]
        for region in Self.regions {
            if let place = newest(region) { named[region] = place }
        }
        package = (sent, named)
    }

    private mutating func accept() throws {
        guard let (sent, named) = package else { return }
        let desk = desk
        let failure = try attempt("accept") {
            try PackageWork(desk.workspace).accept(sent.id, digest: sent.digest, author: "陈志远")
        }
        let isWhole = named.allSatisfy { record[$0.key]?[$0.value].stands ?? false }
        #expect((failure == nil) == isWhole)
        guard failure == nil else { return }
        for (region, place) in named { record[region]?[place].level = .accepted }
        package = nil
    }

    private mutating func giveBack() throws {
        guard let (sent, named) = package else { return }
        let desk = desk
        let chosen = named.keys.sorted().filter { _ in Bool.random(using: &numbers) }
        if Bool.random(using: &numbers) {
            _ = try attempt("withdraw") { try PackageWork(desk.workspace).withdraw(sent.id, author: "王芳") }
            package = nil
            return
        }
        let failure = try attempt("give back \(chosen)") {
            try PackageWork(desk.workspace).return(
                sent.id, digest: sent.digest, reason: "核实", naming: chosen, author: "陈志远")
        }
        guard failure == nil else { return }
        for region in chosen {
            if let place = named[region] { record[region]?[place].stands = false }
        }
        package = nil
    }
}

/// A sequence of numbers that is the same in every run.
private struct WalkNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
