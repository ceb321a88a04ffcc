import Domain
import Tables
import Testing

@testable import Intake

/// Record tables as offices send them.
@Suite struct RecordReadingTests {
    private let one = Codes.code(1_234_567)
    private let two = Codes.code(7_654_321)

    @Test func `Every kind of cell is read`() throws {
        let read = try ReadRecords(
            """
            县市区,企业名称,统一社会信用代码,等级,认定日期,有效期至,月份,职工人数,拖欠工资金额（元）,拖欠天数,备注
            攸县,甲公司,\(one),AA级,2021年5月17日,2099-01-01,2021年6月,"1,234",12.5,30天,说明
            430202,乙公司,\(two),a,20210518,,202105,12人,－,0,
            """)
        #expect(read.problems == [])
        #expect(
            read.told == [
                "2 region=430223 name=甲公司 code=\(one) grade=AA级 day=2021-05-17 until=2099-01-01 month=2021-06 "
                    + "staff=1234 owed=12.50 days=30 note=说明",
                "3 region=430202 name=乙公司 code=\(two) grade=A级 day=2021-05-18 month=2021-05 staff=12 days=0",
            ])
        #expect(read.rows.map(\.region) == [430223, 430202])
        #expect(read.rows[0].cell(of: "code")?.cell == "C2" && read.rows[0].cell(of: "code")?.column == "统一社会信用代码")
    }

    @Test func `English keys and titles head columns as well`() throws {
        let read = try ReadRecords("county,name,code\n攸县,甲公司,\(one)\n")
        #expect(read.problems == [] && read.told == ["2 region=430223 name=甲公司 code=\(one)"])
        let titles = try ReadRecords("County\tEnterprise *\tCredit code (required)\n攸县\t甲公司\t\(one)\n")
        #expect(titles.problems == [] && titles.told == ["2 region=430223 name=甲公司 code=\(one)"])
    }

    @Test func `Titles, numbering, totals, blank and signed rows are no entries`() throws {
        let read = try ReadRecords([
            Sheet(
                """
                攸县2021年第二季度和谐企业台账
                填报单位：攸县,,,,单位：元
                序号,单位名称,信用代码,用工,,拖欠
                ,,,职工人数,认定日期,欠薪金额（万元）
                甲,乙,1,2,3,4
                1,甲 公 司,\(one),10,2021-05-17,1.5
                2,乙公司,\(two),20,2021-05-18,0

                3,,,,,
                合计,共2家,,30,,1.5
                填报人：张三,,,审核人：李四
                2021年7月5日
                """, merges: ["A1:F1", "D3:E3"])
        ])
        #expect(read.problems == [])
        #expect(
            read.told == [
                "6 region=430223 name=甲 公 司 code=\(one) day=2021-05-17 month=2021-06 staff=10 owed=15000.00"
                    .replacing(" month=2021-06", with: ""),
                "7 region=430223 name=乙公司 code=\(two) day=2021-05-18 staff=20 owed=0.00",
            ])
    }

    @Test func `A total that does not add up is an error, a subtotal sums its group`() throws {
        let head = "县市区,企业名称,统一社会信用代码,职工人数\n"
        let rows = "攸县,甲公司,\(one),10\n攸县,乙公司,\(two),20\n"
        #expect(try ReadRecords(head + rows + "合计,,,30\n").problems == [])
        #expect(try ReadRecords(head + rows + "合计,,,31\n").problems == ["total-mismatch D4 31"])
        #expect(try ReadRecords(head + rows + "合计,共3家,,30\n").problems == ["total-mismatch B4 3 (statedCount)"])
        let third = "荷塘区,丙公司,\(Codes.code(5_555_555)),5\n"
        #expect(try ReadRecords(head + rows + "小计,,,30\n" + third + "小计,,,5\n合计,,,35\n").problems == [])
        #expect(try ReadRecords(head + rows.replacing("20", with: "二十") + "合计,,,30\n").file.problems.errors == 1)
    }

    @Test func `A name with a word of totals in it is an entry where it has a day`() throws {
        let read = try ReadRecords("企业名称,统一社会信用代码,认定日期\n金牌评选汇总,\(one),2021-05-17\n", within: 430223)
        #expect(read.problems == [] && read.rows.count == 1)
        let without = try ReadRecords("企业名称,认定日期,统一社会信用代码\n金牌评选汇总,2021-05-17,\n", within: 430223)
        #expect(without.problems == ["missing-cell C2"])
    }

    @Test func `Damaged and wrong codes are refused at their places`() throws {
        let rows = [
            "9.1E+17", "914302231234567000", one.replacing("0", with: "O", maxReplacements: 1), "430223000012345",
            String(one.dropLast()) + (one.hasSuffix("A") ? "B" : "A"), "", "M000100Y4",
        ]
        let text = "县市区,企业名称,统一社会信用代码\n" + rows.map { "攸县,公司,\($0)\n" }.joined()
        #expect(
            try ReadRecords(text).problems == [
                "damaged-code C2 9.1E+17 (exponent)", "damaged-code C3 914302231234567000 (lastDigitsLost)",
                "damaged-code C4 \(rows[2]) (confusedLetters)", "invalid-code C5 430223000012345 (registrationNumber)",
                "invalid-code C6 \(rows[4]) (codeCheck)", "missing-cell C7",
                "invalid-code C8 M000100Y4 (organisationCode)",
            ])
        #expect(try ReadRecords(text).file.problems.problems[2].suggestions == [one])
    }

    @Test func `Impossible days, days to come and unknown words are refused`() throws {
        let read = try ReadRecords(
            """
            county,name,code,grade,day,month,staff,days
            攸县,甲,\(one),B,2021-02-30,2021-13,-1,1.5
            攸县,甲,\(one),,2023-01-01,2023-01,1e3,约10
            攸县,甲,\(one),,44333,2021,,
            """)
        #expect(
            read.problems == [
                "constraint-error D2 B (unknownChoice)", "constraint-error E2 2021-02-30 (noSuchDay)",
                "type-error F2 2021-13 (notAMonth)", "constraint-error G2 -1 (negative)",
                "constraint-error H2 1.5 (notWhole)", "constraint-error E3 2023-01-01 (futureDay)",
                "constraint-error F3 2023-01 (futureMonth)", "type-error G3 1e3 (exponent)",
                "type-error H3 约10 (notANumber)", "type-error E4 44333 (serialDay)", "type-error F4 2021 (notAMonth)",
            ])
        #expect(read.rows.isEmpty && read.file.faultyRegions == [430223])
    }

    @Test func `Regions are unknown, ambiguous, someone else's or those of the whole file`() throws {
        let head = "县市区,企业名称,统一社会信用代码\n"
        let text = head + "汩罗,甲,\(one)\n洪江,甲,\(one)\n攸县,甲,\(one)\n,甲,\(one)\n"
        #expect(
            try ReadRecords(text, within: 430600).problems == [
                "unknown-region A2 汩罗", "ambiguous-region A3 洪江", "wrong-region A4 攸县", "missing-cell A5",
            ])
        let own = try ReadRecords(head + ",甲,\(one)\n攸县,乙,\(two)\n", within: 430223)
        #expect(own.problems == [] && own.rows.map(\.region) == [430223, 430223])
        let none = try ReadRecords("企业名称,统一社会信用代码\n甲,\(one)\n")
        #expect(none.problems == ["missing-column 1"])
        let titled = try ReadRecords("攸县企业台账\n企业名称,统一社会信用代码\n甲,\(one)\n", within: 430600)
        #expect(titled.problems == ["wrong-region 2 株洲市攸县"])
        let cities = try ReadRecords("市州,县市区,企业名称,统一社会信用代码\n怀化市,洪江市,甲,\(one)\n岳阳市,攸县,甲,\(one)\n")
        #expect(cities.problems == ["wrong-region B3 攸县"] && cities.rows.map(\.region) == [431281])
    }

    @Test func `A month is the column's, the caller's or the title's`() throws {
        let table = "企业名称,统一社会信用代码,县市区\n甲,\(one),攸县\n"
        let may = RecordValue.month(Month(year: 2021, number: 5))
        #expect(try ReadRecords("2021年5月动态监测表\n" + table).rows.first?["month"] == may)
        #expect(try ReadRecords(table, given: ["month": may]).rows.first?["month"] == may)
        #expect(
            try ReadRecords("2021年6月动态监测表\n" + table, given: ["month": may]).problems
                == ["constraint-error - 2021-06 (otherPeriod)"])
        let column = "企业名称,统一社会信用代码,县市区,月份\n甲,\(one),攸县,2021-06\n乙,\(two),攸县,\n"
        #expect(
            try ReadRecords(column, given: ["month": may]).problems == ["constraint-error D2 2021-06 (otherPeriod)"])
    }

    @Test func `Missing, doubled and unknown columns are named`() throws {
        #expect(try ReadRecords("县市区,企业名称\n攸县,甲\n").problems == ["missing-column 1"])
        #expect(
            try ReadRecords("县市区,企业名称,名称,信用代码\n攸县,甲,甲,\(one)\n").problems == ["duplicate-column C1 名称"])
        let extra = try ReadRecords("县市区,企业名称,信用代码,法人\n攸县,甲,\(one),某某\n攸县,乙,\(two),,多\n")
        #expect(extra.problems == ["?unknown-indicator D1 法人 (unreadColumn)", "extra-cell E3 多"])
        #expect(
            try ReadRecords("县市区,牌子,信用代码\n攸县,甲,\(one)\n", stated: ["牌子": "name"]).told
                == ["2 region=430223 name=甲 code=\(one)"])
        #expect(
            try ReadRecords("县市区,企业名称,信用代码,职工人数（万元）\n攸县,甲,\(one),1\n").problems
                == ["type-error D1 职工人数（万元） (otherUnit)"])
        #expect(
            try ReadRecords("县市区,企业名称,信用代码,拖欠天数（月）\n攸县,甲,\(one),1\n").problems
                == ["type-error D1 拖欠天数（月） (otherUnit)"])
    }

    @Test func `A second table on the sheet refuses the file`() throws {
        let read = try ReadRecords("县市区,企业名称,信用代码\n攸县,甲,\(one)\n\n县市区,企业名称,等级\n攸县,乙,A级\n")
        #expect(read.problems == ["constraint-error 4 (secondTable)"])
        #expect(read.file.isWhollyFaulty)
        let again = try ReadRecords("县市区,企业名称,信用代码\n攸县,甲,\(one)\n县市区,企业名称,信用代码\n攸县,乙,\(two)\n")
        #expect(again.problems == [] && again.rows.count == 2)
    }

    @Test func `A row with a name only is an entry that lacks its code`() throws {
        let read = try ReadRecords("县市区,企业名称,信用代码\n攸县,湖南某某科技有限责任公司,\n,一、城区,\n,某某有限公司,\n")
        #expect(read.problems == ["missing-cell C2", "missing-cell A4", "missing-cell C4"])
    }
}
