import Domain
import Operations
import Testing

@testable import Website

/// Who may see and file which unit's reports.
@Suite struct FilingAccessTests {
    @Test(arguments: [
        "/regions/430224/filings/2021-Q2", "/regions/430224/filings/2021-Q2/print", "/regions/430224/history",
        "/regions/430224/receipts/1", "/regions/430200/history", "/regions/430223/filings/2019-Q2",
        "/regions/430223/filings/none", "/regions/43022x/filings/2021-Q2", "/regions/430223/receipts/99",
        "/regions/430223/evidence/1",
    ])
    func `What is not a clerk's own is not there`(address: String) async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            #expect(try await clerk.get(address).status == 404)
        }
    }

    @Test(arguments: [Role.province, .partner, .auditor])
    func `Others look and may not file`(role: Role) async throws {
        let desk = try SiteDesk()
        try desk.filed("2021-Q2", "new_enterprise=14")
        try await desk.visit { browser in
            let reader = try await browser.signedIn(role)
            let form = try await reader.get(Browser.form)
            #expect(form.has("您的角色只能查看", ">14</a>") && !form.has("action=\"\(Browser.form)"))
            for action in ["", "/check", "/confirm", "/withdraw", "/draft/drop"] {
                #expect(try await reader.post(Browser.form + action).status == 403, "\(action)")
            }
            #expect(try await reader.putDraft("{}").status == 403)
            #expect(try await reader.get("/regions/430223/history").status == 200)
        }
    }

    @Test func `The administrator sees no figures, and strangers are asked to sign in`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let administrator = try await browser.signedIn(.administrator)
            #expect(try await administrator.get(Browser.form).status == 403)
            #expect(try await administrator.get("/regions/430223/history").status == 403)
            #expect(try await browser.get(Browser.form).status == 303)
            #expect(try await browser.putDraft("{}").status == 303)
        }
    }

    @Test func `A city enters figures for its own units only, and neither confirms nor takes back for them`()
        async throws
    {
        let desk = try SiteDesk()
        try desk.add("xiangtan", .city, "430300")
        try await desk.visit { browser in
            let other = try await browser.signedIn("xiangtan")
            #expect(try await other.get(Browser.form).status == 404)
            #expect(try await other.post(Browser.form, ["figure-new_enterprise": "7"]).status == 404)
            let city = try await browser.signedIn(.city)
            #expect(try await city.post(Browser.form + "/confirm", ["expected": ""]).status == 403)
            #expect(try await city.post(Browser.form + "/withdraw", ["expected": ""]).status == 403)
            #expect(try await city.get("/regions/430200/filings/2021-Q2").status == 404)
        }
    }

    @Test func `A period that has not begun takes nothing`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let ahead = "/regions/430223/filings/2021-Q4"
            #expect(try await clerk.get(ahead).has("报告期还没有开始"))
            #expect(try await clerk.post(ahead, ["figure-new_enterprise": "7"]).status == 422)
        }
    }
}
