import Domain
import Tables

/// One row: whether it has its cells, and for which period it speaks.
extension FilingsReader {
    func take(_ reader: borrowing RecordReader) {
        guard hasItsCells(reader) else {
            return
        }
        let region = region(reader)
        guard let period = period(reader, region) else {
            // The row's other cells cannot be judged without the period.
            return
        }
        guard let region else { return }
        let place: Int?
        switch region.reading {
        case .region(let position): place = position
        case .total: place = nil
        default: return
        }
        let dated = place.map { checkDates(region, $0, period, reader) } ?? nil
        let subject = RowSubject(region: dated, scope: region.scope, period: period)
        if let indicator = columns.indicator, let count = columns.count {
            guard let number = indicatorPlace(reader, indicator, dated) else { return }
            takeFigure(reader, count, number, subject)
        } else {
            for figure in columns.figures { takeFigure(reader, figure.column, figure.indicator, subject) }
        }
        if let dated, columns.filer != nil || columns.note != nil {
            file.batch.remark(
                region: dated, period: period, filer: columns.filer.map { cellText(reader, $0) },
                note: columns.note.map { cellText(reader, $0) })
        }
    }

    func cellText(_ reader: borrowing RecordReader, _ column: Int) -> String {
        column < reader.count ? PlainText.trimmed(reader.text(column)) : ""
    }

    /// Rows with too few or too many cells.
    func hasItsCells(_ reader: borrowing RecordReader) -> Bool {
        if reader.count <= columns.lastNeeded {
            let column = min(reader.count, layout.header.count - 1)
            problem(place(.missingCell, reader.row, column, value: nil), region: likelyRegion(reader))
            return false
        }
        var isWhole = true
        for column in columns.untitled where column < reader.count && !cellText(reader, column).isEmpty {
            problem(
                place(.extraCell, reader.row, column, value: cellText(reader, column)), region: likelyRegion(reader))
            isWhole = false
        }
        guard reader.count > layout.header.count else { return isWhole }
        for column in layout.header.count..<reader.count where !cellText(reader, column).isEmpty {
            problem(
                place(.extraCell, reader.row, column, value: cellText(reader, column)), region: likelyRegion(reader))
            return false
        }
        return isWhole
    }

    func place(
        _ code: ProblemCode, _ row: Int, _ column: Int, severity: Severity = .error, value: String?,
        details: [ProblemDetail] = []
    ) -> Problem {
        let header = column < layout.header.count ? PlainText.trimmed(layout.header[column]) : ""
        return Problem(
            code, severity, row: row, column: header.isEmpty ? nil : header, cell: layout.cell(column, row),
            value: value, details: details)
    }

    func period(_ reader: borrowing RecordReader, _ region: RegionMeaning?) -> Int? {
        guard let column = columns.period else { return statedPeriod.flatMap(index) }
        switch periodMeaning(reader, column) {
        case .place(let place): return place
        case .wrong(var found):
            found.row = reader.row
            found.cell = layout.cell(column, reader.row)
            found.column = layout.header[column]
            if case .region(let position) = region?.reading {
                problem(found, region: position)
            } else {
                problem(found)
            }
            return nil
        }
    }

    func periodMeaning(_ reader: borrowing RecordReader, _ column: Int) -> PeriodMeaning {
        reader.withBytes(column) { bytes in
            periodCache.value(for: bytes) { understandPeriod(RecordReader.decode($0, encoding)) }
        }
    }

    func index(_ period: Period) -> Int? {
        guard plan.contains(period) else { return nil }
        return (period.firstMonth.index - plan.firstPeriod.firstMonth.index) / plan.cadence.months
    }

    func understandPeriod(_ text: String) -> PeriodMeaning {
        if PlainText.folded(text).isEmpty {
            guard let stated = options.period.flatMap(index) else { return .wrong(Problem(.missingCell)) }
            return .place(stated)
        }
        let value = PlainText.trimmed(text)
        switch PeriodText.read(text, cadence: plan.cadence) {
        case .unknown: return .wrong(Problem(.unknownPeriod, value: value))
        case .other(let period):
            return .wrong(Problem(.unknownPeriod, value: value, details: [.suggestion([period.description])]))
        case .period(let period):
            if let fault = PeriodCheck.fault(period, in: plan, today: options.today) {
                return .wrong(Problem(fault, value: value, details: [.expected(plan.span)]))
            }
            if let stated = options.period, stated != period {
                return .wrong(
                    Problem(
                        .constraintError, value: value,
                        details: [.cause(.otherPeriod), .expected(stated.description)]))
            }
            return index(period).map(PeriodMeaning.place) ?? .wrong(Problem(.periodOutsidePlan, value: value))
        }
    }
}
