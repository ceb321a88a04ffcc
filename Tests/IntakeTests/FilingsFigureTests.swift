import Domain
import Testing

@testable import Intake

@Suite struct FilingsFigureTests {
    private func problems(_ cell: String, indicator: String = "和谐企业") throws -> [String] {
        try ReadFile("period,county,indicator,count\n2021-Q2,攸县,\(indicator),\"\(cell)\"\n").problems
    }

    @Test func blankCellsGiveNoneZeroGivesZeroAndNoneClears() throws {
        let read = try ReadFile(
            """
            报告期,县市区,金牌协调员,和谐企业,新企用工服务,追讨工资（万元）
            2021-Q2,攸县,,0,none,1234.5
            2021-Q2,荷塘区,-,无,/,—
            """)
        #expect(read.problems == [])
        #expect(
            read.figures == [
                "2021-Q2 430223 harmonious_enterprise": "0", "2021-Q2 430223 new_enterprise": "none",
                "2021-Q2 430223 wages": "1234.50",
            ])
    }

    @Test func aWrongFigureIsNamedWithItsPlace() throws {
        let read = try ReadFile("报告期,县市区,和谐企业,备注\n2021-Q2,攸县,3,\n2021-Q2,荷塘区,约30,\n")
        #expect(read.problems == ["type-error C3 约30"])
        let problem = try #require(read.problem(.typeError))
        #expect(problem.column == "和谐企业" && problem.row == 3 && problem.cause == .notANumber)
        #expect(try read.file.faultyRegions == [RegionTree.sample.place(430202)])
        #expect(!read.file.isWhollyFaulty)
    }

    @Test(arguments: [
        ("-3", "constraint-error D2 -3"), ("2.5", "constraint-error D2 2.5"), ("1e3", "type-error D2 1e3"),
        ("1*9", "type-error D2 1*9"), ("不低于60", "type-error D2 不低于60"), ("7699套", "type-error D2 7699套"),
        ("1000000000000", "constraint-error D2 1000000000000"), ("#REF!", "formula-error D2 #REF!"),
        ("50%", "type-error D2 50%"),
    ])
    func wrongFiguresAreRefused(cell: String, problem: String) throws {
        #expect(try problems(cell) == [problem])
    }

    @Test func unknownIndicatorsAreNamed() throws {
        #expect(try problems("3", indicator: "和谐街道") == ["unknown-indicator C2 和谐街道"])
        #expect(try problems("3", indicator: "") == ["missing-cell C2 "])
    }

    @Test func theFilerAndTheNoteAreKept() throws {
        let read = try ReadFile(
            """
            period,county,indicator,count,filer,note
            2021-Q2,攸县,和谐企业,3, 李四 ,"补报，见附件"
            2021-Q2,攸县,新企用工服务,40,,
            2021-Q2,荷塘区,和谐企业,,王五,没有数
            """)
        #expect(read.problems == [])
        var slots = FilingSlots(count: 4)
        let period = try #require(read.file.batch.periods.first)
        read.file.batch.fill(&slots, region: try RegionTree.sample.place(430223), period: period)
        #expect(slots.filer == "李四" && slots.note == "补报，见附件")
        #expect(try !read.file.batch.has(region: RegionTree.sample.place(430202), period: period))
    }

    @Test func severalPeriodsMayStandInOneFile() throws {
        let read = try ReadFile(
            "period,county,indicator,count\n2021-Q2,攸县,和谐企业,3\n2021-Q1,攸县,和谐企业,2\n2020-Q4,攸县,和谐企业,1\n")
        #expect(
            read.figures == [
                "2021-Q2 430223 harmonious_enterprise": "3", "2021-Q1 430223 harmonious_enterprise": "2",
                "2020-Q4 430223 harmonious_enterprise": "1",
            ])
    }
}
