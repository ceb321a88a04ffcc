import Assets
import Foundation
import Testing
import Texts

/// A tag that a page's words lack renders as nothing.
@Suite struct CityTemplateTests {
    private static let pages: [(template: String, page: SitePage)] = [
        ("inbox", SiteText.inbox), ("imports", SiteText.imports), ("import-preview", SiteText.preview),
        ("job", SiteText.job), ("one-import", SiteText.oneImport), ("package", SiteText.package),
        ("one-package", SiteText.onePackage), ("packages", SiteText.packages), ("reminders", SiteText.reminders),
        ("reporting", SiteText.reporting),
    ]

    @Test func `Every word that a template of the city calls is there in both languages`() throws {
        for (name, page) in Self.pages {
            let text = try #require(Assets.templates.first { $0.name == name }?.text)
            let called = Set(text.matches(of: /\{\{t\.(\w+)\}\}/).map { String($0.1) })
            #expect(!called.isEmpty)
            for language in [page.said(.zh), page.said(.en)] {
                #expect(called.subtracting(language.keys) == [], "\(name)")
            }
        }
    }
}
