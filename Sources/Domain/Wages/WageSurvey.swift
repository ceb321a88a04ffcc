/// The lines of one year's survey as they count now.
///
/// What an enterprise reports of an occupation in a city replaces what it reported of it before: the lines of the newest
/// act stand. Lines of acts that were undone must not be among those given.
package struct WageSurvey: Sendable {
    /// What is replaced as one.
    package struct Key: Hashable, Sendable {
        /// The code of the region right below the root in which the enterprise lies, or the root's own.
        package let city: Int
        package let enterprise: String
        package let occupation: String
    }

    private let tree: RegionTree
    private let list: OccupationList
    private let fold: @Sendable (String) -> String
    private var enterprises: WageEnterprises
    private var occupations: [String: String] = [:]
    private var cities: [Int: Int] = [:]
    private(set) var standing: [Key: [WageRow]] = [:]

    /// - Parameters:
    ///   - rows: Of one year.
    ///   - tree: The regions.
    ///   - list: The plan's occupations.
    ///   - others: Lines that are not part of it, but tell which code belongs to a name.
    ///   - fold: What is left of a name when it is compared.
    package init(
        _ rows: [WageRow], in tree: RegionTree, _ list: OccupationList, knowing others: [WageRow] = [],
        fold: @escaping @Sendable (String) -> String
    ) {
        self.tree = tree
        self.list = list
        self.fold = fold
        enterprises = WageEnterprises(fold: fold)
        for row in rows + others { enterprises.learn(name: row.name, code: row.code) }
        for row in rows {
            let key = key(of: row)
            guard let kept = standing[key]?.first, kept.act != row.act else {
                standing[key, default: []].append(row)
                continue
            }
            if row.act > kept.act { standing[key] = [row] }
        }
    }

    package mutating func key(of row: WageRow) -> Key {
        Key(
            city: city(of: row.region), enterprise: enterprises.key(name: row.name, code: row.code),
            occupation: occupation(of: row.occupation))
    }

    /// What stands of an enterprise's occupation in a city.
    package func lines(of key: Key) -> [WageRow] { standing[key] ?? [] }

    /// All that stands, in no order.
    package var all: [WageRow] { Array(standing.values.joined()) }

    private mutating func city(of region: Int) -> Int {
        if let known = cities[region] { return known }
        let path = tree.position(code: region).map(tree.path) ?? []
        let city = path.count > 1 ? tree.regions[path[path.count - 2]].code : tree.regions[tree.root].code
        cities[region] = city
        return city
    }

    /// The code of a known occupation or of one that the list has not, else the folded name.
    private mutating func occupation(of text: String) -> String {
        if let known = occupations[text] { return known }
        let key =
            switch list.read(text) {
            case .known(let occupation), .contradiction(let occupation, _): occupation.code.text
            case .unknownCode(let code, _): code.text
            case .unknownName(let name): fold(name)
            case .nothing: text
            }
        occupations[text] = key
        return key
    }
}
