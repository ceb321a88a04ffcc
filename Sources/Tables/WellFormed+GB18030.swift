/// How many leading bytes are well-formed GB18030 without NUL: the rest begins with damage or a cut character.
func wellFormedGB18030(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var at = 0
    while at < bytes.count {
        at = skipASCII(base, from: at, to: bytes.count)
        guard at < bytes.count else { break }
        let length = gb18030Length(bytes, at)
        if length == 0 { break }
        at += length
    }
    return at
}

/// The length in bytes of the character that is not ASCII at a place; 0 if it is damaged or cut off.
@inline(__always)
func gb18030Length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    guard at + 1 < bytes.count, isLead(bytes[at]) else { return 0 }
    switch bytes[at + 1] {
    case 0x40...0x7E, 0x80...0xFE: return 2
    case 0x30...0x39: return at + 3 < bytes.count && isFour(bytes, at) ? 4 : 0
    default: return 0
    }
}

@inline(__always)
private func isLead(_ byte: UInt8) -> Bool { byte >= 0x81 && byte <= 0xFE }

/// Whether four bytes lie in an assigned range: up to 8431A439 (U+FFFF), or 90308130 to E3329A35 (U+10FFFF).
///
/// U+FFFD is none: it says that other text was lost before.
private func isFour(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard isLead(bytes[at + 2]), bytes[at + 3] >= 0x30, bytes[at + 3] <= 0x39 else { return false }
    let high = (Int(bytes[at]) - 0x81) * 10 + Int(bytes[at + 1]) - 0x30
    let low = (Int(bytes[at + 2]) - 0x81) * 10 + Int(bytes[at + 3]) - 0x30
    let index = high * 1_260 + low
    return index <= 39_419 && index != 39_417 || (189_000...1_237_575).contains(index)
}
