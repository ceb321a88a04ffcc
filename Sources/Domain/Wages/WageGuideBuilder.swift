/// Makes the guide of a survey.
package struct WageGuideBuilder {
    private let survey: WageSurvey
    private let rules: WageRules
    private let tree: RegionTree
    private let list: OccupationList
    private let industries: [WageIndustry]
    private let industryPlaces: [String: Int]
    private let cities: [Region]
    private let cityPlaces: [Int: Int]

    package init(_ survey: WageSurvey, _ rules: WageRules, in tree: RegionTree, _ list: OccupationList) {
        self.survey = survey
        self.rules = rules
        self.tree = tree
        self.list = list
        let keys = Set(survey.standing.values.joined().map(\.industry))
        industries = keys.map(WageIndustry.init).sorted { Self.rank($0) < Self.rank($1) }
        industryPlaces = Dictionary(uniqueKeysWithValues: industries.enumerated().map { ($1.key, $0) })
        let root = tree.regions[tree.root].code
        let codes = Set(survey.standing.keys.map(\.city)).sorted { ($0 == root ? 1 : 0, $0) < ($1 == root ? 1 : 0, $1) }
        cities = codes.compactMap { tree.region(code: $0) }
        cityPlaces = Dictionary(uniqueKeysWithValues: cities.enumerated().map { ($1.code, $0) })
    }

    private static func rank(_ industry: WageIndustry) -> (Int, String) {
        (industry.sector != nil ? 0 : industry.key.isEmpty ? 2 : 1, industry.key)
    }

    package func guide(year: Int) -> WageGuide {
        let byOccupation = Dictionary(grouping: survey.standing) { $0.key.occupation }
        let occupations = byOccupation.keys.sorted { Self.rank($0) < Self.rank($1) }.map { key in
            occupation(key, (byOccupation[key] ?? []).map { ($0.key, $0.value) })
        }
        return WageGuide(
            year: year, rules: rules, root: tree.regions[tree.root], industries: industries, cities: cities,
            occupations: occupations, size: wholeSize)
    }

    private static func rank(_ key: String) -> (Int, String) { (OccupationCode(key) == nil ? 1 : 0, key) }

    /// Nil where it is itself too small to be told.
    private var wholeSize: WageSize? {
        let persons = survey.standing.values.joined().reduce(0) { $0 + $1.headcount }
        let enterprises = Set(survey.standing.keys.map(\.enterprise)).count
        guard persons >= rules.minPersons, enterprises >= rules.minEnterprises else { return nil }
        return size(enterprises: enterprises, persons: persons)
    }

    private func size(enterprises: Int, persons: Int) -> WageSize {
        WageSize(
            enterprises: WageBand(enterprises, least: rules.minEnterprises),
            persons: WageBand(persons, least: rules.minPersons))
    }

    // MARK: One occupation

    private typealias Lines = [(key: WageSurvey.Key, rows: [WageRow])]

    private func occupation(_ key: String, _ lines: Lines) -> WageOccupation {
        var lattice = WageLattice(industries: industries.count, cities: cities.count)
        var groups = Array(repeating: [PayGroup](), count: lattice.persons.count)
        let enterprises = Dictionary(
            uniqueKeysWithValues: Set(lines.map(\.key.enterprise)).sorted().enumerated().map { ($1, $0) })
        for (key, rows) in lines {
            guard let enterprise = enterprises[key.enterprise], let city = cityPlaces[key.city] else { continue }
            for row in rows {
                guard let industry = industryPlaces[row.industry] else { continue }
                lattice.add(row.headcount, of: enterprise, industry: industry, city: city)
                groups[lattice.place(industry, city)].append(PayGroup(pay: row.pay, persons: row.headcount))
            }
        }
        let withheld = WageWithholding.cells(lattice, rules)
        let cells = order(lattice).filter { !lattice.isEmpty($0) }.map { cell in
            WageCell(
                industry: lattice.row(of: cell) == lattice.lastRow ? nil : lattice.row(of: cell),
                city: lattice.column(of: cell) == lattice.lastColumn ? nil : lattice.column(of: cell),
                figures: withheld[cell] ? nil : figures(cell, lattice, groups))
        }
        let (code, name) = label(key, lines)
        return WageOccupation(key: code?.text ?? name.zh, code: code, name: name, cells: cells)
    }

    /// Sums before parts.
    private func order(_ lattice: WageLattice) -> [Int] {
        let rows = [lattice.lastRow] + Array(0..<lattice.lastRow)
        let columns = [lattice.lastColumn] + Array(0..<lattice.lastColumn)
        return rows.flatMap { row in columns.map { lattice.place(row, $0) } }
    }

    private func figures(_ cell: Int, _ lattice: WageLattice, _ groups: [[PayGroup]]) -> WageFigures {
        let (row, column) = (lattice.row(of: cell), lattice.column(of: cell))
        let rows = row == lattice.lastRow ? 0..<lattice.lastRow : row..<row + 1
        let columns = column == lattice.lastColumn ? 0..<lattice.lastColumn : column..<column + 1
        let members = rows.flatMap { row in columns.flatMap { groups[lattice.place(row, $0)] } }
        return WageFigures(
            size: size(enterprises: lattice.enterprises[cell].count, persons: lattice.persons[cell]),
            values: WagePercentile.values(members, rules.percentiles))
    }

    /// The list's name, else the first in order of those that the survey gave.
    private func label(_ key: String, _ lines: Lines) -> (OccupationCode?, Bilingual) {
        let texts = Set(lines.flatMap { $0.rows.map(\.occupation) }).sorted()
        var name = ""
        for text in texts {
            switch list.read(text) {
            case .known(let occupation), .contradiction(let occupation, _): return (occupation.code, occupation.name)
            case .unknownCode(_, let said): name = name.isEmpty ? said : name
            case .unknownName(let said): name = name.isEmpty ? said : name
            case .nothing: break
            }
        }
        return (OccupationCode(key), .same(name.isEmpty ? key : name))
    }
}
