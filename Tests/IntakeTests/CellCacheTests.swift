import Testing

@testable import Intake

@Suite struct CellCacheTests {
    private final class Counter {
        var made = 0
    }

    private func value(_ cache: inout CellCache<String>, _ text: String, _ counter: Counter = Counter()) -> String {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            cache.value(for: bytes) { bytes in
                counter.made += 1
                return String(decoding: bytes, as: UTF8.self)
            }
        }
    }

    @Test func eachDistinctCellIsUnderstoodOnce() {
        var cache = CellCache<String>(capacity: 16)
        let counter = Counter()
        for _ in 0..<5 {
            for text in ["攸县", "株洲市", "", "a"] { #expect(value(&cache, text, counter) == text) }
        }
        #expect(counter.made == 4)
    }

    @Test func aFullCacheForgetsAndGoesOn() {
        var cache = CellCache<String>(capacity: 8)
        let counter = Counter()
        for number in 0..<100 { #expect(value(&cache, "cell \(number)", counter) == "cell \(number)") }
        #expect(counter.made == 100)
        #expect(value(&cache, "cell 99", counter) == "cell 99")
        #expect(counter.made == 100)
        #expect(value(&cache, "cell 0", counter) == "cell 0")
        #expect(counter.made == 101)
    }

    @Test func whatIsFoundIsAlwaysTheSameAsWhatIsMade() {
        var cache = CellCache<String>(capacity: 32)
        var numbers = FixedNumbers(state: 5)
        for _ in 0..<5000 {
            let text =
                String(repeating: "甲", count: Int.random(in: 0...3, using: &numbers))
                + String(Int.random(in: 0...60, using: &numbers))
            #expect(value(&cache, text) == text)
        }
    }

    @Test func veryLongCellsAreMadeEachTime() {
        var cache = CellCache<String>(capacity: 4)
        let counter = Counter()
        let long = String(repeating: "x", count: 1025)
        for _ in 0..<3 { #expect(value(&cache, long, counter) == long) }
        #expect(counter.made == 3)
        let kept = String(repeating: "x", count: 1024)
        for _ in 0..<3 { #expect(value(&cache, kept, counter) == kept) }
        #expect(counter.made == 4)
    }

    @Test func nothingMayBeRememberedToo() {
        var cache = CellCache<Int?>(capacity: 4)
        let counter = Counter()
        for _ in 0..<3 {
            let found = Array("x".utf8).withUnsafeBufferPointer { bytes in
                cache.value(for: bytes) { _ in
                    counter.made += 1
                    return nil
                }
            }
            #expect(found == nil)
        }
        #expect(counter.made == 1)
    }
}
