/// What reading a file as GB18030 shows: where it is damaged, and whether it is another encoding by its look.
///
/// Most bytes of most encodings are well-formed GB18030 by chance, so that sound bytes alone prove little.
struct GB18030Survey {
    /// The first byte that is no part of a well-formed character.
    private(set) var damage: Int64?
    /// The first run of bytes that is Chinese as UTF-8.
    private(set) var foreign: (place: Int64, length: Int)?
    /// Runs that are Chinese as UTF-8: two hanzi or more, at least half of them common. No region's
    /// name in GB18030 is so by chance.
    private(set) var foreignRuns = 0
    /// Runs that are UTF-8 with a character of three bytes.
    private(set) var runsOfUTF8 = 0
    /// Runs that are not UTF-8.
    private(set) var runsOfOther = 0
    private(set) var pairs = PairTally()

    /// The last byte that was used.
    private var before: UInt8 = 0x0A
    /// Whether a run goes on with the bytes to come.
    private var isWithinRun = false

    /// As many bytes of a run are looked at.
    static let reach = 60

    /// Whether most runs are UTF-8.
    var isMostlyUTF8: Bool { runsOfUTF8 > runsOfOther && (foreignRuns > 0 || runsOfUTF8 > 2) }

    /// Looks at the characters in some bytes.
    ///
    /// - Parameters:
    ///   - bytes: begin with a character; at least `reach` bytes more are looked at than are used, if there are more.
    ///   - place: where they stand in the file.
    ///   - isLast: whether the file ends with them.
    /// - Returns: how many bytes were used: whole characters.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int64, isLast: Bool) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        let stop = isLast ? bytes.count : bytes.count - Self.reach
        var at = 0
        while at < stop {
            at = skipASCII(base, from: at, to: stop)
            guard at < stop else { break }
            at = addRun(bytes, from: at, to: stop, at: place)
            isWithinRun = at < bytes.count && bytes[at] >= 0x80
        }
        if at > 0 { before = base[at - 1] }
        return at
    }

    /// Goes over characters up to the next ASCII one.
    private mutating func addRun(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to stop: Int, at place: Int64
    ) -> Int {
        let isStart = !isWithinRun
        if isStart { judgeRun(bytes, start, place + Int64(start)) }
        var at = start
        var seldom = 0
        while at < stop && (bytes[at] >= 0x80 || bytes[at] == 0) {
            if isCommonHanzi(bytes, at) {
                seldom += bytes[at] >= 0xD8 ? 1 : 0
                at += 2
            } else {
                at += addUncommon(bytes, at, place + Int64(at))
            }
        }
        pairs.bytes += at - start
        pairs.seldom += seldom
        if isStart && at - start == 2 && gb18030Length(bytes, start) == 2 { addSingle(bytes, start) }
        return at
    }

    /// Adds a character that is none of the usual hanzi, or notes damage.
    ///
    /// - Returns: its length in bytes.
    private mutating func addUncommon(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ place: Int64) -> Int {
        let length = gb18030Length(bytes, at)
        if length == 2 {
            pairs.addUncommon(bytes[at], bytes[at + 1])
            if bytes[at] == 0xEF { noteLostText(bytes, at, place) }
        }
        if length == 0 && damage == nil { damage = place }
        return max(length, 1)
    }

    /// Adds a character by itself, which may be a letter with an accent in a word.
    private mutating func addSingle(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) {
        let next = at + 2 < bytes.count ? bytes[at + 2] : 0x0A
        pairs.addSingle(bytes[at], bytes[at + 1], between: at > 0 ? bytes[at - 1] : before, and: next)
    }

    /// Notes 锟斤拷, which U+FFFD twice in UTF-8 is as GB18030: what stood there was lost before.
    private mutating func noteLostText(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ place: Int64) {
        let lost: [UInt8] = [0xEF, 0xBF, 0xBD, 0xEF, 0xBF, 0xBD]
        if foreign == nil && bytes[at...].starts(with: lost) { foreign = (place, lost.count) }
    }

    /// Notes whether a run of bytes that are not ASCII is UTF-8.
    private mutating func judgeRun(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ place: Int64) {
        let second = start + 1 < bytes.count ? bytes[start + 1] : 0
        guard second & 0xC0 == 0x80, let run = UTF8Run(bytes, from: start, most: Self.reach) else {
            runsOfOther += 1
            return
        }
        guard run.hasThree else { return }
        runsOfUTF8 += 1
        guard run.hanzi > 1 && run.isCommon else { return }
        foreignRuns += 1
        if foreign == nil { foreign = (place, run.length) }
    }
}

/// Whether the character at a place is one of GB2312's hanzi; a few are left to a closer look.
@inline(__always)
private func isCommonHanzi(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let lead = bytes[at]
    guard lead >= 0xB0, lead <= 0xF7, lead != 0xEF, at + 1 < bytes.count else { return false }
    return bytes[at + 1] >= 0xA1 && bytes[at + 1] <= 0xFE
}

/// A run of bytes that are not ASCII, and are UTF-8.
private struct UTF8Run {
    private(set) var length = 0
    private(set) var hanzi = 0
    private(set) var hasThree = false
    /// How many hanzi are among those that GB2312 has.
    private var common = 0
    var isCommon: Bool { common * 2 >= hanzi }

    /// The run from a place on, up to so many bytes; nil if it is not UTF-8.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, most: Int) {
        var at = start
        while at < bytes.count && at - start < most && bytes[at] >= 0x80 {
            let size = utf8Length(bytes, at)
            if size == 0 { return nil }
            if size == 3 { add(bytes, at) }
            at += size
        }
        length = at - start
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) {
        hasThree = true
        let unit = UInt16(bytes[at] & 0x0F) << 12 | UInt16(bytes[at + 1] & 0x3F) << 6 | UInt16(bytes[at + 2] & 0x3F)
        guard (0x3400...0x9FFF).contains(unit) else { return }
        hanzi += 1
        common += GB18030.isInGB2312(unit) ? 1 : 0
    }
}
