import Documents
import Domain
import Reporting
import Store

@testable import Operations

/// What the desk can be asked.
extension Desk {
    func report(
        _ region: String? = nil, through: String = "2022-Q4", basis: Basis = .filed, asOf: String? = nil
    ) throws -> Report {
        try ReportWork(workspace).report(.init(through: through, basis: basis, asOf: asOf, region: region))
    }

    func done(
        _ region: String, _ indicator: String = "new_enterprise", through: String = "2022-Q4", basis: Basis = .filed,
        asOf: String? = nil
    ) throws -> Int? {
        try report(region, through: through, basis: basis, asOf: asOf).asked.indicators
            .first { $0.indicator.code == indicator }?.completed
    }

    /// The figures at the three bases: filed, approved, accepted.
    func threefold(_ region: String, through: String = "2022-Q4") throws -> [Int?] {
        try Basis.allCases.map { try done(region, through: through, basis: $0) }
    }

    /// What reports say, without their stamps: the province and two cities with their counties, at every basis.
    func picture() throws -> [String] {
        try Basis.allCases.flatMap { basis in
            try [nil, "株洲市", "湘潭市"].map { try Self.unstamped(report($0, basis: basis)) }
        }
    }

    static func unstamped(_ report: Report) -> String {
        report.json.text.split(separator: "\n").filter { !$0.contains("\"asOf\"") && !$0.contains("\"snapshot\"") }
            .joined(separator: "\n")
    }

    /// Head of the ledger and the number of rows in every table that an act may write.
    func state() throws -> [String] {
        try workspace.read { reader in
            let head = try reader.newestSeal()?.hashText ?? ""
            return try [head] + reader.acts().map { "\($0)" } + reader.targetHistory().map { "\($0)" }
        }
    }

    func head() throws -> Seal? { try workspace.read { try $0.newestSeal() } }

    func verifies() throws -> Bool { try Upkeep(workspace).verify().faults.isEmpty }
}
