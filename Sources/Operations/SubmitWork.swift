package import Domain
import Intake
package import Store

/// One filing, as a county clerk makes it.
package struct SubmitWork {
    private let workspace: Workspace

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
    }

    package func run(_ request: Request) throws -> Outcome {
        let head = ActHead(
            .submit, author: request.author, received: request.received ?? workspace.today, reason: request.reason,
            force: request.force)
        typealias Taken = (Region, Period, Int?, [Problem])
        let taken = try workspace.write(head) { writer throws -> (Ledger.Ending, Taken) in
            let framework = try writer.framework()
            let position = try Names.region(request.region, in: framework.tree)
            let region = framework.tree.regions[position]
            let period = try self.period(request.period, framework.plan)
            if request.isConfirmation { return (.keep, (region, period, try confirm(region, period, writer), [])) }
            var draft = Draft(region: region.code, period: period)
            try fill(&draft, request.figures, framework.plan)
            let history = try writer.reader.history(region.code, period)
            if request.force == nil { try refuseJumps(draft, history, framework, writer) }
            let revision = try record(draft, history, request, writer)
            let warnings = try self.warnings(position, period, draft, framework, writer)
            return (.keep, (region, period, revision, warnings))
        }
        guard let seal = taken.seal else { throw Failure.nothingGiven }
        let (region, period, revision, warnings) = taken.result
        return Outcome(
            act: seal.act, region: region, period: period, revision: revision, head: seal.hashText, at: seal.at,
            warnings: warnings)
    }

    /// The unit confirms what others entered for it.
    /// - Returns: The revision's number.
    private func confirm(_ region: Region, _ period: Period, _ writer: ActWriter) throws -> Int? {
        guard let newest = try writer.reader.history(region.code, period).newest else {
            throw Failure.nothingToDecide(region: region.name, period: period.description)
        }
        try writer.confirm(newest.filing)
        return newest.number
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

    private func refuseJumps(
        _ draft: Draft, _ history: RevisionHistory, _ framework: Framework, _ writer: ActWriter
    ) throws {
        let earlier = try framework.plan.periods.filter { $0 < draft.period }
            .compactMap { try writer.reader.history(draft.region, $0).newest?.lines }
        var problems: [Problem] = []
        for indicator in framework.plan.indicators {
            guard case .value(let value) = draft.entries[indicator.code],
                history.newest?.lines[indicator.code]?.value != value,
                UnusualJump.isUnusual(value, earlier: earlier.compactMap { $0[indicator.code]?.value })
            else { continue }
            problems.append(
                Problem(
                    .unusualJump, column: indicator.code, value: indicator.shown(value),
                    details: [.about(indicator.name)]))
        }
        guard problems.isEmpty else { throw Failure.refused(problems) }
    }

    /// - Returns: The revision's number; nil where the record says the same already.
    private func record(
        _ draft: Draft, _ history: RevisionHistory, _ request: Request, _ writer: ActWriter
    ) throws -> Int? {
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
            return revision.number
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
