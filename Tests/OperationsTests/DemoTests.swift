import Domain
import Foundation
import Reporting
import Store
import Testing

@testable import Operations

/// The tour with the sample data: every file is taken, and the figures are those of the files.
@Suite struct DemoTests {
    private static let played = Result {
        let folder = NSTemporaryDirectory() + "demo-" + UUID().uuidString
        let demo = try Demo(
            folder: folder, samples: SampleFiles.folder.path, clock: { Moment(milliseconds: 1_658_000_000_000) },
            cost: .light)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let outcome = try demo.run { _, _, _ in }
        let workspace = Workspace(path: demo.database) { Moment(milliseconds: 1_658_000_000_000) }
        let verification = try Upkeep(workspace).verify()
        var reports: [String: Report] = [:]
        for through in ["2020-Q4", "2021-Q4", "2022-Q1", "2022-Q2"] {
            for basis in Basis.allCases {
                reports["\(through) \(basis)"] = try ReportWork(workspace).report(.init(through: through, basis: basis))
            }
        }
        reports["earlier"] = try ReportWork(workspace).report(
            .init(through: "2021-Q2", basis: .filed, asOf: "2021-07-12"))
        return (outcome, verification, reports)
    }

    private func figure(_ key: String, _ indicator: String, _ region: Int = 430_000) throws -> Int? {
        try Self.played.get().2[key]?.regions.first { $0.region.code == region }?.indicators
            .first { $0.indicator.code == indicator }?.completed
    }

    @Test func `Every sample file is taken, and the record verifies`() throws {
        let (outcome, verification, _) = try Self.played.get()
        let deliveries = try SampleFiles.rows(SampleFiles.folder.appendingPathComponent("deliveries.csv")).count - 1
        #expect(outcome.refused == [])
        let surveys = try SampleFiles.rows(SampleFiles.folder.appendingPathComponent("wages.csv")).count - 1
        #expect(outcome.files == deliveries + surveys)
        #expect(outcome.corrections == 2)
        #expect(outcome.through == "2022-Q2")
        #expect(verification.faults == [])
        let months = try SampleFiles.rows(SampleFiles.folder.appendingPathComponent("monitoring.csv")).count - 1
        let steps = try SampleFiles.rows(SampleFiles.folder.appendingPathComponent("matters.csv")).count - 1
        #expect(verification.acts == deliveries + surveys + 6 + 5 + months + steps)
        #expect(months == 12)
        #expect(outcome.sheets > 2_500)
        #expect(outcome.matters > 3)
        #expect(outcome.bulletins == 2)
        #expect(outcome.accounts.map(\.account.role) == Role.allCases)
        #expect(outcome.accounts.allSatisfy { $0.account.mustChangePassword })
    }

    @Test func `Completeness is what the sample's description says`() throws {
        let (_, _, reports) = try Self.played.get()
        let found = try #require(reports["2022-Q2 filed"]).asked.completeness
        // 1050 were received; one of them was returned and counts no more.
        #expect(found == Completeness(expected: 1055, received: 1049, onTime: 1025))
    }

    /// The province's figure from the files alone, with the two corrections and without the return.
    private func sum(_ headings: [String], through: String) throws -> Int {
        let files = try SampleFiles(headings: headings)
        var sum = 0
        let periods = ["2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1", "2022-Q2"]
        for period in periods where period <= through {
            let folder = SampleFiles.folder.appendingPathComponent("filings/\(period)")
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
                for figure in try files.figures(folder.appendingPathComponent(name)) {
                    if period == "2022-Q2", figure.name.contains("吉首") || figure.name == "433101" { continue }
                    if period == "2021-Q3", ["桃源", "浏阳"].contains(where: figure.name.contains) { continue }
                    if period == "2021-Q3", ["430725", "430181"].contains(figure.name) { continue }
                    sum += figure.value
                }
            }
        }
        let corrections = SampleFiles.folder.appendingPathComponent("filings/corrections")
        for name in try FileManager.default.contentsOfDirectory(atPath: corrections.path)
        where name.prefix(7) <= through {
            sum += try files.figures(corrections.appendingPathComponent(name)).reduce(0) { $0 + $1.value }
        }
        return sum
    }

    @Test(arguments: ["2020-Q4", "2021-Q4", "2022-Q1", "2022-Q2"])
    func `The province's figures are the sums of the files`(through: String) throws {
        let new = try sum(["服务新企", "新企用工服务", "new_enterprise"], through: through)
        let harmonious = try sum(["劳动关系和谐企业", "和谐企业", "harmonious_enterprise"], through: through)
        #expect(new > 500 && harmonious > 20)
        #expect(try figure("\(through) filed", "new_enterprise") == new)
        #expect(try figure("\(through) filed", "harmonious_enterprise") == harmonious)
    }

    @Test func `Cities' figures are those of the description`() throws {
        #expect(try figure("2022-Q2 filed", "new_enterprise", 430_100) == 1745)
        #expect(try figure("2022-Q2 filed", "harmonious_enterprise", 430_200) == 104)
        #expect(try figure("2022-Q2 filed", "new_enterprise", 431_100) == 470)
        let (_, _, reports) = try Self.played.get()
        let cities = try #require(reports["2022-Q2 filed"]).children.map(\.region.code)
        #expect(cities.count == 15 && cities.contains(439_900))
        let sum = try cities.compactMap { try figure("2022-Q2 filed", "new_enterprise", $0) }.reduce(0, +)
        #expect(try sum == figure("2022-Q2 filed", "new_enterprise"))
    }

    @Test func `Accepted figures never exceed approved ones, nor these the filed ones`() throws {
        let (_, _, reports) = try Self.played.get()
        for through in ["2020-Q4", "2021-Q4", "2022-Q2"] {
            let three = ["filed", "approved", "accepted"].compactMap {
                reports["\(through) \($0)"]?.asked.indicators.map(\.completed)
            }
            for (filed, (approved, accepted)) in zip(three[0], zip(three[1], three[2])) {
                #expect(filed >= approved && approved >= accepted)
            }
        }
    }

    @Test func `The report as of an earlier day lacks what came later`() throws {
        let (_, _, reports) = try Self.played.get()
        let earlier = try #require(reports["earlier"])
        // 绥宁县 and 古丈县 never came, 耒阳市 came on the 21st.
        #expect(earlier.asked.completeness.expected == 453)
        #expect(earlier.asked.completeness.received == 450)
        #expect(earlier.asOf.description == "2021-07-05T01:00:00.009Z")
    }
}
