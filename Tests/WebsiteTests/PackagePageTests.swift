import Domain
import Foundation
import HTTPTypes
import NIOCore
import Operations
import Store
import Testing

@testable import Website

/// A city sends its package; the province returns and accepts it.
@Suite struct PackagePageTests {
    private static let address = "/regions/430200/package/2021-Q2"
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]
        + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]

    /// Two counties have filed; the first is approved where asked.
    private func desk(approving counties: [String] = ["430223", "430224"]) throws -> SiteDesk {
        let desk = try SiteDesk()
        try desk.submit("430223", "2021-Q2", "coordinator=2", "new_enterprise=96")
        try desk.submit("430224", "2021-Q2", "coordinator=1", "new_enterprise=4")
        for county in counties { try desk.approve(county) }
        return desk
    }

    @Test func `A package is sent, returned naming a county, mended, sent again and accepted`() async throws {
        let desk = try desk()
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let province = try await browser.signedIn(.province)
            let page = try await city.get(Self.address)
            #expect(page.text.contains("应报 9，审核通过 2，尚未审核通过 0，未报 7"))
            #expect(page.text.contains(">100</a>"))

            let silent = try await city.upload(Self.address, "", [], ["practice": "送政策<i>上门", "action": "send"])
            #expect(silent.status == 409)
            #expect(silent.text.contains("未报。缺报仍要报送的，请写明原因"))
            #expect(silent.text.contains("name=\"reason\"") && silent.text.contains("aria-invalid=\"true\""))
            #expect(silent.text.contains(">送政策&lt;i&gt;上门</textarea>"))
            let sent = try await city.upload(
                Self.address, "盖<章.png", Self.png,
                ["practice": "送政策<i>上门", "problem": "", "plan": "", "reason": "受疫情影响", "action": "send"])
            #expect(sent.location == "\(Self.address)?said=sent")
            #expect(try await city.get(Self.address).text.contains("已报送，待省厅审定"))

            let list = try await province.get("/packages?period=2021-Q2")
            #expect(list.text.contains("14 个市州已报送 1 个，待审定 1，已审定 0，退回 0"))
            let id = try desk.newest()?.package.id ?? 0
            let one = "/regions/430200/packages/\(id)"
            let seen = try await province.get(one)
            #expect(seen.text.contains("受疫情影响") && seen.text.contains("送政策&lt;i&gt;上门"))
            #expect(seen.text.contains("盖章.png"))
            let digest = try desk.newest()?.package.digest ?? ""
            let none = try await province.post(one + "/return", ["digest": digest, "unit": "430223", "reason": " "])
            #expect(none.status == 422)
            #expect(none.text.contains("value=\"430223\" checked"))
            let back = try await province.post(
                one + "/return", ["digest": digest, "unit": "430223", "reason": "与台账不符"])
            #expect(back.location == "\(one)?said=returned")
            #expect(try desk.level("430223") == nil && desk.level("430224") == .approved)

            let after = try await city.get(Self.address)
            #expect(after.text.contains("省厅已退回") && after.text.contains("与台账不符"))
            try desk.submit("430223", "2021-Q2", "coordinator=1", "new_enterprise=96")
            let early = try await city.upload(Self.address, "", [], ["reason": "缺", "action": "send"])
            #expect(early.status == 409)
            #expect(early.text.contains("攸县的最新填报尚未审核通过"))
            try desk.approve("430223")
            _ = try await city.upload(Self.address, "", [], ["reason": "受疫情影响", "action": "send"])
            let second = try desk.newest()?.package
            #expect(second?.number == 2)
            let other = "/regions/430200/packages/\(second?.id ?? 0)"
            #expect(try await province.post(other + "/accept", ["digest": digest]).status == 409)
            let accepted = try await province.post(other + "/accept", ["digest": second?.digest ?? ""])
            #expect(accepted.location == "\(other)?said=accepted")
            #expect(try desk.level("430223") == .accepted && desk.level("430224") == .accepted)
            #expect(try await city.get(Self.address).text.contains("省厅已审定"))
            let late = try await city.post(other + "/withdraw")
            #expect(late.status == 409)
        }
    }

    @Test func `A package is withdrawn, and what changed since it was sent is shown`() async throws {
        let desk = try desk()
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let province = try await browser.signedIn(.province)
            _ = try await city.upload(Self.address, "", [], ["reason": "缺", "action": "send"])
            let sent = try desk.newest()?.package
            let one = "/regions/430200/packages/\(sent?.id ?? 0)"
            #expect(try await city.upload(Self.address, "", [], ["reason": "缺", "action": "send"]).status == 409)
            _ = try ReviewWork(desk.workspace).decide(
                .return, region: "430223", period: "2021-Q2", author: "王芳", reason: "错")
            let page = try await province.get(one)
            #expect(page.text.contains("报送后有变动"))
            #expect(try await province.post(one + "/accept", ["digest": sent?.digest ?? ""]).status == 409)
            #expect(try await province.post(one + "/withdraw").status == 403)
            #expect(try await city.post(one + "/accept", ["digest": sent?.digest ?? ""]).status == 403)
            #expect(try await city.post(one + "/withdraw").location == "\(Self.address)?said=withdrawn")
            #expect(try desk.newest()?.package.state == .withdrawn)
        }
    }

    @Test func `Words are kept while they are written, with script and without`() async throws {
        let desk = try desk()
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let saved = try await city.upload(Self.address, "", [], ["practice": "送政策上门", "action": "save"])
            #expect(saved.location == "\(Self.address)?said=saved")
            #expect(try await city.get(Self.address).text.contains(">送政策上门</textarea>"))
            let headers: HTTPFields = [.contentType: "application/json", .origin: "http://localhost"]
            let put = try await city.send(
                .put, Self.address + "/draft", headers: headers, body: ByteBuffer(string: #"{"plan":"逐户指导"}"#))
            #expect(put.status == 200)
            #expect(try await city.get(Self.address).text.contains(">逐户指导</textarea>"))
            let bad = try await city.send(
                .put, Self.address + "/draft", headers: headers, body: ByteBuffer(string: "[1]"))
            #expect(bad.status == 422)
            #expect(try desk.newest() == nil)
        }
    }

    @Test func `Evidence is a file to keep, and only within one's reach`() async throws {
        let desk = try desk()
        try desk.add("xiangtan", .city, "430300")
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let bad = try await city.upload(
                Self.address, "x.png", Array("<script>".utf8), ["reason": "缺", "action": "send"])
            #expect(bad.status == 422)
            _ = try await city.upload(Self.address, "盖章.png", Self.png, ["reason": "缺", "action": "send"])
            let id = try desk.newest()?.attachments.first?.id ?? 0
            let file = try await city.get("/regions/430200/evidence/\(id)")
            #expect(file.status == 200 && file.bytes == Self.png)
            #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            #expect(file.headers[.contentSecurityPolicy] == "default-src 'none'; sandbox")
            #expect(file.headers[.xContentTypeOptions] == "nosniff")
            let neighbour = try await browser.signedIn("xiangtan")
            #expect(try await neighbour.get("/regions/430200/evidence/\(id)").status == 404)
            #expect(try await neighbour.get("/regions/430300/evidence/\(id)").status == 404)
            #expect(try await neighbour.get("/regions/430300/packages/\(id)").status == 404)
            #expect(try await city.get("/regions/430200/evidence/999").status == 404)
            let partner = try await browser.signedIn(.partner)
            #expect(try await partner.get("/regions/430200/evidence/\(id)").status == 403)
            let package = try await partner.get("/regions/430200/packages/\(try desk.newest()?.package.id ?? 0)")
            #expect(package.text.contains("盖章.png") && !package.text.contains("/evidence/"))
        }
    }

    @Test(arguments: [Role.county, .partner, .auditor, .administrator])
    func `Others may not send`(role: Role) async throws {
        let desk = try desk()
        try await desk.visit { browser in
            let other = try await browser.signedIn(role)
            let status = try await other.upload(Self.address, "", [], ["reason": "缺", "action": "send"]).status
            #expect(status == (role == .county ? 404 : 403))
            #expect(try desk.newest() == nil)
        }
    }

    // MARK: Reporting

    @Test func `Who has not reported is named with a telephone, and an export is written down`() async throws {
        let desk = try desk()
        desk.at("2021-07-09")
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let page = try await city.get("/regions/430200/reminders?period=2021-Q2")
            #expect(page.text.contains("应报 9，未报 7，退回待改 0，迟报 0"))
            #expect(page.text.contains("2021年第二季度报表已于2021年7月5日到期"))
            let next = try await city.get("/regions/430200/reminders?period=2021-Q3")
            #expect(next.text.contains("0731-88880000") && next.text.contains("周明"))
            let list = try await city.get("/regions/430200/reminders.csv?period=2021-Q3")
            #expect(list.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
            #expect(list.text.contains("430223,攸县"))
            #expect(try desk.site.accounts.events(limit: 1).first?.kind == .export)
            #expect(try await city.get("/regions/430300/reminders").status == 404)
            let county = try await browser.signedIn(.county)
            #expect(try await county.get("/regions/430223/reminders.csv").status == 403)
        }
    }

    @Test func `The province sees how each city reported, in both languages`() async throws {
        let desk = try desk()
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let page = try await province.get("/reporting?period=2021-Q2")
            #expect(page.status == 200)
            #expect(page.text.contains("应报 122，实报 2，按时 2，未报 120"))
            _ = try await province.post("/language", ["language": "en"])
            #expect(try await province.get("/reporting?period=2021-Q2").text.contains("2 of 122 reported"))
            let file = try await province.get("/reporting.csv?period=2021-Q2")
            #expect(file.text.contains("430223,") && file.text.contains("2021-07-02"))
            for role in [Role.auditor, .partner] {
                #expect(try await browser.signedIn(role).get("/reporting").status == 200)
                #expect(try await browser.signedIn(role).get("/packages").status == 200)
            }
            for role in [Role.city, .county, .administrator] {
                #expect(try await browser.signedIn(role).get("/reporting").status == 403)
                #expect(try await browser.signedIn(role).get("/packages").status == 403)
            }
        }
    }
}

extension SiteDesk {
    fileprivate func approve(_ region: String) throws {
        _ = try ReviewWork(workspace).decide(
            .approve, region: region, period: "2021-Q2", author: "李敏", reason: nil)
    }

    /// 株洲市's newest package.
    fileprivate func newest() throws -> PackageWork.Item? {
        try PackageWork(workspace).list(period: "2021-Q2", region: "430200").first
    }
}
