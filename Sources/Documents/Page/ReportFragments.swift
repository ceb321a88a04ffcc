package import Domain
package import Reporting
import Texts

/// A report's sections one by one, for pages that bring their own frame. Each is empty where the report has nothing for
/// it. They need `SiteStyle.css`, and no script; ids are unlike each other on a page that has each section once.
package struct ReportFragments: Sendable {
    private let page: Page

    /// - Parameters:
    ///   - report: With its regions under their names in the language.
    ///   - language: Of every word.
    ///   - links: What regions and figures open; nil: regions open their article of `regions`, figures nothing.
    ///   - prefix: Before every id, where a page shows two reports: a letter and a hyphen.
    package init(_ report: Report, _ language: Language, links: ReportLinks? = nil, prefix: String = "") {
        var page = Page(report, language, links: links, prefix: prefix)
        page.unitLimit = Self.unitLimit
        self.page = page
    }

    private func string(_ write: (inout Markup) -> Void) -> String {
        var out = Markup()
        write(&out)
        return out.string
    }

    /// A page that is opened all day names so many units and no more.
    private static let unitLimit = 60

    /// The title of a page about the report: region, plan, period.
    package var title: String { page.title }

    /// A `header`: the plan, region and period, the answer as the page's `h1`, how the children stand, the first
    /// figures, what they rest on.
    package func lead() -> String { string(page.writeHead) }

    /// 总体进展: bars against the pace, the map, the composite ranking, the table.
    package func whole() -> String { string(page.writeWhole) }

    /// 进展过程: each indicator against its pace, and the figures of every period.
    package func course() -> String { string(page.writeCourse) }

    /// The figures of every period by themselves, for a region without targets, which has no course.
    package func periods() -> String {
        guard !page.hasTargets else { return "" }
        return string { page.writeSection("course", PageWords.course, to: &$0, page.writePeriods) }
    }

    /// 位次: bars by indicator and the table with the margins.
    package func ranking() -> String { string(page.writeRanking) }

    /// 分地区分指标完成率.
    package func heat() -> String { string(page.writeHeat) }

    /// 分指标数据: every figure, a fold for each indicator.
    package func details() -> String { string(page.writeDetails) }

    /// 滞后情况.
    package func lags() -> String { string(page.writeLags) }

    /// 报送情况.
    package func reporting() -> String { string(page.writeReporting) }

    /// 数据调整说明.
    package func adjustments() -> String { string(page.writeAdjustments) }

    /// 台账支撑与工作开展.
    package func registers() -> String { string(page.writeRegisters) }

    /// The officer's own paragraphs.
    package func paragraphs() -> String { string(page.writeParagraphs) }

    /// 分地区情况与数据来源: units' tables and the filings that count.
    package func regions() -> String { string(page.writeRegions) }

    /// 计算方法与核对.
    package func methods() -> String { string(page.writeMethods) }
}
