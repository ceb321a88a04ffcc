import Testing

@testable import Tables

@Suite struct MixedEncodingTests {
    private let utf8 = TextEncoding.utf8
    private let gb18030 = TextEncoding.gb18030

    /// The fault, which must be the same whatever the buffer.
    private func fault(_ bytes: [UInt8]) -> TableFault? {
        let file = TemporaryFile(bytes)
        let faults = [8, 100, 1 << 18].map { file.fault(bufferSize: $0) }
        #expect(Set(faults.map { "\($0 as Any)" }).count == 1)
        return faults.first ?? nil
    }

    @Test func `Damaged UTF-8 that is GB18030 by chance is not read as that`() {
        let start = utf8.bytes("县市,数\n岳麓,12\n岳阳,13\n浏阳")
        // Each of these files is GB18030 from front to end.
        #expect(fault(start + [0xE5, 0xB2, 0x0A]) == .encoding(row: 4, column: 1, excerpt: #"浏阳\xE5\xB2"#))
        #expect(fault(start + [0xFE, 0x41, 0x2C]) == .encoding(row: 4, column: 1, excerpt: #"浏阳\xFEA"#))
    }

    @Test(arguments: ["岳麓", "岳麓区", "猇亭区", "岳麓 区县", "（岳麓区）"])
    func `A cell of UTF-8 in a file of GB18030 is refused`(cell: String) {
        let found = fault(gb18030.bytes("县市区,数\n岳阳县,12\n,") + utf8.bytes(cell) + gb18030.bytes(",3\n汨罗市,4\n"))
        guard case .encoding(row: 3, column: 2, let excerpt) = found else {
            Issue.record("\(found as Any)")
            return
        }
        let bytes = utf8.bytes(cell).prefix { $0 >= 0x80 }.prefix(12)
        #expect(excerpt.hasPrefix(bytes.map { "\\x" + String($0, radix: 16, uppercase: true) }.joined()))
    }

    @Test func `A cell of GB18030 in a file of UTF-8 is refused`() {
        #expect(
            fault(utf8.bytes("县市区,数\n岳阳县,12\n") + gb18030.bytes("汨罗") + utf8.bytes(",3\n"))
                == .encoding(row: 3, column: 1, excerpt: #"\xE3\xE8\xC2\xDE"#))
    }

    /// Names whose bytes in GB18030 are also UTF-8, and such as have hanzi that are rare or take four bytes.
    @Test(arguments: [
        "太平", "平原", "霞山", "通渭", "皮山", "泰山", "顺平", "牟平", "站前", "禄劝", "太原", "千山", "石狮", "石泉",
        "石楼", "渭源", "鲁山", "䶮", "㛃", "𠅤", "醴陵", "猇亭", "赟玥", "攸县", "耒阳", "汨罗", "邛崃", "睢县",
    ])
    func `Names in GB18030 are read, alone in a file and among others`(name: String) throws {
        for head in ["region,count", "县市区,数"] {
            let text = "\(head)\n\(name),1\n"
            let file = TemporaryFile(gb18030.bytes(text))
            #expect(try file.records() == [head.split(separator: ",").map(String.init), [name, "1"]])
            #expect(try file.scout().encoding == .gb18030)
        }
    }

    @Test(arguments: ["François,Orléans\n", "имя,город\n", "όνομα,πόλη\n", "đồng,số\n", "שם,עיר\n", "é,ü\n"])
    func `Letters in UTF-8 are not taken for hanzi`(text: String) throws {
        #expect(try TemporaryFile(text).scout().encoding == .utf8)
    }

    @Test func `Text that was lost before is named`() {
        #expect(fault(utf8.bytes("a,县\n岳\u{FFFD}区,1\n")) == .encoding(row: 2, column: 1, excerpt: #"岳\xEF\xBF\xBD区"#))
        #expect(
            fault(gb18030.bytes("县,数\n县锟斤拷区,1\n"))
                == .encoding(row: 2, column: 1, excerpt: #"县\xEF\xBF\xBD\xEF\xBF\xBD区"#))
        #expect(
            fault(gb18030.bytes("县,数\n") + [0x84, 0x31, 0xA4, 0x37, 0x0A])
                == .encoding(row: 2, column: 1, excerpt: #"\x841\xA47"#))
        for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
            let excerpt = encoding == .utf16BigEndian ? #"岳\xFF\xFD区"# : #"岳\xFD\xFF区"#
            #expect(fault(encoding.bytes("a,县\n岳\u{FFFD}区,1\n")) == .encoding(row: 2, column: 1, excerpt: excerpt))
        }
    }

    @Test func `A byte order mark between two files put together stays in its cell`() throws {
        #expect(try TemporaryFile("\u{FEFF}a,b\n\u{FEFF}a,b\n").records() == [["a", "b"], ["\u{FEFF}a", "b"]])
    }

    @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian], [true, false])
    func `An odd byte at the end of UTF-16 is damage there`(encoding: TextEncoding, byteOrderMark: Bool) {
        let bytes = encoding.bytes("县市区,数\n岳麓区,1", byteOrderMark: byteOrderMark)
        #expect(fault(bytes + [0x32]) == .encoding(row: 2, column: 2, excerpt: #"1\x32"#))
        let file = TemporaryFile(bytes + [0x32])
        #expect(TableScout.likelyEncoding(path: file.path) == encoding)
    }

    @Test func `Text with a NUL is not UTF-16`() {
        #expect(fault(Array("a,b\n1,\0\n".utf8)) == .unknownFormat("binary"))
        #expect(fault(Array("县市区,数\n岳麓区,\0\n".utf8)) == .unknownFormat("binary"))
    }
}
