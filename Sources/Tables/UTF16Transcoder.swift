/// Moves UTF-16 from one buffer into another as UTF-8, as far as there is room for whole characters.
///
/// - Parameters:
///   - raw: the bytes of the file; what is used is taken from its front, a cut character stays.
///   - text: takes the UTF-8.
///   - bigEndian: which byte of a code unit comes first.
///   - isLast: whether no bytes follow, so that a cut character is damage. Damage becomes U+FFFD.
func transcodeUTF16(_ raw: inout ByteBuffer, into text: inout ByteBuffer, bigEndian: Bool, isLast: Bool) {
    var at = raw.start
    var out = text.end
    while at < raw.end && out + 4 <= text.capacity {
        guard let (scalar, length) = scalar(raw.base + at, raw.end - at, bigEndian, isLast) else { break }
        at += length
        out += writeUTF8(scalar, to: text.base + out)
    }
    raw.start = at
    text.end = out
}

/// The character at the front of some bytes and its length in bytes; nil if the rest of it may still come.
private func scalar(
    _ bytes: UnsafePointer<UInt8>, _ available: Int, _ bigEndian: Bool, _ isLast: Bool
) -> (scalar: UInt32, length: Int)? {
    guard available >= 2 else { return isLast ? (0xFFFD, available) : nil }
    let unit = utf16Unit(bytes, bigEndian: bigEndian)
    if !UTF16.isSurrogate(unit) { return (UInt32(unit), 2) }
    guard available >= 4 || isLast else { return nil }
    guard UTF16.isLeadSurrogate(unit), available >= 4 else { return (0xFFFD, 2) }
    let trail = utf16Unit(bytes + 2, bigEndian: bigEndian)
    guard UTF16.isTrailSurrogate(trail) else { return (0xFFFD, 2) }
    return (0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF)), 4)
}

/// Writes one character as UTF-8, which takes up to four bytes.
///
/// - Returns: its length in bytes.
func writeUTF8(_ scalar: UInt32, to out: UnsafeMutablePointer<UInt8>) -> Int {
    if scalar < 0x80 {
        out[0] = UInt8(scalar)
        return 1
    }
    let length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    let mark: UInt8 = length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0
    for index in 1..<length {
        out[index] = 0x80 | UInt8(scalar >> UInt32(6 * (length - 1 - index)) & 0x3F)
    }
    out[0] = mark | UInt8(scalar >> UInt32(6 * (length - 1)))
    return length
}
