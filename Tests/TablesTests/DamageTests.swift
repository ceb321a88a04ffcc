import Testing

@testable import Tables

@Suite struct DamageTests {
    private func fault(_ bytes: [UInt8]) -> TableFault? {
        let file = TemporaryFile(bytes)
        let faults = [8, 13, 1 << 18].map { file.fault(bufferSize: $0) }
        #expect(Set(faults.map { "\($0 as Any)" }).count == 1)
        return faults.first ?? nil
    }

    private let utf8 = TextEncoding.utf8
    private let gb18030 = TextEncoding.gb18030

    @Test func utf8HasItsPlace() {
        let before = utf8.bytes("期别,县市区\n2021-06,岳麓")
        #expect(
            fault(before + [0xE5, 0x8C] + utf8.bytes("x,1\n岳阳市"))
                == .encoding(row: 2, column: 2, excerpt: #"岳麓\xE5\x8Cx"#))
    }

    @Test func gb18030HasItsPlace() {
        let before = gb18030.bytes("期别,县市区,备注\n\n2021-06,岳麓区,")
        #expect(
            fault(before + [0xFF] + gb18030.bytes("好,1\n")) == .encoding(row: 3, column: 3, excerpt: #"\xFF好"#))
    }

    @Test func rowsCountRecordsAndNotLines() {
        let before = utf8.bytes("a,b\n\"一\n二\",c\nd,\"e,\n")
        #expect(fault(before + [0xFE] + utf8.bytes("\"\n")) == .encoding(row: 3, column: 2, excerpt: "e,\n\\xFE"))
    }

    @Test func aRowMayBeginWithDamage() {
        #expect(fault(utf8.bytes("a,期\n") + [0xFF, 0x2C]) == .encoding(row: 2, column: 1, excerpt: #"\xFF"#))
        #expect(fault([0x80, 0x0A, 0x61]) == .encoding(row: 1, column: 1, excerpt: #"\x80"#))
    }

    @Test func aCharacterCutOffAtTheEndIsDamage() {
        #expect(
            fault(utf8.bytes("县市区,a\n汨罗,市b") + [0xE5, 0xB8])
                == .encoding(row: 2, column: 2, excerpt: #"市b\xE5\xB8"#))
        #expect(fault(gb18030.bytes("汨罗市\n汨罗") + [0xCA]) == .encoding(row: 2, column: 1, excerpt: #"汨罗\xCA"#))
        #expect(
            fault(gb18030.bytes("汨罗市\n汨罗") + [0x82, 0x35, 0x8F])
                == .encoding(row: 2, column: 1, excerpt: #"汨罗\x825\x8F"#))
    }

    @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
    func utf16HasItsPlace(encoding: TextEncoding) {
        let isBig = encoding == .utf16BigEndian
        let before = encoding.bytes("期别,\u{20BB7}\r\n1,岳", byteOrderMark: true)
        let lone: [UInt8] = isBig ? [0xD8, 0x42] : [0x42, 0xD8]
        let excerpt = isBig ? #"岳\xD8\x42"# : #"岳\x42\xD8"#
        #expect(fault(before + lone + encoding.bytes("x,y")) == .encoding(row: 2, column: 2, excerpt: excerpt + "x"))
        #expect(fault(before + lone) == .encoding(row: 2, column: 2, excerpt: excerpt))
        #expect(fault(before + [0x31]) == .encoding(row: 2, column: 2, excerpt: #"岳\x31"#))
    }

    @Test func theExcerptIsShort() {
        let text = utf8.bytes(String(repeating: "一二三", count: 50))
        #expect(
            fault(text + [0xFF] + text)
                == .encoding(row: 1, column: 1, excerpt: #"一二三一二三一二三一二三\xFF一二三一二三一二三一二"#))
    }

    @Test func damageFarBehindIsFound() {
        let text = utf8.bytes(String(repeating: "岳麓区,1\n", count: 100_000))
        let file = TemporaryFile(text + utf8.bytes("2,") + [0xC0, 0x0A])
        #expect(file.fault() == .encoding(row: 100_001, column: 2, excerpt: #"\xC0"#))
    }
}
