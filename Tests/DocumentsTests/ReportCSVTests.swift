import Domain
import Reporting
import Testing

@testable import Documents

@Suite struct ReportCSVTests {
    @Test func theTableHasOneRowPerRegionAndIndicator() throws {
        let csv = try report().csv
        try expectGolden(csv, "report.csv")
        #expect(csv.unicodeScalars.first == "\u{FEFF}")
        let lines = csv.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.count == 1 + 4 * 3 + 1 && lines.last == "")
        let commas = lines.dropLast().map { $0.count { $0 == "," } }
        #expect(Set(commas).count == 1)
    }

    @Test(arguments: [
        ("株洲市", "株洲市"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
        ("", ""), ("-3", "-3"), ("-3.5", "-3.5"), ("12.50", "12.50"), ("\"", "\"\"\"\""),
    ])
    func fieldsAreQuotedWhereNeeded(field: String, written: String) {
        #expect(Report.quoted(field) == written)
    }

    @Test(arguments: [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("+1", "'+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-cmd", "'-cmd"),
        ("-1+2", "'-1+2"), ("\t=1", "'\t=1"), ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("\r=1", "\"'\r=1\""),
    ])
    func formulasAreNeutralised(field: String, written: String) {
        #expect(Report.quoted(field) == written)
    }

    @Test func aRegionNamedLikeAFormulaIsNeutralised() throws {
        let csv = try report(names: ["=cmd|'!A0", "a,\"b\"", "高新区"]).csv
        #expect(csv.contains("430100,'=cmd|'!A0,city,"))
        #expect(csv.contains("430200,\"a,\"\"b\"\"\",city,"))
    }

    /// A sign followed by a combining mark is one character to Swift, and two to a spreadsheet.
    @Test func signsUnderCombiningMarksAreSignsToo() {
        do {
            #expect(Report.quoted("=\u{301}cmd") == "'=\u{301}cmd")
            #expect(Report.quoted("a,\u{301}b") == "\"a,\u{301}b\"")
            #expect(Report.quoted("a\"\u{301}b") == "\"a\"\"\u{301}b\"")
        }
    }
}
