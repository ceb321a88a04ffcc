package import Domain
package import Reporting
package import Workbook

extension Paper {
    package static func bulletin(_ report: Report, _ options: BulletinOptions, _ language: Language) -> Paper {
        var paper = Paper(language: language, kind: .official, made: report.asOf)
        paper.title = "stub"
        return paper
    }

    package static func reminder(
        _ report: Report, to region: RegionFigures, _ options: BulletinOptions, _ language: Language
    ) -> Paper { bulletin(report, options, language) }

    package static func comparison(_ comparison: Comparison, _ language: Language) -> Paper {
        Paper(language: language, kind: .plain, made: comparison.to.asOf)
    }
    package func text(_ terminal: Terminal) -> String { title }
    package var html: String { title }
    package var wordFile: Book { Book() }
}
extension Report {
    package func html(_ language: Language) -> String { "stub" }
    package func book(_ language: Language) -> Book { Book() }
}
