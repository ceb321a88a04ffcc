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

    init(_ writer: ActWriter, _ request: ImportWork.Request, today: Day) throws {
        self.writer = writer
        self.request = request
        framework = try writer.framework()
        var options = FilingsOptions(today: today, sheets: request.sheets)
        let framework = framework
        options.period = try request.period.map { try Names.period($0, in: framework.plan) }
        options.within = try request.within.map { try Names.region($0, in: framework.tree) }
        options.stated = try StatedColumns.read(request.columns, framework.plan)
        self.options = options
    }

    // MARK: Run

    func run(_ path: String, _ progress: ((ImportWork.Progress) -> Void)?) throws -> ImportResult {
        result = ImportResult(file: request.fileName ?? (path as NSString).lastPathComponent)
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64) ?? 0
        let fingerprint = FileFingerprint(expectedSize: size)
        let file = try read(path, size, fingerprint, progress)
        describe(file, fingerprint)
        result.reading = file
        result.framework = framework
        guard file.layout != nil else { return result }
        try passGates(file.batch)
        let checks = ImportChecks(writer, framework, file)
        var faulty = file.faultyRegions
        let jumping = try checks.findJumps(isForced: request.force != nil, &result.problems)
        if request.force == nil { faulty.formUnion(jumping) }
        if !writer.head.hasReason {
            faulty.formUnion(try checks.findPublished(asking: request.level, &result.problems))
        }
        let stops = request.isPartial ? file.isWhollyFaulty : result.problems.errors > 0
        guard !stops else { return result }
        let excluded = request.isPartial ? faulty : []
        guard hasOthers(than: excluded, in: file.batch) else { return result }
        try store(file, excluded, path, fingerprint, progress)
        try checks.compareWithRecord(&result.problems)
        result.leftOut = excluded.sorted()
            .filter { file.regionsWithErrors.contains($0) || isGiven($0, in: file.batch) }
            .map { framework.tree.regions[$0].name }
        result.isAccepted = true
        return result
    }

    private func store(
        _ file: FilingsFile, _ excluded: Set<Int>, _ path: String, _ fingerprint: FileFingerprint,
        _ progress: ((ImportWork.Progress) -> Void)?
    ) throws {
        let store = try FilingStore(writer, framework, file, named: result.file, request)
        try store.run(without: excluded, progress)
        try store.keep(path, fingerprint, sha256: result.sha256)
        result.new = store.new
        result.changed = store.changed
        result.unchanged = store.unchanged
        result.changes = store.changes
        result.enteredFor = store.enteredFor
    }

    /// Counties and cities bring figures for open periods only.
    private func passGates(_ batch: FilingBatch) throws {
        var gate = PeriodGate(writer, framework, today: options.today)
        guard gate.isWatched else { return }
        for place in batch.periods {
            for region in batch.regions(place) { try gate.pass(region, framework.plan.periods[place]) }
        }
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
        var file = try InputFile.reading(path) {
            try FilingsReader.read(
                path: path, plan: framework.plan, tree: framework.tree, options: options,
                observer: fingerprint.take, progress: { progress?(.reading(bytes: $0, of: size)) })
        }
        if fingerprint.size == 0 { try fingerprint.readAll(path) }
        let record = RecordFigures(writer.reader, framework)
        try CumulativeFigures.settle(&file, framework.plan, record: record.values)
        return file
    }

    private func describe(_ file: FilingsFile, _ fingerprint: FileFingerprint) {
        result.sha256 = fingerprint.sha256
        result.encoding = file.encoding
        result.format = file.format
        result.rows = file.rows
        result.problems = file.problems
        result.seenIn = try? writer.reader.actWithFile(sha256: result.sha256)
        result.columns = file.sheets.flatMap { sheet in
            sheet.layout.header.enumerated().map { place, header in
                let isPrivate = sheet.privateColumns.contains(place)
                return ImportResult.Column(
                    sheet: sheet.name, header: header, letters: columnLetters(place),
                    meaning: isPrivate ? .privateNumbers : sheet.layout.columns[place])
            }
        }
    }
}
