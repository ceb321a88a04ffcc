package import Documents
package import Domain

/// The plan and its regions, as the programming interface gives them.
extension Plan {
    package var json: JSON {
        .object([
            ("code", .string(code)), ("name", name.json), ("start", .string(start.description)),
            ("end", .string(end.description)), ("cadence", .string(cadence.rawValue)),
            ("rateDecimals", .int(rateDecimals)), ("rankBy", .string(rankBy.rawValue)),
            ("periods", .array(periods.map { .string($0.description) })),
            (
                "bands",
                .array(
                    bands.map {
                        .object([("status", .string($0.status)), ("from", .number($0.fromFraction.trimmed(6)))])
                    })
            ),
            ("indicators", .array(indicators.map { $0.json(goal: goals[$0.code]) })),
        ])
    }
}

extension Bilingual {
    var json: JSON { .object([("zh", .string(zh)), ("en", .string(en))]) }
}

extension Indicator {
    fileprivate func json(goal: Int?) -> JSON {
        .object([
            ("code", .string(code)), ("name", name.json), ("unit", unit.json), ("definition", definition.json),
            ("decimals", .int(decimals)), ("weight", .number(weightFraction.trimmed(6))), ("ranked", .bool(ranked)),
            ("goal", goal.map { .number(shown($0)) } ?? .null),
            ("synonyms", .array(synonyms.map(JSON.string))),
        ])
    }
}

extension RegionTree {
    /// One region.
    package func json(_ position: Int) -> JSON {
        let region = regions[position]
        return .object([
            ("code", .string(region.codeText)), ("name", .string(region.name)),
            ("shortName", .string(region.shortName)), ("englishName", .string(region.name(in: .en))),
            ("level", .string(region.level.rawValue)),
            ("parent", .optional(region.parent.map { Region.text(code: $0) })),
            ("counted", .string(region.counted.rawValue)), ("reports", .bool(owesReports(position))),
            ("validFrom", .optional(region.validFrom?.description)),
            ("validTo", .optional(region.validTo?.description)),
            ("successor", .optional(region.successor.map { Region.text(code: $0) })),
            ("aliases", .array(region.aliases.map { .string($0.field) })),
        ])
    }

    /// A region and all below it, in the order of codes.
    package func json(below position: Int) -> JSON { .array(subtree(position).sorted().map { json($0) }) }
}
