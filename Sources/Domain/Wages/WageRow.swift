/// A line of a wage survey as it stands on record: so many persons of an occupation in an enterprise at that annual pay.
package struct WageRow: Hashable, Sendable {
    /// The act that brought it.
    package let act: Int
    package let year: Int
    /// The code of its region.
    package let region: Int
    /// 统一社会信用代码; nil where the survey gave none.
    package let code: String?
    package let name: String
    /// A sector's letter, or what the survey called it; empty: not said.
    package let industry: String
    /// A code of 职业分类大典 (with the name beside it where the plan does not list it), or a name.
    package let occupation: String
    /// In 分.
    package let pay: Int
    package let headcount: Int

    package init(
        act: Int, year: Int, region: Int, code: String?, name: String, industry: String, occupation: String, pay: Int,
        headcount: Int
    ) {
        self.act = act
        self.year = year
        self.region = region
        self.code = code
        self.name = name
        self.industry = industry
        self.occupation = occupation
        self.pay = pay
        self.headcount = headcount
    }
}

/// Tells enterprises apart: by code, else by folded name. A name that stands without a code means the enterprise that has
/// both in the same survey, so that nobody is counted as two.
package struct WageEnterprises: Sendable {
    private var codes: [String: String] = [:]
    private let fold: @Sendable (String) -> String

    package init(fold: @escaping @Sendable (String) -> String) { self.fold = fold }

    /// Learns which code belongs to a name; of several the first in order.
    package mutating func learn(name: String, code: String?) {
        guard let code else { return }
        let key = fold(name)
        codes[key] = min(codes[key] ?? code, code)
    }

    package func key(name: String, code: String?) -> String {
        let folded = fold(name)
        return code ?? codes[folded] ?? "=" + folded
    }
}
