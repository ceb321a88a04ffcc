import Domain
import Testing

@Suite struct WagePercentileTests {
    /// As numpy does it: every person named, one after the other.
    private func expanded(_ groups: [PayGroup], _ percent: Int) -> Fraction {
        let pays = groups.flatMap { Array(repeating: $0.pay, count: $0.persons) }.sorted()
        let place = Fraction(pays.count - 1) * Fraction(percent, over: 100)
        let low = (pays.count - 1) * percent / 100
        guard low + 1 < pays.count else { return Fraction(pays[low]) }
        return Fraction(pays[low]) + (place - Fraction(low)) * Fraction(pays[low + 1] - pays[low])
    }

    @Test("Weighted percentiles are those of the list that names each person") func agreesWithExpansion() {
        var random = SeededRandom(seed: 20_211_123)
        for _ in 0..<400 {
            let groups = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                PayGroup(
                    pay: Int.random(in: 1...9_999_999, using: &random),
                    persons: Int.random(in: 1...12, using: &random))
            }
            let percents = (0..<6).map { _ in Int.random(in: 0...100, using: &random) }
            let values = WagePercentile.values(groups, percents)
            #expect(values == percents.map { expanded(groups, $0) })
        }
    }

    @Test(
        "Values known from numpy's own documentation rule",
        arguments: [
            (10, "130.0"), (25, "175.0"), (50, "250.0"), (75, "325.0"), (90, "370.0"),
        ])
    func known(percent: Int, value: String) {
        let groups = [400, 100, 300, 200].map { PayGroup(pay: $0, persons: 1) }
        #expect(WagePercentile.values(groups, [percent])[0].fixed(1) == value)
    }

    @Test("A million persons a row are not laid out") func large() {
        let groups = (1...1000).map { PayGroup(pay: $0 * 100, persons: 1_000_000) }
        let values = WagePercentile.values(groups, [0, 50, 100])
        #expect(values == [Fraction(100), Fraction(50_050), Fraction(100_000)])
    }

    @Test("Nobody has no percentile; rows of no persons count for nothing") func empty() {
        #expect(WagePercentile.values([], [50]).isEmpty)
        #expect(WagePercentile.values([PayGroup(pay: 5, persons: 0)], [50]).isEmpty)
        #expect(
            WagePercentile.values([PayGroup(pay: 5, persons: 0), PayGroup(pay: 7, persons: 1)], [10]) == [Fraction(7)])
    }
}
