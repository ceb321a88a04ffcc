import Domain
import HTTPTypes
import Operations
import Store
import Testing
import Texts

@testable import Website

/// What a unit has in its hands: the receipt, the form on paper, the stamped copy, the history.
@Suite struct FilingPaperTests {
    private static let pdf = Array("%PDF-1.4 sealed".utf8)

    @Test func `A receipt carries the check code that the record and the paper know`() async throws {
        let desk = try SiteDesk()
        let outcome = try desk.filed("2021-Q2", "new_enterprise=14")
        let code = outcome.checkCode.uppercased()
        let shown = "\(code.prefix(4)) \(code.suffix(4))"
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let receipt = try await clerk.get("/regions/430223/receipts/\(outcome.act)")
            #expect(receipt.has(shown, outcome.head, outcome.digest, "变更 \(outcome.act)", "<td>14</td>"))
            let sheet = try await clerk.get(Browser.form + "/print")
            #expect(sheet.has(shown, "非统计调查", "填报单位：攸县", "（盖章）", "第 1 次") && !sheet.has("批准文号"))
            let other = try desk.filed("2021-Q2", "new_enterprise=3", region: "430224")
            #expect(try await clerk.get("/regions/430223/receipts/\(other.act)").status == 404)
            #expect(try await clerk.get("/regions/430223/receipts/1").status == 404)
            let city = try await browser.signedIn(.city)
            #expect(try await city.get("/regions/430200/receipts/\(other.act)").status == 404)
            #expect(try await city.get("/regions/430224/receipts/\(other.act)").status == 200)
        }
    }

    @Test func `The stamped copy goes to the filing whose check code it bears`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let receipt = try #require(try await clerk.file(["figure-new_enterprise": "14"]).location)
            let page = try await clerk.get(receipt)
            let code = page.between("id=\"check\">", "<")
            let address = receipt + "/evidence"
            let wrong = try await clerk.upload(address, name: "a.pdf", Self.pdf, code: "00000000")
            #expect(wrong.status == 422 && wrong.has("校验码与这次上报不一致", "value=\"00000000\""))
            let none = try await clerk.upload(address, name: "", [], code: code)
            #expect(none.status == 422 && none.has("请选择要上传的文件"))
            let page2 = try await clerk.upload(address, name: "a.pdf", Array("<script>".utf8), code: code)
            #expect(page2.status == 422)
            let taken = try await clerk.upload(address, name: "盖章<script>件.pdf", Self.pdf, code: code.lowercased())
            #expect(taken.location == receipt + "?said=saved")
            let shown = try await clerk.get(receipt)
            #expect(shown.has("盖章script件.pdf") && !shown.has("<script>件"))
            let file = try await clerk.get("/regions/430223/evidence/1")
            #expect(file.bytes == Self.pdf && file.headers[.contentType] == "application/pdf")
            #expect(file.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
            let city = try await browser.signedIn(.city)
            #expect(try await city.get("/regions/430223/evidence/1").status == 200)
            #expect(try await city.get("/regions/430224/evidence/1").status == 404)
            #expect(try await clerk.get("/regions/430223/history").has("盖章script件.pdf"))
        }
    }

    @Test func `An approved form carries its head, another its disclaimer`() {
        var plan = Plan(
            code: "p", name: Bilingual(zh: "计划", en: "Plan"), start: Month(year: 2021, number: 1),
            end: Month(year: 2021, number: 12), cadence: .quarter, indicators: [])
        #expect(SiteText.sheetTitle(plan).zh == "计划工作调度表（非统计调查）")
        plan.form.approval = "湘统制〔2021〕12号"
        plan.form.title = "进展情况季报表"
        #expect(SiteText.sheetTitle(plan).zh == "进展情况季报表")
    }

    @Test func `A region of several units shows which of them reported when`() async throws {
        let desk = try SiteDesk()
        try desk.filed("2021-Q1", "new_enterprise=14")
        try desk.filed("2021-Q2", "new_enterprise=4")
        try desk.review(.return, reason: "核实")
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let overview = try await city.get("/regions/430200/history")
            #expect(overview.has("href=\"/regions/430223/history#p2021-Q2\"", "退回修改", "2021年第一季度", "茶陵县"))
            #expect(overview.has("共上报 1 期次"))
            let province = try await browser.signedIn(.province)
            #expect(try await province.get("/regions/430000/history").has("株洲市", "攸县"))
        }
    }

    @Test func `Names and reasons in a history cannot act as markup`() async throws {
        let desk = try SiteDesk()
        let hostile = "<img src=x onerror=alert(1)>"
        var request = SubmitWork.Request(
            region: "430223", period: "2021-Q2", author: hostile,
            signatures: Signatures(reviewer: hostile, note: hostile), figures: ["new_enterprise=14"])
        request.force = hostile
        let outcome = try SubmitWork(desk.workspace).run(request)
        try desk.review(.return, reason: hostile)
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            for address in [
                "/", Browser.form, Browser.form + "/print", "/regions/430223/history",
                "/regions/430223/receipts/\(outcome.act)",
            ] {
                let page = try await clerk.get(address)
                #expect(page.status == 200 && !page.has("<img"), "\(address)")
            }
            #expect(try await clerk.get("/regions/430223/history").has("&lt;img src=x"))
        }
    }
}
