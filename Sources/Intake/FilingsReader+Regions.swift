import Domain
import Tables

/// Which region a row speaks for.
extension FilingsReader {
    func region(_ reader: borrowing RecordReader) -> RegionMeaning? {
        guard let column = columns.region else { return nil }
        let above = columns.upper.flatMap { $0 < reader.count ? understood(reader, $0, &upperCache) : nil }
        let upper = above.flatMap(position)
        var used = column
        var meaning = understood(reader, column, &regionCache)
        if meaning.text.isEmpty, let above, let upperColumn = columns.upper, !above.text.isEmpty {
            used = upperColumn
            meaning = above
        } else if case .ambiguous = meaning.reading {
            meaning.reading = names.read(meaning.text, within: upper ?? options.within, on: firstDay(reader))
        }
        if used == column { meaning.scope = upper }
        guard let found = regionProblem(meaning, used == column ? upper : nil) else { return meaning }
        var located = place(found.code, reader.row, used, value: meaning.text)
        located.details = found.details
        problem(located, region: position(meaning))
        return nil
    }

    private func position(_ meaning: RegionMeaning) -> Int? {
        guard case .region(let position) = meaning.reading else { return nil }
        return position
    }

    /// The first day of the row's period, where it can be told.
    private func firstDay(_ reader: borrowing RecordReader) -> Day? {
        guard let column = columns.period else { return statedPeriod?.firstDay }
        guard column < reader.count, case .place(let place) = periodMeaning(reader, column) else { return nil }
        return periods[place].firstDay
    }

    /// The region of a row that is wrong in other ways, if it can be told.
    func likelyRegion(_ reader: borrowing RecordReader) -> Int? {
        guard let column = columns.region, column < reader.count,
            case .region(let position) = understood(reader, column, &regionCache).reading
        else { return nil }
        return position
    }

    func understood(
        _ reader: borrowing RecordReader, _ column: Int, _ cache: inout CellCache<RegionMeaning>
    ) -> RegionMeaning {
        reader.withBytes(column) { bytes in
            cache.value(for: bytes) { bytes in
                let text = PlainText.trimmed(RecordReader.decode(bytes, encoding))
                let reading = names.read(text, within: options.within)
                return RegionMeaning(reading: reading, isDated: names.hasDates(text), text: text)
            }
        }
    }

    func regionProblem(_ meaning: RegionMeaning, _ upper: Int?) -> Problem? {
        switch meaning.reading {
        case .total: return nil
        case .unknown(let likely):
            if meaning.text.isEmpty { return Problem(.missingCell) }
            if isDamagedCode(meaning.text) { return Problem(.damagedCode) }
            return Problem(.unknownRegion, details: likely.isEmpty ? [] : [.suggestion(likely)])
        case .ambiguous(let positions):
            return Problem(.ambiguousRegion, details: [.suggestion(positions.map { fullName($0) })])
        case .region(let position), .pastAlias(let position):
            for limit in [options.within, upper].compactMap(\.self)
            where position != limit && !tree.isBelow(position, limit) {
                return Problem(.wrongRegion, details: [.about(.same(tree.regions[limit].name))])
            }
            return nil
        }
    }

    /// A code that a spreadsheet took for a number: `4.30223E+05`, `430223.0`.
    private func isDamagedCode(_ text: String) -> Bool {
        let folded = PlainText.folded(text)
        let isNumeric = folded.allSatisfy { $0.isASCII && ($0.isNumber || ".e+".contains($0)) }
        return isNumeric && folded.first?.isNumber == true && folded.contains { ".e".contains($0) }
    }

    func fullName(_ position: Int) -> String {
        tree.path(position).reversed().dropFirst().map { tree.regions[$0].name }.joined()
    }

    /// An alias outside its dates is taken, with a warning.
    func checkDates(
        _ meaning: RegionMeaning, _ position: Int, _ period: Int, _ reader: borrowing RecordReader
    ) -> Int {
        guard meaning.isDated, let column = columns.region else { return position }
        let reading = names.read(meaning.text, within: options.within, on: periods[period].firstDay)
        if case .pastAlias = reading {
            problem(
                place(
                    .unknownRegion, reader.row, column, severity: .warning, value: meaning.text,
                    details: [.cause(.pastAlias), .suggestion([tree.regions[position].name])]))
        }
        return position
    }
}
