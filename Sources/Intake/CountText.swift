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

    /// Whether a cell is a word rather than a figure: neither blank nor beginning with a digit, apart from years and months.
    static func isWords(_ text: String) -> Bool {
        let folded = PlainText.folded(text)
        guard !blanks.contains(folded), !errorValues.contains(folded), !folded.hasPrefix("=") else { return false }
        let number = folded.prefix { $0.isASCII && ($0.isNumber || ".,".contains($0)) }
        return number.isEmpty || SpanText.find(in: Array(folded)) != nil || folded.dropFirst(number.count).first == "年"
    }

    static let blanks: Set<String> = [
        "", "-", "--", "---", "—", "——", "–", "−", "―", "─", "──", "/", "//", "无", "\\", "nan", "null",
    ]

    /// What spreadsheets print for a formula that failed.
    static let errorValues: Set<String> = [
        "#ref!", "#value!", "#div/0!", "#name?", "#n/a", "#num!", "#null!", "#getting_data", "#spill!", "#calc!",
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

    /// Reads a cell.
    ///
    /// - Parameters:
    ///   - text: the cell: `12`, `１，２３４`, `12家`, `1.2万`, `无`.
    ///   - indicator: whose decimals and unit hold.
    ///   - scale: that of the column, where its header names one.
    /// - Returns: the figure in the indicator's smallest unit, or why it is none.
    package static func read(_ text: some StringProtocol, for indicator: Indicator, scale: UnitScale = .one) -> Reading
    {
        read(text, unit: indicator.unit.zh, decimals: indicator.decimals, scale: scale)
    }

    /// The same for a number of any table.
    ///
    /// - Parameters:
    ///   - text: the cell.
    ///   - unit: that may stand behind the number.
    ///   - decimals: how many the number may have; it is given in its smallest unit.
    ///   - scale: that of the column.
    /// - Returns: the number, or why it is none.
    static func read(_ text: some StringProtocol, unit: String, decimals: Int, scale: UnitScale) -> Reading {
        guard !PlainText.trimmed(text).contains(where: \.isNewline) else { return .wrong(.typeError, .notANumber) }
        var folded = PlainText.folded(grouped(text))
        if folded.hasPrefix("'"), folded.dropFirst().first?.isNumber == true { folded.removeFirst() }
        if blanks.contains(folded) { return .blank }
        if folded == "none" { return .entry(.clear) }
        if folded.hasPrefix("=") || errorValues.contains(folded) { return .wrong(.formulaError, .notANumber) }
        let (number, scale) = withoutUnit(folded, PlainText.folded(unit), scale)
        var body = number
        let isNegative = body.first.map { "-−－".contains($0) } ?? false
        if isNegative { body = body.dropFirst() }
        guard let decimal = Decimal(body) else { return unread(body) }
        switch decimal.value(decimals: decimals, scale: scale) {
        case .notWhole: return .wrong(.constraintError, .notWhole)
        case .tooBig: return .wrong(.constraintError, .tooBig)
        case .value(let value):
            guard !isNegative || value == 0 else { return .wrong(.constraintError, .negative) }
            return .entry(.value(value))
        }
    }

    /// Blanks between digits stand for separators of thousands, and for nothing else: `1 234`, not `30 25`.
    private static func grouped(_ text: some StringProtocol) -> String {
        var grouped = ""
        var gap = false
        for character in text {
            if character.isWhitespace || character == "\u{FEFF}" || character == "\u{200B}" {
                gap = true
                continue
            }
            if gap, character.isWholeNumber, grouped.last?.isWholeNumber ?? false { grouped.append(",") }
            gap = false
            grouped.append(character)
        }
        return grouped
    }

    /// Takes the indicator's own unit off the end, and 万 or 亿 before it.
    private static func withoutUnit(
        _ folded: String, _ unit: String, _ scale: UnitScale
    ) -> (Substring, UnitScale) {
        var body = folded[...]
        if !unit.isEmpty, body.hasSuffix(unit) { body = body.dropLast(unit.count) }
        // 0.5亿 of an indicator in 万元 is half a 亿 of which?
        guard scale == .one, let last = body.last, unit.isEmpty || UnitScale.read(unit, for: nil) == .one else {
            return (body, scale)
        }
        switch last {
        case "万": return (body.dropLast(), UnitScale(times: 10_000, over: 1))
        case "亿": return (body.dropLast(), UnitScale(times: 100_000_000, over: 1))
        default: return (body, scale)
        }
    }

    private static func unread(_ body: Substring) -> Reading {
        let isExponent = body.contains("e") && body.allSatisfy { $0.isASCII && ($0.isNumber || "e+-.".contains($0)) }
        return .wrong(.typeError, isExponent ? .exponent : .notANumber)
    }

    /// A number as it is written: its digits, and how many of them stand behind the point.
    private struct Decimal {
        private let digits: Substring
        private let places: Int

        enum Outcome {
            case value(Int), notWhole, tooBig
        }

        init?(_ body: Substring) {
            let parts = body.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            guard let whole = Self.ungrouped(parts[0]) else { return nil }
            var fraction = parts.count == 2 ? parts[1] : ""
            guard parts.count == 1 || (!fraction.isEmpty && Self.isDigits(fraction)) else { return nil }
            while fraction.hasSuffix("0") { fraction = fraction.dropLast() }
            digits = (whole + fraction).drop { $0 == "0" }
            places = fraction.utf8.count
        }

        /// The number in the smallest unit, where it is exact.
        func value(decimals: Int, scale: UnitScale) -> Outcome {
            guard !digits.isEmpty else { return .value(0) }
            guard digits.utf8.count <= 18, places <= 18, let number = Digits.whole(digits) else {
                return digits.utf8.count - places > 12 ? .tooBig : .notWhole
            }
            let (above, below) = (max(decimals - places, 0), max(places - decimals, 0))
            let product = number.multipliedReportingOverflow(by: Digits.power(above))
            let scaled = product.partialValue.multipliedReportingOverflow(by: scale.times)
            guard !product.overflow, !scaled.overflow else { return .tooBig }
            let parts = Digits.power(below).multipliedReportingOverflow(by: scale.over)
            guard !parts.overflow, scaled.partialValue % parts.partialValue == 0 else { return .notWhole }
            let value = scaled.partialValue / parts.partialValue
            return value < CountText.limit ? .value(value) : .tooBig
        }

        private static func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }

        /// Digits with or without thousands separators in their right places.
        private static func ungrouped(_ text: Substring) -> String? {
            let groups = text.split(separator: ",", omittingEmptySubsequences: false)
            guard groups.allSatisfy({ !$0.isEmpty && isDigits($0) }) else { return nil }
            guard groups.count > 1 else { return String(text) }
            guard groups[0].utf8.count <= 3, groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
            return groups.joined()
        }
    }
}
