import Domain
import Testing

func quarter(_ year: Int, _ number: Int) -> Period {
    Period(cadence: .quarter, containing: Month(year: year, number: number * 3))
}

func monthly(_ year: Int, _ number: Int) -> Period {
    Period(cadence: .month, containing: Month(year: year, number: number))
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }

func decimal(_ text: String) throws -> Fraction { try #require(Fraction(decimal: text)) }

extension Region {
    /// A region with just its place in the tree.
    init(_ code: Int, below parent: Int?, memo: Bool = false) {
        let level: RegionLevel = parent == nil ? .province : code % 100 == 0 ? .city : .county
        self.init(code: code, name: "R\(code)", shortName: "R\(code)", level: level, parent: parent)
        counted = memo ? .memo : .own
    }

    /// The same region, ending on a day.
    func ending(_ day: Day, into successor: Int? = nil) -> Region {
        var copy = self
        copy.validTo = day
        copy.successor = successor
        return copy
    }
}

extension RegionTree {
    /// One value by region code, for reading in tests.
    func values(_ own: [Int: Int], moved: [Int: Int] = [:]) throws -> [Int: Int] {
        var lines = [Int?](repeating: nil, count: regions.count)
        for (code, value) in own { lines[try #require(position(code: code))] = value }
        let values = Values(own: lines, in: self, moved: moved).values
        var found: [Int: Int] = [:]
        for (position, region) in regions.enumerated() { found[region.code] = values[position] }
        return found
    }
}

extension Plan {
    static func sample(
        from start: Month = Month(year: 2021, number: 1), to end: Month = Month(year: 2022, number: 12),
        cadence: Cadence = .quarter
    ) -> Plan {
        Plan(
            code: "sample", name: .same("sample"), start: start, end: end, cadence: cadence,
            indicators: [Indicator(code: "visits", name: .same("visits"))])
    }
}

/// A sequence of numbers that is the same in every run.
struct FixedNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
