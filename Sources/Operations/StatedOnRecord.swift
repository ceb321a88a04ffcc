import Domain
import Intake
import Store

/// A figure stated for a whole region beside what its units have filed (contract §2.3): a difference is a warning.
enum StatedOnRecord {
    /// The differences for one region and period, after the act's sums are settled; each with the indicator's place in the
    /// plan. The caller adds where in its own input the figure stands.
    static func differences(
        _ region: Region, _ period: Period, _ plan: Plan, _ writer: ActWriter
    ) throws -> [(indicator: Int, problem: Problem)] {
        let stated = try writer.reader.history(region.code, period).newest?.lines ?? [:]
        guard !stated.isEmpty else { return [] }
        let sums = try writer.sumsBelow(region.code, period)
        return plan.indicators.enumerated().compactMap { place, indicator in
            guard let own = stated[indicator.code]?.value, let sum = sums[indicator.code], own != sum else {
                return nil
            }
            let subject = Bilingual(zh: region.name + indicator.name.zh, en: region.name + " " + indicator.name.en)
            let problem = Problem(
                .totalMismatch, .warning, value: indicator.shown(own),
                details: [.cause(.totalOnRecord), .expected(indicator.shown(sum)), .about(subject)])
            return (place, problem)
        }
    }
}
