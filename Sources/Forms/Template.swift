package import Domain
package import Workbook

/// The workbook that is sent out before a period: a city's units with the figures on record so far, and cells for the
/// period's own.
package struct Template: Sendable {
    /// What is on record for one indicator of one unit, in the indicator's smallest unit; nil: nothing.
    package struct Figures: Hashable, Sendable {
        /// The year's before the period (上期末本年累计).
        package var yearBefore: Int?
        /// The whole plan's before the period (上期末总累计).
        package var planBefore: Int?
        /// The period's own, where it was filed already.
        package var period: Int?

        package init(yearBefore: Int? = nil, planBefore: Int? = nil, period: Int? = nil) {
            self.yearBefore = yearBefore
            self.planBefore = planBefore
            self.period = period
        }
    }

    /// One row of the form.
    package struct Unit: Hashable, Sendable {
        package var code: String
        package var name: String
        /// Whether it is shown only (其中) and not summed.
        package var isMemo: Bool
        /// By indicator code.
        package var figures: [String: Figures]

        package init(code: String, name: String, isMemo: Bool = false, figures: [String: Figures] = [:]) {
            self.code = code
            self.name = name
            self.isMemo = isMemo
            self.figures = figures
        }
    }

    package var planName: Bilingual
    package var form: FormHead
    /// The city or province whose units fill it in.
    package var city: String
    package var period: Period
    /// In the order of the form.
    package var units: [Unit]
    /// In the order of the form.
    package var indicators: [Indicator]
    /// The city's targets of the period's year, by indicator code, in the indicators' smallest units.
    package var targets: [String: Int]
    package var deadline: Day?
    /// To whom the form goes back: name, telephone, place.
    package var contact: String?
    package var language: Language

    /// - Parameters:
    ///   - plan: Gives name, form head and indicators.
    ///   - city: The city or province whose units fill it in.
    ///   - period: For which figures are asked.
    ///   - units: Counties, zones and 本级, in the order of the form.
    ///   - targets: The city's of the period's year, by indicator code, in the indicators' smallest units.
    ///   - deadline: The last day for sending it back.
    ///   - contact: To whom.
    ///   - language: Of headers and names.
    package init(
        plan: Plan, city: String, period: Period, units: [Unit], targets: [String: Int] = [:], deadline: Day? = nil,
        contact: String? = nil, language: Language
    ) {
        planName = plan.name
        form = plan.form
        indicators = plan.indicators
        self.city = city
        self.period = period
        self.units = units
        self.targets = targets
        self.deadline = deadline
        self.contact = contact
        self.language = language
    }

    /// The workbook to be sent out.
    package var book: Book {
        let words = TemplateWords(language)
        return Book(
            title: "\(city) \(words.period(period)) \(title)",
            sheets: [
                TemplateForm(self).sheet, TemplateDefinitions(self).sheet, TemplateNotes(self).sheet,
            ])
    }

    /// Writes the workbook to be sent out.
    ///
    /// - Parameter path: The file; one that is there is replaced.
    /// - Throws: `WorkbookFault` where it cannot be written.
    package func write(to path: String) throws(WorkbookFault) { try book.write(to: path) }

    /// The form's title; where there is none, that of a working table, which is no statistical form.
    var title: String {
        if language == .zh, !form.title.isEmpty { return form.title }
        return language == .zh ? "\(planName.zh)工作调度表" : "\(planName.en): Progress Return"
    }

    /// The lines at the upper right of a statistical form, those that are known.
    var headLines: [String] {
        let words = TemplateWords(language)
        let known = [
            (words.number, form.number), (words.authority, form.authority), (words.approval, form.approval),
            (words.validUntil, form.validUntil),
        ].filter { !$0.1.isEmpty }
        if known.isEmpty { return title.contains(words.notStatistical) ? [] : ["（\(words.notStatistical)）"] }
        return known.map { $0.0 + words.colon + $0.1 }
    }
}
