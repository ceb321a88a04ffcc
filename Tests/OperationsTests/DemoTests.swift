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
        return (outcome, verification, reports, try Registers(workspace))
    }

    /// What the registers say at the end.
    struct Registers {
        var claims: [String: ClaimWork.Table] = [:]
        let reconciled: ReconcileWork.Table
        let summaries: [RosterWork.Summary]
        let sheet: SpotCheckWork.Sheet
        let quotas: [TitleWork.QuotaLine]

        init(_ workspace: Workspace) throws {
            for register in ["harmonious_enterprises", "new_enterprise_services", "social_orgs", "mediation_orgs"]
                + ["coordinators"]
            {
                claims[register] = try ClaimWork(workspace).duplicates(register)
            }
            reconciled = try ReconcileWork(workspace).table(through: "2022-Q2", basis: .filed)
            summaries = try RosterWork(workspace).summaries()
            sheet = try SpotCheckWork(workspace).sheet(1)
            quotas = try TitleWork(workspace).quotas("coordinators")
        }
    }

    private func figure(_ key: String, _ indicator: String, _ region: Int = 430_000) throws -> Int? {
        try Self.played.get().2[key]?.regions.first { $0.region.code == region }?.indicators
            .first { $0.indicator.code == indicator }?.completed
    }

    @Test func `Every sample file is taken, and the record verifies`() throws {
        let (outcome, verification, _, _) = try Self.played.get()
        let deliveries = try SampleFiles.rows(SampleFiles.folder.appendingPathComponent("deliveries.csv")).count - 1
        #expect(outcome.refused == [])
        let surveys = try SampleFiles.rows(SampleFiles.folder.appendingPathComponent("wages.csv")).count - 1
        #expect(outcome.files == deliveries + surveys)
        #expect(outcome.corrections == 2)
        #expect(outcome.through == "2022-Q2")
        #expect(verification.faults == [])
        let registers = try SampleFiles.rows(SampleFiles.folder.appendingPathComponent("registers.csv")).count - 1
        let acts = try SampleFiles.rows(SampleFiles.folder.appendingPathComponent("register-acts.csv")).count - 1
        #expect(outcome.registers == registers)
        let months = try SampleFiles.rows(SampleFiles.folder.appendingPathComponent("monitoring.csv")).count - 1
        let steps = try SampleFiles.rows(SampleFiles.folder.appendingPathComponent("matters.csv")).count - 1
        #expect(verification.acts == deliveries + 6 + 5 + registers + acts + months + steps + surveys)
        #expect(months == 12)
        #expect(outcome.sheets > 2_500)
        #expect(outcome.matters > 3)
        #expect(outcome.bulletins == 2)
        #expect(outcome.accounts.map(\.account.role) == Role.allCases)
        #expect(outcome.accounts.allSatisfy { $0.account.mustChangePassword })
    }

    @Test func `Completeness is what the sample's description says`() throws {
        let (_, _, reports, _) = try Self.played.get()
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
        let (_, _, reports, _) = try Self.played.get()
        let cities = try #require(reports["2022-Q2 filed"]).children.map(\.region.code)
        #expect(cities.count == 15 && cities.contains(439_900))
        let sum = try cities.compactMap { try figure("2022-Q2 filed", "new_enterprise", $0) }.reduce(0, +)
        #expect(try sum == figure("2022-Q2 filed", "new_enterprise"))
    }

    @Test func `Accepted figures never exceed approved ones, nor these the filed ones`() throws {
        let (_, _, reports, _) = try Self.played.get()
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
        let (_, _, reports, _) = try Self.played.get()
        let earlier = try #require(reports["earlier"])
        // 绥宁县 and 古丈县 never came, 耒阳市 came on the 21st.
        #expect(earlier.asked.completeness.expected == 453)
        #expect(earlier.asked.completeness.received == 450)
        #expect(earlier.asOf.description == "2021-07-05T01:00:00.009Z")
    }

    // MARK: Registers

    /// The two rows of a double claim: `file:row`, in any order.
    private func planted() throws -> [(kind: String, register: String, rows: Set<String>)] {
        try SampleFiles.rows(SampleFiles.folder.appendingPathComponent("registers-planted.csv")).dropFirst().map {
            (kind: $0[0], register: $0[1], rows: Set([Self.row($0[2], $0[3]), Self.row($0[7], $0[8])]))
        }
    }

    private static func row(_ path: String, _ number: String) -> String {
        "\(path.split(separator: "/").last ?? ""):\(number)"
    }

    @Test func `Every planted double claim is found as what it is, and nothing else`() throws {
        let registers = try Self.played.get().3
        let planted = try planted()
        let kinds = ["code": "code", "code-name": "code", "name": "name", "person": "name"]
        #expect(planted.count > 35)
        for (register, table) in registers.claims {
            let expected = planted.filter { $0.register == register }
            #expect(table.groups.count == expected.count, "\(register)")
            for claim in expected {
                // A firm that was visited several times brings all its visits along.
                let group = table.groups.first { group in
                    let rows = group.claims.map { Self.row($0.source?.file ?? "", "\($0.source?.row ?? 0)") }
                    return claim.rows.isSubset(of: rows)
                }
                #expect(group?.likeness.rawValue == kinds[claim.kind] ?? "near", "\(register) \(claim.rows)")
                #expect(table.register.counting != .once || group?.claims.count == 2 || group == nil)
            }
        }
    }

    @Test func `The registers back most of the counts, and less where they have gaps`() throws {
        let lines = try Self.played.get().3.reconciled.lines
        for indicator in ["coordinator", "social_org", "mediation_org", "harmonious_enterprise", "new_enterprise"] {
            let line = try #require(lines.first { $0.indicator.code == indicator && $0.region.code == 430_000 })
            #expect(line.evidence.reported > 0, "\(indicator)")
            #expect(line.evidence.uniques * 100 > line.evidence.reported * 85, "\(indicator)")
            #expect(line.evidence.uniques < line.evidence.reported, "\(indicator)")
        }
        let thin = try #require(lines.first { $0.indicator.code == "new_enterprise" && $0.region.code == 433_100 })
        #expect(thin.evidence.uniques * 100 < thin.evidence.reported * 70)
    }

    @Test func `Titles lapsed and were taken, models stand, the sample was looked at, quotas are used`() throws {
        let registers = try Self.played.get().3
        func summary(_ code: String) throws -> RosterWork.Summary {
            try #require(registers.summaries.first { $0.register.code == code })
        }
        #expect(try summary("harmonious_enterprises").valid < summary("harmonious_enterprises").reached)
        #expect(try summary("social_orgs").reached == summary("social_orgs").valid + 1)
        #expect(try summary("model_enterprises").entries == 16 + 13)
        #expect(try summary("cooperation_units").entries == 13)
        #expect(try summary("activities").entries == 45)
        #expect(registers.sheet.lines.count == 45)
        #expect(FindingVerdict.allCases.map(registers.sheet.count) == [3, 1, 1, 1] && registers.sheet.pending == 39)
        #expect(registers.claims["new_enterprise_services"]?.groups.filter { $0.verdict != nil }.count == 1)
        #expect(registers.quotas.map(\.value) == [12])
    }
}
