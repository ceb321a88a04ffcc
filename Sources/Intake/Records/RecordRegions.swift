import Domain

/// Finds the region of each row.
struct RecordRegions {
    private let frame: RecordFrame
    private let column: Int?
    private let upper: Int?
    private let code: Int?
    /// Where rows name none.
    private let whole: Int?
    private let header: String
    private let isRequired: Bool
    private var known: [String: RegionNames.Reading] = [:]
    /// More different texts than that are read anew each time.
    private static let limit = 10_000

    init(_ frame: RecordFrame, _ layout: RecordLayout) {
        self.frame = frame
        let place = frame.form.regionPlace
        upper = layout.columns.firstIndex(of: .upperRegion)
        code = layout.columns.firstIndex(of: .regionCode)
        column = place.flatMap { layout.column(of: $0) } ?? code ?? upper
        whole = frame.options.unit ?? (column == nil ? layout.head.region : nil)
        header = column.map { layout.header[$0] } ?? ""
        isRequired = place.map { frame.form.fields[$0].isRequired } ?? false
    }

    /// A row's region.
    ///
    /// - Parameters:
    ///   - texts: The row's cells.
    ///   - row: Its number.
    ///   - problems: Gets what is wrong.
    /// - Returns: The region's place in the tree; also one that is refused, where it is known.
    mutating func read(_ texts: [String], _ row: Int, _ problems: inout [Problem]) -> (place: Int?, isOwn: Bool) {
        guard let column else { return (whole, false) }
        let above = position(cell(texts, upper == column ? nil : upper), frame.options.within)
        var text = cell(texts, column)
        if PlainText.folded(text).isEmpty { text = cell(texts, code) }
        if PlainText.folded(text).isEmpty {
            if whole == nil, above == nil, isRequired { problems.append(problem(Problem(.missingCell), row, column)) }
            return (above ?? whole, false)
        }
        let reading = reading(text, above)
        let place = Self.place(reading)
        let found = fault(reading, text, above) ?? codeFault(texts, place)
        if var found {
            found.value = found.value ?? text
            problems.append(problem(found, row, column))
        }
        return (place, true)
    }

    /// A region in a further field, on which nothing else depends.
    func plain(_ text: String) -> RecordCells.Reading { Self.plain(text, frame.names, frame.tree) }

    static func plain(_ text: String, _ names: RegionNames, _ tree: RegionTree) -> RecordCells.Reading {
        if PlainText.folded(text).isEmpty { return .blank }
        let reading = names.read(RegionNames.withoutNumbering(text))
        if let place = place(reading) { return .value(.region(tree.regions[place].code)) }
        var found = fault(reading, text, names) ?? Problem(.unknownRegion)
        found.value = text
        return .wrong(found)
    }

    private func cell(_ texts: [String], _ column: Int?) -> String {
        guard let column, column < texts.count else { return "" }
        return texts[column]
    }

    private mutating func position(_ text: String, _ within: Int?) -> Int? {
        text.isEmpty ? nil : Self.place(reading(text, nil))
    }

    private static func place(_ reading: RegionNames.Reading) -> Int? {
        switch reading {
        case .region(let place), .pastAlias(let place): place
        default: nil
        }
    }

    private mutating func reading(_ text: String, _ above: Int?) -> RegionNames.Reading {
        let key = above.map { "\($0) \(text)" } ?? text
        if let reading = known[key] { return reading }
        let name = RegionNames.withoutNumbering(text)
        let reading = frame.names.read(name, within: above ?? frame.options.within ?? frame.options.unit)
        if known.count < Self.limit { known[key] = reading }
        return reading
    }

    private func fault(_ reading: RegionNames.Reading, _ text: String, _ above: Int?) -> Problem? {
        guard let place = Self.place(reading) else { return Self.fault(reading, text, frame.names) }
        if let above, place != above, !frame.tree.isBelow(place, above) {
            return Problem(.wrongRegion, details: [.about(.same(frame.tree.regions[above].name))])
        }
        guard let boundary = frame.boundary, !frame.isInside(place) else { return nil }
        return Problem(.wrongRegion, details: [boundary])
    }

    private static func fault(_ reading: RegionNames.Reading, _ text: String, _ names: RegionNames) -> Problem? {
        switch reading {
        case .region, .pastAlias: return nil
        case .total: return Problem(.unknownRegion)
        case .unknown(let likely):
            if RegionNames.isDamagedCode(text) { return Problem(.damagedCode) }
            return Problem(.unknownRegion, details: likely.isEmpty ? [] : [.suggestion(likely)])
        case .ambiguous(let places):
            return Problem(.ambiguousRegion, details: [.suggestion(places.map { names.fullName($0) })])
        }
    }

    /// A code beside the name must be that region's.
    private func codeFault(_ texts: [String], _ place: Int?) -> Problem? {
        guard let code, code != column, let place else { return nil }
        let text = cell(texts, code)
        guard !PlainText.folded(text).isEmpty else { return nil }
        if RegionNames.isDamagedCode(text) { return Problem(.damagedCode, value: text) }
        if Self.place(frame.names.read(text, within: frame.options.within)) == place { return nil }
        return Problem(
            .wrongRegion, value: text, details: [.about(.same(frame.tree.regions[place].name)), .cause(.otherCode)])
    }

    private func problem(_ problem: Problem, _ row: Int, _ column: Int) -> Problem {
        var found = problem
        found.row = row
        found.column = header
        found.cell = Layout.cell(column, row)
        return found
    }
}
