/// Tells UTF-16 without a byte order mark from binary bytes by where its zero bytes stand.
enum UTF16Guess {
    /// The byte order, judged by the first bytes of a file that has zero bytes.
    ///
    /// - Parameter head: the file's first bytes.
    /// - Returns: nil if the bytes are not UTF-16.
    static func encoding(_ head: [UInt8]) -> TextEncoding? {
        if isOtherTextWithZeros(head) { return nil }
        let little = Tally(head, zeroAt: 1)
        let big = Tally(head, zeroAt: 0)
        let isLittle = little.isMore(than: big)
        let (tally, other) = isLittle ? (little, big) : (big, little)
        guard tally.isText(of: head.count / 2), tally.isMore(than: other) else { return nil }
        return isSound(head, bigEndian: !isLittle) ? isLittle ? .utf16LittleEndian : .utf16BigEndian : nil
    }

    /// What the code units are if their zero bytes stand at one place.
    private struct Tally {
        /// How many are ASCII text.
        private var characters = 0
        /// How many of these part cells or records.
        private var separators = 0

        init(_ head: [UInt8], zeroAt zero: Int) {
            for at in stride(from: 0, to: head.count - 1, by: 2) where head[at + zero] == 0 {
                let unit = head[at + 1 - zero]
                let isControl = (0x09...0x0D).contains(unit)
                guard isControl || unit >= 0x20 && unit < 0x7F else { continue }
                characters += 1
                if isControl || DelimiterScout.delimiters.contains(unit) { separators += 1 }
            }
        }

        /// Whether separators, or without any of them letters, are much more frequent: 一 is `N` the wrong way round.
        func isMore(than other: Tally) -> Bool {
            if separators + other.separators > 0 { return separators > other.separators * 4 }
            return characters > other.characters * 4
        }

        /// Whether so many of the code units are ASCII as a table has, or at least half of a text that is none.
        func isText(of units: Int) -> Bool { characters * (separators > 0 ? 5 : 2) >= units }
    }

    /// Whether the bytes are UTF-8 but for a few zeros: those of UTF-16 make no UTF-8 without its zeros, or have many.
    private static func isOtherTextWithZeros(_ head: [UInt8]) -> Bool {
        let others = head.filter { $0 != 0 }
        guard (head.count - others.count) * 4 < head.count else { return false }
        return others.count - others.withUnsafeBufferPointer(wellFormedUTF8) < TextEncoding.longestCharacter
    }

    /// Whether the bytes are well-formed, but for a few places and a character that is cut off at their end.
    private static func isSound(_ head: [UInt8], bigEndian: Bool) -> Bool {
        head.withUnsafeBufferPointer { bytes in
            var (at, damaged) = (0, 0)
            while bytes.count - at >= TextEncoding.longestCharacter {
                at += wellFormedUTF16(UnsafeBufferPointer(rebasing: bytes[at...]), bigEndian: bigEndian)
                guard bytes.count - at >= TextEncoding.longestCharacter else { return true }
                damaged += 1
                guard bytes[at] != 0 || bytes[at + 1] != 0, damaged * 100 <= bytes.count + 100 else { return false }
                at += 2
            }
            return true
        }
    }
}
