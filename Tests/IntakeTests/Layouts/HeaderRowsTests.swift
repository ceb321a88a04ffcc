import Domain
import Testing

@testable import Intake

/// Headers of several rows, in text tables: a blank cell belongs to the group on its left.
@Suite struct HeaderRowsTests {
    private func read(_ text: String, _ record: [String: Int] = [:]) throws -> ReadFile {
        try ReadFile(text).settled(record)
    }

    private static let expected = [
        "2021-Q2 430223 harmonious_enterprise": "3", "2021-Q2 430223 new_enterprise": "40",
        "2021-Q2 430202 harmonious_enterprise": "0",
    ]

    @Test(arguments: [
        """
        株洲市2021年第二季度进展情况表
        县市区,和谐企业,,新企用工服务,
        ,本期新增,目标任务,本期新增,目标任务
        攸县,3,10,40,100
        荷塘区,0,10,-,100
        """,
        """
        县市区,2021年第二季度完成情况,
        ,和谐企业,新企用工服务
        攸县,3,40
        荷塘区,0,
        """,
        """
        2021年第二季度
        县市区,指标完成情况,,,
        ,和谐企业,,新企用工服务,
        ,本期,完成率,本期,完成率
        攸县,3,30%,40,40%
        荷塘区,0,0%,,
        """,
        """
        2021年第二季度
        序号,县市区,和谐企业,新企用工服务
        甲,乙,1,2
        1,攸县,3,40
        2,荷塘区,0,
        """,
        """
        2021年第二季度
        县市区,和谐企业,新企用工服务
        单位,户,户
        攸县,3,40
        荷塘区,0,
        """,
        """
        2021年第二季度
        县市区,和谐企业,新企用工服务
        （园区）,（户）,（户）
        攸县,3,40
        荷塘区,0,
        """,
        """
        2021年第二季度
        县市区,本期新增,,备注
        ,和谐企业,新企用工服务,
        攸县,3,40,
        荷塘区,0,,补报
        """,
    ])
    func `Two and three rows of header give the same figures`(text: String) throws {
        let read = try read(text)
        #expect(read.problems == [])
        #expect(read.figures == Self.expected)
    }

    @Test func `The joined header and the place of its last row are kept`() throws {
        let read = try read("县市区,和谐企业,\n,本期,本年累计\n攸县,3,3\n2021年第二季度,,\n")
        #expect(read.file.layout?.header == nil)
        let titled = try self.read("2021年第二季度\n县市区,和谐企业,\n,本期,本年累计\n攸县,3,3\n")
        #expect(titled.file.layout?.header == ["县市区", "和谐企业 本期", "和谐企业 本年累计"])
        #expect(titled.file.layout?.headerRows == 2...3)
        #expect(titled.file.layout?.headerPlaces == [2, 3, 3])
        #expect(titled.columns == [.label(.region), .indicator(1, .new), .indicator(1, .yearToDate)])
    }

    @Test func `A wrong figure under a header of two rows is named with both`() throws {
        let read = try read("2021年第二季度\n县市区,和谐企业,\n,本期,本年累计\n攸县,约3,3\n")
        #expect(read.problems.contains("type-error B4 约3"))
        #expect(read.problem(.typeError)?.column == "和谐企业 本期")
    }

    @Test func `The same figure in two groups is refused, with the cell of the second`() throws {
        let read = try read("2021年第二季度\n县市区,和谐企业,,劳动关系和谐企业\n,本期,目标,本期\n攸县,3,9,3\n")
        #expect(read.problems == ["duplicate-column D3 劳动关系和谐企业 本期"])
        #expect(read.file.isWhollyFaulty)
    }

    @Test func `A first row of figures is no part of the header`() throws {
        let read = try read("2021年第二季度\n县市区,和谐企业\n攸县,430223\n荷塘区,2\n")
        #expect(read.file.layout?.headerRows == 2...2)
        #expect(read.figures["2021-Q2 430223 harmonious_enterprise"] == "430223")
    }

    @Test func `A first row of blanks and dashes is no part of the header`() throws {
        let read = try read("2021年第二季度\n县市区,和谐企业,新企用工服务\n攸县,-,无\n荷塘区,2,1\n")
        #expect(read.problems == [])
        #expect(read.rows == ["2021-Q2 430202 harmonious_enterprise": 4, "2021-Q2 430202 new_enterprise": 4])
        #expect(read.file.rows == 2)
    }

    @Test func `A lower header that nobody knows refuses the file`() throws {
        let read = try read("2021年第二季度\n县市区,和谐企业,\n,本期,意向数\n攸县,3,8\n")
        #expect(read.problem(.unknownIndicator)?.value?.hasSuffix("意向数") == true)
        #expect(read.file.isWhollyFaulty)
    }
}
