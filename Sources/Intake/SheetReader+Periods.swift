import Domain
import Tables

/// For which period a row speaks.
extension SheetReader {
    /// The row's period by place in the plan; nil inside where columns name it, nil where it is wrong.
    func period(_ view: RowView, _ region: Int?) -> Int?? {
        guard let column = columns.period else { return statedPeriod(view, region) }
        switch periodMeaning(view, column) {
        case .place(let place): return place
        case .wrong(let found):
            note(found, view, column, region)
            return nil
        }
    }

    /// What is said of all rows, unless the row's own year contradicts it.
    private func statedPeriod(_ view: RowView, _ region: Int?) -> Int?? {
        if let column = columns.year, let year = year(cellText(view, column)) {
            let said = layout.figures.compactMap(\.meaning.period).map { frame.periods[$0].year }
            let known = said + [statedPeriod?.year].compactMap(\.self)
            if let other = known.first, !known.contains(year) {
                let details: [ProblemDetail] = [.cause(.otherPeriod), .expected(String(other))]
                note(Problem(.constraintError, value: cellText(view, column), details: details), view, column, region)
                return nil
            }
        }
        return .some(statedPeriod.flatMap { frame.plan.place(of: $0) })
    }

    private func note(_ problem: Problem, _ view: RowView, _ column: Int, _ region: Int?) {
        var found = problem
        found.row = view.row
        found.cell = layout.cell(column, view.row)
        found.column = layout.header[column]
        self.problem(found, region: region)
    }

    func periodMeaning(_ view: RowView, _ column: Int) -> PeriodMeaning {
        if let yearColumn = columns.year {
            return understandPeriod(cellText(view, column), of: year(cellText(view, yearColumn)))
        }
        guard column < view.count else { return understandPeriod("", of: nil) }
        return view.withBytes(column) { bytes in
            periodCache.value(for: bytes) {
                let year = layout.head.year ?? frame.options.period?.year
                return understandPeriod(RecordReader.decode($0, view.encoding), of: year)
            }
        }
    }

    /// `2021`, `2021年`, `2021年度`.
    private func year(_ text: String) -> Int? {
        let folded = PlainText.folded(text)
        guard ["", "年", "年度"].contains(folded.dropFirst(4)) else { return nil }
        return Digits.whole(folded.prefix(4), length: 4...4)
    }

    /// A cell's period; the year is that of one that names none, and a row's own must be that of one that names its own.
    private func understandPeriod(_ text: String, of year: Int?) -> PeriodMeaning {
        let (plan, options) = (frame.plan, frame.options)
        if PlainText.folded(text).isEmpty {
            guard let stated = (options.period ?? layout.head.period).flatMap(plan.place) else {
                return .wrong(Problem(.missingCell))
            }
            return .place(stated)
        }
        let value = PlainText.trimmed(text)
        switch PeriodText.read(text, cadence: plan.cadence, year: year, isBeside: columns.year != nil) {
        case .unknown: return .wrong(Problem(.unknownPeriod, value: value))
        case .other(let period):
            return .wrong(Problem(.unknownPeriod, value: value, details: [.suggestion([period.description])]))
        case .period(let period):
            if let fault = PeriodCheck.fault(period, in: plan, today: options.today) {
                return .wrong(Problem(fault, value: value, details: [.expected(plan.span)]))
            }
            if columns.year != nil, let year, period.year != year { return otherPeriod(value, String(year)) }
            if let stated = options.period, stated != period { return otherPeriod(value, stated.description) }
            return plan.place(of: period).map(PeriodMeaning.place) ?? .wrong(Problem(.periodOutsidePlan, value: value))
        }
    }

    private func otherPeriod(_ value: String, _ expected: String) -> PeriodMeaning {
        .wrong(Problem(.constraintError, value: value, details: [.cause(.otherPeriod), .expected(expected)]))
    }
}
