import Domain
import Tables
import Testing

@testable import Intake

/// Filings in the sheets of a workbook.
@Suite struct WorkbookReadingTests {
    private static let table = "2021年第二季度\n县市区,和谐企业\n攸县,3\n荷塘区,4"
    private static let expected = [
        "2021-Q2 430223 harmonious_enterprise": "3", "2021-Q2 430202 harmonious_enterprise": "4",
    ]

    @Test func `A sheet is read like a text table`() throws {
        let read = try ReadFile([Sheet(Self.table)])
        #expect(read.problems == [] && read.figures == Self.expected)
        #expect(read.file.isWorkbook && read.file.format == "xlsx" && read.file.rows == 2)
        #expect(read.file.sheets.map(\.name) == ["表一"])
    }

    @Test func `One sheet a quarter gives the figures of all`() throws {
        let read = try ReadFile([
            Sheet("2021年\n县市区,和谐企业\n攸县,2", name: "一季度"), Sheet("2021年\n县市区,和谐企业\n攸县,3", name: "二季度"),
        ])
        #expect(read.problems == [])
        #expect(
            read.figures == [
                "2021-Q1 430223 harmonious_enterprise": "2", "2021-Q2 430223 harmonious_enterprise": "3",
            ])
    }

    @Test func `One sheet a unit is read by the sheets' names`() throws {
        let form = "2021年第二季度\n指标,本期新增\n和谐企业,"
        let read = try ReadFile([Sheet(form + "3", name: "攸县"), Sheet(form + "4", name: "荷塘区")])
        #expect(read.problems == [] && read.figures == Self.expected)
    }

    @Test func `Hidden sheets, sheets of remarks and sheets without a table are passed over`() throws {
        let read = try ReadFile([
            Sheet("填表说明\n一、本表由各县市区填报", name: "说明"), Sheet(Self.table, name: "数据"),
            Sheet(Self.table.replacing("3", with: "99"), name: "旧", isHidden: true),
            Sheet(Self.table.replacing("3", with: "98"), name: "错误行"), Sheet("", name: "Sheet3"),
            Sheet("和谐企业\n指企业", name: "指标解释"),
        ])
        #expect(read.problems == [] && read.figures == Self.expected)
        #expect(read.file.sheets.map(\.name) == ["数据"])
    }

    @Test func `A sheet that lacks a column of its table refuses the file`() throws {
        let read = try ReadFile([Sheet(Self.table, name: "一"), Sheet("县市区,和谐企业\n汨罗市,1", name: "二")])
        #expect(read.problemsBySheet == ["二 missing-column 1"])
        #expect(read.file.isWhollyFaulty)
    }

    @Test func `Only the sheets asked for are read, hidden ones too`() throws {
        let sheets = [
            Sheet(Self.table.replacing("3", with: "99"), name: "一"), Sheet(Self.table, name: "二", isHidden: true),
        ]
        #expect(try ReadFile(sheets, only: ["二"]).figures == Self.expected)
        #expect(try ReadFile(sheets, only: ["三"]).problems == ["unknown-indicator - 三"])
    }

    @Test func `The same figure on two sheets may stand again, another may not`() throws {
        let same = try ReadFile([Sheet(Self.table, name: "一"), Sheet(Self.table, name: "二")])
        #expect(same.problems == [] && same.figures == Self.expected)
        let other = try ReadFile([
            Sheet(Self.table, name: "一"), Sheet(Self.table.replacing("攸县,3", with: "攸县,5"), name: "二"),
        ])
        #expect(other.problemsBySheet == ["二 duplicate-row A3 攸县"])
        #expect(other.problem(.duplicateRow)?.earlierRow == 3)
        #expect(try other.file.faultyRegions == [RegionTree.sample.place(430223)])
    }

    @Test func `A workbook without any table is refused once`() throws {
        #expect(try ReadFile([Sheet("说明\n无")]).problems == ["no-header -"])
        #expect(try ReadFile([Sheet("")]).problems == ["empty-file -"])
        #expect(try ReadFile([Sheet(Self.table, isHidden: true)]).problems == ["empty-file -"])
    }

    @Test func `Problems and figures are located by sheet, row and cell`() throws {
        let read = try ReadFile([
            Sheet(Self.table, name: "一"),
            Sheet("2021年第一季度\n\n县市区,备注,和谐企业\n攸县,,8\n荷塘区,,约4", name: "二"),
        ])
        #expect(read.problemsBySheet == ["二 type-error C5 约4"])
        let region = try RegionTree.sample.place(430223)
        let period = try #require(Plan.sample.place(of: quarter(2021, 1)))
        let found = try #require(read.file.batch.entry(region: region, period: period, indicator: 1))
        var problem = Problem(.unusualJump)
        read.file.locate(&problem, at: found.row, of: FigureAddress(region: region, period: period, indicator: 1))
        #expect(problem.sheet == "二" && problem.row == 4 && problem.cell == "C4" && problem.column == "和谐企业")
        #expect(read.file.sheetName(found.row) == "二" && read.file.key(found.row) == RowKey(sheet: 1, row: 4))
    }

    @Test func `A row's key holds sheet and row apart`() {
        for (sheet, row) in [(0, 1), (0, 1_048_576), (1, 1), (1023, 1_048_576)] {
            let key = RowKey(sheet: sheet, row: row)
            #expect(RowKey(raw: key.raw, isWorkbook: true) == key && key.sheet == sheet && key.row == row)
        }
        #expect(RowKey(raw: 5_000_000, isWorkbook: false).row == 5_000_000)
    }

    @Test func `Row numbers of the last sheet fit the batch`() {
        #expect(RowKey(sheet: RowKey.sheets - 1, row: 1 << 20).raw <= Int(UInt32.max))
    }
}
