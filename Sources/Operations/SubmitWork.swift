package import Domain
import Intake
package import Store

/// One filing, as a county clerk makes it.
package struct SubmitWork {
    let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    package struct Request: Sendable {
        package var region: String
        package var period: String
        package var author: String
        package var signatures: Signatures
        package var force: String?
        /// Why figures change that a published bulletin gave.
        package var reason: String?
        package var received: Day?
        /// `indicator=count`.
        package var figures: [String]
        /// Confirms what is on record as it stands (代录), without figures.
        package var isConfirmation = false
        /// The digest of the newest standing revision that the form was based on, in hexadecimal; nil: none stood.
        package var expected: String?
        /// Whether `expected` is held against the record.
        package var checksBase = false
        /// Evidence for the filing (盖章件).
        package var attachments: [AttachedFile] = []

        package init(
            region: String, period: String, author: String, signatures: Signatures, force: String? = nil,
            received: Day? = nil, figures: [String]
        ) {
            self.region = region
            self.period = period
            self.author = author
            self.signatures = signatures
            self.force = force
            self.received = received
            self.figures = figures
        }
    }

    package struct Outcome: Sendable {
        package let act: Int
        package let region: Region
        package let period: Period
        /// Nil where the same was on record already.
        package let revision: Int?
        package let head: String
        package let at: Moment
        package let warnings: [Problem]
        /// The digest of the filing that stands now, in hexadecimal.
        package let digest: String

        /// 校验码: what the receipt prints.
        package var checkCode: String { String(digest.prefix(8)) }
    }

    /// What one submission made of the record.
    struct Taken {
        let region: Region
        let period: Period
        /// Nil where the same was on record already.
        let revision: Int?
        let digest: String
        /// Unusual figures, which need a note (上报说明).
        var jumps: [Problem] = []
        var warnings: [Problem] = []
    }

    /// Files a report.
    ///
    /// - Parameter request: What is filed, by whom.
    /// - Returns: What the receipt says.
    /// - Throws: `Failure.refused` with the problems; `.changedMeanwhile` where the form's base is no longer the newest
    ///   revision; `.periodClosed`; what evidence that cannot be taken throws.
    package func run(_ request: Request) throws -> Outcome {
        let files = try request.attachments.map { try Evidence.read($0) }
        try Evidence.keep(files, beside: workspace.path)
        let taken = try workspace.write(head(request)) { writer throws -> (Ledger.Ending, Taken) in
            let taken = try take(request, files, writer)
            guard request.force != nil || taken.jumps.isEmpty else { throw Failure.refused(taken.jumps) }
            return (.keep, taken)
        }
        guard let seal = taken.seal else { throw Failure.nothingGiven }
        let result = taken.result
        return Outcome(
            act: seal.act, region: result.region, period: result.period, revision: result.revision,
            head: seal.hashText, at: seal.at, warnings: result.warnings, digest: result.digest)
    }

    func head(_ request: Request) -> ActHead {
        ActHead(
            .submit, author: request.author, received: request.received ?? workspace.today, reason: request.reason,
            force: request.force)
    }

    func take(_ request: Request, _ files: [Evidence], _ writer: ActWriter) throws -> Taken {
        let framework = try writer.framework()
        let position = try Names.region(request.region, in: framework.tree)
        let region = framework.tree.regions[position]
        let period = try self.period(request.period, framework.plan)
        var gate = PeriodGate(writer, framework, today: workspace.today)
        try gate.pass(position, period)
        let history = try writer.reader.history(region.code, period)
        if request.checksBase { try checkBase(request.expected, region, period, history, writer) }
        var draft = Draft(region: region.code, period: period)
        var jumps: [Problem] = []
        let revision: Int?
        let newest: Revision?
        if request.isConfirmation {
            newest = try confirm(region, period, history, writer)
            revision = newest?.number
        } else {
            try fill(&draft, request.figures, framework.plan)
            jumps = try self.jumps(draft, history, framework, writer)
            let added = try record(draft, history, request, writer)
            newest = added ?? history.newest
            revision = added?.number
        }
        let digest = try newest.flatMap { try writer.reader.digest(ofFiling: $0.filing) } ?? ""
        if let newest { for file in files { try file.attach(to: .filing(newest.filing), writer) } }
        let warnings =
            request.isConfirmation ? [] : try self.warnings(position, period, draft, framework, writer)
        return Taken(
            region: region, period: period, revision: revision, digest: digest, jumps: jumps, warnings: warnings)
    }

    /// The form says on what it was based: that must still be the newest.
    private func checkBase(
        _ expected: String?, _ region: Region, _ period: Period, _ history: RevisionHistory, _ writer: ActWriter
    ) throws {
        let present = try history.newest.flatMap { try writer.reader.digest(ofFiling: $0.filing) }
        guard present == expected?.lowercased() else {
            throw Failure.changedMeanwhile(region: region.name, period: period.description)
        }
    }

    /// The unit confirms what others entered for it.
    /// - Returns: The revision confirmed.
    private func confirm(
        _ region: Region, _ period: Period, _ history: RevisionHistory, _ writer: ActWriter
    ) throws -> Revision {
        guard let newest = history.newest else {
            throw Failure.nothingToDecide(region: region.name, period: period.description)
        }
        try writer.confirm(newest.filing)
        return newest
    }

    private func period(_ text: String, _ plan: Plan) throws -> Period {
        guard case .period(let period) = PeriodText.read(text, cadence: plan.cadence) else {
            throw Failure.unreadablePeriod(text)
        }
        if let fault = PeriodCheck.fault(period, in: plan, today: workspace.today) {
            throw Failure.refused([Problem(fault, value: text, details: [.expected(plan.span)])])
        }
        return period
    }

    private func fill(_ draft: inout Draft, _ figures: [String], _ plan: Plan) throws {
        var problems: [Problem] = []
        for figure in figures {
            guard let sign = figure.firstIndex(of: "=") else { throw Failure.unreadableAssignment(figure) }
            let indicator = try Names.indicator(String(figure[..<sign]), in: plan)
            let text = figure[figure.index(after: sign)...]
            if draft.entries[indicator.code] != nil {
                problems.append(
                    Problem(.duplicateColumn, column: indicator.code, details: [.about(indicator.name)]))
            }
            switch CountText.read(text, for: indicator) {
            case .blank: continue
            case .entry(let entry): draft.entries[indicator.code] = entry
            case .wrong(let code, let cause):
                problems.append(
                    Problem(
                        code, column: indicator.code, value: String(text),
                        details: [.cause(cause), .about(indicator.name)]))
            }
        }
        guard problems.isEmpty else { throw Failure.refused(problems) }
        guard !draft.entries.isEmpty else { throw Failure.nothingGiven }
    }

    private func jumps(
        _ draft: Draft, _ history: RevisionHistory, _ framework: Framework, _ writer: ActWriter
    ) throws -> [Problem] {
        var watched = framework.plan.indicators.compactMap { indicator -> Watched? in
            guard case .value(let value) = draft.entries[indicator.code],
                history.newest?.lines[indicator.code]?.value != value
            else { return nil }
            return Watched(indicator: indicator, value: value)
        }
        let earlier = framework.plan.periods.filter { $0 < draft.period }
        for (read, period) in earlier.reversed().enumerated() {
            watched.removeAll { UnusualJump.isSettled($0.value, known: $0.known, more: earlier.count - read) }
            guard !watched.isEmpty else { break }
            guard let lines = try writer.reader.history(draft.region, period).newest?.lines else { continue }
            for place in watched.indices {
                if let line = lines[watched[place].indicator.code] { watched[place].known.append(line.value) }
            }
        }
        return watched.filter { UnusualJump.isUnusual($0.value, earlier: $0.known) }.map {
            Problem(
                .unusualJump, column: $0.indicator.code, value: $0.indicator.shown($0.value),
                details: [.about($0.indicator.name)])
        }
    }

    /// A figure and the earlier ones read so far, the latest first; whoever is settled needs no more.
    private struct Watched {
        let indicator: Indicator
        let value: Int
        var known: [Int] = []
    }

    /// - Returns: The revision added; nil where the record says the same already.
    private func record(
        _ draft: Draft, _ history: RevisionHistory, _ request: Request, _ writer: ActWriter
    ) throws -> Revision? {
        switch history.apply(draft) {
        case .nothing: throw Failure.nothingGiven
        case .unchanged:
            if let newest = history.newest { try writer.confirm(newest.filing) }
            return nil
        case .new(let lines), .changed(let lines):
            let revision = try writer.append(
                draft.region, draft.period, after: history, lines: lines, level: .filed, source: nil)
            var signatures = request.signatures
            if signatures.filer == nil { signatures.filer = request.author }
            try writer.sign(revision.filing, signatures)
            return revision
        }
    }

    /// Figures stated for a region above that no longer agree with its units'.
    private func warnings(
        _ position: Int, _ period: Period, _ draft: Draft, _ framework: Framework, _ writer: ActWriter
    ) throws -> [Problem] {
        try writer.settle()
        var found: [Problem] = []
        for member in framework.tree.path(position) where !framework.tree.children[member].isEmpty {
            let region = framework.tree.regions[member]
            for (number, problem) in try StatedOnRecord.differences(region, period, framework.plan, writer) {
                let code = framework.plan.indicators[number].code
                guard draft.entries[code] != nil else { continue }
                var located = problem
                located.column = code
                found.append(located)
            }
        }
        return found
    }
}
