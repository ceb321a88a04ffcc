import Documents
import Foundation
import Testing

@Suite struct JSONTests {
    @Test func keysKeepTheirOrderAndNumbersTheirDigits() {
        let json = JSON.object([("b", .number("41.00")), ("a", .int(-7)), ("c", .null), ("d", .bool(true))])
        #expect(json.text == "{\n  \"b\": 41.00,\n  \"a\": -7,\n  \"c\": null,\n  \"d\": true\n}\n")
    }

    @Test func plainArraysStandOnOneLine() {
        #expect(JSON.array([.int(1), .string("二"), .null]).text == "[1, \"二\", null]\n")
        #expect(JSON.array([]).text == "[]\n")
        #expect(JSON.object([]).text == "{}\n")
        #expect(JSON.array([.object([("a", .int(1))])]).text == "[\n  {\n    \"a\": 1\n  }\n]\n")
        #expect(JSON.array([.array([])]).text == "[\n  []\n]\n")
    }

    @Test(arguments: [
        ("a\"b", "\"a\\\"b\""), ("a\\b", "\"a\\\\b\""), ("a\nb\r\t", "\"a\\nb\\r\\t\""),
        ("\u{0}\u{1F}", "\"\\u0000\\u001f\""),
        ("\u{7F}", "\"\\u007f\""), ("汨罗市", "\"汨罗市\""), ("é😀", "\"é😀\""), ("</script>", "\"</script>\""), ("", "\"\""),
    ])
    func textIsEscaped(text: String, written: String) {
        #expect(JSON.string(text).text == written + "\n")
    }

    @Test func absentValuesAreNull() {
        #expect(JSON.optional(Int?.none).text == "null\n" && JSON.optional(5).text == "5\n")
        #expect(JSON.optional(String?.none).text == "null\n" && JSON.optional("x").text == "\"x\"\n")
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let scalars = (0..<0x3000).compactMap { Unicode.Scalar($0) }.map { String(Character($0)) }
        let json = JSON.object([
            ("all \"of\" them", .string(scalars.joined())), ("list", .array(scalars.map { .string($0) })),
        ])
        let read = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any]
        #expect(read?["all \"of\" them"] as? String == scalars.joined())
        #expect((read?["list"] as? [String])?.count == scalars.count)
    }
}
