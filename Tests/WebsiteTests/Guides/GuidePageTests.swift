import Domain
import Foundation
import Operations
import Testing

@testable import Website

/// The pages of the wage guide and of the guidance plan.
@Suite struct GuidePageTests {
    private func bring(_ desk: SiteDesk, _ text: String, _ take: (String) throws -> RecordResult) throws {
        let path = desk.folder + "/in.csv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let result = try take(path)
        #expect(result.isAccepted, "\(result.problems.problems)")
    }

    private func survey(_ desk: SiteDesk) throws {
        var text = "年度,县市区,企业名称,所属行业,职业名称,年薪酬,人数\n"
        for firm in 0..<4 { text += "2020,攸县,示例厂\(firm),C,保安员,\(43_210 + firm),5\n" }
        text += "2020,攸县,示例独家,C,糖人匠,98765,50\n"
        try bring(desk, text) { try WageImport(desk.workspace).run($0, .init(author: "何静")) }
    }

    @Test("Everybody who reads figures reads the guide; nobody sees an enterprise or a withheld figure")
    func wages() async throws {
        let desk = try SiteDesk()
        try survey(desk)
        try await desk.visit { browser in
            for role in [Role.county, .city, .province, .partner, .auditor] {
                let page = try await browser.signedIn(role).get("/wages")
                #expect(page.status == 200 && page.text.contains("湖南省2020年度企业薪酬指引"))
                #expect(page.text.contains("43,212") && page.text.contains("糖人匠"))
                #expect(!page.text.contains("98,765") && !page.text.contains("示例"))
            }
            let clerk = try await browser.signedIn(.county)
            for format in ["xlsx", "docx", "html", "csv", "json", "text"] {
                #expect(try await clerk.get("/wages/\(format)?year=2020").status == 200)
            }
            #expect(try await clerk.get("/wages/pdf").status == 404)
            #expect(try await browser.signedIn(.administrator).get("/wages").status == 403)
            #expect(try await browser.other().get("/wages").status == 303)
        }
    }

    @Test("The guide is narrowed by city, industry and occupation; what is not there is said") func narrowed()
        async throws
    {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let partner = try await browser.signedIn(.partner)
            #expect(try await partner.get("/wages").text.contains("还没有薪酬调查数据"))
        }
        try survey(desk)
        try await desk.visit { browser in
            let partner = try await browser.signedIn(.partner)
            let part = try await partner.get("/wages?region=430200&industry=C&occupation=4-07-05-01")
            #expect(part.status == 200 && part.text.contains("2020年度保安员年薪酬的中位数为43,212元"))
            for wrong in ["region=430100", "industry=Z", "occupation=%3Cscript%3E", "year=1999", "year=x"] {
                let page = try await partner.get("/wages?\(wrong)")
                #expect(page.status == 422 || page.status == 409, "\(wrong)")
                #expect(page.text.contains("role=\"alert\"") && !page.text.contains("<script>"))
            }
        }
    }

    @Test("Coverage is told of one's own region, with the names of those not visited") func guidance() async throws {
        let desk = try SiteDesk()
        let head = "县市区,企业名称,统一社会信用代码"
        try bring(desk, head + "\n攸县,示例甲厂,\n攸县,示例乙厂,\n雨湖区,示例丙厂,\n") {
            try RosterWork(desk.workspace).importFile($0, register: "key_enterprises", .init(author: "何静"))
        }
        try bring(desk, head + ",服务日期,服务方式,服务内容\n攸县,示例甲厂,,2021-05-10,上门一对一,劳动合同\n") {
            try RosterWork(desk.workspace).importFile($0, register: "guidance_visits", .init(author: "何静"))
        }
        try await desk.visit { browser in
            let province = try await browser.signedIn(.province).get("/guidance?period=2021-Q2")
            #expect(province.status == 200 && province.text.contains("重点企业3户") && province.text.contains("示例丙厂"))
            #expect(province.text.contains("覆盖率33.33%"))
            let clerk = try await browser.signedIn(.county)
            let own = try await clerk.get("/guidance?period=2021-Q2")
            #expect(own.text.contains("覆盖率50.00%") && own.text.contains("示例乙厂") && !own.text.contains("示例丙厂"))
            #expect(try await clerk.get("/guidance?region=430302").status == 404)
            #expect(try await clerk.get("/guidance/csv?region=430302").status == 404)
            #expect(try await clerk.get("/guidance/docx?period=2021-Q2").status == 200)
        }
    }
}
