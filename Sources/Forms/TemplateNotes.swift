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
        let rules = template.language == .zh ? chinese(template, words) : english(template, words)
        return rules + end(template)
    }

    private static func chinese(_ template: Template, _ words: TemplateWords) -> [String] {
        [
            "只填浅黄色的格子：“本期新增”是\(words.period(template.period))新发生的数，不是累计数。",
            "没有数据请留空，表示没有填报；确实没有发生请填 0，表示零报告。",
            "“上期末本年累计”“上期末总累计”是系统里已有的数，供核对，导入时不读取。有出入的，请更正原来的报告期，不要在本期增减，也不要填负数。",
            "“合计”自动计算；序号处标“其中”的单位只列示，不计入合计。",
            "备注可从列表选（更正、补报等），也可自行填写。",
            "请在表下填写单位负责人、审核人、填报人、联系电话和填报日期。",
            "表格已保护，没有密码；请不要增删行列，不要改动单位名称和表头。",
        ]
    }

    private static func english(_ template: Template, _ words: TemplateWords) -> [String] {
        [
            "Fill in the light yellow cells only: “New in period” is what is new in \(words.period(template.period)), not a cumulative figure.",
            "Leave a cell blank where there is no report; write 0 where nothing happened.",
            "The columns “This year before” and “Whole plan before” show what is on record, for comparison, and are not imported. Where they are wrong, correct the earlier period; do not add or subtract in this one.",
            "The total is computed; units marked “memo” are not part of it.",
            "A note can be chosen from the list, or be your own.",
            "Please give head of unit, reviewer, filer, phone and date below the table.",
            "The sheet is protected without a password. Please leave rows, columns, names and headers as they are.",
        ]
    }

    private static func end(_ template: Template) -> [String] {
        var rules: [String] = []
        let isChinese = template.language == .zh
        if let deadline = template.deadline {
            let day = Labels.day(deadline)
            rules.append(isChinese ? "请于\(day.zh)前（含当日）报送。" : "Please send it back by \(day.en).")
        }
        if let contact = template.contact, !contact.isEmpty {
            rules.append(isChinese ? "报送至：\(contact)。" : "Send it to: \(contact).")
        }
        return rules
    }
}
