import Domain
import Testing

@testable import Intake

/// Which words make a row a total, and of which rows.
@Suite struct TotalNameTests {
    private let names = RegionNames(.sample)

    @Test(arguments: [
        "合计", "全市合计", "合计：", "小计（全市）", "合计-", "全省小计", "市合计", "本页合计", "县市区合计", "合計", "全市累计",
    ])
    func `A total without a region is that of the table`(text: String) throws {
        let isTotal = names.read(text) == .total || names.total(text) == .whole
        #expect(isTotal)
    }

    @Test(arguments: ["城区小计", "城区合计", "四县市小计", "县（市）合计"])
    func `A total of what is no region is that of its group`(text: String) throws {
        #expect(names.total(text) == .group)
    }

    @Test(arguments: [
        ("株洲市合计", 430200), ("株洲小计", 430200), ("合计（株洲市）", 430200), ("小计：岳阳市", 430600), ("湖南省汇总", 430000),
        ("430200合计", 430200), ("株洲市（合计）", 430200), ("株洲市全市", 430200),
    ])
    func `A total with a region is that of the region's rows`(text: String, code: Int) throws {
        #expect(try names.total(text) == .region(RegionTree.sample.place(code)))
    }

    @Test(arguments: ["攸县", "和谐企业", "攸县合计", "悠县合计", "汇总表", "累计", ""])
    func `Others are no totals`(text: String) {
        #expect(names.total(text) == nil)
    }

    @Test(arguments: [
        ("（1）攸县", "攸县"), ("3.攸县", "攸县"), ("3、攸县", "攸县"), ("一、和谐企业", "和谐企业"), ("(十二) 攸县", "攸县"), ("12）攸县", "攸县"),
        ("３．攸县", "３．攸县"), ("1.5", "1.5"), ("430223", "430223"), ("攸县", "攸县"), ("3.", "3."), ("1234.攸县", "1234.攸县"),
        ("一攸县", "一攸县"), ("", ""),
    ])
    func `A number before a name is taken off, a mere number is not`(text: String, name: String) {
        #expect(RegionNames.withoutNumbering(text) == name)
    }
}
