import Domain
import Foundation
import Intake
import Store
import Tables

/// One import inside its transaction.
final class ImportSession {
    private let writer: ActWriter
    private let request: ImportWork.Request
    private let framework: Framework
    private let options: FilingsOptions
    private var result = ImportResult(file: "")
    private var codes: [String] { framework.plan.indicators.map(\.code) }
    private let periods: [Period]

    init(_ writer: ActWriter, _ request: ImportWork.Request, today: Day) throws {
        self.writer = writer
        self.request = request
        framework = try writer.framework()
        periods = framework.plan.periods
        var options = FilingsOptions(today: today)
        let framework = framework
        options.period = try request.period.map { try Names.period($0, in: framework.plan) }
        options.within = try request.within.map { try Names.region($0, in: framework.tree) }
        options.stated = try Self.stated(request.columns, framework.plan)
        self.options = options
    }

    /// `HEADER=indicator`; besides indicators, `period`, `region`, `count`, `note`, `filer` and `ignore` are known.
    private static func stated(_ columns: [String], _ plan: Plan) throws -> [String: ColumnRole] {
        let words: [String: ColumnRole] = [
            "period": .period, "region": .region, "county": .region, "indicator": .indicator, "count": .count,
            "note": .note, "filer": .filer, "ignore": .leftAlone,
        ]
        var stated: [String: ColumnRole] = [:]
        for column in columns {
            guard let sign = column.lastIndex(of: "="), sign > column.startIndex else {
                throw Failure.unreadableAssignment(column)
            }
            let meaning = String(column[column.index(after: sign)...])
            let header = String(column[..<sign])
            if let role = words[meaning.lowercased()] {
                stated[header] = role
            } else {
                let indicator = try Names.indicator(meaning, in: plan)
                stated[header] = plan.indicators.firstIndex(of: indicator).map(ColumnRole.figure)
            }
        }
        return stated
    }

    // MARK: Run

    func run(_ path: String, _ progress: ((ImportWork.Progress) -> Void)?) throws -> ImportResult {
        result = ImportResult(file: (path as NSString).lastPathComponent)
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64) ?? 0
        let fingerprint = FileFingerprint(expectedSize: size)
        let file = try read(path, size, fingerprint, progress)
        describe(file, fingerprint)
        guard let layout = file.layout else { return result }
        var faulty = file.faultyRegions
        let jumping = try findJumps(file)
        if request.force == nil { faulty.formUnion(jumping) }
        let stops = request.isPartial ? file.isWhollyFaulty : result.problems.errors > 0
        guard !stops else { return result }
        let excluded = request.isPartial ? faulty : []
        guard hasOthers(than: excluded, in: file.batch) else { return result }
        let source = try writer.add(
            SourceFile(
                file: result.file, encoding: result.encoding, format: result.format,
                columns: layout.letters(framework.plan.indicators)))
        try store(file.batch, source, excluded, progress)
        try writer.keep(
            original: fingerprint.content, sha256: result.sha256, size: fingerprint.size, rows: file.rows, of: source)
        try compareWithRecord(file)
        result.leftOut = excluded.sorted()
            .filter { file.regionsWithErrors.contains($0) || isGiven($0, in: file.batch) }
            .map { framework.tree.regions[$0].name }
        result.isAccepted = true
        return result
    }

    /// Whether anything is left to store.
    private func hasOthers(than excluded: Set<Int>, in batch: FilingBatch) -> Bool {
        excluded.isEmpty || batch.periods.contains { batch.regions($0).contains { !excluded.contains($0) } }
    }

    private func isGiven(_ region: Int, in batch: FilingBatch) -> Bool {
        batch.periods.contains { batch.has(region: region, period: $0) }
    }

    private func read(
        _ path: String, _ size: Int64, _ fingerprint: FileFingerprint,
        _ progress: ((ImportWork.Progress) -> Void)?
    ) throws -> FilingsFile {
        return try InputFile.reading(path) {
            try FilingsReader.read(
                path: path, plan: framework.plan, tree: framework.tree, options: options,
                observer: fingerprint.take, progress: { progress?(.reading(bytes: $0, of: size)) })
        }
    }

    private func describe(_ file: FilingsFile, _ fingerprint: FileFingerprint) {
        result.sha256 = fingerprint.sha256
        result.encoding = file.dialect.encoding.rawValue
        result.format = file.format
        result.rows = file.rows
        result.problems = file.problems
        result.seenIn = try? writer.reader.actWithFile(sha256: result.sha256)
        guard let layout = file.layout else { return }
        result.columns = layout.header.enumerated().map {
            .init(header: $1, letters: columnLetters($0), role: layout.roles[$0])
        }
    }

    // MARK: Storing

    private func store(
        _ batch: FilingBatch, _ source: Int, _ excluded: Set<Int>, _ progress: ((ImportWork.Progress) -> Void)?
    ) throws {
        let bulk = try BulkFilings(writer, level: request.level, source: source)
        var slots = FilingSlots(count: framework.plan.indicators.count)
        var done = 0
        for period in batch.periods {
            for region in batch.regions(period) where !excluded.contains(region) {
                batch.fill(&slots, region: region, period: period)
                try store(region, period, slots, source, bulk)
                done += 1
                if done & 0xFFF == 0 { progress?(.storing(done: done, of: batch.count)) }
            }
        }
        try bulk.flush()
    }

    private func store(_ region: Int, _ period: Int, _ slots: FilingSlots, _ source: Int, _ bulk: BulkFilings) throws {
        if try framework.tree.children[region].isEmpty && bulk.isFresh(region, period) {
            guard slots.hasValue else { return }
            let filing = try bulk.append(region, period, slots)
            result.new += 1
            if slots.filer != nil || slots.note != nil {
                try bulk.flush()
                try writer.sign(filing, Signatures(filer: slots.filer, note: slots.note))
            }
            return
        }
        try bulk.flush()
        let code = framework.tree.regions[region].code
        let history = try writer.reader.history(code, periods[period])
        let draft = slots.draft(code, periods[period], indicators: codes)
        switch history.apply(draft) {
        case .nothing: return
        case .unchanged: try confirm(history, code, periods[period])
        case .new(let lines):
            result.new += 1
            try append(draft, history, lines, source)
        case .changed(let lines):
            result.changed += 1
            note(region, periods[period], from: history.newest?.lines ?? [:], to: lines)
            try append(draft, history, lines, source)
        }
    }

    private func append(_ draft: Draft, _ history: RevisionHistory, _ lines: [String: Line], _ source: Int) throws {
        let revision = try writer.append(
            draft.region, draft.period, after: history, lines: lines, level: request.level, source: source)
        try writer.sign(revision.filing, Signatures(filer: draft.filer, note: draft.note))
    }

    /// The same values again make no revision, but a decision asked for with them is still taken: also where another
    /// import took it before, so that undoing that one leaves this one's.
    private func confirm(_ history: RevisionHistory, _ region: Int, _ period: Period) throws {
        guard let newest = history.newest else { return }
        result.unchanged += 1
        try writer.confirm(newest.filing)
        guard request.level > newest.born else { return }
        try writer.decide(request.level == .accepted ? .accept : .approve, newest, of: region, period, in: history)
    }

    private func note(_ region: Int, _ period: Period, from old: [String: Line], to new: [String: Line]) {
        for indicator in framework.plan.indicators {
            let (before, after) = (old[indicator.code]?.value, new[indicator.code]?.value)
            guard before != after, result.changes.count < ImportResult.changesKept else { continue }
            result.changes.append(
                .init(
                    region: framework.tree.regions[region], period: period, indicator: indicator, before: before,
                    after: after))
        }
    }

    // MARK: Checks against the record

    /// Figures far above the region's earlier ones: errors, or with a reason given (上报说明) warnings.
    /// - Returns: The regions concerned.
    private func findJumps(_ file: FilingsFile) throws -> Set<Int> {
        guard let layout = file.layout else { return [] }
        var found: Set<Int> = []
        let letters = layout.letters(framework.plan.indicators)
        let earlier = EarlierValues(writer, framework, file.batch)
        try earlier.forEachJump { jump in
            found.insert(jump.region)
            let indicator = framework.plan.indicators[jump.indicator]
            result.problems.add(
                Problem(
                    .unusualJump, request.force == nil ? .error : .warning, row: jump.row, column: indicator.name.zh,
                    cell: letters[indicator.code].map { "\($0)\(jump.row)" }, value: indicator.shown(jump.value),
                    details: [
                        .about(
                            Bilingual(
                                zh: framework.tree.regions[jump.region].name + indicator.name.zh,
                                en: framework.tree.regions[jump.region].name + " " + indicator.name.en))
                    ]))
        }
        return found
    }

    /// A figure stated for a whole region is compared with what its units have filed: a difference is a warning.
    private func compareWithRecord(_ file: FilingsFile) throws {
        try writer.settle()
        for place in file.batch.periods {
            let period = periods[place]
            for code in try writer.parentsWithFilings(period) {
                guard let parent = framework.tree.position(code: code) else { continue }
                try compare(parent, place, period, file)
            }
        }
    }

    private func compare(_ parent: Int, _ place: Int, _ period: Period, _ file: FilingsFile) throws {
        let region = framework.tree.regions[parent]
        for (number, problem) in try StatedOnRecord.differences(region, period, framework.plan, writer) {
            guard let row = row(of: parent, place, number, file.batch) else { continue }
            var located = problem
            located.row = row
            located.column = framework.plan.indicators[number].name.zh
            result.problems.add(located)
        }
    }

    /// The row of this file that touches a region's figure: its own, or the first of a unit below.
    private func row(of parent: Int, _ period: Int, _ indicator: Int, _ batch: FilingBatch) -> Int? {
        if let own = batch.entry(region: parent, period: period, indicator: indicator) { return own.row }
        for region in batch.regions(period) where framework.tree.isBelow(region, parent) {
            if let given = batch.entry(region: region, period: period, indicator: indicator) { return given.row }
        }
        return nil
    }
}
