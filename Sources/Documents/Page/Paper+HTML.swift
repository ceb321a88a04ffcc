package import Domain
import Texts

extension Paper {
    /// The document as a plain page of its own, for a screen, a phone and paper.
    package func html() -> String {
        var out = Markup()
        let frame = HTMLFrame(
            language: language, title: title, origin: origin.map { ($0.name, $0.value) }, footer: title,
            looks: "paper")
        frame.write(to: &out) { PaperPage(self).write(to: &$0) }
        return out.string
    }

    /// The document as a part of another page, which has its own head: titles one level lower, nothing on how to check a
    /// file. It needs `SiteStyle.css`.
    package func fragment() -> String {
        var out = Markup()
        PaperPage(self, isPart: true).write(to: &out)
        return out.string
    }
}

extension Paper {
    /// The tables and notes of the body as parts of another page.
    package func tablesFragment() -> String {
        var out = Markup()
        PaperPage(self, isPart: true).writeTables(to: &out)
        return out.string
    }
}

/// A document on its way to a page.
private struct PaperPage {
    private let paper: Paper
    /// Whether it stands on another page.
    private let isPart: Bool
    private var language: Language { paper.language }

    init(_ paper: Paper, isPart: Bool = false) {
        self.paper = paper
        self.isPart = isPart
    }

    func write(to out: inout Markup) {
        var charts = 0
        out.raw("<header>\n")
        if !paper.number.isEmpty { out.paragraph(paper.number, "kicker") }
        out.element(isPart ? "h2" : "h1", [:], paper.title)
        out.raw("</header>\n")
        if !paper.recipients.isEmpty { out.paragraph(paper.recipients + say("：", ":")) }
        write(paper.body, &charts, to: &out)
        writeAnnexList(to: &out)
        writeSignature(to: &out)
        for place in paper.annexes.indices { writeAnnex(place, &charts, to: &out) }
        writeFooter(to: &out)
    }

    func writeTables(to out: inout Markup) {
        var charts = 0
        for block in paper.body {
            switch block {
            case .table, .note: write(block, &charts, to: &out)
            case .heading, .paragraph, .chart: break
            }
        }
    }

    private func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }

    // MARK: Blocks

    /// Charts that follow one another stand beside each other where there is room.
    private func write(_ blocks: [Paper.Block], _ charts: inout Int, to out: inout Markup) {
        var isAmongCharts = false
        for block in blocks {
            var isChart = false
            if case .chart = block { isChart = true }
            if isChart != isAmongCharts { isChart ? out.open("div", ["class": "charts"]) : out.close("div") }
            isAmongCharts = isChart
            write(block, &charts, to: &out)
        }
        if isAmongCharts { out.close("div") }
    }

    private func write(_ block: Paper.Block, _ charts: inout Int, to out: inout Markup) {
        switch block {
        case .heading(1, let text): out.element(isPart ? "h3" : "h2", [:], text)
        case .heading(_, let text): out.element(isPart ? "h4" : "h3", [:], text)
        case .paragraph(let text): out.element("p", ["dir": "auto"], text)
        case .note(let text): out.paragraph(text, "note")
        case .table(let table): write(table, to: &out)
        case .chart(let chart):
            charts += 1
            out.element("figure", [:]) { out in
                out.element("figcaption", [:], chart.title)
                chart.picture(language).write(to: &out, id: "chart\(charts)")
            }
        }
        out.raw("\n")
    }

    private func write(_ table: Paper.Table, to out: inout Markup) {
        if !table.unit.isEmpty { out.paragraph(table.unit, "unit") }
        let columns = table.columns.map { HTMLTable.Column($0.title, group: $0.group, isText: !$0.isNumber) }
        HTMLTable(caption: "", label: paper.title, columns: columns, count: table.rows.count).write(to: &out) { out in
            for row in table.rows {
                out.row(strong: row.isStrong) { out in
                    for (place, cell) in row.cells.enumerated() {
                        let isNumber = table.columns.indices.contains(place) && table.columns[place].isNumber
                        isNumber ? out.cell(cell) : out.words(cell)
                    }
                }
            }
        }
    }

    // MARK: Annexes

    private func annexName(_ place: Int) -> String {
        paper.annexes.count == 1 ? say("附件", "Annex") : say("附件\(place + 1)", "Annex \(place + 1)")
    }

    private func writeAnnexList(to out: inout Markup) {
        guard !paper.annexes.isEmpty else { return }
        out.element("ul", [:]) { out in
            for (place, annex) in paper.annexes.enumerated() {
                out.element("li", [:]) { out in
                    let name = "\(annexName(place))\(say("：", ": "))\(annex.title)"
                    out.element("a", ["href": "#annex\(place + 1)"], name)
                }
            }
        }
    }

    private func writeAnnex(_ place: Int, _ charts: inout Int, to out: inout Markup) {
        out.open("section", ["id": "annex\(place + 1)", "class": "annex"])
        out.element(isPart ? "h3" : "h2", [:], "\(annexName(place)) \(paper.annexes[place].title)")
        write(paper.annexes[place].blocks, &charts, to: &out)
        out.close("section")
        out.raw("\n")
    }

    // MARK: Foot

    private func writeSignature(to out: inout Markup) {
        guard !paper.bodies.isEmpty || !paper.day.isEmpty else { return }
        out.element("div", ["class": "sign"]) { out in
            for body in paper.bodies { out.paragraph(body) }
            if !paper.day.isEmpty { out.paragraph(paper.day) }
        }
    }

    private func writeFooter(to out: inout Markup) {
        out.element("footer", [:]) { out in
            for line in [
                paper.disclosure, paper.contact.isEmpty ? "" : say("联系人：", "Contact: ") + paper.contact,
                paper.copies.isEmpty ? "" : say("抄送：", "Copies: ") + paper.copies,
            ] where !line.isEmpty { out.paragraph(line) }
            guard !isPart, let snapshot = paper.origin.first(where: { $0.name == "snapshot" })?.value else { return }
            out.element("p", [:]) { out in
                out.text(say("校验值 ", "Snapshot "))
                out.element("code", [:], snapshot)
            }
            out.element("code", ["class": "cmd"], "tongxing verify --document FILE.html")
        }
    }
}

extension Paper.Chart {
    /// Drawn as the page's charts are.
    package func picture(_ language: Language) -> Picture {
        switch shape {
        case .bars:
            RankedBars(title: title, description: names, bars: bars, limit: 30).picture
        case .lines:
            LineChart(title: title, description: names, categories: categories, lines: lines).picture
        }
    }

    /// What is drawn, in words: the series.
    private var names: String { series.map(\.name).joined(separator: " · ") }

    private func shown(_ value: Double?) -> String {
        guard let value, value.isFinite, abs(value) < 1e12 else { return "–" }
        let scale = Digits.power(min(6, max(0, decimals)))
        let units = Int((value * Double(scale)).rounded())
        return Fraction(units, over: scale).fixed(min(6, max(0, decimals)))
    }

    private var bars: [RankedBars.Bar] {
        let reference = series.first(where: \.isReference)
        let plain = series.filter { !$0.isReference }
        return categories.enumerated().flatMap { place, category in
            plain.map { series in
                let value = series.values.indices.contains(place) ? series.values[place] : nil
                let mark = reference.flatMap { $0.values.indices.contains(place) ? $0.values[place] : nil }
                let name = plain.count > 1 ? "\(category) \(series.name)" : category
                return RankedBars.Bar(name: name, figure: shown(value), value: value, mark: mark)
            }
        }
    }

    private var lines: [LineChart.Line] {
        series.map { series in
            LineChart.Line(
                name: series.name, values: series.values, last: shown(series.values.compactMap(\.self).last),
                isReference: series.isReference)
        }
    }
}
