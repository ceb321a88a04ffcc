import Domain
import Testing

@testable import Intake

/// Cumulative figures of several periods in one file, in rows, and under titles.
@Suite struct CumulativeSpanTests {
    private static let second = "2021-Q2 430223 harmonious_enterprise"
    private static let first = "2021-Q1 430223 harmonious_enterprise"

    @Test func `Periods of one file build on each other, whatever their order`() throws {
        for rows in ["2021-Q1,攸县,5\n2021-Q2,攸县,8\n", "2021-Q2,攸县,8\n2021-Q1,攸县,5\n"] {
            let read = try ReadFile("报告期,县市区,和谐企业本年累计\n" + rows).settled()
            #expect(read.figures == [Self.first: "5", Self.second: "3"])
        }
    }

    @Test func `A file's own earlier figure stands before the one on record`() throws {
        let read = try ReadFile(
            "报告期,县市区,和谐企业本年累计\n2021-Q1,攸县,6\n2021-Q2,攸县,8\n"
        ).settled([Self.first: 5])
        #expect(read.figures == [Self.first: "6", Self.second: "2"])
    }

    @Test func `A new year begins at nothing for the year and not for the plan`() throws {
        let record = [Self.first: 5, "2021-Q4 430223 harmonious_enterprise": 4]
        let file = try ReadFile("报告期,县市区,和谐企业本年累计,和谐企业总累计\n2022-Q1,攸县,2,11\n").settled(record)
        #expect(file.problems == [] && file.figures == ["2022-Q1 430223 harmonious_enterprise": "2"])
    }

    @Test func `A cleared figure counts as nothing reached`() throws {
        let text = "period,county,indicator,measure,数量\n2021-Q1,攸县,和谐企业,本期新增,none\n2021-Q2,攸县,和谐企业,本年累计,8\n"
        let read = try ReadFile(text).settled([Self.first: 5])
        #expect(read.problems == [])
        #expect(read.figures == [Self.first: "none", Self.second: "8"])
    }

    @Test(arguments: [
        "株洲市2021年1-6月进展情况表\n县市区,和谐企业\n攸县,8\n", "株洲市2021年上半年进展情况表\n县市区,和谐企业累计\n攸县,8\n",
        "2021年1—6月\n县市区,和谐企业完成数\n攸县,8\n",
    ])
    func `A title of the months since January makes its figures those of the year`(text: String) throws {
        let read = try ReadFile(text).settled([Self.first: 5, "2020-Q4 430223 harmonious_enterprise": 1])
        #expect(read.problems == [])
        #expect(read.figures == [Self.second: "3"])
    }

    @Test func `A title of the months since January names no period for a column of new figures`() throws {
        let read = try ReadFile("株洲市2021年1-6月进展情况表\n县市区,和谐企业本期新增\n攸县,8\n")
        #expect(read.file.problems.problems.map(\.column) == ["报告期 / period"])
        #expect(read.figures == [:])
    }

    @Test func `Rows say whether they are new or cumulative`() throws {
        let text = "2021年第二季度\n县市区,指标,口径,数量\n攸县,和谐企业,本期新增,3\n攸县,和谐企业,本年累计,8\n攸县,和谐企业,总累计,9\n"
        let read = try ReadFile(text).settled([Self.first: 5, "2020-Q4 430223 harmonious_enterprise": 1])
        #expect(read.problems == [] && read.figures == [Self.second: "3"])
        let wrong = try ReadFile(text).settled([Self.first: 5])
        #expect(wrong.problems == ["cumulative-mismatch D5 9"])
        #expect(wrong.problem(.cumulativeMismatch)?.expected == "8")
    }

    @Test func `A word in the row's measure that nobody knows is refused`() throws {
        let read = try ReadFile("2021年第二季度\n县市区,指标,口径,数量\n攸县,和谐企业,意向,3\n")
        #expect(read.problems == ["unknown-indicator C3 意向"])
    }

    @Test func `A cumulative total is checked like any other`() throws {
        let text = "2021年第二季度\n县市区,和谐企业本年累计\n荷塘区,4\n攸县,8\n合计,13\n"
        #expect(try ReadFile(text).settled().problems == ["total-mismatch B5 13"])
        let right = try ReadFile(text.replacing("13", with: "12")).settled()
        #expect(right.problems == [])
        #expect(right.figures == [Self.second: "8", "2021-Q2 430202 harmonious_enterprise": "4"])
    }

    @Test func `A city's cumulative row is not stored beside its counties`() throws {
        let read = try ReadFile("2021年第二季度\n县市区,和谐企业本年累计\n株洲市,12\n荷塘区,4\n攸县,8\n").settled()
        #expect(read.problems == [])
        #expect(read.figures == [Self.second: "8", "2021-Q2 430202 harmonious_enterprise": "4"])
    }

    @Test func `The record is asked only for units with cumulative figures`() throws {
        var asked: Set<Int> = []
        var file = try ReadFile(
            "period,county,indicator,measure,数量\n2021-Q2,攸县,和谐企业,本年累计,8\n2021-Q2,荷塘区,和谐企业,本期新增,1\n"
        ).file
        try CumulativeFigures.settle(&file, .sample) { region, _ in
            asked.insert(region)
            return [nil, nil, nil, nil]
        }
        #expect(try asked == [RegionTree.sample.place(430223)])
    }
}
