package import Domain

/// The words of one page of the site: its title, and what its template calls by names.
package struct SitePage: Sendable {
    package let title: Bilingual
    package let words: SiteText.Words

    init(_ zh: String, _ en: String, _ words: SiteText.Words) {
        title = text(zh, en)
        self.words = words
    }

    /// The same page with other words for some names.
    func saying(_ others: SiteText.Words) -> SitePage {
        SitePage(title.zh, title.en, words.merging(others) { _, new in new })
    }

    /// The words in one language, the title among them.
    package func said(_ language: Language) -> [String: String] {
        var said = words.mapValues { $0[language] }
        said["title"] = title[language]
        return said
    }
}
