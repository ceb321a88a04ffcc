import Domain
import Texts
import Workbook

/// The looks of a report's workbook.
struct BookLook {
    let font: String
    let headFont: String
    let title, subtitle, lead, label, note, section, head, text, strong, link, centred: BookStyle

    static let line: UInt32 = 0xBFBFBF
    static let headFill: UInt32 = 0xE8EDF3
    static let strongFill: UInt32 = 0xF3F5F8
    static let accent: UInt32 = 0x1F5C99
    static let quiet: UInt32 = 0x595959
    static let barFill: UInt32 = 0xA9C8E6
    /// The bar behind a rate: what a steady course would have reached.
    static let paceFill: UInt32 = 0xDADDE2

    init(_ language: Language) {
        let isChinese = language == .zh
        font = isChinese ? "宋体" : "Arial"
        headFont = isChinese ? "黑体" : "Arial"
        let plain = BookStyle().with { [font] in
            $0.font = font
            $0.size = 10.5
        }
        let cell = plain.with {
            $0.border = .thin
            $0.borderColour = Self.line
        }
        let bold = plain.with { [headFont] in
            $0.font = headFont
            $0.isBold = true
        }
        title = bold.with {
            $0.size = 16
            $0.wraps = true
        }
        section = bold.with { $0.size = 12 }
        lead = plain.with {
            $0.size = 12
            $0.wraps = true
            $0.vertical = .top
        }
        label = plain.with { $0.colour = Self.quiet }
        subtitle = label.with { $0.wraps = true }
        note = plain.with {
            $0.wraps = true
            $0.vertical = .top
        }
        link = plain.with { $0.colour = Self.accent }
        head = cell.with { [headFont] in
            $0.font = headFont
            $0.isBold = true
            $0.fill = Self.headFill
            $0.horizontal = .centre
            $0.wraps = true
        }
        text = cell.with { $0.wraps = true }
        centred = text.with { $0.horizontal = .centre }
        strong = Self.strong(text)
    }

    static func strong(_ style: BookStyle) -> BookStyle {
        style.with {
            $0.isBold = true
            $0.fill = strongFill
        }
    }

    /// Figures, right-aligned; `–` stands right too.
    func figure(_ format: String, isStrong: Bool = false) -> BookStyle {
        let style = text.with {
            $0.wraps = false
            $0.horizontal = .right
            $0.numberFormat = format
        }
        return isStrong ? Self.strong(style) : style
    }

    // MARK: Formats

    /// `#,##0.00`.
    static func grouped(_ decimals: Int) -> String { "#,##0" + zeros(decimals) }

    /// `0.00`.
    static func plain(_ decimals: Int) -> String { "0" + zeros(decimals) }

    /// `+0.00;-0.00;0.00`.
    static func signed(_ decimals: Int) -> String {
        let plain = plain(decimals)
        return "+\(plain);-\(plain);\(plain)"
    }

    private static func zeros(_ decimals: Int) -> String {
        decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
    }
}

/// The colours of a state: of its words, behind them, and of a bar.
struct StateColour {
    let text: UInt32
    let fill: UInt32
    let bar: UInt32

    init(_ status: Status) {
        switch status.code {
        case "done": (text, fill, bar) = (0x0B5C36, 0xD5EBDD, 0x1B7F4B)
        case "on_pace": (text, fill, bar) = (0x1F6B3A, 0xE6F3EA, 0x57A773)
        case "yellow": (text, fill, bar) = (0x705000, 0xFFF3C4, 0xE3B505)
        case "orange": (text, fill, bar) = (0x9A3B00, 0xFFE3CC, 0xE07A1F)
        case "red": (text, fill, bar) = (0xA11B12, 0xFBDAD7, 0xC0392B)
        default: (text, fill, bar) = (0x595959, 0xEDEDED, 0x8C8C8C)
        }
    }

    /// The states whose signs are coloured in tables.
    static let signed: [Status] = [
        .done, .onPace, .band("yellow"), .band("orange"), .band("red"), .notStarted,
    ]
}
