import Domain
import Operations
import Testing

@testable import Website

/// The form holds what was typed, says what is wrong where it is wrong, and never overwrites what others filed.
@Suite struct FilingFormTests {
    @Test func `What is refused is said at its box, and everything typed stays`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let refused = try await clerk.file([
                "figure-new_enterprise": "约30", "figure-coordinator": "-1", "figure-social_org": "2",
                "note": "<script>x",
            ])
            #expect(refused.status == 422)
            #expect(refused.has("2 处要处理", "href=\"#figure-new_enterprise\""))
            #expect(refused.box("figure-new_enterprise") == "约30" && refused.box("figure-social_org") == "2")
            let problem = refused.between("id=\"figure-coordinator-problem\"", "</p>")
            #expect(problem.hasPrefix(">■ ") && problem.count > 6)
            #expect(refused.between("id=\"figure-social_org-problem\"", "</p>") == " hidden>")
            #expect(refused.box("note") == "&lt;script&gt;x" && !refused.has("<script>x"))
            let empty = try await clerk.file([:])
            #expect(empty.status == 422 && empty.has("没有给出任何数值"))
        }
    }

    @Test func `A figure far above earlier ones asks for a note, while one types and again when it is filed`()
        async throws
    {
        let desk = try SiteDesk(today: "2021-10-02")
        for period in ["2020-Q4", "2021-Q1", "2021-Q2"] { try desk.filed(period, "new_enterprise=1") }
        let address = "/regions/430223/filings/2021-Q3"
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let form = try await clerk.get(address)
            #expect(form.has("data-base=\"3\"", "data-base=\"2\"", "本年累计 2 →"))
            let acts = try HistoryWork(desk.workspace).acts(limit: 1)[0].id
            let checked = try await clerk.post(address + "/check", ["figure-new_enterprise": "50"])
            #expect(checked.headers[.contentType] == "application/json")
            #expect(checked.has("\"figure-new_enterprise\"", "\"error\"", "写上报说明", "\"needsReason\": true"))
            #expect(try await clerk.post(address + "/check", ["figure-new_enterprise": "2"]).has("\"fields\": []"))
            #expect(try HistoryWork(desk.workspace).acts(limit: 1)[0].id == acts)
            let refused = try await clerk.file(["figure-new_enterprise": "50"], at: address)
            #expect(refused.status == 422 && refused.has("data-reason=\"needed\""))
            let filed = try await clerk.file(["figure-new_enterprise": "50", "force": "集中服务"], at: address)
            #expect(filed.status == 303)
            #expect(try await clerk.get(try #require(filed.location)).has("集中服务"))
        }
    }

    @Test func `Where somebody else filed meanwhile nothing is overwritten, and both figures are shown`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let opened = try await clerk.get(Browser.form)
            try desk.filed("2021-Q2", "new_enterprise=14")
            let held = try await clerk.post(
                Browser.form, ["expected": opened.hidden("expected"), "figure-new_enterprise": "12"])
            #expect(held.status == 409)
            #expect(held.has("已有新的填报", "记录上现为 14，您填的是 12") && held.box("figure-new_enterprise") == "12")
            let standing = try ClerkWork(desk.workspace).form(region: "430223", period: "2021-Q2").standing
            #expect(held.hidden("expected") == standing.digest)
            let filed = try await clerk.post(
                Browser.form, ["expected": held.hidden("expected"), "figure-new_enterprise": "12"])
            #expect(filed.status == 303)
        }
    }

    @Test func `An emptied box takes the figure back, after a warning`() async throws {
        let desk = try SiteDesk()
        try desk.filed("2021-Q2", "new_enterprise=14", "coordinator=2")
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let opened = try await clerk.get(Browser.form)
            let fields: [(String, String)] = [
                ("expected", opened.hidden("expected")), ("figure-new_enterprise", ""), ("figure-coordinator", "2"),
            ]
            let looked = try await clerk.post(Browser.form, fields + [("look", "1")])
            #expect(looked.status == 200 && looked.has("已报的 14 将取消"))
            #expect(try await clerk.post(Browser.form, fields).status == 303)
            let lines = try ClerkWork(desk.workspace).form(region: "430223", period: "2021-Q2").lines
            #expect(lines.compactMap(\.present) == [2])
        }
    }

    @Test func `A draft is kept while one types, found again by whoever fills in the form, and gone after filing`()
        async throws
    {
        let desk = try SiteDesk()
        try desk.add("zhongming", .county, "430223")
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let kept = try await clerk.putDraft(
                #"{"figure-new_enterprise": "9", "reviewer": "<b>王", "expected": "x", "n": 1}"#)
            #expect(kept.status == 204)
            #expect(try await clerk.get("/").has("有草稿（未上报）"))
            let other = try await browser.signedIn("zhongming")
            let form = try await other.get(Browser.form)
            #expect(form.has("草稿（未上报）已恢复", "李敏") && form.box("figure-new_enterprise") == "9")
            #expect(form.box("reviewer") == "&lt;b&gt;王")
            #expect(try await other.get(Browser.form + "/print").has("草稿（未上报），没有校验码", "<td>9</td>"))
            #expect(try await clerk.putDraft("[]").status == 400)
            #expect(try await clerk.file(["figure-new_enterprise": "9"]).status == 303)
            #expect(try desk.site.accounts.draft(430_223, Period(cadence: .quarter, key: 202_102)!) == nil)
            #expect(!(try await other.get(Browser.form).has("草稿（未上报）已恢复")))
        }
    }

    @Test func `A draft is kept and dropped by buttons, too`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let saved = try await clerk.file(["save": "1", "figure-new_enterprise": "abc"])
            #expect(saved.location == Browser.form + "?said=saved")
            #expect(try await clerk.get(Browser.form).box("figure-new_enterprise") == "abc")
            #expect(try await clerk.post(Browser.form + "/draft/drop").location == Browser.form + "?said=draft-dropped")
            #expect(try await clerk.get(Browser.form).box("figure-new_enterprise") == "")
        }
    }

    @Test func `The form speaks English`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            _ = try await clerk.post("/language", ["language": "en", "back": "/"])
            let form = try await clerk.get(Browser.form)
            #expect(form.has("to be filed, 3 days left", "New in the period", "Save as draft"))
            let refused = try await clerk.file(["figure-coordinator": "-1"])
            #expect(refused.has("Not filed", "1 thing to mend:"))
            #expect(
                !refused.between("<main", "</main>").unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        }
    }
}
