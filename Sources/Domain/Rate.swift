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
}
