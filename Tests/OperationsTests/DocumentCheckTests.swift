import Documents
import Domain
import Foundation
import Reporting
import Store
import Testing

@testable import Operations

/// A document that left the office years ago is held against the record.
@Suite struct DocumentCheckTests {
    private let desk: Desk

    init() throws {
        desk = try Desk(
            targets: "region,year,indicator,target\n430200,2021,new_enterprise,1200\n430300,2021,new_enterprise,40\n",
            today: "2021-07-02")
        try desk.take("2021-Q1,攸县,2,411", "2021-Q2,攸县,1,1234", "2021-Q2,湘潭县,,30", level: .accepted)
    }

    private func write(
        _ format: DocumentFormat, _ name: String? = nil, language: Language = .zh, options: BulletinOptions? = nil,
        region: String? = nil
    ) throws -> String {
        var request = DocumentWork.Request(
            .init(through: "2021-Q2", region: region), format, language: language)
        request.options = options
        let path = desk.folder + "/" + (name ?? "report.\(format.rawValue)")
        try DocumentWork(desk.workspace).bytes(request).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func check(_ path: String) throws -> DocumentCheck.Outcome { try DocumentCheck(desk.workspace).run(path) }

    private static let kept: [DocumentFormat] = [.json, .csv, .html, .xlsx, .docx]

    @Test(arguments: kept, Language.allCases)
    func `What was written agrees, also after the record has gone on`(format: DocumentFormat, language: Language) throws
    {
        let path = try write(format, language: language)
        desk.at("2021-09-01")
        try desk.take("2021-Q2,醴陵市,,9", "2021-Q3,攸县,,5", level: .accepted, name: "b.csv")
        let found = try check(path)
        #expect(found.isTrue && found.isIdentical && found.act == 2)
        #expect(found.figures > 20 && found.format == format)
    }

    @Test func `One figure that was changed is named with its place`() throws {
        for format in [DocumentFormat.html, .csv, .json] {
            let path = try write(format)
            let old = format == .html ? ">1,645<" : "1645"
            let new = format == .html ? ">1,654<" : "1654"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.contains(old), "\(format)")
            let range = try #require(text.range(of: old))
            try text.replacingCharacters(in: range, with: new).write(toFile: path, atomically: true, encoding: .utf8)
            let found = try check(path)
            #expect(!found.isTrue && found.act == 2)
            #expect(found.differences.map(\.found) == [format == .html ? "1,654" : "1654"], "\(format)")
            #expect(found.differences.map(\.expected) == [format == .html ? "1,645" : "1645"], "\(format)")
        }
    }

    @Test func `Words that an officer changed are no figures, and what he added is told`() throws {
        let path = try write(.html, options: BulletinOptions())
        var text = try String(contentsOfFile: path, encoding: .utf8)
        text = text.replacingOccurrences(of: "不得虚报、瞒报", with: "严禁虚报、瞒报")
        text = text.replacingOccurrences(of: "</main>", with: "<p>另：会议定于8月3日召开。</p></main>")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let found = try check(path)
        #expect(found.isTrue && !found.isIdentical)
        #expect(found.added == ["另：会议定于8月3日召开。"])
        #expect(found.reworded.count == 1 && found.reworded[0].found.contains("严禁虚报"))
    }

    @Test func `A figure in a drawing is found too`() throws {
        let path = try write(.html)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let old = "累计1,675户"
        #expect(text.contains(old))
        try text.replacingOccurrences(of: old, with: "累计1,765户").write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try check(path).differences.contains { $0.found == "1765" && $0.expected == "1675" })
    }

    @Test func `A formula that is not ours is a difference, one written another way is none`() {
        var comparison = DocumentComparison([], [])
        comparison.compareFormulas(
            ["2!C5": "if( $A$1=0, 1,2)", "2!C6": "SUM(A1:A9)", "2!C7": "1+1"],
            ["2!C5": "IF(A1=0,1,2)", "2!C6": "SUM(A1:A8)"])
        #expect(comparison.differences.map(\.place) == [.formula("2!C6"), .formula("2!C7")])
        #expect(comparison.differences.map(\.expected) == ["SUM(A1:A8)", ""])
    }

    @Test func `An origin that this database cannot have is no document of ours`() throws {
        for (old, new) in [
            ("\"430000\"", "\"999999\""), ("\"through\": \"2021-Q2\"", "\"through\": \"2035-Q1\""),
            ("\"basis\": \"accepted\"", "\"basis\": \"guessed\""),
        ] {
            let path = try write(.json)
            let text = try String(contentsOfFile: path, encoding: .utf8).replacingOccurrences(of: old, with: new)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            #expect(throws: Failure.notOurDocument("report.json")) { try check(path) }
        }
    }

    @Test func `A figure in a sentence is found too`() throws {
        let path = try write(.html, options: BulletinOptions())
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("服务新企用工1675户"))
        try text.replacingOccurrences(of: "服务新企用工1675户", with: "服务新企用工1765户")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let found = try check(path)
        #expect(found.differences.map(\.found) == ["1765"] && found.differences.map(\.expected) == ["1675"])
    }

    @Test func `The kind and its choices are those of the document`() throws {
        var options = BulletinOptions(kind: .briefing)
        options.showsLast = false
        options.number = "湘人社函〔2021〕7号"
        options.day = Day("2021-07-20")
        options.isPublic = true
        let briefing = try write(.docx, "a.docx", options: options)
        #expect(try check(briefing).isIdentical)
        let letter = try write(.docx, "b.docx", options: BulletinOptions(kind: .reminder), region: "株洲")
        #expect(try check(letter).isIdentical)
        let city = try write(.xlsx, "c.xlsx", region: "株洲")
        #expect(try check(city).isIdentical)
    }

    @Test func `A comparison is checked like a report`() throws {
        let start = try #require(try desk.head())
        try desk.submit("攸县", "2021-Q2", "new_enterprise=16")
        try desk.review(.accept, "攸县", "2021-Q2")
        let comparison = try CompareWork(desk.workspace).comparison(
            from: start.hashText, to: nil, request: .init(through: "2021-Q2"))
        for format in [DocumentFormat.html, .docx] {
            let path = desk.folder + "/c.\(format.rawValue)"
            try DocumentWork(desk.workspace).bytes(comparison, format, .zh).write(to: URL(fileURLWithPath: path))
            let found = try check(path)
            #expect(found.isIdentical && found.act == 4, "\(format)")
        }
    }

    @Test func `A snapshot of another history is told as such`() throws {
        let path = try write(.json)
        let other = try Desk(today: "2021-07-02")
        try other.take("2021-Q2,攸县,1,1", level: .accepted)
        let found = try DocumentCheck(other.workspace).run(path)
        #expect(found.act == nil && !found.isTrue && found.figures == 0)
    }

    @Test func `What is no document of ours is refused`() throws {
        for (name, text) in [
            ("a.csv", "period,county,count\n2021-Q2,攸县,3\n"), ("a.html", "<!doctype html><p>攸县 3</p>"),
            ("a.json", "{\"plan\": 3}"), ("a.txt", "攸县"),
        ] {
            let path = try desk.file(name, text)
            #expect(throws: Failure.notOurDocument(name)) { try check(path) }
        }
        #expect(throws: Failure.noInput(desk.folder + "/no.docx")) { try check(desk.folder + "/no.docx") }
    }

    @Test func `A truncated file says what is wrong with it`() throws {
        for format in [DocumentFormat.docx, .xlsx] {
            let path = try write(format, "t.\(format.rawValue)")
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
            #expect(throws: Failure.self) { try check(path) }
        }
    }
}
