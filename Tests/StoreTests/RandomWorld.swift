import Domain

@testable import Store

/// A random tree, and random acts on it: filings of leaves and of parents, decisions, undone imports, new regions.
struct RandomWorld {
    let ledger: Ledger
    private var numbers: FixedNumbers
    private var regions: [Region]
    private let periods = [Sample.quarter(2021, 1), Sample.quarter(2021, 2), Sample.quarter(2022, 4)]
    private var imports: [Int] = []
    private(set) var filings = 0
    private(set) var decisions = 0
    private(set) var undone = 0

    init(seed: UInt64) throws {
        numbers = FixedNumbers(state: seed)
        regions = [Sample.region(100_000, .province, nil)]
        for number in 1...Int.random(in: 6...14, using: &numbers) {
            regions.append(Self.random(100_000 + number, below: regions, &numbers))
        }
        ledger = try Ledger.begun(nil, Sample.plan, regions)
    }

    private static func random(_ code: Int, below regions: [Region], _ numbers: inout FixedNumbers) -> Region {
        let level = [RegionLevel.city, .county, .zone, .unit].randomElement(using: &numbers) ?? .county
        let parent = regions[Int.random(in: max(0, regions.count - 6)..<regions.count, using: &numbers)].code
        var region = Sample.region(code, level, parent)
        if Int.random(in: 0..<5, using: &numbers) == 0 { region.counted = .memo }
        if Int.random(in: 0..<6, using: &numbers) == 0 { region.reports = Bool.random(using: &numbers) }
        if Int.random(in: 0..<8, using: &numbers) == 0 { region.validTo = Day(year: 2021, month: 4, day: 30) }
        return region
    }

    mutating func act() throws {
        switch Int.random(in: 0..<20, using: &numbers) {
        case 0: try addRegion()
        case 1...3: try undo()
        case 4...9: try decide()
        case 10...14: try fileSome(.import, count: 6)
        default: try fileSome(.submit, count: 1)
        }
    }

    private mutating func addRegion() throws {
        let region = Self.random(100_000 + regions.count, below: regions, &numbers)
        regions.append(region)
        try ledger.act(.regions) { try $0.state([region]) }
    }

    private mutating func fileSome(_ kind: ActKind, count: Int) throws {
        let received = Day(year: 2021, month: 4, day: Int.random(in: 1...20, using: &numbers)) ?? Sample.day
        var numbers = numbers
        let (regions, periods) = (regions, periods)
        let seal = try ledger.act(kind, received: received) { writer in
            for _ in 0..<count {
                guard let region = regions.randomElement(using: &numbers),
                    let period = periods.randomElement(using: &numbers)
                else { continue }
                var values: [String: Int] = [:]
                for indicator in ["people", "money"] where Int.random(in: 0..<4, using: &numbers) > 0 {
                    values[indicator] = Int.random(in: 0...20, using: &numbers)
                }
                let level = ReviewLevel.allCases.randomElement(using: &numbers) ?? .filed
                try writer.file(region.code, period, values, level: level)
                if Bool.random(using: &numbers) { try writer.decide(.approve, region.code, period) }
            }
        }
        self.numbers = numbers
        filings += count
        if kind == .import, let seal { imports.append(seal.act) }
    }

    private mutating func decide() throws {
        let kinds: [DecisionKind] = [.approve, .approve, .accept, .accept, .return, .withdraw]
        guard let kind = kinds.randomElement(using: &numbers), let region = regions.randomElement(using: &numbers),
            let period = periods.randomElement(using: &numbers)
        else { return }
        let (tree, before) = try ledger.read { (try $0.tree(upTo: .max), try $0.acts().map(\.decisions).reduce(0, +)) }
        guard let position = tree.position(code: region.code) else { return }
        try ledger.act(.review) { writer in
            for member in tree.subtree(position) { try writer.decide(kind, tree.regions[member].code, period) }
        }
        decisions += try ledger.read { try $0.acts().map(\.decisions).reduce(0, +) } - before
    }

    private mutating func undo() throws {
        guard let number = imports.randomElement(using: &numbers) else { return }
        imports.removeAll { $0 == number }
        undone += 1
        try ledger.act(.undo) { writer in
            try writer.withdrawDecisions(ofImport: number, cadence: .quarter)
            for place in try writer.reader.filings(of: number) {
                guard let period = Period(cadence: .quarter, key: place.periodKey) else { continue }
                let history = try writer.reader.history(place.region, period)
                guard let revision = history.revisions.first(where: { $0.filing == place.filing && $0.stands }) else {
                    continue
                }
                try writer.decide(.undo, revision, of: place.region, period, in: history)
            }
        }
    }
}
