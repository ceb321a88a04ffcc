import Documents
import Domain
import Hummingbird
import Operations
import Texts

/// An enterprise's course: the last twelve months of its sheets, and its warnings.
enum EnterprisePage {
    struct Tag: Sendable {
        let look: String
        let words: String
    }

    struct MonthRow: Sendable {
        let month: String
        let isReported: Bool
        let employees: String
        let contracts: String
        let contractRate: String
        let insured: String
        let insuredRate: String
        let persons: String
        let amount: String
        let days: String
        let tags: [Tag]
    }

    struct WarningRow: Sendable {
        let kind: String
        let level: Tag
        let since: String
        let deadline: String
        let closed: String
    }

    struct Model: Sendable {
        let t: [String: String]
        let kicker: String
        let sentence: String
        let back: String
        let code: String
        let region: String
        let chart: String
        let hasChart: Bool
        let months: [MonthRow]
        let warnings: [WarningRow]
        let hasWarnings: Bool
    }

    static func page(_ call: Call) throws -> Response {
        let found = try MonitoringWork(call.workspace).enterprise(call.parameters["code"] ?? "")
        // Whoever may see a region may see its enterprises, and no others.
        guard call.isWithin(found.course.newest.region) else { throw SiteFailure.notFound }
        let (course, language, rules) = (found.course, call.language, found.framework.plan.monitoring)
        let name = course.newest.name
        let open = course.warnings.filter(\.isOpen).map { warning in
            Bilingual(
                zh: (rules.kind(warning.kind)?.name.zh ?? "") + rules.levels[warning.level].name.zh,
                en: "\(rules.kind(warning.kind)?.name.en ?? "") \(rules.levels[warning.level].name.en)")
        }
        let months = months(course)
        let chart = chart(course, months, language)
        let model = Model(
            t: SiteText.enterprise.said(language), kicker: found.region.name(in: language),
            sentence: SiteText.enterpriseSentence(name, open: open)[language],
            back: "\(found.region.address)/warnings", code: course.code, region: found.region.name(in: language),
            chart: chart, hasChart: !chart.isEmpty, months: months.reversed().map { row($0, course, rules, language) },
            warnings: course.warnings.reversed().map { row($0, rules, language) },
            hasWarnings: !course.warnings.isEmpty)
        return call.page("\(name) · \(call.say(SiteText.enterprise.title))", "enterprise", model)
    }

    /// Twelve months that end with the newest sheet's.
    private static func months(_ course: EnterpriseCourse) -> [Month] {
        let last = course.newest.month.index
        return (last - 11...last).map(Month.init(index:)).filter { $0 >= course.sheets[0].month }
    }

    private static func row(
        _ month: Month, _ course: EnterpriseCourse, _ rules: MonitoringRules, _ language: Language
    ) -> MonthRow {
        let sheet = course.sheet(month)
        let amount = sheet.map { "\(Digits.grouped($0.owedAmount / 100)).\(Digits.padded($0.owedAmount % 100, 2))" }
        func rate(_ kind: WarningKind) -> String { sheet?.rate(kind)?.fixed(2) ?? "–" }
        func count(_ value: Int?) -> String { value.map(Digits.grouped) ?? "–" }
        return MonthRow(
            month: Labels.month(month)[language], isReported: sheet != nil, employees: count(sheet?.employees),
            contracts: count(sheet?.contracts), contractRate: rate(.contract), insured: count(sheet?.insured),
            insuredRate: rate(.insured), persons: count(sheet?.owedPersons), amount: amount ?? "–",
            days: count(sheet?.owedDays), tags: tags(month, course, rules, language))
    }

    /// The levels of the warnings that are open at the end of a month.
    private static func tags(
        _ month: Month, _ course: EnterpriseCourse, _ rules: MonitoringRules, _ language: Language
    ) -> [Tag] {
        course.warnings.compactMap { warning in
            guard warning.opened <= month, warning.closed.map({ month < $0 }) ?? true,
                let step = warning.steps.last(where: { $0.month <= month })
            else { return nil }
            let name = rules.kind(warning.kind)?.name[language] ?? ""
            return Tag(
                look: MonitoringPage.look(step.level, rules),
                words: "\(MonitoringPage.tag(step.level, rules, language)) \(name)")
        }
    }

    private static func row(_ warning: Warning, _ rules: MonitoringRules, _ language: Language) -> WarningRow {
        WarningRow(
            kind: rules.kind(warning.kind)?.name[language] ?? "",
            level: Tag(
                look: MonitoringPage.look(warning.level, rules),
                words: MonitoringPage.tag(warning.level, rules, language)),
            since: Labels.month(warning.opened)[language], deadline: Labels.day(warning.deadline)[language],
            closed: warning.closed.map { Labels.month($0)[language] } ?? "–")
    }

    /// Both rates over the months; empty where there are not two months.
    private static func chart(_ course: EnterpriseCourse, _ months: [Month], _ language: Language) -> String {
        guard months.count > 1 else { return "" }
        let words = SiteText.enterprise.said(language)
        let kinds: [(WarningKind, String)] = [
            (.contract, words["contractRate"] ?? ""), (.insured, words["insuredRate"] ?? ""),
        ]
        let lines = kinds.map { kind, name in
            let rates = months.map { course.sheet($0)?.rate(kind) }
            return LineChart.Line(
                name: name, values: rates.map { $0?.approximate },
                last: rates.compactMap(\.self).last?.fixed(2) ?? "–", isReference: kind == .insured)
        }
        let title = SiteText.rateChart(course.newest.name)[language]
        var out = Markup()
        LineChart(title: title, description: title, categories: months.map(\.description), lines: lines).picture
            .write(to: &out, id: "rates")
        return out.string
    }
}
