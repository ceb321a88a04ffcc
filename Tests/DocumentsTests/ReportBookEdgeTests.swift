import Domain
import Reporting
import Testing
import Workbook

@testable import Documents

@Suite struct ReportBookEdgeTests {
    /// A province and children with the names given, without any figure.
    private func bare(_ names: [String], plan: Plan = .small) throws -> Report {
        let root = Region(code: 430000, name: "湖南省", shortName: "湖南", level: .province, parent: nil)
        let cities = names.enumerated().map { number, name in
            Region(code: 430_001 + number, name: name, shortName: name, level: .city, parent: 430000)
        }
        let tree = try RegionTree([root] + cities)
        let builder = ReportBuilder(
            plan: plan, tree: tree, targets: Targets([:], in: tree), through: plan.firstPeriod)
        return builder.report(
            tree.regions.indices.map { RegionRecord(position: $0, values: [:], completeness: Completeness()) },
            basis: .filed, asOf: Moment(milliseconds: 0), snapshot: "")
    }

    @Test(arguments: Language.allCases) func `The same report gives the same bytes`(language: Language) throws {
        let report = try BookSample(unitsPerCity: 2).report()
        let bytes = try report.book(language).bytes()
        #expect(try BookSample(unitsPerCity: 2).report().book(language).bytes() == bytes)
    }

    @Test func `The file says what it was made from`() throws {
        let book = try BookSample(hasUnits: false).report().book(.en)
        #expect(book.created == 1_626_080_400)
        #expect(
            book.properties.map { "\($0.name)=\($0.value)" } == [
                "tongxing.plan=hunan-hexie-tongxing", "tongxing.kind=workbook", "tongxing.region=430000",
                "tongxing.through=2021-Q2", "tongxing.cutoff=2021-06-30", "tongxing.basis=accepted",
                "tongxing.asOf=2021-07-12T09:00:00.000Z",
                "tongxing.snapshot=" + String(repeating: "0123456789abcdef", count: 4), "tongxing.language=en",
            ])
    }

    @Test func `English has the same figures in the same places`() throws {
        let report = try BookSample(unitsPerCity: 2).report()
        let (chinese, english) = (report.book(.zh), report.book(.en))
        #expect(english.sheetNames.first == "Overview" && english.sheetNames.last == "Sources")
        for (zh, en) in zip(chinese.sheets, english.sheets) {
            let size = zh.size
            #expect(en.size == size)
            for row in 0..<min(size.rows, 30) {
                for column in 0..<size.columns {
                    #expect(zh.number(row, column) == en.number(row, column), "\(en.name) \(row) \(column)")
                }
            }
        }
    }

    @Test func `Without targets there are amounts, dashes and no ranking`() throws {
        let book = try BookSample(unitsPerCity: 2, hasTargets: false).report().book(.zh)
        let overview = try book.sheet("总览")
        #expect(overview.text(1, 0)?.hasPrefix("截至2021年6月30日，湖南省参加综合的指标均未下达任务") == true)
        #expect(overview.charts.isEmpty)
        let sheet = try book.sheet("服务新企用工")
        let row = try sheet.row("长沙市")
        #expect(sheet.number(row, 12) == 844 && sheet.text(row, 10) == "–")
        #expect(sheet.content(row, 13) == .formula(try #require(sheet.formula(row, 13)), shown: .text("–")))
        #expect(sheet.charts.first?.title == "服务新企用工：总累计（未下达任务）")
        let lags = try book.sheet("滞后情况")
        #expect(lags.text(2, 0) == "没有滞后的指标和地区。")
        _ = try book.bytes()
    }

    @Test func `Without children or figures the whole stands alone`() throws {
        let book = try bare([]).book(.zh)
        #expect(book.sheetNames == ["总览", "追讨工资", "金牌调解组织", "走访", "报送情况", "滞后情况", "编制说明"])
        let sheet = try book.sheet("追讨工资")
        #expect(sheet.text(4, 0) == "全省" && sheet.number(4, 9) == 0)
        #expect(book.sheets.flatMap(\.charts) == [])
        _ = try book.bytes()
    }

    @Test func `A memo region is marked and not summed`() throws {
        let report = try report(.small, names: ["株洲市", "高新区"])
        let sheet = try report.book(.zh).sheet("追讨工资")
        let memo = try sheet.row("其中：高新区")
        let total = try sheet.row("全省")
        #expect(total == memo + 1)
        #expect(sheet.text(memo, 14) == "–")
        #expect(sheet.style(memo, 1)?.numberFormat == "#,##0.00")
    }

    @Test func `Names from data stay text whatever they hold`() throws {
        let hostile = ["=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "<script>alert(1)</script>", "a\u{1}\u{0}b\r\n\"&"]
        let names = hostile + [String(repeating: "长", count: 300)]
        var plan = Plan.small
        plan.name = Bilingual.same(names[5])
        for (number, name) in ["总览", "=1+1", "a/b[c]*?:'"].enumerated() {
            plan.indicators[number].name = .same(name + (number == 1 ? names[5] : ""))
            plan.indicators[number].unit = .same("<&>")
        }
        let book = try bare(names, plan: plan).book(.zh)
        #expect(Set(book.sheetNames.map { $0.lowercased() }).count == book.sheets.count)
        #expect(book.sheetNames.allSatisfy { $0.utf16.count <= 31 })
        for (number, name) in names.enumerated() {
            #expect(book.sheets[1].content(4 + number, 0) == .text(name))
        }
        for sheet in book.sheets {
            let columns = sheet.size.columns
            #expect((0..<columns).allSatisfy { (sheet.columnWidths[$0] ?? 9) <= 60 })
            #expect(sheet.rowHeights.values.allSatisfy { $0 <= 409 })
        }
        _ = try book.bytes()
    }

    @Test func `Thousands of children make a workbook too`() throws {
        var plan = Plan.small
        plan.indicators = [plan.indicators[0]]
        let book = try bare((1...2900).map { "第\($0)县" }, plan: plan).book(.zh)
        #expect(book.sheets[1].text(2903, 0) == "第2900县")
        #expect(try book.bytes().count > 50_000)
    }
}
