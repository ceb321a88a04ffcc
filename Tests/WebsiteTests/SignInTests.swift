import Domain
import Testing

@testable import Website

/// Signing in and out, and what a stranger meets.
@Suite struct SignInTests {
    @Test func `A stranger is led to the sign-in and back`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let first = try await browser.get("/regions/430223")
            #expect(first.status == 303)
            #expect(first.location == "/login?next=%2Fregions%2F430223")
            let form = try await browser.get("/login?next=%2Fregions%2F430223")
            #expect(form.text.contains("value=\"/regions/430223\""))
            let signed = try await browser.post(
                "/login", ["name": "youxian", "password": SiteDesk.password, "next": "/regions/430223"])
            #expect(signed.status == 303)
            #expect(signed.location == "/regions/430223")
            let cookie = signed.headers[.setCookie] ?? ""
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
            #expect(try await browser.get("/account").status == 200)
        }
    }

    @Test func `A wrong password says nothing of the name, and the next address never leads away`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let wrong = try await browser.post("/login", ["name": "youxian", "password": "no"])
            let unknown = try await browser.post("/login", ["name": "nobody", "password": "no"])
            #expect(wrong.status == 403)
            #expect(wrong.text.replacing("youxian", with: "nobody") == unknown.text)
            for next in ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"] {
                let signed = try await browser.other().post(
                    "/login", ["name": "youxian", "password": SiteDesk.password, "next": next])
                #expect(signed.location == "/", "\(next)")
            }
        }
    }

    @Test func `A first sign-in must change the password before anything else`() async throws {
        let desk = try SiteDesk()
        let made = try desk.site.accounts.add("new", person: "周明", role: .county, region: "430224")
        try await desk.visit { browser in
            let clerk = try await browser.signedIn("new", password: made.password)
            #expect(try await clerk.get("/").location == "/password")
            #expect(try await clerk.get("/regions/430224").location == "/password")
            let changed = try await clerk.post(
                "/password", ["old": made.password, "new": SiteDesk.password, "again": SiteDesk.password])
            #expect(changed.location == "/?said=password")
            #expect(try await clerk.get("/").status == 200)
        }
    }

    @Test func `Signing out ends the session, also for whoever kept the cookie`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let kept = clerk.cookie
            _ = try await clerk.post("/logout")
            let thief = try await browser.get("/account", headers: [.cookie: kept])
            #expect(thief.status == 303)
        }
    }

    @Test func `A change from another site's page is refused`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let foreign = try await clerk.post("/logout", headers: [.origin: "http://evil.example"])
            #expect(foreign.status == 403)
            #expect(try await clerk.get("/account").status == 200)
        }
    }
}
