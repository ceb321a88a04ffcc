import Domain

/// The words of a record template. The reader of its return knows the headers in both languages.
struct RecordTemplateWords {
    private let language: Language

    init(_ language: Language) { self.language = language }

    private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    var formSheet: String { word("填报表", "Form") }
    var notesSheet: String { word("填表说明", "How to fill in") }
    var number: String { word("序号", "No.") }
    var errorTitle: String { word("填写有误", "Not possible") }
    var noteHeads: [String] { [number, word("列", "Column"), word("必填", "Needed"), word("怎么填", "What to write")] }

    func header(_ field: RecordField) -> String {
        field.title[language] + (field.isRequired ? "*" : "")
    }

    func need(_ field: RecordField) -> String { field.isRequired ? word("必填", "yes") : "" }

    func heading(_ place: String, _ given: String?) -> String {
        let who = word("填报单位：\(place)", "Reported by: \(place)")
        guard let given else { return who }
        return who + word("    报告期：\(given)", "    Period: \(given)")
    }

    /// What a field's cells hold.
    func kind(_ field: RecordField) -> String {
        switch field.kind {
        case .text(let limit): word("文字，不超过\(limit)字", "Text, at most \(limit) characters")
        case .region: word("填报单位的名称或代码", "A unit's name or code")
        case .creditCode:
            word("18位统一社会信用代码，照营业执照填写", "The credit code of 18 characters, as on the licence")
        case .day: word("日期，如 2021-05-17", "A day, such as 2021-05-17")
        case .month: word("月份，如 2021-06", "A month, such as 2021-06")
        case .year: word("四位年份，如 2021", "A year of four digits, such as 2021")
        case .number(0): word("不小于0的整数", "A whole number from 0")
        case .number(let decimals):
            word("不小于0的数，最多\(decimals)位小数", "A number from 0 with at most \(decimals) decimals")
        case .choice(let choices):
            word("只填：", "One of: ") + choices.map { $0.title[language] }.joined(separator: word("、", ", "))
        }
    }

    func rules(_ template: RecordTemplate) -> [String] {
        var rules = [
            word("标*的列必填。一行填一个；行不够时在下面接着填，序号不影响。", "Columns marked * are needed. One a row; add rows below as needed."),
            word(
                "信用代码所在列已设为文本，请勿改成数字，否则后几位会丢失。",
                "The column of credit codes is formatted as text: as numbers they would lose their last digits."),
            word("不要填写身份证号。", "Do not give identity-card numbers."),
            word("表中没有内容的行不读取；请不要改动表头。", "Rows with nothing in them are not read; please leave the header as it is."),
        ]
        if let contact = template.contact, !contact.isEmpty {
            rules.append(word("报送至：\(contact)。", "Send it to: \(contact)."))
        }
        return rules
    }
}
