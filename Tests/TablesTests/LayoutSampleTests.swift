import Testing

@testable import Tables

/// Tables among other lines, and cells that hold what parts cells elsewhere.
@Suite struct LayoutSampleTests {
    private static let preamble = "Report\nSource: Bureau, 2020\nUnit: persons\nCreated by X\nNote one\nNote two\n\n"
    private static let foot = "Total 6\nSigned: A, B\nDate: today\nnote\nnote\nnote\n"

    @Test(arguments: [(",", 5), (";", 5), ("\t", 5), ("|", 5), (";", 2), ("\t", 2)])
    func `Titles and feet that are longer than the table do not outweigh it`(delimiter: String, width: Int) throws {
        let table = (1...4).map { row in (1...width).map { "\(row)x\($0)" }.joined(separator: delimiter) + "\n" }
        let file = TemporaryFile(Self.preamble + table.joined() + Self.foot)
        #expect(try file.scout().delimiterText == delimiter)
        #expect(try file.records()[7].count == width)
    }

    @Test(arguments: [
        ("a;b\n1,5;2,5\n3,5;4,5\n", ";"), ("1,5;2,5\n3,5;4,5\n", ";"), ("a;b;c\n1,5;2,5;x\n", ";"),
        ("d;v\n01.02.2020;1.234,50\n02.02.2020;2.345,60\n", ";"), ("a,b\n\"1,234\",\"5,678\"\n\"2,345\",9\n", ","),
        ("name\tnote\nA\tx, y\nB\tp,q\nC\tr, s, t\n", "\t"),
        ("n\tp\nSmith,John\tParis,France\nDoe,Jane\tRome,Italy\n", "\t"),
        ("a;b;c\n1;2;3\n", ";"), ("a;b;c", ";"), ("a|b", "|"), ("a,b,c\n", ","), ("a\tb\n", "\t"),
        ("n;t\n1;a,b,c\n2;d,e,f\n3;g,h,i\n", ";"), ("n,t\n1,a;b;c\n2,d;e;f\n3,g;h;i\n", ","),
        ("n|t|x\n1|a,b|p\n2|d,e|q\n", "|"), ("a;b;c\n;;\n;;\n1;2;3\n", ";"),
        ("a;b\n1;2\n\np;q;r;s\n1;2;3;4\n5;6;7;8\n", ";"),
        ("序号,情况说明\n1,本季度，完成了，好\n2,下季度，继续，努力\n", ","), ("县市区,说明\n甲,一，二\n乙,三，四\n", ","),
        ("a,b;c\n1,2;3\n", ";"), ("a,b;c,d\n", ","),
    ])
    func `What a cell holds does not decide for what parts cells`(text: String, delimiter: String) throws {
        #expect(try TemporaryFile(text).scout().delimiterText == delimiter)
    }

    @Test func `A first record longer than the sample is looked at whole`() throws {
        let file = TemporaryFile(String(repeating: "x", count: 200_000) + ";b\n1;2\n")
        #expect(try file.records().map(\.count) == [2, 2])
    }

    @Test func `Ragged and blank records stay as they are`() throws {
        let file = TemporaryFile("a,b,c\n1,2\n1,2,3,4\n\n5\n,,\n\n\n")
        let rows = [["a", "b", "c"], ["1", "2"], ["1", "2", "3", "4"], [""], ["5"], ["", "", ""], [""], [""]]
        #expect(try file.records() == rows)
    }

    @Test func `All line endings end records, and are kept within quotes`() throws {
        let file = TemporaryFile("a,b\r\n\"1\n2\",\"3\r4\"\n5,\"6\r\n7\"\rx\u{2028}y,z\u{85}\u{1A}")
        for bufferSize in [8, 9, 10, 100] {
            let rows = [["a", "b"], ["1\n2", "3\r4"], ["5", "6\r\n7"], ["x\u{2028}y", "z\u{85}"]]
            #expect(try file.records(bufferSize: bufferSize) == rows)
        }
        #expect(try file.inspect().hasMixedLineEndings)
        #expect(try !TemporaryFile("a\nb\n").inspect().hasMixedLineEndings)
    }

    @Test func `More columns than a spreadsheet has are refused`() {
        let row = [String](repeating: "1", count: 100_000).joined(separator: ",") + "\n"
        #expect(TemporaryFile(row).fault() == .tooLarge(limit: 16_384))
    }
}
