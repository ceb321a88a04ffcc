import Domain
import Tables

/// Which region a row speaks for.
extension FilingsReader {
    func region(_ reader: borrowing RecordReader) -> RegionMeaning? {
        guard let column = columns.region else { return nil }
        let upper = upperRegion(reader)
        var used = column
        var meaning = understood(reader, column, &regionCache)
        if meaning.text.isEmpty, let upperColumn = columns.upper, let upper {
            used = upperColumn
            meaning = RegionMeaning(reading: .region(upper), text: tree.regions[upper].name)
        } else if case .ambiguous = meaning.reading, let upper {
            meaning.reading = names.read(meaning.text, within: upper)
        }
        guard let found = regionProblem(meaning, upper) else { return meaning }
        var located = place(found.code, reader.row, used, value: meaning.text)
        located.details = found.details
        if case .region(let position) = meaning.reading {
            problem(located, region: position)
        } else {
            problem(located)
        }
        return nil
    }

    /// The region of a row that is wrong in other ways, if it can be told.
    func likelyRegion(_ reader: borrowing RecordReader) -> Int? {
        guard let column = columns.region, column < reader.count,
            case .region(let position) = understood(reader, column, &regionCache).reading
        else { return nil }
        return position
    }

    func upperRegion(_ reader: borrowing RecordReader) -> Int? {
        guard let column = columns.upper, column < reader.count else { return nil }
        let meaning = understood(reader, column, &upperCache)
        guard case .region(let position) = meaning.reading else { return nil }
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
