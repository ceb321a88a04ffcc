import Documents
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Testing

@testable import Website

/// What the interface refuses, and how it says so.
@Suite struct APIRefusalTests {
    @Test func `A stranger, a wrong token, one that has ended and one that was revoked get 401`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let accounts = desk.site.accounts
            let token = try accounts.makeToken("youxian", label: "a", scope: .read, days: 1)
            let revoked = try accounts.makeToken("youxian", label: "b", scope: .read, days: 30)
            #expect(try await Program(browser, token: token).get("/plan").status == 200)
            try accounts.revokeToken(2, of: "youxian")
            desk.site.doorkeeper.forget()
            for wrong in [nil, "", "txk_nonsense", revoked, token + "x"] {
                let told = try await Program(browser, token: wrong).get("/plan")
                #expect(told.status == 401)
                #expect(told.headers[.wwwAuthenticate] == "Bearer realm=\"tongxing\"")
                #expect(told.code == "stranger")
            }
            desk.clock.pass(86_401)
            #expect(try await Program(browser, token: token).get("/plan").status == 401)
        }
    }

    @Test func `A read token changes nothing`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let reader = try browser.program(.county, .read)
            let told = try await reader.post("/regions/430223/filings", APIWalkTests.filing)
            #expect(told.status == 403)
            #expect(try await reader.get("/regions/430223/filings").document.items.isEmpty)
        }
    }

    @Test func `With a cookie changes need the site's origin`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let county = Program(try await browser.signedIn(.county), token: nil)
            #expect(try await county.get("/regions/430223").status == 200)
            let foreign = try await county.post(
                "/regions/430223/filings", APIWalkTests.filing, headers: [.origin: "http://evil.example"])
            #expect(foreign.code == "foreign-origin")
            let own = try await county.post(
                "/regions/430223/filings", APIWalkTests.filing, headers: [.origin: "http://localhost"])
            #expect(own.status == 201)
        }
    }

    @Test func `Another region is not there, nor what hangs on it under one's own`() async throws {
        let desk = try SiteDesk()
        try desk.add("chaling", .county, "430224")
        try await desk.visit { browser in
            let county = try browser.program(.county)
            let other = try browser.program("chaling")
            let filed = try await county.post("/regions/430223/filings", APIWalkTests.filing)
            #expect(try await other.get("/regions/430223/report").status == 404)
            #expect(try await other.get("/regions/430200/report").status == 404)
            #expect(try await other.get(filed.location).status == 404)
            #expect(try await other.get(filed.location.replacing("430223", with: "430224")).status == 404)
            #expect(try await other.get("/regions/999999").status == 404)
            let stolen = try await APIWalkTests.digest(county)
            let told = try await other.post(
                "/regions/430224/decisions/withdraw",
                #"{"period": "2021-Q2", "items": [{"region": "430223", "digest": "\#(stolen)"}]}"#)
            #expect(told.status == 403)
            #expect(told.code == "outside-region")
            #expect(told["detail"]?.string?.contains("攸县") == false)
        }
    }

    @Test(arguments: [
        ("{", "body", "/"), ("[]", "body", "/"), (#"{"period": "2021-Q2"}"#, "body", "/figures"),
        (#"{"period": "2021-Q2", "period": "2021-Q1", "figures": {}}"#, "body", "/"),
        (#"{"period": "二季度", "figures": {}}"#, "body", "/period"),
        (#"{"period": "2021-Q2", "figures": {"coordinator": "1"}}"#, "body", "/figures/coordinator"),
        (#"{"period": "2021-Q2", "figures": {}, "signatures": {"filer": 1}}"#, "body", "/signatures/filer"),
        (#"{"period": "2021-Q2", "figures": {}, "a/b": 1}"#, "body", "/a~1b"),
        (#"{"period": "2021-Q2", "figures": {}, "reason": "\u0000"}"#, "body", "/reason"),
        (#"{"period": "2021-Q2", "figures": {}, "base": "5b"}"#, "body", "/base"),
    ]) func `A body that is not as described says where`(body: String, part: String, name: String) async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let told = try await browser.program(.county).post("/regions/430223/filings", body)
            #expect(told.status == 400)
            #expect(told.code == "invalid-request")
            #expect(told["errors"]?.items.first?["in"]?.string == part)
            #expect(told["errors"]?.items.first?["name"]?.string == name)
        }
    }

    @Test(arguments: [
        ("/report?trough=2021-Q2", "trough"), ("/report?through=2021-Q5", "through"),
        ("/report?through=2021-Q1&through=2021-Q2", "through"), ("/report?basis=all", "basis"),
        ("/trace", "indicator"), ("/trace?indicator=", "indicator"), ("/due?period=2021-13", "period"),
    ]) func `A parameter that is not as described says which`(address: String, name: String) async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let told = try await browser.program(.county).get("/regions/430223" + address)
            #expect(told.status == 400)
            #expect(told["errors"]?.items.map { $0["name"]?.string } == [name])
        }
    }

    @Test func `What fits the description but not the plan is refused as data`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let county = try browser.program(.county)
            let path = "/regions/430223"
            #expect(try await county.get(path + "/report?through=2031-Q1").code == "period-outside-plan")
            #expect(try await county.get(path + "/report?asOf=gestern").code == "unreadable-moment")
            #expect(try await county.get(path + "/report?cutoff=2021-02-30").code == "unreadable-day")
            #expect(try await county.get(path + "/trace?indicator=x").code == "unknown-indicator")
            #expect(try await county.get(path + "/receipts/1").status == 404)
            #expect(try await county.get(path + "/receipts/0").status == 404)
            #expect(try await browser.program(.city).get(path + "/packages/999999999999").status == 404)
            let negative = try await county.post(
                path + "/filings", #"{"period": "2021-Q2", "figures": {"coordinator": -1, "nonsense": 1}}"#)
            #expect(negative.status == 422)
            let refused = try await county.post(
                path + "/filings", #"{"period": "2021-Q2", "figures": {"coordinator": -1}}"#)
            #expect(refused["problems"]?.items.map { $0["code"]?.string } == ["constraint-error"])
            let tried = try await county.post(
                path + "/filings?dryRun=true", #"{"period": "2021-Q2", "figures": {"coordinator": -1}}"#)
            #expect(tried.status == 200)
            #expect(tried["problems"]?.items.count == 1)
            let none = #"{"period": "2021-Q2", "figures": {}}"#
            #expect(try await county.post(path + "/filings", none).code == "nothing-given")
        }
    }

    @Test func `A filing on an old base, and a decision on what is no longer so, are refused`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let county = try browser.program(.county)
            let path = "/regions/430223"
            let first = try await county.post(path + "/filings", APIWalkTests.filing)
            let stale = try await county.post(
                path + "/filings", #"{"period": "2021-Q2", "figures": {"coordinator": 2}, "base": null}"#)
            #expect(stale.status == 409)
            #expect(stale.code == "changed-meanwhile")
            let base = first["digest"]?.string ?? ""
            let second = try await county.post(
                path + "/filings", #"{"period": "2021-Q2", "figures": {"coordinator": null}, "base": "\#(base)"}"#)
            #expect(second.status == 201)
            let told = try await browser.program(.city).post(
                "/regions/430200/decisions/approve",
                #"{"period": "2021-Q2", "items": [{"region": "430223", "digest": "\#(base)"}]}"#)
            #expect(told.code == "changed-since-seen")
        }
    }

    @Test func `Media, methods, sizes and languages`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let county = try browser.program(.county)
            let path = "/regions/430223/filings"
            #expect(try await county.send(.post, path, "a=b", type: "application/x-www-form-urlencoded").status == 415)
            let big = #"{"period": "\#(String(repeating: "2", count: 300_000))"}"#
            #expect(try await county.post(path, big).status == 413)
            let patch = try await county.send(.patch, path, "{}")
            #expect(patch.status == 405)
            #expect(patch.headers[.allow] == "GET, HEAD, POST")
            #expect(try await county.get("/nonsense").status == 404)
            let zh = try await county.get("/regions/430223/report?x=1")
            let en = try await county.get("/regions/430223/report?x=1", headers: [.acceptLanguage: "en-GB,en;q=0.8"])
            #expect(zh["detail"]?.string?.hasPrefix("请求与接口说明不符") == true)
            #expect(en["detail"]?.string?.hasPrefix("The request is not") == true)
            #expect(en["errors"]?.items.first?["detail"]?.string?.hasPrefix("There is no such name.") == true)
        }
    }

    @Test func `An account whose password must be changed first can do nothing yet`() async throws {
        let desk = try SiteDesk()
        _ = try desk.site.accounts.add("new", person: "周明", role: .county, region: "430224")
        try await desk.visit { browser in
            let told = try await browser.program("new").get("/plan")
            #expect(told.status == 403)
            #expect(told.code == "password-first")
        }
    }
}
