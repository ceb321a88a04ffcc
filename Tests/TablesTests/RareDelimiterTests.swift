import Testing

@testable import Tables

@Suite struct RareDelimiterTests {
    @Test(arguments: EncodingTests.encodings)
    func `Full-width commas part cells in every encoding and stand within quotes`(encoding: TextEncoding) throws {
        let text = "县市区，完成数，备注\n岳麓区，12，\n\"甲，乙\n丙\"，3，\"“好”\"\"，，\"\n"
        let file = TemporaryFile(encoding.bytes(text))
        for bufferSize in [8, 9, 10, 11, 13, 64, 4_096] {
            let dialect = try file.scout(bufferSize: bufferSize)
            #expect(dialect == Dialect(encoding: encoding, wideDelimiter: .comma))
            #expect(dialect.delimiterText == "，")
            let rows = [["县市区", "完成数", "备注"], ["岳麓区", "12", ""], ["甲，乙\n丙", "3", "“好”\"，，"]]
            #expect(try file.records(dialect, bufferSize: bufferSize) == rows)
        }
    }

    @Test(arguments: EncodingTests.encodings)
    func `The bytes of a full-width semicolon across two characters part nothing`(encoding: TextEncoding) throws {
        // In GB18030 the second byte of 痢 and the first of the next one are those of ；.
        let text = "名；数\n瘢痢；1\n痢换；2\n"
        let file = TemporaryFile(encoding.bytes(text, byteOrderMark: true))
        let dialect = Dialect(encoding: encoding, byteOrderMark: true, wideDelimiter: .semicolon)
        for bufferSize in [8, 9, 10, 11, 64] {
            #expect(try file.scout(bufferSize: bufferSize) == dialect)
            #expect(try file.records(bufferSize: bufferSize) == [["名", "数"], ["瘢痢", "1"], ["痢换", "2"]])
        }
    }

    @Test func `The observer sees the bytes of a masked file as they are`() throws {
        let bytes = Array("名，数\n岳，1\n".utf8)
        let file = TemporaryFile(bytes)
        var seen: [UInt8] = []
        var reader = try file.reader(Dialect(wideDelimiter: .comma), bufferSize: 8) { seen += $0 }
        while try reader.next() {}
        #expect(seen == bytes)
    }

    @Test(arguments: [
        ("a^b^c\n1^2^3\n", "^"), ("a~b\nx~2\n", "~"), ("n:qty:price\nfoo:3:1.5\nbar:4:2.5\nbaz:5:3.5\n", ":"),
        ("root:x:0:0:root:/root:/bin/sh\nbin:x:1:1:bin:/bin:/sbin/no\nwww:x:9:9:www:/www:/sbin/no\n", ":"),
        ("name qty price\nfoo 3 1.5\n\"b r\" 4 2.5\n", " "), ("a b\n1 2\n3 4\n", " "),
        ("2021年汇总\n县市区，完成数\n岳麓区，1,234\n合计，1,234\n填报人：张三\n", "，"),
    ])
    func `Rare delimiters are taken where all agree`(text: String, delimiter: String) throws {
        #expect(try TemporaryFile(text).scout().delimiterText == delimiter)
    }

    @Test func `Runs of blanks are one delimiter`() throws {
        let file = TemporaryFile("name   qty  price\nfoo    3    1.5\nbar    44   2.5\n")
        #expect(try file.records() == [["name", "qty", "price"], ["foo", "3", "1.5"], ["bar", "44", "2.5"]])
    }

    @Test(arguments: [
        "name\nJohn Smith\nJane Doe\n", "John Smith\nJane Doe\nMary Major\n", "08:30:00\n09:30:00\n10:30:00\n",
        "aa:bb:cc:dd:ee:ff\n11:22:33:44:55:66\n00:11:22:33:44:55\n", "url\nhttp://a.b/c\nhttp://d.e/f\n",
        "2020-01-01 08:00 x\n2020-01-02 09:00 y\n2020-01-03 09:00 z\n", "12 Main Street\n13 High Road\n14 Low Lane\n",
        "意见\n本季度，完成了任务\n下季度，继续努力\n明年，再说\n", "note\nhello, world\nplain\nplain\nplain\n",
        "words; more\nplain\nplain\nplain\n", "value\n1,5\n2,5\n3,75\n", "amount\n1,234\n567\n12,345\n",
        "a: 1\nb: 2\nc: 3\n", "words; more\nplain\n", "hello, world\nplain\n",
    ])
    func `One column stays one`(text: String) throws {
        let lines = text.split(separator: "\n").map { [String($0)] }
        #expect(try TemporaryFile(text).records() == lines)
    }

    @Test func `Where commas part nothing the delimiter is none`() throws {
        let prose = try TemporaryFile("note\nhello, world\nplain\nplain\n").scout()
        #expect(prose.delimiter == Dialect.noDelimiter && prose.delimiterText.isEmpty)
        #expect(try TemporaryFile("name\nJohn\n").scout().delimiterText == ",")
    }
}
