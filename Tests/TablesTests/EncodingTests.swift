import Testing

@testable import Tables

@Suite struct EncodingTests {
    static let encodings: [TextEncoding] = [.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030]
    static let endings = [(LineEnding.lf, "\n"), (.crlf, "\r\n"), (.cr, "\r")]
    static let rows = [["期别", "县市区", "note"], ["2021-06", "岳麓区", "a \"b\",\u{20BB7}𝄞€"], ["2021-07", "汨罗市", ""]]

    @Test(arguments: encodings, [true, false])
    func everyEncodingIsFoundAndRead(encoding: TextEncoding, byteOrderMark: Bool) throws {
        for (ending, mark) in Self.endings {
            let text = "期别,县市区,note\(mark)2021-06,岳麓区,\"a \"\"b\"\",\u{20BB7}𝄞€\"\(mark)2021-07,汨罗市,\(mark)"
            let file = TemporaryFile(encoding.bytes(text, byteOrderMark: byteOrderMark))
            let dialect = Dialect(encoding: encoding, byteOrderMark: byteOrderMark, lineEnding: ending)
            for bufferSize in [8, 11, 64, 1 << 18] {
                #expect(try file.scout(bufferSize: bufferSize) == dialect)
                #expect(try file.records(bufferSize: bufferSize) == Self.rows)
            }
        }
    }

    @Test func textOfASCIIAloneIsUTF8() throws {
        #expect(try TemporaryFile("a,b\n1,2").scout().encoding == .utf8)
    }

    @Test func utf16WithoutDelimitersIsKnownByItsZeros() throws {
        let file = TemporaryFile(TextEncoding.utf16BigEndian.bytes("name"))
        #expect(try file.scout().encoding == .utf16BigEndian)
    }

    @Test func utf16WithCharactersThatEndInAZeroByteKeepsItsOrder() throws {
        let file = TemporaryFile(TextEncoding.utf16LittleEndian.bytes("一二,一\n一一,2\n"))
        #expect(try file.records() == [["一二", "一"], ["一一", "2"]])
    }

    @Test func aMarkAloneDecidesOverABetterReading() throws {
        let file = TemporaryFile(TextEncoding.utf8.byteOrderMark + TextEncoding.gb18030.bytes("岳麓区\n"))
        #expect(file.fault() == .encoding(row: 1, column: 1, excerpt: #"\xD4\xC0´\xC7\xF8"#))
    }

    @Test func damagedBytesThatWereNotScoutedAreReplaced() throws {
        let unmarked = Dialect(encoding: .utf16BigEndian)
        #expect(try TemporaryFile([0, 0x61, 0xD8, 0, 0, 0x62, 0xDC]).records(unmarked) == [["a\u{FFFD}b\u{FFFD}"]])
        let chinese = Dialect(encoding: .gb18030)
        #expect(try TemporaryFile([0xFF, 0xD4, 0xC0, 0x80]).records(chinese) == [["\u{FFFD}岳\u{FFFD}"]])
    }
}
