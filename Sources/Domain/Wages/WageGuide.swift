/// 企业薪酬指引: what is published of a year's wage survey. It holds no figure of a cell that is withheld.
package struct WageGuide: Sendable {
    package let year: Int
    package let rules: WageRules
    /// The whole region.
    package let root: Region
    /// Sectors by letter, then others by name, then what was not said.
    package let industries: [WageIndustry]
    /// Right below the root, in the order of their codes; at the end the root itself for what names no city.
    package let cities: [Region]
    /// Those with a code in its order, then others by name.
    package let occupations: [WageOccupation]
    /// Of the whole survey.
    package let size: WageSize?

    /// Cells that have anybody in them.
    package var cells: Int { occupations.reduce(0) { $0 + $1.cells.count } }

    package var withheld: Int { occupations.reduce(0) { $0 + $1.cells.count { $0.figures == nil } } }
}

/// An industry of the survey.
package struct WageIndustry: Hashable, Sendable {
    /// A sector's letter, or the name that the survey gave; empty: not said.
    package let key: String
    package let sector: Industry?

    package init(_ key: String) {
        self.key = key
        sector = Industry(rawValue: key)
    }
}

/// An occupation of the survey with its cells: all industries first, the whole region first.
package struct WageOccupation: Hashable, Sendable {
    /// What it is asked for by: its code, else its name.
    package let key: String
    package let code: OccupationCode?
    package let name: Bilingual
    package let cells: [WageCell]

    /// The cell of an industry and a city by their places; nil: all.
    package func cell(industry: Int?, city: Int?) -> WageCell? {
        cells.first { $0.industry == industry && $0.city == city }
    }
}

/// A cell of the guide.
package struct WageCell: Hashable, Sendable {
    /// A place among the guide's industries; nil: all of them.
    package let industry: Int?
    /// A place among the guide's cities; nil: the whole region.
    package let city: Int?
    /// Nil where they are withheld.
    package let figures: WageFigures?
}

package struct WageSize: Hashable, Sendable {
    package let enterprises: WageBand
    package let persons: WageBand
}

package struct WageFigures: Hashable, Sendable {
    package let size: WageSize
    /// In 分, exact, in the order of the rules' percentiles.
    package let values: [Fraction]
}

extension WageGuide {
    /// The guide with only some of its cells: what was withheld stays so, whoever asks for however little.
    ///
    /// - Parameters:
    ///   - occupation: The only one, by its key; nil: all.
    ///   - isShown: Which cells.
    /// - Returns: The same guide without the others.
    package func narrowed(occupation: String? = nil, _ isShown: (WageCell) -> Bool = { _ in true }) -> WageGuide {
        let kept = occupations.filter { occupation == nil || $0.key == occupation }.map { item in
            WageOccupation(key: item.key, code: item.code, name: item.name, cells: item.cells.filter(isShown))
        }
        return WageGuide(
            year: year, rules: rules, root: root, industries: industries, cities: cities,
            occupations: kept.filter { !$0.cells.isEmpty }, size: size)
    }
}
