import Testing

@testable import Store

/// Kept files come back byte for byte, or not at all.
@Suite struct ZlibTests {
    @Test(arguments: [0, 1, 2, 255, 4096, 300_000])
    func `Bytes come back as they were`(count: Int) throws {
        var numbers = FixedNumbers(state: UInt64(count))
        let random = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
        let plain = [UInt8](repeating: 44, count: count)
        for bytes in [random, plain] {
            #expect(try Zlib.expand(Zlib.compress(bytes), size: count) == bytes)
        }
    }

    @Test func `Text becomes smaller`() throws {
        let text = Array(String(repeating: "2021-Q2,攸县,服务新企用工,12\n", count: 500).utf8)
        #expect(try Zlib.compress(text).count < text.count / 20)
    }

    @Test func `A size that is not that of the content gives nothing`() throws {
        let packed = try Zlib.compress(Array("湖南".utf8))
        #expect(Zlib.expand(packed, size: 6) == Array("湖南".utf8))
        for size in [-1, 0, 5, 7, 1 << 20, Int.max] { #expect(Zlib.expand(packed, size: size) == nil) }
    }

    @Test func `Damaged or cut content gives nothing`() throws {
        let bytes = Array("报告期,地区,人数\n2021-Q1,攸县,3\n".utf8)
        let packed = try Zlib.compress(bytes)
        #expect(Zlib.expand([], size: bytes.count) == nil)
        #expect(Zlib.expand(Array(packed.dropLast()), size: bytes.count) == nil)
        for place in packed.indices {
            var damaged = packed
            damaged[place] ^= 0x20
            let found = Zlib.expand(damaged, size: bytes.count)
            #expect(found == nil || found == bytes, "byte \(place)")
        }
    }
}
