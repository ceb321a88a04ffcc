package import Documents
import Domain
package import Store

/// The JSON of the ledger, as the programming interface gives it.
extension LedgerReader.ActEntry {
    package var json: JSON {
        .object([
            ("act", .int(id)), ("at", .string(at.description)), ("kind", .string(kind)), ("by", .string(author)),
            ("account", .optional(actor?.account)), ("role", .optional(actor?.role.rawValue)),
            ("accountRegion", .optional(actor.map { Region.text(code: $0.region) })),
            ("received", .string(received.description)), ("reason", .optional(reason)), ("force", .optional(force)),
            ("file", .optional(file)), ("filings", .int(filings)), ("decisions", .int(decisions)),
            ("targets", .int(targets)), ("regions", .int(regions)), ("undoneBy", .optional(undoneBy)),
            ("hash", .string(hash)),
        ])
    }
}

extension HistoryWork.Act {
    /// What an act added; filings and decisions up to `HistoryWork.shown`.
    package var json: JSON {
        .object([
            ("entry", entry.json), ("filings", .array(filings.map(\.json))),
            ("confirmed", .array(confirmed.map(\.json))), ("decisions", .array(decisions.map(\.json))),
            ("targets", .array(targets.map(\.json))), ("gates", .array(gates.map(\.json))),
            ("package", .optional(package?.id)), ("bulletin", bulletin?.json ?? .null),
            ("attachments", .array(attachments.map(\.json))),
            (
                "concurrences",
                .array(
                    concurrences.map {
                        .object([
                            ("body", .string($0.body)), ("verdict", .string($0.verdict.rawValue)),
                            ("opinion", .string($0.opinion)), ("subject", .string($0.subject.rawValue)),
                        ])
                    })
            ),
        ])
    }
}

extension HistoryWork.Report {
    var json: JSON {
        .object([
            ("region", .string(Region.text(code: region))), ("period", .string(period.description)),
            ("revision", .int(revision.number)), ("stands", .bool(revision.stands)), ("digest", .string(digest)),
        ])
    }
}

extension HistoryWork.Decision {
    var json: JSON {
        .object([
            ("kind", .string(kind)), ("region", .string(Region.text(code: region))),
            ("period", .string(period.description)), ("revision", .int(revision)),
        ])
    }
}

extension LedgerReader.TargetEntry {
    /// The value in the indicator's smallest unit: the plan of the time may be another.
    var json: JSON {
        .object([
            ("region", .string(Region.text(code: revision.key.region))), ("year", .int(revision.key.year)),
            ("indicator", .string(revision.key.indicator)), ("smallestUnits", .int(revision.value)),
        ])
    }
}

extension HistoryWork.Gate {
    var json: JSON {
        .object([
            ("region", .string(Region.text(code: region))), ("period", .string(period.description)),
            ("isOpen", .bool(isOpen)),
        ])
    }
}

extension FoundHash {
    /// What a printed hash belongs to.
    package func json(at moment: String?) -> JSON {
        var members: [(String, JSON)] = [("kind", .string(kind)), ("act", .int(act)), ("at", .optional(moment))]
        members += [("region", .optional(region.map { Region.text(code: $0) }))]
        switch self {
        case .seal: members += [("period", .null), ("state", .null)]
        case .filing(_, _, _, let period, _, let stands):
            members += [("period", .string(period.description)), ("state", .string(stands ? "stands" : "replaced"))]
        case .package(_, _, _, let period, _, let state):
            members += [("period", .string(period.description)), ("state", .string(state.rawValue))]
        }
        return .object(members)
    }

    private var kind: String {
        switch self {
        case .seal: "act"
        case .filing: "filing"
        case .package: "package"
        }
    }
}
