import Testing

@testable import Tables

@Suite struct GB18030Tests {
    @Test(
        arguments: [
            ([0xD4, 0xC0], "岳"), ([0x82, 0x35, 0x8F, 0x33], "\u{9FA6}"), ([0x95, 0x32, 0x82, 0x36], "\u{20000}"),
            ([0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"), ([0x81, 0x30, 0x84, 0x36], "\u{A5}"), ([0xA2, 0xE3], "€"),
            ([0x30, 0xD4, 0xC0, 0x31], "0岳1"),
        ] as [([UInt8], String)])
    func charactersAreDecoded(bytes: [UInt8], text: String) {
        #expect(bytes.withUnsafeBufferPointer { RecordReader.decode($0, .gb18030) } == text)
        #expect(bytes.withUnsafeBufferPointer(wellFormedGB18030) == bytes.count)
    }

    @Test(
        arguments: [
            [0x80], [0xFF, 0x40], [0x81, 0x7F], [0x81, 0xFF], [0x81, 0x20], [0x81, 0x30, 0x81, 0x20],
            [0x81, 0x30, 0x80, 0x30],
            [0x84, 0x31, 0xA5, 0x30], [0x90, 0x30, 0x80, 0x30], [0xE3, 0x32, 0x9A, 0x36], [0xD4], [0x81, 0x30, 0x81],
        ] as [[UInt8]])
    func otherBytesAreRefused(bytes: [UInt8]) {
        #expect(bytes.withUnsafeBufferPointer(wellFormedGB18030) == 0)
    }

    @Test func everyPairIsOneCharacterAndComesBack() {
        for lead in UInt8(0x81)...0xFE {
            for trail in (UInt8(0x40)...0xFE) where trail != 0x7F {
                let text = [lead, trail].withUnsafeBufferPointer { RecordReader.decode($0, .gb18030) }
                #expect(text.utf16.count == 1 && text != "\u{FFFD}")
            }
        }
    }

    @Test func aPipeMayBeTheSecondByteOfACharacter() throws {
        let text = TextEncoding.gb18030.bytes("市州|岳")
        let file = TemporaryFile(text + [0x81, 0x7C, 0x7C, 0x82, 0x7C, 0x0A] + text + Array("|1\n".utf8))
        let dialect = try file.scout()
        #expect(dialect.delimiter == UInt8(ascii: "|") && dialect.encoding == .gb18030)
        for bufferSize in [8, 9, 10, 11, 64] {
            let records = try file.records(bufferSize: bufferSize)
            #expect(records.map(\.count) == [3, 3])
            #expect(records[1] == ["市州", "岳", "1"])
        }
    }
}
