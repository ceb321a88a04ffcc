package import Domain
import Texts

/// A wage guide as it is asked for: which part of it, from which state of the record.
package struct WageReport: Sendable {
    /// Only the cells that were asked for.
    package let guide: WageGuide
    package let planCode: String
    package let planName: Bilingual
    package let asOf: Moment
    /// The head of the ledger, hexadecimal.
    package let snapshot: String
    package let choice: Choice

    /// What the guide was narrowed to; nil: all of it.
    package struct Choice: Sendable, Hashable {
        /// The occupation's key.
        package var occupation: String?
        /// Places among the guide's industries and cities.
        package var industry: Int?
        package var city: Int?

        package init(occupation: String? = nil, industry: Int? = nil, city: Int? = nil) {
            self.occupation = occupation
            self.industry = industry
            self.city = city
        }

        package var isWhole: Bool { occupation == nil && industry == nil && city == nil }

        /// Whether a cell is among what was asked for.
        package func holds(_ cell: WageCell) -> Bool {
            (industry == nil || cell.industry == industry) && (city == nil || cell.city == city)
        }
    }

    /// - Parameters:
    ///   - whole: The whole guide.
    ///   - plan: The plan.
    ///   - asOf: The moment up to which the record was read.
    ///   - snapshot: Its head.
    ///   - choice: Which part is wanted.
    package init(_ whole: WageGuide, of plan: Plan, asOf: Moment, snapshot: String, choice: Choice = Choice()) {
        guide = whole.narrowed(occupation: choice.occupation, choice.holds)
        planCode = plan.code
        planName = plan.name
        self.asOf = asOf
        self.snapshot = snapshot
        self.choice = choice
    }

    // MARK: Rows

    /// A cell with its occupation.
    package struct Row: Sendable {
        package let occupation: WageOccupation
        package let cell: WageCell
    }

    package func rows(_ isShown: (WageCell) -> Bool = { _ in true }) -> [Row] {
        guide.occupations.flatMap { occupation in
            occupation.cells.filter(isShown).map { Row(occupation: occupation, cell: $0) }
        }
    }

    /// What is shown first: each occupation in the region and industry that were asked for; of a single occupation all.
    package var mainRows: [Row] {
        choice.occupation != nil
            ? rows() : rows { $0.industry == choice.industry && $0.city == choice.city }
    }

    package var rowsByIndustry: [Row] { rows { $0.industry != nil && $0.city == choice.city } }

    package var rowsByCity: [Row] { rows { $0.city != nil && $0.industry == choice.industry } }

    package func industryName(_ industry: Int?, _ language: Language) -> String {
        industry.map { WageText.industry(guide.industries[$0])[language] } ?? WageText.allIndustries[language]
    }

    package func regionName(_ city: Int?, _ language: Language) -> String {
        guard let city else { return guide.root.name(in: language) }
        let region = guide.cities[city]
        return region.code == guide.root.code ? WageText.noCity[language] : region.name(in: language)
    }

    /// In whole yuan with separators.
    package static func yuan(_ value: Fraction) -> String {
        let text = (value / Fraction(100)).fixed(0)
        return Int(text).map(Digits.grouped) ?? text
    }

    // MARK: Sentences

    package var title: Bilingual {
        WageText.title(guide.year, Bilingual(zh: guide.root.name, en: guide.root.name(in: .en)))
    }

    /// The first sentence.
    package var answer: Bilingual {
        let places = guide.rules.percentiles
        let median = places.firstIndex(of: 50) ?? places.count / 2
        let main = rows { $0.industry == choice.industry && $0.city == choice.city }
        let shown = main.compactMap { row in row.cell.figures.map { (row.occupation.name, $0.values[median]) } }
            .sorted { $0.1 < $1.1 }
        let medians = [shown.first, shown.last].map { entry in
            entry.map { WageText.Median(occupation: $0.0, pay: Self.yuan($0.1)) }
        }
        return WageText.answer(
            guide.year, shown: shown.count, withheld: main.count - shown.count, lowest: medians[0], highest: medians[1])
    }

    /// Which part is shown; nil: all.
    package var part: Bilingual? {
        guard !choice.isWhole else { return nil }
        var parts: [Bilingual] = []
        if let occupation = guide.occupations.first, choice.occupation != nil { parts.append(occupation.name) }
        if choice.industry != nil {
            parts.append(Bilingual(zh: industryName(choice.industry, .zh), en: industryName(choice.industry, .en)))
        }
        if choice.city != nil {
            parts.append(Bilingual(zh: regionName(choice.city, .zh), en: regionName(choice.city, .en)))
        }
        return WageText.part(parts)
    }
}
