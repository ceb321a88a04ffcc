import Testing

@testable import Tables

@Suite struct SurveyTests {
    private static let pieces: [[UInt8]] = [
        [0xE5, 0xB2, 0xB3], [0xE9, 0xBA, 0x93], [0xD4, 0xC0], [0xC2, 0xB4], [0x81, 0x30, 0x89, 0x36], [0x61], [0x2C],
        [0x0A], [0xE9], [0xFC, 0x6C], [0xA4, 0xAB], [0xFF], [0xEF, 0xBF, 0xBD], Array("岳麓区汨罗市".utf8),
    ]

    @Test(arguments: 0..<200)
    func `What a survey finds does not hang on where the chunks end`(seed: Int) throws {
        var numbers = FixedNumbers(state: UInt64(seed))
        let bytes = (0..<400).flatMap { _ in Self.pieces.randomElement(using: &numbers) ?? [] }
        let file = TemporaryFile(bytes)
        let surveys = try [240, 241, 242, 243, 300, 1 << 18].map { size in
            try RawFile(path: file.path, limits: .init()).surveyGB18030(from: 0, bufferSize: size)
        }
        #expect(Set(surveys.map { "\($0)" }).count == 1)
        let sound = bytes.withUnsafeBufferPointer(wellFormedGB18030)
        #expect(surveys.first?.damage == (sound < bytes.count ? Int64(sound) : nil))
    }

    @Test func `Characters of each kind are counted`() throws {
        let text =
            TextEncoding.gb18030.bytes("岳麓区,\u{20BB7}丂,かカ,醴,①\n") + [0xAA, 0xA1, 0x2C] + Array("r\u{e9}".utf8.prefix(1))
        let file = TemporaryFile(text + [0xFC, 0x6C, 0x65] + Array(",岳麓".utf8))
        let survey = try RawFile(path: file.path, limits: .init()).surveyGB18030(from: 0, bufferSize: 8)
        let pairs = survey.pairs
        #expect(pairs.kana == 2 && pairs.unassigned == 1 && pairs.accents == 1)
        #expect(survey.foreignRuns == 1 && survey.foreign?.length == 6 && survey.damage == nil)
        #expect(pairs.seldom >= 2)
    }
}
