import Documents
import Domain
import Reporting

extension Paper {
    private var blocks: [Block] { body + annexes.flatMap(\.blocks) }

    var tables: [Table] { blocks.compactMap(\.asTable) }

    var paragraphs: [String] {
        blocks.compactMap { block in
            if case .paragraph(let text) = block { text } else { nil }
        }
    }

    var headings: [String] {
        body.compactMap { block in
            if case .heading(1, let text) = block { text } else { nil }
        }
    }

    var charts: [Chart] {
        blocks.compactMap { block in
            if case .chart(let chart) = block { chart } else { nil }
        }
    }

    /// The running text of the body.
    var bodyText: String {
        body.compactMap { block in
            switch block {
            case .paragraph(let text), .heading(_, let text): text
            default: nil
            }
        }.joined(separator: "\n")
    }

    /// Every text that a reader sees outside the cells of tables.
    var sentences: [String] {
        let texts = blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let text), .heading(_, let text), .note(let text): [text]
            case .table(let table): [table.unit] + table.columns.flatMap { [$0.title, $0.group] }
            case .chart(let chart): [chart.title] + chart.categories + chart.series.map(\.name)
            }
        }
        return [title, recipients, day, disclosure, contact, copies] + annexes.map(\.title) + texts
    }

    func origin(_ name: String) -> String? { origin.first { $0.name == name }?.value }
}

extension Paper.Block {
    var asTable: Paper.Table? {
        if case .table(let table) = self { table } else { nil }
    }
}
