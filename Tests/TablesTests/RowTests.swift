import Testing

@testable import Tables

@Suite struct RowTests {
    /// Row number, number of cells and blankness of every record.
    private func shapes(_ text: String, bufferSize: Int) throws -> [String] {
        let file = TemporaryFile(text)
        var reader = try file.reader(bufferSize: bufferSize)
        var shapes: [String] = []
        while try reader.next() { shapes.append("\(reader.row):\(reader.count)\(reader.isBlank ? " blank" : "")") }
        let end = (reader.count, try reader.next())
        #expect(end == (0, false))
        return shapes
    }

    @Test(arguments: [
        ("a", ["1:1"]), ("a\n", ["1:1"]), ("a\n\n", ["1:1", "2:1 blank"]), ("\na", ["1:1 blank", "2:1"]),
        ("a,b\r\n\r\n\"c\r\nd\",\r\ne", ["1:2", "2:1 blank", "3:2", "4:1"]),
        ("a\rb\nc\r\nd\n\re", ["1:1", "2:1", "3:1", "4:1", "5:1 blank", "6:1"]),
        (",, \t\n\"\",\n", ["1:3 blank", "2:2 blank"]), ("a,", ["1:2"]), (",", ["1:2 blank"]),
        ("a\r", ["1:1"]), ("a\r\r", ["1:1", "2:1 blank"]), ("a\n\u{1A}", ["1:1"]), ("a,b\u{1A}", ["1:2"]),
        ("", []), ("a\u{1A}b\n", ["1:1"]),
    ])
    func recordsAreTheRowsOfASpreadsheet(text: String, expected: [String]) throws {
        for bufferSize in [8, 9, 10, 100] { #expect(try shapes(text, bufferSize: bufferSize) == expected) }
    }

    @Test func cellsAreExactlyAsInTheFile() throws {
        #expect(try TemporaryFile(" a ,\tb\u{3000}\n").records(Dialect()) == [[" a ", "\tb\u{3000}"]])
    }

    @Test func longRecordsCrossTheBuffer() throws {
        let cells = (0..<500).map { "cell \($0)" }
        let line = cells.joined(separator: ",")
        let file = TemporaryFile("\(line)\n\(line)\r\n\(line)")
        for bufferSize in [8, 100, 4_000, 6_000] {
            #expect(try file.records(bufferSize: bufferSize) == [cells, cells, cells])
        }
    }
}
