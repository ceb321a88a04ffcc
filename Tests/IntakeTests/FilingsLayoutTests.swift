import Domain
import Foundation
import Tables
import Testing

@testable import Intake

@Suite struct FilingsLayoutTests {
    private static let expected = [
        "2021-Q2 430223 harmonious_enterprise": "3", "2021-Q2 430223 new_enterprise": "40",
        "2021-Q2 430202 harmonious_enterprise": "0",
    ]

    @Test(arguments: [
        """
        period,county,indicator,count
        2021-Q2,430223,harmonious_enterprise,3
        2021-Q2,430223,new_enterprise,40
        2021-Q2,430202,harmonious_enterprise,0
        """,
        """
        报告期,县市区,指标,本期新增
        2021年第二季度,攸县,和谐企业,3
        2021年第二季度,攸县,新企用工服务,40户
        2021年第二季度,荷塘区,劳动关系和谐企业,0
        """,
        """
        备注,本季新增（户）,指标名称,县市区（园区）,填报期
        ,3,和谐企业（户）,攸 县,2021年4-6月
        ,４０,服务新企用工,株洲市攸县,2021Q2
        补报,0,Harmonious Enterprises,荷塘,2021-Q2
        """,
        """
        period\tcounty\tindicator\tcount
        2021-Q2\t攸县\tharmonious_enterprise\t3
        2021-Q2\t攸县\tnew_enterprise\t40
        2021-Q2\t荷塘区\tharmonious_enterprise\t0
        """,
        """
        period,county,harmonious_enterprise,new_enterprise
        2021-Q2,430223,3,40
        2021-Q2,430202,0,
        """,
        """
        株洲市2021年第二季度工作调度表,,,,,
        ,,,,单位：户,
        序号,报告期,县市区,劳动关系和谐企业（户）,服务新企用工（户）,备注
        1,2021年二季度,攸县,3,40,
        2,2021年二季度,荷塘区,0,-,无新增
        """,
    ])
    func longAndWideFilesInBothLanguagesSayTheSame(text: String) throws {
        let read = try ReadFile(text)
        #expect(read.problems == [])
        #expect(read.figures == Self.expected)
        #expect(!read.file.isWhollyFaulty && read.file.faultyRegions.isEmpty)
    }

    @Test func anOldChineseEncodingIsRead() throws {
        let text = "报告期,县市区,劳动关系和谐企业（户）,服务新企用工（户）\r\n2021-Q2,攸县,3,40\r\n2021-Q2,荷塘区,0,\r\n"
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        let read = try ReadFile(bytes: Array(try #require(text.data(using: encoding))))
        #expect(read.problems == [])
        #expect(read.figures == Self.expected)
        #expect(read.file.encoding == "GB18030")
        #expect(read.file.format == "csv")
    }

    @Test func aPeriodMayBeSaidBesideTheFile() throws {
        let read = try ReadFile(
            """
            县市区,和谐企业,新企用工服务
            攸县,3,40
            荷塘区,0,
            """, period: quarter(2021, 2))
        #expect(read.problems == [])
        #expect(read.figures == Self.expected)
    }

    @Test func theCallerExplainsAHeader() throws {
        let read = try ReadFile(
            """
            报告期,县市区,企业（A）,企业（B）,联系人
            2021-Q2,攸县,3,40,李
            2021-Q2,荷塘区,0,,王
            """,
            stated: ["企业（A）": .indicator(1), "企业（B）": .indicator(2), "联系人": .leftAlone])
        #expect(read.problems == [])
        #expect(read.figures == Self.expected)
    }

    @Test func theLayoutSaysWhereFiguresStand() throws {
        let wide = try ReadFile("备注,报告期,县市区,和谐企业\n,2021-Q2,攸县,3\n")
        #expect(wide.file.layout?.letters(.sample, .sample) == ["harmonious_enterprise": "D"])
        #expect(wide.file.layout?.headerRow == 1 && wide.file.rows == 1)
        let long = try ReadFile("\nperiod,county,indicator,count\n2021-Q2,攸县,和谐企业,3\n")
        #expect(long.file.layout?.letters(.sample, .sample)["wages"] == "D")
        #expect(long.file.layout?.headerRow == 2)
        #expect(long.rows == ["2021-Q2 430223 harmonious_enterprise": 3])
    }

    @Test func theRawBytesAreObservedOnceAndInOrder() throws {
        let text = "period,county,indicator,count\n2021-Q2,攸县,和谐企业,3\n"
        for text in [text, "no,header,here\n1,2,3\n"] {
            var seen: [UInt8] = []
            let options = FilingsOptions(today: try day("2022-01-01"))
            _ = try TemporaryFile(text).use {
                try FilingsReader.read(
                    path: $0, plan: .sample, tree: .sample, options: options, observer: { seen += $0 })
            }
            #expect(String(decoding: seen, as: UTF8.self) == text)
        }
    }
}
