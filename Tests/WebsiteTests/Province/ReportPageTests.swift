import Domain
import Foundation
import Operations
import Testing

@testable import Website

/// The overview and the pages of regions: kept, yet always the present; files; what changed.
@Suite struct ReportPageTests {
    @Test(arguments: [Role.province, .partner, .auditor])
    func `The overview shows an act as soon as it is taken, and is kept until then`(role: Role) async throws {
        let desk = try SiteDesk.province()
        try await desk.visit { browser in
            let reader = try await browser.signedIn(role)
            let first = try await reader.get("/")
            #expect(first.has("截至2021年6月30日", "综合完成率31.25%"))
            #expect(
                first.has("/trace?indicator=new_enterprise&amp;region=430000&amp;through=2021-Q2&amp;basis=accepted"))
            let made = desk.site.pages.counts.made
            #expect(try await reader.get("/").text == first.text)
            #expect(desk.site.pages.counts.made == made)
            try desk.report("430224", "7")
            desk.clock.pass(2)
            let second = try await reader.get("/")
            #expect(second.text != first.text && second.has(">32</a>"))
            #expect(second.text.utf8.count < 70_000)
        }
    }

    @Test func `A region's page is for whoever it lies below`() async throws {
        let desk = try SiteDesk.province()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let own = try await clerk.get("/regions/430223")
            #expect(own.status == 200 && own.has("攸县", "href=\"/regions/430223/history\"", "各期新增与累计"))
            #expect(!own.has("href=\"/regions/430200\""))
            for address in [
                "/regions/430200", "/regions/430224", "/regions/430000/report/json", "/regions/430224/report/csv",
            ] {
                #expect(try await clerk.get(address).status == 404, "\(address)")
            }
            #expect(try await clerk.get("/regions/430223/letter/docx").status == 403)
            let city = try await browser.signedIn(.city)
            #expect(try await city.get("/regions/430200").has("href=\"/regions/430223\""))
            #expect(try await city.get("/regions/430200/letter/docx").status == 403)
            #expect(try await city.get("/regions/430223/letter/docx").status == 200)
        }
    }

    @Test(arguments: ["text", "json", "csv", "html", "xlsx", "docx"])
    func `Each format comes as a file with a name in Chinese`(format: String) async throws {
        let desk = try SiteDesk.province()
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let file = try await province.get("/regions/430200/report/\(format)?through=2021-Q2&basis=filed")
            #expect(file.status == 200 && file.bytes.count > 500)
            let name = try #require(file.headers[.contentDisposition]).removingPercentEncoding ?? ""
            #expect(name.hasPrefix("attachment; ") && name.contains("株洲市") && name.contains("县级上报数"))
            #expect(try await province.get("/regions/430200/report/\(format)?kind=briefing").status == 200)
            #expect(try await province.get("/regions/430200/report/\(format)?kind=reminder").status == 404)
        }
    }

    @Test func `A moment that cannot be read is said, and the present is shown`() async throws {
        let desk = try SiteDesk.province()
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let page = try await province.get("/?asOf=%3Cscript%3E")
            #expect(page.status == 422 && page.has("role=\"alert\"", "value=\"&lt;script&gt;\"", "湖南省"))
            #expect(!page.has("<script>"))
            let past = try await province.get("/?asOf=2021-07-02&through=2021-Q2")
            #expect(past.status == 200 && past.has("不是现在的"))
            #expect(try await province.get("/?basis=other").status == 400)
        }
    }

    @Test func `English pages say the same`() async throws {
        let desk = try SiteDesk.province()
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            _ = try await province.post("/language", ["language": "en", "back": "/"])
            for address in [
                "/", "/regions/430223", "/targets", "/periods", "/bulletins", "/bulletins/draft", "/compare",
            ] {
                let page = try await province.get(address)
                #expect(page.status == 200 && page.has("lang=\"en-GB\"", "<h1>"), "\(address)")
                #expect(page.text.ranges(of: "<h1").count == 1, "\(address)")
            }
            #expect(try await province.get("/targets?year=2021").has("Off the goals"))
        }
    }

    @Test func `What changed between two moments is told with its causes`() async throws {
        let desk = try SiteDesk.province()
        let bulletin = try BulletinWork(desk.workspace).publish(
            .init(through: "2021-Q2"), BulletinOptions(), author: "王芳", reason: nil, language: .zh)
        try desk.report("430223", "21", reason: "台账<更正")
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let page = try await province.get("/compare?from=%23\(bulletin.act)&through=2021-Q2")
            #expect(page.has("2 个数有变动", "href=\"/ledger/\(bulletin.act + 1)\"", "台账&lt;更正"))
            #expect(try await province.get("/compare?from=%23\(bulletin.act)").status == 200)
            let file = try await province.get("/compare/docx?from=%23\(bulletin.act)&through=2021-Q2")
            #expect(file.status == 200 && file.bytes.starts(with: Array("PK".utf8)))
            let lost = try await province.get("/compare?from=zzz")
            #expect(lost.status == 422 && lost.has("value=\"zzz\"", "role=\"alert\""))
            for role in [Role.city, .county, .partner] {
                #expect(try await browser.signedIn(role).get("/compare").status == 403)
            }
        }
    }

    @Test func `What waits is counted`() async throws {
        let desk = try SiteDesk.province()
        _ = try PackageWork(desk.workspace).send(
            region: "430200", period: "2021-Q2", PackageWords(), reason: "其余未报", author: "李敏")
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let page = try await province.get("/")
            #expect(page.has("1 <small>件待审定</small>", "株洲市已报送，等待审定", "2021年第二季度通报尚未印发"))
        }
    }
}
