extension WordChart {
    /// Bars beside a reference lie on each other; several to be told apart stand beside each other.
    var overlaps: Bool {
        shape == .bars && series.contains(where: \.isReference) && series.filter { !$0.isReference }.count == 1
    }

    /// Names at the ends of lines and at one bar do; a list of names is needed where they would be too many.
    var needsLegend: Bool {
        switch shape {
        case .bars: series.filter { !$0.isReference }.count > 1
        case .lines: series.count > 2
        }
    }

    /// Greys apart from each other on paper without colours; the first is a quiet blue.
    private static let colours: [UInt32] = [0x2F_5D8C, 0x8A_8A8A, 0x1A_1A1A, 0x9C_B8D4, 0x5A_5A5A]

    /// Labels within bars are dark: these bars are light.
    func colour(_ number: Int) -> UInt32 { overlaps ? 0x9C_B8D4 : Self.colours[number % Self.colours.count] }

    static let markers = ["circle", "square", "triangle", "diamond", "x"]

    /// Where a line's last value is; nil without any.
    func last(_ series: WordSeries) -> Int? { series.values.lastIndex { $0 != nil } }

    /// Where the labels of a line stand: apart from those of another that has a value where it ends.
    func place(of number: Int) -> (points: String, end: String) {
        guard let end = last(series[number]), let own = series[number].values[end] else { return ("t", "r") }
        let others = series.indices.compactMap { other in
            other != number && end < series[other].values.count ? series[other].values[end] : nil
        }
        guard let nearest = others.max() else { return ("t", "r") }
        let isBelow = nearest > own || (nearest == own && series[number].isReference)
        return isBelow ? ("b", "r") : ("t", "t")
    }
}

extension WordXML {
    mutating func series(_ series: WordSeries, _ number: Int, of chart: WordChart) {
        element("c:ser") { xml in
            xml.value("c:idx", String(number))
            xml.value("c:order", String(number))
            xml.element("c:tx") { xml in
                xml.cached("c:strRef", "c:strCache", column: number + 1, [series.name], isHead: true)
            }
            xml.look(series, number, chart)
            xml.labels(series, number, chart)
            xml.element("c:cat") { $0.cached("c:strRef", "c:strCache", column: 0, chart.categories) }
            let values = chart.categories.indices.map { place in
                place < series.values.count ? series.values[place].map(Self.number) : nil
            }
            xml.element("c:val") { $0.cached("c:numRef", "c:numCache", column: number + 1, values) }
            if chart.shape == .lines { xml.value("c:smooth", "0") }
        }
    }

    private mutating func look(_ series: WordSeries, _ number: Int, _ chart: WordChart) {
        switch chart.shape {
        case .bars:
            if series.isReference {
                shape(fill: nil, line: 0x1A_1A1A, isDashed: true)
            } else {
                shape(fill: chart.colour(number), line: 0x2F_5D8C)
            }
            value("c:invertIfNegative", "0")
        case .lines:
            let colour = series.isReference ? 0x5A_5A5A : chart.colour(number)
            element("c:spPr") { xml in
                xml.element("a:ln", ("w", WordUnit.drawing(points: series.isReference ? 1.25 : 2))) { xml in
                    xml.element("a:solidFill") { $0.element("a:srgbClr", ("val", Self.colour(colour))) }
                    if series.isReference { xml.element("a:prstDash", ("val", "dash")) }
                    xml.element("a:round")
                }
            }
            marker(series, number, colour)
        }
    }

    private mutating func marker(_ series: WordSeries, _ number: Int, _ colour: UInt32) {
        element("c:marker") { xml in
            guard !series.isReference else { return xml.value("c:symbol", "none") }
            xml.value("c:symbol", WordChart.markers[number % WordChart.markers.count])
            xml.value("c:size", "6")
            xml.shape(fill: colour, line: colour)
        }
    }

    /// A reference in the part's own workbook, which there is none of, with the values kept beside it.
    private mutating func cached(
        _ reference: String, _ cache: String, column: Int, _ values: [String?], isHead: Bool = false
    ) {
        let letters = BookReference.letters(column)
        let rows = isHead ? "$1" : "$2:$\(letters)$\(values.count + 1)"
        element(reference) { xml in
            xml.element("c:f", text: "Sheet1!$\(letters)\(rows)")
            xml.element(cache) { xml in
                if cache == "c:numCache" { xml.element("c:formatCode", text: "General") }
                xml.value("c:ptCount", String(values.count))
                for (place, value) in values.enumerated() {
                    guard let value else { continue }
                    xml.element("c:pt", ("idx", String(place))) { $0.element("c:v", text: value) }
                }
            }
        }
    }

    /// A number as the file keeps it; what is none is zero.
    static func number(_ value: Double) -> String { value.isFinite ? "\(value)" : "0" }

    // MARK: Labels

    private mutating func labels(_ series: WordSeries, _ number: Int, _ chart: WordChart) {
        let bars = (points: chart.overlaps ? "inBase" : "outEnd", end: "outEnd")
        let place = chart.shape == .bars ? bars : chart.place(of: number)
        let end = chart.last(series)
        let namesEnd = !chart.needsLegend && chart.series.count > 1 && (chart.shape == .lines || series.isReference)
        let showsAll =
            !series.isReference && (chart.shape == .bars || (!chart.needsLegend && series.values.count <= 12))
        element("c:dLbls") { xml in
            if let end, namesEnd {
                xml.element("c:dLbl") { xml in
                    xml.value("c:idx", String(end))
                    if chart.shape == .lines, place.end == "r", place.points == "b" { xml.lowered() }
                    xml.labelLook(chart, place: place.end, value: true, name: true)
                }
            }
            xml.labelLook(chart, place: place.points, value: showsAll, name: false)
        }
    }

    /// Beside the end of its line and a little below, out of the way of the label above.
    private mutating func lowered() {
        element("c:layout") { xml in
            xml.element("c:manualLayout") { xml in
                xml.value("c:x", "0.005")
                xml.value("c:y", "0.05")
            }
        }
    }

    private mutating func labelLook(_ chart: WordChart, place: String, value: Bool, name: Bool) {
        let zeros = String(repeating: "0", count: max(0, min(10, chart.decimals)))
        element("c:numFmt", ("formatCode", zeros.isEmpty ? "0" : "0." + zeros), ("sourceLinked", "0"))
        shape(fill: nil, line: nil)
        textLook("c:txPr", chart.font, chart.size)
        self.value("c:dLblPos", place)
        self.value("c:showLegendKey", "0")
        self.value("c:showVal", value ? "1" : "0")
        self.value("c:showCatName", "0")
        self.value("c:showSerName", name ? "1" : "0")
        self.value("c:showPercent", "0")
        self.value("c:showBubbleSize", "0")
        if name { element("c:separator", text: " ") }
    }
}
