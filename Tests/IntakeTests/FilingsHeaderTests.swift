import Domain
import Tables
import Testing

@testable import Intake

@Suite struct FilingsHeaderTests {
    private func problems(_ text: String, period: Period? = nil) throws -> [String] {
        let read = try ReadFile(text, period: period)
        if read.problems.contains(where: { !$0.hasPrefix("?") }) { #expect(read.file.isWhollyFaulty) }
        return read.problems
    }

    @Test func missingColumnsAreNamed() throws {
        let read = try ReadFile("报告期,和谐企业\n2021-Q2,3\n")
        #expect(read.file.problems.problems.map(\.column) == ["县市区 / county"])
        #expect(read.problems == ["missing-column 1"])
        #expect(try ReadFile("县市区,和谐企业\n攸县,3\n").file.problems.problems.map(\.column) == ["报告期 / period"])
        #expect(try problems("period,county,count\n2021-Q2,攸县,3\n") == ["missing-column 1"])
        #expect(try problems("period,county,indicator\n2021-Q2,攸县,和谐企业\n") == ["missing-column 1"])
        #expect(try problems("县市区,和谐企业\n攸县,3\n", period: quarter(2021, 2)) == [])
    }

    @Test func theSameColumnTwiceIsRefused() throws {
        #expect(try problems("报告期,县市区,和谐企业,劳动关系和谐企业\n2021-Q2,攸县,3,3\n") == ["duplicate-column D1 劳动关系和谐企业"])
        #expect(try problems("报告期,季度,县市区,和谐企业\n2021-Q2,2021-Q2,攸县,3\n") == ["duplicate-column B1 季度"])
        #expect(
            try problems("period,county,indicator,count,和谐企业\n2021-Q2,攸县,和谐企业,3,3\n") == ["duplicate-column E1 和谐企业"])
    }

    @Test func anUnknownColumnRefusesAWideFileAndWarnsInALongOne() throws {
        #expect(try problems("报告期,县市区,和谐企业,和谐街道\n2021-Q2,攸县,3,1\n") == ["unknown-indicator D1 和谐街道"])
        #expect(
            try problems("period,county,indicator,count,source\n2021-Q2,攸县,和谐企业,3,x\n")
                == ["?unknown-indicator E1 source"])
    }

    @Test func columnsThatAreNotNeededAreLeftAlone() throws {
        let text = "序号,报告期,县市区,计量单位,目标任务,和谐企业,完成率,审核人,联系电话\n1,2021-Q2,攸县,户,10,3,30%,李,0731\n"
        #expect(try problems(text) == [])
    }

    @Test func filesWithoutAHeaderOrRowsAreRefused() throws {
        #expect(try problems("攸县,3\n荷塘区,4\n") == ["no-header -"])
        #expect(try problems("报告期,县市区,和谐企业\n") == ["no-rows 1"])
        #expect(try problems("报告期,县市区,和谐企业\n,,\n\n") == ["no-rows 1"])
        #expect(try problems("") == ["empty-file -"])
        #expect(try problems(" \n\n") == ["empty-file -"])
    }

    @Test func whatIsNoTableIsRefused() throws {
        let zip = try ReadFile(bytes: [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 100))
        #expect(zip.problem(.unknownFormat) != nil && zip.file.isWhollyFaulty)
        let torn = try ReadFile("报告期,县市区,和谐企业\n2021-Q2,\"攸县,3\n2021-Q2,荷塘区,1\n")
        #expect(torn.problem(.unclosedQuote)?.cell == "B2")
        let damaged = try ReadFile(
            bytes: Array("报告期,县市区,和谐企业\n2021-Q2,".utf8) + [0xE6, 0x94, 0xFF] + Array(",3\n".utf8))
        #expect(damaged.problem(.encodingError)?.row == 2)
    }

    @Test func aFileThatIsNotThereIsNoProblemOfTheFile() throws {
        let options = FilingsOptions(today: try day("2022-01-01"))
        #expect(throws: TableFault.notFound) {
            try FilingsReader.read(path: "/no/such/file.csv", plan: .sample, tree: .sample, options: options)
        }
    }
}
