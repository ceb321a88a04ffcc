/// Bytes in memory of which those from `start` to `end` are still to be used.
///
/// One byte beyond the capacity may be written, so that a scan can end on a sentinel.
struct ByteBuffer: ~Copyable {
    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int
    var start = 0
    var end = 0

    init(capacity: Int) {
        base = .allocate(capacity: capacity + 1)
        self.capacity = capacity
    }

    deinit { base.deallocate() }

    var count: Int { end - start }

    /// The bytes to be used; valid until the buffer is next changed.
    var content: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base + start, count: count) }

    /// The room behind the bytes.
    var room: UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(start: base + end, count: capacity - end)
    }

    /// Gives the room before the bytes back by moving them.
    mutating func moveToFront() {
        if start > 0 { base.update(from: base + start, count: count) }
        end -= start
        start = 0
    }

    /// Takes larger memory, and moves the bytes to its front.
    mutating func grow(to newCapacity: Int) {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity + 1)
        larger.update(from: base + start, count: count)
        base.deallocate()
        (base, capacity, end, start) = (larger, newCapacity, count, 0)
    }
}
