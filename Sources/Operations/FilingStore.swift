import Domain
import Foundation
import Intake
import Store

/// Writes the reports of one file into the act.
final class FilingStore {
    private let writer: ActWriter
    private let framework: Framework
    private let file: FilingsFile
    private let name: String
    private let request: ImportWork.Request
    private let codes: [String]
    private let periods: [Period]
    /// By sheet.
    private var sources: [Int] = []
    private var unsigned: [(filing: Int, signatures: Signatures)] = []

    private(set) var new = 0
    private(set) var changed = 0
    private(set) var unchanged = 0
    /// New revisions that their unit has still to confirm.
    private(set) var enteredFor = 0
    private(set) var changes: [ImportResult.Change] = []

    init(
        _ writer: ActWriter, _ framework: Framework, _ file: FilingsFile, named name: String,
        _ request: ImportWork.Request
    ) throws {
        self.writer = writer
        self.framework = framework
        self.file = file
        self.name = name
        self.request = request
        codes = framework.plan.indicators.map(\.code)
        periods = framework.plan.periods
        for sheet in file.sheets {
            let source = SourceFile(
                file: name, sheet: sheet.name, encoding: file.encoding, format: file.format,
                columns: sheet.layout.letters(framework.plan, framework.tree))
            sources.append(try writer.add(source))
        }
    }

    // MARK: Reports

    func run(without excluded: Set<Int>, _ progress: ((ImportWork.Progress) -> Void)?) throws {
        guard let first = sources.first else { return }
        let bulk = try BulkFilings(writer, level: request.level, source: first)
        var slots = FilingSlots(count: framework.plan.indicators.count)
        var done = 0
        for period in file.batch.periods {
            for region in file.batch.regions(period) where !excluded.contains(region) {
                file.batch.fill(&slots, region: region, period: period)
                try store(region, period, slots, bulk)
                done += 1
                if done & 0xFFF == 0 { progress?(.storing(done: done, of: file.batch.count)) }
            }
        }
        try bulk.flush()
        try signAll()
    }

    private func store(_ region: Int, _ period: Int, _ slots: FilingSlots, _ bulk: BulkFilings) throws {
        let isOne = !file.isWorkbook || file.sheets.count == 1
        if isOne, try framework.tree.children[region].isEmpty && bulk.isFresh(region, period) {
            guard slots.hasValue else { return }
            let filing = try bulk.append(region, period, file.isWorkbook ? slots.mapped { file.key($0).row } : slots)
            new += 1
            countEntered(region)
            if request.isDryRun { noteAll(region, period, slots) }
            try sign(filing, sheet: 0, slots.filer, slots.note, bulk)
            return
        }
        try bulk.flush()
        var isFirst = true
        for (sheet, part) in parts(slots) {
            try store(region, period, part, sheet: sheet, isFirst: isFirst)
            isFirst = false
        }
    }

    private func countEntered(_ region: Int) {
        if framework.tree.regions[region].confirmsOthers { enteredFor += 1 }
    }

    /// The figures by the sheet on which they stand.
    private func parts(_ slots: FilingSlots) -> [(sheet: Int, slots: FilingSlots)] {
        guard file.isWorkbook else { return [(0, slots)] }
        let sheets = Set(
            slots.states.indices.filter { slots.states[$0] != .absent }.map { file.key(slots.rows[$0]).sheet })
        return sheets.sorted().map { sheet in
            var part = slots
            for place in part.states.indices where file.key(part.rows[place]).sheet != sheet {
                part.states[place] = .absent
            }
            return (sheet, part.mapped { file.key($0).row })
        }
    }

    private func store(_ region: Int, _ period: Int, _ slots: FilingSlots, sheet: Int, isFirst: Bool) throws {
        let code = framework.tree.regions[region].code
        let history = try writer.reader.history(code, periods[period])
        let draft = slots.draft(code, periods[period], indicators: codes)
        let before = history.newest?.lines ?? [:]
        switch history.apply(draft) {
        case .nothing: return
        case .unchanged:
            if isFirst { unchanged += 1 }
            note(.unchanged, region, period, draft, before: before)
            try confirm(history, code, periods[period])
        case .new(let lines):
            new += 1
            countEntered(region)
            note(.new, region, period, draft, before: [:])
            try append(draft, history, lines, sheet)
        case .changed(let lines):
            if isFirst { changed += 1 }
            if isFirst { countEntered(region) }
            note(.changed, region, period, draft, before: before)
            try append(draft, history, lines, sheet)
        }
    }

    private func append(_ draft: Draft, _ history: RevisionHistory, _ lines: [String: Line], _ sheet: Int) throws {
        let revision = try writer.append(
            draft.region, draft.period, after: history, lines: lines, level: request.level, source: sources[sheet])
        try writer.sign(revision.filing, signatures(sheet, draft.filer, draft.note))
    }

    /// The same values again make no revision, but a decision asked for with them is still taken: also where another
    /// import took it before, so that undoing that one leaves this one's.
    private func confirm(_ history: RevisionHistory, _ region: Int, _ period: Period) throws {
        guard let newest = history.newest else { return }
        try writer.confirm(newest.filing)
        guard request.level > newest.born else { return }
        try writer.decide(request.level == .accepted ? .accept : .approve, newest, of: region, period, in: history)
    }

    // MARK: Signatures

    /// What a row says of its filer stands before what the sheet says below the table.
    private func signatures(_ sheet: Int, _ filer: String?, _ note: String?) -> Signatures {
        let head = file.sheets[sheet].head
        return Signatures(
            filer: filer ?? head.filer, reviewer: head.reviewer, head: head.head, phone: head.phone, note: note,
            day: head.day)
    }

    private func sign(_ filing: Int, sheet: Int, _ filer: String?, _ note: String?, _ bulk: BulkFilings) throws {
        let signatures = signatures(sheet, filer, note)
        guard !signatures.isEmpty else { return }
        unsigned.append((filing, signatures))
        guard unsigned.count >= 1024 else { return }
        try bulk.flush()
        try signAll()
    }

    private func signAll() throws {
        for (filing, signatures) in unsigned { try writer.sign(filing, signatures) }
        unsigned.removeAll(keepingCapacity: true)
    }

    // MARK: What changes

    private func noteAll(_ region: Int, _ period: Int, _ slots: FilingSlots) {
        let draft = slots.draft(framework.tree.regions[region].code, periods[period], indicators: codes)
        note(.new, region, period, draft, before: [:])
    }

    /// What the file gives beside what is on record: figures that are new or the same only for a dry run.
    private func note(
        _ kind: ImportResult.Change.Kind, _ region: Int, _ period: Int, _ draft: Draft, before: [String: Line]
    ) {
        guard request.isDryRun || kind == .changed else { return }
        for indicator in framework.plan.indicators {
            guard let entry = draft.entries[indicator.code], changes.count < ImportResult.changesKept else { continue }
            let old = before[indicator.code]?.value
            let value: Int? = if case .value(let given) = entry { given } else { nil }
            guard request.isDryRun || old != value else { continue }
            let kind: ImportResult.Change.Kind =
                old == nil && value != nil ? .new : old == value ? .unchanged : .changed
            changes.append(
                .init(
                    kind: kind, region: framework.tree.regions[region], period: periods[period], indicator: indicator,
                    before: old, after: value))
        }
    }

    // MARK: The file itself

    /// Keeps the file as it came; one with identity-card numbers as a copy without them.
    func keep(_ path: String, _ fingerprint: FileFingerprint, sha256: String) throws {
        guard let first = sources.first else { return }
        let isPrivate = file.hasPrivateNumbers
        try writer.keep(
            original: isPrivate ? nil : fingerprint.content, sha256: sha256, size: fingerprint.size, rows: file.rows,
            of: first)
        guard isPrivate else { return }
        try writer.keepCleanCopy(of: path, file, named: name, size: fingerprint.size)
    }
}
