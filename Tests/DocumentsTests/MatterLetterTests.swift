import Documents
import Domain
import Testing

/// 提示函 and 督办单 word for word.
@Suite struct MatterLetterTests {
    private func letter(_ level: Int, addressee: Region? = nil, days: Int = 0) -> MatterLetter {
        let province = Region(code: 430_000, name: "湖南省", shortName: "湖南", level: .province, parent: nil)
        let county = Region(code: 430_223, name: "攸县", shortName: "攸县", level: .county, parent: 430_200)
        let level = MatterLevel.usual[level]
        let matter = Matter(
            id: 7, act: 120,
            origin: .warning(code: "91430102MA4Y00013G", kind: .arrears, month: Month(year: 2021, number: 6)),
            region: county.code, issuer: province.code, level: level.code, title: "示例一厂：工资拖欠红色预警（2021年6月起）",
            demand: "2021年6月监测：拖欠工资10人、1234.50元，已70天。请核实情况，督促企业限期支付，并反馈支付结果。",
            opened: Day(year: 2021, month: 7, day: 5) ?? Day(number: 0),
            firstDeadline: Day(year: 2021, month: 7, day: 15) ?? Day(number: 0))
        var plan = Plan.small
        plan.bulletin.bodies = [Bilingual(zh: "湖南省人力资源和社会保障厅", en: "Hunan Department of Human Resources")]
        return MatterLetter(
            matter, level, to: county, addressee: addressee ?? county, daysOverdue: days, plan: plan, issuer: province,
            made: Moment("2021-07-05T01:00:00.000Z") ?? Moment(milliseconds: 0),
            snapshot: String(repeating: "a", count: 64))
    }

    @Test(arguments: Language.allCases)
    func `A reminder and an order of supervision are what was agreed`(language: Language) throws {
        let terminal = Terminal()
        try expectGolden(letter(1).paper(language).text(terminal), "matter-prompt.\(language.rawValue).txt")
        try expectGolden(letter(3).paper(language).text(terminal), "matter-supervision.\(language.rawValue).txt")
    }

    @Test func `What is long overdue says to whom it went`() {
        let city = Region(code: 430_200, name: "株洲市", shortName: "株洲", level: .city, parent: 430_000)
        #expect(letter(3, addressee: city, days: 12).paper(.zh).text(Terminal()).contains("本事项已逾期12天，现送株洲市继续督办。"))
    }
}
