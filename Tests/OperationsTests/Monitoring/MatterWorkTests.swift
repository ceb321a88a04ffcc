import Documents
import Domain
import Store
import Testing

@testable import Operations

/// Matters: opened by rule or by hand, fed back, reviewed, closed.
@Suite struct MatterWorkTests {
    private let desk: Desk
    private var work: MatterWork { MatterWork(desk.workspace) }
    private let issue = MatterWork.Issue(author: "王芳")

    init() throws {
        desk = try Desk()
        try desk.monitor(
            Firms.line("2021-06", "攸县", days: 70), Firms.line("2021-06", "荷塘区", Firms.two, contracts: "80"))
        desk.at("2021-07-05")
    }

    private func list(_ region: String? = nil) throws -> [String] {
        try work.list(.init(region: region)).items.map {
            "\($0.matter.id) \($0.region.name) \($0.matter.level) \($0.matter.state) \($0.matter.deadline)\($0.isOverdue ? " overdue \($0.addressee.name)" : "")"
        }
    }

    private func take(_ kind: MatterStep.Kind, _ deadline: String? = nil, by region: Int? = nil) throws {
        try work.take(
            1, .init(kind, text: "已办", deadline: deadline.flatMap { Day($0) }, author: "周明", region: region))
    }

    @Test func `Warnings of a level are opened at once, none twice while one is open`() throws {
        let opened = try work.openWarnings(level: "red", month: "2021-06", region: nil, issue)
        #expect(opened.matters.map(\.title) == ["示例一厂：工资拖欠红色预警（2021年6月起）"])
        #expect(opened.matters.map(\.demand).first?.contains("拖欠工资10人、1234.50元，已70天") == true)
        #expect(throws: Failure.nothingToFollow(open: 1)) {
            try work.openWarnings(level: "red", month: "2021-06", region: nil, issue)
        }
        #expect(try work.openWarnings(level: nil, month: "2021-06", region: nil, issue).skipped == 1)
        #expect(try list() == ["1 攸县 red open 2021-07-15", "2 荷塘区 yellow open 2021-07-25"])
        try take(.feedback)
        try take(.close)
        #expect(try work.openWarnings(level: "red", month: "2021-06", region: nil, issue).matters.map(\.id) == [3])
        #expect(try Upkeep(desk.workspace).verify().faults == [])
    }

    @Test func `A matter goes its way: feedback, return, feedback, close, reopen`() throws {
        _ = try work.openWarnings(level: "red", month: nil, region: nil, issue)
        #expect(throws: Failure.matterStands(1, .open)) { try take(.return) }
        try take(.feedback)
        #expect(try list() == ["1 攸县 red answered 2021-07-15"])
        desk.at("2021-07-20")
        #expect(try list() == ["1 攸县 red answered 2021-07-15"])
        try take(.return)
        #expect(try list() == ["1 攸县 red returned 2021-07-30"])
        #expect(throws: Failure.deadlinePassed("2021-07-29")) { try take(.extend, "2021-07-29") }
        #expect(throws: Failure.nothingGiven) { try take(.extend) }
        try take(.extend, "2021-08-10")
        try take(.feedback)
        try take(.close)
        #expect(throws: Failure.matterStands(1, .closed)) { try take(.feedback) }
        #expect(try work.list().items.first?.matter.closedOn?.description == "2021-07-20")
        try take(.reopen, "2021-09-01")
        #expect(try list() == ["1 攸县 red reopened 2021-09-01"])
        #expect(throws: Failure.noSuchMatter(9)) {
            try work.take(9, .init(.close, text: "x", author: "王芳"))
        }
        #expect(throws: Failure.reasonNeeded) { try work.take(1, .init(.close, text: " \n", author: "王芳")) }
    }

    @Test func `What is overdue goes to the level above, then to the one that asked`() throws {
        _ = try work.openWarnings(level: "red", month: nil, region: nil, issue)
        desk.at("2021-07-16")
        #expect(try list() == ["1 攸县 red open 2021-07-15 overdue 攸县"])
        desk.at("2021-07-25")
        #expect(try list() == ["1 攸县 red open 2021-07-15 overdue 株洲市"])
        desk.at("2021-08-05")
        #expect(try list("株洲市") == ["1 攸县 red open 2021-07-15 overdue 湖南省"])
        #expect(try list("长沙市") == [])
    }

    @Test func `A deadline that falls on holidays is the day after them`() throws {
        desk.at("2021-09-21")
        _ = try work.openWarnings(level: "red", month: nil, region: nil, issue)
        #expect(try list() == ["1 攸县 red open 2021-10-08"])
    }

    @Test func `Feedback is for the addressed region or one above, review for the issuer`() throws {
        _ = try work.openWarnings(level: "red", month: nil, region: nil, issue)
        #expect(throws: Failure.notYourMatter(1, may: ["攸县", "株洲市", "湖南省"])) { try take(.feedback, by: 430_224) }
        try take(.feedback, by: 430_200)
        #expect(throws: Failure.notYourMatter(1, may: ["湖南省"])) { try take(.close, by: 430_200) }
        try take(.close, by: 430_000)
    }

    @Test func `Lags of cities open letters of reminder and orders of supervision`() throws {
        _ = try TargetWork(desk.workspace).set(
            region: "株洲市", year: 2020, indicator: "new_enterprise", value: "100", author: "张伟", document: nil,
            reason: nil)
        _ = try TargetWork(desk.workspace).set(
            region: "湘潭市", year: 2020, indicator: "new_enterprise", value: "100", author: "张伟", document: nil,
            reason: nil)
        try desk.take("2020-Q4,攸县,,10", "2020-Q4,韶山市,,85", level: .accepted)
        let opened = try work.openLags(through: "2020-Q4", region: nil, issue)
        #expect(opened.matters.map(\.level).sorted() == ["red", "yellow"])
        #expect(try list() == ["1 株洲市 red open 2021-07-15", "2 湘潭市 yellow open 2021-07-25"])
        #expect(throws: Failure.nothingToFollow(open: 2)) { try work.openLags(through: "2020-Q4", region: nil, issue) }
        // The next period's lag is the same matter while it is open.
        #expect(throws: Failure.nothingToFollow(open: 2)) { try work.openLags(through: "2021-Q1", region: nil, issue) }
        #expect(try work.letter(1).paper(.zh).title == "关于加快行动计划进度的督办单")
        #expect(try work.letter(2).paper(.zh).title == "关于加快行动计划进度的工作提示函")
    }

    @Test func `By hand and from a bulletin, only downward and with a level that there is`() throws {
        var city = issue
        city.issuer = "株洲市"
        let words = MatterWork.Words(regions: ["攸县", "茶陵县"], level: "orange", title: " 核实台账 ", demand: "逐户核实")
        #expect(try work.open(words, city).matters.map(\.title) == ["核实台账", "核实台账"])
        #expect(throws: Failure.notBelowIssuer(region: "芙蓉区", issuer: "株洲市")) {
            try work.open(.init(regions: ["芙蓉区"], level: "red", title: "x", demand: ""), city)
        }
        #expect(throws: Failure.unknownLevel("pink", known: ["blue", "yellow", "orange", "red"])) {
            try work.open(.init(regions: ["攸县"], level: "pink", title: "x", demand: ""), city)
        }
        #expect(throws: Failure.nothingGiven) {
            try work.open(.init(regions: ["攸县"], level: "red", title: "\u{0}", demand: ""), city)
        }
        #expect(throws: Failure.noSuchBulletin(4)) {
            try work.open(.init(regions: ["攸县"], level: "red", title: "x", demand: "", bulletin: 4), city)
        }
        let bulletin = try BulletinWork(desk.workspace).publish(
            .init(through: "2021-Q1"), BulletinOptions(kind: .notice), author: "王芳", reason: nil, language: .zh)
        let from = MatterWork.Words(regions: ["株洲市"], level: "red", title: "落实通报", demand: "", bulletin: bulletin.act)
        _ = try work.open(from, issue)
        #expect(throws: Failure.nothingToFollow(open: 1)) { try work.open(from, issue) }
    }

    @Test func `The letter is the same file each time, in both languages`() throws {
        _ = try work.openWarnings(level: "red", month: nil, region: nil, issue)
        for language in Language.allCases {
            let paper = try work.letter(1).paper(language)
            #expect(try paper.wordBytes() == work.letter(1).paper(language).wordBytes())
            #expect(paper.annexes.count == 1)
        }
    }
}
