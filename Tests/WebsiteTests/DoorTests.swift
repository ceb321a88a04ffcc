import Domain
import Foundation
import HTTPTypes
import NIOCore
import Operations
import Testing

@testable import Website

/// What visitors try at the door, and what one of them may not do to the others.
@Suite struct DoorTests {
    private func token(_ desk: SiteDesk, _ name: String, _ scope: TokenScope = .write) throws -> HTTPFields {
        let text = try desk.site.accounts.makeToken(name, label: "程序", scope: scope, days: 1)
        return [.authorization: "Bearer \(text)"]
    }

    private func send(
        _ browser: Browser, _ method: HTTPRequest.Method, _ address: String, _ headers: HTTPFields, _ json: String
    ) async throws -> Answer {
        var headers = headers
        headers[.contentType] = "application/json"
        return try await browser.send(method, address, headers: headers, body: ByteBuffer(string: json))
    }

    // MARK: What is typed

    @Test func `Control characters in a form do not reach the record, which holds afterwards`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            let filed = try await clerk.post(
                "/regions/430223/filings/2021-Q2",
                ["figure-new_enterprise": "3", "filer": "周\u{0}明", "note": "上\u{0}门\u{1B}[2J\r\n走访", "expected": ""])
            #expect(filed.status == 303)
        }
        let filing = try #require(try HistoryWork(desk.workspace).filings(region: "430223").first)
        #expect(filing.signatures.filer == "周明")
        #expect(filing.signatures.note == "上门[2J\r\n走访")
        #expect(try Upkeep(desk.workspace).verify().faults.isEmpty)
    }

    @Test func `A remark without end is not kept for good`() async throws {
        let desk = try SiteDesk()
        try desk.submit("430223", "2021-Q2", "new_enterprise=3")
        let pick = try desk.pick("430223")
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            for (length, status) in [(2_001, 400), (2_000, 303)] {
                let answer = try await city.post(
                    "/regions/430200/review/2021-Q2",
                    ["pick": pick, "decision": "return", "reason": String(repeating: "改", count: length)])
                #expect(answer.status == status)
            }
        }
    }

    @Test func `An address that is no text is refused with a page, and a program with a document`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let clerk = try await browser.signedIn(.county)
            for text in ["%FF", "%ED%A0%80", "%C0%AF", "%"] {
                let page = try await clerk.get("/trace?region=\(text)")
                #expect(page.status == 400 && page.text.contains("</html>"))
                let document = try await clerk.get("/api/v1/regions?a=\(text)")
                #expect(document.status == 400)
                #expect(document.headers[.contentType] == "application/problem+json")
            }
            let lost = try await clerk.get("/regions/%ED%A0%80")
            #expect(
                lost.status == 404 && lost.text.contains("href=\"/logout\"") || lost.text.contains("action=\"/logout\"")
            )
        }
    }

    @Test func `Words too long for a package are refused with the words kept, none are lost in silence`() async throws {
        let desk = try SiteDesk()
        try desk.submit("430223", "2021-Q2", "new_enterprise=3")
        let address = "/regions/430200/package/2021-Q2"
        try await desk.visit { browser in
            let city = try await browser.signedIn(.city)
            let long = String(repeating: "走访企业", count: 6_000)
            let refused = try await city.upload(address, "", [], ["practice": long, "action": "send", "reason": "缺"])
            #expect(refused.status == 422)
            #expect(refused.text.contains(long))
            let endless = String(repeating: "走访企业", count: 30_000)
            #expect(try await city.upload(address, "", [], ["practice": endless, "action": "save"]).status == 413)
        }
        #expect(try PackageWork(desk.workspace).list(period: "2021-Q2").isEmpty)
    }

    // MARK: Tokens

    @Test func `A token changes nothing outside the programming interface`() async throws {
        let desk = try SiteDesk()
        let clerk = try token(desk, "youxian")
        let admin = try token(desk, "admin")
        try await desk.visit { browser in
            var form = clerk
            form[.origin] = "http://localhost"
            #expect(
                try await browser.post("/account/tokens", ["label": "x", "days": "365"], headers: form).status == 403)
            form[.authorization] = admin[.authorization]
            #expect(try await browser.post("/accounts/youxian/close", headers: form).status == 403)
            #expect(try await browser.get("/metrics", headers: admin).status == 200)
            let filed = try await send(
                browser, .post, "/api/v1/regions/430223/filings", clerk,
                #"{"period": "2021-Q2", "figures": {"new_enterprise": 3}}"#)
            #expect(filed.status == 201)
        }
        #expect(try desk.site.accounts.tokens("youxian").count == 1)
        #expect(try desk.site.accounts.account("youxian").state == .active)
    }

    @Test func `A program issues no bulletin past the bodies that have not concurred`() async throws {
        let desk = try SiteDesk(today: "2021-07-20")
        try desk.submit("430223", "2021-Q2", "new_enterprise=3")
        let province = try token(desk, "hunan")
        try await desk.visit { browser in
            let address = "/api/v1/regions/430000/bulletins"
            let early = try await send(browser, .post, address, province, #"{"kind": "notice", "through": "2021-Q2"}"#)
            #expect(early.status == 409)
            #expect(early.text.contains("concurrence-missing"))
            let explained = try await send(
                browser, .post, address, province, #"{"kind": "notice", "through": "2021-Q2", "reason": "省总工会书面同意"}"#)
            #expect(explained.status == 201)
        }
    }

    // MARK: Kept pages

    /// An address of a kept page, as the role would open it.
    private func address(_ route: Route, _ role: Role, act: Int) -> String {
        let own = SiteDesk.names[role]?.region ?? ""
        return route.path.replacing("{region}", with: route.path.contains("/letter/") ? "430223" : own)
            .replacing("{period}", with: "2021-Q2").replacing("{act}", with: String(act))
            .replacing("{format}", with: "docx")
    }

    @Test(arguments: [Role.county, .city, .province, .partner, .auditor])
    func `A page that is kept is the same for two people of one role and region`(role: Role) async throws {
        let desk = try SiteDesk(today: "2021-07-20")
        let act = try desk.submit("430223", "2021-Q2", "new_enterprise=3").act
        let twin = try desk.site.accounts.add(
            "twin", person: "欧阳娜", phone: "0731-99999999", role: role, region: SiteDesk.names[role]?.region ?? "",
            body: role == .partner ? "省企联" : nil)
        _ = try desk.site.accounts.changePassword("twin", old: twin.password, new: SiteDesk.password)
        try await desk.visit { browser in
            let people = [try await browser.signedIn(role), try await browser.signedIn("twin")]
            var count = 0
            for route in RouteTable.all where route.keptFor.contains(role) {
                var answers: [Answer] = []
                for person in people {
                    desk.site.pages.clear()
                    answers.append(try await person.get(address(route, role, act: act)))
                }
                #expect(answers[0].status == answers[1].status && answers[0].bytes == answers[1].bytes, "\(route.path)")
                if answers[0].status == 200 { count += 1 }
            }
            #expect(count >= 3)
        }
    }

    // MARK: One against the others

    @Test func `A large file that is tried twice is tried once, and an account has two jobs at most`() throws {
        let board = JobBoard()
        #expect(try board.begin("a", for: 1, on: "look x") == "a")
        #expect(try board.begin("b", for: 1, on: "look x") == "a")
        #expect(board.job("b", of: 1) == nil)
        #expect(try board.begin("c", for: 1, on: "look y") == "c")
        #expect(throws: SiteFailure.tooMany) { try board.begin("d", for: 1, on: "look z") }
        #expect(try board.begin("e", for: 2, on: "look x") == "e")
        board.end("a", location: "/", now: 0)
        #expect(try board.begin("f", for: 1, on: "look x") == "f")
        #expect(board.job("a", of: 1)?.location == "/" && board.job("a", of: 2) == nil)
    }

    @Test func `Files that wait take no more room than there is`() throws {
        let uploads = try Uploads(largest: 100)
        func keep(_ size: Int, _ account: Int, at now: Int) throws -> String {
            try uploads.keep(
                UploadedFile(path: uploads.newPath(), name: "a.csv", size: size), account: account, region: 430_200,
                fields: Fields(), now: now)
        }
        let first = try keep(100, 1, at: 0)
        let more = try (1...4).map { try keep(100, 1, at: $0) }
        #expect(uploads.waiting(first, account: 1) == nil)
        #expect(more.allSatisfy { uploads.waiting($0, account: 1) != nil })
        for account in 2...16 { for turn in 0..<4 { _ = try keep(100, account, at: turn) } }
        #expect(throws: SiteFailure.tooMany) { try keep(1, 17, at: 5) }
        uploads.tidy(now: 2 * 3_600_000 + 4)
        #expect(more.allSatisfy { uploads.waiting($0, account: 1) == nil })
        #expect(try uploads.waiting(keep(1, 17, at: 5), account: 17) != nil)
    }

    @Test func `Of one account only so much is worked on at once, and the rest in turn`() async throws {
        let turns = Turns(atOnce: 2, longest: 5)
        let (first, second) = (AsyncStream<Void>.makeStream(), AsyncStream<Void>.makeStream())
        async let one: Void = turns.run(1) { for await _ in first.stream { break } }
        async let two: Void = turns.run(1) { for await _ in second.stream { break } }
        try await Task.sleep(for: .milliseconds(50))
        // Others are not held up.
        #expect(try await turns.run(2) { 7 } == 7)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    do { return try await turns.run(1) { true } } catch SiteFailure.tooMany { return false }
                }
            }
            try await Task.sleep(for: .milliseconds(100))
            first.continuation.yield()
            var answered = 0
            for try await isAnswered in group where isAnswered { answered += 1 }
            #expect(answered == 5)
        }
        second.continuation.yield()
        _ = try await (one, two)
        #expect(try await turns.run(1) { 8 } == 8)
    }

    @Test func `The record is recomputed for one at a time`() throws {
        let one = OneAtATime()
        _ = try one.run { #expect(throws: SiteFailure.tooMany) { try one.run {} } }
        #expect(try one.run { 7 } == 7)
        #expect(throws: Failure.noAddressee) { try one.run { () throws -> Void in throw Failure.noAddressee } }
        #expect(try one.run { 8 } == 8)
    }
}
