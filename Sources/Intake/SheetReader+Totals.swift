import Domain
import Tables

/// Rows and columns that state a total of others.
extension SheetReader {
    /// Rows that name a parent of other rows, and 合计 rows, are compared with the rows they sum and not stored. A total
    /// over a row that was refused cannot be judged and is passed over.
    func checkTotals() {
        for measure in Measure.allCases {
            if measure == .new {
                var batch = file.batch
                file.batch = frame.nothing
                check(&batch, .new)
                file.batch = batch
            } else if var batch = file.cumulative.removeValue(forKey: measure) {
                check(&batch, measure)
                file.cumulative[measure] = batch
            }
        }
        for total in totals where total.value != 0 && !isAbout(total) { mismatch(total, expected: 0) }
    }

    /// 湘潭 among the counties of 湘潭市 may be 湘潭县, where that one is not there under its own name.
    func checkShortNames() {
        for (parent, row) in shortNames {
            let tree = frame.tree
            guard let county = tree.children[parent].first(where: { isNamesake($0, of: parent) }),
                let column = columns.region
            else { continue }
            guard !named[county], tree.children[parent].contains(where: { named[$0] }) else { continue }
            problem(
                place(
                    .ambiguousRegion, row, column, value: tree.regions[parent].shortName,
                    details: [.suggestion([tree.regions[parent].name, tree.regions[county].name])]), region: parent)
            file.faultyRegions.insert(county)
        }
    }

    /// Whether a county is called as its city, apart from the last character.
    func isNamesake(_ county: Int, of city: Int) -> Bool {
        let (name, stem) = (frame.tree.regions[county].name, frame.tree.regions[city].shortName)
        return name.hasPrefix(stem) && name.count == stem.count + 1 && "县区市".contains(name.suffix(1))
    }

    private func isAbout(_ total: StatedTotal) -> Bool {
        let batch = total.measure == .new ? file.batch : file.cumulative[total.measure]
        return batch?.periods.contains(total.period) ?? false
    }

    private func check(_ batch: inout FilingBatch, _ measure: Measure) {
        for period in batch.periods {
            let parents = batch.regions(period).filter { !frame.tree.children[$0].isEmpty }
            let stated = totals.filter { $0.period == period && $0.measure == measure }
            guard !parents.isEmpty || !stated.isEmpty else { continue }
            for indicator in frame.plan.indicators.indices {
                let group = Group(period: period, indicator: indicator, measure: measure)
                check(&batch, group, parents, stated.filter { $0.indicator == indicator })
            }
        }
    }

    struct Group {
        let period: Int
        let indicator: Int
        let measure: Measure
    }

    /// A value of this sheet with its row.
    private struct Stated {
        let value: Int
        let row: Int
    }

    private func check(_ batch: inout FilingBatch, _ group: Group, _ parents: [Int], _ stated: [StatedTotal]) {
        guard !parents.isEmpty || !stated.isEmpty else { return }
        var own = [Int?](repeating: nil, count: frame.tree.regions.count)
        var rows = [Int](repeating: 0, count: frame.tree.regions.count)
        for region in batch.regions(group.period) {
            guard let (entry, raw) = batch.entry(region: region, period: group.period, indicator: group.indicator),
                file.key(raw).sheet == sheetPlace, case .value(let value) = entry
            else { continue }
            own[region] = value
            rows[region] = file.key(raw).row
        }
        let values = Values(own: own, in: frame.tree).values
        for total in stated { check(total, among: stated, own: own, rows: rows, values: values) }
        for parent in parents where own[parent] != nil { checkParent(parent, &batch, group, values) }
    }

    private func check(
        _ total: StatedTotal, among stated: [StatedTotal], own: [Int?], rows: [Int], values: [Int?]
    ) {
        let whole = values[total.scope ?? frame.tree.root] ?? 0
        // A file may hold regions that do not lie below one another's parent.
        if total.value == whole && !total.isSubtotal { return }
        guard !total.isBeside, total.scope == nil || total.isSubtotal else { return mismatch(total, expected: whole) }
        let before = sum(of: own, rows, above: total.row)
        let after = sum(of: own, rows, below: total.row)
        if total.isSubtotal {
            if [before, after].contains(total.value) || totalRows.count == 1 && total.value == whole { return }
            return mismatch(total, expected: total.scope.flatMap { values[$0] } ?? before ?? after ?? 0)
        }
        // 合计 under each of several groups.
        if stated.count > 1, [before, after].contains(total.value) { return }
        mismatch(total, expected: whole)
    }

    /// The sum of the rows between a total and the one before it; nil where there are none.
    private func sum(of own: [Int?], _ rows: [Int], above row: Int) -> Int? {
        sum(own, rows, (totalRows.last { $0 < row } ?? 0) + 1..<row)
    }

    private func sum(of own: [Int?], _ rows: [Int], below row: Int) -> Int? {
        sum(own, rows, row + 1..<max(totalRows.first { $0 > row } ?? .max, row + 1))
    }

    private func sum(_ own: [Int?], _ rows: [Int], _ range: Range<Int>) -> Int? {
        let members = own.indices.filter {
            own[$0] != nil && range.contains(rows[$0]) && isCounted($0, in: range, own, rows)
        }
        return members.isEmpty ? nil : members.compactMap { own[$0] }.reduce(0, +)
    }

    /// Whether a row counts in the sum of its group: no memo, and none that sums others of the group.
    private func isCounted(_ region: Int, in range: Range<Int>, _ own: [Int?], _ rows: [Int]) -> Bool {
        guard frame.tree.regions[region].counted == .own else { return false }
        return !frame.tree.children[region].contains { own[$0] != nil && range.contains(rows[$0]) }
    }

    private func checkParent(_ parent: Int, _ batch: inout FilingBatch, _ group: Group, _ values: [Int?]) {
        let tree = frame.tree
        let parts = tree.children[parent].filter { tree.regions[$0].counted == .own }.compactMap { values[$0] }
        guard let (entry, raw) = batch.entry(region: parent, period: group.period, indicator: group.indicator) else {
            return
        }
        if parts.isEmpty {
            // A total of rows that were refused is no figure of its own.
            let below = frame.tree.subtree(parent).filter { $0 != parent }
            if !file.regionsWithErrors.isDisjoint(with: below) {
                batch.remove(indicator: group.indicator, region: parent, period: group.period)
            } else if file.hasStrayErrors {
                file.faultyRegions.insert(parent)
            }
            return
        }
        let sum = parts.reduce(0, +)
        if case .value(let stated) = entry, stated != sum, canJudge(parent) {
            let shown = frame.plan.indicators[group.indicator].shown
            problem(
                place(
                    .totalMismatch, file.key(raw).row, column(of: group, parent), value: shown(stated),
                    details: [.expected(shown(sum)), .about(.same(tree.regions[parent].name))]), alone: true)
            // Any of the rows summed may be the wrong one: none of them can be taken.
            file.faultyRegions.formUnion(tree.subtree(parent))
        }
        batch.remove(indicator: group.indicator, region: parent, period: group.period)
    }

    private func column(of group: Group, _ region: Int) -> Int {
        let address = FigureAddress(
            region: region, period: group.period, indicator: group.indicator, measure: group.measure)
        return layout.column(of: address) ?? 0
    }

    /// Whether all rows that a region's total sums were understood.
    private func canJudge(_ region: Int) -> Bool {
        !file.hasStrayErrors && file.regionsWithErrors.isDisjoint(with: frame.tree.subtree(region))
    }

    private func mismatch(_ total: StatedTotal, expected: Int) {
        guard canJudge(total.scope ?? frame.tree.root) else { return }
        let shown = frame.plan.indicators[total.indicator].shown
        let found = place(
            .totalMismatch, total.row, total.column, value: shown(total.value),
            details: [.expected(shown(expected)), .about(frame.plan.indicators[total.indicator].name)])
        guard let scope = total.scope else { return wholeProblem(found) }
        problem(found, alone: true)
        file.faultyRegions.formUnion(frame.tree.subtree(scope))
    }

    /// A problem that is no single row's, so that others can still be judged.
    private func problem(_ problem: Problem, alone: Bool) {
        let strays = file.hasStrayErrors
        self.problem(problem)
        if alone { file.hasStrayErrors = strays }
    }
}
