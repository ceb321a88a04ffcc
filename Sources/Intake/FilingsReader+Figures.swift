import Domain
import Tables

/// The figures of a row.
extension FilingsReader {
    func indicatorPlace(_ reader: borrowing RecordReader, _ column: Int, _ region: Int?) -> Int? {
        let place = reader.withBytes(column) { bytes in
            indicatorCache.value(for: bytes) { words.place(ofCell: RecordReader.decode($0, encoding)) }
        }
        if place == nil {
            let text = cellText(reader, column)
            let code: ProblemCode = text.isEmpty ? .missingCell : .unknownIndicator
            problem(self.place(code, reader.row, column, value: text), region: region)
        }
        return place
    }

    func takeFigure(
        _ reader: borrowing RecordReader, _ column: Int, _ indicator: Int, _ subject: RowSubject
    ) {
        let plain = reader.withBytes(column) { CountText.plain($0, scale: scales[indicator]) }
        if let plain {
            add(.value(plain), reader, column, indicator, subject)
            return
        }
        switch CountText.read(reader.text(column), for: plan.indicators[indicator]) {
        case .blank: return
        case .entry(let entry): add(entry, reader, column, indicator, subject)
        case .wrong(let code, let cause):
            problem(
                place(
                    code, reader.row, column, value: cellText(reader, column),
                    details: [.cause(cause), .about(plan.indicators[indicator].name)]),
                region: subject.region)
        }
    }

    func add(
        _ entry: Entry, _ reader: borrowing RecordReader, _ column: Int, _ indicator: Int,
        _ subject: RowSubject
    ) {
        guard let region = subject.region else {
            if case .value(let value) = entry {
                totals.append(
                    StatedTotal(
                        period: subject.period, indicator: indicator, value: value, row: reader.row, column: column,
                        scope: subject.scope))
            }
            return
        }
        let earlier = file.batch.add(
            entry, region: region, period: subject.period, indicator: indicator, row: reader.row)
        if let earlier {
            problem(
                place(
                    .duplicateRow, reader.row, columns.region ?? column, value: tree.regions[region].name,
                    details: [.earlierRow(earlier), .about(plan.indicators[indicator].name)]),
                region: region)
        }
    }
}
