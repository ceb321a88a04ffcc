/// How many leading bytes are well-formed UTF-8 without NUL: the rest begins with damage or a cut character.
func wellFormedUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var at = 0
    while at < bytes.count {
        at = skipASCII(base, from: at, to: bytes.count)
        guard at < bytes.count else { break }
        let length = utf8Length(base + at, available: bytes.count - at)
        if length == 0 { break }
        at += length
    }
    return at
}

/// The first place from `start` on where a byte is NUL or not ASCII; looks at eight bytes at a time.
func skipASCII(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawPointer(base)
    var at = start
    while at + 8 <= end {
        let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        if (word | (word &- ones)) & (ones << 7) != 0 { break }
        at += 8
    }
    while at < end && base[at] &- 1 < 0x7F { at += 1 }
    return at
}

/// The length in bytes of the character at a place; 0 if it is damaged, cut off or NUL.
///
/// U+FFFD counts as damage: it says that other text was lost before.
func utf8Length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    return utf8Length(base + at, available: bytes.count - at)
}

@inline(__always)
private func utf8Length(_ bytes: UnsafePointer<UInt8>, available: Int) -> Int {
    switch bytes[0] {
    case 0x01...0x7F: 1
    case 0xC2...0xDF: available >= 2 && isTrail(bytes[1]) ? 2 : 0
    case 0xE0...0xEE: available >= 3 && isThree(bytes) ? 3 : 0
    case 0xEF: available >= 3 && isThree(bytes) && !isReplacement(bytes) ? 3 : 0
    case 0xF0...0xF4: available >= 4 && isFour(bytes) ? 4 : 0
    default: 0
    }
}

private func isTrail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// Whether three bytes are U+FFFD.
private func isReplacement(_ bytes: UnsafePointer<UInt8>) -> Bool { bytes[1] == 0xBF && bytes[2] == 0xBD }

/// Whether three bytes are a character: neither overlong nor a surrogate.
private func isThree(_ bytes: UnsafePointer<UInt8>) -> Bool {
    let low: UInt8 = bytes[0] == 0xE0 ? 0xA0 : 0x80
    let high: UInt8 = bytes[0] == 0xED ? 0x9F : 0xBF
    return bytes[1] >= low && bytes[1] <= high && isTrail(bytes[2])
}

/// Whether four bytes are a character: neither overlong nor beyond U+10FFFF.
private func isFour(_ bytes: UnsafePointer<UInt8>) -> Bool {
    let low: UInt8 = bytes[0] == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = bytes[0] == 0xF4 ? 0x8F : 0xBF
    return bytes[1] >= low && bytes[1] <= high && isTrail(bytes[2]) && isTrail(bytes[3])
}
