import Domain
import Foundation
import Operations
import Store
import Testing

@testable import Website

/// Registers on the site: entered, imported, looked up, decided.
@Suite struct RegisterPageTests {
    private static let base = "/regions/430223/registers/new_enterprise_services"

    private static func code(_ number: Int) -> String {
        let eight = Digits.padded(number, 8)
        let first = "91430223\(eight)\(CreditCode.organisationCheck(of: eight).map(String.init) ?? "")"
        return first + (CreditCode.check(ofFirst: first).map(String.init) ?? "")
    }

    private static let list =
        "县市区,企业名称,统一社会信用代码,服务日期,成立日期\n"
        + "攸县,湖南青禾科技有限公司,\(code(1_000_001)),2021-05-17,2021-03-01\n"
        + "攸县,株洲远山贸易有限公司,\(code(1_000_002)),2021-05-18,2021-04-01\n"

    @Test func `A county enters one by form, and each wrong field says why`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let county = try await browser.signedIn(.county)
            let form = try await county.get(Self.base + "/new")
            #expect(form.status == 200 && form.text.contains("统一社会信用代码"))
            let wrong = try await county.upload(
                Self.base + "/new", "", [],
                ["name": "青禾", "code": "9.1E+17", "day": "2021-02-30"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("科学计数法") && wrong.text.contains("没有“2021-02-30”这一天"))
            #expect(wrong.text.contains("value=\"青禾\""))
            let missing = try await county.upload(Self.base + "/new", "", [], ["name": "青禾"])
            #expect(missing.status == 422 && missing.text.contains("服务日期"))
            let right = try await county.upload(
                Self.base + "/new", "", [],
                ["name": "青禾", "code": Self.code(1_000_001), "day": "2021-05-17", "registered": "2021-03-01"])
            #expect(right.status == 303)
            let entry = try await county.get(right.location ?? "")
            #expect(entry.status == 200 && entry.text.contains("青禾：有效"))
            let found = try await county.get(Self.base + "?q=" + Self.code(1_000_001).prefix(10))
            #expect(found.text.contains("青禾"))
            #expect(try await county.get(Self.base + "?q=nothing").text.contains("没有找到"))
        }
    }

    @Test func `A list is tried, stored, listed and taken back`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let county = try await browser.signedIn(.county)
            let sent = try await county.upload(Self.base + "/imports", "台账.csv", Array(Self.list.utf8))
            let trial = try #require(sent.location)
            #expect(trial.hasPrefix(Self.base + "/imports/new/"))
            let shown = try await county.get(trial)
            #expect(shown.text.contains("没有错误，2 条可入库"))
            #expect(try await county.get(Self.base + "/imports").text.contains("台账.csv"))
            // The same file does not wait at another desk.
            let other = trial.replacing("new_enterprise_services", with: "harmonious_enterprises")
            #expect(try await county.get(other).status == 404)
            let stored = try await county.post(trial, ["partial": "0"])
            let act = try #require(stored.location?.split(separator: "?").first.map(String.init))
            let page = try await county.get(act)
            #expect(page.text.contains("湖南青禾科技有限公司") && page.text.contains("撤销导入"))
            #expect(try await county.get("/registers").text.contains("在册 2 条"))
            #expect(try await county.post(act + "/undo", ["reason": "错"]).status == 303)
            #expect(try await county.get("/registers").text.contains("还没有记录"))
        }
    }

    @Test func `A faulty list comes back marked and its sound units can be stored`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let base = "/regions/430200/registers/new_enterprise_services"
            let text = Self.list + "荷塘区,某某公司,9.1E+17,2021-05-18,2021-04-01\n"
            let sent = try await city.upload(base + "/imports", "名单.csv", Array(text.utf8))
            let trial = try #require(sent.location)
            let shown = try await city.get(trial)
            #expect(shown.text.contains("错误 1 处，合格单位的 2 条可先入库") && shown.text.contains("科学计数法"))
            #expect(try await city.get(trial + "/marked").bytes.starts(with: [0x50, 0x4B]))
            let stored = try await city.post(trial, ["partial": "1"])
            let page = try await city.get(stored.location ?? "")
            #expect(page.text.contains("下载错误标注件"))
            #expect(try await city.get(base + "/template").bytes.starts(with: [0x50, 0x4B]))
        }
    }

    @Test func `Others' entries are not there, and a partner sees no telephone`() async throws {
        let desk = try SiteDesk()
        let register = try #require(try desk.plan.registers.first { $0.kind == .person })
        let row = RosterRow(
            region: 430223,
            values: [
                "name": .text("测试甲"), "employer": .text("测试单位"), "phone": .text("0731-55556666"),
                "certificate": .text("ZS-001"),
            ])
        let entered = try RosterWork(desk.workspace).enter(register.code, row, author: "周明")
        let address = "/regions/430223/registers/\(register.code)/entries/\(entered.entry)"
        try desk.add("chaling", .county, "430224")
        try await desk.visit { browser in
            #expect(try await browser.signedIn(.county).get(address).text.contains("0731-55556666"))
            let partner = try await browser.signedIn(.partner).get(address)
            #expect(partner.status == 200 && partner.text.contains("测试甲"))
            #expect(!partner.text.contains("0731-55556666") && !partner.text.contains("ZS-001"))
            #expect(try await browser.signedIn("chaling").get(address).status == 404)
            let elsewhere = address.replacing("430223", with: "430224")
            #expect(try await browser.signedIn("chaling").get(elsewhere).status == 404)
            let province = try await browser.signedIn(.province)
            #expect(try await province.post(address + "/erase", ["why": "本人要求"]).status == 303)
            let erased = try await province.get(address)
            #expect(erased.text.contains("姓名已抹去") && !erased.text.contains("测试甲"))
        }
    }

    @Test func `Double claims are shown with both claims and decided by the province`() async throws {
        let desk = try SiteDesk()
        for region in [430223, 430202] {
            let row = RosterRow(
                region: region,
                values: [
                    "name": .text("湖南青禾科技有限公司"), "code": .code(try #require(CreditCode(Self.code(1_000_001)))),
                    "day": .day(try #require(Day("2021-05-17"))), "registered": .day(try #require(Day("2021-03-01"))),
                ])
            _ = try RosterWork(desk.workspace).enter("new_enterprise_services", row, author: "周明")
        }
        let address = "/regions/430000/registers/new_enterprise_services"
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let page = try await province.get(address + "/claims")
            #expect(page.text.contains("重复申报 1 组") && page.text.contains("攸县") && page.text.contains("荷塘区"))
            let decided = try await province.post(
                address + "/claims", ["group": "1", "entries": "1,2", "keeper-1": "2", "why-1": "合同在荷塘"])
            #expect(decided.status == 303)
            #expect(try await province.get(address + "/claims").text.contains("已认定归属"))
            #expect(try await province.post(address + "/policy", ["policy": "both", "why": "试行"]).status == 303)
            #expect(try await province.post(address + "/policy", ["policy": "all", "why": "试行"]).status == 400)
            let county = try await browser.signedIn(.county)
            let entry = try await county.get(Self.base + "/entries/1")
            #expect(entry.text.contains("荷塘区") && entry.text.contains("也有人申报同一对象"))
        }
    }

    @Test func `Quotas, documents, samples and the comparison are the province's`() async throws {
        let desk = try SiteDesk()
        let register = try #require(try desk.plan.registers.first { $0.isByDocument && $0.kind == .enterprise })
        let row = RosterRow(
            region: 430223,
            values: ["name": .text("湖南远山有限公司"), "code": .code(try #require(CreditCode(Self.code(1_000_009))))])
        let entered = try RosterWork(desk.workspace).enter(register.code, row, author: "周明")
        let address = "/regions/430000/registers/\(register.code)"
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province)
            let quota = try await province.post(
                address + "/quotas", ["unit": "430200", "year": "2021", "value": "3", "document": "湘人社〔2021〕1号"])
            #expect(quota.status == 303)
            #expect(try await province.get(address + "/quotas").text.contains("湘人社〔2021〕1号"))
            #expect(
                try await province.post(address + "/quotas", ["unit": "430200", "year": "2021", "value": "三"]).status
                    == 422)
            let sent = try await province.upload(
                "/documents", "", [],
                [
                    "kind": "recognise", "number": "湘人社〔2021〕9号", "day": "2021-06-01",
                    "level": register.level?.rawValue ?? "", "entries": "\(entered.entry)", "bodies": "省人社厅",
                ])
            #expect(sent.status == 303)
            let document = try await province.get(sent.location ?? "")
            #expect(document.text.contains("湖南远山有限公司"))
            #expect(try await province.get("/documents").text.contains("湘人社〔2021〕9号"))
            let entry = try await province.get("\(address)/entries/\(entered.entry)")
            #expect(entry.text.contains("有效") && entry.text.contains("认定"))
            let drawn = try await province.post("/samples", ["register": register.code, "size": "2", "seed": "abc"])
            let sample = try #require(drawn.location?.split(separator: "?").first.map(String.init))
            let recorded = try await province.post(
                sample, ["entry": "\(entered.entry)", "verdict": "confirmed", "day": "2021-07-01", "note": "现场核对"])
            #expect(recorded.status == 303)
            #expect(try await province.get(sample).text.contains("已全部核查"))
            #expect(try await browser.signedIn(.auditor).get(sample).status == 200)
            for place in ["430000", "430200", "430223"] {
                #expect(try await province.get("/regions/\(place)/reconcile").status == 200)
            }
        }
    }
}

extension SiteDesk {
    fileprivate var plan: Plan { get throws { try workspace.read { try $0.framework(upTo: .max).plan } } }
}

/// The form of a period beside the register behind its figures.
@Suite struct RegisterProposalTests {
    @Test func `The register's figure stands beside the box and is taken with one click`() async throws {
        let desk = try SiteDesk()
        let row = RosterRow(
            region: 430223,
            values: [
                "name": .text("湖南青禾科技有限公司"), "day": .day(try #require(Day("2021-05-17"))),
                "registered": .day(try #require(Day("2021-03-01"))),
            ])
        _ = try RosterWork(desk.workspace).enter("new_enterprise_services", row, author: "周明")
        try await desk.visit { browser in
            let county = try await browser.signedIn(.county)
            let form = try await county.get("/regions/430223/filings/2021-Q2")
            #expect(form.text.contains("台账 1，填入"))
            let taken = try await county.post(
                "/regions/430223/filings/2021-Q2", ["take": "figure-new_enterprise", "figure-coordinator": "3"])
            #expect(taken.status == 200 && taken.text.contains("与台账一致（1）"))
            #expect(taken.text.contains("name=\"figure-coordinator\" value=\"3\""))
        }
    }
}
