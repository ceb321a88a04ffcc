import Testing

@testable import Tables

@Suite struct QuoteTests {
    @Test(arguments: [
        ("\"a\",\"b\"", [["a", "b"]]),
        ("\"a,b\",c", [["a,b", "c"]]),
        ("\"a\nb\",c\nd,e", [["a\nb", "c"], ["d", "e"]]),
        ("\"a\r\nb\"\r\nd", [["a\r\nb"], ["d"]]),
        ("\"\",\"\"\"\",x", [["", "\"", "x"]]),
        ("\"a\"\"b\"\"\"\"c\",x", [["a\"b\"\"c", "x"]]),
        ("a\"b,c\"\"d,\"e\"", [["a\"b", "c\"\"d", "e"]]),
        (" \"a,b\"", [[" \"a", "b\""]]),
        ("\"a\" ,c", [["a ", "c"]]),
        ("\"a\"\"\" \t,c", [["a\" \t", "c"]]),
        ("\"a\"\rb", [["a"], ["b"]]),
        ("x,\"a", []),
    ])
    func cellsAreReadByTheRules(text: String, rows: [[String]]) throws {
        let file = TemporaryFile(text)
        for bufferSize in [8, 9, 10, 13, 100] where !rows.isEmpty {
            #expect(try file.records(Dialect(), bufferSize: bufferSize) == rows)
        }
    }

    @Test(arguments: [
        ("\"", 1, 1), ("a,b\nc,\"d\ne,f\n", 2, 2), ("a\n\n\"b\nc\"\nd,e,\"\"\"", 4, 3), ("a,\"b\"\"", 1, 2),
        ("\"a\"b,c\n", 1, 1), ("x\ny,\"12\"3\n", 2, 2), ("a,b\n\"a\"b\"c\"\"d,e\n", 2, 1), ("\"a\" \"b\",c\n", 1, 1),
        ("a,b\nc,\"d\ne,f\ng,\"h\"\n", 2, 2), ("a,\"b\"\"\"\"c\"d\"\n", 1, 2),
    ])
    func aQuoteNotClosedAtItsCellsEndIsNamedByItsPlace(text: String, row: Int, column: Int) {
        let file = TemporaryFile(text)
        for bufferSize in [8, 9, 10, 13, 100] {
            #expect(file.fault(bufferSize: bufferSize) == .unclosedQuote(row: row, column: column))
        }
    }

    @Test func threeMillionQuotesStopEarly() {
        let quotes = [UInt8](repeating: 0x22, count: 3_000_001)
        #expect(TemporaryFile(quotes).fault() == .unclosedQuote(row: 1, column: 1))
        #expect(TemporaryFile(Array("a,".utf8) + quotes.dropLast()).fault() == .unclosedQuote(row: 1, column: 2))
    }

    @Test func anOpenQuoteStopsAtTheRecordLimit() throws {
        let text = "h\n\"" + String(repeating: "row\n", count: 1_000_000)
        let file = TemporaryFile(text)
        var reader = try file.reader()
        #expect(try reader.next())
        do {
            _ = try reader.next()
            Issue.record("the quote is never closed")
        } catch {
            #expect(error == .unclosedQuote(row: 2, column: 1))
        }
        #expect(reader.bytesRead < 2 << 20)
    }
}
