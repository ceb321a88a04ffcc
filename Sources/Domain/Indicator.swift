/// What a plan counts (指标), in a unit.
package struct Indicator: Hashable, Sendable {
    package let code: String
    package var name: Bilingual
    /// 名, 家, 户 …
    package var unit: Bilingual
    /// 指标解释.
    package var definition: Bilingual
    /// How many decimals a value may have; values are kept as whole numbers of the smallest unit.
    package var decimals: Int
    /// Weight in the composite, as decimal text.
    package var weight: String
    /// Whether regions are ranked by it and it enters the composite; titles given by quota are not.
    package var ranked: Bool
    /// Other names under which files carry it.
    package var synonyms: [String]
    /// 批次计划: printed in the bulletin, change no rule.
    package var milestones: [Milestone]

    package init(
        code: String, name: Bilingual, unit: Bilingual = Bilingual(zh: "", en: ""),
        definition: Bilingual = Bilingual(zh: "", en: ""), decimals: Int = 0, weight: String = "1", ranked: Bool = true,
        synonyms: [String] = [], milestones: [Milestone] = []
    ) {
        self.code = code
        self.name = name
        self.unit = unit
        self.definition = definition
        self.decimals = decimals
        self.weight = weight
        self.ranked = ranked
        self.synonyms = synonyms
        self.milestones = milestones
    }

    package var weightFraction: Fraction { Fraction(decimal: weight) ?? .zero }

    /// A value in its smallest unit as printed: `1250` with two decimals → `12.50`.
    package func shown(_ value: Int) -> String {
        decimals == 0 ? String(value) : Fraction(value, over: Digits.power(decimals)).fixed(decimals)
    }

    /// The same for people, with thousands separators.
    package func grouped(_ value: Int) -> String {
        let text = shown(value)
        guard let dot = text.firstIndex(of: ".") else { return Digits.grouped(value) }
        let sign = value < 0 && text.hasPrefix("-0.") ? "-" : ""
        return sign + Digits.grouped(Int(text[..<dot]) ?? 0) + text[dot...]
    }
}

/// A planned batch: so many by the end of a month, in the indicator's smallest unit.
package struct Milestone: Hashable, Sendable {
    package let by: Month
    package let value: Int

    package init(by: Month, value: Int) {
        self.by = by
        self.value = value
    }
}
