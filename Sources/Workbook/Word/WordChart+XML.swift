extension WordXML {
    /// A paragraph with a chart in it.
    mutating func drawing(_ chart: WordChart, number: Int) {
        element("w:p") { xml in
            var layout = WordLayout()
            layout.alignment = .centre
            layout.line = .times(1)
            layout.keepsToGrid = false
            layout.before = 6
            layout.after = 6
            xml.paragraphProperties(style: "", layout)
            xml.element("w:r") { xml in xml.element("w:drawing") { $0.inline(chart, number) } }
        }
    }

    private mutating func inline(_ chart: WordChart, _ number: Int) {
        let extent: [Attribute] = [
            ("cx", WordUnit.drawing(points: chart.width)), ("cy", WordUnit.drawing(points: chart.height)),
        ]
        element("wp:inline", ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")) { xml in
            xml.element("wp:extent", all: extent)
            xml.element("wp:effectExtent", ("l", "0"), ("t", "0"), ("r", "0"), ("b", "0"))
            xml.element(
                "wp:docPr", ("id", String(number)), ("name", "Chart \(number)"), ("descr", chart.summary),
                ("title", chart.title))
            xml.element("wp:cNvGraphicFramePr")
            xml.element("a:graphic") { xml in
                xml.element("a:graphicData", ("uri", Self.charts)) { xml in
                    xml.element("c:chart", ("r:id", "rIdChart\(number)"))
                }
            }
        }
    }

    /// A chart's own part.
    static func chart(_ chart: WordChart, _ language: String) -> WordXML {
        var xml = WordXML()
        let names: [Attribute] = [("xmlns:c", charts), ("xmlns:a", drawing), ("xmlns:r", relations)]
        xml.element("c:chartSpace", all: names) { xml in
            xml.value("c:date1904", "0")
            xml.value("c:lang", language)
            xml.value("c:roundedCorners", "0")
            xml.element("c:chart") { xml in
                if chart.hasTitle { xml.title(chart) }
                xml.value("c:autoTitleDeleted", chart.hasTitle ? "0" : "1")
                xml.plot(chart)
                if chart.needsLegend { xml.legend(chart) }
                xml.value("c:plotVisOnly", "1")
                xml.value("c:dispBlanksAs", "gap")
            }
            xml.shape(fill: 0xFF_FFFF, line: nil)
            xml.textLook("c:txPr", chart.font, chart.size)
        }
        return xml
    }

    private mutating func title(_ chart: WordChart) {
        element("c:title") { xml in
            xml.element("c:tx") { xml in
                xml.element("c:rich") { xml in
                    xml.element("a:bodyPr")
                    xml.element("a:p") { xml in
                        xml.element("a:pPr") {
                            $0.characters("a:defRPr", chart.titleFont, chart.size + 1, isBold: true)
                        }
                        xml.element("a:r") { xml in
                            xml.characters("a:rPr", chart.titleFont, chart.size + 1, isBold: true)
                            xml.element("a:t", text: chart.title)
                        }
                    }
                }
            }
            xml.value("c:overlay", "0")
        }
    }

    private mutating func plot(_ chart: WordChart) {
        element("c:plotArea") { xml in
            xml.element("c:layout")
            xml.element(chart.shape == .bars ? "c:barChart" : "c:lineChart") { xml in
                if chart.shape == .bars { xml.value("c:barDir", "bar") }
                xml.value("c:grouping", chart.shape == .bars ? "clustered" : "standard")
                xml.value("c:varyColors", "0")
                for (number, series) in chart.series.enumerated() { xml.series(series, number, of: chart) }
                if chart.shape == .bars {
                    xml.value("c:gapWidth", "40")
                    xml.value("c:overlap", chart.isPlain ? "100" : "0")
                } else {
                    xml.value("c:marker", "1")
                }
                xml.value("c:axId", "1")
                xml.value("c:axId", "2")
            }
            xml.categoryAxis(chart)
            xml.valueAxis(chart)
        }
    }

    private mutating func legend(_ chart: WordChart) {
        element("c:legend") { xml in
            xml.value("c:legendPos", "b")
            xml.value("c:overlay", "0")
        }
    }

    // MARK: Looks

    mutating func shape(fill: UInt32?, line: UInt32?, width: Double = 0.75, isDashed: Bool = false) {
        element("c:spPr") { xml in
            xml.fill(fill)
            guard let line else { return xml.element("a:ln") { $0.element("a:noFill") } }
            xml.element("a:ln", ("w", WordUnit.drawing(points: width))) { xml in
                xml.fill(line)
                if isDashed { xml.element("a:prstDash", ("val", "dash")) }
                xml.element("a:round")
            }
        }
    }

    private mutating func fill(_ colour: UInt32?) {
        guard let colour else { return element("a:noFill") }
        element("a:solidFill") { $0.element("a:srgbClr", ("val", Self.colour(colour))) }
    }

    mutating func textLook(_ name: String, _ font: WordLook.Font, _ size: Double) {
        element(name) { xml in
            xml.element("a:bodyPr")
            xml.element("a:p") { xml in
                xml.element("a:pPr") { $0.characters("a:defRPr", font, size, isBold: false) }
                xml.element("a:endParaRPr", ("lang", "en-US"))
            }
        }
    }

    private mutating func characters(_ name: String, _ font: WordLook.Font, _ size: Double, isBold: Bool) {
        element(name, ("sz", WordUnit.whole(size * 100)), ("b", isBold ? "1" : "0")) { xml in
            xml.fill(0x1A_1A1A)
            xml.element("a:latin", ("typeface", font.latin))
            xml.element("a:ea", ("typeface", font.eastAsian))
        }
    }
}
