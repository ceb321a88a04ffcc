import Domain
import Intake
import Store

/// Compares a file's figures with those on record.
struct ImportChecks {
    private let writer: ActWriter
    private let framework: Framework
    private let file: FilingsFile

    init(_ writer: ActWriter, _ framework: Framework, _ file: FilingsFile) {
        self.writer = writer
        self.framework = framework
        self.file = file
    }

    /// Figures far above the region's earlier ones: errors, or with a reason given (上报说明) warnings.
    /// - Returns: The regions concerned.
    func findJumps(isForced: Bool, _ problems: inout ProblemList) throws -> Set<Int> {
        var found: Set<Int> = []
        let earlier = EarlierValues(writer, framework, file.batch)
        try earlier.forEachJump { jump in
            found.insert(jump.region)
            let indicator = framework.plan.indicators[jump.indicator]
            let name = framework.tree.regions[jump.region].name
            var problem = Problem(
                .unusualJump, isForced ? .warning : .error, value: indicator.shown(jump.value),
                details: [.about(Bilingual(zh: name + indicator.name.zh, en: name + " " + indicator.name.en))])
            let address = FigureAddress(region: jump.region, period: jump.period, indicator: jump.indicator)
            file.locate(&problem, at: jump.row, of: address)
            problem.column = indicator.name.zh
            problems.add(problem)
        }
        return found
    }

    /// Changes of what a published bulletin reports on: errors, for they need a reason.
    /// - Returns: The regions concerned.
    func findPublished(asking level: ReviewLevel, _ problems: inout ProblemList) throws -> Set<Int> {
        let published = try writer.publishedPeriods()
        guard published.locksAny else { return [] }
        let codes = framework.plan.indicators.map(\.code)
        var slots = FilingSlots(count: codes.count)
        var found: Set<Int> = []
        for place in file.batch.periods {
            let period = framework.plan.periods[place]
            for region in file.batch.regions(place) {
                let code = framework.tree.regions[region].code
                guard let hit = published.hit(code, period) else { continue }
                file.batch.fill(&slots, region: region, period: place)
                let history = try writer.reader.history(code, period)
                let outcome = history.apply(slots.draft(code, period, indicators: codes))
                guard outcome.changes(history, asking: level) else { continue }
                found.insert(region)
                problems.add(problem(hit, region, place, slots))
            }
        }
        return found
    }

    private func problem(
        _ hit: PublishedPeriods.Hit, _ region: Int, _ period: Int, _ slots: FilingSlots
    ) -> Problem {
        let title = hit.bulletin.title
        var problem = Problem(
            .lockedPeriod, value: "\(hit.region.name) \(hit.period)",
            details: [.about(Bilingual(zh: "《\(title)》", en: title))])
        if let indicator = slots.states.firstIndex(where: { $0 != .absent }) {
            file.locate(
                &problem, at: slots.rows[indicator],
                of: FigureAddress(region: region, period: period, indicator: indicator))
        }
        return problem
    }

    /// A figure stated for a whole region is compared with what its units have filed: a difference is a warning.
    func compareWithRecord(_ problems: inout ProblemList) throws {
        try writer.settle()
        for place in file.batch.periods {
            let period = framework.plan.periods[place]
            for code in try writer.parentsWithFilings(period) {
                guard let parent = framework.tree.position(code: code) else { continue }
                try compare(parent, place, period, &problems)
            }
        }
    }

    private func compare(_ parent: Int, _ place: Int, _ period: Period, _ problems: inout ProblemList) throws {
        let region = framework.tree.regions[parent]
        for (number, problem) in try StatedOnRecord.differences(region, period, framework.plan, writer) {
            guard let raw = row(of: parent, place, number) else { continue }
            var located = problem
            located.row = file.key(raw).row
            located.sheet = file.sheetName(raw)
            located.column = framework.plan.indicators[number].name.zh
            problems.add(located)
        }
    }

    /// The row of this file that touches a region's figure: its own, or the first of a unit below.
    private func row(of parent: Int, _ period: Int, _ indicator: Int) -> Int? {
        let batch = file.batch
        if let own = batch.entry(region: parent, period: period, indicator: indicator) { return own.row }
        for region in batch.regions(period) where framework.tree.isBelow(region, parent) {
            if let given = batch.entry(region: region, period: period, indicator: indicator) { return given.row }
        }
        return nil
    }
}

extension RevisionHistory.Outcome {
    /// Whether figures change, or are asked to reach a level that they have not.
    fileprivate func changes(_ history: RevisionHistory, asking level: ReviewLevel) -> Bool {
        switch self {
        case .nothing: false
        case .unchanged: history.newest.map { $0.level < level } ?? false
        case .new, .changed: true
        }
    }
}
