package import Domain

/// The words of a marked return.
package enum MarkedWords {
    /// The header of the column of explanations: readers leave it alone.
    package static let column = Bilingual(zh: "错误说明", en: "What is wrong")
    /// The sheet of faulty rows: readers pass it over.
    package static let sheet = Bilingual(zh: "错误行", en: "Faulty rows")

    /// Whether a header is that of the column of explanations, in either language, however it is spaced.
    package static func isColumn(_ header: String) -> Bool { isOne(header, of: column) }

    /// Whether a sheet is that of faulty rows.
    package static func isSheet(_ name: String) -> Bool { isOne(name, of: sheet) }

    private static func isOne(_ text: String, of words: Bilingual) -> Bool {
        let folded = text.lowercased().filter { !$0.isWhitespace }
        return [words.zh, words.en].contains { $0.lowercased().filter { !$0.isWhitespace } == folded }
    }

    static let row = Bilingual(zh: "原行号", en: "Row")
    static let senderSheet = Bilingual(zh: "工作表", en: "Sheet")
    static let title = Bilingual(zh: "错误标注件", en: "Marked return")
    static let note = Bilingual(zh: "提示：", en: "Note: ")
    static let mend = Bilingual(
        zh: "请在原表里改正标红的单元格（批注写明原因），然后把本文件原样报回。“错误行”表和“错误说明”列只供查看，导入时不读取。",
        en: "Correct the cells marked red in your own sheet (the comments say why) and send this file back as it is. "
            + "The sheet “Faulty rows” and the column “What is wrong” are for reading only and are not imported.")
    static let mendElsewhere = Bilingual(
        zh: "数据量过大（超过 50,000 行或 1,000,000 格），本件只列出有错误的行。请按原行号在您的原文件里改正，然后重新报送原文件。",
        en: "The table is too large (over 50,000 rows or 1,000,000 cells), so only the faulty rows are given here. "
            + "Correct them in your own file, by their row numbers, and send that file again.")
    static let blanked = Bilingual(
        zh: "本列为身份证号码：未读取，未保存，也不在本件中退还。", en: "Identity-card numbers: not read, not kept and not given back here.")

    static func counts(errors: Int, warnings: Int, rows: Int) -> Bilingual {
        Bilingual(
            zh: "错误 \(errors) 处，提示 \(warnings) 处，涉及 \(rows) 行。",
            en: "Errors: \(errors); notes: \(warnings); rows concerned: \(rows).")
    }

    static func narrowed(_ columns: Int) -> Bilingual {
        Bilingual(zh: "原表列数过多，这里只列出前 \(columns) 列。", en: "Only the first \(columns) columns are shown here.")
    }

    static func omitted(_ count: Int) -> Bilingual {
        Bilingual(zh: "另有 \(count) 处问题没有列出，改正后再次导入时会继续指出。", en: "\(count) more problems are not listed here.")
    }
}
