import Domain
import Reporting
import Texts

/// 报送情况: who has reported for the period and since the plan began, and who has not.
extension Page {
    func writeReporting(to out: inout Markup) {
        writeSection("reporting", PageWords.reporting, to: &out) { out in
            if let table = report.reporting {
                let row = table.asked.completeness
                out.paragraph(
                    say(
                        PageText.reported(
                            period: table.period, expected: row.expected, received: row.received,
                            rate: share(row.received, row.expected), onTime: row.onTime,
                            returned: table.asked.returned)))
            }
            writeTable(to: &out)
            if let table = report.reporting { writeUnits(table.units, to: &out) }
        }
    }

    /// In percent, under the rule of rates; nil where nothing was owed.
    private func share(_ part: Int, _ whole: Int) -> String? {
        Rate(completed: part, target: whole)?.shown(decimals: decimals)
    }

    private func writeTable(to out: inout Markup) {
        let period = report.reporting.map { say(Labels.period($0.period)) }
        let whole = say("启动以来", "Since the plan began")
        var columns: [HTMLTable.Column] = [.init(say(PageWords.region), isText: true)]
        for group in [period, whole].compactMap(\.self) {
            columns += [
                .init(say("应报", "Due"), group: group), .init(say("实报", "Received"), group: group),
                .init(say("报送率%", "Received %"), group: group), .init(say("按时", "On time"), group: group),
                .init(say("按时率%", "On time %"), group: group),
            ]
            if group == period { columns.append(.init(say("退回（件次）", "Returned (times)"), group: group)) }
        }
        let table = HTMLTable(caption: say("报送情况（件）", "Reports"), columns: columns, count: report.regions.count)
        table.write(to: &out) { out in
            for place in Array(report.regions.indices.dropFirst()) + [0] { writeRow(place, to: &out) }
        }
    }

    private func writeRow(_ place: Int, to out: inout Markup) {
        let figures = report.regions[place]
        out.row(strong: place == 0) { out in
            writeName(figures, to: &out)
            if let rows = report.reporting?.rows {
                if rows.indices.contains(place), rows[place].region.code == figures.region.code {
                    out.cells(cells(rows[place].completeness))
                    out.cell(Digits.grouped(rows[place].returned))
                } else {
                    out.cells(Array(repeating: ShownFigures.none, count: 6))
                }
            }
            out.cells(cells(figures.completeness))
        }
    }

    private func cells(_ completeness: Completeness) -> [String] {
        [
            Digits.grouped(completeness.expected), Digits.grouped(completeness.received),
            share(completeness.received, completeness.expected) ?? ShownFigures.none,
            Digits.grouped(completeness.onTime),
            share(completeness.onTime, completeness.expected) ?? ShownFigures.none,
        ]
    }

    // MARK: Names

    private func writeUnits(_ units: [ReportingTable.Unit], to out: inout Markup) {
        guard !units.isEmpty else { return out.paragraph(say(PageText.allReported)) }
        let columns: [HTMLTable.Column] = [
            .init(say(PageWords.reportingUnit), isText: true), .init(say("上级", "Above"), isText: true),
            .init(say(PageWords.status), isText: true), .init(say("报送时限", "Deadline"), isText: true),
            .init(say(PageWords.received), isText: true),
        ]
        let caption = say("未报、退回和迟报的单位（\(units.count)个）", "Units that are missing, returned or late (\(units.count))")
        HTMLTable(caption: caption, columns: columns, count: min(units.count, unitLimit)).write(to: &out) { out in
            for unit in units.prefix(unitLimit) {
                out.row { out in
                    out.element("th", ["scope": "row"]) { writePlainName(unit.region, to: &$0) }
                    out.element("td", ["class": "x m"]) { out in
                        guard let parent = unit.parent else { return out.name(ShownFigures.none) }
                        writePlainName(parent, to: &out)
                    }
                    out.words(say(PageWords.reportingState(unit.state.rawValue)))
                    out.words(say(Labels.day(unit.deadline)))
                    out.words(unit.received.map { say(Labels.day($0)) } ?? ShownFigures.none)
                }
            }
        }
        guard units.count > unitLimit else { return }
        out.paragraph(
            say("只列出前 \(unitLimit) 个，全部名单见“报送情况”。", "The first \(unitLimit) are listed; all are under Reporting."),
            "note")
    }
}
