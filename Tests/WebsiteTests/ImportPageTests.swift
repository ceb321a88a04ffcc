import Domain
import Foundation
import HTTPTypes
import NIOCore
import Operations
import Store
import Testing

@testable import Website

/// A city imports its counties' tables.
@Suite struct ImportPageTests {
    private static let address = "/regions/430200/imports"
    private static let messy = """
        报告期,县市区,金牌协调员,新企用工服务
        2021-Q2,攸县,2,96
        2021-Q2,茶陵县,三个,20
        2021-Q2,炎陵县,1,12
        2021-Q2,<script>县,1,12

        """

    @Test func `A messy file is tried, marked, stored as far as it is sound, mended, and undone`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let kept = try await city.upload(Self.address, "株洲<b>.csv", Array(Self.messy.utf8))
            #expect(kept.status == 303)
            let preview = kept.location ?? ""
            #expect(preview.hasPrefix("\(Self.address)/new/"))
            let page = try await city.get(preview)
            #expect(page.status == 200)
            #expect(page.text.contains("错误 2 处"))
            #expect(page.text.contains("“三个”不是数"))
            #expect(page.text.contains("C3"))
            #expect(page.text.contains("&lt;script&gt;县") && !page.text.contains("<script>县"))
            #expect(page.text.contains("入库合格部分") && !page.text.contains("--column"))
            #expect(try HistoryWork(desk.workspace).acts(limit: 1).first?.kind == "begin")

            let whole = try await city.post(preview, ["partial": "0"])
            #expect(whole.status == 422)
            let marked = try await city.get(preview + "/marked")
            #expect(marked.status == 200)
            #expect(marked.bytes.starts(with: [0x50, 0x4B]))
            #expect(marked.headers[.contentDisposition]?.contains("attachment") == true)
            #expect(try await city.get(Self.address).text.contains(preview))
        }
    }

    @Test func `The sound units of a file are stored, then the rest; an import is undone with what rests on it`()
        async throws
    {
        let desk = try SiteDesk()
        let good = Self.messy.replacing("三个", with: "3").replacing("<script>县", with: "醴陵市")
        let bad = Self.messy.replacing("<script>县", with: "醴陵市")
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let first = try await city.upload(Self.address, "株洲市.csv", Array(bad.utf8)).location ?? ""
            #expect(try await city.get(first).text.contains("茶陵县"))
            let stored = try await city.post(first, ["partial": "1"])
            #expect(stored.status == 303)
            let act = stored.location?.split(separator: "?").first.map(String.init) ?? ""
            let page = try await city.get(stored.location ?? "")
            #expect(page.text.contains("株洲市.csv：入库 3 件填报"))
            #expect(page.text.contains("/marked"))
            #expect(try desk.level("430224") == nil)

            let second = try await city.upload(Self.address, "株洲市-改.csv", Array(good.utf8)).location ?? ""
            let look = try await city.get(second)
            #expect(look.text.contains("没有错误，4 件填报可入库"))
            let rest = try await city.post(second, ["partial": "0"])
            #expect(rest.location?.hasSuffix("said=imported") == true)
            #expect(try desk.level("430224") == .filed)
            let entry = try HistoryWork(desk.workspace).acts(limit: 1).first
            #expect(entry?.file == "株洲市-改.csv" && entry?.author == "李敏" && entry?.actor?.role == .city)

            let refused = try await city.post("\(act)/undo", ["reason": "填错"])
            #expect(refused.status == 409)
            #expect(refused.text.contains("连同之后的变更") && refused.text.contains(">填错</textarea>"))
            let undone = try await city.post("\(act)/undo", ["reason": "填错", "later": "1"])
            #expect(undone.status == 303)
            #expect(try desk.level("430223") == nil)
            #expect(try desk.level("430224") == .filed)
            #expect(try await city.get(Self.address).text.contains("已撤销"))
        }
    }

    @Test func `A jump is stored only with a note, and the figures that change are shown`() async throws {
        let desk = try SiteDesk(today: "2021-10-03")
        for period in ["2020-Q4", "2021-Q1", "2021-Q2"] { try desk.submit("430223", period, "new_enterprise=10") }
        try desk.submit("430223", "2021-Q3", "new_enterprise=12")
        let file = "县市区,新企用工服务\n攸县,1080\n"
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let preview =
                try await city.upload(Self.address, "a.csv", Array(file.utf8), ["period": "2021-Q3"]).location ?? ""
            let page = try await city.get(preview)
            #expect(page.text.contains("须先写明原因"))
            #expect(page.text.contains("<del>12</del>") && page.text.contains("<ins>1,080</ins>"))
            #expect(page.text.contains("name=\"force\"") && !page.text.contains("--force"))
            #expect(try await city.post(preview, ["partial": "0"]).status == 422)
            let stored = try await city.post(preview, ["partial": "0", "force": "集中服务"])
            #expect(stored.status == 303)
            #expect(try HistoryWork(desk.workspace).acts(limit: 1).first?.force == "集中服务")
        }
    }

    @Test func `The script's raw upload is answered with where to go, or with what is wrong`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            var headers: HTTPFields = [.contentType: "application/octet-stream", .origin: "http://localhost"]
            headers[.fileName] = "%E6%A0%AA%E6%B4%B2.csv"
            let sent = try await city.send(
                .post, Self.address + "?period=2021-Q2", headers: headers, body: ByteBuffer(string: "县市区,金牌协调员\n攸县,1\n")
            )
            #expect(sent.status == 200)
            let answer = try JSONDecoder().decode([String: String].self, from: Data(sent.bytes))
            let page = try await city.get(answer["location"] ?? "")
            #expect(page.text.contains("株洲.csv：没有错误"))
            let bad = try await city.send(
                .post, Self.address + "?period=x", headers: headers, body: ByteBuffer(string: "a"))
            #expect(bad.status == 422)
            #expect(bad.text.contains("\"message\""))
            let empty = try await city.upload(Self.address, "", [])
            #expect(empty.status == 422)
        }
    }

    @Test func `A long file is worked on beside the page, which says how far it is`() async throws {
        let desk = try SiteDesk()
        let padded = "报告期,县市区,金牌协调员\n2021-Q2,攸县,1\n" + String(repeating: ",,\n", count: 180_000)
        #expect(padded.utf8.count > ImportPreview.long)
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let preview = try await city.upload(Self.address, "大.csv", Array(padded.utf8)).location ?? ""
            let job = try await city.get(preview).location ?? ""
            #expect(job.contains("/imports/jobs/"))
            #expect(try await Self.wait(city, job) == preview)
            #expect(try await city.get(preview).text.contains("1 件填报可入库"))
            let running = try await city.post(preview, ["partial": "0"]).location ?? ""
            let done = try await Self.wait(city, running)
            #expect(try await city.get(done).text.contains("大.csv：入库 1 件填报"))
            #expect(try desk.level("430223") == .filed)
            let other = try await browser.signedIn(.province)
            #expect(try await other.get("\(Self.address)/jobs/x/state").status == 404)
        }
    }

    /// The address to which a job leads.
    private static func wait(_ browser: Browser, _ job: String) async throws -> String {
        let path = job.split(separator: "?").first.map(String.init) ?? job
        for _ in 0..<600 {
            let state = try await browser.get(path + "/state")
            guard state.status == 200 else { return "\(state.status)" }
            if let found = state.text.firstMatch(of: /"location":\s*"([^"]+)"/) { return String(found.1) }
            try await Task.sleep(for: .milliseconds(50))
        }
        return "never"
    }

    @Test func `Nobody reaches another's file, another region's import, or undoes beyond his region`() async throws {
        let desk = try SiteDesk()
        let file = "报告期,县市区,金牌协调员\n2021-Q2,攸县,1\n2021-Q2,湘潭县,1\n"
        try desk.add("xiangtan", .city, "430300")
        let path = desk.folder + "/all.csv"
        try Data(file.utf8).write(to: URL(fileURLWithPath: path))
        let whole = try ImportWork(desk.workspace).run(path, .init(author: "王芳")).act ?? 0
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let preview = try await city.upload(Self.address, "a.csv", Array(file.utf8)).location ?? ""
            #expect(try await city.get(preview).text.contains("湘潭县"))
            let neighbour = try await browser.signedIn("xiangtan")
            #expect(try await neighbour.get(preview).status == 404)
            #expect(try await neighbour.post(preview.replacing("430200", with: "430300"), [:]).status == 404)
            #expect(try await neighbour.get("\(Self.address)/\(whole)").status == 404)
            #expect(try await neighbour.get("/regions/430300/imports/\(whole)").status == 200)
            let undone = try await neighbour.post("/regions/430300/imports/\(whole)/undo", ["reason": "错"])
            #expect(undone.status == 403)
            #expect(try desk.level("430223") == .filed)
            let county = try await browser.signedIn(.county)
            #expect(try await county.get("/regions/430223/imports").status == 403)
            let auditor = try await browser.signedIn(.auditor)
            #expect(try await auditor.post("\(Self.address)/\(whole)/undo", ["reason": "错"]).status == 403)
            let dropped = try await city.post(preview + "/drop", [:])
            #expect(dropped.location == "\(Self.address)?said=dropped")
            #expect(try await city.get(preview).status == 404)
        }
    }

    @Test func `A closed period is said where the file is tried`() async throws {
        let desk = try SiteDesk()
        _ = try PeriodWork(desk.workspace).close("2021-Q2", reason: nil, author: "王芳")
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let file = "报告期,县市区,金牌协调员\n2021-Q2,攸县,1\n"
            let preview = try await city.upload(Self.address, "a.csv", Array(file.utf8)).location ?? ""
            let page = try await city.get(preview)
            #expect(page.status == 422)
            #expect(page.text.contains("已关网"))
        }
    }

    @Test func `The form to send out is a workbook`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let form = try await city.get("/regions/430200/template?period=2021-Q2")
            #expect(form.status == 200 && form.bytes.starts(with: [0x50, 0x4B]))
            #expect(form.headers[.contentDisposition]?.contains("2021-Q2") == true)
            #expect(try await city.get("/regions/430200/template?period=x").status == 422)
        }
    }
}
