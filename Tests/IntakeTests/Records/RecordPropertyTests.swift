import Domain
import Foundation
import Tables
import Testing

@testable import Intake

/// A random table in a random layout, written down and read back, is the same table.
@Suite struct RecordPropertyTests {
    @Test(arguments: 0..<150)
    func `What is written is read back`(seed: Int) throws {
        var table = RandomRecords(seed: UInt64(seed) + 1)
        let wanted = table.make()
        let read = try ReadRecords(bytes: table.bytes, options: ReadRecords.options())
        #expect(read.problems == [], "\(table.text)")
        #expect(read.rows.map { row in row.form.fields.map { row.text(of: $0.key) } } == wanted, "\(table.text)")
    }

    @Test(arguments: 0..<60)
    func `Whatever stands in a file, reading it ends`(seed: Int) throws {
        var numbers = FixedNumbers(state: UInt64(seed) + 77)
        var table = RandomRecords(seed: UInt64(seed) + 500)
        _ = table.make()
        var bytes = table.bytes
        for _ in 0..<Int.random(in: 1...30, using: &numbers) {
            let place = Int.random(in: 0..<bytes.count, using: &numbers)
            switch Int.random(in: 0..<3, using: &numbers) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
            case 1: bytes.remove(at: place)
            default:
                bytes.insert(contentsOf: [44, 34, 10].randomElement(using: &numbers).map { [$0] } ?? [], at: place)
            }
        }
        let read = try ReadRecords(bytes: bytes, options: ReadRecords.options())
        #expect(read.rows.count <= read.file.rows)
    }
}

/// A table of the sample's form, at random.
struct RandomRecords {
    private var numbers: FixedNumbers
    private(set) var text = ""
    private(set) var bytes: [UInt8] = []
    private let form = RecordForm.sample

    init(seed: UInt64) { numbers = FixedNumbers(state: seed) }

    private mutating func pick<Element>(_ all: [Element]) -> Element {
        all[Int.random(in: 0..<all.count, using: &numbers)]
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < percent }

    /// Writes the table down.
    /// - Returns: The rows that must be read, by field, as `RecordRow.text` shows them.
    mutating func make() -> [[String?]] {
        let order = form.fields.indices.shuffled(using: &numbers)
        let delimiter = pick([",", "\t", ";"])
        let isNumbered = chance(50)
        var lines: [[String]] = []
        if chance(50) { lines.append(["和谐企业台账"]) }
        if chance(30) { lines.append(["填报人：张三", "", "联系电话：12345"]) }
        lines.append((isNumbered ? ["序号"] : []) + order.map { header(form.fields[$0]) })
        var wanted: [[String?]] = []
        for number in 0..<Int.random(in: 1...30, using: &numbers) {
            let row = form.fields.map { cell($0) }
            wanted.append(row.map(\.shown))
            lines.append((isNumbered ? [String(number + 1)] : []) + order.map { row[$0].written })
            if chance(8) { lines.append([]) }
        }
        if chance(40) { lines.append(isNumbered ? ["合计"] : order.map { $0 == 1 ? "合计" : "" }) }
        if chance(40) { lines.append(["填报人：李四", "审核人：王五"]) }
        text = lines.map { $0.map { quoted($0, delimiter) }.joined(separator: delimiter) }.joined(
            separator: pick(["\n", "\r\n"]))
        encode()
        return wanted
    }

    private mutating func encode() {
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case 1: bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        default: bytes = Array(text.utf8)
        }
    }

    private func quoted(_ cell: String, _ delimiter: String) -> String {
        guard cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n") else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    private mutating func header(_ field: RecordField) -> String {
        pick([field.key, field.title.zh, field.title.en, field.title.zh + "*", " \(field.title.zh) "] + field.synonyms)
    }

    private mutating func cell(_ field: RecordField) -> (written: String, shown: String?) {
        if !field.isRequired, chance(25) { return (pick(["", "-", " "]), nil) }
        switch field.kind {
        case .text: return words()
        case .region:
            let region = pick([("攸县", "430223"), ("430202", "430202"), ("湖南省株洲市攸县", "430223"), ("汨罗", "430681")])
            return region
        case .creditCode: return code()
        case .day: return day()
        case .month: return month()
        case .year: return ("2021", "2021")
        case .number(let decimals): return number(decimals)
        case .choice(let choices):
            let choice = pick(choices)
            return (pick([choice.key, choice.title.zh, choice.title.en] + choice.synonyms), choice.title.zh)
        }
    }

    private mutating func words() -> (String, String?) {
        let text = pick(["甲公司", "湖南乙, 丙有限公司", "“引号”公司", "say \"hi\"", "Ａ公司", "=1+1", "某；某", "公司\t一", "名-称"])
        return (text, text.replacing("\t", with: " "))
    }

    private mutating func code() -> (String, String?) {
        let code = Codes.code(Int.random(in: 1_000_000...99_999_999, using: &numbers))
        let wide = String(
            String.UnicodeScalarView(code.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
        return (pick([code, code.lowercased(), wide, " \(code)", "\(code.prefix(8))-\(code.dropFirst(8))"]), code)
    }

    private mutating func day() -> (String, String?) {
        let day = Day(number: Int.random(in: 18_000...18_900, using: &numbers))
        let (year, month, date) = day.civil
        let plain = [
            day.description, "\(year)/\(month)/\(date)", "\(year).\(month).\(date)", "\(year)年\(month)月\(date)日",
            "\(year)\(Digits.padded(month, 2))\(Digits.padded(date, 2))", "\(day) 00:00:00",
        ]
        return (pick(plain), day.description)
    }

    private mutating func month() -> (String, String?) {
        let (year, month) = (Int.random(in: 2020...2022, using: &numbers), Int.random(in: 1...12, using: &numbers))
        let written = pick([
            "\(year)-\(Digits.padded(month, 2))", "\(year)年\(month)月", "\(year)\(Digits.padded(month, 2))",
        ])
        return (written, Month(year: year, number: month).description)
    }

    private mutating func number(_ decimals: Int) -> (String, String?) {
        let value = Int.random(in: 0...99_999_999, using: &numbers)
        let power = Digits.power(decimals)
        let fraction = decimals > 0 ? "." + Digits.padded(value % power, decimals) : ""
        let plain = "\(value / power)\(fraction)"
        return (pick([plain, Digits.grouped(value / power) + fraction, " \(plain) "]), plain)
    }
}
