/// Where a cell lies, in bytes from its record's start.
@usableFromInline
struct CellSpan: Sendable {
    @usableFromInline var start: UInt32
    @usableFromInline var end: UInt32

    @usableFromInline
    init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = end
    }
}

extension CellSpan {
    static let empty = CellSpan(start: 0, end: 0)

    var isEmpty: Bool { start == end }

    /// In `end`: the bytes still hold doubled quotes, or a closing quote with text after it.
    static let isQuoted: UInt32 = 1 << 31

    /// Takes the quotes out of the bytes of a cell marked `isQuoted`, in place.
    ///
    /// - Parameters:
    ///   - record: the record's bytes.
    ///   - quote: the quote byte.
    mutating func unquote(in record: UnsafeMutablePointer<UInt8>, quote: UInt8) {
        guard end & Self.isQuoted != 0 else { return }
        let stop = Int(end & ~Self.isQuoted)
        var at = Int(start)
        var out = at
        var isOpen = true
        while at < stop {
            if isOpen && record[at] == quote {
                at += 1
                isOpen = at < stop && record[at] == quote
                if !isOpen { continue }
            }
            record[out] = record[at]
            out += 1
            at += 1
        }
        end = UInt32(out)
    }
}

extension CellSpan {
    /// Takes quotes and escapes out of the bytes of a cell marked `isQuoted`, in place.
    ///
    /// - Parameters:
    ///   - record: the record's bytes.
    ///   - quote: the quote byte.
    ///   - escape: what stands before a quote, or before itself, that belongs to the text.
    ///   - hasPairs: whether the escape may be the second byte of a character.
    mutating func unescape(in record: UnsafeMutablePointer<UInt8>, quote: UInt8, escape: UInt8, hasPairs: Bool) {
        guard end & Self.isQuoted != 0 else { return }
        let stop = Int(end & ~Self.isQuoted)
        var at = Int(start)
        var out = at
        var isOpen = true
        while at < stop {
            let byte = record[at]
            let next = at + 1 < stop ? record[at + 1] : 0
            let isPair = hasPairs && byte >= 0x81 && at + 1 < stop
            if isOpen && byte == escape && (next == quote || next == escape) || isOpen && byte == quote {
                isOpen = byte == escape || next == quote
                at += 1
                if !isOpen { continue }
            }
            for place in at..<(isPair ? at + 2 : at + 1) where place < stop {
                record[out] = record[place]
                out += 1
            }
            at += isPair ? 2 : 1
        }
        end = UInt32(out)
    }
}

/// The memory for the cells of one record.
struct CellSpans: ~Copyable {
    let base: UnsafeMutablePointer<CellSpan>
    let capacity: Int

    init(capacity: Int) {
        base = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit { base.deallocate() }
}
