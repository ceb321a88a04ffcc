import Testing

@testable import Tables

@Suite struct QuoteStyleTests {
    @Test(arguments: [
        ("'a','b'\n'1,2','it''s'\n", [["a", "b"], ["1,2", "it's"]]),
        ("id;'text'\n1;'a;b'\n2;'c'\n", [["id", "text"], ["1", "a;b"], ["2", "c"]]),
        ("name,qty\n'x',1\n'y',2\n", [["name", "qty"], ["x", "1"], ["y", "2"]]),
        (
            "quote,by\n'Hello, world',Bob\n'Bye, all',Al\n",
            [["quote", "by"], ["Hello, world", "Bob"], ["Bye, all", "Al"]]
        ),
        ("'a\nb':'c'\n'd':'e'\n'f':'g'\n", [["a\nb", "c"], ["d", "e"], ["f", "g"]]),
    ])
    func `Apostrophes are quotes where they hold cells together or all words stand in them`(
        text: String, rows: [[String]]
    ) throws {
        let inspection = try TemporaryFile(text).inspect()
        #expect(inspection.quote == "'" && inspection.rows == rows)
    }

    @Test(arguments: [
        "name,note\ndon't,'tis\nit's,'twas\n", "code,n\n'12,1\n'13,2\n", "a,b\n'x',1\ny,2\nz,3\n",
        "a,b\n“x”,1\n“y”,2\n",
        "'twas brillig,and\ndid gyre,and\nin the wabe,all\n", "'x'\n", "n,d\n5' 3,6'\n7',8'\n",
    ])
    func `Other apostrophes and curly quotes are text`(text: String) throws {
        let rows = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        let inspection = try TemporaryFile(text).inspect()
        #expect(inspection.quote == "\"" && inspection.rows == rows)
    }

    @Test func `The usual quote goes before the apostrophe`() throws {
        let file = TemporaryFile("a,b\n\"x, y\",'z'\n\"p\",'q'\n")
        #expect(try file.records() == [["a", "b"], ["x, y", "'z'"], ["p", "'q'"]])
    }

    @Test(arguments: EncodingTests.encodings)
    func `Escaped quotes are text where the records need it`(encoding: TextEncoding) throws {
        let text = #"""
            名,b
            "誠\"信, \"x\"",1
            "8\'9\" \n",2
            "C:\\",c\d
            "乗\\",""

            """#
        let file = TemporaryFile(encoding.bytes(text))
        let inspection = try file.inspect()
        #expect(inspection.escape == "\\")
        let rows = [["名", "b"], ["誠\"信, \"x\"", "1"], [#"8\'9" \n"#, "2"], [#"C:\"#, #"c\d"#], [#"乗\"#, ""]]
        for bufferSize in [8, 9, 10, 13, 100] { #expect(try file.records(bufferSize: bufferSize) == rows) }
    }

    @Test(arguments: [
        ("a,b\n\"C:\\dir\\\",\"x\"\n\"D:\\\",\"y\"\n", [["a", "b"], ["C:\\dir\\", "x"], ["D:\\", "y"]]),
        ("a\\\"b,c\n1,2\n", [["a\\\"b", "c"], ["1", "2"]]),
        ("a,b\n\"x \"\"y\"\" \\\",1\n", [["a", "b"], ["x \"y\" \\", "1"]]),
    ])
    func `A backslash is text where that explains the records`(text: String, rows: [[String]]) throws {
        let inspection = try TemporaryFile(text).inspect()
        #expect(inspection.escape == nil && inspection.rows == rows)
    }

    @Test(arguments: [
        ("a, b, c\n1, \"x, y\", 3\n2, \"z\", 4\n", [["a", "b", "c"], ["1", "x, y", "3"], ["2", "z", "4"]]),
        ("a; \"b\"; c\n1; \"x; y\";   3\n", [["a", "b", "c"], ["1", "x; y", "3"]]),
        (
            "D, T, Q\n1/1, 00:00, \"x, y\"\n2/1, 00:10, \"z, w\"\n",
            [["D", "T", "Q"], ["1/1", "00:00", "x, y"], ["2/1", "00:10", "z, w"]]
        ),
    ])
    func `Blanks between delimiter and quote are no text`(text: String, rows: [[String]]) throws {
        let inspection = try TemporaryFile(text).inspect()
        #expect(inspection.dialect.skipsInitialSpace && inspection.rows == rows)
    }

    @Test(arguments: ["a, b, c\n1, 2, 3\n", "item,size\npipe,5\" long\nrod, 6\"\n", "a,b\nx, \"y\" z\n"])
    func `Other blanks are text`(text: String) throws {
        let rows = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        let inspection = try TemporaryFile(text).inspect()
        #expect(!inspection.dialect.skipsInitialSpace && inspection.rows == rows)
    }

    @Test func `Quotes may be escaped and doubled in one file, behind blanks`() throws {
        let file = TemporaryFile("ID, Test\n1, \"line 1\"\n2, \"a \"\" b\"\n3, \"c \\\" d\"\n")
        #expect(try file.records() == [["ID", "Test"], ["1", "line 1"], ["2", "a \" b"], ["3", "c \" d"]])
    }

    @Test func `Blanks behind a closing quote are kept, other text is refused`() throws {
        #expect(try TemporaryFile("a,b\n\"x\" ,\"y\"\t\n").records() == [["a", "b"], ["x ", "y\t"]])
        #expect(TemporaryFile("a,b\n1,\"12\"3\n").fault() == .unclosedQuote(row: 2, column: 2))
        #expect(TemporaryFile("a,b\n\"He said \"hi, there\" ok\",1\n").fault() == .unclosedQuote(row: 2, column: 1))
    }
}
