import Testing

@testable import Tables

/// Random tables in random dialects, written and read back.
@Suite struct RandomTableTests {
    static let pieces = [
        "", "a", "\"", "\"\"", ",", "\t", ";", "|", "\n", "\r", "\r\n", " ", "岳麓区", "\u{3000}", "é", "\u{20BB7}",
        "\u{9FA6}",
        "0123456789", "€", "丂", "\u{1A}x",
    ]

    private func randomTable(_ numbers: inout FixedNumbers) -> [[String]] {
        let width = Int.random(in: 1...6, using: &numbers)
        return (0..<Int.random(in: 1...12, using: &numbers)).map { _ in
            (0..<width).map { _ in
                (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
                    Self.pieces.randomElement(using: &numbers) ?? ""
                }.joined()
            }
        }
    }

    private func randomDialect(_ numbers: inout FixedNumbers) -> Dialect {
        Dialect(
            encoding: EncodingTests.encodings.randomElement(using: &numbers) ?? .utf8,
            byteOrderMark: .random(using: &numbers),
            delimiter: DelimiterScout.delimiters.randomElement(using: &numbers) ?? 0x2C,
            quote: [0x22, 0x22, 0x27].randomElement(using: &numbers) ?? 0x22,
            lineEnding: [.lf, .crlf, .cr].randomElement(using: &numbers) ?? .lf)
    }

    /// Quotes a cell where it must be, and now and then where it need not.
    private func written(_ cell: String, _ dialect: Dialect, _ numbers: inout FixedNumbers) -> String {
        let bytes = Array(cell.utf8)
        let needs =
            bytes.contains { $0 == dialect.delimiter || $0 == 0x0A || $0 == 0x0D } || bytes.first == dialect.quote
        guard needs || Int.random(in: 0..<4, using: &numbers) == 0 else { return cell }
        let quote = String(Character(Unicode.Scalar(dialect.quote)))
        let scalars = cell.unicodeScalars.map { String($0) == quote ? quote + quote : String($0) }
        return quote + scalars.joined() + quote
    }

    private func text(_ table: [[String]], _ dialect: Dialect, _ numbers: inout FixedNumbers) -> String {
        let ending = dialect.lineEnding == .lf ? "\n" : dialect.lineEnding == .cr ? "\r" : "\r\n"
        let delimiter = String(Character(Unicode.Scalar(dialect.delimiter)))
        let lines = table.map { row in
            row.map { written($0, dialect, &numbers) }.joined(separator: delimiter)
        }
        return lines.map { $0 + ending }.joined()
    }

    @Test(arguments: 0..<400)
    func whatIsWrittenIsReadBack(seed: Int) throws {
        var numbers = FixedNumbers(state: UInt64(seed))
        let dialect = randomDialect(&numbers)
        let table = randomTable(&numbers)
        let written = text(table, dialect, &numbers)
        let file = TemporaryFile(dialect.encoding.bytes(written, byteOrderMark: dialect.byteOrderMark))
        for bufferSize in [8, 9, 10, 11, 12, 15, 31, 100, 4_096] {
            let read = try file.records(dialect, bufferSize: bufferSize)
            #expect(
                read.map { $0.map { Array($0.utf8) } } == table.map { $0.map { Array($0.utf8) } },
                "\(dialect) \(bufferSize)")
        }
    }
}
