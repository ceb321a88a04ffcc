package import Domain
package import Reporting
package import Workbook

extension Paper {
    package var wordFile: Book { Book() }

    package static func comparison(_ comparison: Comparison, _ language: Language) -> Paper {
        Paper(language: language, kind: .plain, made: comparison.to.asOf)
    }
}
