import Foundation
import FoundationXML
import Testing

@testable import Workbook

/// An element of a part, read by the system's own parser.
final class WordTree {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [WordTree] = []
    fileprivate(set) var ownText = ""

    fileprivate init(_ name: String, _ attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    var text: String { children.isEmpty ? ownText : children.map(\.text).joined() }

    /// All elements of a name below this one, in their order.
    func all(_ name: String) -> [WordTree] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    func first(_ name: String) -> WordTree? { all(name).first }

    var everything: [WordTree] { [self] + children.flatMap(\.everything) }

    subscript(attribute: String) -> String? { attributes[attribute] }
}

private final class Reader: NSObject, XMLParserDelegate {
    let top = WordTree("", [:])
    private var open: [WordTree] = []

    override init() { open = [top] }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let element = WordTree(name, attributes)
        open.last?.children.append(element)
        open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.ownText += text }
}

extension WordFile {
    /// The parts as trees, by name. Each must be well formed.
    func trees() throws -> [String: WordTree] {
        var trees: [String: WordTree] = [:]
        for part in WordPackage(self).parts {
            let reader = Reader()
            let parser = XMLParser(data: Data(part.bytes))
            parser.delegate = reader
            try #require(parser.parse(), "\(part.name): \(String(describing: parser.parserError))")
            trees[part.name] = reader.top.children.first
        }
        return trees
    }

    func document() throws -> WordTree { try #require(try trees()["word/document.xml"]) }

    /// One upright section of some blocks.
    static func of(_ blocks: [WordBlock]) -> WordFile {
        var file = WordFile(title: "Title", language: "zh-CN")
        file.styles = [WordStyle("Normal", name: "Normal")]
        file.sections = [WordSection(page: WordPage(), blocks: blocks)]
        return file
    }

    /// Something of everything.
    static let rich: WordFile = {
        var layout = WordLayout()
        (layout.keepsWithNext, layout.keepsLines, layout.startsPage, layout.atFoot) = (true, false, false, 300)
        (layout.ruleAbove, layout.ruleBelow, layout.rightStop, layout.keepsToGrid) = (1, 0.5, 200, false)
        (layout.before, layout.after, layout.line, layout.alignment) = (1, 2, .exact(20), .justified)
        (layout.left, layout.right, layout.firstLine) = (.init(1, of: 16), .init(2, of: 16), .init(2, of: 16))
        layout.level = 1
        var look = WordLook()
        look.font = .init(latin: "Arial", eastAsian: "黑体")
        (look.size, look.isBold, look.colour, look.spacing, look.stretch) = (16, true, 0xFF, -0.25, 80)
        look.isEastAsian = true
        var table = WordTable(widths: [100, 50, 50], rows: [WordRow([]), WordRow([]), WordRow([])])
        table.rows[0].isHead = true
        table.rows[0].height = 20
        let head = WordCell(WordParagraph("head"))
        table.rows[0].cells = [head.with { $0.merge = .first }, head.with { ($0.span, $0.shade) = (2, 0xEEEEEE) }]
        table.rows[1].cells = [head.with { $0.merge = .following }, head, head]
        (table.title, table.summary) = ("Table", "Three columns")
        let series = [WordSeries("s", [1]), WordSeries("r", [2], isReference: true)]
        let chart = WordChart(shape: .bars, title: "Chart", categories: ["a"], series: series)
        var file = WordFile.of([
            .paragraph(WordParagraph([WordRun("a\tb\nc", look: look)], layout: layout)), .table(table), .table(table),
            .chart(chart),
        ])
        file.fonts = [WordFont("黑体", or: ["SimHei", "Noto Sans CJK SC"], hasSerifs: false)]
        file.styles.append(WordStyle("Head", name: "heading 1", layout: layout, look: look))
        file.properties = [WordProperty("a", "1"), WordProperty("b", "2")]
        var across = WordSection(page: WordPage(), blocks: [.chart(chart), .table(table)])
        (across.page.width, across.page.height, across.page.lineGrid) = (297, 210, 28.95)
        across.footer = [WordParagraph([WordRun("— "), WordRun(.pageNumber)])]
        across.evenFooter = [WordParagraph([WordRun(.pageNumber)])]
        var lines = chart
        lines.shape = .lines
        lines.series.append(WordSeries("pace", [2], isReference: true))
        file.sections += [across, WordSection(page: WordPage(), blocks: [.chart(lines)])]
        return file
    }()
}
