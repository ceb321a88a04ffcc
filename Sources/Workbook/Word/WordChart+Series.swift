extension WordChart {
    /// Bars of one kind, labelled within.
    var isPlain: Bool { shape == .bars && series.filter { !$0.isReference }.count == 1 }

    var hasTitle: Bool { showsTitle && !title.isEmpty }

    /// Bars by themselves with their reference are told of in the words above.
    var needsLegend: Bool { series.count > 1 && !isPlain }

    /// Greys apart from each other on paper without colours; the first is a quiet blue.
    private static let colours: [UInt32] = [0x2F_5D8C, 0x8A_8A8A, 0x1A_1A1A, 0x9C_B8D4, 0x5A_5A5A]

    /// Labels within bars are dark: these bars are light.
    func colour(_ number: Int) -> UInt32 { isPlain ? 0x9C_B8D4 : Self.colours[number % Self.colours.count] }

    static let markers = ["circle", "square", "triangle", "diamond", "x"]

    /// Where the label of a line's point stands: away from the reference, else above.
    func isBelow(_ place: Int, of series: WordSeries) -> Bool {
        guard place < series.values.count, let own = series.values[place],
            let reference = self.series.first(where: \.isReference), place < reference.values.count,
            let other = reference.values[place]
        else { return false }
        return own < other
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
            xml.labels(series, chart)
            if chart.shape == .bars, series.isReference { xml.tick() }
            xml.element("c:cat") { $0.cached("c:strRef", "c:strCache", column: 0, chart.categories) }
            let values = chart.categories.indices.map { place in
                place < series.values.count ? series.values[place].map(Self.number) : nil
            }
            xml.element("c:val") { $0.cached("c:numRef", "c:numCache", column: number + 1, values) }
            if chart.shape == .lines { xml.value("c:smooth", "0") }
        }
    }

    /// A line across the end of each bar.
    private mutating func tick() {
        element("c:errBars") { xml in
            xml.value("c:errBarType", "plus")
            xml.value("c:errValType", "fixedVal")
            xml.value("c:noEndCap", "0")
            xml.value("c:val", "0.01")
            xml.shape(fill: nil, line: 0x1A_1A1A, width: 1.5)
        }
    }

    private mutating func look(_ series: WordSeries, _ number: Int, _ chart: WordChart) {
        switch chart.shape {
        case .bars:
            if series.isReference {
                // Of it only a tick is seen, the end of a bar of no length.
                shape(fill: nil, line: nil)
            } else {
                shape(fill: chart.colour(number), line: nil)
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

    private mutating func labels(_ series: WordSeries, _ chart: WordChart) {
        let showsAll =
            !series.isReference
            && (chart.shape == .bars
                || (chart.series.filter { !$0.isReference }.count == 1 && series.values.count <= 12))
        let place = chart.shape == .lines ? "t" : chart.isPlain ? "inBase" : "outEnd"
        element("c:dLbls") { xml in
            if chart.shape == .lines, showsAll {
                for point in series.values.indices where chart.isBelow(point, of: series) {
                    xml.element("c:dLbl") { xml in
                        xml.value("c:idx", String(point))
                        xml.labelLook(chart, place: "b", value: true)
                    }
                }
            }
            xml.labelLook(chart, place: place, value: showsAll)
        }
    }

    private mutating func labelLook(_ chart: WordChart, place: String, value: Bool) {
        let zeros = String(repeating: "0", count: max(0, min(10, chart.decimals)))
        element("c:numFmt", ("formatCode", zeros.isEmpty ? "0" : "0." + zeros), ("sourceLinked", "0"))
        shape(fill: nil, line: nil)
        textLook("c:txPr", chart.font, chart.size)
        self.value("c:dLblPos", place)
        self.value("c:showLegendKey", "0")
        self.value("c:showVal", value ? "1" : "0")
        self.value("c:showCatName", "0")
        self.value("c:showSerName", "0")
        self.value("c:showPercent", "0")
        self.value("c:showBubbleSize", "0")
    }
}
