/// Remembers what cells of the same bytes mean, so that each distinct cell is understood once.
///
/// Open addressing over one arena of key bytes. Bounded: when full it forgets everything, so a hostile file costs time but
/// no memory.
struct CellCache<Value> {
    private struct Slot {
        var hash: UInt64 = 0
        var start: Int32 = -1
        var length: Int32 = 0
        var value: Int32 = 0
    }

    private var slots: [Slot]
    private var arena: [UInt8] = []
    private var values: [Value] = []
    private let limit: Int
    private var last = Slot()

    init(capacity: Int = 1 << 14) {
        slots = Array(repeating: Slot(), count: capacity * 2)
        limit = capacity
    }

    /// The value for a cell, made and kept where it is new.
    mutating func value(
        for bytes: UnsafeBufferPointer<UInt8>, make: (UnsafeBufferPointer<UInt8>) -> Value
    ) -> Value {
        if last.start >= 0, matches(last, bytes) { return values[Int(last.value)] }
        let hash = Self.hash(bytes)
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place].start >= 0 {
            if slots[place].hash == hash, matches(slots[place], bytes) {
                last = slots[place]
                return values[Int(last.value)]
            }
            place = (place + 1) & mask
        }
        let value = make(bytes)
        guard bytes.count <= 1024 else { return value }
        if values.count >= limit {
            forget()
            place = Int(truncatingIfNeeded: hash) & mask
        }
        let slot = Slot(
            hash: hash, start: Int32(arena.count), length: Int32(bytes.count), value: Int32(values.count))
        arena.append(contentsOf: bytes)
        values.append(value)
        slots[place] = slot
        last = slot
        return value
    }

    private mutating func forget() {
        for place in slots.indices { slots[place].start = -1 }
        arena.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        last.start = -1
    }

    @inline(__always)
    private func matches(_ slot: Slot, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(slot.length) == bytes.count else { return false }
        let start = Int(slot.start)
        return arena.withUnsafeBufferPointer { arena in
            for offset in 0..<bytes.count where arena[start + offset] != bytes[offset] { return false }
            return true
        }
    }

    /// FNV-1a.
    @inline(__always)
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash ^ (hash >> 32)
    }
}
