import Foundation
import Testing

@testable import Tables

/// Files in encodings that are not taken, most of which are well-formed GB18030.
@Suite struct ForeignEncodingTests {
    private static let latin = String.Encoding.isoLatin1.rawValue
    private static let windows = String.Encoding.windowsCP1252.rawValue
    private static let cyrillic = String.Encoding.windowsCP1251.rawValue
    private static let shiftJIS = String.Encoding.shiftJIS.rawValue
    /// Kana are the same bytes in EUC-JP and in GB18030.
    private static let japanese: UInt = 0x8000_0632
    private static let big5: UInt = 0x8000_0A03

    @Test(arguments: [
        ("nom,ville\nFrançois,Orléans\n", latin, 2, 1),
        ("name,town\nBob,York\nMüller,Zürich\nJörg,Köln\n", latin, 3, 1),
        ("a,b\n1,don’t\n", windows, 2, 2), ("имен,горы\nолег,минске\nанна,канада\nэлла,киев\n", cyrillic, 1, 1),
        ("都道府県,人口\n東京都,1\n大阪府,2\n北海道札幌市,3\n", shiftJIS, 1, 1),
        ("カタカナ,1\nひらがなのテスト,2\n", japanese, 1, 1),
        ("縣市別,人口數\n臺北市,26\n新北市板橋區,55\n桃園市中壢區,42\n高雄市鳳山區,35\n", big5, 1, 1),
    ])
    func `They are refused with the first place that shows it`(text: String, encoding: UInt, row: Int, column: Int) {
        guard let data = text.data(using: String.Encoding(rawValue: encoding)) else {
            Issue.record("the text cannot be written in this encoding")
            return
        }
        let file = TemporaryFile(data)
        for bufferSize in [8, 300, 1 << 18] {
            guard case .encoding(row, column, _) = file.fault(bufferSize: bufferSize) else {
                Issue.record("\(file.fault(bufferSize: bufferSize) as Any)")
                continue
            }
        }
    }

    @Test(arguments: [
        "縣市別,人口數\n臺北市,2600\n新北市板橋區,550\n桃園市中壢區,420\n高雄市鳳山區,350\n", "nom,数量\nrésumé,3\ncafé,4\n",
        "品名,数\niphone壳,1\nx手机y,2\n", "䶮㛃,𠅤\n", "姓名,数\n䶮,1\n㛃,2\n𠅤,3\n", "序号,の\n1,县\n", "温度,30℃\n面积,5㎡\n",
        "α,β\n12,ⅷ\n", "㈠,㈡\n①,②\n",
    ])
    func `Unusual text in GB18030 is taken`(text: String) throws {
        let rows = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        #expect(try TemporaryFile(TextEncoding.gb18030.bytes(text)).records() == rows)
    }
}
