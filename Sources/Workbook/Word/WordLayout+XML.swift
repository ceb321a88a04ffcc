extension WordXML {
    /// `w:pPr`: its children in the order of the standard.
    ///
    /// - Parameters:
    ///   - style: The style's `id`; empty: none.
    ///   - layout: How the paragraph stands.
    ///   - section: The section that ends with this paragraph.
    mutating func paragraphProperties(style: String, _ layout: WordLayout, section: SectionEnd? = nil) {
        guard !style.isEmpty || layout != WordLayout() || section != nil else { return }
        element("w:pPr") { xml in
            if !style.isEmpty { xml.value("w:pStyle", style) }
            xml.flag("w:keepNext", layout.keepsWithNext)
            xml.flag("w:keepLines", layout.keepsLines)
            xml.flag("w:pageBreakBefore", layout.startsPage)
            xml.frame(layout)
            xml.rules(layout)
            xml.stop(layout)
            xml.flag("w:snapToGrid", layout.keepsToGrid)
            xml.spacing(layout)
            xml.indents(layout)
            if let alignment = layout.alignment { xml.value("w:jc", alignment.rawValue) }
            if let level = layout.level { xml.value("w:outlineLvl", String(level - 1)) }
            if let section { xml.section(section) }
        }
    }

    private mutating func flag(_ name: String, _ value: Bool?) {
        guard let value else { return }
        if value { element(name) } else { self.value(name, "0") }
    }

    private mutating func frame(_ layout: WordLayout) {
        guard let width = layout.atFoot else { return }
        element(
            "w:framePr", ("w:w", WordUnit.twips(points: width)), ("w:wrap", "notBeside"), ("w:vAnchor", "margin"),
            ("w:hAnchor", "margin"), ("w:xAlign", "center"), ("w:yAlign", "bottom"))
    }

    private mutating func rules(_ layout: WordLayout) {
        guard layout.ruleAbove != nil || layout.ruleBelow != nil else { return }
        element("w:pBdr") { xml in
            if let points = layout.ruleAbove { xml.border("w:top", points, space: 1) }
            if let points = layout.ruleBelow { xml.border("w:bottom", points, space: 1) }
        }
    }

    /// A line in eighths of a point.
    mutating func border(_ name: String, _ points: Double, space: Int = 0) {
        element(
            name, ("w:val", "single"), ("w:sz", WordUnit.whole(points * 8)), ("w:space", String(space)),
            ("w:color", "000000"))
    }

    private mutating func stop(_ layout: WordLayout) {
        guard let stop = layout.rightStop else { return }
        element("w:tabs") { $0.element("w:tab", ("w:val", "right"), ("w:pos", WordUnit.twips(points: stop))) }
    }

    private mutating func spacing(_ layout: WordLayout) {
        var attributes: [Attribute] = []
        if let before = layout.before { attributes.append(("w:before", WordUnit.twips(points: before))) }
        if let after = layout.after { attributes.append(("w:after", WordUnit.twips(points: after))) }
        switch layout.line {
        case .exact(let points): attributes += [("w:line", WordUnit.twips(points: points)), ("w:lineRule", "exact")]
        case .times(let times): attributes += [("w:line", WordUnit.whole(times * 240)), ("w:lineRule", "auto")]
        case nil: break
        }
        if !attributes.isEmpty { element("w:spacing", all: attributes) }
    }

    private mutating func indents(_ layout: WordLayout) {
        let sides = [
            ("left", layout.left), ("right", layout.right), ("hanging", layout.hanging),
            ("firstLine", layout.firstLine),
        ]
        let attributes = sides.flatMap { name, indent -> [Attribute] in
            guard let indent else { return [] }
            return [
                ("w:\(name)Chars", WordUnit.hundredths(indent.characters)),
                ("w:\(name)", WordUnit.twips(points: indent.characters * indent.size)),
            ]
        }
        if !attributes.isEmpty { element("w:ind", all: attributes) }
    }

    /// `w:rPr`: its children in the order of the standard.
    ///
    /// - Parameters:
    ///   - look: How the characters look.
    ///   - languages: Those of Latin and of East Asian text; nil: unsaid.
    mutating func runProperties(_ look: WordLook, languages: (latin: String, eastAsian: String)? = nil) {
        guard look != WordLook() || languages != nil else { return }
        element("w:rPr") { xml in
            xml.fonts(look)
            xml.flag("w:b", look.isBold)
            if let colour = look.colour { xml.value("w:color", WordXML.colour(colour)) }
            if let spacing = look.spacing { xml.value("w:spacing", WordUnit.twips(points: spacing)) }
            if let stretch = look.stretch { xml.value("w:w", String(max(1, min(600, stretch)))) }
            if let size = look.size {
                xml.value("w:sz", WordUnit.whole(size * 2))
                xml.value("w:szCs", WordUnit.whole(size * 2))
            }
            if let (latin, eastAsian) = languages {
                xml.element("w:lang", ("w:val", latin), ("w:eastAsia", eastAsian))
            }
        }
    }

    private mutating func fonts(_ look: WordLook) {
        var attributes: [Attribute] = look.isEastAsian ? [("w:hint", "eastAsia")] : []
        if let font = look.font {
            attributes += [
                ("w:ascii", font.latin), ("w:eastAsia", font.eastAsian), ("w:hAnsi", font.latin), ("w:cs", font.latin),
            ]
        }
        if !attributes.isEmpty { element("w:rFonts", all: attributes) }
    }

    /// `0xRRGGBB` as six digits.
    static func colour(_ colour: UInt32) -> String {
        let digits = String(colour & 0xFF_FFFF, radix: 16, uppercase: true)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }
}
