import Testing

@testable import Tables

/// Bytes that nobody wrote: whatever comes of them must not hang on where the buffer happens to end.
@Suite struct RandomBytesTests {
    static let alphabets: [[UInt8]] = [
        Array("ab\",;\t|\r\n".utf8), Array("a\",\n岳区\u{20BB7}".utf8),
        [0x61, 0x2C, 0x0A, 0x22, 0x81, 0x30, 0x7C, 0xD4, 0xC0],
        [0x00, 0x0A, 0x2C, 0x4E, 0x61, 0xD8, 0xDC], Array(0...255),
    ]

    @Test(arguments: 0..<500)
    func theBufferSizeChangesNothing(seed: Int) throws {
        var numbers = FixedNumbers(state: UInt64(seed) &* 977)
        let alphabet = Self.alphabets[seed % Self.alphabets.count]
        let mark: [UInt8] = seed % 3 == 0 ? [0xFF, 0xFE] : []
        let length = Int.random(in: 0...60, using: &numbers)
        let file = TemporaryFile(mark + (0..<length).map { _ in alphabet.randomElement(using: &numbers) ?? 0 })
        let limits = TableLimits(recordBytes: seed % 4 == 0 ? 1 << 20 : 40, cells: 12)
        let outcomes = [1 << 18, 8, 9, 10, 31].map { size in
            Result { try file.records(limits: limits, bufferSize: size) }
        }
        #expect(Set(outcomes.map { "\($0)" }).count == 1, "\(outcomes)")
    }
}
