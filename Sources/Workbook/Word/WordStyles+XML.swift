extension WordXML {
    static let text = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    static let charts = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    static let placed = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

    static let documentNamespaces: [Attribute] = [
        ("xmlns:w", text), ("xmlns:r", relations), ("xmlns:wp", placed), ("xmlns:a", drawing), ("xmlns:c", charts),
    ]

    /// `styles.xml`: the first style is everybody's; the others are made on it.
    static func styles(_ file: WordFile) -> WordXML {
        var xml = WordXML()
        xml.element("w:styles", ("xmlns:w", text)) { xml in
            xml.defaults(file)
            for (number, style) in file.styles.enumerated() {
                xml.style(style, on: number == 0 ? nil : file.styles[0].id)
            }
        }
        return xml
    }

    /// What the first style says of characters is the ground of all: a page's grid is counted from its size.
    private mutating func defaults(_ file: WordFile) {
        element("w:docDefaults") { xml in
            xml.element("w:rPrDefault") { xml in
                var look = WordLook()
                look.font = file.styles.first?.look.font
                look.size = file.styles.first?.look.size
                xml.runProperties(look, languages: (file.latinLanguage, "zh-CN"))
            }
            xml.element("w:pPrDefault")
        }
    }

    private mutating func style(_ style: WordStyle, on base: String?) {
        let kind: [Attribute] = [("w:type", "paragraph")] + (base == nil ? [("w:default", "1")] : [])
        element("w:style", all: kind + [("w:styleId", style.id)]) { xml in
            xml.value("w:name", style.name)
            if let base { xml.value("w:basedOn", base) }
            xml.element("w:qFormat")
            xml.paragraphProperties(style: "", style.layout)
            xml.runProperties(style.look)
        }
    }

    static func settings(_ file: WordFile) -> WordXML {
        var xml = WordXML()
        xml.element("w:settings", ("xmlns:w", text)) { xml in
            xml.element("w:zoom", ("w:percent", "100"))
            xml.value("w:defaultTabStop", "420")
            if file.sections.contains(where: { $0.evenFooter != nil }) { xml.element("w:evenAndOddHeaders") }
            xml.value("w:characterSpacingControl", "compressPunctuation")
            xml.compatibility()
            xml.element("w:themeFontLang", ("w:val", file.latinLanguage), ("w:eastAsia", "zh-CN"))
            xml.value("w:decimalSymbol", ".")
            xml.value("w:listSeparator", ",")
        }
        return xml
    }

    private mutating func compatibility() {
        let office = "http://schemas.microsoft.com/office/word"
        element("w:compat") { xml in
            xml.element("w:spaceForUL")
            xml.element("w:balanceSingleByteDoubleByteWidth")
            xml.element("w:doNotLeaveBackslashAlone")
            xml.element("w:ulTrailSpace")
            xml.element("w:doNotExpandShiftReturn")
            xml.element("w:adjustLineHeightInTable")
            xml.element("w:useFELayout")
            xml.element(
                "w:compatSetting", ("w:name", "compatibilityMode"), ("w:uri", office), ("w:val", "15"))
        }
    }

    static func fontTable(_ file: WordFile) -> WordXML {
        var xml = WordXML()
        xml.element("w:fonts", ("xmlns:w", text)) { xml in
            for font in file.fonts {
                xml.element("w:font", ("w:name", font.name)) { xml in
                    if !font.alternatives.isEmpty {
                        xml.value("w:altName", font.alternatives.joined(separator: ","))
                    }
                    xml.value("w:charset", font.isEastAsian ? "86" : "00")
                    xml.value("w:family", font.hasSerifs ? "roman" : "swiss")
                    xml.value("w:pitch", "variable")
                }
            }
        }
        return xml
    }

    static func footer(_ paragraphs: [WordParagraph]) -> WordXML {
        var xml = WordXML()
        xml.element("w:ftr", ("xmlns:w", text), ("xmlns:r", relations)) { xml in
            for paragraph in paragraphs { xml.paragraph(paragraph) }
        }
        return xml
    }
}

extension WordFile {
    /// That of Latin letters: a Chinese text's own are English.
    var latinLanguage: String { language.hasPrefix("zh") ? "en-US" : language }
}
