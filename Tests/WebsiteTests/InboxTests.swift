import Domain
import Operations
import Testing

@testable import Website

/// The inbox of a city: what it shows, and decisions that name what was seen.
@Suite struct InboxTests {
    @Test func `The first page of a city says how many reported, and marks only what changed`() async throws {
        let desk = try SiteDesk()
        try desk.submit("430223", "2021-Q2", "coordinator=2", "new_enterprise=96", note: "<script>alert(1)</script>")
        try desk.submit("430223", "2021-Q2", "new_enterprise=1080", by: "周<b>明", force: "集中服务")
        try desk.submit("430224", "2021-Q2", "coordinator=1")
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let page = try await city.get("/")
            #expect(page.status == 200)
            #expect(page.text.contains("应报 9，实报 2，未报 7，待审核 2"))
            #expect(page.text.contains("<del><span class=\"sr\">原 </span>96</del>"))
            #expect(page.text.contains("<ins><span class=\"sr\">现 </span>1,080</ins>"))
            #expect(page.text.ranges(of: "<del>").count == 1)
            #expect(page.text.contains("周&lt;b&gt;明"))
            #expect(page.text.contains("集中服务"))
            #expect(!page.text.contains("<b>明"))
            #expect(page.text.contains("/regions/430224/filings/2021-Q2"))
            _ = try await city.post("/language", ["language": "en"])
            let english = try await city.get("/regions/430200/inbox/2021-Q2")
            #expect(english.text.contains("2 of 9 reported, 7 missing, 2 waiting"))
        }
    }

    @Test func `Many are approved at once, and one returned with its reason`() async throws {
        let desk = try SiteDesk()
        for county in ["430223", "430224", "430225"] { try desk.submit(county, "2021-Q2", "coordinator=1") }
        let picks = try ["430223", "430224", "430225"].map { try desk.pick($0) }
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let address = "/regions/430200/review/2021-Q2"
            let done = try await city.post(address, ["pick": picks[0], "pick": picks[1], "decision": "approve"])
            #expect(done.location == "/regions/430200/inbox/2021-Q2?said=approved")
            #expect(try desk.level("430223") == .approved)
            #expect(try desk.level("430224") == .approved)
            #expect(try desk.level("430225") == .filed)
            let act = try HistoryWork(desk.workspace).acts(limit: 1).first
            #expect(act?.actor?.account == "zhuzhou" && act?.author == "李敏")

            let silent = try await city.post(address, ["pick": picks[2], "decision": "return", "reason": "  "])
            #expect(silent.status == 422)
            #expect(silent.text.contains("请写明退回原因"))
            #expect(silent.text.contains("value=\"\(picks[2])\" checked"))
            let returned = try await city.post(address, ["pick": picks[2], "decision": "return", "reason": "与台账不符"])
            #expect(returned.location?.hasSuffix("said=returned") == true)
            let page = try await city.get("/")
            #expect(page.text.contains("■ 退回修改") && page.text.contains("与台账不符"))
            let one = try await city.post(address, ["one": picks[0]])
            #expect(one.status == 409)
        }
    }

    @Test func `What changed after it was seen is not decided, and the difference is shown`() async throws {
        let desk = try SiteDesk()
        try desk.submit("430223", "2021-Q2", "coordinator=1", "new_enterprise=20")
        try desk.submit("430224", "2021-Q2", "coordinator=1")
        let picks = try [desk.pick("430223"), desk.pick("430224")]
        try desk.submit("430223", "2021-Q2", "new_enterprise=25")
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let answer = try await city.post(
                "/regions/430200/review/2021-Q2", ["pick": picks[0], "pick": picks[1], "decision": "approve"])
            #expect(answer.status == 409)
            #expect(answer.text.contains("攸县的填报在您查看之后有变动"))
            #expect(answer.text.contains("<del><span class=\"sr\">原 </span>20</del>"))
            #expect(answer.text.contains("value=\"\(picks[1])\" checked"))
            #expect(try desk.level("430224") == .filed)
            let now = try desk.pick("430223")
            let again = try await city.post("/regions/430200/review/2021-Q2", ["one": now])
            #expect(again.status == 303)
            #expect(try desk.level("430223") == .approved)
        }
    }

    @Test func `Where the newest revision was returned, the one before it is not taken for a new report`() async throws
    {
        let desk = try SiteDesk()
        try desk.submit("430223", "2021-Q2", "coordinator=1")
        try desk.submit("430223", "2021-Q2", "coordinator=3")
        let pick = try desk.pick("430223")
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            _ = try await city.post(
                "/regions/430200/review/2021-Q2", ["pick": pick, "decision": "return", "reason": "与台账不符"])
            let page = try await city.get("/")
            #expect(page.text.contains("最近一次已退回，这是上一次的数") && page.text.contains("与台账不符"))
            #expect(!page.text.contains("首次上报</span>"))
        }
    }

    @Test func `Others may not decide, and nobody on another region's reports`() async throws {
        let desk = try SiteDesk()
        try desk.submit("430321", "2021-Q2", "coordinator=1")
        let pick = try desk.pick("430321")
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            #expect(try await city.get("/regions/430300/inbox/2021-Q2").status == 404)
            #expect(try await city.post("/regions/430300/review/2021-Q2", ["one": pick]).status == 404)
            #expect(try await city.post("/regions/430200/review/2021-Q2", ["one": pick]).status == 404)
            #expect(try await city.post("/regions/430200/review/2021-Q2", ["one": "x"]).status == 400)
            #expect(try await city.post("/regions/430200/review/2021-Q2", ["decision": "approve"]).status == 422)
            for role in [Role.auditor, .partner, .administrator] {
                let other = try await browser.signedIn(role)
                #expect(try await other.post("/regions/430200/review/2021-Q2", ["one": pick]).status == 403)
            }
            let county = try await browser.signedIn(.county)
            #expect(try await county.post("/regions/430223/review/2021-Q2", ["one": pick]).status == 403)
            #expect(try desk.level("430321") == .filed)
        }
    }

    @Test func `The province accepts what a city approved`() async throws {
        let desk = try SiteDesk()
        try desk.submit("430223", "2021-Q2", "coordinator=1")
        _ = try ReviewWork(desk.workspace).decide(
            .approve, region: "430223", period: "2021-Q2", author: "李敏", reason: nil)
        let pick = try desk.pick("430223")
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let page = try await province.get("/regions/430200/inbox/2021-Q2")
            #expect(page.text.contains("待审定 1"))
            let done = try await province.post("/regions/430200/review/2021-Q2", ["one": pick])
            #expect(done.location?.hasSuffix("said=accepted") == true)
            #expect(try desk.level("430223") == .accepted)
        }
    }
}
