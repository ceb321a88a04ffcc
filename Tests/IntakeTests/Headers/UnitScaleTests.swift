import Domain
import Testing

@testable import Intake

@Suite struct UnitScaleTests {
    private func scale(_ text: String, _ indicator: Int) -> UnitScale? {
        UnitScale.read(text, for: Plan.sample.indicators[indicator])
    }

    @Test(arguments: [
        ("户", 1, 1), ("家", 1, 1), ("个", 1, 1), ("万户", 10_000, 1), ("百户", 100, 1), ("千家", 1000, 1),
        ("亿户", 100_000_000, 1),
        ("十万户", 100_000, 1), ("百万户", 1_000_000, 1), ("万", 10_000, 1), (" 万 户 ", 10_000, 1),
    ])
    func `A unit of firms is scaled to firms`(text: String, times: Int, over: Int) {
        #expect(scale(text, 1) == UnitScale(times: times, over: over))
    }

    @Test(arguments: [("万元", 1, 1), ("元", 1, 10_000), ("千元", 1, 10), ("亿元", 10_000, 1), ("百万元", 100, 1)])
    func `A unit of money is scaled to ten thousand yuan`(text: String, times: Int, over: Int) {
        #expect(scale(text, 3) == UnitScale(times: times, over: over))
    }

    @Test(arguments: [
        ("户次", 1), ("人次", 0), ("人", 1), ("户", 0), ("元", 1), ("户", 3), ("%", 1), ("和谐", 1), ("", 1), ("万万户", 1),
    ])
    func `Another thing's unit has no scale`(text: String, indicator: Int) {
        #expect(scale(text, indicator) == nil)
    }

    @Test func `People are counted by name, head or piece`() {
        for text in ["名", "人", "个", "位"] { #expect(scale(text, 0) == .one) }
    }

    @Test func `A value moves only where it stays whole and below the limit`() {
        #expect(UnitScale(times: 10_000, over: 1).applied(to: 12) == 120_000)
        #expect(UnitScale(times: 1, over: 10_000).applied(to: 120_000) == 12)
        #expect(UnitScale(times: 1, over: 10_000).applied(to: 120_001) == nil)
        #expect(UnitScale(times: 10_000, over: 1).applied(to: CountText.limit / 10_000) == nil)
        #expect(UnitScale(times: 10_000, over: 1).applied(to: .max) == nil)
    }
}

/// Figures in a column whose header or unit line names a scale.
@Suite struct ScaledCountTests {
    private func read(_ text: String, _ unit: String, _ indicator: Int = 1) -> CountText.Reading? {
        let indicator = Plan.sample.indicators[indicator]
        return UnitScale.read(unit, for: indicator).map { CountText.read(text, for: indicator, scale: $0) }
    }

    @Test(arguments: [("12", 120_000), ("1.2", 12_000), ("0.0001", 1), ("1,234", 12_340_000), ("0", 0)])
    func `A number in ten thousands is exact`(text: String, value: Int) {
        #expect(read(text, "万户") == .entry(.value(value)))
    }

    @Test(arguments: [("120000", 1200), ("1,234,500", 12_345), ("100", 1), ("0", 0)])
    func `A number in yuan is kept in hundredths of ten thousand`(text: String, value: Int) {
        #expect(read(text, "元", 3) == .entry(.value(value)))
    }

    @Test(arguments: [("0.00001", "万户", 1), ("1.23456", "万户", 1), ("12345.67", "元", 3), ("50", "元", 3)])
    func `What does not come out whole is refused`(text: String, unit: String, indicator: Int) {
        #expect(read(text, unit, indicator) == .wrong(.constraintError, .notWhole))
    }

    @Test func `A scaled number may not pass the limit`() {
        #expect(read("99999999", "万户") == .entry(.value(999_999_990_000)))
        #expect(read("100000000", "万户") == .wrong(.constraintError, .tooBig))
        #expect(read("999999999999", "亿户") == .wrong(.constraintError, .tooBig))
    }

    @Test func `Ten thousands and hundred millions may stand in the cell itself`() {
        #expect(read("1.2万", "户") == .entry(.value(12_000)))
        #expect(read("1.2万户", "户") == .entry(.value(12_000)))
        #expect(read("3亿", "户") == .entry(.value(300_000_000)))
        #expect(read("1.23456万", "户") == .wrong(.constraintError, .notWhole))
        #expect(read("5万元", "万元", 3) == .entry(.value(500)))
    }

    @Test func `A scale in the cell and one over the column do not add up in silence`() {
        #expect(read("1.2万", "万户") == .wrong(.typeError, .notANumber))
    }
}
