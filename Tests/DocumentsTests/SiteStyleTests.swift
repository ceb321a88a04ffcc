import Documents
import Domain
import Testing

/// The style sheet that the site shares with the report's page.
@Suite struct SiteStyleTests {
    private let style = SiteStyle.css

    @Test func `It has the palette for light and dark, tables, charts and print`() {
        for part in [
            "--accent:#14549c", "prefers-color-scheme:dark", "--accent:#8ab8f0", ".scroll{", "thead th{", "svg text{",
            ".t-red{", "@media print{", "@page{size:A4",
        ] {
            #expect(style.contains(part), "\(part)")
        }
    }

    @Test func `It leaves the frame to the site`() {
        let rules = style.split(whereSeparator: { "\n}".contains($0) }).map(String.init)
        for part in ["nav{", "nav a{", "footer{", "main{max-width:1240px"] {
            #expect(!rules.contains { $0.hasPrefix(part) }, "\(part)")
        }
    }

    @Test func `One sheet serves both languages`() {
        #expect(style.contains(":lang(en){--font:\"Segoe UI\""))
        #expect(style.contains(":root{color-scheme:light dark;--font:\"Source Han Sans SC\""))
    }

    @Test func `Braces are even, and nothing in it is younger than the floor`() {
        #expect(style.count(where: { $0 == "{" }) == style.count(where: { $0 == "}" }))
        for feature in PageFloorTests.young { #expect(!style.contains(feature), "\(feature)") }
        #expect(!style.contains("url(") && !style.contains("@import"))
    }
}
