import Domain
import Reporting
import Testing
import Workbook

@testable import Documents

extension BookSheet {
    /// The row whose first cell holds the text.
    func row(_ text: String, from first: Int = 0) throws -> Int {
        try #require((first..<size.rows).first { self.text($0, 0) == text })
    }

    /// The number in a cell, computed or not.
    func number(_ row: Int, _ column: Int) -> Double? {
        switch content(row, column) {
        case .number(let number), .formula(_, .number(let number)): number
        default: nil
        }
    }

    func formula(_ row: Int, _ column: Int) -> String? {
        if case .formula(let text, _) = content(row, column) { text } else { nil }
    }
}

extension Book {
    func sheet(_ name: String) throws -> BookSheet { try #require(sheets.first { $0.name == name }) }
}

@Suite struct ReportBookTests {
    private let report: Report
    private let book: Book

    init() throws {
        report = try BookSample().report()
        book = report.book(.zh)
    }

    @Test func `The sheets stand in their order`() {
        #expect(
            book.sheetNames == [
                "总览", "金牌劳动关系协调员", "金牌协调劳动关系社会组织", "金牌劳动人事争议调解组织", "劳动关系和谐企业", "服务新企用工", "重点企业用工指导",
                "企业工资分配指导", "县市区", "报送情况", "滞后情况", "编制说明", "数据来源",
            ])
    }

    @Test func `The overview opens with the answer and says what it was made from`() throws {
        let sheet = try book.sheet("总览")
        #expect(sheet.text(0, 0) == "湖南省劳动关系“和谐同行”能力提升三年行动计划进展情况（2021年第二季度）")
        #expect(
            sheet.text(1, 0) == "截至2021年6月30日，湖南省综合完成率32.88%，高于序时进度（32.50%）0.38个百分点。启动以来应报423件，实报422件，按时141件。")
        #expect(sheet.text(5, 1) == report.snapshot)
        #expect(sheet.text(4, 8) == "2021年7月12日17:00（北京时间）")
    }

    @Test func `The overview's indicators are the bulletin's`() throws {
        let sheet = try book.sheet("总览")
        let row = try sheet.row("劳动关系和谐企业")
        #expect([2, 4, 5, 6, 7, 8].map { sheet.number(row, $0) } == [1000, 326, 32.6, 32.5, 0.1, 450])
        #expect(sheet.text(row, 11) == "● 达到序时进度")
        let guidance = try sheet.row("重点企业用工指导")
        #expect(sheet.text(guidance, 2) == "–")
        #expect(sheet.text(guidance, 11) == "– 未下达任务")
        #expect(sheet.content(row, 0) == .link("劳动关系和谐企业", BookPlace(sheet: 4)))
    }

    @Test func `Every region's line of an indicator is the bulletin's, formulas included`() throws {
        let sheet = try book.sheet("服务新企用工")
        let lines: [(String, [Double])] = [
            ("长沙市", [2200, 844, 38.36, 5.86, 2]), ("株洲市", [800, 317, 39.63, 7.13, 1]),
            ("张家界市", [200, 65, 32.5, 0, 7]), ("怀化市", [500, 101, 20.2, -12.3, 13]),
        ]
        for (name, figures) in lines {
            let row = try sheet.row(name)
            #expect([10, 12, 13, 15, 17].map { sheet.number(row, $0) } == figures, "\(name)")
            #expect(sheet.formula(row, 13)?.hasPrefix("IF(N(K\(row + 1))=0") == true)
        }
    }

    @Test func `The whole stands last, after the level's own unit, and is the sum of its rows`() throws {
        let sheet = try book.sheet("服务新企用工")
        let total = try sheet.row("全省")
        let own = try sheet.row("省本级")
        #expect(own == total - 1)
        #expect(sheet.size.rows == total + 1)
        #expect(sheet.formula(total, 1) == "SUM(B5:B19)")
        #expect(sheet.number(total, 1) == 1000)
        #expect(sheet.formula(total, 12) == "SUM(C20,F20,I20)")
        #expect(sheet.number(total, 12) == 3315)
        #expect(sheet.text(total, 17) == "–")
    }

    @Test func `Units stand folded under their regions, which add them up`() throws {
        let sheet = try book.sheet("县市区")
        let city = try sheet.row("株洲市")
        #expect(sheet.text(city + 10, 0) == "市本级")
        #expect((1...10).allSatisfy { sheet.rowLevels[city + $0] == 1 } && sheet.rowLevels[city] == nil)
        let column = 3 + 4 * 3
        #expect(sheet.number(city, column) == 800 && sheet.number(city, column + 1) == 317)
        #expect(sheet.formula(city, column) == "SUM(P\(city + 2):P\(city + 11))")
        #expect((1...10).compactMap { sheet.number(city + $0, column + 1) }.reduce(0, +) == 317)
        #expect(sheet.style(city, column + 2)?.numberFormat == "\"●\"* 0.00")
    }

    @Test func `Reporting has the rates and the names`() throws {
        let sheet = try book.sheet("报送情况")
        let row = try sheet.row("全省")
        #expect([1, 2, 3, 4, 5, 6].map { sheet.number(row, $0) } == [10, 9, 90, 8, 80, 1])
        #expect([7, 8, 9].map { sheet.number(row, $0) } == [423, 422, 99.76])
        let late = try sheet.row("第3县")
        #expect(sheet.text(late, 3) == "迟报" && sheet.text(late, 7) == "2021年7月9日")
    }

    @Test func `Lags have the rule and what would clear it`() throws {
        let sheet = try book.sheet("滞后情况")
        #expect(sheet.text(2, 0)?.hasPrefix("共15项滞后") == true)
        let row = try sheet.row("怀化市")
        #expect(sheet.text(row, 1) == "劳动关系和谐企业")
        #expect(sheet.text(row, 3) == "完成数÷序时进度＝0.72，在0.6（含）至0.8")
        #expect([8, 10, 11, 12].map { sheet.number(row, $0) } == [6, 4, 6, 1.7])
    }

    @Test func `Sources name the filings behind the figures`() throws {
        let sheet = try book.sheet("数据来源")
        let row = try sheet.row("第1县")
        #expect(sheet.text(row, 1) == "长沙市" && sheet.text(row, 7) == "株洲市.xlsx")
        #expect(sheet.filter?.rows.lowerBound == row - 1)
    }
}
