import Domain
import Operations
import Testing

@testable import Website

/// Targets are given in two steps, held against the plan's goals.
@Suite struct TargetPageTests {
    private static let address = "/regions/430000/targets"

    /// The form as a browser sends it: two cells of it.
    private static func fields(_ zhuzhou: String, was: String = "40", _ rest: [(String, String)] = [])
        -> [(String, String)]
    {
        [
            ("year", "2021"), ("t-430200-new_enterprise", zhuzhou), ("w-430200-new_enterprise", was),
            ("t-430300-new_enterprise", "40"), ("w-430300-new_enterprise", "40"),
        ] + rest
    }

    @Test func `A change is shown with its sums before it is saved, and its history after`() async throws {
        let desk = try SiteDesk.province()
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let page = try await province.get("/targets?year=2021")
            #expect(page.box("t-430200-new_enterprise") == "40")
            #expect(page.has("2021年已向 2 个单位下达 1 项指标", "服务新企用工合计 80，总目标 10,000"))
            #expect(page.has("<th scope=\"row\">所列合计</th>", ">80</td>"))

            let silent = try await province.post(Self.address, Self.fields("60"))
            #expect(silent.status == 422)
            #expect(silent.has("请写明调整原因") && silent.box("t-430200-new_enterprise") == "60")

            let reason = ("reason", "重新<b>分解")
            let asked = try await province.post(Self.address, Self.fields("60", [reason, ("document", "〔2021〕2号")]))
            #expect(asked.status == 200)
            #expect(asked.has("将改动 1 项", "<del>40</del>", "<ins>60</ins>", "+20", ">100</td>", "重新&lt;b&gt;分解"))
            #expect(try desk.target("430200") == 40)

            let back = try await province.post(Self.address, Self.fields("60", [reason, ("step", "edit")]))
            #expect(back.status == 200 && back.box("t-430200-new_enterprise") == "60")

            let saved = try await province.post(Self.address, Self.fields("60", [reason, ("step", "save")]))
            #expect(saved.location == "/targets?year=2021&said=saved")
            #expect(try desk.target("430200") == 60)
            let after = try await province.get("/targets?year=2021")
            #expect(after.has("重新&lt;b&gt;分解", "<span class=\"sr\">原</span>40", "合计 100，总目标 10,000"))
        }
    }

    @Test(arguments: [
        ("四十", "四十"), ("-3", "-3"), ("", "不能删去"), ("1.5", "1.5"),
    ])
    func `What is no target is refused at its cell`(typed: String, told: String) async throws {
        let desk = try SiteDesk.province()
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let refused = try await province.post(Self.address, Self.fields(typed, [("reason", "调整")]))
            #expect(refused.status == 422)
            #expect(refused.has("id=\"t-430200-new_enterprise-problem\"", told))
            #expect(refused.box("t-430200-new_enterprise") == typed)
            #expect(try desk.target("430200") == 40)
        }
    }

    @Test func `What another officer saved meanwhile is not overwritten unseen`() async throws {
        let desk = try SiteDesk.province()
        try desk.give("430200", 2021, "45")
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let fields = Self.fields("60", [("reason", "调整"), ("step", "save")])
            let refused = try await province.post(Self.address, fields)
            #expect(refused.status == 422)
            #expect(refused.has("您打开页面后已被改为 45"))
            #expect(refused.hidden("w-430200-new_enterprise") == "45")
            #expect(try desk.target("430200") == 45)
        }
    }

    @Test func `Nothing changed makes no act, and a city is broken down on its own page`() async throws {
        let desk = try SiteDesk.province()
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let act = desk.site.hub.head?.act
            let same = try await province.post(Self.address, Self.fields("40", [("step", "save")]))
            #expect(same.status == 422 && same.has("没有改动"))
            #expect(desk.site.hub.head?.act == act)
            let fields = [
                ("year", "2021"), ("t-430223-new_enterprise", "44"), ("w-430223-new_enterprise", ""), ("step", "save"),
            ]
            let saved = try await province.post("/regions/430200/targets", fields)
            #expect(saved.location == "/regions/430200/targets?year=2021&said=saved")
            #expect(try await province.get("/regions/430200/targets?year=2021").has("合计 44，本级 40"))
            #expect(try await province.get("/targets?year=2021").has("下级合计 44"))
        }
    }

    @Test func `Others look, a city at its own alone, and may not change`() async throws {
        let desk = try SiteDesk.province()
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            #expect(try await city.get("/targets").status == 403)
            #expect(try await city.get("/regions/430300/targets").status == 404)
            let own = try await city.get("/regions/430200/targets?year=2021")
            #expect(own.status == 200 && !own.has("<input class=\"num\""))
            for role in [Role.partner, .auditor] {
                let reader = try await browser.signedIn(role)
                let page = try await reader.get("/targets?year=2021")
                #expect(page.status == 200 && !page.has("<input class=\"num\""))
                #expect(try await reader.post(Self.address, Self.fields("1")).status == 403)
            }
        }
    }
}
