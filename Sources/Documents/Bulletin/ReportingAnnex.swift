import Domain
import Reporting
import Texts

/// Annex 3: who reported, child by child, and the names of those who did not or came late.
struct ReportingAnnex {
    let report: Report
    let text: BulletinText

    init(_ report: Report, _ text: BulletinText) {
        self.report = report
        self.text = text
    }

    var blocks: [Paper.Block] {
        guard let table = report.reporting else { return [.table(soFar)] }
        return [.table(counts(table))] + names(table)
    }

    // MARK: Counts

    private func columns(_ heads: [BulletinText.Head]) -> [Paper.Column] {
        [Paper.Column(text.head(.region), isNumber: false, width: 6)] + heads.map { Paper.Column(text.head($0)) }
    }

    private func counts(_ table: ReportingTable) -> Paper.Table {
        let children = table.rows.dropFirst()
        let rows = children.filter { $0.region.level != .unit } + children.filter { $0.region.level == .unit }
        return Paper.Table(
            unit: text.plainUnitLine(Bilingual(zh: "个、件次", en: "units; times returned")),
            columns: columns([.due, .received, .reportingRate, .onTime, .onTimeRate, .returned]),
            rows: rows.map { row($0, name: RegionWords.spoken($0.region)) } + [
                row(table.asked, name: text.regions.total[text.language], isStrong: true)
            ])
    }

    private func row(_ row: ReportingTable.Row, name: String, isStrong: Bool = false) -> Paper.Row {
        Paper.Row(cells(row.completeness, name: name) + [number(row.returned)], isStrong: isStrong)
    }

    private func cells(_ counts: Completeness, name: String) -> [String] {
        [
            name, number(counts.expected), number(counts.received), counts.receivedText(report), number(counts.onTime),
            counts.onTimeText(report),
        ]
    }

    private func number(_ value: Int) -> String { text.language == .zh ? String(value) : Digits.grouped(value) }

    /// Of all periods, where the single one is not known.
    private var soFar: Paper.Table {
        let heads: [BulletinText.Head] = [.due, .received, .reportingRate, .onTime, .onTimeRate]
        let rows = report.children.map { Paper.Row(cells($0.completeness, name: RegionWords.spoken($0.region))) }
        let whole = Paper.Row(
            cells(report.asked.completeness, name: text.regions.total[text.language]), isStrong: true)
        return Paper.Table(
            unit: text.plainUnitLine(Bilingual(zh: "件", en: "reports")), columns: columns(heads), rows: rows + [whole])
    }

    // MARK: Names

    private func names(_ table: ReportingTable) -> [Paper.Block] {
        if text.isPreview { return [.paragraph(text.notDue)] }
        guard !table.units.isEmpty else { return [.paragraph(text.noneMissing(table.period))] }
        return [.heading(2, text.missingHeading), .table(Self.list(table.units, text))]
    }

    static func list(_ units: [ReportingTable.Unit], _ text: BulletinText) -> Paper.Table {
        let columns = [
            Paper.Column(text.head(.number), width: 3), Paper.Column(text.head(.unit), isNumber: false, width: 8),
            Paper.Column(text.head(.above), isNumber: false, width: 6),
            Paper.Column(text.head(.state), isNumber: false, width: 5),
            Paper.Column(text.head(.deadline), isNumber: false, width: 8),
            Paper.Column(text.head(.day), isNumber: false, width: 8),
        ]
        let rows = units.enumerated().map { place, unit in
            Paper.Row([
                String(place + 1), unit.region.name, unit.parent.map(RegionWords.spoken) ?? "–",
                text.state(unit.state.rawValue),
                PeriodWords.day(unit.deadline, in: text.documentYear)[text.language],
                unit.received.map { PeriodWords.day($0, in: text.documentYear)[text.language] } ?? "–",
            ])
        }
        return Paper.Table(columns: columns, rows: rows)
    }
}
