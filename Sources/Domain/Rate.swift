/// A completion rate (完成率), exact, with the rule by which it is shown (contract §2.7).
package struct Rate: Hashable, Sendable {
    package let completed: Int
    package let target: Int

    /// Nil where there is no target (absent or 0).
    package init?(completed: Int, target: Int?) {
        guard let target, target > 0 else { return nil }
        self.completed = completed
        self.target = target
    }

    /// In percent; may exceed 100.
    package var percent: Fraction { Fraction(completed, over: target) * Fraction(100) }

    /// In percent, at most 100: what the composite weighs.
    package var cappedPercent: Fraction { completed >= target ? Fraction(100) : percent }

    /// The printed rate. Unfinished work never shows 100 or more, begun work never 0.
    package func shown(decimals: Int) -> String {
        if let text = shownWithinWord(decimals) { return text }
        let text = percent.fixed(decimals)
        let step = Fraction(1, over: Digits.power(decimals))
        if completed < target, let value = Fraction(decimal: text), value >= Fraction(100) {
            return (Fraction(100) - step).fixed(decimals)
        }
        if completed > 0, let value = Fraction(decimal: text), value.isZero {
            return step.fixed(decimals)
        }
        return text
    }

    /// The same where every step fits a machine word, which is nearly always; nil where one does not.
    private func shownWithinWord(_ decimals: Int) -> String? {
        guard (0...9).contains(decimals), completed >= 0 else { return nil }
        let whole = 100 * Digits.power(decimals)
        let (scaled, isTooLarge) = completed.multipliedReportingOverflow(by: whole)
        guard !isTooLarge else { return nil }
        let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: target)
        var steps = remainder >= target - remainder ? quotient + 1 : quotient
        if completed < target { steps = min(steps, whole - 1) }
        if completed > 0 { steps = max(steps, 1) }
        guard decimals > 0 else { return String(steps) }
        let (percent, rest) = steps.quotientAndRemainder(dividingBy: Digits.power(decimals))
        return "\(percent).\(Digits.padded(rest, decimals))"
    }
}
