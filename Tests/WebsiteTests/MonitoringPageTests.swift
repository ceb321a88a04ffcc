import Domain
import Foundation
import Operations
import Store
import Testing

@testable import Website

/// Monitoring and matters on the site.
@Suite struct MonitoringPageTests {
    private static let head = "监测月份,县市区,统一社会信用代码,企业名称,职工人数,签订劳动合同人数,参保人数,拖欠工资人数,拖欠工资金额（元）,拖欠天数\n"
    private static let code = "91430102MA4Y00013G"

    private func desk() throws -> SiteDesk {
        let desk = try SiteDesk()
        let path = desk.folder + "/sheet.csv"
        let line = "2021-06,攸县,\(Self.code),示例<b>一厂,100,100,95,10,1234.50,70\n"
        try Data((Self.head + line).utf8).write(to: URL(fileURLWithPath: path))
        let result = try MonitoringWork(desk.workspace).take(path, .init(author: "何静"))
        #expect(result.act != nil)
        return desk
    }

    @Test func `A county sends its sheet, sees what is wrong, mends it, and finds the warning`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let county = try await browser.signedIn(.county)
            #expect(try await county.get("/monitoring").text.contains("还没有监测数据"))
            let address = "/regions/430223/monitoring/import"
            #expect(try await county.get(address).status == 200)
            let bad = Self.head + "2021-06,攸县,\(Self.code),示例一厂,100,120,95,10,1234.50,\n"
            let refused = try await county.upload(address, "六月.csv", Array(bad.utf8)).location ?? ""
            let page = try await county.get(refused)
            #expect(page.status == 200 && page.text.contains("2个错误") && page.text.contains("J2"))
            #expect(try await county.get(refused + "/marked").bytes.starts(with: [0x50, 0x4B]))
            #expect(try await county.post(refused, ["partial": "0"]).status == 200)
            #expect(try await county.post(refused + "/drop").location == "\(address)?said=dropped")
            #expect(try await county.get(refused).status == 404)

            let good = Self.head + "2021-06,攸县,\(Self.code),示例一厂,100,100,95,10,1234.50,70\n"
            let kept = try await county.upload(address, "六月.csv", Array(good.utf8)).location ?? ""
            #expect(try await county.get(kept).text.contains("1行可以入库"))
            #expect(
                try await county.post(kept, ["partial": "0"]).location == "/regions/430223/monitoring?said=imported")
            #expect(try await county.get("/monitoring").text.contains("攸县2021年6月末在警1起"))
            #expect(try await county.get("/regions/430223/enterprises/\(Self.code)").text.contains("■ 红色 工资拖欠"))
        }
    }

    @Test func `Others' enterprises are not there, and a partner sees numbers only`() async throws {
        let desk = try desk()
        try await desk.visit { browser in
            let partner = try await browser.signedIn(.partner)
            let page = try await partner.get("/monitoring")
            #expect(page.status == 200 && page.text.contains("在警1起") && !page.text.contains("一厂"))
            for closed in ["warnings", "emergency", "enterprises/\(Self.code)", "matters"] {
                #expect(try await partner.get("/regions/430000/\(closed)").status == 403)
            }
            let file = try await partner.get("/regions/430000/monitoring/file?format=docx")
            #expect(file.status == 200)
            let county = try await browser.signedIn(.county)
            let own = try await county.get("/regions/430223/warnings")
            #expect(own.text.contains("示例&lt;b&gt;一厂") && !own.text.contains("示例<b>"))
            #expect(try await county.get("/regions/430223/emergency").text.contains("李敏 0731-88880000"))
            // The enterprise is the county's own; under another region's address it is not found.
            let province = try await browser.signedIn(.province)
            #expect(try await province.get("/regions/430224/enterprises/\(Self.code)").status == 404)
            #expect(try await province.get("/regions/430200/enterprises/\(Self.code)").status == 200)
            #expect(try await province.get("/regions/430000/warnings/file").status == 200)
            #expect(try desk.site.accounts.events(limit: 5).contains { "\($0)".contains("预警名单") })
        }
    }

    @Test func `The province opens matters, the county answers, the province returns and closes`() async throws {
        let desk = try desk()
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let county = try await browser.signedIn(.county)
            let opened = try await province.post(
                "/regions/430000/matters", ["rule": "warnings", "level": "red", "month": "2021-06"])
            #expect(opened.location == "/regions/430000/matters?said=matters-opened")
            let again = try await province.post(
                "/regions/430000/matters", ["rule": "warnings", "level": "red", "month": "2021-06"])
            #expect(again.status == 409 && again.text.contains("1 件已在督办"))

            let address = "/regions/430223/matters/1"
            #expect(try await county.get("/matters").text.contains(address))
            let page = try await county.get(address)
            #expect(page.text.contains("反馈办理情况") && !page.text.contains("\(address)/close"))
            #expect(try await county.post("\(address)/feedback", ["text": ""]).status == 422)
            #expect(try await county.post("\(address)/close", ["text": "x"]).status == 403)
            #expect(
                try await county.post("\(address)/feedback", ["text": "已支付<i>"]).location == "\(address)?said=answered")
            let review = try await province.get(address)
            #expect(review.text.contains("已支付&lt;i&gt;") && review.text.contains("\(address)/return"))
            #expect(
                try await province.post("\(address)/return", ["text": "缺凭证", "deadline": "2021-07-30"]).status == 303)
            #expect(try await county.get(address).text.contains("2021年7月30日"))
            #expect(try await county.post("\(address)/feedback", ["text": "附凭证"]).status == 303)
            #expect(
                try await province.post("\(address)/close", ["text": "同意"]).location == "\(address)?said=matter-closed")
            #expect(try await province.get("/matters").text.contains("已销号 1 件"))
            #expect(try await county.get("/regions/430223/matters/2").status == 404)
            #expect(try await county.get("\(address)/letter").bytes.starts(with: [0x50, 0x4B]))
            #expect(try await province.get("/regions/430000/matters/file?format=csv").text.contains("示例"))
        }
    }

    @Test func `A city reviews only what it opened itself`() async throws {
        let desk = try desk()
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let province = try await browser.signedIn(.province)
            _ = try await province.post("/regions/430000/matters", ["rule": "warnings", "level": "red"])
            let other = try await city.post("/regions/430223/matters/1/close", ["text": "x"])
            #expect(other.status == 403)
            let own = try await city.post(
                "/regions/430200/matters",
                ["rule": "hand", "region": "430223", "level": "yellow", "title": "核实台账", "demand": "逐户核实"])
            #expect(own.status == 303)
            #expect(try await city.post("/regions/430223/matters/2/close", ["text": "已办"]).status == 303)
            let above = try await city.post(
                "/regions/430200/matters",
                ["rule": "hand", "region": "430100", "level": "yellow", "title": "x", "demand": "x"])
            #expect(above.status == 422)
            #expect(try await city.get("/regions/430100/matters").status == 404)
        }
    }
}
