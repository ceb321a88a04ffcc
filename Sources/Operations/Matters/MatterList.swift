package import Domain
package import Store

extension MatterWork {
    /// Which matters a list has.
    package struct Filter: Sendable {
        /// Addressed to it or to a region below it, or issued by it.
        package var region: String?
        package var state: MatterState?
        package var isOverdue = false

        package init(region: String? = nil, state: MatterState? = nil, isOverdue: Bool = false) {
            self.region = region
            self.state = state
            self.isOverdue = isOverdue
        }
    }

    /// The 督办台账: those that are overdue first, then those that wait, then the closed ones; each by deadline.
    package func list(_ filter: Filter = Filter()) throws -> MatterList {
        let today = workspace.today
        return try workspace.read { reader in
            guard let seal = try reader.newestSeal() else { throw Failure.nothingRecorded }
            let framework = try reader.framework(upTo: seal.act)
            let place = try filter.region.map { try Names.region($0, in: framework.tree) } ?? framework.tree.root
            let all = MatterList(framework, asked: place, day: today, seal, try reader.matters(upTo: seal.act))
            return all.narrowed { item in
                (filter.state.map { item.matter.state == $0 } ?? true) && (!filter.isOverdue || item.isOverdue)
            }
        }
    }

    /// One matter as it stands today.
    package func item(_ id: Int) throws -> (list: MatterList, item: MatterList.Item) {
        let list = try list()
        guard let item = list.items.first(where: { $0.matter.id == id }) else { throw Failure.noSuchMatter(id) }
        return (list, item)
    }
}

/// Matters as they stand on a day.
package struct MatterList: Sendable {
    package let framework: Framework
    package let region: Region
    package let day: Day
    package let seal: Seal
    package private(set) var items: [Item]

    package struct Item: Sendable, Hashable {
        package let matter: Matter
        package let region: Region
        package let issuer: Region
        /// To whom it is addressed now: higher where it is long overdue.
        package let addressee: Region
        package let isOverdue: Bool
        /// 0 where it is not overdue.
        package let daysOverdue: Int
        package let level: MatterLevel
    }

    init(_ framework: Framework, asked: Int, day: Day, _ seal: Seal, _ matters: [Matter]) {
        self.framework = framework
        region = framework.tree.regions[asked]
        self.day = day
        self.seal = seal
        let (tree, code) = (framework.tree, framework.tree.regions[asked].code)
        items = matters.compactMap { matter in
            guard let place = tree.position(code: matter.region),
                matter.issuer == code || tree.path(place).contains(asked)
            else { return nil }
            return Self.item(matter, framework, day)
        }
        items.sort { one, other in
            (Self.order(one), one.matter.deadline.number, one.matter.id)
                < (Self.order(other), other.matter.deadline.number, other.matter.id)
        }
    }

    private static func item(_ matter: Matter, _ framework: Framework, _ day: Day) -> Item? {
        let (tree, rules) = (framework.tree, framework.plan.matters)
        guard let region = tree.region(code: matter.region), let issuer = tree.region(code: matter.issuer) else {
            return nil
        }
        let isOverdue = matter.isOverdue(on: day)
        return Item(
            matter: matter, region: region, issuer: issuer,
            addressee: tree.region(code: matter.addressee(on: day, rules, in: tree)) ?? region,
            isOverdue: isOverdue, daysOverdue: isOverdue ? day.number - matter.deadline.number : 0,
            level: rules.level(matter.level)
                ?? MatterLevel(code: matter.level, name: .same(matter.level), days: 10, letter: .supervision))
    }

    private static func order(_ item: Item) -> Int {
        item.isOverdue ? 0 : item.matter.state.waits ? 1 : item.matter.state == .answered ? 2 : 3
    }

    func narrowed(_ holds: (Item) -> Bool) -> MatterList {
        var list = self
        list.items = items.filter(holds)
        return list
    }

    package var open: Int { items.count { $0.matter.state != .closed } }
    package var overdue: Int { items.count(where: \.isOverdue) }
    package var closed: Int { items.count - open }
}
