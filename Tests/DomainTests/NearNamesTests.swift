import Testing

@testable import Domain

/// Which names are nearly the same: legal form, brackets, width and place do not tell firms apart, numbers do.
@Suite struct NearNamesTests {
    private static func region(_ code: Int, _ name: String, _ short: String, _ level: RegionLevel, _ parent: Int?)
        -> Region
    {
        Region(code: code, name: name, shortName: short, level: level, parent: parent)
    }

    private var near: NearNames {
        get throws {
            NearNames(
                try RegionTree([
                    Self.region(430_000, "湖南省", "湖南", .province, nil),
                    Self.region(430_100, "长沙市", "长沙", .city, 430_000),
                    Self.region(430_121, "长沙县", "长沙县", .county, 430_100),
                    Self.region(430_200, "株洲市", "株洲", .city, 430_000),
                ]))
        }
    }

    @Test(arguments: [
        ("湖南晨星科技有限公司", "晨星科技"), ("长沙市（晨星）科技有限责任公司", "晨星科技"),
        ("湖南省长沙县晨星 科技股份有限公司", "晨星科技"), ("ＡＢＣ食品厂", "abc食品厂"), ("公司", "公司"),
    ])
    func `A name is compared without its place, its legal form and signs`(name: String, core: String) throws {
        #expect(try near.name(name).text == core)
    }

    @Test(arguments: [
        ("晨星电子科技", "晨兴电子科技", true), ("晨星电子科技", "晨星电子科", true), ("晨星电子科技", "星晨电子科技", true),
        ("第一食品加工", "第二食品加工", false), ("晨星电子三厂", "晨星电子五厂", false),
        ("晨星电子科技", "明月电子科技", false), ("晨星东分店铺", "晨星西分店铺", false), ("晨星", "晨光", false),
    ])
    func `One slip makes two names near, a number does not`(left: String, right: String, isNear: Bool) throws {
        let cores = try [near.name(left).core, near.name(right).core]
        for cores in [cores, cores.reversed()] {
            #expect(!NearNames.pairs(cores, asked: [true, false]).isEmpty == isNear)
        }
        #expect(NearNames.pairs(cores, asked: [false, false]).isEmpty)
    }

    @Test func `All pairs are found that comparing each with each finds`() throws {
        var generator = SystemRandomNumberGenerator()
        let letters = Array("甲木水火土金")
        let near = try near
        let texts = (0..<300).map { _ in
            String((0..<Int.random(in: 4...6, using: &generator)).map { _ in letters.randomElement() ?? "木" })
        }
        let cores = Set(texts).sorted().map { near.name($0).core }
        let asked = cores.map { _ in Bool.random(using: &generator) }
        var expected: [String] = []
        for left in cores.indices {
            for right in cores.indices where right > left && (asked[left] || asked[right]) {
                if NearNames.isNear(cores[left], cores[right]) { expected.append("\(left) \(right)") }
            }
        }
        #expect(NearNames.pairs(cores, asked: asked).map { "\($0) \($1)" }.sorted() == expected.sorted())
    }
}
