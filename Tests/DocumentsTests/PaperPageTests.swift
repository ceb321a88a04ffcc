import Documents
import Domain
import Testing

/// A bulletin or comparison as a page.
@Suite struct PaperPageTests {
    private func paper(_ name: String) -> Paper {
        var paper = Paper(language: .zh, kind: .official, made: Moment(milliseconds: 0))
        paper.title = "关于\(name)的通报"
        paper.recipients = "各市州"
        let chart = Paper.Chart(
            shape: .bars, title: "\(name)第一", categories: [name, "衡阳市"],
            series: [Paper.Series("完成率", [39.63, nil]), Paper.Series("序时", [32.5, 32.5], isReference: true)],
            decimals: 2)
        var lines = chart
        lines.shape = .lines
        paper.body = [
            .heading(1, "一、总体"), .paragraph(name), .chart(chart), .chart(lines),
            .table(
                Paper.Table(
                    unit: "单位：户",
                    columns: [.init("市州", isNumber: false), .init("目标", group: "和谐"), .init("累计", group: "和谐")],
                    rows: [.init([name, "1,000", "326"]), .init(["全省", "10,000", "3,315"], isStrong: true)])),
            .note("注"),
        ]
        paper.annexes = [Paper.Annex(title: "表", blocks: [.paragraph("附")])]
        paper.bodies = ["人力资源和社会保障厅"]
        paper.day = "2021年7月15日"
        paper.disclosure = "（此件不公开）"
        paper.origin = [.init("snapshot", "abc"), .init("kind", "notice")]
        return paper
    }

    @Test func `Words, tables and charts stand in their order`() {
        let page = PageReading(paper("株洲市").html())
        #expect(page.faults == [])
        let blocks = page.elements.filter { ["h1", "h2", "svg", "table", "footer"].contains($0.name) }.map(\.name)
        #expect(blocks == ["h1", "h2", "svg", "svg", "table", "h2", "footer"])
        #expect(page.all("table").flatMap { page.rows($0) }.contains(["全省", "10,000", "3,315"]))
        #expect(page.texts("text").contains("39.63"))
        #expect(page.all("meta").contains { $0.attributes["name"] == "tongxing:kind" })
        #expect(page.texts("a") == ["附件：表"])
    }

    @Test func `As a part of another page its titles stand one level lower, and it has no frame`() {
        let part = paper("株洲市").fragment()
        #expect(!part.contains("<html") && !part.contains("<style") && !part.contains("tongxing verify"))
        let page = PageReading("<!DOCTYPE html>\n<main>" + part + "</main>")
        #expect(page.faults == [])
        let titles = page.elements.filter { ["h1", "h2", "h3"].contains($0.name) }.map(\.name)
        #expect(titles == ["h2", "h3", "h3"])
    }

    @Test(arguments: PageHostileTests.names)
    func namesStayText(name: String) {
        let page = PageReading(paper(name).html())
        #expect(page.faults == [])
        #expect(PageHostileTests.frame(page) == PageHostileTests.frame(PageReading(paper("株洲市").html())))
    }

    @Test func `An empty paper is a page`() {
        let page = PageReading(Paper(language: .en, kind: .plain, made: Moment(milliseconds: 0)).html())
        #expect(page.faults == [])
        #expect(page.all("figure").isEmpty && page.all("ul").isEmpty)
    }
}
