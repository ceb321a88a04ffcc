import Domain
import Testing

@testable import Forms
@testable import Workbook

@Suite struct TemplateHeadTests {
    @Test func `Without a form's head it is a working table and no statistical survey`() {
        let form = Samples.template().book.sheets[0]
        #expect(form.text(0, 0) == "同行行动计划工作调度表")
        #expect(form.texts.contains("（非统计调查）"))
        #expect(form.texts.contains("填报单位：株洲市    报告期：2021年第二季度    计量单位：见表头"))
    }

    @Test func `Of a form's head what is known is shown`() {
        var head = FormHead()
        head.title = "和谐同行统计表"
        head.number = "湘人社统1号"
        head.validUntil = "2022年12月"
        let form = Samples.template(form: head).book.sheets[0]
        #expect(form.text(0, 0) == "和谐同行统计表")
        #expect(form.texts.contains("表号：湘人社统1号"))
        #expect(!form.texts.contains { $0.contains("制定机关") || $0.contains("非统计调查") })
    }

    @Test func `The period is the first that is met from top to bottom, before the form's validity`() throws {
        var head = FormHead()
        head.number = "1"
        head.validUntil = "2022年12月"
        let form = Samples.template(form: head).book.sheets[0]
        let period = try #require(form.texts.firstIndex { $0.contains("2021年第二季度") })
        let validity = try #require(form.texts.firstIndex { $0.contains("2022年12月") })
        #expect(period < validity)
    }

    @Test func `A title that says so needs no second word`() {
        var head = FormHead()
        head.title = "工作调度表（非统计调查）"
        #expect(!Samples.template(form: head).book.sheets[0].texts.contains("（非统计调查）"))
    }

    @Test func `Definitions and the year's targets are on a sheet of their own`() throws {
        let sheet = Samples.template().book.sheets[1]
        let row = try #require(sheet.place("和谐企业")).row
        #expect(sheet.text(row, 2) == "户")
        #expect(sheet.text(row, 3) == "在册和谐企业数。")
        #expect(sheet.content(row, 4) == .number(40))
        #expect(sheet.text(row + 1, 4) == "未下达")
        #expect(sheet.text(1, 4) == "2021年\n目标任务")
    }

    @Test func `The rules name deadline and contact where they are known`() {
        let notes = Samples.template().book.sheets[2].texts
        #expect(notes.contains("请于2021年7月12日前（含当日）报送。"))
        #expect(notes.contains("报送至：劳动关系处 0731-0。"))
        #expect(Samples.template(contact: nil).book.sheets[2].texts.contains { $0.hasPrefix("报送至") } == false)
    }

    @Test func `A form without units or indicators can be written`() throws {
        var template = Samples.template()
        template.units = []
        #expect(throws: Never.self) { try template.book.bytes() }
        template.indicators = []
        #expect(throws: Never.self) { try template.book.bytes() }
    }

    @Test(arguments: [1, 2, 3, 5, 8, 20])
    func `Every label of the foot has a place, however many indicators there are`(count: Int) {
        var template = Samples.template()
        template.indicators = (0..<count).map { Indicator(code: "i\($0)", name: .same("指标\($0)")) }
        let form = template.book.sheets[0]
        for label in TemplateWords(.zh).signatures { #expect(form.place(label) != nil, "\(label)") }
        #expect(BookRange.apart(form.merges).count == form.merges.count)
    }
}

enum Samples {
    /// Two counties and a zone that is shown only; one whole and one decimal indicator.
    static func template(
        _ language: Language = .zh, form: FormHead = FormHead(), definition: String = "在册和谐企业数。",
        contact: String? = "劳动关系处 0731-0"
    ) -> Template {
        let indicators = [
            Indicator(
                code: "h", name: Bilingual(zh: "和谐企业", en: "Harmonious"), unit: Bilingual(zh: "户", en: "enterprises"),
                definition: .same(definition)),
            Indicator(
                code: "m", name: Bilingual(zh: "投入", en: "Spent"), unit: Bilingual(zh: "万元", en: "10,000 yuan"),
                decimals: 2),
        ]
        let plan = Plan(
            code: "p", name: Bilingual(zh: "同行行动计划", en: "Plan"), start: Month(year: 2020, number: 11),
            end: Month(year: 2022, number: 12), cadence: .quarter, indicators: indicators, form: form)
        let units = [
            Template.Unit(
                code: "430202", name: "荷塘区",
                figures: [
                    "h": .init(yearBefore: 5, planBefore: 9, period: 2), "m": .init(planBefore: 125),
                ]),
            Template.Unit(code: "430271", name: "云龙示范区", isMemo: true, figures: ["h": .init(yearBefore: 70)]),
            Template.Unit(code: "430299", name: "株洲市本级"),
        ]
        return Template(
            plan: plan, city: "株洲市", period: Period(cadence: .quarter, containing: Month(year: 2021, number: 6)),
            units: units, targets: ["h": 40], deadline: Day("2021-07-12"), contact: contact, language: language)
    }
}
