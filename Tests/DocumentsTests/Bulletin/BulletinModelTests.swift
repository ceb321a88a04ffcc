import Documents
import Domain
import Reporting
import Testing

@Suite struct BulletinModelTests {
    @Test(arguments: Language.allCases)
    func `The model bulletin is told`(language: Language) throws {
        let paper = Paper.bulletin(try ModelBulletin.full(), ModelBulletin.options, language)
        try expectGolden(paper.text(Terminal()), "bulletin.\(language.rawValue).txt")
    }

    @Test(arguments: Language.allCases)
    func `The briefing is told`(language: Language) throws {
        var options = ModelBulletin.options
        options.kind = .briefing
        let paper = Paper.bulletin(try ModelBulletin.full(), options, language)
        try expectGolden(paper.text(Terminal(width: 80)), "briefing.\(language.rawValue).txt")
    }

    @Test(arguments: Language.allCases)
    func `A reminder to the last city is told`(language: Language) throws {
        let report = try ModelBulletin.full()
        let last = try #require(report.children.last)
        let paper = Paper.reminder(report, to: last, ModelBulletin.options, language)
        try expectGolden(paper.text(Terminal()), "reminder.\(language.rawValue).txt")
    }
}
