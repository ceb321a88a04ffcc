/// How many leading bytes are well-formed UTF-16 without NUL: the rest begins with damage or a cut character.
///
/// U+FFFD counts as damage: it says that other text was lost before.
func wellFormedUTF16(_ bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var at = 0
    while at + 2 <= bytes.count {
        let unit = utf16Unit(base + at, bigEndian: bigEndian)
        if unit == 0 || unit == 0xFFFD || UTF16.isTrailSurrogate(unit) { break }
        if UTF16.isLeadSurrogate(unit) {
            guard at + 4 <= bytes.count else { break }
            guard UTF16.isTrailSurrogate(utf16Unit(base + at + 2, bigEndian: bigEndian)) else { break }
            at += 2
        }
        at += 2
    }
    return at
}

/// The code unit in two bytes.
@inline(__always)
func utf16Unit(_ bytes: UnsafePointer<UInt8>, bigEndian: Bool) -> UInt16 {
    let (high, low) = bigEndian ? (bytes[0], bytes[1]) : (bytes[1], bytes[0])
    return UInt16(high) << 8 | UInt16(low)
}
