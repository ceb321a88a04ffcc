import Domain

/// What an attacker learns who knows the exact count of every published cell: the linear system of all sums of the table,
/// reduced over fractions. It shares nothing with the program's own reasoning.
struct Attack {
    private let unknowns: [Int]
    private var basis: [[Fraction]] = []

    init(_ lattice: WageLattice, _ withheld: [Bool]) {
        unknowns = withheld.indices.filter { withheld[$0] }
        for row in 0..<lattice.rows {
            let parts = (0..<lattice.lastColumn).map { lattice.place(row, $0) }
            learn(parts, sum: lattice.place(row, lattice.lastColumn))
        }
        for column in 0..<lattice.columns {
            let parts = (0..<lattice.lastRow).map { lattice.place($0, column) }
            learn(parts, sum: lattice.place(lattice.lastRow, column))
        }
    }

    /// The parts less the sum are nothing: an equation of the withheld ones.
    private mutating func learn(_ parts: [Int], sum: Int) {
        var row = unknowns.map { parts.contains($0) ? Fraction(1) : .zero }
        if let place = unknowns.firstIndex(of: sum) { row[place] = Fraction(-1) }
        row = reduced(row)
        guard let lead = row.firstIndex(where: { !$0.isZero }) else { return }
        let scale = row[lead]
        basis.append(row.map { $0 / scale })
    }

    /// Reduced by each line of the basis at its leading place.
    private func reduced(_ vector: [Fraction]) -> [Fraction] {
        var rest = vector
        for line in basis {
            guard let lead = line.firstIndex(where: { !$0.isZero }), !rest[lead].isZero else { continue }
            let factor = rest[lead]
            rest = zip(rest, line).map { $0 - factor * $1 }
        }
        return rest
    }

    /// Whether the sum of some withheld cells follows from what is published.
    func knows(_ cells: Set<Int>) -> Bool {
        reduced(unknowns.map { cells.contains($0) ? Fraction(1) : .zero }).allSatisfy(\.isZero)
    }
}
