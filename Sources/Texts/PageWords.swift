package import Domain

/// Heads of the page's sections and of its columns.
package enum PageWords {
    // MARK: Head
    package static let plan = text("行动计划", "Plan")
    package static let region = text("地区", "Region")
    package static let period = text("报告期", "Period")
    package static let cutoff = text("截至日期", "To")
    package static let basis = text("数据口径", "Basis")
    package static let asOf = text("数据截取时间（北京时间）", "Recorded by (Beijing time)")
    package static let snapshot = text("校验值", "Snapshot")
    package static let contents = text("目录", "Contents")

    // MARK: Sections
    package static let whole = text("总体进展", "Overall")
    package static let course = text("进展过程", "Course")
    package static let ranking = text("位次", "Ranking")
    package static let heat = text("分地区分指标完成率", "Rates by region and indicator")
    package static let details = text("分指标数据", "Figures by indicator")
    package static let regions = text("分地区情况与数据来源", "By region, with sources")
    package static let lags = text("滞后情况", "Lags")
    package static let reporting = text("报送情况", "Reporting")
    package static let adjustments = text("数据调整说明", "Adjustments")
    package static let revisions = text("目标调整", "Target revisions")
    package static let methods = text("计算方法与核对", "Methods and checks")
    package static let years = text("分年度", "By year")
    package static let sources = text("数据来源", "Sources")

    // MARK: Columns
    package static let indicator = text("指标", "Indicator")
    package static let unit = text("计量单位", "Unit")
    package static let done = text("总累计", "Done")
    package static let doneInYear = text("完成", "Done")
    package static let inPeriod = text("本期新增", "New")
    package static let rate = text("完成率%", "Rate %")
    package static let pace = text("序时进度%", "Pace %")
    package static let expected = text("序时应达", "Expected")
    package static let difference = text("与序时比（百分点）", "Against pace (points)")
    package static let status = text("状态", "Status")
    package static let rank = text("位次", "Rank")
    package static let margin = text("与前一位相差（百分点）", "To the one before (points)")
    package static let composite = text("综合完成率%", "Composite %")
    package static let yearTarget = text("目标", "Target")
    package static let milestone = text("批次计划", "Batch plan")
    package static let againstMilestone = text("与批次计划比", "Against batch plan")
    package static let reportingUnit = text("填报单位", "Unit")

    package static func target(_ years: ClosedRange<Int>) -> Bilingual {
        switch years.count {
        case 1: text("年度目标", "Target")
        case 2: text("两年目标", "Two-year target")
        case 3: text("三年目标", "Three-year target")
        case 5: text("五年目标", "Five-year target")
        default: text("总目标", "Target")
        }
    }

    package static func year(_ year: Int) -> Bilingual { text("\(year)年", String(year)) }

    package static func yearComposite(_ year: Int) -> Bilingual { text("\(year)年综合%", "Composite \(year) %") }

    package static func memo(_ name: String) -> Bilingual { text("其中：\(name)", "of which: \(name)") }

    // MARK: Filings
    package static let revision = text("第几次上报", "Revision")
    package static let act = text("变更", "Act")
    package static let received = text("收到日期", "Received")
    package static let file = text("文件", "File")
    package static let row = text("行", "Row")
    package static let typed = text("系统填报", "typed in")

    /// Why a unit is named among those whose report is not in order.
    package static func reportingState(_ state: String) -> Bilingual {
        switch state {
        case "missing": text("未报", "missing")
        case "returned": text("退回修改", "returned")
        case "late": text("迟报", "late")
        default: text(state, state)
        }
    }
}
