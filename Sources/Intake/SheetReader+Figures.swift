import Domain
import Tables

/// The figures of a row.
extension SheetReader {
    /// What the row's own words say of its figures: its indicator, and whether they are new or cumulative.
    /// - Returns: Nil where they are wrong, which is noted.
    func label(_ view: RowView, _ region: Int?) -> IndicatorMeaning? {
        var meaning = IndicatorMeaning()
        if let column = columns.indicator {
            guard let found = indicator(view, column, region) else { return nil }
            meaning = found
        }
        if let column = columns.measure, column < view.count {
            let said = indicatorMeaning(view, column)
            if said.isLeftAlone { meaning.isLeftAlone = true }
            if let measure = said.measure {
                meaning.measure = measure
            } else if !cellText(view, column).isEmpty, !said.isLeftAlone {
                problem(place(.unknownIndicator, view.row, column, value: cellText(view, column)), region: region)
                return nil
            }
        }
        if let column = columns.unit, column < view.count, meaning.unit == nil {
            let text = cellText(view, column)
            if !PlainText.folded(text).isEmpty { meaning.unit = text }
        }
        return meaning
    }

    private func indicator(_ view: RowView, _ column: Int, _ region: Int?) -> IndicatorMeaning? {
        var meaning = indicatorMeaning(view, column)
        if !columns.carriesIndicator, let place = meaning.indicator {
            carried.place = place
            return meaning
        }
        let text = cellText(view, column)
        if text.isEmpty, columns.carriesIndicator, let above = carried.indicator { return above }
        if meaning.isLeftAlone { return meaning }
        // 其中：本年累计 below an indicator is a row of that one.
        if meaning.indicator == nil, meaning.measure != nil {
            meaning.indicator = carried.place ?? layout.head.indicator
        }
        guard meaning.indicator != nil else {
            let code: ProblemCode = text.isEmpty ? .missingCell : .unknownIndicator
            problem(place(code, view.row, column, value: text), region: region)
            return nil
        }
        carried.indicator = meaning
        carried.place = meaning.indicator
        return meaning
    }

    func indicatorMeaning(_ view: RowView, _ column: Int) -> IndicatorMeaning {
        guard column < view.count else { return IndicatorMeaning() }
        return view.withBytes(column) { bytes in
            indicatorCache.value(for: bytes) { understandIndicator(RecordReader.decode($0, view.encoding)) }
        }
    }

    private func understandIndicator(_ text: String) -> IndicatorMeaning {
        if let place = frame.words.place(ofWord: text) { return IndicatorMeaning(indicator: place) }
        let name = RegionNames.withoutNumbering(text)
        if let place = frame.words.place(ofWord: name) { return IndicatorMeaning(indicator: place) }
        switch frame.headers.meaning([name], year: nil, takesRegions: false) {
        case .figure(let figure) where figure.period == nil:
            return IndicatorMeaning(indicator: figure.indicator, measure: figure.measure, unit: figure.unit)
        case .leftAlone: return IndicatorMeaning(isLeftAlone: true)
        default: return IndicatorMeaning(indicator: frame.words.place(ofCell: name))
        }
    }

    // MARK: One figure

    private func scale(_ figure: SheetColumns.Figure, _ label: IndicatorMeaning, _ indicator: Int) -> UnitScale? {
        guard let unit = label.unit else { return figure.scales[indicator] }
        return UnitScale.read(unit, for: frame.plan.indicators[indicator])
    }

    func takeFigure(_ view: RowView, _ figure: SheetColumns.Figure, _ subject: RowSubject) {
        let column = figure.column
        guard column < view.count, !(columns.hasYears && figure.meaning.isTotal) else { return }
        guard let indicator = subject.label.indicator ?? figure.meaning.indicator ?? layout.head.indicator else {
            // 本期新增 beside columns of indicators: nobody can tell whose figures these are.
            let value = cellText(view, column)
            if value.isEmpty { return }
            return problem(
                place(.unknownIndicator, view.row, column, value: value),
                region: figure.meaning.region ?? subject.region)
        }
        guard let scale = scale(figure, subject.label, indicator) else {
            if cellText(view, column).isEmpty { return }
            problem(
                place(
                    .typeError, view.row, column, value: cellText(view, column),
                    details: [.cause(.otherUnit), .about(frame.plan.indicators[indicator].name)]),
                region: figure.meaning.region ?? subject.region)
            return
        }
        if scale == .one, let plain = view.withBytes(column, { CountText.plain($0, scale: frame.scales[indicator]) }) {
            add(.value(plain), view, figure, indicator, subject)
            return
        }
        switch CountText.read(view.text(column), for: frame.plan.indicators[indicator], scale: scale) {
        case .blank: return
        case .entry(let entry): add(entry, view, figure, indicator, subject)
        case .wrong(let code, let cause):
            problem(
                place(
                    code, view.row, column, value: cellText(view, column),
                    details: [.cause(cause), .about(frame.plan.indicators[indicator].name)]),
                region: figure.meaning.region ?? subject.region)
        }
    }

    private func add(
        _ entry: Entry, _ view: RowView, _ figure: SheetColumns.Figure, _ indicator: Int, _ subject: RowSubject
    ) {
        guard let period = period(view, figure, subject) else { return }
        guard let measure = measure(figure.meaning, subject.label) else {
            problem(
                place(.unknownIndicator, view.row, figure.column, value: cellText(view, figure.column)),
                region: subject.region)
            return
        }
        let region = figure.meaning.isTotal ? nil : figure.meaning.region ?? subject.region
        guard let region, !subject.isTotal else {
            if case .value(let value) = entry {
                totals.append(
                    StatedTotal(
                        period: period, indicator: indicator, measure: measure, value: value, row: view.row,
                        column: figure.column, scope: figure.meaning.region ?? subject.scope,
                        isSubtotal: subject.isSubtotal, isBeside: figure.meaning.isTotal))
            }
            return
        }
        let key = RowKey(sheet: sheetPlace, row: view.row)
        if let earlier = store(entry, region, period, indicator, measure, key.raw) {
            refuse(earlier, entry, view, figure.column, region: region, period: period, indicator: indicator, measure)
        }
    }

    /// The period that row or column says; nil where they contradict each other, which is noted.
    private func period(_ view: RowView, _ figure: SheetColumns.Figure, _ subject: RowSubject) -> Int? {
        guard let said = figure.meaning.period else { return subject.period }
        guard columns.period != nil, let other = subject.period, other != said else { return said }
        problem(
            place(
                .constraintError, view.row, figure.column, value: frame.periods[said].description,
                details: [.cause(.otherPeriod), .expected(frame.periods[other].description)]),
            region: figure.meaning.region ?? subject.region)
        return nil
    }

    /// The measure that row and column say; nil where they contradict each other.
    private func measure(_ column: FigureMeaning, _ row: IndicatorMeaning) -> Measure? {
        if let said = column.measure, let other = row.measure { return said == other ? said : nil }
        return column.measure ?? row.measure ?? layout.head.measure ?? .new
    }

    private func store(
        _ entry: Entry, _ region: Int, _ period: Int, _ indicator: Int, _ measure: Measure, _ row: Int
    ) -> Int? {
        if measure == .new {
            return file.batch.add(entry, region: region, period: period, indicator: indicator, row: row)
        }
        // A bare 累计 under a title such as 2021年1–6月 is that of the year.
        let measure = measure == .cumulative && layout.head.isYearToDate ? .yearToDate : measure
        if file.cumulative[measure] == nil { file.cumulative[measure] = frame.emptyBatch }
        return file.cumulative[measure]?.add(entry, region: region, period: period, indicator: indicator, row: row)
    }

    /// The same figure a second time: on another sheet it may stand again if it is the same.
    private func refuse(
        _ earlier: Int, _ entry: Entry, _ view: RowView, _ column: Int, region: Int, period: Int, indicator: Int,
        _ measure: Measure
    ) {
        let batch = measure == .new ? file.batch : file.cumulative[measure]
        let first = file.key(earlier)
        let known = batch?.entry(region: region, period: period, indicator: indicator)?.entry
        if first.sheet != sheetPlace, known == entry { return }
        problem(
            place(
                .duplicateRow, view.row, columns.region ?? column, value: frame.tree.regions[region].name,
                details: [.earlierRow(first.row), .about(frame.plan.indicators[indicator].name)]),
            region: region)
    }
}
