import Domain
import Tables

/// Which region a row speaks for.
extension SheetReader {
    /// A region that has been checked, or the rows that a total sums.
    struct RowRegion {
        let meaning: RegionMeaning
        let position: Int?
        var isTotal: Bool { position == nil && !isOpen }
        /// Whether the row names no region, and its columns do or the whole table does.
        var isOpen = false
    }

    /// What a row says of its region; nil where the table has no column for it.
    func region(_ view: RowView) -> RegionMeaning? {
        guard let column = columns.region else { return nil }
        let above = columns.upper.flatMap { $0 < view.count ? understood(view, $0, &upperCache) : nil }
        if let above, !above.text.isEmpty { carried.upper = above }
        var meaning = column < view.count ? understood(view, column, &regionCache) : emptyMeaning
        if meaning.text.isEmpty, let code = columns.code, code < view.count {
            meaning = understood(view, code, &regionCache)
        }
        if meaning.text.isEmpty, let leading = leadingTotal(view) { meaning = leading }
        if meaning.text.isEmpty, let upperColumn = columns.upper, upperColumn < view.count {
            meaning = understood(view, upperColumn, &upperCache)
            if !meaning.text.isEmpty { meaning.column = upperColumn }
        } else if case .ambiguous = meaning.reading {
            let within = position(above) ?? position(carried.upper) ?? frame.options.within ?? layout.head.titleRegion
            meaning.reading = frame.names.read(meaning.text, within: within, on: firstDay(view))
        }
        meaning.scope = position(above)
        return meaning
    }

    private var emptyMeaning: RegionMeaning { RegionMeaning(reading: .unknown([])) }

    /// 合计 in a cell that reaches over the numbering as well.
    private func leadingTotal(_ view: RowView) -> RegionMeaning? {
        for column in columns.leading where column < view.count && column != columns.upper {
            let meaning = understood(view, column, &regionCache)
            if case .total = meaning.reading { return meaning }
            if case .region(let place) = meaning.reading, !frame.tree.children[place].isEmpty,
                Digits.whole(meaning.text) == nil
            {
                return meaning
            }
        }
        return nil
    }

    func position(_ meaning: RegionMeaning?) -> Int? {
        switch meaning?.reading {
        case .region(let position), .pastAlias(let position): position
        default: nil
        }
    }

    /// The region as one that may report here; what is wrong with it is noted.
    func checked(_ meaning: RegionMeaning?, _ view: RowView) -> RowRegion? {
        guard let meaning, let column = columns.region else {
            return RowRegion(
                meaning: emptyMeaning, position: columns.hasRegions ? nil : layout.head.region,
                isOpen: columns.hasRegions)
        }
        if let found = regionProblem(meaning) ?? codeProblem(meaning, view) {
            var located = place(found.code, view.row, meaning.column ?? column, value: found.value ?? meaning.text)
            located.details = found.details
            problem(located, region: position(meaning))
            return nil
        }
        let position = position(meaning)
        if let position { named[position] = true }
        if let position, !frame.tree.children[position].isEmpty { noteShortName(meaning, position, view.row) }
        return RowRegion(meaning: meaning, position: position)
    }

    private func noteShortName(_ meaning: RegionMeaning, _ position: Int, _ row: Int) {
        let region = frame.tree.regions[position]
        guard region.shortName != region.name, PlainText.folded(meaning.text) == PlainText.folded(region.shortName),
            shortNames[position] == nil, frame.tree.children[position].contains(where: { isNamesake($0, of: position) })
        else { return }
        shortNames[position] = row
    }

    /// The first day of the row's period, where it can be told.
    private func firstDay(_ view: RowView) -> Day? {
        guard let column = columns.period else { return statedPeriod?.firstDay }
        guard column < view.count, case .place(let place) = periodMeaning(view, column) else { return nil }
        return frame.periods[place].firstDay
    }

    private func understood(
        _ view: RowView, _ column: Int, _ cache: inout CellCache<RegionMeaning>
    ) -> RegionMeaning {
        view.withBytes(column) { bytes in
            cache.value(for: bytes) { bytes in
                let text = PlainText.trimmed(RecordReader.decode(bytes, view.encoding))
                let name = RegionNames.withoutNumbering(text)
                var reading = frame.names.read(name, within: frame.options.within)
                var isSubtotal = PlainText.folded(text).contains("小计")
                if case .unknown = reading, let total = frame.names.total(name, within: frame.options.within) {
                    switch total {
                    case .region(let place): reading = .region(place)
                    case .whole: reading = .total
                    case .group: (reading, isSubtotal) = (.total, true)
                    }
                }
                return RegionMeaning(
                    reading: reading, isDated: frame.names.hasDates(name), text: text, isSubtotal: isSubtotal)
            }
        }
    }

    private func regionProblem(_ meaning: RegionMeaning) -> Problem? {
        switch meaning.reading {
        case .total: return nil
        case .unknown(let likely):
            if meaning.text.isEmpty { return Problem(.missingCell) }
            if RegionNames.isDamagedCode(meaning.text) { return Problem(.damagedCode) }
            return Problem(.unknownRegion, details: likely.isEmpty ? [] : [.suggestion(likely)])
        case .ambiguous(let positions):
            return Problem(.ambiguousRegion, details: [.suggestion(positions.map { frame.names.fullName($0) })])
        case .region(let position), .pastAlias(let position):
            for limit in [frame.options.within, meaning.scope].compactMap(\.self)
            where position != limit && !frame.tree.isBelow(position, limit) && !frame.tree.isBelow(limit, position) {
                return Problem(.wrongRegion, details: [.about(.same(frame.tree.regions[limit].name))])
            }
            if let within = frame.options.within, position != within, !frame.tree.isBelow(position, within) {
                return Problem(.wrongRegion, details: [.about(.same(frame.tree.regions[within].name))])
            }
            return nil
        }
    }

    /// A code beside the name must be that region's.
    private func codeProblem(_ meaning: RegionMeaning, _ view: RowView) -> Problem? {
        guard let column = columns.code, let position = position(meaning) else { return nil }
        let text = cellText(view, column)
        guard !PlainText.folded(text).isEmpty else { return nil }
        if RegionNames.isDamagedCode(text) { return Problem(.damagedCode, value: text) }
        switch frame.names.read(text, within: frame.options.within) {
        case .region(position), .pastAlias(position): return nil
        default:
            return Problem(
                .wrongRegion, value: text,
                details: [.about(.same(frame.tree.regions[position].name)), .cause(.otherCode)])
        }
    }

    /// An alias outside its dates is taken, with a warning.
    func checkDates(_ meaning: RegionMeaning, _ position: Int, _ period: Int?, _ view: RowView) -> Int {
        guard meaning.isDated, let column = columns.region, let period else { return position }
        let reading = frame.names.read(
            RegionNames.withoutNumbering(meaning.text), within: frame.options.within, on: frame.periods[period].firstDay
        )
        if case .pastAlias = reading {
            problem(
                place(
                    .unknownRegion, view.row, column, severity: .warning, value: meaning.text,
                    details: [.cause(.pastAlias), .suggestion([frame.tree.regions[position].name])]))
        }
        return position
    }
}
