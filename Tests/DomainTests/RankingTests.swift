import Domain
import Testing

@Suite struct RankingTests {
    private func ranks(_ values: [Int?], classes: [String?]? = nil) -> [Int?] {
        Ranking.dense(values, classes: classes ?? Array(repeating: nil, count: values.count))
    }

    @Test func ranksAreDenseAndHighestFirst() {
        #expect(ranks([30, 50, 40]) == [3, 1, 2])
        #expect(ranks([50, 40, 40, 30]) == [1, 2, 2, 3])
        #expect(ranks([7, 7, 7]) == [1, 1, 1])
        #expect(ranks([]) == [])
    }

    /// The quarter's list of Zhuzhou (domain facts §5): two share the second place, the next is third.
    @Test func theListOfZhuzhouComesOut() {
        #expect(ranks([95, 93, 93, 90, 88]) == [1, 2, 2, 3, 4])
    }

    @Test func whoHasNoValueHasNoRank() {
        #expect(ranks([nil, 5, nil, 9]) == [nil, 2, nil, 1])
        #expect(ranks([nil, nil]) == [nil, nil])
        #expect(ranks([0, nil]) == [1, nil])
    }

    @Test func classesAreRankedByThemselves() {
        #expect(ranks([9, 8, 7, 6], classes: ["A", "B", "A", "B"]) == [1, 1, 2, 2])
        #expect(ranks([9, 8, 7], classes: ["A", nil, nil]) == [1, 1, 2])
        #expect(ranks([9, nil, 9], classes: ["A", "A", "B"]) == [1, nil, 1])
    }

    @Test func ranksGoByTheExactValueNotThePrintedOne() {
        let values = [Fraction(33_333, over: 1000), Fraction(100, over: 3)]
        #expect(Ranking.dense(values, classes: [nil, nil]) == [2, 1])
        #expect(Ranking.dense([Fraction(2, over: 4), Fraction(1, over: 2)], classes: [nil, nil]) == [1, 1])
    }

    @Test func theCompositeIsAWeightedMeanOfCappedRates() throws {
        let over = try #require(Rate(completed: 300, target: 100))
        let half = try #require(Rate(completed: 1, target: 2))
        #expect(Ranking.composite([(over, Fraction(1)), (half, Fraction(1))]) == Fraction(75))
        #expect(Ranking.composite([(over, Fraction(1)), (half, Fraction(3))]) == Fraction(125, over: 2))
        #expect(try Ranking.composite([(half, decimal("0.3"))]) == Fraction(50))
    }

    @Test func withoutWeightThereIsNoComposite() throws {
        let half = try #require(Rate(completed: 1, target: 2))
        #expect(Ranking.composite([]) == nil)
        #expect(Ranking.composite([(half, .zero)]) == nil)
        #expect(Ranking.composite([(half, .zero), (half, Fraction(1))]) == Fraction(50))
    }
}
