package import Domain

/// How a sentence speaks of an indicator: its verb, its short name, a figure with its unit.
package struct IndicatorWords: Sendable, Hashable {
    package let indicator: Indicator
    /// 培育, 认定; empty where the name has its own or none is known.
    private let verb: String
    private let hasOwnVerb: Bool
    /// 和谐企业: an abbreviation that the plan itself gives, part of the name; else the name.
    private let short: String

    package init(_ indicator: Indicator, in plan: Plan) {
        self.indicator = indicator
        let name = indicator.name.zh
        hasOwnVerb = Self.verbs.contains { name.hasPrefix($0) && name != $0 }
        verb = indicator.isRecognised ? "认定" : hasOwnVerb ? "" : Self.verb(of: indicator)
        let others = plan.indicators.filter { $0.code != indicator.code }.map(\.name.zh)
        let parts = indicator.synonyms.filter { part in
            part.count >= 2 && part.count < name.count && name.contains(part)
                && !others.contains { $0.contains(part) }
        }
        short = parts.min { $0.count < $1.count } ?? name
    }

    /// Verbs with which names begin, or that a synonym puts before the name.
    private static let verbs = [
        "培育", "打造", "服务", "认定", "建设", "创建", "培训", "新增", "开展", "完成", "帮扶", "指导", "走访", "追讨", "化解", "发放", "落实",
        "建成", "新建", "改造", "引进", "扶持", "组织", "举办", "签订", "处理", "办结",
    ]

    private static func verb(of indicator: Indicator) -> String {
        let name = indicator.name.zh
        let prefixes = indicator.synonyms.filter { $0.hasSuffix(name) }.map { String($0.dropLast(name.count)) }
        return verbs.first { prefixes.contains($0) } ?? ""
    }

    package func short(_ language: Language) -> String { language == .zh ? short : indicator.name.en }

    /// 和谐企业培育: what the rate of is spoken of.
    package func doing(_ language: Language) -> String {
        guard language == .zh else { return indicator.name.en }
        return verb.isEmpty || indicator.isRecognised ? indicator.name.zh : short + verb
    }

    /// `326户`; in English without the unit, which stands in plural, but for money and other measures.
    package func figure(_ value: Int, _ language: Language) -> String {
        guard language == .en else { return indicator.shown(value) + indicator.unit.zh }
        return indicator.grouped(value) + measure
    }

    /// The English unit of money and other measures.
    var measure: String {
        indicator.decimals > 0 && !indicator.unit.en.isEmpty ? " (\(indicator.unit.en))" : ""
    }

    /// Its Chinese total: `累计培育劳动关系和谐企业326户`; after another one 累计 is not said again, nor the same verb.
    func total(_ value: Int, after other: IndicatorWords? = nil) -> String {
        let figure = figure(value, .zh)
        guard isRunning else { return "\(indicator.name.zh)累计\(figure)" }
        guard let other, other.isRunning else { return "累计\(verb)\(indicator.name.zh)\(figure)" }
        return (other.verb == verb ? "" : verb) + indicator.name.zh + figure
    }

    /// Whether a sentence can begin with 累计.
    var isRunning: Bool { !verb.isEmpty || hasOwnVerb }
}

extension Indicator {
    /// A title that is recognised in batches: not held against a steady course, and not ranked.
    package var isRecognised: Bool { !ranked && !milestones.isEmpty }
}
