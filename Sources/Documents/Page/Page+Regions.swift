import Domain
import Reporting
import Texts

/// 分地区情况与数据来源: for each region its units' table in a fold, and the filings behind its figures in another.
extension Page {
    func writeRegions(to out: inout Markup) {
        writeSection("regions", PageWords.regions, to: &out) { out in
            writeRegion(0, to: &out)
            for place in report.children.indices { writeRegion(place, to: &out) }
        }
    }

    /// By place among `report.regions`.
    private func writeRegion(_ place: Int, to out: inout Markup) {
        let figures = report.regions[place]
        let units = place == 0 ? [] : report.units(ofChild: place - 1)
        let looks = units.isEmpty ? "bare" : units.count <= 24 ? "keep" : ""
        out.element("article", ["id": "\(prefix)r\(figures.region.codeText)", "class": looks]) { out in
            out.element("h3", [:]) { out in
                if figures.isMemo { out.text(say("其中：", "of which: ")) }
                writePlainName(figures.region, to: &out)
                writeState(figures, to: &out)
            }
            if !units.isEmpty {
                out.fold(say(PageText.unitsFold(units.count))) { writeUnits(place - 1, to: &$0) }
            }
            writeSources(figures, units, isWhole: place == 0, to: &out)
        }
        out.raw("\n")
    }

    private func writeState(_ figures: RegionFigures, to out: inout Markup) {
        let composite = composite(figures)
        guard composite.value != nil else { return }
        out.raw(" ")
        out.element(
            "span", ["class": "state i-\(composite.state.rawValue)"],
            "\(Labels.sign(composite.status)) \(composite.text)%")
    }

    // MARK: Units

    /// So many columns of figures fit on a sheet.
    private static let columnLimit = 20

    private func writeUnits(_ child: Int, to out: inout Markup) {
        let units = report.units(ofChild: child)
        let order = order(units, units.map(\.rank))
        let name = report.regions[child + 1].region.name
        for (part, columns) in parts(units).enumerated() {
            let caption = say(PageText.unitsTable(name, part: part + 1))
            HTMLTable(caption: caption, columns: unitColumns(columns)).write(to: &out) { out in
                for place in order { writeUnit(units[place], shownUnits[child][place], columns, to: &out) }
            }
        }
    }

    /// An indicator in the units' table: with target and rate where any unit has a target.
    private struct UnitColumn {
        let number: Int
        let hasTarget: Bool
    }

    /// The indicators in as many tables as they need.
    private func parts(_ units: [RegionFigures]) -> [[UnitColumn]] {
        var parts: [[UnitColumn]] = [[]]
        var taken = 0
        for number in report.plan.indicators.indices {
            let hasTarget = units.contains { $0.indicators[number].target != nil }
            let width = hasTarget ? 3 : 1
            if taken + width > Self.columnLimit {
                parts.append([])
                taken = 0
            }
            parts[parts.count - 1].append(UnitColumn(number: number, hasTarget: hasTarget))
            taken += width
        }
        return parts
    }

    private func unitColumns(_ indicators: [UnitColumn]) -> [HTMLTable.Column] {
        var columns: [HTMLTable.Column] = [
            .init(say(PageWords.rank)), .init(say(PageWords.reportingUnit), isText: true),
            .init(say(PageWords.composite)),
        ]
        for indicator in indicators {
            let group = report.plan.indicators[indicator.number].name[language]
            let done = HTMLTable.Column(say("累计", "Done"), group: group)
            guard indicator.hasTarget else {
                columns.append(done)
                continue
            }
            columns += [
                .init(say("目标", "Target"), group: group), done, .init(say("完成率%", "Rate %"), group: group),
            ]
        }
        return columns
    }

    private func writeUnit(
        _ unit: RegionFigures, _ shown: [ShownFigures], _ columns: [UnitColumn], to out: inout Markup
    ) {
        out.raw("<tr data-region=\"")
        out.text(unit.region.codeText)
        out.raw("\">")
        out.cell(unit.rank.map(String.init) ?? ShownFigures.none)
        out.element("th", ["scope": "row"]) { writePlainName(unit.region, as: name(unit), to: &$0) }
        writeComposite(unit, to: &out)
        for column in columns {
            let shown = shown[column.number]
            let address = trace(unit, column.number)
            if column.hasTarget { out.cell(shown.target) }
            out.cell(shown.completed, to: address)
            if column.hasTarget { out.cell(shown.rate, shown, to: address) }
        }
        out.raw("</tr>\n")
    }
}
