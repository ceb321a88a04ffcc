import Domain
import Foundation
import Testing

@testable import Intake

func quarter(_ year: Int, _ number: Int) -> Period {
    Period(cadence: .quarter, containing: Month(year: year, number: number * 3))
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// A file of given bytes that lives as long as this object.
final class TemporaryFile {
    let path = NSTemporaryDirectory() + "intake-" + UUID().uuidString

    init(_ bytes: some Sequence<UInt8>) {
        _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
    }

    convenience init(_ text: String) { self.init(text.utf8) }

    /// Does something with the file, which is there until the end of it.
    func use<Outcome>(_ body: (String) throws -> Outcome) rethrows -> Outcome {
        try withExtendedLifetime(self) { try body(path) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension Plan {
    /// Four indicators by quarter; money has two decimals.
    static let sample = Plan(
        code: "sample", name: .same("sample"), start: Month(year: 2020, number: 11),
        end: Month(year: 2022, number: 12), cadence: .quarter,
        indicators: [
            Indicator(
                code: "coordinator", name: Bilingual(zh: "金牌劳动关系协调员", en: "Coordinators"),
                unit: Bilingual(zh: "名", en: "people"), ranked: false, synonyms: ["金牌协调员"]),
            Indicator(
                code: "harmonious_enterprise", name: Bilingual(zh: "劳动关系和谐企业", en: "Harmonious Enterprises"),
                unit: Bilingual(zh: "户", en: "enterprises"), synonyms: ["和谐企业"]),
            Indicator(
                code: "new_enterprise", name: Bilingual(zh: "服务新企用工", en: "New Enterprises"),
                unit: Bilingual(zh: "户", en: "enterprises"), synonyms: ["新企用工服务"]),
            Indicator(
                code: "wages", name: Bilingual(zh: "追讨工资", en: "Wages"), unit: Bilingual(zh: "万元", en: "10,000 yuan"),
                decimals: 2),
        ])

    func monthly() -> Plan {
        var copy = self
        copy.cadence = .month
        return copy
    }
}

extension RegionTree {
    /// A part of Hunan with its traps.
    static let sample: RegionTree = {
        var regions = lines.split(separator: "\n").map { line in
            let fields = line.split(separator: " ").map(String.init)
            return Region(
                code: Int(fields[0]) ?? 0, name: fields[1], shortName: fields[2],
                level: RegionLevel(rawValue: fields[3]) ?? .county, parent: Int(fields[4]))
        }
        for (place, region) in regions.enumerated() {
            regions[place].aliases = (aliases[region.code] ?? []).compactMap { RegionAlias(parsing: $0) }
            if region.code == 430171 { regions[place].counted = .memo }
        }
        guard let tree = try? RegionTree(regions) else { preconditionFailure("the sample's regions make one tree") }
        return tree
    }()

    private static let lines = """
        430000 湖南省 湖南 province -
        430100 长沙市 长沙 city 430000
        430102 芙蓉区 芙蓉 county 430100
        430103 天心区 天心 county 430100
        430121 长沙县 长沙县 county 430100
        430171 长沙高新区 长沙高新区 zone 430100
        430199 长沙市本级 长沙市本级 unit 430100
        430200 株洲市 株洲 city 430000
        430202 荷塘区 荷塘 county 430200
        430223 攸县 攸县 county 430200
        430271 云龙示范区 云龙示范区 zone 430200
        430600 岳阳市 岳阳 city 430000
        430602 岳阳楼区 岳阳楼 county 430600
        430681 汨罗市 汨罗 county 430600
        431100 永州市 永州 city 430000
        431181 祁阳市 祁阳 county 431100
        431200 怀化市 怀化 city 430000
        431271 洪江管理区 洪江 zone 431200
        431281 洪江市 洪江 county 431200
        433100 湘西土家族苗族自治州 湘西州 city 430000
        433101 吉首市 吉首 county 433100
        433199 湘西州本级 湘西州本级 unit 433100
        439900 湖南省本级 省本级 unit 430000
        """

    private static let aliases = [
        431181: ["祁阳县@..2021-05", "431121@..2021-05"], 433100: ["湘西自治州"], 430271: ["株洲云龙示范区"],
        430602: ["中心城区"], 430202: ["中心城区"],
    ]

    func place(_ code: Int) throws -> Int { try #require(position(code: code)) }
}

/// A sequence of numbers that is the same in every run.
struct FixedNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
