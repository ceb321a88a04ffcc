import Domain
import Operations
import Testing

@testable import Website

/// A bulletin from the draft to what changed after its issue.
@Suite struct BulletinPageTests {
    private static let draft = "/bulletins/draft?kind=notice&through=2021-Q2"
    private static let fields = [
        ("kind", "notice"), ("through", "2021-Q2"), ("basis", "accepted"), ("region", "430000"), ("chosen", "1"),
        ("ranking", "1"), ("last", "1"),
    ]

    @Test func `Words are written, a body concurs, a change takes that away, and it is issued when all is well`()
        async throws
    {
        let desk = try SiteDesk.province()
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let partner = try await browser.signedIn(.partner)
            #expect(try await province.get("/bulletins").has("2021年第二季度通报尚未印发"))
            let page = try await province.get(Self.draft)
            #expect(page.has("省总工会", "未会签", "关于2021年上半年全省"))

            let words = Self.fields + [("practice", "攸县<i>送政策上门\r\n二是"), ("problem", ""), ("plan", "")]
            let kept = try await province.post("/bulletins/words", words)
            #expect(kept.status == 303 && kept.location?.hasSuffix("said=saved") == true)
            let written = try await province.get(Self.draft)
            #expect(written.has(">攸县&lt;i&gt;送政策上门\n二是</textarea>"))
            #expect(written.hidden("content") != page.hidden("content"))
            let act = desk.site.hub.head?.act
            _ = try await province.post("/bulletins/words", words)
            #expect(desk.site.hub.head?.act == act)

            _ = try await province.post("/bulletins/circulate", Self.fields)
            #expect(try await partner.get("/bulletins").has("送会签的草稿", "2021年第二季度通报草稿"))
            let seen = try await partner.get(Self.draft)
            #expect(seen.has("提交会签意见") && !seen.has("<textarea id=\"w-practice\""))
            let old = Self.fields + [("content", page.hidden("content")), ("verdict", "concur")]
            let stale = try await partner.post("/bulletins/concur", old)
            #expect(stale.status == 409 && stale.has("您查看之后内容有变动"))
            let content = ("content", seen.hidden("content"))
            let silent = try await partner.post("/bulletins/concur", Self.fields + [content, ("verdict", "object")])
            #expect(silent.status == 422 && silent.has("请写明原因", "value=\"object\" checked"))
            let given = try await partner.post("/bulletins/concur", Self.fields + [content, ("verdict", "concur")])
            #expect(given.status == 303)
            #expect(try await province.get(Self.draft).has("会签已齐，可以印发", "● 同意"))

            try desk.report("430223", "21", reason: "台账更正")
            let changed = try await province.get(Self.draft)
            #expect(changed.has("会签后有变动，须重新会签", "省总工会尚未会签同意"))
            let early = try await province.post("/bulletins/publish", Self.fields + [content])
            #expect(early.status == 409 && early.has("您查看之后内容有变动"))
            let now = ("content", changed.hidden("content"))
            let missing = try await province.post("/bulletins/publish", Self.fields + [now])
            #expect(missing.status == 409 && missing.has("不经会签印发须写明原因", "aria-invalid=\"true\""))
            let issued = try await province.post(
                "/bulletins/publish", Self.fields + [now, ("reason", "时限"), ("number", "湘人社发〔2021〕15号")])
            #expect(issued.status == 303 && issued.location?.hasSuffix("?said=published") == true)
            #expect(try await partner.get("/bulletins").has("2021年第二季度通报已印发", "湘人社发〔2021〕15号"))
            #expect(try await partner.get("/bulletins").has("送会签的草稿") == false)
        }
    }

    @Test func `What was issued is fetched in each format, with the adjustments since`() async throws {
        let desk = try SiteDesk.province()
        let bulletin = try BulletinWork(desk.workspace).publish(
            .init(through: "2021-Q2"), BulletinOptions(), author: "王芳", reason: nil, language: .zh)
        let address = "/bulletins/\(bulletin.act)"
        try await desk.visit { browser in
            let auditor = try await browser.signedIn(.auditor)
            let page = try await auditor.get(address)
            #expect(page.has(bulletin.snapshot, "其后数据没有变动", "印发时没有会签意见"))
            for (format, start) in [("docx", "PK"), ("xlsx", "PK"), ("html", "<!DOCTYPE"), ("json", "{")] {
                let file = try await auditor.get("\(address)/files/\(format)")
                #expect(file.status == 200 && file.bytes.starts(with: Array(start.utf8)), "\(format)")
                #expect(file.headers[.contentDisposition]?.hasPrefix("attachment; ") == true)
            }
            let before = try await auditor.get("\(address)/files/docx").bytes
            try desk.report("430223", "21", reason: "台账<更正")
            let after = try await auditor.get(address)
            #expect(after.has("个数变动，见下", "台账&lt;更正"))
            #expect(try await auditor.get("\(address)/files/docx").bytes == before)
            #expect(try await auditor.get("\(address)/files/exe").status == 404)
            #expect(try await auditor.get("/bulletins/1").status == 404)
        }
    }

    @Test func `Issued again needs a reason`() async throws {
        let desk = try SiteDesk.province()
        _ = try BulletinWork(desk.workspace).publish(
            .init(through: "2021-Q2"), BulletinOptions(kind: .briefing), author: "王芳", reason: nil, language: .zh)
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let page = try await province.get("/bulletins/draft?kind=briefing&through=2021-Q2")
            #expect(page.has("须写明原因", "已于2021年7月15日印发"))
            var fields = Self.fields + [("content", page.hidden("content"))]
            fields[0] = ("kind", "briefing")
            #expect(try await province.post("/bulletins/publish", fields).status == 409)
            #expect(try await province.post("/bulletins/publish", fields + [("reason", "更正")]).status == 303)
        }
    }

    @Test func `A letter goes to a city that lags, and locks nothing`() async throws {
        let desk = try SiteDesk.province()
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            #expect(
                try await province.get(Self.draft).has(
                    "kind=reminder&amp;through=2021-Q2&amp;basis=accepted&amp;region=430300"))
            let page = try await province.get("/bulletins/draft?kind=reminder&through=2021-Q2")
            #expect(page.hidden("region") == "430300" && page.has("湘潭市人力资源和社会保障局"))
            var fields = Self.fields + [("content", page.hidden("content"))]
            (fields[0], fields[3]) = (("kind", "reminder"), ("region", "430300"))
            #expect(try await province.post("/bulletins/publish", fields).status == 303)
            #expect(try PeriodWork(desk.workspace).state("2021-Q2", region: "430000") == .open)
        }
    }

    @Test func `A city's words are taken into the box`() async throws {
        let desk = try SiteDesk.province()
        let sent = try PackageWork(desk.workspace).send(
            region: "430200", period: "2021-Q2", PackageWords(practice: "上门<u>服务"), reason: "其余未报", author: "李敏")
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            #expect(try await province.get(Self.draft).has("上门&lt;u&gt;服务", "引用株洲市的典型做法"))
            let words = Self.fields + [("practice", "一是"), ("problem", ""), ("plan", "")]
            let quoted = try await province.post("/bulletins/words", words + [("quote", "practice:\(sent.id)")])
            #expect(quoted.status == 200 && quoted.has(">一是\n株洲：上门&lt;u&gt;服务</textarea>"))
            let lost = try await province.post("/bulletins/words", words + [("quote", "practice:99")])
            #expect(lost.status == 200 && lost.has(">一是</textarea>"))
        }
    }

    @Test func `A province writes and issues, partners concur, and nobody else`() async throws {
        let desk = try SiteDesk.province()
        try desk.add("citygh", .partner, "430200", body: "市总工会")
        try await desk.visit { browser in
            for name in ["gonghui", "shenji", "zhuzhou", "youxian"] {
                let other = try await browser.signedIn(name)
                #expect(try await other.post("/bulletins/publish", Self.fields).status == 403, "\(name)")
                #expect(try await other.post("/bulletins/words", Self.fields).status == 403, "\(name)")
                guard name != "gonghui" else { continue }
                #expect(try await other.post("/bulletins/concur", Self.fields).status == 403, "\(name)")
            }
            let local = try await browser.signedIn("citygh")
            for address in ["/bulletins", Self.draft, "/targets", "/regions/430000", "/regions/430300"] {
                #expect(try await local.get(address).status == 404, "\(address)")
            }
            let home = try await local.get("/")
            #expect(home.status == 200 && home.has("株洲市") && !home.has("href=\"/bulletins\""))
            #expect(try await local.post("/bulletins/concur", Self.fields).status == 404)
        }
    }
}
