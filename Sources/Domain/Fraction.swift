import BigInt

/// An exact rational number. Rates, weights, bands and expected values stay fractions until they are shown.
///
/// Nearly all fit two machine words, and are kept so; whatever does not is kept as big numbers. A value has one form
/// only, so equal values are equal in it.
package struct Fraction: Hashable, Comparable, Sendable {
    private enum Form: Hashable, Sendable {
        /// In lowest terms, the denominator above 0, neither the least machine number.
        case word(Int, Int)
        /// In lowest terms, the denominator above 0; only what does not fit words.
        case big(BigInt, BigInt)
    }

    private let form: Form

    private init(_ form: Form) { self.form = form }

    private init(_ numerator: BigInt, over denominator: BigInt) {
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        let sign: BigInt = denominator.sign == .minus ? -1 : 1
        let (top, bottom) = (sign * numerator / divisor, sign * denominator / divisor)
        if let small = Int(exactly: top), let under = Int(exactly: bottom), small != .min {
            form = .word(small, under)
        } else {
            form = .big(top, bottom)
        }
    }

    package static let zero = Fraction(0)

    package init(_ whole: Int) {
        form = whole == .min ? .big(BigInt(whole), 1) : .word(whole, 1)
    }

    /// - Precondition: `denominator` is not 0.
    package init(_ numerator: Int, over denominator: Int) {
        precondition(denominator != 0, "a fraction needs a denominator")
        guard numerator != .min, denominator != .min else {
            self.init(BigInt(numerator), over: BigInt(denominator))
            return
        }
        self.init(Self.reduced(denominator < 0 ? -numerator : numerator, abs(denominator)))
    }

    /// Reads decimal text such as `0.8`, `-3`, `1.50`. Exponents, blanks and more than 60 digits are refused.
    package init?(decimal text: some StringProtocol) {
        let negative = text.hasPrefix("-")
        let body = negative ? text.dropFirst() : text[...]
        let parts = body.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1] : ""
        let digits = String(parts[0]) + String(decimals)
        guard !parts[0].isEmpty, parts.count == 1 || !decimals.isEmpty, digits.utf8.count <= 60,
            digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 })
        else { return nil }
        if let value = Digits.whole(digits) {
            self.init(negative ? -value : value, over: Digits.power(decimals.utf8.count))
            return
        }
        guard let value = BigInt(digits) else { return nil }
        self.init(negative ? -value : value, over: BigInt(10).power(decimals.utf8.count))
    }

    // MARK: Forms

    /// In lowest terms; the denominator must be above 0.
    private static func reduced(_ numerator: Int, _ denominator: Int) -> Form {
        var (divisor, rest) = (denominator, abs(numerator) % denominator)
        while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
        return .word(numerator / divisor, denominator / divisor)
    }

    private var parts: (numerator: BigInt, denominator: BigInt) {
        switch form {
        case .word(let numerator, let denominator): (BigInt(numerator), BigInt(denominator))
        case .big(let numerator, let denominator): (numerator, denominator)
        }
    }

    /// The product; nil where it does not fit a word.
    private static func product(_ left: Int, _ right: Int) -> Int? {
        let (product, isTooLarge) = left.multipliedReportingOverflow(by: right)
        return isTooLarge || product == .min ? nil : product
    }

    private static func sum(_ left: Int, _ right: Int) -> Int? {
        let (sum, isTooLarge) = left.addingReportingOverflow(right)
        return isTooLarge || sum == .min ? nil : sum
    }

    // MARK: Arithmetic

    package var isZero: Bool { sign == 0 }

    package static func + (left: Fraction, right: Fraction) -> Fraction {
        if case .word(let a, let b) = left.form, case .word(let c, let d) = right.form,
            let first = product(a, d), let second = product(c, b), let top = sum(first, second),
            let bottom = product(b, d)
        {
            return Fraction(reduced(top, bottom))
        }
        let (one, other) = (left.parts, right.parts)
        return Fraction(
            one.numerator * other.denominator + other.numerator * one.denominator,
            over: one.denominator * other.denominator)
    }

    package static prefix func - (value: Fraction) -> Fraction {
        switch value.form {
        case .word(let numerator, let denominator): Fraction(.word(-numerator, denominator))
        case .big(let numerator, let denominator): Fraction(-numerator, over: denominator)
        }
    }

    package static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

    package static func * (left: Fraction, right: Fraction) -> Fraction {
        if case .word(let a, let b) = left.form, case .word(let c, let d) = right.form, let top = product(a, c),
            let bottom = product(b, d)
        {
            return Fraction(reduced(top, bottom))
        }
        let (one, other) = (left.parts, right.parts)
        return Fraction(one.numerator * other.numerator, over: one.denominator * other.denominator)
    }

    /// - Precondition: the right side is not 0.
    package static func / (left: Fraction, right: Fraction) -> Fraction {
        precondition(!right.isZero, "division by zero")
        if case .word(let a, let b) = left.form, case .word(let c, let d) = right.form, let top = product(a, d),
            let bottom = product(b, c)
        {
            return Fraction(reduced(bottom < 0 ? -top : top, abs(bottom)))
        }
        let (one, other) = (left.parts, right.parts)
        return Fraction(one.numerator * other.denominator, over: one.denominator * other.numerator)
    }

    package static func < (left: Fraction, right: Fraction) -> Bool {
        if case .word(let a, let b) = left.form, case .word(let c, let d) = right.form, let first = product(a, d),
            let second = product(c, b)
        {
            return first < second
        }
        let (one, other) = (left.parts, right.parts)
        return one.numerator * other.denominator < other.numerator * one.denominator
    }
}

extension Fraction {
    /// With exactly so many decimals, rounded half up (away from zero).
    package func fixed(_ decimals: Int) -> String {
        if let text = fixedWithinWord(decimals) { return text }
        let (numerator, denominator) = parts
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

    /// The same where every step fits a machine word; nil where one does not.
    private func fixedWithinWord(_ decimals: Int) -> String? {
        guard (0...9).contains(decimals), case .word(let top, let bottom) = form else { return nil }
        let (scaled, isTooLarge) = abs(top).multipliedReportingOverflow(by: Digits.power(decimals))
        guard !isTooLarge else { return nil }
        let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: bottom)
        let rounded = remainder >= bottom - remainder ? quotient + 1 : quotient
        let sign = top < 0 && rounded != 0 ? "-" : ""
        guard decimals > 0 else { return sign + String(rounded) }
        let (whole, rest) = rounded.quotientAndRemainder(dividingBy: Digits.power(decimals))
        return "\(sign)\(whole).\(Digits.padded(rest, decimals))"
    }

    /// With two decimals, with up to eight where rounding would hide that it lies below a bound.
    package func fixed(below bound: Fraction) -> String {
        let places = (2...8).first { places in Fraction(decimal: fixed(places)).map { $0 < bound } ?? false }
        return fixed(places ?? 8)
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
        if case .word(let top, let bottom) = form { return top / bottom + (top > 0 && top % bottom != 0 ? 1 : 0) }
        let (quotient, remainder) = parts.numerator.quotientAndRemainder(dividingBy: parts.denominator)
        return Int(clamping: remainder.signum() > 0 ? quotient + 1 : quotient)
    }

    /// -1, 0 or 1.
    package var sign: Int {
        switch form {
        case .word(let numerator, _): numerator.signum()
        case .big(let numerator, _): Int(numerator.signum())
        }
    }

    /// For drawing only: the nearest machine number.
    package var approximate: Double {
        if case .word(let top, let bottom) = form { return Double(top) / Double(bottom) }
        let (numerator, denominator) = parts
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        return Double(whole) + Double(rest * 1_000_000 / denominator) / 1_000_000
    }
}
