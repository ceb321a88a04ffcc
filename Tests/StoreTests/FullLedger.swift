import Crypto
import Domain
import GRDB

@testable import Store

/// A ledger that has at least one row in every table: plan, targets, an import, decisions, a confirmation, an undo.
enum FullLedger {
    static let first = Sample.quarter(2021, 1)
    static let second = Sample.quarter(2021, 2)

    static let acts = 15

    /// Acts: 1 begin, 2 targets, 3 import, 4 review, 5 an import that confirms and accepts, 6 a correction, 7 the undo
    /// of 5, 8 a submission, 9 words for a bulletin, 10 its issue, 11 a gate, 12 a package through an account, 13 a word
    /// on it, 14 its acceptance, 15 registers and all that hangs on them.
    static func make(_ path: String? = nil) throws -> Ledger {
        let ledger = try Ledger.begun(path)
        try ledger.act(.targets) { writer in
            try writer.state(target(430_100, "people", 40, "湘人社〔2021〕1号"))
            try writer.state(target(430_200, "people", 60, nil))
        }
        try ledger.act(.import) { try importFile($0, "株洲市.csv") }
        try ledger.act(.review) { writer in
            try writer.decide(.approve, 430_101, first)
            try writer.decide(.return, 430_102, first)
        }
        try ledger.act(.import) { try confirm($0) }
        try ledger.file(430_101, first, ["people": 9, "money": 1250], level: .approved)
        try ledger.act(.undo) { try $0.withdrawDecisions(ofImport: 5, cadence: .quarter) }
        try ledger.act(.submit) { writer in
            let revision = try writer.file(430_200, second, ["people": 3])
            try writer.sign(
                revision.filing,
                Signatures(
                    filer: "李敏", reviewer: "王芳", head: "张伟", phone: "0731", note: "备注", day: "2021年7月2日"))
        }
        try ledger.act(.bulletinText) { writer in
            try writer.write(BulletinParagraph(section: .practice, text: "做法"), region: 430_000, through: first)
        }
        try ledger.act(.publish) { writer in
            guard let seal = try writer.reader.newestSeal() else { return }
            var options = BulletinOptions()
            options.day = Day("2021-07-15")
            options.number = "湘人社发〔2021〕15号"
            try writer.publish(
                options, region: 430_000, through: first, cutoff: first.lastDay, basis: .accepted, title: "通报",
                snapshot: seal)
        }
        try ledger.act(.gate, reason: "补录") { try $0.setGate(second, region: 430_000, isOpen: true) }
        try sendPackage(ledger, at: path)
        try ledger.act(.roster) { try fillRegisters($0) }
        return ledger
    }

    static let scan = Array("%PDF-1.4 盖章件".utf8)

    private static func sendPackage(_ ledger: Ledger, at path: String?) throws {
        if let path { try FileStore(beside: path).keep(scan) }
        var head = ActHead(.package, author: "李敏", received: Sample.day)
        head.actor = Actor(account: "city", role: .city, region: 430_200)
        try ledger.write(head, clock: { Sample.start }) { writer in
            let digest = try writer.reader.digest(ofFiling: 6) ?? ""
            let (id, _) = try writer.send(
                [NamedFiling(filing: 6, digest: digest)], PackageWords(practice: "做法"), region: 430_200,
                period: second)
            try writer.attach(
                "盖章件.pdf", .pdf, size: scan.count, sha256: Hex.text(SHA256.hash(data: scan)), to: .package(id))
            return (.keep, ())
        }
        try ledger.act(.concur) { writer in
            guard let package = try writer.reader.package(1), let content = Hex.bytes(package.digest) else { return }
            try writer.concur(
                .concur, opinion: "", body: "省总工会", person: "赵敏", on: .package, region: 430_200, second,
                content: content)
        }
        try ledger.act(.package) { writer in
            guard let package = try writer.reader.package(1) else { return }
            try writer.decide(package, .accept)
        }
    }

    private static func fillRegisters(_ writer: ActWriter) throws {
        let document = try writer.add(
            document: "示例〔2021〕1号", day: Sample.day, level: .province, bodies: "省厅", title: "通知")
        var person = NewEntry(register: Sample.people, region: 430_101, name: "示例甲")
        person.personal = ["phone": .text("0731")]
        person.fields = ["employer": .text("示例公司")]
        let titled = try writer.add(person, source: nil, row: nil)
        var event = NewEvent(.recognise, day: Sample.day)
        event.document = document
        event.level = .province
        try writer.add(event, to: titled, in: Sample.people.code)
        var firm = NewEntry(register: Sample.firms, region: 430_201, name: "示例公司")
        firm.code = CreditCode("91350100M000100Y43")
        firm.day = Sample.day
        let listed = try writer.add(firm, source: 1, row: 2)
        try writer.setQuota(Sample.people.code, region: 430_100, year: 2021, 3, document: nil)
        try writer.set(.first, register: nil)
        try writer.decide(.different, [titled, listed], keeper: nil, register: Sample.firms.code)
        let check = try writer.add(
            inspection: [listed], of: Sample.firms.code, region: 430_000, seed: "1", size: 1, frame: writer.act - 1)
        try writer.add(finding: .confirmed, of: listed, in: check, day: Sample.day, note: "")
        try writer.prove(
            "佐证.pdf", .pdf, size: scan.count, sha256: Hex.text(SHA256.hash(data: scan)), for: .entry(listed))
        try fillOthers(writer)
    }

    private static func fillOthers(_ writer: ActWriter) throws {
        let act = Cell.integer(writer.act)
        let code = Cell.text("91350100M000100Y43")
        try writer.insert(
            .monitor,
            [.integer(1), act, .null, .null, .integer(202_103), .integer(430_101), code, .text("示例公司")]
                + [10, 9, 8, 1, 100, 5].map(Cell.integer))
        try writer.insert(
            .wage,
            [.integer(1), act, .null, .null, .integer(2021), .integer(430_101), code, .text("示例公司"), .text("C")]
                + [.text("4-07-05-01"), .integer(6_000_000), .integer(3)])
        let day = Cell.text(Sample.day.description)
        try writer.insert(
            .matter,
            [.integer(1), act, .text("other"), .text("{}"), .integer(430_101), .integer(430_000), .text("red")]
                + [.text("示例"), .text("核实"), day, day])
        try writer.insert(
            .matterStep, [.integer(1), act, .integer(1), .text("feedback"), day, .text("已办"), .null])
    }

    private static func target(_ region: Int, _ indicator: String, _ value: Int, _ document: String?) -> TargetRevision
    {
        TargetRevision(
            key: TargetKey(region: region, indicator: indicator, year: 2021), value: value, document: document,
            reason: "分解")
    }

    private static func importFile(_ writer: ActWriter, _ name: String) throws {
        let source = try writer.add(
            SourceFile(
                file: name, sheet: "表1", encoding: "UTF-8", format: "csv", columns: ["people": "C", "money": "D"]))
        let content = Array("报告期,地区,人数,金额\n".utf8)
        try writer.keep(
            original: content, sha256: Hex.text(SHA256.hash(data: content)), size: content.count, rows: 4, of: source)
        for (place, region) in [430_101, 430_102, 430_171, 430_201].enumerated() {
            let lines = ["people": Line(value: place + 1, row: place + 2), "money": Line(value: 50, row: place + 2)]
            try writer.append(
                region, first, after: try writer.reader.history(region, first), lines: lines, level: .filed,
                source: source)
        }
        try writer.sign(1, Signatures(filer: "周明"))
    }

    /// The same figures again, asked to be accepted.
    private static func confirm(_ writer: ActWriter) throws {
        let history = try writer.reader.history(430_101, first)
        guard let newest = history.newest else { return }
        try writer.confirm(newest.filing)
        try writer.decide(.accept, newest, of: 430_101, first, in: history)
    }
}
