import Testing

@testable import Tables

@Suite struct UTF8Tests {
    @Test(arguments: [
        "\u{1}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}",
        "\u{10FFFF}",
    ])
    func charactersAtTheBordersAreTaken(text: String) {
        for padding in 0...9 {
            let bytes = Array((String(repeating: "x", count: padding) + text + "12345678").utf8)
            #expect(bytes.withUnsafeBufferPointer(wellFormedUTF8) == bytes.count)
        }
    }

    @Test(
        arguments: [
            [0x00], [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF],
            [0xED, 0xA0, 0x80],
            [0xE1, 0x80], [0xE1, 0x80, 0x41], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
            [0xF1, 0x80, 0x80], [0xF1, 0x80, 0x80, 0x41], [0xFF],
        ] as [[UInt8]])
    func otherBytesAreRefusedWhereTheyStand(bytes: [UInt8]) {
        for padding in 0...9 {
            let padded = [UInt8](repeating: 0x78, count: padding) + bytes
            #expect(padded.withUnsafeBufferPointer(wellFormedUTF8) == padding)
            #expect((padded + Array("12345678".utf8)).withUnsafeBufferPointer(wellFormedUTF8) == padding)
        }
    }

    @Test func theStandardLibraryAgreesOnRandomBytes() {
        var numbers = FixedNumbers(state: 3)
        let likely: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xE4, 0xED, 0xF0, 0xF4]
        for _ in 0..<20_000 {
            let bytes = (0..<4).map { _ in likely.randomElement(using: &numbers) ?? 0 }
            let isSound = bytes.withUnsafeBufferPointer(wellFormedUTF8) == bytes.count
            #expect(isSound == (String(validating: bytes, as: UTF8.self) != nil))
        }
    }
}
