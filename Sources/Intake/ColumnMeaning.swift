/// What a figure counts: what is new in its period, or all since some day (contract §4, §5).
package enum Measure: Int, CaseIterable, Hashable, Sendable {
    /// 本期新增.
    case new
    /// 本年累计, 今年以来, 1–6月: from the first of January to the period's end.
    case yearToDate
    /// 总累计, 启动以来: from the plan's start to the period's end.
    case planToDate
    /// 累计 and no more: one of the two.
    case cumulative
}

/// What a column of figures, or a row of them, is about; what is left open is said elsewhere in the table.
package struct FigureMeaning: Hashable, Sendable {
    /// The indicator's place in the plan.
    package var indicator: Int?
    /// A region's place in the tree, where regions stand side by side.
    package var region: Int?
    /// Whether the column sums the others: 合计, 全市.
    package var isTotal = false
    /// The period's place in the plan, where periods stand side by side.
    package var period: Int?
    /// Nil where nothing is said: then what is new in the period.
    package var measure: Measure?
    /// The unit in which the numbers are written: 户, 万户.
    package var unit: String?

    package init(
        indicator: Int? = nil, region: Int? = nil, isTotal: Bool = false, period: Int? = nil, measure: Measure? = nil,
        unit: String? = nil
    ) {
        self.indicator = indicator
        self.region = region
        self.isTotal = isTotal
        self.period = period
        self.measure = measure
        self.unit = unit
    }
}

/// What a column says of its rows.
package enum LabelRole: Hashable, Sendable {
    case period, region
    /// 年份 beside a period that names none.
    case year
    /// A second, higher column of regions beside the first: 市州 beside 县市区.
    case upperRegion
    /// Codes of regions beside their names.
    case regionCode
    case indicator
    /// 本期新增 or 本年累计 as a row's name.
    case measure
    /// 计量单位: in which unit a row's figures are written.
    case unit
    case filer, note
}

/// What a column of a file of filings holds.
package enum ColumnMeaning: Hashable, Sendable {
    case label(LabelRole)
    case figure(FigureMeaning)
    /// Known, and not needed here: numbering, targets, rates, remarks of others.
    case leftAlone
    /// Identity-card numbers: not read, not kept.
    case privateNumbers
    case unknown
    /// No header text.
    case untitled

    package static func indicator(_ place: Int, _ measure: Measure? = nil) -> ColumnMeaning {
        .figure(FigureMeaning(indicator: place, measure: measure))
    }

    var figure: FigureMeaning? {
        if case .figure(let meaning) = self { meaning } else { nil }
    }
}
