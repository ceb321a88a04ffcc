import Domain
import Foundation
import NIOCore
import Operations
import Store
import Testing

@testable import Website

/// What lies behind the figures: trace, ledger, proofs.
@Suite struct RecordTests {
    private func file(_ desk: SiteDesk, _ region: String, _ figure: String, as name: String = "youxian") throws
        -> SubmitWork.Outcome
    {
        let account = try desk.site.accounts.account(name)
        return try SubmitWork(desk.workspace.acting(as: account.actor)).run(
            .init(
                region: region, period: "2021-Q2", author: account.person, signatures: Signatures(),
                figures: ["new_enterprise=\(figure)"]))
    }

    @Test func `A figure opens down to its filing, and the filing's act to who took it`() async throws {
        let desk = try SiteDesk()
        let filed = try file(desk, "430223", "12")
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let trace = try await clerk.get("/trace?indicator=new_enterprise&through=2021-Q2&basis=filed")
            #expect(trace.status == 200)
            #expect(trace.text.contains("攸县服务新企用工总累计 12 户"))
            #expect(trace.text.contains("/ledger/\(filed.act)"))
            let act = try await clerk.get("/ledger/\(filed.act)")
            #expect(act.text.contains("攸县 县区经办"))
            #expect(act.text.contains("服务新企用工 12"))
            #expect(act.text.contains(filed.head))
            #expect(act.text.contains(ReceiptPage.code(filed.checkCode)), "as paper prints it")
        }
    }

    @Test func `Acts and figures of others are not there`() async throws {
        let desk = try SiteDesk()
        let other = try file(desk, "430224", "5")
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            #expect(try await clerk.get("/ledger/\(other.act)").status == 404)
            #expect(try await clerk.get("/ledger/1").status == 404)
            #expect(try await clerk.get("/ledger/999999").status == 404)
            #expect(try await clerk.get("/trace?region=430224").status == 404)
            #expect(try await clerk.get("/trace?region=430200").status == 404)
            #expect(try await clerk.get("/ledger").status == 403)
            let city = try await browser.signedIn(.city)
            #expect(try await city.get("/ledger/\(other.act)").status == 200)
            #expect(try await city.get("/trace?region=430100").status == 404)
        }
    }

    @Test func `The ledger is paged, newest first, and says who by role`() async throws {
        let desk = try SiteDesk()
        for number in 1...60 { _ = try file(desk, "430223", "\(number)") }
        try await desk.visit { browser in
            let auditor = try await browser.signedIn(.auditor)
            let first = try await auditor.get("/ledger")
            #expect(first.text.contains("共 61 次变更"))
            #expect(first.text.contains("href=\"/ledger?before=12\""))
            #expect(!first.text.contains("href=\"/ledger/11\""))
            #expect(try await auditor.get("/ledger?before=12").text.contains("href=\"/ledger/11\""))
            #expect(try await auditor.get("/ledger?before=x").status == 404)
        }
    }

    @Test func `A printed code is found or not, and the record is verified`() async throws {
        let desk = try SiteDesk()
        let filed = try file(desk, "430223", "12")
        try await desk.visit { browser in
            let auditor = try await browser.signedIn(.auditor)
            #expect(try await auditor.get("/verify?contains=\(filed.checkCode)").text.contains("属于本记录"))
            #expect(try await auditor.get("/verify?contains=00000000").text.contains("不属于本记录"))
            #expect(try await auditor.get("/verify?contains=zz").status == 422)
            #expect(try await auditor.post("/verify/run").text.contains("完整：2 次变更全部相符"))
            let clerk = try await browser.signedIn(.county)
            #expect(try await clerk.get("/verify?contains=\(filed.checkCode)").status == 200)
            #expect(try await clerk.post("/verify/run").status == 403)
        }
    }

    @Test func `A report that comes back is held against the record`() async throws {
        let desk = try SiteDesk()
        _ = try file(desk, "430223", "12")
        let bytes = try DocumentWork(desk.workspace).bytes(
            .init(.init(through: "2021-Q2", basis: .filed, region: "430200"), .csv, language: .zh))
        let text = String(decoding: bytes, as: UTF8.self)
        try await desk.visit { browser in
            let auditor = try await browser.signedIn(.auditor)
            func check(_ text: String) async throws -> Answer {
                try await auditor.send(
                    .post, "/verify/document",
                    headers: [.fileName: "%E6%8A%A5%E5%91%8A.csv", .origin: "http://localhost"],
                    body: ByteBuffer(string: text))
            }
            #expect(try await check(text).text.contains("全部与记录一致"))
            #expect(try await check(text.replacing(",12,", with: ",13,")).text.contains("与记录不符"))
            #expect(try await check("no report").status == 422)
        }
    }
}
