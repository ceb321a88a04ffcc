import Domain
import Reporting
import Texts

/// Annex 2: each region's figures by indicator, the whole last.
struct RegionAnnex {
    let report: Report
    let options: BulletinOptions
    let text: BulletinText
    let lags: [Lag]
    private let composites: [ClassRank: Fraction]

    init(_ report: Report, _ options: BulletinOptions, _ text: BulletinText, lags: [Lag]) {
        self.lags = lags
        self.report = report
        self.options = options
        self.text = text
        var composites: [ClassRank: Fraction] = [:]
        for child in report.children {
            guard let rank = child.rank else { continue }
            composites[ClassRank(group: child.region.rankingClass, rank: rank)] = report.composite(child)
        }
        self.composites = composites
    }

    /// A rank within its class.
    private struct ClassRank: Hashable {
        let group: String?
        let rank: Int
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
        var found = ranked.split(by: 2).map { (BulletinText.Caption.ranked, table($0, rankedParts)) }
        if options.showsRanking, report.rankedNumbers.count > 1 { found.append((.composite, compositeTable)) }
        if text.periods.hasYears {
            found += ranked.split(by: 3).map { (.year, table($0, yearParts)) }
        }
        found += unranked.split(by: 3).map { (.unranked, table($0, unrankedParts)) }
        found += numbers.filter { !targeted.contains($0) }.split(by: 4).map { (.counted, table($0, countedParts)) }
        if options.showsLast, let table = LagTable(report, text, lags: lags).table { found.append((.lags, table)) }
        return found
    }

    // MARK: Rows

    /// Children in code order, own-level units after them, the whole last.
    private var ordered: [RegionFigures] {
        report.children.filter { $0.region.level != .unit } + report.children.filter { $0.region.level == .unit }
            + [report.asked]
    }

    private func name(_ region: RegionFigures) -> String {
        if isWhole(region) { return text.regions.total[language] }
        return region.isMemo ? text.memo(region.region.name) : region.region.name
    }

    private func isWhole(_ region: RegionFigures) -> Bool { region.region.code == report.asked.region.code }

    // MARK: Tables

    /// One column of an indicator's group.
    private struct Part {
        let head: BulletinText.Head
        let cell: (RegionFigures, Int) -> String
    }

    private func table(_ numbers: [Int], _ parts: [Part]) -> Paper.Table {
        let indicators = numbers.map { report.plan.indicators[$0] }
        var columns = [Paper.Column(text.head(.region), isNumber: false, width: 5)]
        for indicator in indicators {
            let group = text.words(indicator).short(language)
            columns += parts.map { Paper.Column(text.head($0.head), group: group, width: 4) }
        }
        let rows = ordered.map { region in
            Paper.Row(
                [name(region)] + numbers.flatMap { number in parts.map { $0.cell(region, number) } },
                isStrong: isWhole(region))
        }
        return Paper.Table(unit: text.unitLine(indicators), columns: columns, rows: rows)
    }

    private var rankedParts: [Part] {
        var parts = [
            part(.target) { $0.target }, part(.completed) { $0.completed },
            Part(head: .plainRate) { rate($0.indicators[$1].rate) },
        ]
        if options.showsRanking {
            parts.append(Part(head: .rank) { region, number in region.indicatorRanks[number].map(String.init) ?? "–" })
        }
        parts.append(
            Part(head: .points) { region, number in
                region.indicators[number].pointsToPace.map { Signed.points($0, decimals) } ?? "–"
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

    // MARK: Composite

    /// By rank, each with its distance to the one before.
    private var compositeTable: Paper.Table {
        let columns = [
            Paper.Column(text.head(.rank), width: 4), Paper.Column(text.head(.region), isNumber: false, width: 8),
            Paper.Column(text.head(.composite), width: 6), Paper.Column(text.head(.margin), width: 8),
        ]
        let ranked = report.children.filter { $0.rank != nil }.enumerated()
            .sorted { ($0.element.rank ?? 0, $0.offset) < ($1.element.rank ?? 0, $1.offset) }.map(\.element)
        let rows = ranked.map { region in
            Paper.Row([
                region.rank.map(String.init) ?? "–", name(region),
                report.composite(region).map { report.compositeText($0) } ?? "–", margin(region),
            ])
        }
        let whole = Paper.Row(
            ["–", name(report.asked), report.composite(report.asked).map { report.compositeText($0) } ?? "–", "–"],
            isStrong: true)
        return Paper.Table(columns: columns, rows: rows.isEmpty ? [] : rows + [whole])
    }

    private func margin(_ region: RegionFigures) -> String {
        let key = ClassRank(group: region.region.rankingClass, rank: (region.rank ?? 0) - 1)
        guard let high = composites[key], let low = report.composite(region) else { return "–" }
        return (high - low).fixed(decimals)
    }
}

extension Array {
    /// In pieces of at most so many.
    func split(by size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
