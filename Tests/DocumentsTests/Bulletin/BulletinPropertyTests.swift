import Documents
import Domain
import Reporting
import Testing

/// Of any report every document is whole: no sentence breaks, no placeholder shows, every table's rows are as long as its
/// head, and the figures are the report's.
@Suite struct BulletinPropertyTests {
    static let seeds = UInt64(1)...200

    /// Made once for all tests.
    private static let made = Result { try seeds.map { try composed($0) } }

    private static func papers(_ seed: UInt64) throws -> [Paper] { try made.get()[Int(seed) - 1] }

    private static func composed(_ seed: UInt64) throws -> [Paper] {
        let report = try RandomReports.report(seed)
        var dice = Dice(seed &+ 1000)
        var options = BulletinOptions(kind: dice.pick([.notice, .briefing]))
        options.showsLast = dice.isLucky(2)
        options.showsRanking = !dice.isLucky(3)
        options.isPublic = dice.isLucky(4)
        options.number = dice.isLucky(3) ? "湘人社发〔2021〕15号" : nil
        let comparison = try RandomReports.comparison(report, seed)
        return Language.allCases.flatMap { language -> [Paper] in
            let region = report.children.last ?? report.asked
            return [
                .bulletin(report, options, language), .reminder(report, to: region, options, language),
                .comparison(comparison, language: language),
            ]
        }
    }

    private static let flaws = [
        "nil", "Optional", "、。", "，。", "。。", "，，", "；；", "；。", "（）", "()", "  ", "、、", "、，", "：。", " ,", " .", " ;",
        ",,", "..", ", .", "为%", " %%", "and .", " and  ", "分别。", "在0个", "”“", "-0.00个", "是。", "（，", "，）", "\u{0}",
        "+-",
        "(, ", "和。", "的。",
    ]

    @Test func `No sentence shows a seam`() throws {
        for seed in Self.seeds {
            for paper in try Self.papers(seed) {
                for sentence in paper.sentences {
                    for flaw in Self.flaws where sentence.contains(flaw) {
                        Issue.record("seed \(seed), \(flaw): \(sentence)")
                    }
                }
            }
        }
    }

    @Test func `Every paragraph ends its last sentence`() throws {
        for seed in Self.seeds {
            for paper in try Self.papers(seed) {
                let sign: Character = paper.language == .zh ? "。" : "."
                for text in paper.paragraphs where text.last != sign { Issue.record("seed \(seed): \(text)") }
            }
        }
    }

    /// English counts of one are singular.
    @Test func `One is not spoken of as several`() throws {
        let plurals = [
            "cities", "counties", "provinces", "zones", "units", "reports", "months", "filings", "acts", "figures",
        ]
        let wrong = plurals.flatMap { ["1 \($0)", "one \($0)", "One \($0)"] }
        for seed in Self.seeds {
            for paper in try Self.papers(seed) where paper.language == .en {
                for text in paper.paragraphs {
                    let words = " " + text.filter { $0 != "," && $0 != "." && $0 != "(" }
                    for flaw in wrong where words.contains(" " + flaw) { Issue.record("seed \(seed): \(text)") }
                }
            }
        }
    }

    @Test func `Every row is as long as its head`() throws {
        for seed in Self.seeds {
            for paper in try Self.papers(seed) {
                for table in paper.tables {
                    #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count }, "seed \(seed)")
                    #expect(table.rows.allSatisfy { !$0.cells.contains("") }, "seed \(seed)")
                }
            }
        }
    }

    @Test func `No line is wider than the terminal`() throws {
        for seed in Self.seeds where seed % 5 == 0 {
            for paper in try Self.papers(seed) {
                for line in paper.text(Terminal(width: 60)).split(separator: "\n") {
                    #expect(Terminal.columns(line) <= 60, "seed \(seed): \(line)")
                }
            }
        }
    }

    @Test func `The first sentence and the first annex give the figures of the report`() throws {
        for seed in Self.seeds {
            let report = try RandomReports.report(seed)
            let paper = Paper.bulletin(report, BulletinOptions(), .zh)
            let text = try #require(paper.paragraphs.dropFirst().first)
            let table = try #require(paper.annexes[0].blocks.compactMap(\.asTable).first)
            for (figures, row) in zip(report.asked.indicators, table.rows) {
                let shown = figures.indicator.shown(figures.completed)
                if figures.completed > 0 {
                    let name = figures.indicator.name.zh
                    let unit = figures.indicator.unit.zh
                    #expect(
                        text.contains("\(name)\(shown)\(unit)") || text.contains("\(name)累计\(shown)\(unit)"),
                        "seed \(seed)")
                }
                #expect(row.cells[3] == shown && row.cells[2] == figures.indicator.shown(figures.inPeriod))
                #expect(row.cells[1] == (figures.target.map(figures.indicator.shown) ?? "–"))
            }
        }
    }

    /// Rows of the second annex that count add up to its last row.
    @Test func `Regions add up to the whole`() throws {
        for seed in Self.seeds {
            let report = try RandomReports.report(seed)
            guard !report.children.isEmpty else { continue }
            let paper = Paper.bulletin(report, BulletinOptions(), .zh)
            for table in paper.annexes[1].blocks.compactMap(\.asTable) {
                guard let last = table.rows.last, last.isStrong else { continue }
                for (place, column) in table.columns.enumerated() where column.title == "累计" {
                    let rows = table.rows.dropLast().filter { !$0.cells[0].hasPrefix("其中：") }
                    let sum = rows.reduce(Fraction.zero) { $0 + (Fraction(decimal: $1.cells[place]) ?? .zero) }
                    #expect(sum == Fraction(decimal: last.cells[place]), "seed \(seed)")
                }
            }
        }
    }
}
