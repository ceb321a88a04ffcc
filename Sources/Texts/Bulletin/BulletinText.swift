package import Domain

/// The sentences of bulletins, of one report and in one language. Documents chooses what is said; here is how.
package struct BulletinText: Sendable {
    package let language: Language
    package let plan: Plan
    package let regions: RegionWords
    package let periods: PeriodWords
    package let through: Period
    package let cutoff: Day
    /// The year of the document's day: dates in that year go without it in Chinese.
    package var documentYear: Int
    /// The period was not over when the figures were read, so that nothing is missing or ended yet.
    package var isPreview = false
    /// Nobody has reported for the period.
    package var isUnreported = false

    package init(_ language: Language, plan: Plan, regions: RegionWords, through: Period, cutoff: Day) {
        self.language = language
        self.plan = plan
        self.regions = regions
        self.through = through
        self.cutoff = cutoff
        documentYear = cutoff.civil.year
        periods = PeriodWords(plan, through: through)
    }

    func say(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
        language == .zh ? zh() : en()
    }

    /// Whether the plan is over.
    package var isEnded: Bool { periods.isLast && !isPreview }

    package func words(_ indicator: Indicator) -> IndicatorWords { IndicatorWords(indicator, in: plan) }

    /// The plan's name; in English with its article in a running sentence.
    var planName: String { plan.name[language] }

    // MARK: Title

    /// Of a notice or a briefing; a reminder has its own.
    package func title(_ kind: BulletinKind, region: String) -> String {
        switch kind {
        case .notice:
            say(
                "关于\(periods.title.zh)\(regions.named.zh)\(planName)进展情况的通报",
                "Progress of the \(planName), \(region), \(periods.title.en)")
        case .briefing, .reminder:
            say(
                "\(periods.title.zh)\(regions.named.zh)\(planName)进展情况工作简报",
                "Briefing on the \(planName), \(region), \(periods.title.en)")
        }
    }

    // MARK: Lead

    package func lead(_ kind: BulletinKind, basis: Basis, asOf: Moment) -> String {
        let facts = facts(basis: basis, asOf: asOf)
        switch kind {
        case .notice:
            return say(
                "根据\(regions.isRoot ? regions.our.zh : "")\(planName)，现将\(periods.title.zh)\(regions.isRoot ? "" : regions.named.zh)进展情况通报如下（\(facts)）\(preview)。",
                "Basis: \(facts).\(preview)")
        case .briefing, .reminder:
            return say(
                "现将\(periods.title.zh)\(regions.named.zh)\(planName)进展情况简报如下（\(facts)）\(preview)。",
                "Basis: \(facts).\(preview)")
        }
    }

    /// A warning where the period is not over.
    var preview: String {
        guard isPreview else { return "" }
        return say("（报告期尚未结束，本稿仅供内部预览）", " The period is not over: this is a preview for internal use only.")
    }

    /// 截至日期, 口径, 数据截取时间.
    func facts(basis: Basis, asOf: Moment) -> String {
        let moment = PeriodWords.moment(asOf, in: documentYear)
        let basis = regions.basis(basis)
        return say(
            "统计截至\(Labels.day(cutoff).zh)，口径为\(basis.zh)，数据截取时间为\(moment.zh)",
            "\(basis.en); period to \(Labels.day(cutoff).en); data as of \(moment.en)")
    }

    // MARK: Headings

    package enum Section: Sendable {
        case progress, regions, reporting, followUp, problems, practice, plan, outlook
    }

    /// 一、总体进展; 1. Overall progress.
    package func heading(_ section: Section, number: Int) -> String {
        let name = name(section)
        return say("\(Chinese.numeral(number))、\(name.zh)", "\(number). \(name.en)")
    }

    private func name(_ section: Section) -> Bilingual {
        switch section {
        case .progress: text("总体进展", "Overall")
        case .regions:
            text((regions.child.zh.count == 1 ? regions.eachChild : regions.child.zh) + "进展", "By \(regions.child.en)")
        case .reporting: text("报送情况", "Reporting")
        case .followUp: text("预警和督办", "Warnings and matters followed up")
        case .problems: text("存在问题", "Problems")
        case .practice: text("典型做法", "Good practice")
        case .plan: text("下步工作", "Next steps")
        case .outlook: text("趋势研判", "Outlook")
        }
    }
}
