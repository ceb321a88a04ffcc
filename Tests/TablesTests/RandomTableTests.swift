import Testing

@testable import Tables

/// Random tables in random dialects, written and read back.
@Suite struct RandomTableTests {
    static let pieces = [
        "", "a", "\"", "\"\"", ",", "\t", ";", "|", "\n", "\r", "\r\n", " ", "岳麓区", "\u{3000}", "é", "\u{20BB7}",
        "\u{9FA6}", "0123456789", "€", "丂", "\u{1A}x", "，", "；", "痢", "換", "'", "\\", "乗", "^", "~", ":", "ÿ",
    ]
    static let delimiters: [Delimiter] = Delimiter.all.filter { $0 != .blanks }

    static func randomTable(_ numbers: inout FixedNumbers, most: Int = 12) -> [[String]] {
        let width = Int.random(in: 1...6, using: &numbers)
        return (0..<Int.random(in: 1...most, using: &numbers)).map { _ in
            (0..<width).map { _ in
                (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
                    Self.pieces.randomElement(using: &numbers) ?? ""
                }.joined()
            }
        }
    }

    private func randomDialect(_ numbers: inout FixedNumbers) -> Dialect {
        var dialect = Dialect(
            encoding: EncodingTests.encodings.randomElement(using: &numbers) ?? .utf8,
            byteOrderMark: .random(using: &numbers),
            quote: [0x22, 0x22, 0x27].randomElement(using: &numbers) ?? 0x22,
            escape: [nil, nil, 0x5C].randomElement(using: &numbers) ?? nil,
            skipsInitialSpace: Int.random(in: 0..<4, using: &numbers) == 0,
            namesDelimiter: Int.random(in: 0..<4, using: &numbers) == 0,
            lineEnding: [.lf, .crlf, .cr].randomElement(using: &numbers) ?? .lf)
        Self.delimiters.randomElement(using: &numbers)?.apply(to: &dialect)
        if dialect.delimiter == 0x20 { dialect.skipsInitialSpace = false }
        return dialect
    }

    @Test(arguments: 0..<600)
    func `What is written is read back`(seed: Int) throws {
        var numbers = FixedNumbers(state: UInt64(seed))
        let dialect = randomDialect(&numbers)
        let table = Self.randomTable(&numbers)
        let text = TableWriter(dialect: dialect).text(table, &numbers)
        let file = TemporaryFile(dialect.encoding.bytes(text, byteOrderMark: dialect.byteOrderMark))
        for bufferSize in [8, 9, 10, 11, 12, 15, 31, 100, 4_096] {
            let read = try file.records(dialect, bufferSize: bufferSize)
            #expect(
                read.map { $0.map { Array($0.utf8) } } == table.map { $0.map { Array($0.utf8) } },
                "\(dialect) \(bufferSize)")
        }
    }

    /// A table as an office writes it: words, numbers and remarks with all that needs quotes.
    private func officeTable(_ numbers: inout FixedNumbers) -> [[String]] {
        let remarks = ["", "好", "一，二；三", "x, y", "p;q", "t\tu", "“引”", "第一\n第二", "he said \"no\"", "it's"]
        let names = ["岳麓区", "汨罗市", "猇亭区", "䶮㛃镇", "A区", "太平镇"]
        let rows = (1...Int.random(in: 1...20, using: &numbers)).map { row in
            [
                "\(row)", names.randomElement(using: &numbers) ?? "", "\(Int.random(in: 0...99, using: &numbers))",
                remarks.randomElement(using: &numbers) ?? "",
            ]
        }
        return [["序号", "县市区", "完成数", "备注"]] + rows
    }

    @Test(arguments: 0..<300)
    func `A table is read back without being told how it is written`(seed: Int) throws {
        var numbers = FixedNumbers(state: UInt64(seed) &+ 10_000)
        var dialect = Dialect(
            encoding: EncodingTests.encodings.randomElement(using: &numbers) ?? .utf8,
            byteOrderMark: .random(using: &numbers),
            lineEnding: [.lf, .crlf, .cr].randomElement(using: &numbers) ?? .lf)
        (Delimiter.common + [.wide(.comma), .wide(.semicolon)]).randomElement(using: &numbers)?.apply(to: &dialect)
        let table = officeTable(&numbers)
        let text = TableWriter(dialect: dialect).text(table, &numbers)
        let file = TemporaryFile(dialect.encoding.bytes(text, byteOrderMark: dialect.byteOrderMark))
        #expect(try file.scout() == dialect)
        #expect(try file.records() == table)
    }
}
