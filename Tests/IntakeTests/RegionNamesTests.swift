import Domain
import Intake
import Testing

@Suite struct RegionNamesTests {
    private let tree = RegionTree.sample
    private let names = RegionNames(.sample)

    private func code(_ text: String, within: Int? = nil, on date: String? = nil) throws -> Int? {
        let reading = names.read(text, within: try within.map(tree.place), on: try date.map(day))
        guard case .region(let position) = reading else { return nil }
        return tree.regions[position].code
    }

    @Test(arguments: [
        ("430223", 430223), ("攸县", 430223), ("４３０２２３", 430223), ("攸 县", 430223), ("汨罗市", 430681), ("汨罗", 430681),
        ("湖南省株洲市攸县", 430223), ("株洲市攸县", 430223), ("湖南株洲攸县", 430223), ("湖南省-株洲市-攸县", 430223), ("株洲 / 攸县", 430223),
        ("湘西自治州", 433100), ("湘西州", 433100), ("长沙", 430100), ("长沙县", 430121), ("株洲市", 430200), ("湖南", 430000),
        ("湖南省汨罗市", 430681), ("省本级", 439900), ("株洲云龙示范区", 430271),
    ])
    func regionsAreFoundByCodeNameShortNameAliasAndPath(text: String, expected: Int) throws {
        #expect(try code(text) == expected)
    }

    @Test func theOwnLevelIsMeantByItsOtherCodeUnlessARegionHasIt() throws {
        #expect(try code("430199") == 430199)
        #expect(try code("430101") == 430199)
        #expect(try code("430001") == 439900)
        #expect(try code("433101") == 433101)
        #expect(try code("430201") == nil)
    }

    @Test func aDatedAliasIsTakenOutsideItsDatesWithAWarning() throws {
        let place = try tree.place(431181)
        for text in ["祁阳县", "431121"] {
            #expect(try names.read(text, on: day("2021-04-01")) == .region(place))
            #expect(try names.read(text, on: day("2021-05-31")) == .region(place))
            #expect(try names.read(text, on: day("2021-07-01")) == .pastAlias(place))
            #expect(names.read(text) == .region(place))
            #expect(names.hasDates(text))
        }
        #expect(try names.read("祁阳市", on: day("2020-10-01")) == .region(place))
        #expect(!names.hasDates("祁阳市") && !names.hasDates("湘西自治州"))
    }

    @Test func aNameOfTwoRegionsIsAmbiguousUnlessTheFileSaysWhere() throws {
        let zone = try tree.place(431271)
        let county = try tree.place(431281)
        #expect(names.read("洪江") == .ambiguous([zone, county]))
        #expect(try code("洪江市") == 431281 && code("洪江管理区") == 431271)
        #expect(try names.read("中心城区") == .ambiguous([tree.place(430202), tree.place(430602)]))
        #expect(try code("中心城区", within: 430600) == 430602)
        #expect(try code("岳阳市中心城区") == 430602)
    }

    @Test func anotherCitysRegionIsFoundAllTheSame() throws {
        #expect(try code("攸县", within: 430600) == 430223)
    }

    @Test(arguments: ["合计", "总计", "全市", "全省", "全州", "小计", "合 计", "Total", "ＴＯＴＡＬ"])
    func totalsAreKnownByTheirWords(text: String) {
        #expect(names.read(text) == .total)
    }

    @Test func aRegionNamedLikeATotalIsARegion() throws {
        let tree = try RegionTree([
            Region(code: 450300, name: "桂林市", shortName: "桂林", level: .city, parent: nil),
            Region(code: 450324, name: "全州县", shortName: "全州", level: .county, parent: 450300),
        ])
        #expect(RegionNames(tree).read("全州") == .region(1))
    }

    @Test func anAliasThatTwoRegionsBoreInTurnMeansTheOneOfTheDay() throws {
        var old = Region(code: 430102, name: "甲", shortName: "甲", level: .county, parent: 430100)
        old.aliases = [RegionAlias(text: "城区", to: try day("2020-12-31"))]
        var new = Region(code: 430103, name: "乙", shortName: "乙", level: .county, parent: 430100)
        new.aliases = [RegionAlias(text: "城区", from: try day("2021-01-01"))]
        let city = Region(code: 430100, name: "长沙市", shortName: "长沙", level: .city, parent: nil)
        let names = RegionNames(try RegionTree([city, old, new]))
        let reading = names.read("城区", on: try day("2021-04-01"))
        do {
            #expect(reading == .region(2))
        }
    }
}
