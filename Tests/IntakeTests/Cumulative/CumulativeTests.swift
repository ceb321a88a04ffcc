import Domain
import Testing

@testable import Intake

/// 本年累计, 总累计 and a bare 累计 against what is on record.
@Suite struct CumulativeTests {
    private static let key = "2021-Q2 430223 harmonious_enterprise"
    /// Two quarters on record: 7 in 2020, 5 in 2021.
    private static let record = [
        "2020-Q4 430223 harmonious_enterprise": 7, "2021-Q1 430223 harmonious_enterprise": 5,
    ]

    private func read(_ header: String, _ cells: String, _ record: [String: Int] = record) throws -> ReadFile {
        try ReadFile("报告期,县市区,\(header)\n2021-Q2,攸县,\(cells)\n").settled(record)
    }

    @Test(arguments: [
        ("和谐企业本年累计", "8"), ("和谐企业（今年以来）", "8"), ("2021年1-6月和谐企业", "8"), ("和谐企业总累计", "15"), ("启动以来和谐企业", "15"),
        ("和谐企业累计", "8"), ("和谐企业已完成数", "8"),
    ])
    func `A cumulative figure is turned into the period's own`(header: String, cell: String) throws {
        let read = try read(header, cell)
        #expect(read.problems == [])
        #expect(read.figures == [Self.key: "3"])
        #expect(read.rows == [Self.key: 2])
    }

    @Test func `A bare cumulative figure that fits the plan as well is ambiguous, with both readings`() throws {
        let read = try read("和谐企业累计", "15")
        #expect(read.problems == ["ambiguous-cumulative C2 15"])
        #expect(read.problem(.ambiguousCumulative)?.readings == ["10", "3"])
        #expect(read.figures == [:])
        #expect(try read.file.faultyRegions == [RegionTree.sample.place(430223)])
        #expect(!read.file.isWhollyFaulty)
    }

    @Test func `A bare cumulative figure is plain in the plan's first year and where nothing was before`() throws {
        #expect(try read("和谐企业累计", "9", [:]).figures == [Self.key: "9"])
        let thisYear = ["2021-Q1 430223 harmonious_enterprise": 5]
        #expect(try read("和谐企业累计", "9", thisYear).figures == [Self.key: "4"])
    }

    @Test(arguments: [("和谐企业本年累计", "4", "5"), ("和谐企业总累计", "11", "12"), ("和谐企业累计", "4", "5")])
    func `A cumulative figure that falls is refused with what was reached`(
        header: String, cell: String, reached: String
    ) throws {
        let read = try read(header, cell)
        #expect(read.problems == ["cumulative-decrease C2 \(cell)"])
        #expect(read.problem(.cumulativeDecrease)?.expected == reached)
        #expect(read.figures == [:])
    }

    @Test(arguments: [("和谐企业本年累计", "5"), ("和谐企业总累计", "12")])
    func `What does not rise is zero in the period`(header: String, cell: String) throws {
        #expect(try read(header, cell).figures == [Self.key: "0"])
    }

    @Test func `Beside the period's own figure a cumulative one is a check`() throws {
        #expect(try read("和谐企业本期,和谐企业本年累计,和谐企业总累计", "3,8,15").problems == [])
        #expect(try read("和谐企业本期,和谐企业累计", "3,8").problems == [])
        #expect(try read("和谐企业本期,和谐企业累计", "3,15").problems == [])
        #expect(try read("和谐企业本期,和谐企业累计", "3,15").figures == [Self.key: "3"])
        let year = try read("和谐企业本期,和谐企业本年累计", "3,9")
        #expect(year.problems == ["cumulative-mismatch D2 9"])
        #expect(year.problem(.cumulativeMismatch)?.expected == "8")
        let plan = try read("和谐企业本期,和谐企业总累计", "3,14")
        #expect(plan.problems == ["cumulative-mismatch D2 14"])
        #expect(plan.problem(.cumulativeMismatch)?.expected == "15")
        #expect(try read("和谐企业本期,和谐企业累计", "3,9").problems == ["cumulative-mismatch D2 9"])
    }

    @Test func `Two cumulative figures must agree with each other`() throws {
        #expect(try read("和谐企业本年累计,和谐企业总累计", "8,15").figures == [Self.key: "3"])
        let read = try read("和谐企业本年累计,和谐企业总累计", "8,16")
        #expect(read.problems == ["cumulative-mismatch D2 16"])
        #expect(read.problem(.cumulativeMismatch)?.expected == "15")
    }

    @Test func `An own figure left blank beside a cumulative one that grew is refused`() throws {
        #expect(try read("和谐企业本期,和谐企业本年累计", ",8").problem(.cumulativeMismatch) != nil)
        let same = try read("和谐企业本期,和谐企业本年累计", "-,5")
        #expect(same.problems == [] && same.figures == [:])
        #expect(try read("和谐企业本期,和谐企业本年累计", "3,").figures == [Self.key: "3"])
    }

    @Test func `A blank cumulative figure is no report`() throws {
        for blank in ["", "-", "无"] { #expect(try read("和谐企业本年累计", blank).figures == [:]) }
    }

    @Test func `The indicator's decimals hold in the readings`() throws {
        let record = ["2020-Q4 430223 wages": 50, "2021-Q1 430223 wages": 125]
        let read = try read("追讨工资累计", "2", record)
        #expect(read.problems == ["ambiguous-cumulative C2 2.00"])
        #expect(read.problem(.ambiguousCumulative)?.readings == ["0.75", "0.25"])
    }

    @Test func `A negative own figure is refused as such`() throws {
        let read = try read("和谐企业本期,和谐企业本年累计", "-1,4")
        #expect(read.problem(.constraintError)?.cause == .negative)
        #expect(read.figures == [:])
    }
}
