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
        out.element("article", ["id": "r\(figures.region.codeText)", "class": looks]) { out in
            out.element("h3", [:]) { out in
                if figures.isMemo { out.text(say("其中：", "of which: ")) }
                out.name(figures.region.name)
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
        guard let composite = report.composite(figures) else { return }
        let status = report.compositeStatus(figures)
        out.raw(" ")
        out.element(
            "span", ["class": "state i-\(State(status).rawValue)"], "\(Labels.sign(status)) \(composite.fixed(decimals))%")
    }

    // MARK: Units

    /// So many columns of figures fit on a sheet.
    private static let columnLimit = 20

    private func writeUnits(_ child: Int, to out: inout Markup) {
        let units = report.units(ofChild: child)
        let order = order(units, units.map(\.rank))
        for (part, numbers) in parts(units).enumerated() {
            let name = report.regions[child + 1].region.name
            let caption = say(PageText.unitsTable(name, part: part + 1))
            HTMLTable(caption: caption, columns: unitColumns(numbers, units)).write(to: &out) { out in
                for place in order { writeUnit(units[place], shownUnits[child][place], numbers, units, to: &out) }
            }
        }
    }

    private func hasTargets(_ number: Int, _ units: [RegionFigures]) -> Bool {
        units.contains { $0.indicators[number].target != nil }
    }

    /// The indicators in as many tables as they need.
    private func parts(_ units: [RegionFigures]) -> [[Int]] {
        var parts: [[Int]] = [[]]
        var taken = 0
        for number in report.plan.indicators.indices {
            let width = hasTargets(number, units) ? 3 : 1
            if taken + width > Self.columnLimit {
                parts.append([])
                taken = 0
            }
            parts[parts.count - 1].append(number)
            taken += width
        }
        return parts
    }

    private func unitColumns(_ numbers: [Int], _ units: [RegionFigures]) -> [HTMLTable.Column] {
        var columns: [HTMLTable.Column] = [
            .init(say(PageWords.rank)), .init(say(PageWords.reportingUnit), isText: true),
            .init(say(PageWords.composite)),
        ]
        for number in numbers {
            let group = report.plan.indicators[number].name[language]
            guard hasTargets(number, units) else {
                columns.append(.init(say("累计", "Done"), group: group))
                continue
            }
            columns += [
                .init(say("目标", "Target"), group: group), .init(say("累计", "Done"), group: group),
                .init(say("完成率%", "Rate %"), group: group),
            ]
        }
        return columns
    }

    private func writeUnit(
        _ unit: RegionFigures, _ shown: [ShownFigures], _ numbers: [Int], _ units: [RegionFigures],
        to out: inout Markup
    ) {
        out.raw("<tr data-region=\"")
        out.text(unit.region.codeText)
        out.raw("\">")
        out.cell(unit.rank.map(String.init) ?? ShownFigures.none)
        out.element("th", ["scope": "row"]) { $0.name(name(unit)) }
        writeComposite(unit, to: &out)
        for number in numbers {
            guard hasTargets(number, units) else {
                out.cell(shown[number].completed)
                continue
            }
            out.cells([shown[number].target, shown[number].completed])
            out.cell(shown[number].rate, shown[number])
        }
        out.raw("</tr>\n")
    }
}
