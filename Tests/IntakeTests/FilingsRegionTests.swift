import Domain
import Testing

@testable import Intake

@Suite struct FilingsRegionTests {
    private func read(_ rows: String..., within: Int? = nil) throws -> ReadFile {
        try ReadFile("报告期,市州,县市区,和谐企业\n" + rows.map { "2021-Q2,\($0)\n" }.joined(), within: within)
    }

    @Test func twoColumnsOfRegionsNameOne() throws {
        let read = try read("株洲市,攸县,3", "岳阳,汨罗,4", ",芙蓉区,5")
        #expect(read.problems == [])
        #expect(Set(read.figures.keys.map { $0.prefix(14) }) == ["2021-Q2 430223", "2021-Q2 430681", "2021-Q2 430102"])
    }

    @Test func theCityTellsRegionsOfOneNameApart() throws {
        let read = try read("株洲市,中心城区,3", "岳阳市,中心城区,4")
        #expect(read.problems == [])
        #expect(read.rows.count == 2)
    }

    @Test func aCountyUnderTheWrongCityIsRefused() throws {
        #expect(try read("长沙市,攸县,3").problems == ["wrong-region C2 攸县"])
    }

    @Test func anEmptyCountyCellMeansTheCity() throws {
        let read = try read("株洲市,,3")
        #expect(read.problems == [])
        #expect(read.figures == ["2021-Q2 430200 harmonious_enterprise": "3"])
    }

    @Test func aFileOfOneCityHoldsNoOthers() throws {
        let read = try read("株洲市,攸县,3", "岳阳市,汨罗市,4", within: 430200)
        #expect(read.problems == ["wrong-region C3 汨罗市"])
        #expect(try read.file.faultyRegions == [RegionTree.sample.place(430681)])
        #expect(try self.read(",株洲市,3", within: 430200).problems == [])
        #expect(try self.read(",中心城区,3", within: 430200).problems == [])
    }

    @Test func unknownRegionsComeWithTheLikelyName() throws {
        let read = try read("岳阳市,汩罗,4")
        #expect(read.problems == ["unknown-region C2 汩罗"])
        #expect(read.problem(.unknownRegion)?.suggestions == ["汨罗市"])
        #expect(read.file.problems.errors == 1 && read.file.faultyRegions.isEmpty && !read.file.isWhollyFaulty)
    }

    @Test func ambiguousNamesComeWithTheFullOnes() throws {
        let read = try read(",中心城区,4")
        #expect(read.problems == ["ambiguous-region C2 中心城区"])
        #expect(read.problem(.ambiguousRegion)?.suggestions == ["株洲市荷塘区", "岳阳市岳阳楼区"])
    }

    @Test func aRowWithoutARegionLacksACell() throws {
        #expect(try read(",,4").problems == ["missing-cell C2 "])
    }

    @Test func anOldNameIsTakenWithAWarningAfterItsTime() throws {
        let read = try ReadFile(
            "period,county,indicator,count\n2020-Q4,祁阳县,和谐企业,1\n2021-Q2,431121,和谐企业,2\n2021-Q3,祁阳县,和谐企业,3\n")
        #expect(read.problems == ["?unknown-region B4 祁阳县"])
        let warning = try #require(read.problem(.unknownRegion))
        #expect(warning.cause == .pastAlias && warning.suggestions == ["祁阳市"])
        #expect(read.figures.count == 3 && !read.file.isWhollyFaulty)
    }

    @Test func theCitysOwnUnitIsMeantByItsOtherCode() throws {
        let read = try ReadFile("period,county,indicator,count\n2021-Q2,430101,和谐企业,1\n2021-Q2,430001,和谐企业,2\n")
        #expect(read.problems == [])
        #expect(
            read.figures.keys.sorted() == [
                "2021-Q2 430199 harmonious_enterprise", "2021-Q2 439900 harmonious_enterprise",
            ])
    }

    @Test func aMisspelledCityWithoutACountyIsNamedItself() throws {
        let read = try read("株州市,,3")
        do {
            #expect(read.problems == ["unknown-region B2 株州市"])
        }
    }

    @Test(arguments: ["4.30223E+05", "430223.0"])
    func aCodeThatASpreadsheetTookForANumberIsDamaged(code: String) throws {
        let read = try ReadFile("报告期,县市区,和谐企业\n2021-Q2,\(code),3\n")
        #expect(read.problems == ["damaged-code B2 \(code)"])
    }

    @Test func aTotalMayEndInAColon() throws {
        #expect(try ReadFile("报告期,县市区,和谐企业\n2021-Q2,攸县,3\n2021-Q2,合计：,3\n").problems == [])
    }
}
