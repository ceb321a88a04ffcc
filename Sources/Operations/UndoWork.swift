import Domain
import Intake
import Store

/// Takes an import back (contract §2.12), of filings or of records.
package struct UndoWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    private static let kinds = RecordUndo.kinds.union([ActKind.import.rawValue])

    package struct Outcome: Sendable {
        package let act: Int
        package let undone: Int
        /// Revisions taken out of standing, those of later acts included; of an import of records the rows.
        package let revisions: Int
        /// Later acts that rested on the import and lost revisions too.
        package let later: [Int]
    }

    /// Takes an import back.
    ///
    /// - Parameters:
    ///   - number: The import's act.
    ///   - reason: Why.
    ///   - author: Who takes it back.
    ///   - withLater: Whether later acts that rest on it lose their revisions too.
    ///   - code: The region that it may touch, with all below it; nil: any.
    /// - Returns: What was taken out.
    /// - Throws: `Failure.restedUpon` while later acts rest on the import, unless `withLater`; `.outsideRegion` where it
    ///   touched others than it may; `.periodClosed` where a city would change a closed period.
    package func run(
        _ number: Int, reason: String, author: String, withLater: Bool, within code: Int? = nil
    ) throws -> Outcome {
        guard !PlainText.folded(reason).isEmpty else { throw Failure.reasonNeeded }
        let head = ActHead(.undo, author: author, received: workspace.today, reason: reason)
        return try workspace.write(head) { writer in
            let reader = writer.reader
            guard let kind = try reader.actKind(number), number < writer.act else { throw Failure.noSuchAct(number) }
            guard try !reader.isUndone(number) || !Self.kinds.contains(kind) else {
                throw Failure.alreadyUndone(number)
            }
            if RecordUndo.kinds.contains(kind) {
                return (.keep, try RecordUndo(number, writer).run(withLater: withLater, within: code))
            }
            guard kind == ActKind.import.rawValue else { throw Failure.notAnImport(number) }
            var undo = try Undo(number, writer)
            if let code { try undo.keepWithin(code) }
            try undo.passGates(today: workspace.today)
            try undo.gather()
            guard withLater || undo.later.isEmpty else {
                throw Failure.restedUpon(number, acts: undo.later.sorted(), reports: undo.reports)
            }
            try writer.withdrawDecisions(ofImport: number, cadence: undo.cadence)
            let count = try undo.takeOut()
            return (
                .keep, Outcome(act: writer.act, undone: number, revisions: count, later: undo.later.sorted())
            )
        }.result
    }
}

/// The reports that an undo touches.
private struct Undo {
    private let number: Int
    private let writer: ActWriter
    private let framework: Framework
    /// Each touched report with the revisions to take out.
    private var doomed: [(region: Int, period: Period, filings: Set<Int>)] = []
    private(set) var later: Set<Int> = []
    private(set) var reports: [String] = []

    var cadence: Cadence { framework.plan.cadence }

    init(_ number: Int, _ writer: ActWriter) throws {
        self.number = number
        self.writer = writer
        framework = try writer.framework()
    }

    /// - Throws: `Failure.outsideRegion` naming what the import filed or decided on elsewhere.
    func keepWithin(_ code: Int) throws {
        let tree = framework.tree
        let allowed = Set(tree.position(code: code).map(tree.subtree)?.map { tree.regions[$0].code } ?? [])
        let touched = try writer.reader.filings(of: number) + writer.reader.decidedFilings(of: number)
        let outside = Set(touched.map(\.region)).subtracting(allowed)
        guard outside.isEmpty else {
            throw Failure.outsideRegion(outside.sorted().map { tree.region(code: $0)?.name ?? Region.text(code: $0) })
        }
    }

    /// What may not be brought may not be taken away: counties and cities leave closed periods alone.
    func passGates(today: Day) throws {
        var gate = PeriodGate(writer, framework, today: today)
        guard gate.isWatched else { return }
        let touched = try writer.reader.filings(of: number) + writer.reader.decidedFilings(of: number)
        for place in touched {
            guard let period = Period(cadence: cadence, key: place.periodKey),
                let position = framework.tree.position(code: place.region)
            else { continue }
            try gate.pass(position, period)
        }
    }

    /// Finds the import's revisions and what rests on them: standing revisions with lines inherited from them, and
    /// from those in turn, and later imports that confirmed them.
    mutating func gather() throws {
        for place in try writer.reader.filings(of: number) {
            guard let period = Period(cadence: cadence, key: place.periodKey) else { continue }
            let history = try writer.reader.history(place.region, period)
            var filings: Set<Int> = [place.filing]
            var acts: Set<Int> = []
            for revision in history.revisions where revision.stands && !filings.contains(revision.filing) {
                let rests = revision.lines.values.contains { $0.origin.map(filings.contains) ?? false }
                guard rests else { continue }
                filings.insert(revision.filing)
                acts.insert(revision.act)
            }
            for revision in history.revisions where revision.stands && filings.contains(revision.filing) {
                acts.formUnion(try writer.reader.confirmingImports(of: revision.filing).filter { $0 > number })
            }
            if !acts.isEmpty, reports.count < 10 {
                let name = framework.tree.region(code: place.region)?.name ?? Region.text(code: place.region)
                reports.append("\(name) \(period)")
            }
            later.formUnion(acts)
            doomed.append((place.region, period, filings))
        }
    }

    func takeOut() throws -> Int {
        var count = 0
        for report in doomed {
            var history = try writer.reader.history(report.region, report.period)
            for revision in history.revisions where revision.stands && report.filings.contains(revision.filing) {
                history = try writer.decide(.undo, revision, of: report.region, report.period, in: history)
                count += 1
            }
        }
        return count
    }
}
