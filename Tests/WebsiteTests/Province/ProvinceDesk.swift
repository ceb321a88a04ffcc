import Domain
import Foundation
import Operations
import Reporting
import Store

@testable import Website

/// What happens in a province, for the tests of its pages.
extension SiteDesk {
    /// Targets of 2021 for two cities and reports of two counties, accepted; the clock stands in July.
    static func province() throws -> SiteDesk {
        let desk = try SiteDesk()
        try desk.give("430200", 2021, "40")
        try desk.give("430300", 2021, "40")
        try desk.report("430223", "20")
        try desk.report("430321", "5")
        desk.at("2021-07-15")
        return desk
    }

    /// A target of new enterprises.
    func give(_ region: String, _ year: Int, _ value: String) throws {
        _ = try TargetWork(workspace).set(
            region: region, year: year, indicator: "new_enterprise", value: value, author: "张伟", document: "〔2021〕1号",
            reason: "下达")
    }

    /// A report for the second quarter that the province accepts.
    func report(_ region: String, _ value: String, reason: String? = nil) throws {
        var request = SubmitWork.Request(
            region: region, period: "2021-Q2", author: "周明", signatures: Signatures(), force: reason,
            figures: ["new_enterprise=\(value)"])
        request.reason = reason
        _ = try SubmitWork(workspace).run(request)
        _ = try ReviewWork(workspace).decide(
            .accept, region: region, period: "2021-Q2", author: "王芳", reason: reason)
    }

    func target(_ region: String, _ year: Int = 2021) throws -> Int? {
        let report = try ReportWork(workspace).report(.init(through: "2021-Q2", region: region, detail: .figures))
        let figures = report.asked.indicators.first { $0.indicator.code == "new_enterprise" }
        return figures?.year(year)?.target
    }
}
