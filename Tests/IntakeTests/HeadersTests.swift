import Domain
import Intake
import Testing

@Suite struct HeadersTests {
    private let headers = Headers(indicators: Plan.sample.indicators)

    @Test(arguments: [
        ("period", ColumnRole.period), ("报告期", .period), ("填报期", .period), ("期别", .period), ("county", .region),
        ("地区", .region), ("县市区", .region), ("县市区（园区）", .region), ("填报单位", .region), ("Year", .year), ("年度", .year),
        ("年份", .year), ("indicator", .indicator), ("指标", .indicator), ("count", .count), ("本期新增", .count),
        ("本季新增", .count), ("新增数", .count), ("本期新增（户）", .count), ("target", .target), ("目标任务", .target),
        ("工作目标", .target), ("计划完成数", .target), ("任务数", .target), ("全年任务目标", .target), ("note", .note), ("备  注", .note),
        ("filer", .filer), ("填报人", .filer), ("市州", .upperRegion), ("市 州", .upperRegion), ("已完成数", .cumulative),
        ("实际完成", .cumulative), ("累计完成", .cumulative), ("完成率", .leftAlone), ("完成进度", .leftAlone), ("占比", .leftAlone),
        ("占年任务之比", .leftAlone), ("任务完成率", .leftAlone), ("序号", .leftAlone), ("排名", .leftAlone), ("", .untitled),
        ("\u{3000}", .untitled), ("进展情况、存在问题及下一步打算", .unknown),
    ])
    func headersAreKnownByTheirWords(header: String, role: ColumnRole) {
        #expect(headers.role(header) == role)
    }

    @Test(arguments: [
        "harmonious_enterprise", "劳动关系和谐企业", "和谐企业", "和谐企业（户）", "和谐企业(户)", "和 谐 企 业", "Harmonious Enterprises",
        "劳动关系和谐企业（户）",
    ])
    func anIndicatorIsKnownByCodeNameAndSynonym(header: String) {
        #expect(headers.role(header) == .figure(1))
    }

    @Test func theUnitColumnHeadsRegionsWhereNothingElseDoes() {
        #expect(headers.roles(["单位", "年度"]) == [.region, .year])
        #expect(headers.roles(["指标", "单位", "地区"]) == [.indicator, .leftAlone, .region])
        #expect(headers.roles(["单位名称", "和谐企业"]) == [.region, .figure(1)])
    }

    @Test func aCityColumnAloneIsTheRegions() {
        #expect(headers.roles(["市州", "和谐企业"]) == [.region, .figure(1)])
        #expect(headers.roles(["市州", "县市区"]) == [.upperRegion, .region])
    }

    @Test func theCallerExplainsHeaders() {
        let stated = Headers(indicators: Plan.sample.indicators, stated: ["家数（上报）": .figure(2), "备注": .leftAlone])
        #expect(stated.role("家数(上报)") == .figure(2))
        #expect(stated.role("备注") == .leftAlone)
    }

    @Test func aRateHeadedWithItsSignIsARateToo() {
        do {
            #expect(headers.role("完成率%") == .leftAlone)
        }
    }

    @Test func theLikelyHeaderIsTheFirstRowWithTwoKnownWords() {
        let indicators = Plan.sample.indicators
        let rows = [["", ""], ["株洲市填报表", ""], ["报告期", "县市区", "和谐企业"], ["2021-Q2", "攸县", "3"]]
        #expect(Headers.likelyRow(rows, indicators: indicators) == 3)
        #expect(Headers.likelyRow([["", " "], ["a", "b"]], indicators: indicators) == 2)
        #expect(Headers.likelyRow([["", " "]], indicators: indicators) == nil)
        #expect(Headers.likelyRow([], indicators: indicators) == nil)
    }
}
