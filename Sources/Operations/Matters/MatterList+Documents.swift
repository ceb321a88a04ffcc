package import Documents
package import Domain
import Store
import Texts

extension MatterList {
    package var summary: Bilingual {
        MatterLabels.summary(all: items.count, open: open, overdue: overdue, closed: closed)
    }

    /// 督办台账 as a list.
    package func table(_ language: Language) -> ListTable {
        let numbers: Set<Int> = [0, 9]
        let wide: [Int: Int] = [3: 24, 4: 8, 5: 8, 11: 16]
        return ListTable(
            title: "\(region.name(in: language)) \(MatterLabels.register[language])",
            lead: "\(Labels.day(day)[language]) \(summary[language])",
            columns: MatterLabels.heads.enumerated().map { place, head in
                ListTable.Column(head[language], isNumber: numbers.contains(place), width: wide[place] ?? 5)
            }, rows: items.map { row($0, language) }, made: seal.at)
    }

    private func row(_ item: Item, _ language: Language) -> [String] {
        let matter = item.matter
        let last = matter.steps.last.map { "\($0.day) \(MatterLabels.step($0.kind)[language])：\($0.text)" } ?? "–"
        return [
            String(matter.id), MatterLabels.kind(matter.origin.kind)[language], item.level.name[language],
            matter.title, item.region.name(in: language), item.issuer.name(in: language),
            matter.opened.description, matter.deadline.description,
            item.isOverdue
                ? "\(MatterLabels.state(matter.state)[language]) \(MatterLabels.overdue[language])"
                : MatterLabels.state(matter.state)[language],
            item.isOverdue ? String(item.daysOverdue) : "–", item.addressee.name(in: language), last,
            matter.closedOn?.description ?? "–",
        ]
    }

    /// `matter list --json`.
    package var json: JSON {
        .object([
            ("region", .string(region.codeText)), ("day", .string(day.description)),
            ("asOf", .string(seal.at.description)), ("snapshot", .string(seal.hashText)),
            ("matters", .array(items.map(\.json))),
        ])
    }
}

extension MatterList.Item {
    package var json: JSON {
        .object([
            ("id", .int(matter.id)), ("act", .int(matter.act)), ("origin", matter.origin.json),
            ("region", .string(region.codeText)), ("regionName", .string(region.name)),
            ("issuer", .string(issuer.codeText)), ("level", .string(matter.level)),
            ("letter", .string(level.letter.rawValue)), ("title", .string(matter.title)),
            ("demand", .string(matter.demand)), ("opened", .string(matter.opened.description)),
            ("deadline", .string(matter.deadline.description)), ("state", .string(matter.state.rawValue)),
            ("overdue", .bool(isOverdue)), ("daysOverdue", .int(daysOverdue)),
            ("addressee", .string(addressee.codeText)), ("closed", .optional(matter.closedOn?.description)),
            ("steps", .array(matter.steps.map(\.json))),
        ])
    }
}

extension MatterOrigin {
    var json: JSON {
        var fields: [(String, JSON)] = [("kind", .string(kind.rawValue))]
        switch self {
        case .warning(let code, let kind, let month):
            fields += [
                ("code", .string(code)), ("warning", .string(kind.rawValue)), ("month", .string(month.description)),
            ]
        case .lag(let indicator, let through):
            fields += [("indicator", .string(indicator)), ("through", .string(through))]
        case .bulletin(let act): fields.append(("act", .int(act)))
        case .other: break
        }
        return .object(fields)
    }
}

extension MatterStep {
    var json: JSON {
        .object([
            ("act", .int(act)), ("kind", .string(kind.rawValue)), ("day", .string(day.description)),
            ("text", .string(text)), ("deadline", .optional(deadline?.description)),
        ])
    }
}
