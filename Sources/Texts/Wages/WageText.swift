package import Domain

/// The words of the wage guide (企业薪酬指引).
package enum WageText {
    package static let guide = text("企业薪酬指引", "Wage Guide")
    package static let byOccupation = text("分职业", "By occupation")
    package static let byIndustry = text("分行业", "By industry")
    package static let byCity = text("分市州", "By city")
    package static let full = text("分行业分市州", "By industry and city")
    package static let method = text("编制说明", "How it is made")

    package static let occupation = text("职业", "Occupation")
    package static let code = text("职业编码", "Code")
    package static let industry = text("行业", "Industry")
    package static let region = text("地区", "Region")
    package static let enterprises = text("企业（户）", "Enterprises")
    package static let persons = text("人数", "Persons")
    package static let pay = text("年薪酬分位值（元）", "Annual pay at percentile (yuan)")
    package static let size = text("样本", "Sample")
    package static let allIndustries = text("全部行业", "All industries")
    package static let noIndustry = text("未填行业", "Industry not stated")
    package static let noCity = text("未分市州", "City not stated")
    /// Stands for every figure of a cell that is withheld.
    package static let withheld = "*"

    package static func percentile(_ percent: Int) -> Bilingual {
        percent == 50 ? text("中位数", "Median") : text("\(percent)分位", "P\(percent)")
    }

    package static func title(_ year: Int, _ region: Bilingual) -> Bilingual {
        text("\(region.zh)\(year)年度企业薪酬指引", "Wage Guide \(year), \(region.en)")
    }

    package static func industry(_ industry: WageIndustry) -> Bilingual {
        if industry.key.isEmpty { return noIndustry }
        return industry.sector?.name ?? .same(industry.key)
    }

    // MARK: The answer

    /// The median of the whole region's occupations.
    package struct Median: Sendable {
        package let occupation: Bilingual
        package let pay: String

        package init(occupation: Bilingual, pay: String) {
            self.occupation = occupation
            self.pay = pay
        }
    }

    /// The first sentence: how many occupations are given, and between what their medians lie.
    package static func answer(_ year: Int, shown: Int, withheld: Int, lowest: Median?, highest: Median?) -> Bilingual {
        guard let lowest, let highest else {
            return text(
                "\(year)年度薪酬调查的样本不足，没有可以公布的分位值。",
                "The survey of \(year) is too small: there is nothing that can be published.")
        }
        let rest = text(
            withheld > 0 ? "；另有\(withheld)个职业样本不足或不宜公布" : "",
            withheld > 0
                ? "; \(English.count(withheld, "occupation is", "occupations are")) withheld for want of numbers" : "")
        guard shown > 1 else {
            return text(
                "\(year)年度\(lowest.occupation.zh)年薪酬的中位数为\(lowest.pay)元\(rest.zh)。",
                "In \(year) the median pay of \(lowest.occupation.en) was \(lowest.pay) yuan a year\(rest.en).")
        }
        return text(
            "\(year)年度公布\(shown)个职业的年薪酬分位值，中位数从\(lowest.occupation.zh)的\(lowest.pay)元到\(highest.occupation.zh)的\(highest.pay)元\(rest.zh)。",
            "The guide of \(year) gives \(shown) occupations, with medians from \(lowest.pay) yuan a year (\(lowest.occupation.en)) to \(highest.pay) yuan (\(highest.occupation.en))\(rest.en)."
        )
    }

    /// `攸县…`: which part is shown.
    package static func part(_ parts: [Bilingual]) -> Bilingual {
        text("范围：\(Chinese.list(parts.map(\.zh)))。", "Shown: \(English.list(parts.map(\.en))).")
    }
}

/// How the guide is made: stated in the guide itself.
extension WageText {
    package static func methods(_ guide: WageGuide) -> [Bilingual] {
        [source(guide), grouping, percentiles(guide), withholding(guide), differencing(guide), use]
    }

    private static func source(_ guide: WageGuide) -> Bilingual {
        let sizes = guide.size.map { size in
            text(
                "，企业\(size.enterprises.text)户、从业人员\(size.persons.text)人",
                ": \(size.enterprises.text) enterprises and \(size.persons.text) persons")
        }
        return text(
            "数据来自\(guide.year)年度企业薪酬调查\(sizes?.zh ?? "")。年薪酬为调查年度内的税前全部劳动报酬。",
            "The data are those of the enterprise wage survey of \(guide.year)\(sizes?.en ?? ""). Annual pay is all remuneration of the year before tax."
        )
    }

    private static let grouping = text(
        "职业按《中华人民共和国职业分类大典》编码或调查所填名称、行业按国民经济行业门类（GB/T 4754）、地区按市州分组；同一企业在一组中只计一户，按统一社会信用代码识别，没有代码的按名称。",
        "Groups are occupations by the national classification's code or the name that was stated, industries by the sectors of GB/T 4754, and cities; an enterprise counts once in a group, by its credit code, or by its name where it has none."
    )

    private static func percentiles(_ guide: WageGuide) -> Bilingual {
        let list = guide.rules.percentiles.map(String.init)
        return text(
            "分位值按人计算：一组n人的年薪酬由低到高排列，q分位（q为\(Chinese.list(list))）取从0数起第(n−1)×q÷100位，不是整位的在相邻两人之间按比例内插；计算不舍入，显示时四舍五入到元。",
            "Percentiles count persons: of n persons in the order of their pay, percentile q (\(English.list(list))) is the pay of the one at place (n − 1) × q ÷ 100 counted from zero, in proportion between two neighbours where the place is not whole; exact until shown, then rounded half up to whole yuan."
        )
    }

    private static func withholding(_ guide: WageGuide) -> Bilingual {
        text(
            "一组不足\(guide.rules.minEnterprises)户企业或不足\(guide.rules.minPersons)人的不公布，以“*”表示；没有调查到的组不列。",
            "A group of fewer than \(guide.rules.minEnterprises) enterprises or \(guide.rules.minPersons) persons is withheld and shown as “*”; groups without anybody are not listed."
        )
    }

    private static let range = text("样本量只给区间。", "Sample sizes are given as ranges only.")

    private static func differencing(_ guide: WageGuide) -> Bilingual {
        text(
            "为防止用合计减去各部分推算，另有一些组也不公布：即使知道所有公布组的确切人数和户数，也推不出任何一个不公布的组，也推不出同一行或同一列中若干不公布的组加起来仍不足上述数量的合计。\(range.zh)",
            "Against differencing, further groups are withheld: even with the exact sizes of all published groups no withheld one follows from them, nor any sum of withheld groups along a row or column that is itself below those numbers. \(range.en)"
        )
    }

    private static let use = text(
        "分位值反映调查到的企业，供协商工资、招聘求职参考，不是工资标准。",
        "The figures tell of the enterprises surveyed; they are for reference in bargaining and recruiting and set no wage."
    )
}
