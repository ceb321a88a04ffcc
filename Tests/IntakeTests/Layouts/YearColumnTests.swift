import Domain
import Testing

@testable import Intake

/// 年份 beside periods that name no year.
@Suite struct YearColumnTests {
    @Test(arguments: ["2021", "2021年", "２０２１", "2021 年度"])
    func `The row's year is that of its period`(year: String) throws {
        let read = try ReadFile("年份,季度,县市区,和谐企业\n\(year),二季度,攸县,4\n2020,第四季度,攸县,2\n")
        #expect(read.problems == [])
        #expect(
            read.figures == [
                "2021-Q2 430223 harmonious_enterprise": "4", "2020-Q4 430223 harmonious_enterprise": "2",
            ])
    }

    @Test func `It goes before the year of a title`() throws {
        let read = try ReadFile("2022年情况表\n年份,季度,县市区,和谐企业\n2021,二季度,攸县,4\n,三季度,攸县,2\n")
        #expect(read.problems == ["unknown-period B4 三季度"])
        #expect(read.figures == ["2021-Q2 430223 harmonious_enterprise": "4"])
    }

    @Test func `A period of another year is refused`() throws {
        let read = try ReadFile("年份,报告期,县市区,和谐企业\n2020,2021-Q2,攸县,4\n2021,2021-Q1,攸县,4\n")
        #expect(read.problems == ["constraint-error B2 2021-Q2"])
        #expect(read.figures == ["2021-Q1 430223 harmonious_enterprise": "4"])
    }

    @Test func `A row of another year than the title's or the columns' is refused`() throws {
        let titled = try ReadFile("2021年第二季度\n年度,县市区,和谐企业\n2020,攸县,4\n2021,荷塘区,1\n")
        #expect(titled.problems == ["constraint-error A3 2020"] && titled.figures.count == 1)
        let across = try ReadFile("2021年和谐企业\n年度,县市区,一季度,二季度\n2022,攸县,4,5\n2021,荷塘区,1,2\n")
        #expect(across.problems == ["constraint-error A3 2022"])
        #expect(across.figures.count == 2)
    }
}
