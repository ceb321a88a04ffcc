import Domain
import Tables

/// Rows that state a total of other rows.
extension FilingsReader {
    /// Rows that name a parent of other rows, and 合计 rows, are compared with the rows they sum and not stored.
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

    func checkTotals(_ period: Int, _ indicator: Int, _ parents: [Int], _ stated: [StatedTotal]) {
        let parents = parents.filter { file.batch.entry(region: $0, period: period, indicator: indicator) != nil }
        guard !parents.isEmpty || !stated.isEmpty else { return }
        var own = [Int?](repeating: nil, count: tree.regions.count)
        for region in file.batch.regions(period) {
            let given = file.batch.entry(region: region, period: period, indicator: indicator)
            if case .value(let value)? = given?.entry { own[region] = value }
        }
        let values = Values(own: own, in: tree).values
        for total in stated where total.value != values[tree.root] ?? 0 {
            mismatch(total, expected: values[tree.root] ?? 0)
        }
        for parent in parents { checkParent(parent, period, indicator, values) }
    }

    func checkParent(_ parent: Int, _ period: Int, _ indicator: Int, _ values: [Int?]) {
        let parts = tree.children[parent].filter { tree.regions[$0].counted == .own }.compactMap { values[$0] }
        guard !parts.isEmpty,
            let (entry, row) = file.batch.entry(region: parent, period: period, indicator: indicator)
        else { return }
        let sum = parts.reduce(0, +)
        if case .value(let stated) = entry, stated != sum {
            let column = layout.isLong ? columns.count : columns.figures.first { $0.indicator == indicator }?.column
            let shown = plan.indicators[indicator].shown
            // Where no row is known to be wrong, any of those summed may be: none of them can be taken.
            file.problems.add(
                place(
                    .totalMismatch, row, column ?? 0, value: shown(stated),
                    details: [.expected(shown(sum)), .about(.same(tree.regions[parent].name))]))
            if rowErrors == 0 { file.faultyRegions.formUnion(tree.subtree(parent)) }
        }
        file.batch.remove(indicator: indicator, region: parent, period: period)
    }

    func mismatch(_ total: StatedTotal, expected: Int) {
        let shown = plan.indicators[total.indicator].shown
        let found = place(
            .totalMismatch, total.row, total.column, value: shown(total.value),
            details: [.expected(shown(expected)), .about(plan.indicators[total.indicator].name)])
        if rowErrors == 0 { wholeProblem(found) } else { file.problems.add(found) }
    }
}
