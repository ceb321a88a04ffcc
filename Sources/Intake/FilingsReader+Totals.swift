import Domain
import Tables

/// Rows that state a total of other rows.
extension FilingsReader {
    /// Rows that name a parent of other rows, and 合计 rows, are compared with the rows they sum and not stored. A total
    /// over a row that was refused cannot be judged and is passed over.
    func checkTotals() {
        for period in file.batch.periods {
            let parents = file.batch.regions(period).filter { !tree.children[$0].isEmpty }
            let stated = totals.filter { $0.period == period }
            guard !parents.isEmpty || !stated.isEmpty else { continue }
            for indicator in plan.indicators.indices {
                checkTotals(period, indicator, parents, stated.filter { $0.indicator == indicator })
            }
        }
        for total in totals where !file.batch.periods.contains(total.period) && total.value != 0 {
            mismatch(total, expected: 0)
        }
    }

    private func checkTotals(_ period: Int, _ indicator: Int, _ parents: [Int], _ stated: [StatedTotal]) {
        let parents = parents.filter { file.batch.entry(region: $0, period: period, indicator: indicator) != nil }
        guard !parents.isEmpty || !stated.isEmpty else { return }
        var own = [Int?](repeating: nil, count: tree.regions.count)
        for region in file.batch.regions(period) {
            let given = file.batch.entry(region: region, period: period, indicator: indicator)
            if case .value(let value)? = given?.entry { own[region] = value }
        }
        let values = Values(own: own, in: tree).values
        for total in stated {
            let expected = values[total.scope ?? tree.root] ?? 0
            if total.value != expected { mismatch(total, expected: expected) }
        }
        for parent in parents { checkParent(parent, period, indicator, values) }
    }

    private func checkParent(_ parent: Int, _ period: Int, _ indicator: Int, _ values: [Int?]) {
        let parts = tree.children[parent].filter { tree.regions[$0].counted == .own }.compactMap { values[$0] }
        guard !parts.isEmpty,
            let (entry, row) = file.batch.entry(region: parent, period: period, indicator: indicator)
        else { return }
        let sum = parts.reduce(0, +)
        if case .value(let stated) = entry, stated != sum, canJudge(parent) {
            let column = layout.isLong ? columns.count : columns.figures.first { $0.indicator == indicator }?.column
            let shown = plan.indicators[indicator].shown
            file.problems.add(
                place(
                    .totalMismatch, row, column ?? 0, value: shown(stated),
                    details: [.expected(shown(sum)), .about(.same(tree.regions[parent].name))]))
            // Any of the rows summed may be the wrong one: none of them can be taken.
            file.faultyRegions.formUnion(tree.subtree(parent))
        }
        file.batch.remove(indicator: indicator, region: parent, period: period)
    }

    /// Whether all rows that a region's total sums were understood.
    private func canJudge(_ region: Int) -> Bool {
        !hasStrayErrors && file.regionsWithErrors.isDisjoint(with: tree.subtree(region))
    }

    private func mismatch(_ total: StatedTotal, expected: Int) {
        guard canJudge(total.scope ?? tree.root) else { return }
        let shown = plan.indicators[total.indicator].shown
        let found = place(
            .totalMismatch, total.row, total.column, value: shown(total.value),
            details: [.expected(shown(expected)), .about(plan.indicators[total.indicator].name)])
        guard let scope = total.scope else { return wholeProblem(found) }
        file.problems.add(found)
        file.faultyRegions.formUnion(tree.subtree(scope))
    }
}
