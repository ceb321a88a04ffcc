import Documents
import Domain
import Foundation
import Reporting
import Store
import Testing

@testable import Operations

/// A bulletin on the desk at four o'clock: written, issued, held, and its corrections told in the next.
@Suite struct BulletinWorkTests {
    private let desk: Desk

    init() throws {
        desk = try Desk(
            targets: "region,year,indicator,target\n430200,2021,new_enterprise,40\n430300,2021,new_enterprise,40\n",
            today: "2021-07-02")
        try desk.take("2021-Q2,攸县,1,20", "2021-Q2,湘潭县,,30", level: .accepted)
        desk.at("2021-07-15")
    }

    private func publish(
        _ kind: BulletinKind = .notice, region: String? = nil, through: String = "2021-Q2", reason: String? = nil
    ) throws -> PublishedBulletin {
        try BulletinWork(desk.workspace).publish(
            .init(through: through, region: region), BulletinOptions(kind: kind), author: "陈志远", reason: reason,
            language: .zh)
    }

    private func refusal(_ body: () throws -> Void) -> Failure? {
        do { try body() } catch let failure as Failure { return failure } catch {}
        return nil
    }

    @Test func `An issued bulletin keeps its title, its snapshot and the day of issue`() throws {
        let head = try #require(try desk.head())
        let bulletin = try publish()
        #expect(bulletin.title == "关于2021年上半年全省劳动关系“和谐同行”能力提升三年行动计划进展情况的通报")
        #expect(bulletin.snapshot == head.hashText && bulletin.snapshotAct == 2 && bulletin.act == 3)
        #expect(bulletin.options.day == Day("2021-07-15"))
        #expect(try BulletinWork(desk.workspace).list() == [bulletin])
        #expect(try desk.verifies())
    }

    @Test func `It can be written anew years later, word for word`() throws {
        let bulletin = try publish()
        let work = BulletinWork(desk.workspace)
        let documents = DocumentWork(desk.workspace)
        let first = try documents.bytes(work.draft(of: bulletin), .docx, .zh)
        desk.at("2022-08-01")
        try desk.submit("醴陵市", "2021-Q3", "new_enterprise=5")
        _ = try SubmitWork(desk.workspace).run(
            {
                var request = SubmitWork.Request(
                    region: "攸县", period: "2021-Q2", author: "周明", signatures: Signatures(),
                    figures: ["new_enterprise=19"])
                request.reason = "台账核减"
                return request
            }())
        #expect(try documents.bytes(work.draft(of: work.bulletin(bulletin.act)), .docx, .zh) == first)
    }

    @Test func `A correction of what it reports on needs a reason, whoever makes it`() throws {
        let title = try publish().title
        let held = Failure.periodPublished(region: "攸县", period: "2021-Q2", bulletin: title)
        #expect(refusal { try desk.submit("攸县", "2021-Q2", "new_enterprise=19") } == held)
        #expect(refusal { try desk.review(.return, "攸县", "2021-Q2", nil) } == .reasonNeeded)
        try desk.submit("攸县", "2021-Q3", "new_enterprise=1")
        try desk.submit("攸县", "2021-Q2", "new_enterprise=19", force: "核减1户")
        #expect(refusal { try desk.review(.accept, "攸县", "2021-Q2") } == held)
        try desk.review(.accept, "攸县", "2021-Q2", "复核")
        #expect(try desk.done("攸县", through: "2021-Q2", basis: .accepted) == 19)
    }

    @Test func `A file with such a correction is refused with its row, and taken with a reason`() throws {
        _ = try publish()
        let refused = try desk.take("2021-Q2,湘潭县,,30", "2021-Q2,攸县,1,18", "2021-Q3,攸县,,4")
        #expect(refused.told == ["locked-period error 3"])
        #expect(!refused.isAccepted)
        let same = try desk.take("2021-Q2,攸县,1,20", level: .accepted, name: "b.csv")
        #expect(same.isAccepted && same.told == [])
        let partial = try desk.take("2021-Q2,攸县,1,18", "2021-Q3,湘潭县,,4", name: "c.csv") { $0.isPartial = true }
        #expect(partial.isAccepted && partial.leftOut == ["攸县"] && partial.counts == [1, 0, 0])
        let taken = try desk.take("2021-Q2,攸县,1,18", name: "d.csv") { $0.reason = "漏报" }
        #expect(taken.isAccepted && taken.counts == [0, 1, 0])
        let late = try desk.take("2021-Q2,醴陵市,,7", name: "e.csv")
        #expect(late.told == ["locked-period error 2"])
    }

    @Test func `The next bulletin tells what was corrected, why, and what it did`() throws {
        let bulletin = try publish()
        desk.at("2021-08-02")
        try desk.submit("攸县", "2021-Q2", "new_enterprise=16", force: "重复4户")
        try desk.review(.accept, "攸县", "2021-Q2", "复核")
        let adjustments = try #require(try desk.report(through: "2021-Q3", basis: .accepted).adjustments)
        #expect(adjustments.bulletin == bulletin)
        #expect(adjustments.changes.map(\.region.name) == ["攸县"])
        #expect(adjustments.changes.map { [$0.before, $0.after] } == [[20, 16]])
        #expect(adjustments.changes[0].causes.map(\.kind) == [.correction, .decision])
        #expect(adjustments.figures.map(\.region.name) == ["湖南省", "株洲市"])
        let split = try #require(adjustments.figures[1].split)
        #expect(split.work.fixed(2) == "-10.00" && split.target.fixed(2) == "0.00")
        #expect(adjustments.figures[1].rankBefore == 2 && adjustments.figures[1].rankAfter == 2)
        #expect(try desk.report(through: "2021-Q2", basis: .accepted, asOf: bulletin.snapshot).adjustments == nil)
    }

    @Test func `A bulletin is compared with the last that does not go beyond it`() throws {
        let first = try publish()
        desk.at("2021-10-20")
        let second = try publish(.briefing, through: "2021-Q3")
        try desk.submit("攸县", "2021-Q2", "new_enterprise=16", force: "重复4户")
        try desk.review(.accept, "攸县", "2021-Q2", "复核")
        try desk.submit("湘潭县", "2021-Q3", "new_enterprise=3", force: "补报")
        try desk.review(.accept, "湘潭县", "2021-Q3", "复核")
        func told(_ through: String) throws -> Adjustments? {
            try desk.report(through: through, basis: .accepted).adjustments
        }
        #expect(try told("2021-Q1") == nil)
        #expect(try told("2021-Q2")?.bulletin == first && told("2021-Q2")?.changes.map(\.region.name) == ["攸县"])
        #expect(try told("2021-Q4")?.bulletin == second && told("2021-Q4")?.changes.count == 2)
    }

    @Test func `A cause belongs to the figures that it moved`() throws {
        let head = try #require(try desk.head()).hashText
        try desk.submit("攸县", "2021-Q2", "new_enterprise=21")
        try desk.review(.accept, "攸县", "2021-Q2")
        try desk.submit("攸县", "2021-Q2", "coordinator=2")
        try desk.review(.accept, "攸县", "2021-Q2")
        let changes = try CompareWork(desk.workspace).comparison(
            from: head, to: nil, request: .init(through: "2021-Q2")
        ).changes
        #expect(changes.map(\.indicator.code) == ["coordinator", "new_enterprise"])
        #expect(changes.map { $0.causes.map(\.act) } == [[5, 6], [3, 4]])
    }

    @Test func `A period that is not over is issued only with a reason`() throws {
        #expect(refusal { _ = try publish(through: "2021-Q3") } == .periodNotOver("2021-Q3"))
        #expect(try publish(through: "2021-Q3", reason: "会议需要").through.description == "2021-Q3")
    }

    @Test func `A rate's change is split into work done and target moved`() throws {
        _ = try publish()
        _ = try TargetWork(desk.workspace).set(
            region: "株洲", year: 2021, indicator: "new_enterprise", value: "50", author: "王芳", document: nil,
            reason: "任务调整")
        try desk.submit("攸县", "2021-Q2", "new_enterprise=25", force: "补5户")
        try desk.review(.accept, "攸县", "2021-Q2", "复核")
        let report = try desk.report(through: "2021-Q2", basis: .accepted)
        let figure = try #require(report.adjustments?.figures.first { $0.region.name == "株洲市" })
        let split = try #require(figure.split)
        // 20 of 40 is 50 %, 25 of 40 is 62.5 %, 25 of 50 is 50 %.
        #expect(split.work.fixed(2) == "12.50" && split.target.fixed(2) == "-12.50")
        #expect(report.targetRevisions.map { [$0.before, $0.after] } == [[40, 50]])
        #expect(report.targetRevisions[0].causes[0].reason == "任务调整")
    }

    @Test func `An officer's paragraphs survive a refresh of figures`() throws {
        let work = BulletinWork(desk.workspace)
        _ = try work.write(
            BulletinParagraph(section: .practice, text: "第一段\r\n第二段\u{7}"), region: nil, through: "2021-Q2",
            author: "李敏")
        try desk.take("2021-Q2,醴陵市,,9", level: .accepted, name: "b.csv")
        let report = try desk.report(through: "2021-Q2", basis: .accepted)
        #expect(report.paragraphs == [BulletinParagraph(section: .practice, text: "第一段\n第二段")])
        #expect(report.asked.indicators.first { $0.indicator.code == "new_enterprise" }?.completed == 59)
        let text = try work.draft(.init(through: "2021-Q2"), BulletinOptions()).paper(.zh).text(Terminal())
        #expect(text.contains("第一段") && text.contains("第二段") && text.contains("59户"))
        #expect(try desk.report(through: "2021-Q1", basis: .accepted).paragraphs == [])
    }

    @Test func `A second one of the kind needs a reason, another kind does not`() throws {
        let first = try publish()
        #expect(refusal { _ = try publish() } == .alreadyPublished(act: first.act, title: first.title))
        _ = try publish(.briefing)
        let again = try publish(reason: "更正错字")
        #expect(again.act == first.act + 2)
    }

    @Test func `A letter goes to a region below another, and holds nothing`() throws {
        #expect(refusal { _ = try publish(.reminder) } == .noAddressee)
        let letter = try publish(.reminder, region: "株洲")
        #expect(letter.region == 430_200 && letter.title.contains("提示函"))
        try desk.submit("攸县", "2021-Q2", "new_enterprise=19")
        let draft = try BulletinWork(desk.workspace).draft(of: letter)
        #expect(draft.addressee?.region.name == "株洲市" && draft.report.asked.region.name == "湖南省")
    }

    @Test func `A comparison may name bulletins`() throws {
        let bulletin = try publish()
        try desk.submit("攸县", "2021-Q2", "new_enterprise=16", force: "重复4户")
        try desk.review(.accept, "攸县", "2021-Q2", "复核")
        let comparison = try CompareWork(desk.workspace).comparison(
            from: "#\(bulletin.act)", to: nil, request: .init(through: "2021-Q2"))
        #expect(comparison.from.snapshot == bulletin.snapshot)
        #expect(comparison.changes.map(\.after) == [16])
        #expect(
            refusal { _ = try CompareWork(desk.workspace).comparison(from: "#2", to: nil, request: .init()) }
                == .noSuchBulletin(2))
    }
}
