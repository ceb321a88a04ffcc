import Foundation
import Testing

/// The site's style sheet, script and frame work in Chromium 80, under a policy that lets nothing in from elsewhere.
@Suite struct SiteFloorTests {
    private static func asset(_ path: String) throws -> String {
        try String(contentsOf: House.root.appendingPathComponent("Sources/Assets/\(path)"), encoding: .utf8)
    }

    @Test(arguments: [
        ":has(", ":is(", ":where(", "@container", "@layer", "@supports", "@import", "aspect-ratio", "inset",
        "color-mix(",
        "::marker", "content-visibility", "margin-inline", "padding-inline", "dvh", "accent-color", "&:", "& ",
        "text-wrap", "translate:", "oklch", "backdrop-filter", "clamp(", "row-gap", "column-gap", "url(", "http",
    ])
    func `The style sheet does without`(feature: String) throws {
        #expect(!(try Self.asset("static/site.css").contains(feature)))
    }

    @Test func `Gaps are those of grids`() throws {
        let style = try Self.asset("static/site.css")
        #expect(style.ranges(of: "gap:").count == style.ranges(of: "grid-gap:").count)
        #expect(style.contains("grid-gap:"))
    }

    @Test func `Focus shows where the browser cannot tell a key from a pointer`() throws {
        let rules = try Self.asset("static/site.css").split(separator: "\n")
        #expect(rules.contains { $0.hasPrefix(":focus{outline:2px") })
        #expect(rules.filter { $0.contains(":focus-visible") } == [":focus:not(:focus-visible){outline:none}"])
    }

    @Test func `Braces of the style sheet are even`() throws {
        let style = try Self.asset("static/site.css")
        #expect(style.count(where: { $0 == "{" }) == style.count(where: { $0 == "}" }))
    }

    @Test(arguments: [
        "?.", "??", "||=", "&&=", "replaceAll", "structuredClone", ".at(", "#private", "import ", "import(", "static {",
        ".submitter", "Object.hasOwn", "Promise.any", "crypto.randomUUID", ".flat(", "catch {", "matchAll", "innerHTML",
        "insertAdjacentHTML", "document.write", "eval(", "new Function", ".style", "https:", "http:", "requestSubmit",
        "replaceChildren", "AbortSignal", "BigInt", "globalThis", "fromEntries",
    ])
    func `The script does without`(feature: String) throws {
        #expect(!(try Self.asset("static/site.js").contains(feature)))
    }

    @Test func `The script is small and has no words of its own`() throws {
        let script = try Self.asset("static/site.js")
        #expect(script.utf8.count < 12 << 10)
        #expect(!script.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }

    @Test func `The frame has no style and no script in it, and takes nothing from elsewhere`() throws {
        let shell = try Self.asset("templates/shell.mustache")
        #expect(
            !shell.contains("style=") && !shell.contains("<style") && !shell.contains(" on") && !shell.contains("//"))
        #expect(shell.ranges(of: "<script").count == 1 && shell.contains("<script src=\"/assets/site.js"))
        for part in ["lang=\"{{lang}}\"", "class=\"skip\" href=\"#main\"", "<main id=\"main\"", "name=\"viewport\""] {
            #expect(shell.contains(part), "\(part)")
        }
    }

    @Test func `All that is embedded stays small enough to compile quickly`() throws {
        let folder = House.root.appendingPathComponent("Sources/Assets")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        let sizes = try names.filter { $0.hasPrefix("static/") || $0.hasPrefix("templates/") }.map { name in
            try Data(contentsOf: folder.appendingPathComponent(name)).count
        }
        #expect(sizes.count >= 4)
        #expect(sizes.reduce(0, +) < 160_000)
    }
}
