package import Documents
package import Domain

extension BulletinWork.Draft {
    /// The document in one language.
    package func paper(_ language: Language) -> Paper {
        if let addressee { return Paper.reminder(report, to: addressee, options, language) }
        return Paper.bulletin(report, options, language)
    }
}
