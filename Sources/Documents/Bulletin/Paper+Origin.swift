import Domain
import Reporting

extension Paper {
    /// What a document is made from, in a fixed order: enough to make it again from the same record and compare.
    /// A letter names the region that it is to.
    static func origin(
        of report: Report, _ options: BulletinOptions, _ language: Language, to region: Region? = nil
    ) -> [Property] {
        var found = parameters(of: report, kind: options.kind.rawValue, language)
        if let region { found.append(Property("to", region.codeText)) }
        found.append(Property("showsLast", String(options.showsLast)))
        found.append(Property("showsRanking", String(options.showsRanking)))
        if let day = options.day { found.append(Property("day", day.description)) }
        if let number = options.number { found.append(Property("number", number)) }
        found.append(Property("isPublic", String(options.isPublic)))
        return found
    }

    static func parameters(of report: Report, kind: String, _ language: Language) -> [Property] {
        [
            Property("plan", report.plan.code), Property("kind", kind),
            Property("region", report.asked.region.codeText),
            Property("through", report.through.description),
            Property("cutoff", report.cutoff.description), Property("basis", report.basis.rawValue),
            Property("asOf", report.asOf.description), Property("snapshot", report.snapshot),
            Property("language", language.rawValue),
        ]
    }
}
