package import Domain
import GRDB

/// What an act states about plan, regions and targets.
extension ActWriter {
    package func state(_ plan: Plan) throws {
        let id = try takeID(.plan)
        try insert(.plan, try PlanRecord.cells(plan, id: id, act: act))
        for (position, indicator) in plan.indicators.enumerated() {
            let id = try takeID(.indicator)
            try insert(.indicator, try PlanRecord.cells(indicator, position: position + 1, id: id, act: act))
        }
        if plan.bulletin != BulletinForm() {
            let id = try takeID(.bulletinForm)
            try insert(.bulletinForm, [.integer(id), .integer(act), .text(try BulletinFormRecord.text(plan.bulletin))])
        }
        if !plan.monitoring.isEmpty { try state([MonitoringRecord(plan.monitoring)], as: .monitoring) }
        if plan.matters != MatterRules() { try state([MatterRulesRecord(plan.matters)], as: .matters) }
        try state(plan.registers.map(RegisterRecord.init), as: .register)
        if plan.wages != WageRules() { try state([WageRulesRecord(plan.wages)], as: .wages) }
        rebuildAtEnd()
    }

    /// States regions; those that stand in the record just so are left out.
    /// - Returns: How many were written.
    @discardableResult
    package func state(_ regions: [Region]) throws -> Int {
        let known = Dictionary(uniqueKeysWithValues: try reader.regions(upTo: act).map { ($0.code, $0) })
        let changed = regions.filter { known[$0.code] != $0 }
        let newCodes = changed.map(\.code).filter { known[$0] == nil }
        for code in newCodes.sorted() { try insert(.place, [.integer(code), .integer(act)]) }
        for region in changed {
            try insert(.region, RegionRecord.cells(region, id: try takeID(.region), act: act))
        }
        if !changed.isEmpty { rebuildAtEnd() }
        return changed.count
    }

    /// - Throws: `StoreFailure.published` at the end of the act, where it changes what a published bulletin reports on and
    ///   neither the revision nor the act says why.
    package func state(_ target: TargetRevision) throws {
        // Any year's target moves the rate of the whole plan, which every bulletin gives.
        if !target.isExplained, try !reader.bulletins(upTo: act).isEmpty {
            try touch(target.key.region, try framework().plan.firstPeriod)
        }
        try insert(
            .target,
            [
                .integer(try takeID(.target)), .integer(act), .integer(target.key.region), .integer(target.key.year),
                .text(target.key.indicator), .integer(target.value), Cell(target.document), Cell(target.reason),
            ])
    }
}

/// One revision of a target (目标调整) with the document and the reason that it rests on.
package struct TargetRevision: Sendable, Hashable {
    package let key: TargetKey
    /// In the indicator's smallest unit.
    package let value: Int
    package let document: String?
    package let reason: String?

    package init(key: TargetKey, value: Int, document: String? = nil, reason: String? = nil) {
        self.key = key
        self.value = value
        self.document = document
        self.reason = reason
    }

    /// Whether a document or a reason stands behind it.
    var isExplained: Bool { [document, reason].contains { $0?.contains { !$0.isWhitespace } ?? false } }
}
