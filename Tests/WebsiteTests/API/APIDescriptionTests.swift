import Documents
import Domain
import Foundation
import HTTPTypes
import Testing
import Texts

@testable import Website

/// The description is whole, and says what is so.
@Suite struct APIDescriptionTests {
    @Test func `Every address of the interface has an operation with words in both languages`() {
        let routes = RouteTable.all.filter { $0.path.hasPrefix("/api/v1") }
        #expect(routes.count > 30)
        for route in routes {
            #expect(route.face == .api)
            #expect(route.operation.flatMap { SiteText.apiSummary[$0.id] } != nil, "\(route.path)")
        }
        let names = routes.compactMap(\.operation?.id)
        #expect(names.count == Set(names).count)
        #expect(Set(SiteText.apiSummary.keys) == Set(names))
    }

    @Test func `The description is open to strangers, in both languages, and whole`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let zh = try await browser.get("/api/v1/openapi.json")
            #expect(zh.status == 200)
            let document = try #require(try JSONSerialization.jsonObject(with: Data(zh.bytes)) as? [String: Any])
            #expect(document["openapi"] as? String == "3.1.0")
            let paths = try #require(document["paths"] as? [String: [String: Any]])
            let told = paths.flatMap { path, methods in methods.keys.map { "\($0) \(path)" } }
            let routes = RouteTable.api.map { "\($0.method.rawValue.lowercased()) \($0.path)" }
            #expect(told.sorted() == routes.sorted())
            let components = try #require(document["components"] as? [String: Any])
            let schemas = try #require(components["schemas"] as? [String: Any])
            let references = zh.text.matches(of: #/"#/components/schemas/([A-Za-z]+)"/#).map { String($0.output.1) }
            #expect(Set(references).subtracting(schemas.keys).isEmpty)
            #expect(Set(schemas.keys).subtracting(references).isEmpty)
            let en = try await browser.get("/api/v1/openapi.json", headers: [.acceptLanguage: "en"])
            #expect(en.text.contains("Who has reported") && zh.text.contains("报送情况"))
        }
    }

    @Test func `Every example of a body fits its own description`() throws {
        for operation in RouteTable.api.compactMap(\.operation) {
            guard case .json(let schema) = operation.body else { continue }
            let example = try #require(operation.example, "\(operation.id)")
            let misfits = schema.misfits(try JSONReader.read(Array(example.utf8)))
            let allowed: [Misfit] = operation.id.hasSuffix("Filings") ? misfits.filter { $0.name == "/reason" } : []
            #expect(misfits == allowed, "\(operation.id)")
        }
    }

    @Test func `People read the same on a page`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let page = try await browser.get("/api")
            #expect(page.status == 200)
            for route in RouteTable.api { #expect(page.text.contains("<code>\(route.path)</code>")) }
            #expect(page.text.contains("可用角色：市州"))
            let english = try await browser.get("/api", headers: [.cookie: "language=en"])
            #expect(english.text.contains("Programming interface"))
        }
    }
}

/// JSON as programs send it.
@Suite struct JSONReaderTests {
    @Test(arguments: [
        (#" {"a": [1, -2.50, 1e3], "b": "\u6e58\ud83d\ude00\n", "c": null, "d": true} "#, 4), ("{}", 0),
    ]) func `What is JSON is read, digits as they stand`(text: String, members: Int) throws {
        let value = try JSONReader.read(Array(text.utf8))
        #expect(value.members.count == members)
        guard members > 0 else { return }
        #expect(value["a"]?.items.map(\.digits) == ["1", "-2.50", "1e3"])
        #expect(value["b"]?.string == "湘😀\n")
        #expect(value["c"]?.isNull == true)
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "01", "1.", ".5", "+1", "1e", "nul", "tru", "\"",
        "\"\u{1}\"",
        #""\ud800""#, #""\udc00\ud800""#, #""\x""#, #""\u12g4""#, "1 2", "NaN", "Infinity", "'a'", "{a:1}", "[1 2]",
        String(repeating: "[", count: 100_000), String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
    ]) func `What is not is refused`(text: String) {
        #expect(throws: JSONReader.Fault.self) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test func `Text that is no UTF-8 is refused`() {
        #expect(throws: JSONReader.Fault(at: 0)) { try JSONReader.read([0x22, 0xFF, 0x22]) }
        #expect(throws: JSONReader.Fault(at: 0)) { try JSONReader.read([0x22, 0xC0, 0x80, 0x22]) }
    }
}
