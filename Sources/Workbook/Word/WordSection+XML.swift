/// What the end of a section says of its pages.
struct SectionEnd {
    let page: WordPage
    /// The relations of the footers: of odd pages, of even ones.
    let footer: String?
    let evenFooter: String?
}

extension WordXML {
    /// `w:sectPr`: its children in the order of the standard.
    mutating func section(_ end: SectionEnd) {
        element("w:sectPr") { xml in
            if let footer = end.evenFooter { xml.element("w:footerReference", ("w:type", "even"), ("r:id", footer)) }
            if let footer = end.footer { xml.element("w:footerReference", ("w:type", "default"), ("r:id", footer)) }
            xml.value("w:type", "nextPage")
            xml.size(end.page)
            xml.margins(end.page)
            xml.element("w:cols", ("w:space", "720"))
            if let line = end.page.lineGrid {
                xml.element("w:docGrid", ("w:type", "lines"), ("w:linePitch", WordUnit.twips(points: line)))
            }
        }
    }

    private mutating func size(_ page: WordPage) {
        var attributes: [Attribute] = [
            ("w:w", WordUnit.twips(millimetres: page.width)), ("w:h", WordUnit.twips(millimetres: page.height)),
        ]
        if page.isLandscape { attributes.append(("w:orient", "landscape")) }
        element("w:pgSz", all: attributes)
    }

    private mutating func margins(_ page: WordPage) {
        let sides = [
            ("top", page.top), ("right", page.right), ("bottom", page.bottom), ("left", page.left),
            ("header", min(15, page.top)), ("footer", page.footer), ("gutter", 0),
        ]
        element("w:pgMar", all: sides.map { ("w:" + $0.0, WordUnit.twips(millimetres: $0.1)) })
    }
}
