import BigInt

/// An exact rational number. Rates, weights, bands and expected values stay fractions until they are shown.
package struct Fraction: Hashable, Comparable, Sendable {
    private let numerator: BigInt
    private let denominator: BigInt

    private init(_ numerator: BigInt, over denominator: BigInt) {
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        let sign: BigInt = denominator.sign == .minus ? -1 : 1
        self.numerator = sign * numerator / divisor
        self.denominator = sign * denominator / divisor
    }

    package static let zero = Fraction(0)

    package init(_ whole: Int) {
        numerator = BigInt(whole)
        denominator = 1
    }

    /// - Precondition: `denominator` is not 0.
    package init(_ numerator: Int, over denominator: Int) {
        precondition(denominator != 0, "a fraction needs a denominator")
        self.init(BigInt(numerator), over: BigInt(denominator))
    }

    /// Reads decimal text such as `0.8`, `-3`, `1.50`. Exponents, blanks and more than 60 digits are refused.
    package init?(decimal text: some StringProtocol) {
        let negative = text.hasPrefix("-")
        let body = negative ? text.dropFirst() : text[...]
        let parts = body.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1] : ""
        let digits = String(parts[0]) + String(decimals)
        guard !parts[0].isEmpty, parts.count == 1 || !decimals.isEmpty, digits.utf8.count <= 60,
            digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), let value = BigInt(digits)
        else { return nil }
        self.init(negative ? -value : value, over: BigInt(10).power(decimals.utf8.count))
    }

    package var isZero: Bool { numerator.isZero }

    package static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    package static func - (left: Fraction, right: Fraction) -> Fraction { left + right * Fraction(-1) }

    package static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.numerator * right.numerator, over: left.denominator * right.denominator)
    }

    /// - Precondition: the right side is not 0.
    package static func / (left: Fraction, right: Fraction) -> Fraction {
        precondition(!right.isZero, "division by zero")
        return Fraction(left.numerator * right.denominator, over: left.denominator * right.numerator)
    }

    package static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }
}

extension Fraction {
    /// With exactly so many decimals, rounded half up (away from zero).
    package func fixed(_ decimals: Int) -> String {
        if let text = fixedWithinWord(decimals) { return text }
        let scaled = numerator.magnitude * BigUInt(10).power(decimals)
        let divisor = denominator.magnitude
        let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: divisor)
        let rounded = remainder * 2 >= divisor ? quotient + 1 : quotient
        var digits = String(rounded)
        if digits.utf8.count <= decimals {
            digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
        }
        let sign = numerator.sign == .minus && !rounded.isZero ? "-" : ""
        guard decimals > 0 else { return sign + digits }
        return "\(sign)\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
    }

    /// The same where every step fits a machine word, which is nearly always; nil where one does not.
    private func fixedWithinWord(_ decimals: Int) -> String? {
        guard (0...9).contains(decimals), let top = Int(exactly: numerator), let bottom = Int(exactly: denominator),
            top != .min
        else { return nil }
        let (scaled, isTooLarge) = abs(top).multipliedReportingOverflow(by: Digits.power(decimals))
        guard !isTooLarge else { return nil }
        let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: bottom)
        let rounded = remainder >= bottom - remainder ? quotient + 1 : quotient
        let sign = top < 0 && rounded != 0 ? "-" : ""
        guard decimals > 0 else { return sign + String(rounded) }
        let (whole, rest) = rounded.quotientAndRemainder(dividingBy: Digits.power(decimals))
        return "\(sign)\(whole).\(Digits.padded(rest, decimals))"
    }

    /// With at most so many decimals, rounded half up, without zeros at the end.
    package func trimmed(_ decimals: Int) -> String {
        var text = fixed(decimals)
        guard decimals > 0 else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// The smallest whole number that is not below.
    package var roundedUp: Int {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        return Int(clamping: remainder.signum() > 0 ? quotient + 1 : quotient)
    }

    /// -1, 0 or 1.
    package var sign: Int { Int(numerator.signum()) }

    /// For drawing only: the nearest machine number.
    package var approximate: Double {
        let scale = BigInt(1_000_000)
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        return Double(whole) + Double(rest * scale / denominator) / 1_000_000
    }
}
