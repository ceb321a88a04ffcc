extension WordXML {
    /// The categories: from the top down beside bars, from the left beneath lines.
    mutating func categoryAxis(_ chart: WordChart) {
        let isAcross = chart.shape == .bars
        element("c:catAx") { xml in
            xml.value("c:axId", "1")
            xml.element("c:scaling") { $0.value("c:orientation", isAcross ? "maxMin" : "minMax") }
            xml.value("c:delete", "0")
            xml.value("c:axPos", isAcross ? "l" : "b")
            xml.element("c:numFmt", ("formatCode", "General"), ("sourceLinked", "0"))
            xml.ticks(labels: "low")
            xml.shape(fill: nil, line: 0x5A_5A5A)
            xml.textLook("c:txPr", chart.font, chart.size)
            xml.value("c:crossAx", "2")
            xml.value("c:crosses", "autoZero")
            xml.value("c:auto", "0")
            xml.value("c:lblAlgn", "ctr")
            xml.value("c:lblOffset", "100")
            if let skip = chart.labelSkip { xml.value("c:tickLblSkip", String(skip)) }
            xml.value("c:noMultiLvlLbl", "1")
        }
    }

    /// The values: without words beside bars, which are labelled themselves.
    mutating func valueAxis(_ chart: WordChart) {
        let isAcross = chart.shape == .bars
        element("c:valAx") { xml in
            xml.value("c:axId", "2")
            xml.element("c:scaling") { xml in
                xml.value("c:orientation", "minMax")
                if let maximum = chart.maximum { xml.value("c:max", Self.number(maximum)) }
                if chart.startsAtZero { xml.value("c:min", "0") }
            }
            xml.value("c:delete", isAcross ? "1" : "0")
            xml.value("c:axPos", isAcross ? "t" : "l")
            if !isAcross { xml.element("c:majorGridlines") { $0.shape(fill: nil, line: 0xD9_D9D9, width: 0.5) } }
            xml.element("c:numFmt", ("formatCode", "General"), ("sourceLinked", "0"))
            xml.ticks(labels: "nextTo")
            xml.shape(fill: nil, line: nil)
            xml.textLook("c:txPr", chart.font, chart.size)
            xml.value("c:crossAx", "1")
            xml.value("c:crosses", "autoZero")
            xml.value("c:crossBetween", "between")
        }
    }

    private mutating func ticks(labels: String) {
        value("c:majorTickMark", "none")
        value("c:minorTickMark", "none")
        value("c:tickLblPos", labels)
    }
}

extension WordChart {
    /// Lengths are compared from zero, unless something is below it.
    var startsAtZero: Bool { !series.contains { $0.values.contains { ($0 ?? 0) < 0 } } }

    /// Every so many periods have room for their names; nil: all.
    var labelSkip: Int? {
        guard shape == .lines, !categories.isEmpty else { return nil }
        let longest = categories.map { BookText.columns($0) }.max() ?? 0
        let room = width * 0.86 / Double(categories.count)
        let skip = ((Double(longest) * size / 2 + 4) / room).rounded(.up)
        return skip > 1 ? Int(min(skip, 100)) : nil
    }
}
