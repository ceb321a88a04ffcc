import Foundation
import Testing

/// Documents as files: the same everywhere, refused where they cannot be, held against the record.
@Suite struct DocumentTests {
    private static let formats = ["json", "csv", "html", "xlsx", "docx", "txt"]

    private func bytes(_ office: Office, _ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: office.path(name)))
    }

    @Test(arguments: formats)
    func `One snapshot gives the same bytes in every time zone and locale`(format: String) throws {
        let office = try Office.begun()
        var files: [Data] = []
        for (zone, locale) in [
            ("UTC", "C"), ("America/St_Johns", "de_DE.UTF-8"), ("Pacific/Kiritimati", "zh_CN.UTF-8"),
        ] {
            office.environment["TZ"] = zone
            office.environment["LC_ALL"] = locale
            let name = "r-\(files.count).\(format)"
            let run = try office.run("report", "--through", "2021-Q1", "-o", name)
            #expect(run.status == 0 && run.out == "", "\(run.err)")
            files.append(try bytes(office, name))
        }
        #expect(Set(files).count == 1 && files[0].count > 500)
    }

    @Test func `A later act leaves the document of an earlier snapshot as it was`() throws {
        let office = try Office.begun()
        let head = try #require(try office.run("report", "--format", "json").object["snapshot"] as? String)
        try office.run("report", "--through", "2021-Q1", "-o", "a.docx")
        try office.run("submit", "--county", "醴陵市", "--period", "2021-Q1", "--by", "周明", "new_enterprise=7")
        try office.run("report", "--through", "2021-Q1", "--as-of", head, "-o", "b.docx")
        #expect(try bytes(office, "a.docx") == bytes(office, "b.docx"))
        #expect(try office.run("verify", "--document", "a.docx").status == 0)
    }

    @Test func `A bulletin is issued, listed, shown and held`() throws {
        let office = try Office.begun()
        let words = ["bulletin", "text", "--through", "2021-Q1", "--section", "plan", "--text", "逐县督导。", "--by", "李敏"]
        #expect(try office.run(words).status == 0)
        let issued = try office.run(
            "bulletin", "publish", "--through", "2021-Q1", "--by", "陈志远", "-o", "通报.docx", "--json")
        let act = try #require(issued.object["act"] as? Int)
        #expect(try office.run("bulletin", "list").out.contains("\(act)"))
        #expect(try office.run("bulletin", "show", "\(act)").out.contains("逐县督导。"))
        #expect(try office.run("bulletin", "show", "\(act)", "-o", "again.docx").status == 0)
        #expect(try bytes(office, "again.docx") == bytes(office, "通报.docx"))
        let late = ["submit", "--county", "醴陵市", "--period", "2021-Q1", "--by", "周明", "new_enterprise=7"]
        #expect(try office.run(late).status == 65)
        #expect(try office.run(late + ["--reason", "补报"]).status == 0)
        let page = try office.run(
            "compare", "--from", "#\(act)", "--through", "2021-Q1", "--basis", "filed", "-o", "c.html")
        #expect(page.status == 0)
        let told = try String(contentsOfFile: office.path("c.html"), encoding: .utf8)
        #expect(told.contains("醴陵市") && told.contains("补报"))
    }

    /// Arguments, the status, and a word that the message holds.
    static let refusals: [([String], Int32, String)] = [
        (["report", "--through", "2021-Q1", "--kind", "reminder"], 64, "--region"),
        (["report", "--through", "2021-Q1", "--format", "html", "--indicator", "coordinator"], 64, "--indicator"),
        (["report", "--through", "2021-Q1", "--public"], 64, "--kind"),
        (["report", "--through", "2021-Q1", "--kind", "notice", "--day", "7月"], 64, "7月"),
        (["report", "--through", "2021-Q1", "-o", "a.csv"], 73, "a.csv"),
        (["report", "--through", "2021-Q1", "-o", "no/where.docx"], 73, "no/where.docx"),
        (["compare", "--from", "2021-01-01", "--format", "xlsx"], 64, "docx"),
        (["compare", "--from", "#7"], 65, "7"),
        (["bulletin", "show", "2"], 65, "2"),
        (["bulletin", "text", "--section", "plan", "--by", "李敏"], 64, "--text"),
        (["bulletin", "text", "--section", "plan", "--by", "李敏", "--file", "none.txt"], 66, "none.txt"),
        (["bulletin", "publish", "--through", "2021-Q1", "-o", "a.csv"], 73, "a.csv"),
        (["verify", "--document", "a.csv"], 65, "a.csv"),
        (["verify", "--document", "none.docx"], 66, "none.docx"),
    ]

    @Test(arguments: refusals)
    func `What cannot be done says why`(arguments: [String], status: Int32, word: String) throws {
        let office = try Office.begun()
        let run = try office.run(arguments)
        #expect(run.status == status, "\(run.err)")
        #expect(run.err.contains(word) && run.out == "")
        #expect(try office.run("bulletin", "list", "--json").out == "[]\n")
    }

    @Test func `A changed figure is named, and the status is that of a fault`() throws {
        let office = try Office.begun()
        try office.run("report", "--through", "2021-Q1", "-o", "r.csv")
        let text = try String(contentsOfFile: office.path("r.csv"), encoding: .utf8)
        try office.file("r.csv", text.replacingOccurrences(of: ",new_enterprise,,30,", with: ",new_enterprise,,31,"))
        let run = try office.run("verify", "--document", "r.csv")
        #expect(run.status == 1)
        #expect(run.out.contains("31") && run.out.contains("30"))
        let json = try office.run("verify", "--document", "r.csv", "--json")
        #expect(json.object["ok"] as? Bool == false && (json.object["differences"] as? [Any])?.isEmpty == false)
    }
}
