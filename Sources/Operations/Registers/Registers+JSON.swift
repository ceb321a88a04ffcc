package import Documents
package import Domain
import Reporting
import Store

/// The JSON of `roster …` (README).
extension RosterWork.Line {
    package func json(_ register: Register) -> JSON {
        var fields: [(String, JSON)] = []
        for field in register.form.fields where !["region", "name", "code", "day"].contains(field.key) {
            if let value = entry.fields[field.key] { fields.append((field.key, value.json(field))) }
        }
        return .object([
            ("entry", .int(entry.id)), ("act", .int(entry.act)), ("register", .string(entry.register)),
            ("region", .string(Region.text(code: entry.region))), ("regionName", .string(region?.name ?? "")),
            ("name", .optional(entry.name)), ("erased", .bool(entry.isErased)), ("code", .optional(entry.code)),
            ("day", .optional(entry.day?.description)), ("fields", .object(fields)),
            ("reached", .optional(standing.reached?.description)), ("ended", .optional(standing.ended?.description)),
            ("ending", .optional(standing.ending?.rawValue)), ("notCounted", .optional(standing.fault?.rawValue)),
            ("grade", .optional(standing.grade)), ("validUntil", .optional(standing.validUntil?.description)),
            ("events", .array(entry.events.map(\.json))), ("file", .optional(entry.source?.file)),
            ("sheet", .optional(entry.source?.sheet)), ("row", .optional(entry.source?.row)),
        ])
    }
}

extension RecordValue {
    func json(_ field: RecordField) -> JSON {
        switch self {
        case .text(let text): .string(text)
        case .choice(let key): .string(key)
        case .code(let code): .string(code.text)
        case .day(let day): .string(day.description)
        case .month(let month): .string(month.description)
        case .region(let code): .string(Region.text(code: code))
        case .year(let year): .int(year)
        case .number(let number):
            if case .number(let decimals) = field.kind, decimals > 0 {
                .number(Fraction(number, over: Digits.power(decimals)).fixed(decimals))
            } else {
                .int(number)
            }
        }
    }
}

extension EntryEvent {
    var json: JSON {
        .object([
            ("act", .int(act)), ("kind", .string(kind.rawValue)), ("day", .string(day.description)),
            ("document", .optional(document)), ("level", .optional(level?.rawValue)), ("grade", .optional(grade)),
            ("validUntil", .optional(validUntil?.description)),
        ])
    }
}

extension RosterWork.Page {
    package var json: JSON {
        .object([
            ("register", .string(register.code)), ("region", .string(region.codeText)),
            ("entries", .array(lines.map { $0.json(register) })),
            ("next", next.map { .string("\(Region.text(code: $0.region))-\($0.entry)") } ?? .null),
        ])
    }
}

extension RosterWork.Summary {
    package var json: JSON {
        .object([
            ("register", .string(register.code)), ("name", .string(register.name.zh)),
            ("indicator", .optional(register.indicator)), ("entries", .int(entries)), ("reached", .int(reached)),
            ("valid", .int(valid)),
        ])
    }
}

extension ClaimWork.Table {
    package var json: JSON {
        .object([
            ("register", .string(register.code)), ("indicator", .optional(indicator?.code)),
            ("policy", .string(policy.rawValue)), ("through", .string(through.description)),
            ("repeated", .int(repeated)), ("groups", .array(groups.map(\.json))),
            ("effects", .array(effects.map(\.json))),
        ])
    }
}

extension ClaimWork.Group {
    var json: JSON {
        .object([
            ("kind", .string(likeness.rawValue)),
            (
                "verdict",
                verdict.map {
                    .object([
                        ("act", .int($0.act)), ("kind", .string($0.kind.rawValue)), ("keeper", .optional($0.keeper)),
                    ])
                } ?? .null
            ),
            ("claims", .array(claims.map(\.json))),
        ])
    }
}

extension ClaimWork.Claim {
    var json: JSON {
        .object([
            ("entry", .int(entry)), ("act", .int(act)), ("region", .string(region.codeText)),
            ("regionName", .string(region.name)), ("name", .optional(name)), ("code", .optional(code)),
            ("day", .optional(day?.description)), ("file", .optional(source?.file)), ("row", .optional(source?.row)),
            ("counts", .bool(counts)),
        ])
    }
}

extension ClaimWork.Effect {
    var json: JSON {
        func byPolicy(_ make: (ClaimPolicy) -> JSON) -> JSON {
            .object(ClaimPolicy.allCases.map { ($0.rawValue, make($0)) })
        }
        return .object([
            ("region", .string(region.codeText)), ("regionName", .string(region.name)), ("target", .optional(target)),
            ("completed", .int(completed)), ("counted", byPolicy { .int(counted[$0] ?? 0) }),
            ("adjusted", byPolicy { .int(adjusted[$0] ?? 0) }),
            (
                "rate",
                byPolicy { policy in
                    Rate(completed: adjusted[policy] ?? 0, target: target).map { .number($0.shown(decimals: 2)) }
                        ?? .null
                }
            ),
        ])
    }
}

extension ReconcileWork.Table {
    package var json: JSON {
        .object([
            ("region", .string(region.codeText)), ("through", .string(through.description)),
            ("period", .optional(period?.description)), ("basis", .string(basis.rawValue)),
            ("policies", .object(policies.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value.rawValue)) })),
            ("lines", .array(lines.map(\.json))),
        ])
    }
}

extension ReconcileWork.Line {
    var json: JSON {
        .object(
            [
                ("region", .string(region.codeText)), ("regionName", .string(region.name)),
                ("indicator", .string(indicator.code)), ("register", .string(register.code)),
                ("reported", .number(indicator.shown(evidence.reported))),
            ] + evidence.members(indicator, decimals: 2))
    }
}

extension SpotCheckWork.Sheet {
    package var json: JSON {
        .object([
            ("sample", .int(check.id)), ("act", .int(check.act)), ("register", .string(check.register)),
            ("region", .string(Region.text(code: check.region))), ("seed", .string(check.seed)),
            ("size", .int(check.size)), ("frame", .int(check.frame)), ("pending", .int(pending)),
            ("faultRate", faultRate.map { .number($0.fixed(2)) } ?? .null),
            (
                "entries",
                .array(
                    lines.map { line, finding in
                        .object([
                            ("entry", .int(line.entry.id)), ("region", .string(Region.text(code: line.entry.region))),
                            ("name", .optional(line.entry.name)), ("code", .optional(line.entry.code)),
                            ("verdict", .optional(finding?.verdict.rawValue)), ("note", .optional(finding?.note)),
                        ])
                    })
            ),
        ])
    }
}

extension TitleDocument {
    package var json: JSON {
        .object([
            ("document", .int(id)), ("act", .int(act)), ("number", .string(number)), ("day", .string(day.description)),
            ("level", .optional(level?.rawValue)), ("bodies", .string(bodies)), ("title", .string(title)),
        ])
    }
}
