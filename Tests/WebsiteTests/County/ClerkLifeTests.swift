import Domain
import Operations
import Testing

@testable import Website

/// A clerk's whole life with one report.
@Suite struct ClerkLifeTests {
    @Test func `A report is filed, returned, corrected and accepted, and the history keeps all of it`() async throws {
        let desk = try SiteDesk()
        for period in ["2020-Q4", "2021-Q1"] { try desk.filed(period, "new_enterprise=12") }
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let home = try await clerk.get("/")
            #expect(home.has("2021年第二季度", "待填报", "href=\"\(Browser.form)\"", "还有 3 天"))

            let filed = try await clerk.file([
                "figure-new_enterprise": "12", "figure-coordinator": "1", "filer": "李敏", "reviewer": "王建国",
                "head": "陈志远", "phone": "0731-88880000",
            ])
            #expect(filed.status == 303)
            let receipt = try await clerk.get(try #require(filed.location))
            #expect(receipt.has("已上报", "攸县 2021年第二季度（第 1 次）", "王建国", "陈志远", "tongxing verify --contains"))
            #expect(try await clerk.get("/").has("没有待办", "已上报，待审核"))

            try desk.review(.return, reason: "与名单不符")
            let back = try await clerk.get("/")
            #expect(back.has("退回修改", "与名单不符", "去修改"))
            let form = try await clerk.get(Browser.form)
            #expect(form.has("与名单不符") && form.box("figure-new_enterprise") == "12")
            #expect(form.box("reviewer") == "王建国" && form.hidden("expected") == "")

            let corrected = try await clerk.file(["figure-new_enterprise": "11", "figure-coordinator": "1"])
            #expect(corrected.status == 303)
            try desk.review(.approve)
            try desk.review(.accept)
            #expect(try await clerk.get(Browser.form).has("省级已审定", "再次上报的是更正"))

            let history = try await clerk.get("/regions/430223/history")
            #expect(history.has("id=\"p2021-Q2\"", "第 1 次", "第 2 次", "不计", "退回修改 · 第 1 次", "与名单不符", "审定 · 第 2 次"))
            #expect(history.has("<del><span class=\"sr\">原</span>12</del>"))
        }
    }

    @Test func `What the city enters is confirmed by the unit, and says so until then`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            #expect(try await city.get(Browser.form).has("您在为攸县代录"))
            let entered = try await city.file(["figure-new_enterprise": "7"])
            #expect(entered.status == 303)
            let waiting = try await city.get(Browser.form)
            #expect(waiting.has("由上级代录，待县区确认") && !waiting.has("/confirm"))

            let clerk = try await browser.signedIn(.county)
            #expect(try await clerk.get("/").has("代录", "去核对确认"))
            let form = try await clerk.get(Browser.form)
            #expect(form.has("确认无误") && !form.has("/withdraw"))
            let stale = try await clerk.post(Browser.form + "/confirm", ["expected": "00"])
            #expect(stale.status == 409 && stale.has("已有新的填报"))
            let confirmed = try await clerk.post(Browser.form + "/confirm", ["expected": form.hidden("expected")])
            #expect(confirmed.status == 303)
            #expect(try await clerk.get(try #require(confirmed.location)).has("已确认，数与记录上的相同"))
            #expect(try await clerk.get("/").has("已上报，待审核"))
        }
    }

    @Test func `A zero report is filled by one button, looked at, and filed`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let filled = try await clerk.file(["zero": "1", "reviewer": "王建国"])
            #expect(filled.status == 200 && filled.has("已全部填 0"))
            #expect(filled.box("figure-coordinator") == "0" && filled.box("figure-wage_guidance") == "0")
            #expect(filled.box("reviewer") == "王建国")
            #expect(try ClerkWork(desk.workspace).form(region: "430223", period: "2021-Q2").standing.newest == nil)
            let zeros = desk.site.workspace
            let plan = try ClerkWork(zeros).form(region: "430223", period: "2021-Q2").lines.map(\.indicator)
            let filed = try await clerk.post(
                Browser.form, [("expected", "")] + plan.map { (FilingEntry.name($0), filled.box(FilingEntry.name($0))) }
            )
            #expect(filed.status == 303)
            let lines = try ClerkWork(zeros).form(region: "430223", period: "2021-Q2").lines
            #expect(lines.allSatisfy { $0.present == 0 })
        }
    }

    @Test func `A report is taken back before the city has acted, and not after`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            _ = try await clerk.file(["figure-new_enterprise": "12"])
            let form = try await clerk.get(Browser.form)
            #expect(form.has("/withdraw"))
            let taken = try await clerk.post(
                Browser.form + "/withdraw", ["expected": form.hidden("expected"), "why": "填错"])
            #expect(taken.location == Browser.form + "?said=withdrawn")
            let again = try await clerk.get(Browser.form)
            #expect(again.has("已撤回，请修改后重新上报") && again.box("figure-new_enterprise") == "12")
            _ = try await clerk.file(["figure-new_enterprise": "13"])
            let second = try await clerk.get(Browser.form)
            try desk.review(.approve)
            let late = try await clerk.post(Browser.form + "/withdraw", ["expected": second.hidden("expected")])
            #expect(late.status == 409)
            #expect(!(try await clerk.get(Browser.form).has("/withdraw")))
            #expect(try await clerk.get("/regions/430223/history").has("撤回 · 第 1 次", "填错"))
        }
    }

    @Test func `A locked period is only to be looked at; reopened, it asks why`() async throws {
        let desk = try SiteDesk()
        try desk.filed("2021-Q2", "new_enterprise=5")
        try desk.review(.accept)
        desk.at("2021-07-15")
        _ = try BulletinWork(desk.workspace).publish(
            .init(through: "2021-Q2"), BulletinOptions(), author: "陈志远", reason: nil, language: .zh)
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let locked = try await clerk.get(Browser.form)
            #expect(locked.has("本期已列入印发的通报并锁定") && !locked.has("<form method=\"post\" action=\"\(Browser.form)\""))
            let refused = try await clerk.post(Browser.form, ["figure-new_enterprise": "6"])
            #expect(refused.status == 409)

            try PeriodWork(desk.workspace).open("2021-Q2", region: "430223", reason: "核增漏报", author: "陈志远")
            let open = try await clerk.get(Browser.form)
            #expect(open.has("核增漏报", "name=\"reason\""))
            #expect(try await clerk.get("/").has("已重新开网"))
            let without = try await clerk.file(["figure-new_enterprise": "6"])
            #expect(without.status == 409 && without.has("更正请写明原因") && without.box("figure-new_enterprise") == "6")
            let filed = try await clerk.file(["figure-new_enterprise": "6", "reason": "漏报一户"])
            #expect(filed.status == 303)
            #expect(try await clerk.get(try #require(filed.location)).has("更正原因", "漏报一户"))
        }
    }
}
