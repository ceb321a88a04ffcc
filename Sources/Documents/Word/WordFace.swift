import Domain
import Workbook

/// The type and the pages of a paper: those of GB/T 9704 in Chinese, those of a memo in English.
struct WordFace {
    let language: Language

    var isChinese: Bool { language == .zh }
    /// Points of the text: 3号 in Chinese.
    var size: Double { isChinese ? 16 : 11 }
    /// Points from line to line in Chinese: 22 lines to a page.
    static let line = 28.95
    /// Points between characters in Chinese, so that 28 of them take 156 mm: 441 of 442.2 points.
    static let spacing = -0.25
    /// Points of text in tables, from the wished for to the least: 小四, 五号, 小五 and two more.
    var cellSizes: [Double] { isChinese ? [12, 10.5, 9, 8, 7] : [10, 9, 8, 7] }

    func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en)[language] }

    // MARK: Pages

    /// The pages of a section. One that lies across is the upright page turned, with the same text area.
    func page(isWide: Bool) -> WordPage {
        var page = WordPage()
        if isChinese {
            (page.top, page.bottom, page.left, page.right) = (37, 35, 28, 26)
            page.footer = 25
            page.lineGrid = Self.line
        }
        guard isWide else { return page }
        (page.width, page.height) = (page.height, page.width)
        (page.top, page.bottom, page.left, page.right) = (page.left, page.right, page.bottom, page.top)
        page.footer = isChinese ? 16 : 15
        return page
    }

    // MARK: Fonts

    static let text = "仿宋_GB2312"
    static let head = "黑体"
    static let subhead = "楷体_GB2312"
    static let title = "方正小标宋简体"
    static let song = "宋体"
    static let latin = "Times New Roman"

    var fonts: [WordFont] {
        [
            WordFont(Self.text, or: ["仿宋", "FangSong", "FangSong_GB2312", "STFangsong", "Noto Serif CJK SC"]),
            WordFont(Self.head, or: ["SimHei", "STHeiti", "Noto Sans CJK SC"], hasSerifs: false),
            WordFont(Self.subhead, or: ["楷体", "KaiTi", "KaiTi_GB2312", "STKaiti", "Noto Serif CJK SC"]),
            WordFont(Self.title, or: ["FZXiaoBiaoSong-B05S", "小标宋", "华文中宋", "STZhongsong", "宋体", "Noto Serif CJK SC"]),
            WordFont(Self.song, or: ["SimSun", "STSong", "Noto Serif CJK SC"]),
            WordFont(Self.latin, or: ["Liberation Serif"], isEastAsian: false),
        ]
    }

    func font(_ eastAsian: String) -> WordLook.Font {
        WordLook.Font(latin: Self.latin, eastAsian: isChinese ? eastAsian : Self.song)
    }

    /// Text in a run: quotation marks and dashes that both scripts share are Chinese in a Chinese paper.
    func run(_ text: String, _ look: WordLook = WordLook()) -> WordRun {
        let isShared = isChinese && text.unicodeScalars.contains { Self.shared.contains($0) }
        return WordRun(text, look: look.with { $0.isEastAsian = isShared })
    }

    private static let shared: Set<Unicode.Scalar> = ["“", "”", "‘", "’", "—", "…", "·"]

    func paragraph(_ text: String, _ style: PaperStyle, _ layout: WordLayout = WordLayout()) -> WordParagraph {
        WordParagraph(text.isEmpty ? [] : [run(text)], style: style.id, layout: layout)
    }

    /// 22年二季度 for 2022年2季度: below a chart there is little room.
    func shortPeriod(_ name: String) -> String {
        let signs = Array(name)
        guard signs.count == 8, name.hasSuffix("季度"), signs[4] == "年", signs[0..<4].allSatisfy(\.isNumber),
            let number = signs[5].wholeNumberValue, (1...4).contains(number)
        else { return name }
        return String(signs[2...4]) + ["一", "二", "三", "四"][number - 1] + "季度"
    }

    /// So many characters of the text.
    func characters(_ count: Double) -> WordLayout.Indent { .init(count, of: size) }
}

/// The styles of a paper.
enum PaperStyle: Hashable {
    case normal, text, title, number, recipients, heading, subheading, annexMark, annexTitle, unit, note, remark,
        imprint, chartTitle
    case footer
    /// In tables, by the place of its size in `WordFace.cellSizes`.
    case cell(Int), cellHead(Int)

    /// As files name it.
    var id: String {
        switch self {
        case .normal: "Normal"
        case .text: "PaperText"
        case .title: "Title"
        case .number: "PaperNumber"
        case .recipients: "Recipients"
        case .heading: "Heading1"
        case .subheading: "Heading2"
        case .annexMark: "AnnexMark"
        case .annexTitle: "AnnexTitle"
        case .unit: "TableUnit"
        case .note: "TableNote"
        case .remark: "Remark"
        case .imprint: "Imprint"
        case .chartTitle: "ChartTitle"
        case .footer: "Footer"
        case .cell(let place): "Cell\(place + 1)"
        case .cellHead(let place): "CellHead\(place + 1)"
        }
    }
}
