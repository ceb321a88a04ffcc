package import Documents
package import Domain
import Reporting

extension BulletinWork.Draft {
    /// The document in one language.
    package func paper(_ language: Language) -> Paper {
        let report = report.named(in: language)
        guard let addressee else { return Paper.bulletin(report, options, language) }
        return Paper.reminder(report, to: addressee.named(in: language), options, language)
    }
}
