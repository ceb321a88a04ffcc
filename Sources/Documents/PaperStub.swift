package import Domain
package import Reporting
import Workbook

extension Paper {
    package static func comparison(_ comparison: Comparison, _ language: Language) -> Paper {
        Paper(language: language, kind: .plain, made: comparison.to.asOf)
    }
}
