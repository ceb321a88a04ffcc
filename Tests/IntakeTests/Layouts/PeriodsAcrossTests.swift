import Domain
import Testing

@testable import Intake

/// Quarters or months side by side.
@Suite struct PeriodsAcrossTests {
    private static let expected = [
        "2021-Q1 430223 harmonious_enterprise": "2", "2021-Q2 430223 harmonious_enterprise": "3",
        "2021-Q2 430202 harmonious_enterprise": "0",
    ]

    @Test(arguments: [
        "2021年和谐企业进展\n县市区,第一季度,第二季度\n攸县,2,3\n荷塘区,,0\n",
        "2021年\n县市区,和谐企业,\n,第一季度,第二季度\n攸县,2,3\n荷塘区,-,0\n",
        "2021年\n县市区,1-3月,4-6月\n,和谐企业,和谐企业\n攸县,2,3\n荷塘区,,0\n",
        "县市区,2021-Q1和谐企业,2021-Q2和谐企业\n攸县,2,3\n荷塘区,,0\n",
        "2021年\n县市区,指标,一季度,二季度\n攸县,和谐企业,2,3\n荷塘区,和谐企业,,0\n",
        "2021年\n填报单位,指标,Q1,Q2\n攸县,和谐企业,2,3\n荷塘区,和谐企业,,0\n",
    ])
    func `Quarters side by side are read each into its own`(text: String) throws {
        let read = try ReadFile(text)
        #expect(read.problems == [])
        #expect(read.figures == Self.expected)
    }

    @Test func `Months side by side are read under a monthly plan`() throws {
        let read = try ReadFile(
            "2021年和谐企业\n县市区,4月,5月,6月\n攸县,1,0,2\n", plan: .sample.monthly())
        #expect(
            read.figures == [
                "2021-04 430223 harmonious_enterprise": "1", "2021-05 430223 harmonious_enterprise": "0",
                "2021-06 430223 harmonious_enterprise": "2",
            ])
    }

    @Test func `Months under a quarterly plan are not taken for quarters`() throws {
        let read = try ReadFile("2021年和谐企业\n县市区,4月,5月,6月\n攸县,1,0,2\n")
        #expect(read.file.isWhollyFaulty && read.figures == [:])
    }

    @Test func `Quarters without any year are refused`() throws {
        let read = try ReadFile("和谐企业\n县市区,第一季度,第二季度\n攸县,2,3\n")
        #expect(read.file.isWhollyFaulty && read.figures == [:])
    }

    @Test func `A quarter outside the plan or not yet begun refuses the file`() throws {
        let late = try ReadFile("县市区,2022-Q4和谐企业,2023-Q1和谐企业\n攸县,2,3\n")
        #expect(late.problems == ["period-outside-plan C1 2023-Q1"])
        #expect(late.file.isWhollyFaulty)
        let early = try ReadFile("2021年和谐企业\n县市区,第二季度,第三季度\n攸县,2,3\n", today: "2021-06-30")
        #expect(early.problems == ["future-period - 2021-Q3"])
    }

    @Test func `A quarter beside the period that the caller states is refused`() throws {
        let read = try ReadFile("2021年和谐企业\n县市区,第一季度,第二季度\n攸县,2,3\n", period: quarter(2021, 2))
        #expect(read.problems == ["constraint-error B2 第一季度"])
        #expect(read.problem(.constraintError)?.expected == "2021-Q2")
    }

    @Test func `A row of another quarter than the column's is refused`() throws {
        let read = try ReadFile("报告期,县市区,2021年第二季度和谐企业\n2021-Q2,攸县,3\n2021-Q1,荷塘区,4\n")
        #expect(read.problems == ["constraint-error C3 2021-Q2"])
        #expect(read.problem(.constraintError)?.expected == "2021-Q1")
        #expect(read.figures == ["2021-Q2 430223 harmonious_enterprise": "3"])
    }

    @Test func `The source keeps the column of each quarter`() throws {
        let read = try ReadFile("2021年和谐企业\n县市区,第一季度,第二季度\n攸县,2,3\n")
        let letters = try #require(read.file.layout?.letters(.sample, .sample))
        let of = { FigurePlace.letters(letters, indicator: "harmonious_enterprise", region: "430223", period: $0) }
        #expect(of("2021-Q1") == "B" && of("2021-Q2") == "C" && of("2021-Q3") == nil)
    }

    @Test func `A year to date beside the quarters checks them`() throws {
        let text = "2021年\n县市区,和谐企业,,\n,一季度,二季度,1-6月\n攸县,2,3,6\n荷塘区,1,1,2\n"
        let read = try ReadFile(text).settled()
        #expect(read.problems == ["cumulative-mismatch D4 6"])
        #expect(read.problem(.cumulativeMismatch)?.expected == "5")
        #expect(try ReadFile(text.replacing(",6\n", with: ",5\n")).settled().problems == [])
    }
}
