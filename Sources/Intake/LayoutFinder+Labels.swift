import Domain

/// What columns mean by what stands beside them.
extension LayoutFinder {
    /// Which labels the table really has: 单位, 口径 and codes mean one thing or another by what stands beside them.
    func settleLabels(_ columns: inout [ColumnMeaning], _ paths: [[String]]) {
        let units = paths.indices.filter { Self.unitWords.contains(PlainText.folded(paths[$0].joined())) }
        let hasRegionColumns = columns.contains { $0.figure?.region != nil }
        let hasRegion = columns.contains(.label(.region)) || hasRegionColumns
        for place in units { columns[place] = hasRegion || !areRegions(place) ? .label(.unit) : .label(.region) }
        if !columns.contains(.label(.region)), !hasRegionColumns,
            let other = columns.lastIndex(of: .label(.upperRegion)) ?? columns.firstIndex(of: .label(.regionCode))
        {
            columns[other] = .label(.region)
        }
        if hasRegionColumns { settleCorner(&columns) }
        settleCount(&columns, paths)
        if let measure = columns.firstIndex(of: .label(.measure)), !columns.contains(.label(.indicator)) {
            columns[measure] = .leftAlone
        }
        // Beside columns of several indicators a unit is none of the row's; beside one it is.
        let named = Set(columns.compactMap(\.figure?.indicator))
        if let unit = columns.firstIndex(of: .label(.unit)), !columns.contains(.label(.indicator)), named.count > 1 {
            columns[unit] = .leftAlone
        }
    }

    /// Beside several periods 全年 and 合计 sum them.
    func settleYears(_ columns: inout [ColumnMeaning], _ paths: [[String]]) {
        guard Set(columns.compactMap(\.figure?.period)).count > 1 else { return }
        let first = columns.firstIndex { $0.figure?.period != nil } ?? 0
        for place in columns.indices where columns[place].figure?.period == nil {
            // 年度 left of them is the row's year.
            if columns[place] == .label(.year), place < first { continue }
            guard let last = paths[place].last,
                reader.isTotal([last]) || Self.yearWords.contains(PlainText.folded(last))
            else { continue }
            let above = Array(paths[place].dropLast())
            let group = above.isEmpty ? nil : reader.meaning(above, year: nil, takesRegions: false).figure
            columns[place] = .figure(FigureMeaning(indicator: group?.indicator, isTotal: true))
        }
    }

    private static let yearWords: Set<String> = ["全年", "年度", "全年合计", "全年数"]

    /// Heads regions, or the unit of measure.
    private static let unitWords: Set<String> = ["单位", "单位名称", "unit"]

    /// 数量 beside 指标 is the figure where no other column is one.
    private func settleCount(_ columns: inout [ColumnMeaning], _ paths: [[String]]) {
        guard columns.contains(.label(.indicator)), columns.allSatisfy({ $0.figure == nil }) else { return }
        let counts = paths.indices.filter { Self.countWords.contains(PlainText.folded(paths[$0].joined())) }
        if counts.count == 1 { columns[counts[0]] = .figure(FigureMeaning()) }
    }

    private static let countWords: Set<String> = ["数量", "数值", "数据", "数", "人数", "户数", "家数", "个数", "填报数", "上报数", "报送数"]

    /// In a table with regions side by side the first column without a header names the indicators.
    private func settleCorner(_ columns: inout [ColumnMeaning]) {
        let first = columns.firstIndex { $0.figure?.region != nil } ?? 0
        for place in columns.indices.prefix(first)
        where columns[place] == .label(.region) || columns[place] == .label(.upperRegion) {
            columns[place] = .unknown
        }
        guard !columns.contains(.label(.indicator)) else { return }
        let corner = columns.indices.prefix(first).first { columns[$0] == .unknown || columns[$0] == .untitled }
        if let corner { columns[corner] = .label(.indicator) }
    }

    /// Whether most cells of a column among the first rows name regions.
    private func areRegions(_ column: Int) -> Bool {
        let cells = rows.map { $0.text(column) }.filter {
            !$0.isEmpty && !Self.unitWords.contains(PlainText.folded($0))
        }
        return cells.isEmpty || cells.contains { reader.isRegion($0) } || !cells.allSatisfy { UnitScale.isUnit($0) }
    }
}
