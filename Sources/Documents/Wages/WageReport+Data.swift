import Domain
import Texts

/// The guide for programs. Values are exact: percentiles of pay in 分 have at most four decimals in yuan.
extension WageReport {
    package var json: JSON {
        .object([
            ("plan", .string(planCode)), ("year", .int(guide.year)), ("region", .string(guide.root.codeText)),
            ("asOf", .string(asOf.description)), ("snapshot", .string(snapshot)),
            (
                "rules",
                .object([
                    ("minEnterprises", .int(guide.rules.minEnterprises)), ("minPersons", .int(guide.rules.minPersons)),
                    ("percentiles", .array(guide.rules.percentiles.map(JSON.int))),
                ])
            ),
            ("enterprises", .optional(guide.size?.enterprises.plain)),
            ("persons", .optional(guide.size?.persons.plain)),
            (
                "industries",
                .array(
                    guide.industries.map {
                        .object([("code", .string($0.key)), ("name", .string(WageText.industry($0).zh))])
                    })
            ),
            (
                "cities",
                .array(
                    guide.cities.map { .object([("code", .string($0.codeText)), ("name", .string(cityName($0)))]) })
            ), ("cells", .array(rows().map(cell))),
        ])
    }

    private func cityName(_ region: Region) -> String {
        region.code == guide.root.code ? WageText.noCity.zh : region.name
    }

    /// `industry` and `city` are null for all of them; figures are null where they are withheld.
    private func cell(_ row: Row) -> JSON {
        let figures = row.cell.figures
        let values = figures.map { figures in
            JSON.object(
                zip(guide.rules.percentiles, figures.values).map { (String($0), .number(Self.exact($1))) })
        }
        return .object([
            ("occupation", .string(row.occupation.key)), ("name", .string(row.occupation.name.zh)),
            ("industry", .optional(row.cell.industry.map { guide.industries[$0].key })),
            ("city", .optional(row.cell.city.map { guide.cities[$0].codeText })),
            ("withheld", .bool(figures == nil)), ("enterprises", .optional(figures?.size.enterprises.plain)),
            ("persons", .optional(figures?.size.persons.plain)), ("percentiles", values ?? .null),
        ])
    }

    private static func exact(_ value: Fraction) -> String { (value / Fraction(100)).trimmed(4) }

    /// One row for each cell, UTF-8 with byte order mark.
    package var csv: String {
        let heads =
            [
                "year", "occupation", "name", "industry", "industry_name", "city", "region_name", "withheld",
                "enterprises", "persons",
            ] + guide.rules.percentiles.map { "p\($0)" }
        return CSVText.document([heads] + rows().map(line))
    }

    private func line(_ row: Row) -> [String] {
        let figures = row.cell.figures
        let values = figures?.values.map(Self.exact) ?? guide.rules.percentiles.map { _ in "" }
        return [
            String(guide.year), row.occupation.key, row.occupation.name.zh,
            row.cell.industry.map { guide.industries[$0].key } ?? "", industryName(row.cell.industry, .zh),
            row.cell.city.map { guide.cities[$0].codeText } ?? "", regionName(row.cell.city, .zh),
            figures == nil ? "true" : "false", figures?.size.enterprises.plain ?? "", figures?.size.persons.plain ?? "",
        ] + values
    }
}

extension WageBand {
    /// For programs: `10-29`.
    var plain: String { from == to ? "\(from)" : "\(from)-\(to)" }
}
