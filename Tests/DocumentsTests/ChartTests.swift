import Documents
import Domain
import Testing

/// Charts are read back as what they draw.
@Suite struct ChartTests {
    private func reading(_ picture: Picture) -> PageReading {
        PageReading("<!DOCTYPE html>\n" + picture.file.trimmingSuffix("\n"))
    }

    private func tile(_ name: String, _ place: String?, isApart: Bool = false) -> TileMap.Tile {
        TileMap.Tile(name: name, figure: "31.25%", status: .onPace, place: place, isApart: isApart)
    }

    private func boxes(_ tiles: [TileMap.Tile]) -> [[Double]] {
        let map = TileMap(title: "t", description: "d", tiles: tiles, language: .zh)
        return reading(map.picture).all("g").compactMap { group in
            reading(map.picture).within(group, "rect").first.map { rect in
                ["x", "y", "width"].compactMap { Double(rect.attributes[$0] ?? "") }
            }
        }
    }

    @Test func `Tiles stand at their places, those apart below`() {
        let found = boxes([tile("长沙", "2,4"), tile("岳阳", "1,4"), tile("湘西", "2,1"), tile("省本级", nil, isApart: true)])
        #expect(found[0][0] == found[1][0] && found[0][1] > found[1][1])
        #expect(found[2][0] == 0 && found[2][1] == found[0][1])
        #expect(found[3][1] > found[0][1] && found[3][2] == 360)
    }

    @Test(arguments: [["1,1", "1,1"], ["1,1", "999,1"], ["x", ""], ["1,-2", "1"]])
    func unreadablePlacesGiveRows(places: [String]) {
        let found = boxes(places.map { tile("a", $0) })
        #expect(found.map { $0[1] } == [0, 0] || found.map { $0[2] }.contains(360))
        #expect(found.allSatisfy { $0[0] + $0[2] <= 360 && $0[1] < 200 })
    }

    @Test func `A bar beyond its target is drawn beyond the track, and not out of the frame`() {
        let bar = { (rate: Double) in
            BulletBars.Bar(name: "n", figure: "1", rate: rate, pace: 50, status: .done, note: "")
        }
        for (rate, width) in [(40.0, 144.0), (120, 360), (900, 360)] {
            let found = reading(BulletBars(title: "t", description: "d", bars: [bar(rate)]).picture)
            let fill = found.all("rect").first { $0.attributes["class"] == "f-done" }
            #expect(fill?.attributes["width"].flatMap { Double($0) } == width)
        }
        let track = reading(BulletBars(title: "t", description: "d", bars: [bar(120)]).picture).all("rect")
            .first { $0.attributes["class"] == "track" }
        #expect(track?.attributes["width"] == "300")
    }

    @Test func `Long rankings show their ends and say what they leave out`() {
        let bars = (0..<100).map { RankedBars.Bar(rank: "\($0)", name: "n\($0)", figure: "f", value: 1) }
        let chart = RankedBars(title: "t", description: "d", bars: bars, limit: 10) { "\($0) left out" }
        let texts = reading(chart.picture).texts("text")
        #expect(texts.contains("n9") && texts.contains("n90") && !texts.contains("n10"))
        #expect(texts.contains("80 left out"))
    }

    @Test func `A chart says what it is to those who do not see it`() {
        let found = reading(LineChart(title: "发现", description: "画面", categories: ["a"], lines: []).picture)
        let svg = found.all("svg").first
        #expect(found.faults == [])
        #expect(svg?.attributes["role"] == "img" && svg?.attributes["aria-labelledby"] == "c-t c-d")
        #expect(found.texts("title") == ["发现"] && found.texts("desc") == ["画面"])
    }

    @Test func `No figure of a chart is no number`() {
        var course = CourseChart(title: "t", description: "d")
        course.course = [.init(at: 0, value: 0), .init(at: 3, value: .nan)]
        course.pace = [.init(at: 0, value: 0), .init(at: 0, value: 0)]
        course.band = .init(low: 0, high: .infinity, label: "")
        course.months = 0
        let lines = LineChart(
            title: "t", description: "d", categories: [], lines: [.init(name: "n", values: [nil, .nan], last: "–")])
        for file in [course.picture.file, lines.picture.file] {
            #expect(!file.contains("nan") && !file.contains("inf"))
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
