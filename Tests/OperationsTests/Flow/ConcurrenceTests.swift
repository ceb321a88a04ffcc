import Domain
import Store
import Testing

@testable import Operations

/// A concurrence names what was seen, and falls away when it changes.
@Suite struct ConcurrenceTests {
    private let desk: Desk
    private let bodies = ["省总工会", "省工商联"]

    init() throws {
        desk = try Desk.small()
        try desk.take("2021-Q2,攸县,,5", level: .accepted)
        desk.at("2021-07-15")
    }

    private func content(_ change: (inout BulletinOptions) -> Void = { _ in }) throws -> String {
        var options = BulletinOptions()
        change(&options)
        return BulletinWork.contentHash(
            try BulletinWork(desk.workspace).draft(.init(through: "2021-Q2", detail: .bulletin), options))
    }

    @discardableResult
    private func concur(
        _ body: String, _ content: String, _ verdict: Verdict = .concur, _ opinion: String = ""
    ) throws -> Int {
        try ConcurrenceWork(desk.workspace).record(
            .bulletin, region: "湖南省", period: "2021-Q2", content: content, body: body, person: "赵敏",
            verdict: verdict, opinion: opinion)
    }

    private func publish(reason: String? = nil) throws -> PublishedBulletin {
        try BulletinWork(desk.workspace).publish(
            .init(through: "2021-Q2"), BulletinOptions(), author: "陈志远", reason: reason, language: .zh,
            requiredBodies: bodies)
    }

    @Test func `The hash is of what is said: not of the moment, the number or the day`() throws {
        let first = try content()
        #expect(first.count == 64)
        try desk.submit("茶陵县", "2021-Q3", "new_enterprise=9")
        #expect(try content() == first)
        #expect(try content { $0.number = "湘人社发〔2021〕15号" } == first)
        #expect(try content { $0.day = Day("2021-07-20") } == first)
        #expect(try content { $0.kind = .briefing } != first)
        #expect(try content { $0.showsLast = false } != first)
        _ = try BulletinWork(desk.workspace).write(
            .init(section: .practice, text: "攸县送政策上门"), region: nil, through: "2021-Q2", author: "陈志远")
        let written = try content()
        #expect(written != first)
        try desk.take("2021-Q2,攸县,,6", level: .accepted)
        #expect(try content() != written)
    }

    @Test func `A bulletin waits for the bodies that must concur with it as it is`() throws {
        #expect(refusal { _ = try publish() } == .concurrenceMissing(bodies))
        let seen = try content()
        try concur("省总工会", seen)
        #expect(refusal { _ = try publish() } == .concurrenceMissing(["省工商联"]))
        try concur("省工商联", seen, .object, "数据与我会掌握不一致")
        #expect(refusal { _ = try publish() } == .concurrenceMissing(["省工商联"]))
        try concur("省工商联", seen)
        #expect(try publish().options.kind == .notice)
        #expect(try desk.verifies())
    }

    @Test func `A change takes the concurrences away, and a reason issues without them`() throws {
        let seen = try content()
        for body in bodies { try concur(body, seen) }
        try desk.take("2021-Q2,攸县,,6", level: .accepted)
        #expect(refusal { _ = try publish() } == .concurrenceMissing(bodies))
        let listed = try ConcurrenceWork(desk.workspace).list(
            .bulletin, region: "湖南省", period: "2021-Q2", content: content())
        #expect(listed.map(\.isPresent) == [false, false])
        #expect(listed.map(\.concurrence.body) == bodies && listed[0].concurrence.content == seen)
        #expect(try publish(reason: "时限").act > 0)
    }

    @Test func `An objection says why, and a concurrence names a hash`() throws {
        let seen = try content()
        #expect(refusal { try concur("省总工会", seen, .object) } == .reasonNeeded)
        #expect(refusal { try concur("省总工会", "abc") } == .unknownSnapshot("abc"))
        #expect(refusal { try concur(" ", seen) } == .nothingGiven)
    }

    @Test func `A concurrence on a package names the package`() throws {
        let package = try desk.send(reason: "其余未报")
        try ConcurrenceWork(desk.workspace).record(
            .package, region: "株洲市", period: "2021-Q2", content: package.digest, body: "市总工会", person: "刘洋",
            verdict: .concur, opinion: "")
        let listed = try ConcurrenceWork(desk.workspace).list(
            .package, region: "株洲市", period: "2021-Q2", content: package.digest)
        #expect(listed.map(\.isPresent) == [true] && listed.map(\.concurrence.person) == ["刘洋"])
        #expect(try ConcurrenceWork(desk.workspace).list(.bulletin, region: "株洲市", period: "2021-Q2").isEmpty)
    }
}
