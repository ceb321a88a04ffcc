import Domain
import Workbook

/// Below the units: totals and signatures.
extension TemplateForm {
    /// Totals that stay blank until something is entered: a blank row is no zero.
    mutating func putTotal(_ units: ClosedRange<Int>?) {
        guard let units else { return }
        let style = look.head.with {
            $0.horizontal = .general
            $0.wraps = false
        }
        for column in 0...noteColumn { sheet.put(.blank, row, column, style) }
        sheet.put(words.total, row, 2, style)
        let summed = units.filter { !template.units[$0 - units.lowerBound].isMemo }
        for (place, indicator) in template.indicators.enumerated() where !summed.isEmpty {
            for part in 0..<Self.perIndicator {
                let values = summed.compactMap { value(indicator, $0 - units.lowerBound, part) }
                let cells = Self.ranges(summed, column(place, part))
                let shown: BookValue =
                    values.isEmpty
                    ? .text("") : Double(indicator.shown(values.reduce(0, +))).map { .number($0) } ?? .text("")
                let total = style.with { $0.numberFormat = Self.format(indicator) }
                sheet.put(
                    .formula("IF(COUNT(\(cells))=0,\"\",SUM(\(cells)))", shown: shown), row, column(place, part), total)
            }
        }
        sheet.rowHeights[row] = 20
        row += 1
    }

    private func value(_ indicator: Indicator, _ unit: Int, _ part: Int) -> Int? {
        guard let figures = template.units[unit].figures[indicator.code] else { return nil }
        return [figures.yearBefore, figures.planBefore, figures.period][part]
    }

    /// `F6:F9,F11`.
    private static func ranges(_ rows: [Int], _ column: Int) -> String {
        var runs: [ClosedRange<Int>] = []
        for row in rows {
            if let last = runs.last, last.upperBound == row - 1 {
                runs[runs.count - 1] = last.lowerBound...row
            } else {
                runs.append(row...row)
            }
        }
        return runs.map { BookReference.range(BookRange(rows: $0, columns: column...column)) }.joined(separator: ",")
    }

    /// The labels, each over as many columns as leave room to write, on as many lines as it takes.
    mutating func putSignatures() {
        row += 1
        let labels = words.signatures
        let lines = (labels.count * 22 + Int(tableWidth) - 1) / max(Int(tableWidth), 1)
        let perLine = (labels.count + lines - 1) / lines
        var rest = labels[...]
        while !rest.isEmpty {
            putLine(Array(rest.prefix(perLine)), parts: perLine)
            rest = rest.dropFirst(perLine)
            row += 1
        }
    }

    private mutating func putLine(_ labels: [String], parts: Int) {
        let style = look.text.with {
            $0.underline = .thin
            $0.borderColour = FormLook.line
            $0.isLocked = false
        }
        var first = 0
        for (place, label) in labels.enumerated() where first <= noteColumn {
            let last = max(first, place == parts - 1 ? noteColumn : column(near: Double(place + 1) / Double(parts)))
            sheet.merge(.text(label), BookRange(rows: row...row, columns: first...last), style)
            first = last + 1
        }
        sheet.rowHeights[row] = 26
    }

    /// The column whose end lies nearest to a part of the table's width.
    private func column(near part: Double) -> Int {
        var (best, distance, end) = (0, Double.infinity, 0.0)
        for column in 0...noteColumn {
            end += width(column)
            let away = abs(end - part * tableWidth)
            if away < distance { (best, distance) = (column, away) }
        }
        return best
    }
}
