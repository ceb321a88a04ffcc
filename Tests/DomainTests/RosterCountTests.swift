import Testing

@testable import Domain

/// How claims become counts: once, by policy, by people's word.
@Suite struct RosterCountTests {
    private static let plan = Plan(
        code: "p", name: .same("p"), start: Month(year: 2021, number: 1), end: Month(year: 2022, number: 12),
        cadence: .quarter, indicators: [])
    private var register: Register { Register(code: "r", name: .same("r"), kind: .enterprise) }

    private func claim(
        _ entry: Int, _ region: Int, _ name: String, _ day: String, ended: String? = nil, act: Int? = nil
    ) -> RosterClaim {
        var standing = EntryStanding()
        standing.reached = Day(day)
        standing.ended = ended.flatMap { Day($0) }
        return RosterClaim(
            entry: entry, act: act ?? entry, region: region, identity: .code(name), standing: standing, day: Day(day))
    }

    private func uniques(
        _ claims: [RosterClaim], _ policy: ClaimPolicy = .first, _ verdicts: [ClaimVerdict] = [],
        _ counting: RegisterCounting = .once
    ) -> [String: Int] {
        var register = register
        register.counting = counting
        let count = RosterCount(claims, register, policy: policy, verdicts: verdicts, plan: Self.plan)
        let filled = count.cells.filter { $0.value.uniques > 0 }
        return Dictionary(uniqueKeysWithValues: filled.map { ("\($0.key.region) \($0.key.period)", $0.value.uniques) })
    }

    @Test func `An entity counts once, where and when it was first reached`() {
        let claims = [
            claim(1, 11, "A", "2021-05-01"), claim(2, 11, "A", "2021-08-01"), claim(3, 11, "B", "2021-05-02"),
        ]
        #expect(uniques(claims) == ["11 202102": 2])
        #expect(uniques(claims, .first, [], .period) == ["11 202102": 2, "11 202103": 1])
        #expect(uniques(claims, .first, [], .each) == ["11 202102": 2, "11 202103": 1])
    }

    @Test(arguments: [
        (ClaimPolicy.first, ["22 202101": 1]), (.none, [:]), (.both, ["11 202102": 1, "22 202101": 1]),
    ])
    func `A double claim counts by the policy`(policy: ClaimPolicy, expected: [String: Int]) {
        let claims = [claim(1, 11, "A", "2021-05-01"), claim(2, 22, "A", "2021-03-01")]
        #expect(uniques(claims, policy) == expected)
        #expect(uniques(claims.reversed(), policy) == expected)
    }

    @Test func `A person's word goes before the policy, and the newest word before the others`() {
        let claims = [
            claim(1, 11, "A", "2021-05-01"), claim(2, 22, "A", "2021-03-01"), claim(3, 33, "B", "2021-03-01"),
        ]
        let keep = ClaimVerdict(act: 9, kind: .same, entries: [1, 2], keeper: 1)
        #expect(uniques(claims, .none, [keep]) == ["11 202102": 1, "33 202101": 1])
        let nobody = ClaimVerdict(act: 10, kind: .same, entries: [1, 2], keeper: nil)
        #expect(uniques(claims, .both, [keep, nobody]) == ["33 202101": 1])
        let apart = ClaimVerdict(act: 11, kind: .different, entries: [1, 2], keeper: nil)
        #expect(uniques(claims, .none, [keep, nobody, apart]) == ["11 202102": 1, "22 202101": 1, "33 202101": 1])
        let merged = ClaimVerdict(act: 12, kind: .same, entries: [2, 3], keeper: 3)
        #expect(uniques(claims, .first, [merged]) == ["11 202102": 1, "33 202101": 1])
    }

    @Test func `What lapsed is lost in its period, and stays reached`() {
        let count = RosterCount(
            [claim(1, 11, "A", "2021-05-01", ended: "2022-02-01"), claim(2, 11, "B", "2019-05-01")], register,
            policy: .first, verdicts: [], plan: Self.plan)
        #expect(count.cells[.init(region: 11, period: 202_102)] == .init(entries: 1, uniques: 1, lost: 0))
        #expect(count.cells[.init(region: 11, period: 202_201)] == .init(entries: 0, uniques: 0, lost: 1))
        #expect(count.cells[.init(region: 11, period: 0)] == .init(entries: 1, uniques: 1, lost: 0))
    }

    @Test func `The count does not depend on the order of claims`() {
        var claims: [RosterClaim] = []
        for entry in 1...200 {
            claims.append(
                claim(entry, 10 + entry % 7, "E\(entry % 40)", "2021-\(entry % 2 == 0 ? "03" : "06")-1\(entry % 10)"))
        }
        for policy in ClaimPolicy.allCases {
            let first = uniques(claims, policy)
            for _ in 0..<5 { #expect(uniques(claims.shuffled(), policy) == first) }
            #expect(first.values.reduce(0, +) <= uniques(claims, .both).values.reduce(0, +))
        }
    }
}
