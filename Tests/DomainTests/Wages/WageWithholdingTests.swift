import Domain
import Testing

@Suite struct WageWithholdingTests {
    private let rules = WageRules()

    /// Many small cells, some empty, enterprises that lie in several.
    private func lattice(_ random: inout SeededRandom) -> WageLattice {
        let industries = Int.random(in: 1...4, using: &random)
        let cities = Int.random(in: 1...5, using: &random)
        var lattice = WageLattice(industries: industries, cities: cities)
        let density = Int.random(in: 1...10, using: &random)
        for industry in 0..<industries {
            for city in 0..<cities where Int.random(in: 0...10, using: &random) <= density {
                for _ in 0..<Int.random(in: 1...6, using: &random) {
                    lattice.add(
                        Int.random(in: 1...9, using: &random), of: Int.random(in: 0...30, using: &random),
                        industry: industry, city: city)
                }
            }
        }
        return lattice
    }

    private func subsets(_ cells: [Int]) -> [Set<Int>] {
        (1..<(1 << cells.count)).map { mask in
            Set(cells.indices.filter { mask & (1 << $0) != 0 }.map { cells[$0] })
        }
    }

    private func isTooSmall(_ cells: Set<Int>, _ lattice: WageLattice) -> Bool {
        let persons = cells.reduce(0) { $0 + lattice.persons[$1] }
        let enterprises = cells.reduce(into: Set<Int>()) { $0.formUnion(lattice.enterprises[$1]) }
        return persons < rules.minPersons || enterprises.count < rules.minEnterprises
    }

    @Test("No withheld cell, and no too small sum of withheld parts of a line, follows from what is published")
    func attack() {
        var random = SeededRandom(seed: 600_823)
        var withheldCells = 0
        for _ in 0..<600 {
            let lattice = lattice(&random)
            let withheld = WageWithholding.cells(lattice, rules)
            withheldCells += withheld.count { $0 }
            let attack = Attack(lattice, withheld)
            for cell in withheld.indices {
                if lattice.isTooSmall(cell, rules) { #expect(withheld[cell]) }
                if lattice.isEmpty(cell) { #expect(!withheld[cell]) }
                if withheld[cell] { #expect(!attack.knows([cell])) }
            }
            for line in lattice.lines {
                let parts = lattice.cells(on: line).filter { $0 != lattice.sum(of: line) && withheld[$0] }
                for subset in subsets(parts) where isTooSmall(subset, lattice) { #expect(!attack.knows(subset)) }
            }
            #expect(WageWithholding.isSafe(lattice, rules, withheld))
        }
        #expect(withheldCells > 2000)
    }

    @Test("The program's own test of a choice of cells is that of the linear system") func audit() {
        var random = SeededRandom(seed: 77)
        for _ in 0..<300 {
            let lattice = lattice(&random)
            let withheld = lattice.persons.indices.map { cell in
                !lattice.isEmpty(cell)
                    && (lattice.isTooSmall(cell, rules) || Int.random(in: 0..<3, using: &random) == 0)
            }
            let attack = Attack(lattice, withheld)
            let isKnown = withheld.indices.contains { withheld[$0] && attack.knows([$0]) }
            let isSumKnown = lattice.lines.contains { line in
                let parts = lattice.cells(on: line).filter { $0 != lattice.sum(of: line) && withheld[$0] }
                return subsets(parts).contains { isTooSmall($0, lattice) && attack.knows($0) }
            }
            #expect(WageWithholding.isSafe(lattice, rules, withheld) == !(isKnown || isSumKnown))
        }
    }

    @Test("Nothing is withheld where nothing is small") func allLarge() {
        var lattice = WageLattice(industries: 2, cities: 3)
        for industry in 0..<2 {
            for city in 0..<3 {
                for enterprise in 0..<3 { lattice.add(4, of: enterprise, industry: industry, city: city) }
            }
        }
        #expect(WageWithholding.cells(lattice, rules) == Array(repeating: false, count: 12))
    }

    @Test("One small cell takes three others with it, the smallest that close a way back") func oneSmallCell() {
        var lattice = WageLattice(industries: 2, cities: 3)
        let persons = [[2, 20, 30], [40, 50, 60]]
        for industry in 0..<2 {
            for city in 0..<3 {
                for enterprise in 0..<3 {
                    let share = persons[industry][city] / 3 + (enterprise < persons[industry][city] % 3 ? 1 : 0)
                    if share > 0 { lattice.add(share, of: enterprise, industry: industry, city: city) }
                }
            }
        }
        let withheld = WageWithholding.cells(lattice, rules)
        let expected: Set<Int> = [lattice.place(0, 0), lattice.place(0, 1), lattice.place(1, 0), lattice.place(1, 1)]
        #expect(Set(withheld.indices.filter { withheld[$0] }) == expected)
    }

    @Test("A small city of one industry takes the smallest other city with it, and the sums stay") func sumsStay() {
        var lattice = WageLattice(industries: 1, cities: 3)
        for (city, persons) in [1, 3, 20].enumerated() {
            for enterprise in 0..<4 { lattice.add(persons, of: city * 10 + enterprise, industry: 0, city: city) }
        }
        let withheld = WageWithholding.cells(lattice, rules)
        #expect(Set(withheld.indices.filter { withheld[$0] }) == [0, 1, 4, 5])
    }

    @Test("A survey of one small enterprise publishes nothing") func onlyOne() {
        var lattice = WageLattice(industries: 1, cities: 1)
        lattice.add(500, of: 1, industry: 0, city: 0)
        #expect(WageWithholding.cells(lattice, rules) == [true, true, true, true])
    }

    @Test("Thousands of industries are done in good time") func wide() {
        var random = SeededRandom(seed: 4)
        var lattice = WageLattice(industries: 3000, cities: 14)
        for industry in 0..<3000 {
            for city in 0..<14 where Int.random(in: 0..<4, using: &random) == 0 {
                lattice.add(Int.random(in: 1...30, using: &random), of: industry % 50, industry: industry, city: city)
            }
        }
        let withheld = WageWithholding.cells(lattice, rules)
        #expect(WageWithholding.isSafe(lattice, rules, withheld))
    }
}
