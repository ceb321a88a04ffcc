import Domain
import Workbook

extension WordFace {
    /// The first is everybody's.
    var styles: [WordStyle] {
        let text = isChinese ? chineseStyles : englishStyles
        return text + [footerStyle, chartTitleStyle] + cellSizes.indices.flatMap { [cell($0), cellHead($0)] }
    }

    private func style(
        _ style: PaperStyle, _ name: String, _ font: String? = nil, _ size: Double? = nil, bold: Bool? = nil,
        _ change: (inout WordLayout) -> Void = { _ in }
    ) -> WordStyle {
        var look = WordLook()
        look.font = font.map { self.font($0) }
        look.size = size
        look.isBold = bold
        return WordStyle(style.id, name: name, layout: WordLayout().with(change), look: look)
    }

    // MARK: Chinese

    private var chineseNormal: WordStyle {
        var normal = style(.normal, "Normal", Self.text, size) { layout in
            layout.line = .exact(Self.line)
            layout.alignment = .justified
        }
        normal.look.spacing = Self.spacing
        return normal
    }

    private var chineseStyles: [WordStyle] {
        [
            chineseNormal,
            style(.text, "Body Text") { $0.firstLine = characters(2) },
            unspaced(style(.title, "Title", Self.title, 22) { $0.title() }),
            style(.number, "Number") { $0.centre() },
            style(.recipients, "Recipients"),
            style(.heading, "heading 1", Self.head) { $0.head(level: 1, indent: characters(2)) },
            style(.subheading, "heading 2", Self.subhead) { $0.head(level: 2, indent: characters(2)) },
            style(.annexMark, "Annex Mark", Self.head) { layout in
                layout.keepsWithNext = true
                layout.alignment = .left
            },
            unspaced(style(.annexTitle, "Annex Title", Self.title, 22) { $0.title() }),
            unspaced(style(.unit, "Table Unit", nil, 12) { $0.unit(line: 20) }),
            unspaced(style(.note, "Table Note", nil, 10.5) { $0.note(line: 16) }),
            style(.remark, "Remark") { $0.left = characters(2) },
            unspaced(
                style(.imprint, "Imprint", nil, 14) { layout in
                    layout.line = .exact(26)
                    layout.keepsToGrid = false
                }),
        ]
    }

    // MARK: English

    private var englishStyles: [WordStyle] {
        [
            style(.normal, "Normal", Self.song, size) { layout in
                layout.line = .times(1.15)
                layout.after = 6
                layout.alignment = .left
            },
            style(.text, "Body Text"),
            style(.title, "Title", nil, 18, bold: true) { layout in
                layout.after = 10
                layout.keepsWithNext = true
            },
            style(.number, "Number"), style(.recipients, "Recipients"),
            style(.heading, "heading 1", nil, 13, bold: true) { $0.head(level: 1, before: 10) },
            style(.subheading, "heading 2", nil, nil, bold: true) { $0.head(level: 2, before: 6) },
            style(.annexMark, "Annex Mark", nil, nil, bold: true) { layout in
                layout.keepsWithNext = true
                layout.after = 2
            },
            style(.annexTitle, "Annex Title", nil, 15, bold: true) { layout in
                layout.keepsWithNext = true
                layout.after = 8
            },
            style(.unit, "Table Unit", nil, 9.5) { $0.unit(line: 14) },
            style(.note, "Table Note", nil, 9) { $0.note(line: 12) },
            style(.remark, "Remark"),
        ]
    }

    // MARK: Both

    /// 4号 半角 宋体 in Chinese.
    private var footerStyle: WordStyle {
        var style = style(.footer, "footer", nil, isChinese ? 14 : 10) { layout in
            layout.line = .times(1)
            layout.after = 0
            layout.keepsToGrid = false
        }
        style.look.font = .init(latin: isChinese ? Self.song : Self.latin, eastAsian: Self.song)
        style.look.spacing = 0
        return style
    }

    private var chartTitleStyle: WordStyle {
        unspaced(
            style(.chartTitle, "Chart Title", Self.head, isChinese ? 10.5 : 10, bold: isChinese ? nil : true) {
                layout in
                layout.centre()
                layout.line = .exact(16)
                layout.keepsToGrid = false
                layout.before = 6
                layout.after = 0
            })
    }

    private func cell(_ place: Int) -> WordStyle {
        unspaced(style(.cell(place), "Table Text \(place + 1)", nil, cellSizes[place]) { $0.cell(cellSizes[place]) })
    }

    private func cellHead(_ place: Int) -> WordStyle {
        unspaced(
            style(
                .cellHead(place), "Table Head \(place + 1)", Self.head, cellSizes[place], bold: isChinese ? nil : true
            ) { layout in
                layout.cell(cellSizes[place])
                layout.alignment = .centre
            })
    }

    private func unspaced(_ style: WordStyle) -> WordStyle {
        var style = style
        style.look.spacing = 0
        return style
    }

    /// Points from line to line in a table.
    static func cellLine(_ size: Double) -> Double { (size * 1.35 * 10).rounded() / 10 }
}

extension WordLayout {
    fileprivate mutating func centre() {
        alignment = .centre
        keepsWithNext = true
        keepsLines = true
    }

    /// 2号 wants more than the line of the text.
    fileprivate mutating func title() {
        centre()
        line = .exact(34)
        keepsToGrid = false
    }

    fileprivate mutating func head(level: Int, indent: Indent? = nil, before: Double? = nil) {
        self.level = level
        firstLine = indent
        self.before = before
        keepsWithNext = true
    }

    fileprivate mutating func unit(line: Double) {
        alignment = .right
        keepsWithNext = true
        keepsToGrid = false
        self.line = .exact(line)
        after = 2
    }

    fileprivate mutating func note(line: Double) {
        alignment = .left
        keepsToGrid = false
        self.line = .exact(line)
        before = 4
        after = 0
    }

    fileprivate mutating func cell(_ size: Double) {
        alignment = .left
        keepsToGrid = false
        line = .exact(WordFace.cellLine(size))
        before = 0
        after = 0
    }
}
