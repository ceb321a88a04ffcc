import Domain
import Testing

@testable import Store

/// The `lines` of a filing are one text for the same lines, and nothing else is read as lines.
@Suite struct LinesCodecTests {
    static let pairs: [(String, [String: Line])] = [
        ("{}", [:]),
        (#"{"a":[0,null]}"#, ["a": Line(value: 0)]),
        (#"{"a":[12,5],"b":[3,7,117]}"#, ["b": Line(value: 3, row: 7, origin: 117), "a": Line(value: 12, row: 5)]),
        (#"{"a":[1,null,4]}"#, ["a": Line(value: 1, origin: 4)]),
        (#"{"a":[999999999999999999,1048576]}"#, ["a": Line(value: 999_999_999_999_999_999, row: 1_048_576)]),
    ]

    @Test(arguments: pairs)
    func `Lines are written in the order of their codes and read back`(text: String, lines: [String: Line]) {
        #expect(LinesCodec.encode(lines) == text)
        #expect(LinesCodec.decode(text) == lines)
    }

    @Test func `Random lines come back as they were`() {
        var numbers = FixedNumbers(state: 7)
        for _ in 0..<500 {
            var lines: [String: Line] = [:]
            for indicator in ["a", "b_1", "c-2", "coordinator", "z"] where Bool.random(using: &numbers) {
                lines[indicator] = Line(
                    value: Int.random(in: 0..<1_000_000_000_000, using: &numbers),
                    row: Bool.random(using: &numbers) ? Int.random(in: 1...2_000_000, using: &numbers) : nil,
                    origin: Bool.random(using: &numbers) ? Int.random(in: 1...9_999, using: &numbers) : nil)
            }
            #expect(LinesCodec.decode(LinesCodec.encode(lines)) == lines)
        }
    }

    @Test(arguments: [
        "", " ", "{", "}", "[]", "null", "{}}", "{} ", " {}", #"{"a"}"#, #"{"a":1}"#, #"{"a":[]}"#, #"{"a":[1]}"#,
        #"{"a":[1,]}"#, #"{"a":[,2]}"#, #"{"a":[1,2"#, #"{"a":[1,2]"#, #"{"a":[1,2],}"#, #"{"a":[1,2,3,4]}"#,
        #"{"a":[1, 2]}"#, #"{a:[1,2]}"#, #"{"a":[-1,2]}"#, #"{"a":[1.5,2]}"#, #"{"a":[1e3,2]}"#, #"{"a":["1",2]}"#,
        #"{"a":[1,2]]}"#, #"{"a":[1,2,null]}"#, #"{"a":[null,2]}"#, #"{"a":[1234567890123456789,2]}"#, #"{"a:[1,2]}"#,
    ])
    func `Damaged text is refused`(text: String) {
        #expect(LinesCodec.decode(text) == nil)
    }

    @Test(arguments: [
        #"{"a":[1,nule]}"#, #"{"a":[1,n~~l]}"#, #"{"a":[1,2],"a":[3,4]}"#, #"{"b":[1,2],"a":[3,4]}"#, #"{"a":[01,2]}"#,
        #"{"":[1,2]}"#,
    ])
    func `Text that encode never makes is refused`(text: String) {
        do {
            #expect(LinesCodec.decode(text) == nil)
        }
    }

    @Test func `Cutting any byte off or changing any sign is noticed`() {
        let text = #"{"coordinator":[12,5],"social_org":[3,7,117]}"#
        let whole = LinesCodec.decode(text)
        for end in 0..<text.utf8.count { #expect(LinesCodec.decode(Array(text.utf8.prefix(end))) == nil) }
        for place in text.utf8.indices {
            var bytes = Array(text.utf8)
            bytes[text.utf8.distance(from: text.startIndex, to: place)] = UInt8(ascii: "~")
            #expect(LinesCodec.decode(bytes) != whole)
        }
    }
}
