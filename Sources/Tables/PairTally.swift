/// What the characters of two bytes show: Chinese text has few that GB2312 had not, others read as GB18030 have many.
struct PairTally {
    private(set) var all = 0
    /// Pairs outside the rows of GB2312, where rare hanzi are.
    private(set) var rare = 0
    /// Pairs in rows that are left to users.
    private(set) var unassigned = 0
    private(set) var kana = 0
    /// Pairs by themselves next to small Latin letters, as an accented letter in a word is.
    private(set) var accents = 0
    /// The first pair that Chinese text would not have.
    private(set) var firstStrange: Int64?

    /// Adds a pair that is none of the usual hanzi.
    mutating func addUncommon(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, at place: Int64) {
        if classify(bytes[at], bytes[at + 1]) && firstStrange == nil { firstStrange = place + Int64(at) }
    }

    /// Adds the length of a run of characters, of which a single one may be a letter with an accent.
    @inline(__always)
    mutating func endRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, at place: Int64) {
        all += (end - start) / 2
        guard end - start == 2, bytes[start] &- 0xA1 > 8, isInWord(bytes, start) else { return }
        accents += 1
        if firstStrange == nil { firstStrange = place + Int64(start) }
    }

    /// Whether most pairs are such as only another encoding makes: Latin with accents, Big5, Shift-JIS, EUC-JP.
    ///
    /// Hanzi that are rare are let pass as long as there are but few characters, or as many common ones.
    var isForeign: Bool {
        if accents * 2 > all { return true }
        if all >= 8 && (rare + unassigned + kana) * 2 > all { return true }
        return unassigned > 0 && kana > 0 && rare * 5 >= all || all >= 10 && kana * 5 >= all
    }

    private mutating func classify(_ lead: UInt8, _ trail: UInt8) -> Bool {
        if trail >= 0xA1 && lead >= 0xB0 && lead <= 0xF7 { return false }
        if trail < 0xA1 || lead < 0xA1 {
            rare += 1
        } else if lead > 0xA9 {
            unassigned += 1
        } else if lead == 0xA4 || lead == 0xA5 {
            kana += 1
        } else {
            return false
        }
        return true
    }

    /// Whether a pair stands next to small Latin letters and no other pair; its second byte may itself be a letter.
    private func isInWord(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        let next = at + 2 < bytes.count ? bytes[at + 2] : 0
        if next >= 0x80 { return false }
        let isAfter = at > 0 && isSmall(bytes[at - 1])
        return isAfter && isSmall(next) || isSmall(bytes[at + 1]) && (isAfter || isSmall(next) || isCapital(bytes, at))
    }

    private func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        at > 0 && bytes[at - 1] >= 0x41 && bytes[at - 1] <= 0x5A
    }

    private func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
}
