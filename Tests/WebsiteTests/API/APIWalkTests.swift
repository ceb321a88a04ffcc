import Documents
import Domain
import HTTPTypes
import Testing

@testable import Website

/// A period from the first filing to its bulletin, by programs only. Every answer is held against the description.
@Suite struct APIWalkTests {
    static let filing = """
        {"period": "2021-Q2", "figures": {"coordinator": 1, "new_enterprise": 18},
         "signatures": {"filer": "周明", "phone": "0731-28880000"}}
        """

    @Test func `A county files, its city checks and sends, the province accepts`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let county = try browser.program(.county)
            let city = try browser.program(.city)
            let province = try browser.program(.province)
            let filed = try await county.post("/regions/430223/filings", Self.filing)
            #expect(filed.status == 201)
            #expect(filed["revision"]?.digits == "1")
            let receipt = try await county.get(filed.location)
            #expect(receipt.status == 200)
            #expect(receipt["checkCode"]?.string == filed["checkCode"]?.string)

            let reviews = try await city.get("/regions/430200/reviews?period=2021-Q2").document.items
            let digest = try #require(reviews.first { $0["region"]?.string == "430223" }?["digest"]?.string)
            let items = #"{"period": "2021-Q2", "items": [{"region": "430223", "digest": "\#(digest)"}]}"#
            let approved = try await city.post("/regions/430200/decisions/approve", items)
            #expect(approved["decided"]?.items.map(\.string) == ["430223"])
            let again = try await city.post("/regions/430200/decisions/approve", items)
            #expect(again.status == 409)
            #expect(again.code == "nothing-to-decide")

            let sent = try await city.post(
                "/regions/430200/packages", #"{"period": "2021-Q2", "practice": "上门服务", "reason": "其余县区迟报"}"#)
            #expect(sent.status == 201)
            #expect(sent["filings"]?.items.count == 1)
            let seen = try await province.get(sent.location)
            let seal = seen["digest"]?.string ?? ""
            let taken = try await province.post(sent.location + "/accept", #"{"digest": "\#(seal)"}"#)
            #expect(taken.status == 200)
            #expect(
                try await province.get("/regions/430000/packages?period=2021-Q2")[0]?["state"]?.string == "accepted")

            let report = try await county.get("/regions/430223/report?through=2021-Q2")
            let first = report["regions"]?.items.first?["indicators"]?.items.first
            #expect(first?["code"]?.string == "coordinator")
            #expect(first?["completed"]?.digits == "1")
            let trace = try await county.get("/regions/430223/trace?indicator=coordinator&through=2021-Q2")
            #expect(trace["completed"]?.digits == "1")
        }
    }

    static func digest(_ program: Program, of region: String = "430223") async throws -> String {
        let filings = try await program.get("/regions/\(region)/filings?period=2021-Q2")
        return try #require(filings[0]?["digest"]?.string)
    }

    @Test func `A package goes back with the units named, and can be withdrawn`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let county = try browser.program(.county)
            let city = try browser.program(.city)
            let province = try browser.program(.province)
            _ = try await county.post("/regions/430223/filings", Self.filing)
            let digest = try await Self.digest(city)
            _ = try await city.post(
                "/regions/430200/decisions/approve",
                #"{"period": "2021-Q2", "items": [{"region": "430223", "digest": "\#(digest)"}]}"#)
            let package = #"{"period": "2021-Q2", "reason": "其余迟报"}"#
            let first = try await city.post("/regions/430200/packages", package)
            #expect(try await city.post(first.location + "/withdraw", "{}").status == 200)
            #expect(try await city.post(first.location + "/withdraw", "{}").code == "package-settled")
            let second = try await city.post("/regions/430200/packages", package)
            let seal = second["digest"]?.string ?? ""
            let back = try await province.post(
                second.location + "/return", #"{"digest": "\#(seal)", "reason": "请核实", "regions": ["430223"]}"#)
            #expect(back.status == 200)
            let filings = try await county.get("/regions/430223/filings?period=2021-Q2")
            #expect(filings[0]?["stands"]?.flag == false)
            #expect(filings[0]?["decisions"]?.items.last?["kind"]?.string == "return")
        }
    }

    @Test func `A county withdraws, a city and the province return, the province accepts single reports`() async throws
    {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let county = try browser.program(.county)
            let city = try browser.program(.city)
            let province = try browser.program(.province)
            for (program, region, word) in [
                (county, "430223", "withdraw"), (city, "430200", "return"), (province, "430000", "return"),
            ] {
                _ = try await county.post("/regions/430223/filings", Self.filing)
                let digest = try await Self.digest(county)
                let told = try await program.post(
                    "/regions/\(region)/decisions/\(word)",
                    #"{"period": "2021-Q2", "reason": "有误", "items": [{"region": "430223", "digest": "\#(digest)"}]}"#)
                #expect(told.status == 200)
                #expect(told["decision"]?.string == word)
            }
            _ = try await county.post("/regions/430223/filings", Self.filing)
            let digest = try await Self.digest(county)
            let accepted = try await province.post(
                "/regions/430200/decisions/accept",
                #"{"period": "2021-Q2", "items": [{"region": "430223", "digest": "\#(digest)"}]}"#)
            #expect(accepted["decided"]?.items.count == 1)
        }
    }

    @Test func `The province sets targets, closes and opens a period, and issues a bulletin`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let province = try browser.program(.province)
            let set = try await province.put(
                "/regions/430200/targets",
                #"{"targets": [{"year": 2021, "indicator": "金牌协调员", "target": 6}], "document": "湘人社函〔2021〕30号"}"#)
            #expect(set["revised"]?.digits == "1")
            let targets = try await province.get("/regions/430200/targets")
            #expect(targets["history"]?.items.first?["document"]?.string == "湘人社函〔2021〕30号")
            let closed = try await province.post("/regions/430000/periods/2021-Q2/close", "{}")
            #expect(closed["state"]?.string == "closed")
            let county = try browser.program(.county)
            let late = try await county.post("/regions/430223/filings", Self.filing)
            #expect(late.status == 409)
            #expect(late.code == "period-closed")
            #expect(try await province.post("/regions/430200/periods/2021-Q2/open", "{}")["state"]?.string == "open")
            #expect(try await county.post("/regions/430223/filings", Self.filing).status == 201)
            let states = try await county.get("/regions/430223/periods")
            #expect(states[0]?["period"]?.string == "2021-Q3")
            let bulletin = #"{"kind": "notice", "through": "2021-Q2", "number": "湘人社发〔2021〕15号""#
            let early = try await province.post("/regions/430000/bulletins", bulletin + "}")
            #expect(early.code == "concurrence-missing")
            let issued = try await province.post("/regions/430000/bulletins", bulletin + #", "reason": "加急"}"#)
            #expect(issued.status == 201)
            #expect(try await county.get("/regions/430223/bulletins").status == 403)
            #expect(try await province.get("/regions/430000/bulletins")[0]?["number"]?.string == "湘人社发〔2021〕15号")
            let locked = try await county.post(
                "/regions/430223/filings", #"{"period": "2021-Q2", "figures": {"coordinator": 2}}"#)
            #expect(locked.status == 409)
        }
    }

    @Test func `Plan, regions, reporting and comparison can be read`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let city = try browser.program(.city, .read)
            let account = try await city.get("/account")
            #expect(account["region"]?.string == "430200")
            #expect(account["canWrite"]?.flag == false)
            #expect(try await city.get("/plan")["indicators"]?.items.count == 7)
            let regions = try await city.get("/regions").document.items
            #expect(regions.first?["code"]?.string == "430200")
            #expect(regions.count == 10)
            #expect(try await city.get("/regions/430200/due?period=2021-Q2")["expected"]?.digits == "9")
            let moments = "from=2020-11-06T09:00:00%2B08:00"
            let auditor = try browser.program(.auditor, .read)
            let compared = try await auditor.get("/regions/430200/comparison?\(moments)")
            #expect(compared["figures"]?.items.isEmpty == true)
        }
    }

    @Test func `The ledger and its proof are for the province and auditors`() async throws {
        let desk = try SiteDesk()
        try await desk.visit { browser in
            let auditor = try browser.program(.auditor, .read)
            let county = try browser.program(.county)
            let filed = try await county.post("/regions/430223/filings", Self.filing)
            let acts = try await auditor.get("/acts?limit=1")
            #expect(acts.document.items.count == 1)
            let act = acts[0]?["act"]?.digits ?? ""
            #expect(act == filed["act"]?.digits)
            #expect(try await auditor.get("/acts/\(act)")["filings"]?.items.count == 1)
            #expect(try await auditor.get("/acts?before=\(act)")[0]?["kind"]?.string == "begin")
            let proof = try await auditor.get("/verification")
            #expect(proof["ok"]?.flag == true)
            let code = filed["checkCode"]?.string ?? ""
            #expect(try await county.get("/hashes/\(code)")[0]?["kind"]?.string == "filing")
            try desk.add("changsha", .city, "430100")
            let stranger = try browser.program("changsha")
            #expect(try await stranger.get("/hashes/\(code)").document.items.isEmpty)
        }
    }
}
