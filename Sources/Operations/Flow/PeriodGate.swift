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
        guard isWatched else { return }
        let turns = try known[period] ?? writer.reader.turns(of: period)
        known[period] = turns
        let state = turns.state(path: framework.tree.codes(above: position), today: today).state
        guard state.takesReports else {
            throw Failure.periodClosed(
                region: framework.tree.regions[position].name, period: period.description, state)
        }
    }
}

extension RegionTree {
    /// The codes of a region and those above it.
    func codes(above position: Int) -> Set<Int> { Set(path(position).map { regions[$0].code }) }
}
