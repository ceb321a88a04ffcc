import Domain
import Testing

@testable import Store

/// Bulletins are kept with their snapshot, and what they report on does not change without a reason.
@Suite struct BulletinTests {
    private let ledger: Ledger
    private let first = Sample.quarter(2021, 1)
    private let second = Sample.quarter(2021, 2)

    init() throws {
        ledger = try Ledger.begun()
        try ledger.file(430_101, first, ["people": 4], level: .accepted)
        try ledger.file(430_201, first, ["people": 5])
    }

    private func publish(
        _ kind: BulletinKind = .notice, region: Int = 430_000, through: Period? = nil
    ) throws {
        try ledger.act(.publish) { writer in
            guard let seal = try writer.reader.newestSeal() else { return }
            try writer.publish(
                BulletinOptions(kind: kind), region: region, through: through ?? first, cutoff: first.lastDay,
                basis: .accepted, title: "一季度通报", snapshot: seal)
        }
    }

    private func correct(_ region: Int, _ period: Period, reason: String? = nil) throws {
        try ledger.act(.submit, reason: reason) { writer in
            let history = try writer.reader.history(region, period)
            try writer.append(
                region, period, after: history, lines: ["people": Line(value: 9)], level: .filed, source: nil)
        }
    }

    private func refusal(_ region: Int) -> StoreFailure {
        .published(region: "地区\(region)", period: first, bulletin: "一季度通报")
    }

    @Test func `A bulletin is read back as it was issued`() throws {
        var options = BulletinOptions(kind: .briefing)
        options.day = Day("2021-04-20")
        options.number = "湘人社发〔2021〕3号"
        options.showsLast = false
        options.isPublic = true
        let seal = try #require(try ledger.read { try $0.newestSeal() })
        try ledger.act(.publish, by: "周明") { writer in
            try writer.publish(
                options, region: 430_100, through: first, cutoff: first.lastDay + -10, basis: .filed, title: "简报",
                snapshot: seal)
        }
        let found = try #require(try ledger.read { try $0.bulletins() }.first)
        #expect(found.options == options)
        #expect(found.act == 4 && found.author == "周明" && found.region == 430_100 && found.through == first)
        #expect(found.cutoff.description == "2021-03-21" && found.basis == .filed && found.title == "简报")
        #expect(found.snapshot == seal.hashText && found.snapshotAct == 3)
        #expect(try ledger.read { try $0.bulletins(upTo: 3) } == [])
        #expect(try ledger.verify().faults == [])
    }

    @Test func `Who issues bulletins goes with the plan and its later editions`() throws {
        #expect(try ledger.read { try $0.plan(upTo: 1)?.bulletin } == Sample.plan.bulletin)
        var plan = Sample.plan
        plan.bulletin.contact = Bilingual(zh: "李敏 0731", en: "Li Min 0731")
        try ledger.act(.plan) { try $0.state(plan) }
        #expect(try ledger.read { try $0.plan(upTo: .max)?.bulletin } == plan.bulletin)
        #expect(try ledger.read { try $0.plan(upTo: 1)?.bulletin } == Sample.plan.bulletin)
        plan.bulletin = BulletinForm()
        try ledger.act(.plan) { try $0.state(plan) }
        #expect(try ledger.read { try $0.plan(upTo: .max)?.bulletin } == BulletinForm())
    }

    @Test func `The newest words of each part count, empty ones take them away, earlier acts see the earlier`() throws {
        for (section, text) in [(BulletinSection.practice, "旧"), (.plan, "打算"), (.practice, "新")] {
            try ledger.act(.bulletinText) { writer in
                try writer.write(BulletinParagraph(section: section, text: text), region: 430_000, through: first)
            }
        }
        func texts(_ act: Int, _ through: Period, _ region: Int = 430_000) throws -> [String] {
            try ledger.read { try $0.bulletinTexts(region, through: through, upTo: act) }.map(\.text)
        }
        #expect(try texts(.max, first) == ["新", "打算"])
        #expect(try texts(5, first) == ["旧", "打算"])
        #expect(try texts(.max, second) == [] && texts(.max, first, 430_100) == [])
        try ledger.act(.bulletinText) { writer in
            try writer.write(BulletinParagraph(section: .practice, text: ""), region: 430_000, through: first)
        }
        #expect(try texts(.max, first) == ["打算"])
    }

    @Test func `After a notice a change of its period needs a reason, and other periods do not`() throws {
        try publish()
        #expect(throws: refusal(430_201)) { try correct(430_201, first) }
        #expect(throws: refusal(430_102)) { _ = try ledger.file(430_102, first, ["people": 1]) }
        #expect(throws: refusal(430_201)) { try correct(430_201, first, reason: " ") }
        try correct(430_201, first, reason: "漏报")
        try ledger.file(430_201, second, ["people": 1])
        #expect(try ledger.read { try $0.history(430_201, first).revisions.count } == 2)
        #expect(try ledger.verify().faults == [])
    }

    @Test func `A large import is held up like one filing`() throws {
        try publish()
        var slots = FilingSlots(count: 2)
        slots.set(0, .value(3), row: 2)
        for (period, isRefused) in [(0, true), (1, false)] {
            let write = {
                try self.ledger.act(.import) { writer in
                    let source = try writer.add(
                        SourceFile(file: "a.csv", encoding: "UTF-8", format: "csv", columns: [:]))
                    let bulk = try BulkFilings(writer, level: .filed, source: source)
                    #expect(try bulk.isFresh(3, period))
                    _ = try bulk.append(3, period, slots)
                }
            }
            if isRefused { #expect(throws: refusal(430_102)) { _ = try write() } } else { _ = try write() }
        }
    }

    @Test func `A decision that moves a figure needs a reason, one that moves none does not`() throws {
        try publish()
        func decide(_ kind: DecisionKind, _ region: Int) throws {
            try ledger.act(.review) { writer in
                let history = try writer.reader.history(region, first)
                guard let newest = history.newest else { return }
                try writer.decide(kind, newest, of: region, first, in: history)
            }
        }
        #expect(throws: refusal(430_201)) { try decide(.accept, 430_201) }
        #expect(throws: refusal(430_101)) { try decide(.return, 430_101) }
        try decide(.accept, 430_101)
        #expect(try ledger.read { try $0.history(430_101, first).newest?.level } == .accepted)
    }

    @Test func `A city's bulletin holds its own units only, a letter holds none`() throws {
        try publish(region: 430_100)
        try correct(430_201, first)
        #expect(throws: refusal(430_101)) { try correct(430_101, first) }
        let other = try Ledger.begun()
        try other.file(430_101, first, ["people": 4])
        try other.act(.publish) { writer in
            guard let seal = try writer.reader.newestSeal() else { return }
            try writer.publish(
                BulletinOptions(kind: .reminder), region: 430_100, through: first, cutoff: first.lastDay,
                basis: .accepted, title: "函", snapshot: seal)
        }
        try other.file(430_102, first, ["people": 1])
    }

    @Test func `A target that a bulletin's rates rest on moves only with a document or a reason`() throws {
        func revise(_ value: Int, document: String? = nil, reason: String? = nil) throws {
            try ledger.act(.targets) { writer in
                try writer.state(
                    TargetRevision(
                        key: TargetKey(region: 430_201, indicator: "people", year: 2022), value: value,
                        document: document, reason: reason))
            }
        }
        try revise(10)
        try publish()
        #expect(throws: refusal(430_201)) { try revise(12) }
        try revise(12, document: "湘人社发〔2022〕1号")
        try revise(13, reason: "调整")
    }

    @Test func `Receipts tell the first standing revision's day, and how often a report was returned`() throws {
        try ledger.act(.review, reason: "缺章") { writer in
            let history = try writer.reader.history(430_201, first)
            guard let newest = history.newest else { return }
            try writer.decide(.return, newest, of: 430_201, first, in: history)
        }
        let before = try ledger.read { try $0.receipts(first, upTo: 3) }
        #expect(before[430_201]?.received == Sample.day && before[430_201]?.returned == 0)
        let after = try ledger.read { try $0.receipts(first, upTo: .max) }
        #expect(after[430_201]?.received == nil && after[430_201]?.returned == 1)
        #expect(after[430_201]?.isLastReturned == true && after[430_101]?.isLastReturned == false)
        try ledger.file(430_201, first, ["people": 6], received: Sample.day + 9)
        let again = try ledger.read { try $0.receipts(first, upTo: .max) }
        #expect(again[430_201]?.received == Sample.day + 9 && again[430_201]?.isLastReturned == false)
        #expect(again[430_201]?.returned == 1)
    }
}
