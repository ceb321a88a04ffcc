import Domain
package import Reporting

extension Report {
    /// One row per region and indicator, UTF-8 with byte order mark, the fields as in the JSON.
    package var csv: String {
        let years = self.years.map { "target_\($0),completed_\($0),rate_\($0)" }
        let head = """
            region,name,level,composite,region_rank,expected_reports,received_reports,on_time_reports,\
            indicator,target,completed,rate,expected,pace_ratio,status,rank,in_period
            """
        let evidenceHead = evidencedIndicators.isEmpty ? [] : ["evidence_entries,evidence_unique,evidence_coverage"]
        let origin = "plan,through,cutoff,basis,as_of,snapshot"
        var lines = [([head] + years + evidenceHead + [origin]).joined(separator: ",")]
        for figures in regions {
            for (indicator, rank) in zip(figures.indicators, figures.indicatorRanks) {
                lines.append(
                    (fields(figures) + fields(indicator, rank) + evidence(indicator) + origins).map(Self.quoted).joined(
                        separator: ","))
            }
        }
        return "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
    }

    /// Where the figures come from, on each row.
    private var origins: [String] {
        [
            plan.code, through.description, cutoff.description, basis.rawValue, asOf.description, snapshot,
        ]
    }

    private func fields(_ figures: RegionFigures) -> [String] {
        [
            figures.region.codeText, figures.region.name, figures.region.level.rawValue,
            figures.composite?.trimmed(6) ?? "", figures.rank.map(String.init) ?? "",
            String(figures.completeness.expected), String(figures.completeness.received),
            String(figures.completeness.onTime),
        ]
    }

    private func fields(_ figures: IndicatorFigures, _ rank: Int?) -> [String] {
        let indicator = figures.indicator
        let own = [
            indicator.code, figures.target.map(indicator.shown) ?? "", indicator.shown(figures.completed),
            figures.rate?.shown(decimals: plan.rateDecimals) ?? "",
            inUnits(figures.expected, indicator)?.trimmed(6) ?? "", figures.paceRatio?.trimmed(6) ?? "",
            figures.status.code, rank.map(String.init) ?? "", indicator.shown(figures.inPeriod),
        ]
        return own
            + figures.years.flatMap { year in
                [
                    year.target.map(indicator.shown) ?? "", indicator.shown(year.completed),
                    year.rate?.shown(decimals: plan.rateDecimals) ?? "",
                ]
            }
    }

    /// What the register says, where any indicator of the report has one.
    private func evidence(_ figures: IndicatorFigures) -> [String] {
        guard !evidencedIndicators.isEmpty else { return [] }
        guard let evidence = figures.evidence else { return ["", "", ""] }
        return [
            String(evidence.entries), figures.indicator.shown(evidence.uniques),
            evidence.coverage?.shown(decimals: plan.rateDecimals) ?? "",
        ]
    }

    /// Quoted where needed; a text that a spreadsheet would take for a formula gets an apostrophe.
    static func quoted(_ field: String) -> String {
        var text = field
        if let first = text.unicodeScalars.first,
            "=+@\t\r".unicodeScalars.contains(first) || (first == "-" && Fraction(decimal: text) == nil)
        {
            text = "'" + text
        }
        guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return text }
        var quoted = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        return "\"" + String(quoted) + "\""
    }
}
