import Domain
import Testing

@testable import Intake

@Suite struct FilingBatchTests {
    private var batch = FilingBatch(indicators: 2, regions: 5000, periods: 3)

    @Test mutating func figuresAreKeptWithTheirRows() {
        #expect(batch.add(.value(7), region: 4, period: 1, indicator: 0, row: 9) == nil)
        #expect(batch.add(.clear, region: 4, period: 1, indicator: 1, row: 10) == nil)
        #expect(batch.entry(region: 4, period: 1, indicator: 0)?.entry == .value(7))
        #expect(batch.entry(region: 4, period: 1, indicator: 0)?.row == 9)
        #expect(batch.entry(region: 4, period: 1, indicator: 1)?.entry == .clear)
        #expect(batch.entry(region: 4, period: 0, indicator: 0) == nil)
        #expect(batch.entry(region: 5, period: 1, indicator: 0) == nil)
        #expect(batch.periods == [1] && batch.regions(1) == [4] && batch.count == 1)
    }

    @Test mutating func theSecondOfTwoIsNotTaken() {
        #expect(batch.add(.value(7), region: 4, period: 1, indicator: 0, row: 9) == nil)
        #expect(batch.add(.value(8), region: 4, period: 1, indicator: 0, row: 12) == 9)
        #expect(batch.entry(region: 4, period: 1, indicator: 0)?.entry == .value(7))
        #expect(batch.add(.value(8), region: 4, period: 2, indicator: 0, row: 12) == nil)
    }

    @Test mutating func regionsComeInTheOrderOfTheirPlaces() {
        for region in [900, 3, 4999, 0] {
            _ = batch.add(.value(region), region: region, period: 2, indicator: 0, row: 2)
        }
        #expect(batch.regions(2) == [0, 3, 900, 4999])
    }

    @Test mutating func moreReportsThanABlockHoldsAreKeptApart() {
        for region in 0..<5000 {
            _ = batch.add(.value(region), region: region, period: 0, indicator: region % 2, row: region)
        }
        #expect(batch.count == 5000)
        for region in 0..<5000 {
            #expect(batch.entry(region: region, period: 0, indicator: region % 2)?.entry == .value(region))
            #expect(batch.entry(region: region, period: 0, indicator: 1 - region % 2) == nil)
        }
    }

    @Test mutating func aReportGoesWithItsLastFigure() {
        _ = batch.add(.value(7), region: 4, period: 1, indicator: 0, row: 9)
        _ = batch.add(.value(8), region: 4, period: 1, indicator: 1, row: 9)
        batch.remove(indicator: 0, region: 4, period: 1)
        #expect(batch.has(region: 4, period: 1))
        #expect(batch.entry(region: 4, period: 1, indicator: 0) == nil)
        batch.remove(indicator: 1, region: 4, period: 1)
        #expect(!batch.has(region: 4, period: 1) && batch.regions(1).isEmpty)
        batch.remove(indicator: 1, region: 4, period: 1)
        batch.remove(region: 4, period: 0)
    }

    @Test mutating func aReportIsPouredIntoSlots() {
        _ = batch.add(.value(7), region: 4, period: 1, indicator: 0, row: 9)
        batch.remark(region: 4, period: 1, filer: "李", note: "")
        batch.remark(region: 5, period: 1, filer: "王", note: "x")
        var slots = FilingSlots(count: 2)
        slots.set(1, .value(99), row: 1)
        batch.fill(&slots, region: 4, period: 1)
        #expect(slots.states == [.value, .absent] && slots.values[0] == 7 && slots.rows[0] == 9)
        #expect(slots.filer == "李" && slots.note == nil)
        batch.fill(&slots, region: 5, period: 1)
        #expect(slots.isEmpty && slots.filer == nil)
    }

    @Test func `Values of any size are kept exactly`() {
        var batch = FilingBatch(indicators: 2, regions: 3, periods: 2)
        let values = [0, 4_294_967_294, 4_294_967_295, 4_294_967_296, 999_999_999_999, 7]
        for (place, value) in values.enumerated() {
            _ = batch.add(.value(value), region: place / 2, period: 1, indicator: place % 2, row: place + 2)
        }
        let kept = values.indices.map { batch.entry(region: $0 / 2, period: 1, indicator: $0 % 2)?.entry }
        #expect(kept == values.map { .value($0) })
        var slots = FilingSlots(count: 2)
        batch.fill(&slots, region: 1, period: 1)
        #expect(slots.values == [4_294_967_295, 4_294_967_296])
    }
}
