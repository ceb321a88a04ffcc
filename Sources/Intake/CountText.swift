package import Domain

/// Reads one figure as people write it.
package enum CountText {
    package enum Reading: Equatable, Sendable {
        /// No report: an empty cell, `-`, `无`, `/`.
        case blank
        case entry(Entry)
        case wrong(ProblemCode, ProblemCause)
    }

    /// Values stay below this, in the smallest unit (contract §2).
    package static let limit = 1_000_000_000_000

    private static let blanks: Set<String> = ["", "-", "--", "—", "——", "–", "/", "无", "\\"]

    /// What spreadsheets print for a formula that failed.
    private static let errorValues: Set<String> = [
        "#ref!", "#value!", "#div/0!", "#name?", "#n/a", "#num!", "#null!",
    ]

    /// The fast way for plain ASCII digits; nil where a closer look is needed.
    static func plain(_ bytes: UnsafeBufferPointer<UInt8>, scale: Int) -> Int? {
        guard bytes.count >= 1, bytes.count <= 11 else { return nil }
        var value = 0
        for byte in bytes {
            guard byte &- 48 <= 9 else { return nil }
            value = value &* 10 &+ Int(byte &- 48)
        }
        let (scaled, overflow) = value.multipliedReportingOverflow(by: scale)
        return overflow || scaled >= limit ? nil : scaled
    }

    package static func read(_ text: some StringProtocol, for indicator: Indicator) -> Reading {
        guard !PlainText.trimmed(text).contains(where: \.isNewline) else { return .wrong(.typeError, .notANumber) }
        let folded = PlainText.folded(text)
        if blanks.contains(folded) { return .blank }
        if folded == "none" { return .entry(.clear) }
        if folded.hasPrefix("=") || errorValues.contains(folded) { return .wrong(.formulaError, .notANumber) }
        var body = folded[...]
        let unit = PlainText.folded(indicator.unit.zh)
        if !unit.isEmpty, body.hasSuffix(unit) { body = body.dropLast(unit.count) }
        let isNegative = body.first.map { "-−－".contains($0) } ?? false
        if isNegative { body = body.dropFirst() }
        guard let number = number(body, decimals: indicator.decimals) else { return unread(body) }
        switch number {
        case .notWhole: return .wrong(.constraintError, .notWhole)
        case .tooBig: return .wrong(.constraintError, .tooBig)
        case .value(let value):
            guard !isNegative || value == 0 else { return .wrong(.constraintError, .negative) }
            return .entry(.value(value))
        }
    }

    private static func unread(_ body: Substring) -> Reading {
        let isExponent = body.contains("e") && body.allSatisfy { $0.isASCII && ($0.isNumber || "e+-.".contains($0)) }
        return .wrong(.typeError, isExponent ? .exponent : .notANumber)
    }

    private enum Number {
        case value(Int), notWhole, tooBig
    }

    private static func number(_ body: Substring, decimals: Int) -> Number? {
        let parts = body.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = ungrouped(parts[0]) else { return nil }
        var fraction = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 || (!fraction.isEmpty && fraction.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }) else {
            return nil
        }
        while fraction.utf8.count > decimals, fraction.hasSuffix("0") { fraction = fraction.dropLast() }
        guard fraction.utf8.count <= decimals else { return .notWhole }
        let digits = whole + fraction + String(repeating: "0", count: decimals - fraction.utf8.count)
        let significant = digits.drop { $0 == "0" }
        guard significant.utf8.count <= 12 else { return .tooBig }
        return .value(significant.isEmpty ? 0 : Digits.whole(significant) ?? 0)
    }

    /// Digits with or without thousands separators in their right places.
    private static func ungrouped(_ text: Substring) -> String? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }) else { return nil }
        guard groups.count > 1 else { return String(text) }
        guard groups[0].utf8.count <= 3, groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
        return groups.joined()
    }
}
