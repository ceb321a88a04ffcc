import Documents
import Domain
import Testing

/// Names on charts: whole where there is room, and never two that look alike.
@Suite struct ChartNameTests {
    static let cities = [
        "Changsha", "Zhuzhou", "Xiangtan", "Hengyang", "Shaoyang", "Yueyang", "Changde", "Zhangjiajie", "Yiyang",
        "Chenzhou", "Yongzhou", "Huaihua", "Loudi", "Xiangxi",
    ]

    private func reading(_ picture: Picture) -> PageReading {
        PageReading("<!DOCTYPE html>\n" + picture.file.split(separator: "\n").joined())
    }

    private func tiles(_ names: [String]) -> PageReading {
        let tiles = names.map { TileMap.Tile(name: $0, figure: "31.25%", status: .onPace, place: nil) }
        return reading(TileMap(title: "t", description: "d", tiles: tiles, language: .en).picture)
    }

    /// The lines of each tile's name: what stands in it but its figure and its sign.
    private func names(_ page: PageReading) -> [String] {
        page.all("g").map { group in
            page.within(group, "text").map(page.text).dropLast(2).joined(separator: " ")
        }
    }

    private func bars(_ names: [String]) -> [String] {
        let bars = names.map { RankedBars.Bar(rank: "1", name: $0, figure: "f", value: 1) }
        let page = reading(RankedBars(title: "t", description: "d", bars: bars).picture)
        return page.all("text").filter { $0.attributes["x"] == "30" }.map(page.text)
    }

    @Test func `Each of the 14 cities is named in full in English`() {
        #expect(names(tiles(Self.cities)) == Self.cities)
        #expect(bars(Self.cities) == Self.cities)
    }

    @Test func `Chinese names are large and stand beside their sign`() {
        let page = tiles(["张家界", "湘西州", "长沙"])
        #expect(names(page) == ["张家界", "湘西州", "长沙"])
        #expect(page.all("text").first?.attributes["class"] == "l b o-pace")
    }

    @Test func `A long name takes two lines of a tile and stays in it`() {
        let page = tiles(["江华瑶族自治县", "双牌县"])
        #expect(names(page) == ["江华瑶族自 治县", "双牌县"])
        let lines = page.within(page.all("g")[0], "text").compactMap { $0.attributes["y"].flatMap { Double($0) } }
        #expect(lines[0] < lines[1] && lines[1] + 11 < lines[2] && lines[2] < 56)
    }

    @Test(arguments: [
        ["湘西土家族苗族自治州第一经济技术开发区东区", "湘西土家族苗族自治州第一经济技术开发区西区"],
        [
            "Jiangnan Economic and Technological Development Zone A",
            "Jiangnan Economic and Technological Development Zone B",
        ],
    ])
    func `Names that begin alike are told apart by their ends`(pair: [String]) {
        for found in [names(tiles(pair)), bars(pair)] {
            #expect(found[0] != found[1])
            #expect(found.allSatisfy { $0.contains("…") })
        }
    }

    @Test func `Bars begin further on for longer names, and end where they did`() {
        for (name, start) in [("株洲", 108.0), (String(repeating: "长", count: 40), 172)] {
            let bar = RankedBars.Bar(name: name, figure: "f", value: 1)
            let page = reading(RankedBars(title: "t", description: "d", bars: [bar]).picture)
            let box = page.all("rect").first { $0.attributes["class"] == "bar" }?.attributes ?? [:]
            #expect(box["x"].flatMap { Double($0) } == start)
            #expect(box["width"].flatMap { Double($0) } == 290 - start)
        }
    }
}
