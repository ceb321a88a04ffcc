import Documents
import Domain
import HTTPTypes
import Testing

@testable import Website

/// Files by programs: tried, stored, refused, taken back.
@Suite struct APIImportTests {
    private static let file = """
        period,county,indicator,count
        2021-Q2,攸县,coordinator,1
        2021-Q2,茶陵县,coordinator,2

        """

    private static func head(_ name: String) throws -> HTTPFields {
        var fields = HTTPFields()
        fields[try #require(HTTPField.Name("X-File-Name"))] = name
        fields[.contentType] = "application/octet-stream"
        return fields
    }

    @Test func `A file is tried, stored, seen before, and taken back`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let city = try browser.program(.city)
            let head = try Self.head("%E6%A0%AA%E6%B4%B2%E5%B8%82.csv")
            let tried = try await city.post("/regions/430200/imports?dryRun=true", Self.file, headers: head)
            #expect(tried.status == 200)
            #expect(tried["committed"]?.flag == false)
            #expect(tried["filings"]?["new"]?.digits == "2")
            let stored = try await city.post("/regions/430200/imports", Self.file, headers: head)
            #expect(stored.status == 201)
            #expect(stored["file"]?.string == "株洲市.csv")
            let act = stored["import"]?.digits ?? ""
            let list = try await city.get("/regions/430200/imports")
            #expect(list[0]?["import"]?.digits == act)
            #expect(try await city.get("/regions/430223/imports").document.items.isEmpty)
            let units = try await browser.program(.county).get("/regions/430223/filings")
            #expect(units[0]?["enteredFor"]?.flag == true)
            let base = try #require(units[0]?["digest"]?.string)
            let confirmed = try await browser.program(.county).post(
                "/regions/430223/confirmations", #"{"period": "2021-Q2", "base": "\#(base)"}"#)
            #expect(confirmed.status == 201)
            let known = try await browser.program(.county).get("/regions/430223/filings")
            #expect(known[0]?["enteredFor"]?.flag == false)
            let blank = try await city.post("/regions/430200/imports/\(act)/undo", #"{"reason": " "}"#)
            #expect(blank.code == "reason-needed")
            let undone = try await city.post("/regions/430200/imports/\(act)/undo", #"{"reason": "报错了"}"#)
            #expect(undone["revisions"]?.digits == "2")
            let again = try await city.post("/regions/430200/imports/\(act)/undo", #"{"reason": "报错了"}"#)
            #expect(again.code == "already-undone")
        }
    }

    @Test func `A refused file answers the same document, and partial stores the good units`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let city = try browser.program(.city)
            let head = try Self.head("a.csv")
            let faulty = Self.file + "2021-Q2,醴陵市,coordinator,-1\n2021-Q2,长沙县,coordinator,1\n"
            let refused = try await city.post("/regions/430200/imports", faulty, headers: head)
            #expect(refused.status == 422)
            #expect(refused["import"]?.isNull == true)
            #expect(
                refused["problems"]?.items.map { $0["code"]?.string } == ["constraint-error", "wrong-region"])
            let partial = try await city.post("/regions/430200/imports?partial=true", faulty, headers: head)
            #expect(partial.status == 201)
            #expect(partial["filings"]?["new"]?.digits == "2")
            let empty = try await city.post("/regions/430200/imports", "", headers: head)
            #expect(empty.status == 422)
        }
    }

    @Test func `A city takes back no import that touches others, and a county imports nothing`() async throws {
        let desk = try SiteDesk()
        try desk.add("changsha", .city, "430100")
        try await desk.visit { browser in
            let city = try browser.program(.city)
            let stored = try await city.post("/regions/430200/imports", Self.file, headers: try Self.head("a.csv"))
            let act = stored["import"]?.digits ?? ""
            let other = try browser.program("changsha")
            let told = try await other.post("/regions/430100/imports/\(act)/undo", #"{"reason": "不是我的"}"#)
            #expect(told.status == 403)
            #expect(try await other.get("/regions/430100/imports").document.items.isEmpty)
            let county = try browser.program(.county)
            let tried = try await county.post("/regions/430223/imports", Self.file, headers: try Self.head("a.csv"))
            #expect(tried.status == 403)
        }
    }

    @Test func `Long and hostile file names are names`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let city = try browser.program(.city)
            let long = String(repeating: "%E6%A0%AA", count: 300) + ".csv"
            for name in [long, "..%2F..%2Fetc%2Fpasswd", "%00%0D%0A.csv", "....", "%FF%FE"] {
                let told = try await city.post(
                    "/regions/430200/imports?dryRun=true", Self.file, headers: try Self.head(name))
                #expect(told.status == 200, "\(name)")
                #expect(told["file"]?.string?.contains("/") == false)
            }
        }
    }
}
