package import Domain
package import Reporting
import Texts
package import Workbook

extension Report {
    /// The report as a workbook (Excel 报表): an overview, a sheet for each indicator, the units, who has reported, what lags,
    /// what was adjusted, and where the figures come from. The same report gives the same workbook.
    ///
    /// - Parameter language: Of all words but names.
    /// - Returns: The workbook; `Book.bytes` makes the file.
    package func book(_ language: Language) -> Book {
        let book = ReportBook(self, language)
        var made = Book(title: book.title, author: "", sheets: book.parts.map(book.sheet))
        made.created = asOf.milliseconds / 1000
        made.properties = book.properties
        return made
    }
}

/// What all sheets of one report's workbook share.
struct ReportBook {
    enum Part: Hashable {
        case overview
        /// By place among the plan's indicators.
        case indicator(Int)
        case units, reporting, lags, adjustments, registers, methods, sources
    }

    let report: Report
    let language: Language
    let look: BookLook
    let parts: [Part]
    private let places: [Part: Int]

    init(_ report: Report, _ language: Language) {
        self.report = report
        self.language = language
        look = BookLook(language)
        var parts = [Part.overview] + report.plan.indicators.indices.map(Part.indicator)
        if report.units.contains(where: { !$0.isEmpty }) { parts.append(.units) }
        parts += [.reporting, .lags]
        if report.adjustments != nil || !report.targetRevisions.isEmpty { parts.append(.adjustments) }
        if !RegisterTables(report, language).all.isEmpty { parts.append(.registers) }
        parts.append(.methods)
        let hasSources = (report.regions + report.units.joined()).contains { !$0.filings.isEmpty }
        if hasSources { parts.append(.sources) }
        self.parts = parts
        places = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1, $0) })
    }

    func say(_ words: Bilingual) -> String { words[language] }

    func sheet(_ part: Part) -> BookSheet {
        switch part {
        case .overview: OverviewSheet(self).sheet
        case .indicator(let number): IndicatorSheet(self, number).sheet
        case .units: UnitsSheet(self).sheet
        case .reporting: ReportingSheet(self).sheet
        case .lags: LagSheet(self).sheet
        case .adjustments: AdjustmentSheet(self).sheet
        case .registers: RegisterSheet(book: self).sheet
        case .methods: MethodSheet(self).sheet
        case .sources: SourceSheet(self).sheet
        }
    }

    func name(_ part: Part) -> String {
        switch part {
        case .overview: say(WorkbookText.overview)
        case .indicator(let number): say(report.plan.indicators[number].name)
        case .units: say(WorkbookText.below(WorkbookText.levelBelow(report.asked.region.level)))
        case .reporting: say(WorkbookText.reporting)
        case .lags: say(WorkbookText.lags)
        case .adjustments: say(WorkbookText.adjustments)
        case .registers: say(RegisterTableText.evidence)
        case .methods: say(WorkbookText.methods)
        case .sources: say(WorkbookText.sourceSheet)
        }
    }

    func link(_ text: String, _ part: Part) -> BookContent {
        places[part].map { .link(text, BookPlace(sheet: $0)) } ?? .text(text)
    }

    var title: String { say(WorkbookText.title(report.asked.region.name, report.plan.name, report.through)) }

    /// What the file was made from, read back by whoever checks it.
    var properties: [BookProperty] {
        [
            ("plan", report.plan.code), ("kind", "workbook"), ("region", report.asked.region.codeText),
            ("through", report.through.description), ("cutoff", report.cutoff.description),
            ("basis", report.basis.rawValue), ("asOf", report.asOf.description), ("snapshot", report.snapshot),
            ("language", language.rawValue),
        ].map { BookProperty("tongxing." + $0.0, $0.1) }
    }
}

// MARK: Contents of cells

extension ReportBook {
    /// An amount in the indicator's unit; `–` for none.
    func amount(_ value: Int?, _ indicator: Indicator) -> BookContent {
        guard let value else { return .text(RateFormula.none) }
        return .number(Double(indicator.shown(value)) ?? 0)
    }

    /// Rounded as the plan prints rates; `–` for none.
    func percent(_ value: Fraction?) -> BookContent { number(value, report.plan.rateDecimals) }

    func number(_ value: Fraction?, _ decimals: Int) -> BookContent {
        value.map { .number(Double($0.fixed(decimals)) ?? 0) } ?? .text(RateFormula.none)
    }

    func count(_ value: Int?) -> BookContent { value.map { .number(Double($0)) } ?? .text(RateFormula.none) }

    func rate(_ rate: Rate?) -> BookContent {
        rate.map { .number(Double($0.shown(decimals: report.plan.rateDecimals)) ?? 0) } ?? .text(RateFormula.none)
    }

    func rateFormula(_ indicator: Indicator) -> RateFormula {
        RateFormula(rateDecimals: report.plan.rateDecimals, decimals: indicator.decimals)
    }

    func regionName(_ figures: RegionFigures) -> String {
        figures.isMemo ? say(WorkbookText.memo(figures.region.name)) : figures.region.name
    }

    /// Regions that are summed, those shown only, then the level's own units.
    static func inOrder(_ regions: some Sequence<RegionFigures>) -> [RegionFigures] {
        func place(_ figures: RegionFigures) -> Int { figures.isMemo ? 1 : figures.region.level == .unit ? 2 : 0 }
        return regions.enumerated()
            .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
    }

    // MARK: Looks of cells

    func amountStyle(_ indicator: Indicator, isStrong: Bool = false) -> BookStyle {
        look.figure(BookLook.grouped(indicator.decimals), isStrong: isStrong)
    }

    func rateStyle(isStrong: Bool = false) -> BookStyle {
        look.figure(BookLook.plain(report.plan.rateDecimals), isStrong: isStrong)
    }

    func pointStyle(isStrong: Bool = false) -> BookStyle {
        look.figure(BookLook.signed(report.plan.rateDecimals), isStrong: isStrong)
    }

    func countStyle(isStrong: Bool = false) -> BookStyle { look.figure("#,##0", isStrong: isStrong) }
}
