import Domain
import Foundation
import Intake
import Store

/// One import of records inside its act.
struct RecordSession {
    private let writer: ActWriter
    private let framework: Framework
    private var keeper: any RecordKeeper
    private let request: RecordImport.Request
    private let options: RecordOptions
    private var rows: [RecordRow] = []
    private var faulty: Set<Int> = []
    private var firstSource: Int?
    private var result: RecordResult

    init(
        _ writer: ActWriter, _ framework: Framework, _ keeper: any RecordKeeper, _ request: RecordImport.Request,
        today: Day
    ) throws {
        self.writer = writer
        self.framework = framework
        self.keeper = keeper
        self.request = request
        options = try Self.options(request, keeper.form, framework.tree, today)
        result = RecordResult(file: "", form: keeper.form)
    }

    private static func options(
        _ request: RecordImport.Request, _ form: RecordForm, _ tree: RegionTree, _ today: Day
    ) throws -> RecordOptions {
        var options = RecordOptions(today: today, sheets: request.sheets)
        options.within = try request.within.map { try Names.region($0, in: tree) }
        options.unit = try request.unit.map { try Names.region($0, in: tree) }
        for column in request.columns {
            let (header, key) = try assignment(column)
            guard key == "ignore" || form.place(of: key) != nil else { throw Failure.unreadableAssignment(column) }
            options.stated[header] = key
        }
        for (key, text) in request.given {
            guard let value = form.value(of: key, text, tree, today: today) else {
                throw Failure.unreadableAssignment("\(key)=\(text)")
            }
            options.given[key] = value
        }
        return options
    }

    private static func assignment(_ text: String) throws -> (String, String) {
        guard let sign = text.lastIndex(of: "="), sign > text.startIndex else {
            throw Failure.unreadableAssignment(text)
        }
        return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }

    // MARK: Run

    mutating func run(_ path: String, _ progress: ((ImportWork.Progress) -> Void)?) throws -> RecordResult {
        result.file = request.fileName ?? (path as NSString).lastPathComponent
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64) ?? 0
        let fingerprint = FileFingerprint(expectedSize: keeper.form.isPersonal ? .max : size)
        let file = try read(path, size, fingerprint, progress)
        describe(file, fingerprint)
        guard !file.sheets.isEmpty, !file.isWhollyFaulty else { return result }
        try checkAll(file)
        guard request.isPartial || result.problems.errors == 0 else { return result }
        let kept = rows.filter { $0.region.map { !faulty.contains($0) } ?? true }
        guard !kept.isEmpty else { return result }
        guard try store(kept, file, progress) else { return result }
        try keep(path, file, fingerprint)
        result.leftOut = faulty.sorted().map { framework.tree.region(code: $0)?.name ?? Region.text(code: $0) }
        result.isAccepted = true
        return result
    }

    private mutating func read(
        _ path: String, _ size: Int64, _ fingerprint: FileFingerprint,
        _ progress: ((ImportWork.Progress) -> Void)?
    ) throws -> RecordFile {
        var rows: [RecordRow] = []
        let file = try InputFile.reading(path) {
            try RecordsReader.read(
                path: path, form: keeper.form, tree: framework.tree, options: options, observer: fingerprint.take,
                progress: { progress?(.reading(bytes: $0, of: size)) }, each: { rows.append($0) })
        }
        self.rows = rows
        if fingerprint.size == 0 { try fingerprint.readAll(path) }
        return file
    }

    private mutating func describe(_ file: RecordFile, _ fingerprint: FileFingerprint) {
        result.reading = file
        result.sha256 = fingerprint.sha256
        result.encoding = file.encoding
        result.format = file.format
        result.rows = file.rows
        result.problems = file.problems
        result.seenIn = try? writer.reader.actWithFile(sha256: result.sha256)
        result.columns = file.sheets.flatMap { sheet in
            sheet.layout.header.enumerated().map { place, header in
                RecordResult.Column(
                    sheet: sheet.name, header: header, letters: RecordFile.letters(place),
                    meaning: sheet.privateColumns.contains(place) ? .privateNumbers : sheet.layout.columns[place])
            }
        }
    }

    // MARK: Check

    /// The keeper's own rules; rows with errors are not stored, nor in a partial import any other of their unit.
    private mutating func checkAll(_ file: RecordFile) throws {
        faulty = file.faultyRegions
        var sound: [RecordRow] = []
        sound.reserveCapacity(rows.count)
        for row in rows {
            let found = try keeper.check(row)
            result.problems.add(contentsOf: found)
            if found.contains(where: { $0.severity == .error }) {
                if let region = row.region { faulty.insert(region) }
            } else {
                sound.append(row)
            }
        }
        rows = sound
    }

    // MARK: Store

    /// - Returns: False where the keeper refuses the file after all.
    private mutating func store(
        _ rows: [RecordRow], _ file: RecordFile, _ progress: ((ImportWork.Progress) -> Void)?
    ) throws -> Bool {
        let sources = try file.sheets.map { sheet in
            try writer.add(
                SourceFile(
                    file: result.file, sheet: sheet.name, encoding: file.encoding, format: file.format,
                    columns: file.letters(of: sheet, keeper.form)))
        }
        for (done, row) in rows.enumerated() {
            switch try keeper.store(row, source: sources[row.sheetPlace]) {
            case .new: result.new += 1
            case .changed: result.changed += 1
            case .unchanged: result.unchanged += 1
            }
            if done & 0xFFF == 0xFFF { progress?(.storing(done: done + 1, of: rows.count)) }
        }
        let last = try keeper.finish()
        result.problems.add(contentsOf: last)
        firstSource = sources.first
        return !last.contains { $0.severity == .error }
    }

    /// Keeps the file as it came: one with identity-card numbers as a copy without them, one about persons not at all.
    private func keep(_ path: String, _ file: RecordFile, _ fingerprint: FileFingerprint) throws {
        guard let firstSource else { return }
        let isKept = !keeper.form.isPersonal && !file.hasPrivateNumbers
        try writer.keep(
            original: isKept ? fingerprint.content : nil, sha256: result.sha256, size: fingerprint.size,
            rows: file.rows, of: firstSource)
        guard !keeper.form.isPersonal, file.hasPrivateNumbers else { return }
        try writer.keepCleanCopy(of: path, file, named: result.file, size: fingerprint.size)
    }
}
