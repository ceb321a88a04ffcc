package import Domain
import Intake
import Store

/// A decision signs what it saw.
extension ReviewWork {
    /// A report to decide on, as it was seen: the digest of its newest standing revision, in hexadecimal.
    package struct Seen: Hashable, Sendable {
        package let region: Int
        package let digest: String

        package init(region: Int, digest: String) {
            self.region = region
            self.digest = digest
        }
    }

    /// Decides on exactly the reports named, as one act, if each is still what was seen.
    ///
    /// - Parameters:
    ///   - kind: What is decided.
    ///   - items: The reports with the digests of what was seen.
    ///   - text: The period.
    ///   - author: Who decides.
    ///   - reason: Needed for a return.
    /// - Returns: The regions decided on; those that the decision cannot be taken on any more are passed over.
    /// - Throws: `Failure.changedSinceSeen` naming the regions whose newest standing revision is another; then nothing is
    ///   decided. `.nothingToDecide` where none is left. `.periodClosed` where a unit would take back what it could not
    ///   file again, and where a city would decide on what a bulletin has given.
    package func decide(
        _ kind: DecisionKind, items: [Seen], period text: String, author: String, reason: String?
    ) throws -> (act: Int, decided: [Region]) {
        if kind == .return, PlainText.folded(reason ?? "").isEmpty { throw Failure.reasonNeeded }
        guard kind != .undo, !items.isEmpty else { throw Failure.nothingGiven }
        let head = ActHead(.review, author: author, received: workspace.today, reason: reason)
        return try workspace.write(head) { writer in
            let framework = try writer.framework()
            let period = try Names.period(text, in: framework.plan)
            try Self.checkSeen(items, period, framework, writer)
            var gate = PeriodGate(writer, framework, today: workspace.today)
            var decided: [Region] = []
            for code in Set(items.map(\.region)).sorted() {
                let history = try writer.reader.history(code, period)
                guard let newest = history.newest, Self.applies(kind, to: newest),
                    let position = framework.tree.position(code: code)
                else { continue }
                if kind == .withdraw {
                    try gate.pass(position, period)
                } else {
                    try gate.passDecision(position, period)
                }
                try writer.decide(kind, newest, of: code, period, in: history)
                decided.append(framework.tree.regions[position])
            }
            guard !decided.isEmpty else {
                let first = items.first.flatMap { framework.tree.region(code: $0.region) }
                throw Failure.nothingToDecide(region: first?.name ?? "", period: period.description)
            }
            return (.keep, (writer.act, decided))
        }.result
    }

    private static func checkSeen(
        _ items: [Seen], _ period: Period, _ framework: Framework, _ writer: ActWriter
    ) throws {
        var changed: Set<Int> = []
        for item in items {
            guard framework.tree.position(code: item.region) != nil else {
                throw Failure.unknownRegion(Region.text(code: item.region), likely: [])
            }
            let newest = try writer.reader.history(item.region, period).newest
            let digest = try newest.flatMap { try writer.reader.digest(ofFiling: $0.filing) }
            if digest != item.digest.lowercased() { changed.insert(item.region) }
        }
        guard changed.isEmpty else {
            throw Failure.changedSinceSeen(changed.sorted().compactMap { framework.tree.region(code: $0)?.name })
        }
    }
}
