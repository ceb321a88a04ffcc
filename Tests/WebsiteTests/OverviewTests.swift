import Operations
import Testing

@testable import Website

@Suite struct OverviewTests {
    @Test func `The province is led to decide, a partner to look`() async throws {
        try await SiteDesk().visit { browser in
            let province = try await browser.signedIn(.province).get("/")
            #expect(province.text.contains(">去审定</a>"))
            let partner = try await browser.signedIn(.partner).get("/")
            #expect(partner.text.contains("件待审定"))
            #expect(!partner.text.contains(">去审定</a>"))
        }
    }

    @Test(arguments: [("2021-07-02", "card due"), ("2021-07-09", "card late")])
    func `Units that have not reported alarm nobody before the deadline`(day: String, look: String) async throws {
        try await SiteDesk(today: day).visit { browser in
            let page = try await browser.signedIn(.province).get("/")
            #expect(page.text.contains("<section class=\"\(look)\"><h2>报送情况</h2>"))
        }
    }

    @Test func `A unit without others below it reads its own targets`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let none = try await clerk.get("/regions/430223/targets?year=2022")
            #expect(none.text.contains("<h1>上级尚未向攸县下达2022年目标任务</h1>"))
            _ = try TargetWork(desk.workspace).set(
                [.init(region: "430223", year: 2022, indicator: "new_enterprise", value: "1200")], author: "陈志远",
                document: nil,
                reason: nil)
            let given = try await clerk.get("/regions/430223/targets?year=2022")
            #expect(given.text.contains("<h1>攸县2022年目标任务：服务新企用工 1,200 户</h1>"))
        }
    }
}
