package import Domain

/// The words of a report's workbook.
package enum WorkbookText {
    // MARK: Sheets

    package static let overview = text("总览", "Overview")
    package static let reporting = text("报送情况", "Reporting")
    package static let lags = text("滞后情况", "Lags")
    package static let adjustments = text("数据调整", "Adjustments")
    package static let methods = text("编制说明", "Methods")
    package static let sourceSheet = text("数据来源", "Sources")
    package static let back = text("← 总览", "← Overview")
    package static let contents = text("其他工作表", "Other sheets")

    /// What the regions below one of a level are called together: 市州, 县市区.
    package static func below(_ level: RegionLevel) -> Bilingual {
        switch level {
        case .nation: text("省份", "Provinces")
        case .province: text("市州", "Cities")
        case .city: text("县市区", "Counties")
        case .county, .zone, .unit: text("填报单位", "Units")
        }
    }

    /// The level that lies below one.
    package static func levelBelow(_ level: RegionLevel) -> RegionLevel {
        switch level {
        case .nation: .province
        case .province: .city
        case .city: .county
        case .county, .zone, .unit: .unit
        }
    }

    /// The line of the whole: 全省, 全州.
    package static func total(_ region: Region) -> Bilingual {
        let ending = region.name.last.map(String.init) ?? ""
        switch region.level {
        case .nation: return text("全国", "Total")
        case .province: return text(ending == "区" ? "全区" : ending == "市" ? "全市" : "全省", "Total")
        case .city: return text(ending == "州" ? "全州" : "全市", "Total")
        case .county: return text(ending == "区" ? "全区" : ending == "市" ? "全市" : "全县", "Total")
        case .zone, .unit: return text("合计", "Total")
        }
    }

    package static func memo(_ name: String) -> Bilingual { text("其中：\(name)", "of which: \(name)") }

    // MARK: Heads

    package static func title(_ region: String, _ plan: Bilingual, _ period: Period) -> Bilingual {
        let period = Labels.period(period)
        return text("\(region)\(plan.zh)进展情况（\(period.zh)）", "\(plan.en): \(region), \(period.en)")
    }

    package static let plan = text("行动计划", "Plan")
    package static let region = text("地区", "Region")
    package static let period = text("报告期", "Period")
    package static let cutoff = text("截至日期", "To")
    package static let basis = text("数据口径", "Basis")
    package static let asOf = text("数据截取时间", "Recorded by")
    package static let snapshot = text("校验码", "Check code")

    package static func asOfShown(_ moment: Moment) -> Bilingual {
        let shown = Labels.moment(moment)
        return text("\(shown.zh)（北京时间）", "\(shown.en) (Beijing time)")
    }

    /// Under the title of a table.
    package static func source(_ cutoff: Day, _ basis: Basis) -> Bilingual {
        text(
            "截至\(Labels.day(cutoff).zh)；口径：\(Labels.basis(basis).zh)",
            "To \(Labels.day(cutoff).en); \(Labels.basis(basis).en)")
    }

    package static func unit(_ unit: Bilingual) -> Bilingual { text("单位：\(unit.zh)", "Unit: \(unit.en)") }

    package static func footer(_ cutoff: Day, _ code: String) -> Bilingual {
        text("截至\(Labels.day(cutoff).zh) 校验码\(code)", "To \(Labels.day(cutoff).en), check code \(code)")
    }

    /// With the codes for the page's number and the number of pages.
    package static func pages(_ page: String, of pages: String) -> Bilingual {
        text("第 \(page) 页，共 \(pages) 页", "Page \(page) of \(pages)")
    }

    // MARK: Columns

    package static let indicator = text("指标", "Indicator")
    package static let unitOfMeasure = text("计量单位", "Unit")
    package static let target = text("总目标", "Target")
    package static let completed = text("总累计", "Completed")
    package static let rate = text("总完成率%", "Rate %")
    package static let pace = text("序时进度%", "Pace %")
    package static let difference = text("与序时进度比\n（百分点）", "Against pace\n(points)")
    package static let status = text("状态", "Status")
    package static let rank = text("位次", "Rank")
    package static let composite = text("综合完成率%", "Composite %")
    package static let rankingClass = text("类别", "Class")
    package static let margin = text("与前一位相差\n（百分点）", "To the one before\n(points)")
    package static let wholePlan = text("整个计划", "Whole plan")
    package static let number = text("序号", "No.")

    package static func new(_ cadence: Cadence) -> Bilingual {
        switch cadence {
        case .month: text("本月新增", "New in month")
        case .quarter: text("本季新增", "New in quarter")
        }
    }

    package static func year(_ year: Int) -> Bilingual { text("\(year)年", "\(year)") }
    package static func yearTarget(_ year: Int) -> Bilingual { text("\(year)年目标", "Target \(year)") }
    package static func yearCompleted(_ year: Int) -> Bilingual { text("\(year)年累计", "Completed \(year)") }
    package static func yearRate(_ year: Int) -> Bilingual { text("\(year)年\n完成率%", "Rate \(year) %") }

    /// `2021年二季度`, for narrow places.
    package static func shortPeriod(_ period: Period) -> Bilingual {
        let full = Labels.period(period)
        guard period.cadence == .quarter else { return full }
        return text("\(period.year)年\(["一", "二", "三", "四"][period.number - 1])季度", full.en)
    }

    package static let shortTarget = text("目标", "Target")
    package static let shortCompleted = text("累计", "Completed")
    package static let shortRate = text("完成率%", "Rate %")

    /// `● 达到序时进度`.
    package static func signed(_ status: Status) -> Bilingual {
        let words = Labels.status(status)
        return text("\(Labels.sign(status)) \(words.zh)", "\(Labels.sign(status)) \(words.en)")
    }
}
