import Testing

@testable import Tables

@Suite struct LimitTests {
    @Test func aFileOverItsLimitIsRefused() {
        #expect(TemporaryFile("12345").fault(TableLimits(bytes: 4)) == .tooLarge(limit: 4))
        #expect(TemporaryFile("12345").fault(TableLimits(bytes: 5)) == nil)
    }

    @Test(arguments: ["", "\n", "\r", "\r\n"])
    func aRecordIsMeasuredWithoutItsEnding(ending: String) {
        let limits = TableLimits(recordBytes: 20)
        let fits = String(repeating: "x", count: 20)
        for bufferSize in [8, 16, 27, 28, 100] {
            let good = TemporaryFile("a\n" + fits + ending)
            let bad = TemporaryFile("a\n" + fits + "x" + ending)
            #expect(good.fault(limits, bufferSize: bufferSize) == nil)
            #expect(bad.fault(limits, bufferSize: bufferSize) == .tooLarge(limit: 20))
        }
    }

    @Test func tooManyCellsAreRefused() {
        #expect(TemporaryFile("a,b,c\n").fault(TableLimits(cells: 3)) == nil)
        #expect(TemporaryFile("a,b,c,\n").fault(TableLimits(cells: 3)) == .tooLarge(limit: 3))
    }

    @Test func aFileWithoutLineEndingsStopsEarly() throws {
        let file = TemporaryFile([UInt8](repeating: 0x78, count: 3_000_000))
        #expect(file.fault() == .tooLarge(limit: 1 << 20))
    }
}
