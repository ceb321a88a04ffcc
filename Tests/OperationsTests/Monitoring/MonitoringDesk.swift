import Domain
import Foundation
import Intake
import Store

@testable import Operations

/// Enterprises with sound codes, and their sheets.
enum Firms {
    static let one = "91430102MA4Y00013G"
    static let two = "91430103MA4Y00021R"
    static let head =
        "month,region,code,name,employees,contracts,insured,owed_persons,owed_amount,owed_days\n"

    /// A line: days owed of ten people, and how many of a hundred have contracts.
    static func line(
        _ month: String, _ region: String, _ code: String = one, days: Int = 0, contracts: String = "100",
        insured: String = "100", employees: Int = 100
    ) -> String {
        "\(month),\(region),\(code),示例一厂,\(employees),\(contracts),\(insured),\(days > 0 ? "10,1234.50,\(days)" : ",,")\n"
    }
}

extension Desk {
    @discardableResult
    func monitor(
        _ lines: String..., raw: String? = nil, _ change: (inout RecordImport.Request) -> Void = { _ in }
    ) throws -> RecordResult {
        var request = RecordImport.Request(author: "何静")
        change(&request)
        let path = try file("\(UUID().uuidString).csv", raw ?? Firms.head + lines.joined())
        return try MonitoringWork(workspace).take(path, request)
    }

    func monitored(_ month: String? = nil, _ region: String? = nil, day: String? = nil) throws -> MonitoringState {
        try MonitoringWork(workspace).state(.init(month: month, region: region, day: day))
    }
}

extension MonitoringState {
    /// `攸县 arrears red 2021-06 due 2021-07-07 overdue`.
    var told: [String] {
        warnings(.all).map { item in
            let warning = item.warning
            let end = warning.closed.map { "closed \($0)" } ?? "due \(warning.deadline)"
            return
                "\(item.region.name) \(warning.kind) \(rules.levels[warning.level].code) \(warning.opened) \(end)\(item.isOverdue ? " overdue" : "")"
        }
    }

    var open: Int { Self.sum(digest.now.all.open) }
}

extension RecordResult {
    /// `missing-cell error J2`: what is wrong, in order.
    var found: [String] {
        problems.inOrder.map { "\($0.code.rawValue) \($0.severity.rawValue) \($0.cell ?? "–")" }
    }
}
