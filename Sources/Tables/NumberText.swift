internal import Glibc

/// Numbers as a careful reader copies them from a spreadsheet: at most 15 significant digits and no exponent.
enum NumberText {
    /// Writes a number given as text behind other text.
    ///
    /// - Parameters:
    ///   - bytes: a decimal number, with or without an exponent, white space around it allowed.
    ///   - out: takes the number's text.
    /// - Returns: false if the bytes are no finite number.
    static func append(_ bytes: some RandomAccessCollection<UInt8>, to out: inout [UInt8]) -> Bool {
        if isPlain(bytes) {
            out.append(contentsOf: bytes)
            return true
        }
        guard let number = number(bytes) else { return false }
        append(number, to: &out)
        return true
    }

    /// A number given as text; nil if it is not finite, or written as no spreadsheet writes numbers.
    static func number(_ bytes: some RandomAccessCollection<UInt8>) -> Double? {
        let trimmed = bytes.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
        let allowed: (UInt8) -> Bool = { (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
        guard trimmed.count <= 400, trimmed.allSatisfy(allowed) else { return nil }
        return Double(String(decoding: trimmed, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    }

    /// Writes a finite number behind other text.
    static func append(_ number: Double, to out: inout [UInt8]) {
        guard number != 0 else {
            out.append(zero)
            return
        }
        let (digits, exponent) = decimal(number.magnitude)
        if number < 0 { out.append(UInt8(ascii: "-")) }
        if exponent < 0 {
            out.append(contentsOf: [zero, UInt8(ascii: ".")])
            out.append(contentsOf: repeatElement(zero, count: -exponent - 1))
            out.append(contentsOf: digits)
        } else {
            let whole = digits.prefix(exponent + 1)
            out.append(contentsOf: whole)
            out.append(contentsOf: repeatElement(zero, count: exponent + 1 - whole.count))
            if digits.count > whole.count { out.append(UInt8(ascii: ".")) }
            out.append(contentsOf: digits.dropFirst(whole.count))
        }
    }

    private static let zero = UInt8(ascii: "0")

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Whether the bytes are already a whole number of at most 15 digits without idle zeros.
    private static func isPlain(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
        guard (1...15).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return digits.first != zero || bytes.count == 1
    }

    /// The significant digits of a positive number, 15 at most without zeros at their end, and the power of ten of
    /// the first.
    private static func decimal(_ number: Double) -> (digits: [UInt8], exponent: Int) {
        var text = [CChar](repeating: 0, count: 32)
        _ = withVaList([number]) { vsnprintf(&text, text.count, "%.14e", $0) }
        let parts = text.map { UInt8(bitPattern: $0) }.prefix { $0 != 0 }.split(separator: UInt8(ascii: "e"))
        var digits = (parts.first ?? []).filter { (0x30...0x39).contains($0) }
        while digits.last == zero { digits.removeLast() }
        let exponent = parts.last.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
        return (digits, exponent)
    }
}
