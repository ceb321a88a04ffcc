import Domain

/// The guidance plan for programs.
extension GuidanceReport {
    package var json: JSON {
        let whole = coverage.whole
        return .object([
            ("plan", .string(planCode)), ("period", .string(coverage.period.description)),
            ("region", .string(coverage.asked.codeText)), ("asOf", .string(asOf.description)),
            ("snapshot", .string(snapshot)), ("listed", .int(whole.listed)), ("visited", .int(whole.visited)),
            ("coverage", rate(whole)), ("visits", .int(whole.visitCount)), ("offList", .int(coverage.offList)),
            ("regions", .array(coverage.rows.dropFirst().map(region))),
            ("unvisited", .array(coverage.unvisited.map { .object(names($0)) })),
            (
                "enterprises",
                .array(
                    coverage.firms.filter { !$0.visits.isEmpty }.map { firm in
                        .object(names(firm) + [("visits", .array(firm.visits.map(visit)))])
                    })
            ),
        ])
    }

    private func rate(_ row: GuidanceCoverage.Row) -> JSON { row.coverageText.map(JSON.number) ?? .null }

    private func region(_ row: GuidanceCoverage.Row) -> JSON {
        .object([
            ("region", .string(row.region.codeText)), ("name", .string(row.region.name)), ("listed", .int(row.listed)),
            ("visited", .int(row.visited)), ("coverage", rate(row)), ("visits", .int(row.visitCount)),
        ])
    }

    private func names(_ firm: GuidanceCoverage.Firm) -> [(String, JSON)] {
        [
            ("name", .string(firm.name)), ("code", .optional(firm.code)), ("region", .string(firm.region.codeText)),
            ("regionName", .string(firm.region.name)),
        ]
    }

    private func visit(_ visit: GuidanceCoverage.Visit) -> JSON {
        .object([
            ("day", .string(visit.day.description)), ("mode", .optional(visit.mode)), ("topic", .optional(visit.topic)),
            ("counts", .bool(visit.counts)),
        ])
    }

    /// One row for each enterprise on the list, UTF-8 with byte order mark.
    package var csv: String {
        let heads = ["period", "region", "region_name", "name", "code", "visited", "visits", "last_visit"]
        return CSVText.document(
            [heads]
                + coverage.firms.map { firm in
                    let counted = firm.visits.filter(\.counts)
                    return [
                        coverage.period.description, firm.region.codeText, firm.region.name, firm.name, firm.code ?? "",
                        firm.isVisited ? "true" : "false", String(counted.count),
                        counted.last?.day.description ?? "",
                    ]
                })
    }
}
