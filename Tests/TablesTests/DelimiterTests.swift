import Testing

@testable import Tables

@Suite struct DelimiterTests {
    @Test(arguments: [
        ("a,b\n1,2\n", ","), ("a\tb\n1\t2\n", "\t"), ("a;b\n1;2\n", ";"), ("a|b\n1|2\n", "|"), ("alone\n1\n", ","),
        ("name;value;sum\nx;1,5;2\ny;2,5;3\n", ";"), ("a\tb\n\"1,2\"\t3,4\n", "\t"),
        ("title\n\na;b;c\n1;2;3\n4;5;6\n", ";"), ("a,b,c\n1,x;y,3\n4,p;q,6\n", ","),
        ("\"a;b\",\"c;d\"\n\"1;2\",\"3;4\"\n", ","), ("\"a,b\";\"c,d\"\n\"1,2\";\"3,4\"\n", ";"),
        ("a,b\n\"x\ty\nz\tw\nu\tv\",1\n", ","), ("words; more\nplain\nplain\nplain\n", ","), (",,\n,,\n", ","),
        ("a,b,c\n1\n2\n3\n4;5\n", ","),
    ])
    func theDelimiterIsTheOneRecordsAgreeOn(text: String, delimiter: String) throws {
        #expect(try TemporaryFile(text).scout().delimiter == delimiter.utf8.first)
    }

    @Test(arguments: [
        ("a,b\n1,2\n", LineEnding.lf), ("a\r\nb\r\n", .crlf), ("a\rb\r", .cr), ("a", .lf), ("a\r\nb\nc\r\n", .crlf),
        ("\"x\ny\nz\"\r\n", .crlf),
    ])
    func theLineEndingIsTheCommonest(text: String, ending: LineEnding) throws {
        #expect(try TemporaryFile(text).scout().lineEnding == ending)
    }

    @Test func aSampleThatEndsWithinARecordIsEnough() throws {
        let lines = (0..<20_000).map { "\($0);\"a,b\nc,d\";\($0)\r\n" }
        let dialect = try TemporaryFile(lines.joined()).scout()
        #expect(dialect == Dialect(delimiter: UInt8(ascii: ";"), lineEnding: .crlf))
    }
}
