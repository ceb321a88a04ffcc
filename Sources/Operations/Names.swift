package import Domain
import Intake
package import Store

/// Finds what an option names.
package enum Names {
    /// A region's place in the tree.
    package static func region(_ name: String, in tree: RegionTree) throws -> Int {
        // A code needs no look at the names, which are many in a large tree.
        if let code = Digits.whole(name, length: 6...6), let position = tree.position(code: code) { return position }
        switch RegionNames(tree).read(name) {
        case .region(let position), .pastAlias(let position): return position
        case .ambiguous(let positions):
            throw Failure.ambiguousRegion(
                name, candidates: positions.map { "\(tree.regions[$0].name) \(tree.regions[$0].codeText)" })
        case .unknown(let likely): throw Failure.unknownRegion(name, likely: likely)
        case .total: throw Failure.unknownRegion(name, likely: [])
        }
    }

    /// The code of a region that a database knows.
    package static func regionCode(_ name: String, _ workspace: Workspace) throws -> Int {
        try workspace.read { reader in
            let tree = try reader.tree(upTo: Int.max)
            return tree.regions[try region(name, in: tree)].code
        }
    }

    /// A period of the plan.
    package static func period(_ text: String, in plan: Plan) throws -> Period {
        guard case .period(let period) = PeriodText.read(text, cadence: plan.cadence) else {
            throw Failure.unreadablePeriod(text)
        }
        guard plan.contains(period) else { throw Failure.periodOutsidePlan(text, span: plan.span) }
        return period
    }

    /// An indicator by code, name or synonym.
    package static func indicator(_ name: String, in plan: Plan) throws -> Indicator {
        guard let place = IndicatorWords(plan.indicators).place(ofWord: name) else {
            throw Failure.unknownIndicator(name, known: plan.indicators.map(\.code))
        }
        return plan.indicators[place]
    }

    package static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw Failure.unreadableDay(text) }
        return day
    }

    /// The point of the ledger that a moment, the beginning of a hash or the act of a bulletin (`#57`) means; nil: the
    /// newest.
    package static func seal(_ text: String?, _ reader: LedgerReader) throws -> Seal {
        guard let text else {
            guard let seal = try reader.newestSeal() else { throw Failure.nothingRecorded }
            return seal
        }
        if text.hasPrefix("#"), let act = Int(text.dropFirst()) {
            guard let bulletin = try reader.bulletins().first(where: { $0.act == act }),
                let seal = try reader.seal(act: bulletin.snapshotAct)
            else { throw Failure.noSuchBulletin(act) }
            return seal
        }
        if text.count >= 8, text.count <= 64, text.allSatisfy(\.isHexDigit) {
            let found = try reader.seals(hashPrefix: text)
            guard found.count == 1 else { throw Failure.unknownSnapshot(text) }
            return found[0]
        }
        guard let moment = Moment(text) else { throw Failure.unreadableMoment(text) }
        guard let seal = try reader.seal(at: moment) else { throw Failure.nothingRecorded }
        return seal
    }
}
