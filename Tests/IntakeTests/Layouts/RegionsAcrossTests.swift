import Domain
import Testing

@testable import Intake

/// Units side by side, indicators down the side.
@Suite struct RegionsAcrossTests {
    private static let expected = [
        "2021-Q2 430223 harmonious_enterprise": "3", "2021-Q2 430223 new_enterprise": "40",
        "2021-Q2 430202 harmonious_enterprise": "0",
    ]

    @Test(arguments: [
        "指标,攸县,荷塘区\n和谐企业,3,0\n新企用工服务,40,\n",
        ",攸县,荷塘区\n和谐企业,3,0\n新企用工服务,40,\n",
        "指标\\县市区,攸县,荷塘区\n和谐企业,3,0\n新企用工服务,40,-\n",
        "县市区,攸县,荷塘区\n和谐企业,3,0\n新企用工服务,40,-\n",
        "序号,指标名称,计量单位,攸县,荷塘区,合计\n1,和谐企业,户,3,0,3\n2,新企用工服务,户,40,,40\n",
        "指标,430223,430202\n和谐企业,3,0\n新企用工服务,40,\n",
        "指标,株洲市,\n,攸县,荷塘区\n和谐企业,3,0\n新企用工服务,40,\n",
        "指标,株洲市,,\n,攸县,荷塘区,小计\n和谐企业,3,0,3\n新企用工服务,40,,40\n",
        "指标,攸县,荷塘区,株洲市\n和谐企业（户）,3,0,3\n新企用工服务（户）,40,,40\n",
        "指标,攸县,荷塘区\n一、和谐企业,3,0\n二、新企用工服务,40,\n",
    ])
    func `Units side by side are read as in a wide table`(text: String) throws {
        let read = try ReadFile("2021年第二季度\n" + text)
        #expect(read.problems == [])
        #expect(read.figures == Self.expected)
        #expect(read.file.layout?.hasRegionColumns == true)
    }

    @Test func `Measures down the side are told apart`() throws {
        let read = try ReadFile(
            """
            2021年第二季度
            指标,口径,攸县,荷塘区
            和谐企业,本期新增,3,0
            ,本年累计,8,0
            新企用工服务,本期新增,40,
            ,本年累计,40,
            """)
        #expect(read.problems == [] && read.figures == Self.expected)
        let settled = try read.settled(["2021-Q1 430223 harmonious_enterprise": 5])
        #expect(settled.problems == [] && settled.figures == Self.expected)
        #expect(try read.settled().problems == ["cumulative-mismatch C4 8"])
    }

    @Test func `A wrong sum beside the units is named`() throws {
        let read = try ReadFile("2021年第二季度\n指标,攸县,荷塘区,合计\n和谐企业,3,1,5\n新企用工服务,40,,40\n")
        #expect(read.problems == ["total-mismatch D3 5"])
        #expect(read.problem(.totalMismatch)?.expected == "4")
    }

    @Test func `A wrong sum of one city is named, that of another is not`() throws {
        let read = try ReadFile(
            "2021年第二季度\n指标,株洲市,,,岳阳市,\n,攸县,荷塘区,小计,汨罗市,小计\n和谐企业,3,1,5,2,2\n")
        #expect(read.problems == ["total-mismatch D4 5"])
        #expect(try !read.file.faultyRegions.contains(RegionTree.sample.place(430681)))
        #expect(try read.file.faultyRegions.contains(RegionTree.sample.place(430223)))
    }

    @Test func `A misprinted unit over a column is an unknown region with the likely name`() throws {
        let read = try ReadFile("2021年第二季度\n指标,汩罗市,攸县\n和谐企业,3,0\n")
        #expect(read.problems == ["unknown-region B2 汩罗市"])
        #expect(read.problem(.unknownRegion)?.suggestions == ["汨罗市"])
        #expect(read.file.isWhollyFaulty)
    }

    @Test func `One unit over two columns is refused`() throws {
        let read = try ReadFile("2021年第二季度\n指标,攸县,株洲市攸县\n和谐企业,3,3\n")
        #expect(read.problems == ["duplicate-column C2 株洲市攸县"])
    }

    @Test func `A unit of another city is refused in a city's own file`() throws {
        let read = try ReadFile("2021年第二季度\n指标,攸县,汨罗市\n和谐企业,3,3\n", within: 430200)
        #expect(read.problem(.wrongRegion)?.value == "汨罗市")
    }

    @Test func `An error in a column is that unit's`() throws {
        let read = try ReadFile("2021年第二季度\n指标,攸县,荷塘区\n和谐企业,3,约4\n新企用工服务,40,\n")
        #expect(read.problems == ["type-error C3 约4"])
        #expect(try read.file.faultyRegions == [RegionTree.sample.place(430202)])
    }

    @Test func `The source keeps the column of each unit`() throws {
        let read = try ReadFile("2021年第二季度\n指标,攸县,荷塘区\n和谐企业,3,0\n")
        let letters = try #require(read.file.layout?.letters(.sample, .sample))
        #expect(letters["harmonious_enterprise@430223"] == "B" && letters["wages@430202"] == "C")
        let of = { FigurePlace.letters(letters, indicator: "harmonious_enterprise", region: $0, period: "2021-Q2") }
        #expect(of("430223") == "B" && of("430202") == "C" && of("430102") == nil)
    }
}
