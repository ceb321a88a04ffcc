import Domain
import Store

/// Lets filings pass while their period takes them. The rule is for counties and cities at the web site: the province, and
/// whoever has the database, corrects with a reason.
struct PeriodGate {
    private let writer: ActWriter
    private let framework: Framework
    private let today: Day
    private var known: [Period: PeriodTurns] = [:]

    init(_ writer: ActWriter, _ framework: Framework, today: Day) {
        self.writer = writer
        self.framework = framework
        self.today = today
    }

    var isWatched: Bool {
        guard let role = writer.head.actor?.role else { return false }
        return role == .county || role == .city
    }

    /// - Throws: `Failure.periodClosed` where the period takes no filings of the region.
    mutating func pass(_ position: Int, _ period: Period) throws {
        try pass(position, period) { state, _ in state.takesReports }
    }

    /// Lets decisions pass: they go on after a period is closed, until a bulletin on it is out. From then on only what the
    /// province opened again moves.
    /// - Throws: `Failure.periodClosed` where the period is locked for the region.
    mutating func passDecision(_ position: Int, _ period: Period) throws {
        try pass(position, period) { state, turns in state.takesReports || !turns.contains { $0.kind == .lock } }
    }

    private mutating func pass(
        _ position: Int, _ period: Period, where isOpen: (PeriodState, [PeriodTurn]) -> Bool
    ) throws {
        guard isWatched else { return }
        let turns = try known[period] ?? writer.reader.turns(of: period)
        known[period] = turns
        let path = framework.tree.codes(above: position)
        let state = turns.state(path: path, today: today).state
        guard !isOpen(state, turns.turns.filter { path.contains($0.region) }) else { return }
        throw Failure.periodClosed(
            region: framework.tree.regions[position].name, period: period.description, state)
    }
}

extension RegionTree {
    /// The codes of a region and those above it.
    func codes(above position: Int) -> Set<Int> { Set(path(position).map { regions[$0].code }) }
}
