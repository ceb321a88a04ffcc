import Domain
import Texts
import Workbook

/// The sheet 填表说明: a few short rules.
struct TemplateNotes {
    private(set) var sheet: BookSheet

    init(_ template: Template) {
        let words = TemplateWords(template.language)
        let look = FormLook(template.language)
        sheet = BookSheet(name: words.notesSheet)
        sheet.columnWidths = [0: 5, 1: 92]
        sheet.merge(.text(words.notesSheet), BookRange(rows: 0...0, columns: 0...1), look.title)
        sheet.rowHeights[0] = 30
        for (place, rule) in Self.rules(template, words).enumerated() {
            let row = place + 1
            sheet.put(
                .number(Double(row)), row, 0,
                look.text.with {
                    $0.horizontal = .centre
                    $0.vertical = .top
                })
            sheet.put(
                rule, row, 1,
                look.text.with {
                    $0.wraps = true
                    $0.vertical = .top
                })
            sheet.rowHeights[row] = 21
            sheet.fit(rule, width: 92, row: row)
        }
        sheet.isProtected = true
        sheet.showsGridlines = false
        sheet.print.footerCentre = FormWords.pages[template.language]
    }

    private static func rules(_ template: Template, _ words: TemplateWords) -> [String] {
        let period = Labels.period(template.period)
        return (entry(period) + table + sending(template)).map { $0[template.language] }
    }

    private static func entry(_ period: Bilingual) -> [Bilingual] {
        [
            Bilingual(
                zh: "只填浅黄色的格子：“本期新增”是\(period.zh)新发生的数，不是累计数。",
                en: "Fill in the light yellow cells only: “New in period” is what is new in \(period.en), "
                    + "not a cumulative figure."),
            Bilingual(
                zh: "没有数据请留空，表示没有填报；确实没有发生请填 0，表示零报告。",
                en: "Leave a cell blank where there is no report; write 0 where nothing happened."),
            Bilingual(
                zh: "“上期末本年累计”“上期末总累计”是系统里已有的数，供核对，导入时不读取。有出入的，请更正原来的报告期，不要在本期增减，也不要填负数。",
                en: "“This year before” and “Whole plan before” show what is on record, for comparison, and are not "
                    + "imported. Where they are wrong, correct the earlier period; do not add or subtract in this one."),
        ]
    }

    private static let table = [
        Bilingual(
            zh: "“合计”自动计算；序号处标“其中”的单位只列示，不计入合计。",
            en: "The total is computed; units marked “memo” are not part of it."),
        Bilingual(
            zh: "备注可从列表选（更正、补报等），也可自行填写。", en: "A note can be chosen from the list, or be your own."),
        Bilingual(
            zh: "请在表下填写单位负责人、审核人、填报人、联系电话和填报日期。",
            en: "Please give head of unit, reviewer, filer, phone and date below the table."),
        Bilingual(
            zh: "表格已保护，没有密码；请不要增删行列，不要改动单位名称和表头。",
            en: "The sheet is protected without a password. Please leave rows, columns, names and headers as they are."),
    ]

    private static func sending(_ template: Template) -> [Bilingual] {
        var rules: [Bilingual] = []
        if let deadline = template.deadline {
            let day = Labels.day(deadline)
            rules.append(Bilingual(zh: "请于\(day.zh)前（含当日）报送。", en: "Please send it back by \(day.en)."))
        }
        if let contact = template.contact, !contact.isEmpty {
            rules.append(Bilingual(zh: "报送至：\(contact)。", en: "Send it to: \(contact)."))
        }
        return rules
    }
}
