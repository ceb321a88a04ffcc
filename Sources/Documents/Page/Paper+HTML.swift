package import Domain
import Texts

extension Paper {
    /// The document as a plain page of its own, for a screen, a phone and paper.
    package func html() -> String {
        var out = Markup()
        let frame = HTMLFrame(
            language: language, title: title, origin: origin.map { ($0.name, $0.value) }, footer: title,
            looks: "paper")
        frame.write(to: &out) { out in
            var charts = 0
            out.raw("<header>\n")
            if !number.isEmpty { out.paragraph(number, "kicker") }
            out.element("h1", [:], title)
            out.raw("</header>\n")
            if !recipients.isEmpty { out.paragraph(recipients + say("：", ":")) }
            write(body, &charts, to: &out)
            writeAnnexList(to: &out)
            writeSignature(to: &out)
            for place in annexes.indices { writeAnnex(place, &charts, to: &out) }
            writeFooter(to: &out)
        }
        return out.string
    }

    private func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }

    // MARK: Blocks

    /// Charts that follow one another stand beside each other where there is room.
    private func write(_ blocks: [Block], _ charts: inout Int, to out: inout Markup) {
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

    private func write(_ block: Block, _ charts: inout Int, to out: inout Markup) {
        switch block {
        case .heading(1, let text): out.element("h2", [:], text)
        case .heading(_, let text): out.element("h3", [:], text)
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

    private func write(_ table: Table, to out: inout Markup) {
        if !table.unit.isEmpty { out.paragraph(table.unit, "unit") }
        let columns = table.columns.map { HTMLTable.Column($0.title, group: $0.group, isText: !$0.isNumber) }
        HTMLTable(caption: "", label: title, columns: columns, count: table.rows.count).write(to: &out) { out in
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
        annexes.count == 1 ? say("附件", "Annex") : say("附件\(place + 1)", "Annex \(place + 1)")
    }

    private func writeAnnexList(to out: inout Markup) {
        guard !annexes.isEmpty else { return }
        out.element("ul", [:]) { out in
            for (place, annex) in annexes.enumerated() {
                out.element("li", [:]) { out in
                    let name = "\(annexName(place))\(say("：", ": "))\(annex.title)"
                    out.element("a", ["href": "#annex\(place + 1)"], name)
                }
            }
        }
    }

    private func writeAnnex(_ place: Int, _ charts: inout Int, to out: inout Markup) {
        out.open("section", ["id": "annex\(place + 1)", "class": "annex"])
        out.element("h2", [:], "\(annexName(place)) \(annexes[place].title)")
        write(annexes[place].blocks, &charts, to: &out)
        out.close("section")
        out.raw("\n")
    }

    // MARK: Foot

    private func writeSignature(to out: inout Markup) {
        guard !bodies.isEmpty || !day.isEmpty else { return }
        out.element("div", ["class": "sign"]) { out in
            for body in bodies { out.paragraph(body) }
            if !day.isEmpty { out.paragraph(day) }
        }
    }

    private func writeFooter(to out: inout Markup) {
        out.element("footer", [:]) { out in
            for line in [
                disclosure, contact.isEmpty ? "" : say("联系人：", "Contact: ") + contact,
                copies.isEmpty ? "" : say("抄送：", "Copies: ") + copies,
            ] where !line.isEmpty { out.paragraph(line) }
            guard let snapshot = origin.first(where: { $0.name == "snapshot" })?.value else { return }
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
