/// What the characters of two bytes show: Chinese text has few that GB2312 had not, others read as GB18030 have many.
struct PairTally {
    /// Bytes of characters that are not ASCII.
    var bytes = 0
    /// Pairs outside the rows of GB2312, where rare hanzi are.
    private(set) var rare = 0
    /// Hanzi of the second level, of which a text has few, though a name may have no others.
    var seldom = 0
    /// Pairs in rows that are left to users.
    private(set) var unassigned = 0
    private(set) var kana = 0
    /// Pairs by themselves next to small Latin letters, as an accented letter in a word is.
    private(set) var accents = 0

    /// Adds a pair that is none of the usual hanzi; its bytes are counted elsewhere.
    mutating func addUncommon(_ lead: UInt8, _ trail: UInt8) {
        if trail >= 0xA1 && lead >= 0xB0 && lead <= 0xF7 { return }
        if trail < 0xA1 || lead < 0xA1 {
            rare += 1
        } else if lead > 0xA9 {
            unassigned += 1
        } else if lead == 0xA4 || lead == 0xA5 {
            kana += 1
        }
    }

    /// Looks at a pair without another beside it: next to small Latin letters it is one more, with an accent.
    mutating func addSingle(_ lead: UInt8, _ trail: UInt8, between left: UInt8, and right: UInt8) {
        guard lead < 0xA1 || lead > 0xA9, right < 0x80, isInWord(trail, left, right) else { return }
        accents += 1
    }

    private var all: Int { bytes / 2 }

    /// Whether most pairs are such as only another encoding makes: Latin with accents, Cyrillic, Big5, Shift-JIS, EUC-JP.
    ///
    /// Hanzi that are rare are let pass as long as there are but few characters, or as many common ones.
    var isForeign: Bool {
        if accents * 2 > all { return true }
        if all >= 8 && (rare + unassigned + kana) * 2 > all { return true }
        if all >= 12 && seldom * 3 > all * 2 { return true }
        return unassigned > 0 && kana > 0 && rare * 5 >= all || all >= 10 && kana * 5 >= all
    }

    /// Whether a pair stands within a word; its second byte may itself be a letter.
    private func isInWord(_ trail: UInt8, _ left: UInt8, _ right: UInt8) -> Bool {
        if isSmall(trail) { return isSmall(left) || isSmall(right) || (0x41...0x5A).contains(left) }
        return isSmall(left) && isSmall(right)
    }

    private func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
}
