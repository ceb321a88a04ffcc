import Domain
import Testing

@testable import Intake

/// 市本级, 州直 and the like: the unit of whichever city is meant.
@Suite struct OwnLevelTests {
    private let tree = RegionTree.sample
    private let names = RegionNames(.sample)

    private func code(_ text: String, within: Int? = nil) throws -> Int? {
        guard case .region(let place) = names.read(text, within: try within.map(tree.place)) else { return nil }
        return tree.regions[place].code
    }

    @Test(arguments: [
        ("长沙市本级", 430199), ("长沙本级", 430199), ("长沙市直", 430199), ("长沙市直属", 430199), ("湘西州本级", 433199), ("湘西州直", 433199),
        ("省本级", 439900), ("湖南省本级", 439900), ("省直", 439900), ("湖南省直", 439900), ("长沙市市本级", 430199),
    ])
    func `An own level is known by the city's names`(text: String, expected: Int) throws {
        #expect(try code(text) == expected)
    }

    @Test func `市本级 alone is that of the city whose file it is`() throws {
        let tree = try RegionTree([
            Region(code: 430000, name: "湖南省", shortName: "湖南", level: .province, parent: nil),
            Region(code: 430100, name: "长沙市", shortName: "长沙", level: .city, parent: 430000),
            Region(code: 430199, name: "长沙市本级", shortName: "长沙市本级", level: .unit, parent: 430100),
            Region(code: 430200, name: "株洲市", shortName: "株洲", level: .city, parent: 430000),
            Region(code: 430299, name: "株洲市本级", shortName: "株洲市本级", level: .unit, parent: 430200),
        ])
        let names = RegionNames(tree)
        let (changsha, zhuzhou) = (2, 4)
        #expect(names.read("市本级", within: 1) == .region(changsha))
        #expect(names.read("市本级", within: 3) == .region(zhuzhou))
        #expect(names.read("市本级") == .ambiguous([changsha, zhuzhou]))
        #expect(names.read("株洲市直", within: 1) == .region(zhuzhou))
    }

    @Test func `A title's city tells which own level is meant`() throws {
        let read = try ReadFile("长沙市2021年第二季度进展情况表\n县市区,和谐企业\n芙蓉区,1\n市本级,2\n")
        #expect(read.problems == [])
        #expect(read.figures["2021-Q2 430199 harmonious_enterprise"] == "2")
    }

    @Test func `A title's city tells regions of one name apart`() throws {
        let text = "%2021年第二季度进展情况表\n县市区,和谐企业\n中心城区,1\n"
        let read = try ReadFile(text.replacing("%", with: "岳阳市"))
        #expect(read.figures == ["2021-Q2 430602 harmonious_enterprise": "1"])
        let open = try ReadFile(text.replacing("%", with: ""))
        #expect(open.problems == ["ambiguous-region A3 中心城区"] && open.figures == [:])
    }

    @Test func `A city in the column before tells regions of one name apart, also from the row above`() throws {
        let read = try ReadFile("2021年第二季度\n市州,县市区,和谐企业\n岳阳市,汨罗市,1\n,中心城区,2\n株洲市,中心城区,3\n")
        #expect(read.problems == [])
        #expect(read.figures["2021-Q2 430602 harmonious_enterprise"] == "2")
        #expect(read.figures["2021-Q2 430202 harmonious_enterprise"] == "3")
    }

    @Test func `A county below another city's name is refused`() throws {
        let read = try ReadFile("2021年第二季度\n市州,县市区,和谐企业\n岳阳市,攸县,1\n")
        #expect(read.problems == ["wrong-region B3 攸县"])
    }

    @Test func `A longer text mentions a region only where one is meant`() throws {
        let mentioned: (String, Bool) -> Int? = { names.mentioned(in: PlainText.folded($0), areLeaves: $1) }
        #expect(try mentioned("株洲市2021年第二季度进展情况表", false) == tree.place(430200))
        #expect(try mentioned("湘西土家族苗族自治州情况表", false) == tree.place(433100))
        #expect(mentioned("株洲市岳阳市进展情况表", false) == nil)
        #expect(mentioned("湖南省进展情况表", false) == nil)
        #expect(try mentioned("株洲市攸县统计表", true) == tree.place(430223))
        #expect(mentioned("攸县汨罗市统计表", true) == nil)
        #expect(try mentioned("长沙县统计表", true) == tree.place(430121))
    }

    @Test func `A code beside a name must be that region's`() throws {
        let head = "2021年第二季度\n行政区划代码,县市区,和谐企业\n"
        #expect(try ReadFile(head + "430223,攸县,1\n").problems == [])
        let other = try ReadFile(head + "430202,攸县,1\n")
        #expect(other.problem(.wrongRegion)?.cause == .otherCode && other.figures == [:])
        #expect(try ReadFile(head + "4.30223E+05,攸县,1\n").problem(.damagedCode)?.value == "4.30223E+05")
        #expect(try ReadFile(head + "430223,,1\n").figures.count == 1)
    }
}
