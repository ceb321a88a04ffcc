import Domain
import Operations
import Testing

@testable import Website

/// Periods are opened, closed, and reopened with a reason.
@Suite struct PeriodPageTests {
    private static let root = "/regions/430000/periods/2021-Q2"

    private func state(_ desk: SiteDesk, _ region: String = "430000") throws -> PeriodState {
        try PeriodWork(desk.workspace).state("2021-Q2", region: region)
    }

    @Test func `A period is closed and opened again for all`() async throws {
        let desk = try SiteDesk.province()
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            #expect(try await province.get("/periods").has("2021年第二季度", "已开网", "2/"))
            #expect(try await province.post(Self.root + "/close", ["reason": "到<期"]).location == "/periods?said=shut")
            #expect(try state(desk) == .closed)
            let list = try await province.get("/periods?said=shut")
            #expect(list.has("已关网", "到&lt;期"))
            let twice = try await province.post(Self.root + "/close")
            #expect(twice.status == 409 && twice.has("没有变动"))
            #expect(try await province.post(Self.root + "/open").location == "/periods?said=opened")
            #expect(try state(desk) == .open)
        }
    }

    @Test func `A locked period is reopened with a reason, for one region alone`() async throws {
        let desk = try SiteDesk.province()
        _ = try BulletinWork(desk.workspace).publish(
            .init(through: "2021-Q2"), BulletinOptions(), author: "王芳", reason: nil, language: .zh)
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            #expect(try await province.get(Self.root).has("湖南省2021年第二季度已锁定", "重新开网"))
            let chosen = try await province.get("/periods/2021-Q2?region=430223")
            let one = "/regions/430223/periods/2021-Q2"
            #expect(chosen.location == one)
            #expect(try await province.get(one).has("只对攸县及其下级生效"))
            let silent = try await province.post(one + "/open")
            #expect(silent.status == 422 && silent.has("请写明原因", "aria-invalid=\"true\""))
            #expect(try await province.post(one + "/open", ["reason": "漏报更正"]).status == 303)
            #expect(try state(desk) == .locked && state(desk, "430223") == .reopened)
            #expect(try await province.get("/periods").has("href=\"/regions/430223/periods/2021-Q2\"", "已重新开网"))
        }
    }

    @Test func `Only the province opens and closes`() async throws {
        let desk = try SiteDesk.province()
        try await desk.visit { browser in
            for role in [Role.county, .city, .partner, .auditor, .administrator] {
                let other = try await browser.signedIn(role)
                #expect(try await other.get("/periods").status == 403, "\(role)")
                let answer = try await other.post("/regions/430223/periods/2021-Q2/close")
                #expect(answer.status == 403, "\(role)")
            }
            #expect(try state(desk) == .open)
        }
    }
}
