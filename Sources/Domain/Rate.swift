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
        if let steps = roundedSteps(decimals: decimals) {
            let whole = 100 * Digits.power(decimals)
            let kept = completed < target ? min(steps, whole - 1) : steps
            return Self.text(completed > 0 ? max(kept, 1) : kept, decimals: decimals)
        }
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

    /// The percentage in steps of the last decimal, rounded half up; nil where machine numbers do not hold it.
    private func roundedSteps(decimals: Int) -> Int? {
        guard completed >= 0, (0...6).contains(decimals), target < Int.max / 4 else { return nil }
        let (scaled, overflow) = completed.multipliedReportingOverflow(by: 200 * Digits.power(decimals))
        guard !overflow, scaled < Int.max - target else { return nil }
        return (scaled + target) / (2 * target)
    }

    private static func text(_ steps: Int, decimals: Int) -> String {
        guard decimals > 0 else { return String(steps) }
        let scale = Digits.power(decimals)
        return "\(steps / scale).\(Digits.padded(steps % scale, decimals))"
    }
}
