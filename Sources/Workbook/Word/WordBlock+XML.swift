extension WordXML {
    /// A paragraph; a section may end with it.
    mutating func paragraph(_ paragraph: WordParagraph, section: SectionEnd? = nil) {
        element("w:p") { xml in
            xml.paragraphProperties(style: paragraph.style, paragraph.layout, section: section)
            for run in paragraph.runs { xml.run(run) }
        }
    }

    private mutating func run(_ run: WordRun) {
        switch run.content {
        case .text(let text):
            element("w:r") { xml in
                xml.runProperties(run.look)
                xml.lines(text)
            }
        case .pageNumber: pageNumber(run.look)
        }
    }

    /// Text with its line feeds and tabs as elements.
    private mutating func lines(_ text: String) {
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if number > 0 { element("w:br") }
            for (place, piece) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
                if place > 0 { element("w:tab") }
                if !piece.isEmpty { element("w:t", ("xml:space", "preserve"), text: String(piece)) }
            }
        }
    }

    /// A field in five runs, as word processors write it themselves; they count anew when they open the file.
    private mutating func pageNumber(_ look: WordLook) {
        let pieces: [(inout WordXML) -> Void] = [
            { $0.element("w:fldChar", ("w:fldCharType", "begin")) },
            { $0.element("w:instrText", ("xml:space", "preserve"), text: " PAGE ") },
            { $0.element("w:fldChar", ("w:fldCharType", "separate")) },
            { $0.element("w:t", text: "1") },
            { $0.element("w:fldChar", ("w:fldCharType", "end")) },
        ]
        for piece in pieces {
            element("w:r") { xml in
                xml.runProperties(look)
                piece(&xml)
            }
        }
    }

    /// A paragraph too low to be seen: two tables need one between them, and a section one at its end.
    mutating func gap(section: SectionEnd? = nil) {
        var gap = WordParagraph("", layout: WordLayout().with { $0.line = .exact(1) })
        gap.layout.keepsToGrid = false
        gap.layout.before = 0
        gap.layout.after = 0
        paragraph(gap, section: section)
    }

    // MARK: Tables

    mutating func table(_ table: WordTable) {
        element("w:tbl") { xml in
            xml.tableProperties(table)
            xml.element("w:tblGrid") { xml in
                for width in table.widths { xml.element("w:gridCol", ("w:w", WordUnit.twips(points: width))) }
            }
            for row in table.rows { xml.row(row, of: table) }
        }
    }

    private mutating func tableProperties(_ table: WordTable) {
        element("w:tblPr") { xml in
            xml.width("w:tblW", table.widths[...])
            xml.value("w:jc", "center")
            if let border = table.border {
                xml.element("w:tblBorders") { xml in
                    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                        xml.border("w:" + side, border)
                    }
                }
            }
            xml.element("w:tblLayout", ("w:type", "fixed"))
            xml.element("w:tblCellMar") { xml in
                for side in ["left", "right"] {
                    xml.element("w:" + side, ("w:w", WordUnit.twips(points: table.padding)), ("w:type", "dxa"))
                }
            }
            if !table.title.isEmpty { xml.value("w:tblCaption", table.title) }
            if !table.summary.isEmpty { xml.value("w:tblDescription", table.summary) }
        }
    }

    private mutating func width(_ name: String, _ widths: ArraySlice<Double>) {
        element(name, ("w:w", WordUnit.twips(points: widths.reduce(0, +))), ("w:type", "dxa"))
    }

    private mutating func row(_ row: WordRow, of table: WordTable) {
        element("w:tr") { xml in
            xml.rowProperties(row)
            var column = 0
            for cell in row.cells where column < table.widths.count {
                let end = min(table.widths.count, column + max(1, cell.span))
                xml.cell(cell, widths: table.widths[column..<end])
                column = end
            }
            // A row that ends early would not be valid.
            for column in column..<max(column, table.widths.count) {
                xml.cell(WordCell(WordParagraph("")), widths: table.widths[column...column])
            }
        }
    }

    private mutating func rowProperties(_ row: WordRow) {
        guard row.isHead || row.keepsTogether || row.height != nil else { return }
        element("w:trPr") { xml in
            if row.keepsTogether { xml.element("w:cantSplit") }
            if let height = row.height {
                xml.element("w:trHeight", ("w:val", WordUnit.twips(points: height)), ("w:hRule", "atLeast"))
            }
            if row.isHead { xml.element("w:tblHeader") }
        }
    }

    private mutating func cell(_ cell: WordCell, widths: ArraySlice<Double>) {
        element("w:tc") { xml in
            xml.element("w:tcPr") { xml in
                xml.width("w:tcW", widths)
                if widths.count > 1 { xml.value("w:gridSpan", String(widths.count)) }
                switch cell.merge {
                case .none: break
                case .first: xml.value("w:vMerge", "restart")
                case .following: xml.element("w:vMerge")
                }
                if let shade = cell.shade {
                    xml.element("w:shd", ("w:val", "clear"), ("w:color", "auto"), ("w:fill", Self.colour(shade)))
                }
                xml.value("w:vAlign", "center")
            }
            xml.paragraph(cell.paragraph)
        }
    }
}
