import Domain
import Tables
import Testing

@testable import Intake

extension RecordForm {
    /// A register of enterprises with every kind of field.
    static let sample = RecordForm(
        code: "sample", title: Bilingual(zh: "企业台账", en: "Register"),
        fields: [
            RecordField("region", Bilingual(zh: "县市区", en: "County"), .region, isRequired: true),
            RecordField(
                "name", Bilingual(zh: "企业名称", en: "Enterprise"), .text(limit: 40), synonyms: ["单位名称", "名称"],
                isRequired: true),
            RecordField(
                "code", Bilingual(zh: "统一社会信用代码", en: "Credit code"), .creditCode, synonyms: ["信用代码"],
                isRequired: true),
            RecordField(
                "grade", Bilingual(zh: "等级", en: "Grade"),
                .choice([
                    RecordChoice("a", Bilingual(zh: "A级", en: "A"), synonyms: ["单A"]),
                    RecordChoice("aa", Bilingual(zh: "AA级", en: "AA")),
                ])),
            RecordField("day", Bilingual(zh: "认定日期", en: "Recognised on"), .day),
            RecordField("until", Bilingual(zh: "有效期至", en: "Valid until"), .day, mayBeFuture: true),
            RecordField("month", Bilingual(zh: "月份", en: "Month"), .month),
            RecordField("staff", Bilingual(zh: "职工人数（人）", en: "Staff (people)"), .number(decimals: 0)),
            RecordField(
                "owed", Bilingual(zh: "拖欠工资金额（元）", en: "Wages owed (yuan)"), .number(decimals: 2), synonyms: ["欠薪金额"]),
            RecordField("days", Bilingual(zh: "拖欠天数（天）", en: "Days owed (days)"), .number(decimals: 0)),
            RecordField("note", Bilingual(zh: "备注", en: "Note"), .text(limit: 100)),
        ])
}

/// A file of records as the reader understands it, in a form that is easy to compare.
struct ReadRecords {
    private(set) var file: RecordFile
    private(set) var rows: [RecordRow] = []

    init(
        _ text: String, form: RecordForm = .sample, within: Int? = nil, unit: Int? = nil, today: String = "2022-12-31",
        given: [String: RecordValue] = [:], stated: [String: String] = [:]
    ) throws {
        try self.init(
            bytes: Array(text.utf8), form: form,
            options: Self.options(within: within, unit: unit, today: today, given: given, stated: stated))
    }

    init(bytes: [UInt8], form: RecordForm = .sample, options: RecordOptions) throws {
        var rows: [RecordRow] = []
        file = try TemporaryFile(bytes).use {
            try RecordsReader.read(path: $0, form: form, tree: .sample, options: options) { rows.append($0) }
        }
        self.rows = rows
    }

    /// Sheets of a workbook.
    init(
        _ sheets: [Sheet], form: RecordForm = .sample, within: Int? = nil, unit: Int? = nil,
        today: String = "2022-12-31"
    ) throws {
        var rows: [RecordRow] = []
        let options = try Self.options(within: within, unit: unit, today: today)
        file = try RecordsReader.reading(Spreadsheet(format: .xlsx, sheets: sheets), form, .sample, options) {
            rows.append($0)
        }
        self.rows = rows
    }

    static func options(
        within: Int? = nil, unit: Int? = nil, today: String = "2022-12-31", given: [String: RecordValue] = [:],
        stated: [String: String] = [:]
    ) throws -> RecordOptions {
        RecordOptions(
            today: try day(today), within: try within.map { try RegionTree.sample.place($0) },
            unit: try unit.map { try RegionTree.sample.place($0) }, stated: stated, given: given)
    }

    /// `3 region=430223 name=某某公司`, a line for each row.
    var told: [String] {
        rows.map { row in
            let values = row.form.fields.compactMap { field in row.text(of: field.key).map { "\(field.key)=\($0)" } }
            return ([String(row.row)] + values).joined(separator: " ")
        }
    }

    /// `unknown-region B3 汩罗`, a warning with `?` before it, in the order of rows; causes in brackets.
    var problems: [String] {
        file.problems.inOrder.map { problem in
            let place = problem.cell ?? problem.row.map(String.init) ?? "-"
            let sign = problem.severity == .warning ? "?" : ""
            let cause = problem.cause.map { " (\($0.rawValue))" } ?? ""
            return "\(sign)\(problem.code.rawValue) \(place)" + (problem.value.map { " " + $0 } ?? "") + cause
        }
    }
}

extension RecordsReader {
    static func reading(
        _ workbook: Spreadsheet, _ form: RecordForm, _ tree: RegionTree, _ options: RecordOptions,
        each: @escaping (RecordRow) throws -> Void
    ) throws -> RecordFile {
        var reader = RecordsReader(form, tree, options, each: each)
        try reader.read(workbook)
        return reader.file
    }
}

/// Codes that are right, made from numbers.
enum Codes {
    static func code(_ number: Int, district: String = "430223", kind: String = "91") -> String {
        let eight = Digits.padded(number, 8)
        let own = CreditCode.organisationCheck(of: eight).map(String.init) ?? ""
        let first = kind + district + eight + own
        return first + (CreditCode.check(ofFirst: first).map(String.init) ?? "")
    }
}
