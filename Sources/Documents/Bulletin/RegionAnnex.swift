import Domain
import Reporting
import Texts

/// Annex 2: each region's figures by indicator, the whole last.
struct RegionAnnex {
    let report: Report
    let options: BulletinOptions
    let text: BulletinText
    let lags: [Lag]

    init(_ report: Report, _ options: BulletinOptions, _ text: BulletinText, lags: [Lag]) {
        self.lags = lags
        self.report = report
        self.options = options
        self.text = text
    }

    private var language: Language { text.language }
    private var decimals: Int { report.plan.rateDecimals }

    /// Tables with their captions, numbered where there are several.
    var blocks: [Paper.Block] {
        let tables = captioned.filter { !$0.table.rows.isEmpty }
        return tables.enumerated().flatMap { place, entry -> [Paper.Block] in
            guard tables.count > 1 else { return [.table(entry.table)] }
            let isMore = place > 0 && tables[place - 1].caption == entry.caption
            return [.heading(2, text.caption(entry.caption, number: place + 1, isMore: isMore)), .table(entry.table)]
        }
    }

    private var captioned: [(caption: BulletinText.Caption, table: Paper.Table)] {
        let numbers = report.plan.indicators.indices
        let targeted = numbers.filter { number in report.regions.contains { $0.indicators[number].target != nil } }
        let ranked = targeted.filter { report.plan.indicators[$0].ranked }
        let unranked = targeted.filter { !report.plan.indicators[$0].ranked }
        let pieces = ranked.split(by: 2)
        var found = pieces.enumerated().map { place, numbers in
            let hasComposite = place == pieces.count - 1 && options.showsRanks && report.rankedNumbers.count > 1
            return (BulletinText.Caption.ranked, table(numbers, rankedParts, hasComposite: hasComposite))
        }
        if text.periods.hasYears {
            found += ranked.split(by: 3).map { (.year, table($0, yearParts)) }
        }
        found += others(unranked, numbers.filter { !targeted.contains($0) })
        if options.showsLast, let table = LagTable(report, text, lags: lags).table { found.append((.lags, table)) }
        return found
    }

    /// Unranked indicators and those without a target, together where they are few.
    private func others(
        _ unranked: [Int], _ counted: [Int]
    ) -> [(caption: BulletinText.Caption, table: Paper.Table)] {
        let groups = unranked.map { ($0, unrankedParts) } + counted.map { ($0, countedParts) }
        let caption: BulletinText.Caption =
            !options.showsRanking ? .others : unranked.isEmpty ? .counted : counted.isEmpty ? .unranked : .others
        var tables: [(caption: BulletinText.Caption, table: Paper.Table)] = []
        var pending: [(number: Int, parts: [Part])] = []
        for group in groups {
            if pending.reduce(group.1.count, { $0 + $1.parts.count }) > Self.mostColumns {
                tables.append((caption, table(pending)))
                pending = []
            }
            pending.append((group.0, group.1))
        }
        return pending.isEmpty ? tables : tables + [(caption, table(pending))]
    }

    /// What a landscape page holds beside the regions' names.
    private static let mostColumns = 16

    // MARK: Rows

    /// Children in code order, own-level units after them, the whole last.
    private var ordered: [RegionFigures] {
        report.children.filter { $0.region.level != .unit } + report.children.filter { $0.region.level == .unit }
            + [report.asked]
    }

    private func name(_ region: RegionFigures) -> String {
        if isWhole(region) { return text.regions.total[language] }
        let name = RegionWords.spoken(region.region)
        return region.isMemo ? text.memo(name) : name
    }

    private func isWhole(_ region: RegionFigures) -> Bool { region.region.code == report.asked.region.code }

    // MARK: Tables

    /// One column of an indicator's group.
    private struct Part {
        let head: BulletinText.Head
        let cell: (RegionFigures, Int) -> String
    }

    private func table(_ numbers: [Int], _ parts: [Part], hasComposite: Bool = false) -> Paper.Table {
        table(numbers.map { ($0, parts) }, hasComposite: hasComposite)
    }

    private func table(_ groups: [(number: Int, parts: [Part])], hasComposite: Bool = false) -> Paper.Table {
        let indicators = groups.map { report.plan.indicators[$0.number] }
        var columns = [Paper.Column(text.head(.region), isNumber: false, width: 5)]
        for (indicator, group) in zip(indicators, groups) {
            let name = text.words(indicator).short(language)
            columns += group.parts.map { Paper.Column(text.head($0.head), group: name, width: 4) }
        }
        if hasComposite {
            columns += [.composite, .rank].map { Paper.Column(text.head($0), group: text.compositeGroup, width: 4) }
        }
        let rows = ordered.map { region in
            let cells = groups.flatMap { group in group.parts.map { $0.cell(region, group.number) } }
            return Paper.Row(
                [name(region)] + cells + (hasComposite ? composite(region) : []), isStrong: isWhole(region))
        }
        return Paper.Table(unit: text.unitLine(indicators), columns: columns, rows: rows)
    }

    private func composite(_ region: RegionFigures) -> [String] {
        [report.composite(region).map { report.compositeText($0) } ?? "–", region.rank.map(String.init) ?? "–"]
    }

    private var rankedParts: [Part] {
        var parts = [
            part(.target) { $0.target }, part(.completed) { $0.completed },
            Part(head: .plainRate) { rate($0.indicators[$1].rate) },
        ]
        if options.showsRanks {
            parts.append(Part(head: .rank) { region, number in region.indicatorRanks[number].map(String.init) ?? "–" })
        }
        parts.append(
            Part(head: .points) { region, number in
                region.indicators[number].pointsToPace.map { Signed.printed(Signed.points($0, decimals)) } ?? "–"
            })
        return parts
    }

    private var yearParts: [Part] {
        let year = report.through.year
        return [
            part(.yearTarget) { $0.year(year)?.target }, part(.yearCompleted) { $0.year(year)?.completed },
            Part(head: .yearRate) { rate($0.indicators[$1].year(year)?.rate) },
        ]
    }

    private var unrankedParts: [Part] {
        [
            part(.target) { $0.target }, part(.newInPeriod) { $0.inPeriod }, part(.completed) { $0.completed },
            Part(head: .plainRate) { rate($0.indicators[$1].rate) },
        ]
    }

    private var countedParts: [Part] {
        [part(.newInPeriod) { $0.inPeriod }, part(.completed) { $0.completed }]
    }

    private func part(_ head: BulletinText.Head, _ value: @escaping (IndicatorFigures) -> Int?) -> Part {
        Part(head: head) { region, number in
            let figures = region.indicators[number]
            guard let value = value(figures) else { return "–" }
            return language == .zh ? figures.indicator.shown(value) : figures.indicator.grouped(value)
        }
    }

    private func rate(_ rate: Rate?) -> String { rate?.shown(decimals: decimals) ?? "–" }
}

extension BulletinOptions {
    /// A public version that does not name the last gives no ranks in its tables either.
    var showsRanks: Bool { showsRanking && (showsLast || !isPublic) }
}

extension Array {
    /// In pieces of at most so many.
    func split(by size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
