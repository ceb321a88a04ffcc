package import Domain
import Forms
import Foundation
import Store
import Workbook

/// Makes the workbook that is sent out before a period (填报表样).
package struct TemplateWork {
    private let workspace: Workspace

    package init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    package struct Outcome: Sendable {
        package let city: Region
        package let period: Period
        package let units: Int
    }

    /// Writes the workbook.
    ///
    /// - Parameters:
    ///   - city: Whose units fill it in, by any of its names.
    ///   - period: For which figures are asked; nil: the last that ended.
    ///   - contact: To whom it goes back.
    ///   - output: Where the workbook goes; must not exist.
    ///   - language: Of headers and names.
    /// - Returns: What was written.
    /// - Throws: `Failure` for unknown names and where the workbook cannot be written.
    package func write(
        city: String, period: String?, contact: String?, to output: String, language: Language
    ) throws -> Outcome {
        guard !FileManager.default.fileExists(atPath: output) else { throw Failure.outputExists(output) }
        let today = workspace.today
        let (template, outcome) = try workspace.read { reader in
            let act = try Names.seal(nil, reader).act
            let framework = try reader.framework(upTo: act)
            let period =
                try period.map { try Names.period($0, in: framework.plan) } ?? framework.plan.lastEnded(by: today)
            let position = try Names.region(city, in: framework.tree)
            let units = try units(below: position, period, framework, reader)
            let targets = try reader.targets(upTo: act, in: framework.tree)
            var ofYear: [String: Int] = [:]
            for indicator in framework.plan.indicators {
                ofYear[indicator.code] = targets.target(position, indicator: indicator.code, year: period.year)
            }
            let region = framework.tree.regions[position]
            let template = Template(
                plan: framework.plan, city: region.name, period: period, units: units, targets: ofYear,
                deadline: framework.plan.deadlines.day(for: period, level: .county), contact: contact,
                language: language)
            return (template, Outcome(city: region, period: period, units: units.count))
        }
        try MarkedWork.writing(to: output) { () throws(WorkbookFault) in try template.write(to: output) }
        return outcome
    }

    /// The units that owe a report, and those that are shown beside them, with what is on record of each.
    private func units(
        below position: Int, _ period: Period, _ framework: Framework, _ reader: LedgerReader
    ) throws -> [Template.Unit] {
        let record = RecordFigures(reader, framework)
        let isAsked: (Int) -> Bool = { place in
            let region = framework.tree.regions[place]
            return framework.plan.owes(place, period, in: framework.tree)
                || region.counted == .memo && region.isValid(on: period.lastDay)
        }
        return try framework.tree.subtree(position).filter(isAsked)
            .sorted { framework.tree.regions[$0].code < framework.tree.regions[$1].code }
            .map { place in
                let region = framework.tree.regions[place]
                return Template.Unit(
                    code: region.codeText, name: region.name, isMemo: region.counted == .memo,
                    figures: try figures(place, period, framework, record))
            }
    }

    private func figures(
        _ place: Int, _ period: Period, _ framework: Framework, _ record: RecordFigures
    ) throws -> [String: Template.Figures] {
        var figures: [String: Template.Figures] = [:]
        for (number, known) in framework.plan.periods.enumerated() where known <= period {
            for (indicator, value) in zip(framework.plan.indicators, try record.values(place, number)) {
                guard let value else { continue }
                var figure = figures[indicator.code] ?? Template.Figures()
                if known == period {
                    figure.period = value
                } else {
                    figure.planBefore = (figure.planBefore ?? 0) + value
                    if known.year == period.year { figure.yearBefore = (figure.yearBefore ?? 0) + value }
                }
                figures[indicator.code] = figure
            }
        }
        return figures
    }
}
