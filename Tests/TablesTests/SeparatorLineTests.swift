import Testing

@testable import Tables

@Suite struct SeparatorLineTests {
    @Test(
        arguments: [
            ("sep=;\na;b\n1,5;2\n", ";"), ("\"sep=|\"\r\na|b\r\n1,5|2\r\n", "|"), ("SEP=\t\ra\tb\r1,5\t2\r", "\t"),
            ("sep=，\na，b\n1,5，2\n", "，"), ("sep= \na b\n1,5 2\n", " "), ("sep=#\na#b\n1,5#2\n", "#"),
        ], EncodingTests.encodings)
    func `A line that names the delimiter is no row`(named: (String, String), encoding: TextEncoding) throws {
        for byteOrderMark in [true, false] {
            let file = TemporaryFile(encoding.bytes(named.0, byteOrderMark: byteOrderMark))
            let dialect = try file.scout()
            #expect(dialect.namesDelimiter && dialect.delimiterText == named.1)
            for bufferSize in [8, 11, 100] {
                #expect(try file.records(bufferSize: bufferSize) == [["a", "b"], ["1,5", "2"]])
            }
        }
    }

    @Test func `Rows count from one behind it`() throws {
        let file = TemporaryFile("sep=;\r\na;b\r\n1;2\r\n")
        var reader = try file.reader(file.scout())
        #expect(try reader.next())
        #expect(reader.row == 1)
        #expect(try reader.next())
        #expect(reader.row == 2)
        #expect(try file.inspect().totalRows == 2)
        #expect(TemporaryFile("sep=;\na;b\n1;\"2\n").fault() == .unclosedQuote(row: 2, column: 2))
        #expect(
            TemporaryFile(Array("sep=;\na;b\n1;".utf8) + [0xFF]).fault()
                == .encoding(row: 2, column: 2, excerpt: #"\xFF"#))
    }

    @Test(arguments: ["sep=ab,c\n1,2\n", "sep=a\n1\n", "sep=\n1\n", "sep=;;\n1\n", "separator\n1\n", "sep=\"\n1\"\n"])
    func `Other first lines are rows`(text: String) throws {
        #expect(try !TemporaryFile(text).scout().namesDelimiter)
    }
}
