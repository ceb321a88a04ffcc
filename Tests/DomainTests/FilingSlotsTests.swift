import Domain
import Testing

@Suite struct FilingSlotsTests {
    @Test func slotsBecomeADraftWithTheIndicatorsCodes() {
        var slots = FilingSlots(count: 3)
        slots.set(0, .value(5), row: 2)
        slots.set(2, .clear, row: 4)
        slots.filer = "李"
        let draft = slots.draft(9, quarter(2021, 2), indicators: ["a", "b", "c"])
        #expect(draft.entries == ["a": .value(5), "c": .clear])
        #expect(draft.rows == ["a": 2, "c": 4])
        #expect(draft.region == 9 && draft.period == quarter(2021, 2) && draft.filer == "李" && draft.note == nil)
    }

    @Test func clearingForgetsEverything() {
        var slots = FilingSlots(count: 2)
        slots.set(1, .value(5), row: 2)
        slots.note = "补报"
        slots.clear()
        #expect(slots.isEmpty && !slots.hasValue && slots.note == nil)
        #expect(slots.draft(9, quarter(2021, 2), indicators: ["a", "b"]).entries.isEmpty)
        slots.filer = "李"
        slots.clear()
        #expect(slots.filer == nil)
    }

    @Test func aClearedFigureIsNoValue() {
        var slots = FilingSlots(count: 1)
        #expect(slots.isEmpty)
        slots.set(0, .clear, row: 2)
        #expect(!slots.isEmpty && !slots.hasValue)
        slots.set(0, .value(0), row: 3)
        #expect(slots.hasValue && slots.rows == [3])
    }
}
