import Domain
import Workbook

/// The looks that templates and marked tables share.
struct FormLook {
    let font: String
    let headFont: String

    init(_ language: Language) {
        switch language {
        case .zh: (font, headFont) = ("宋体", "黑体")
        case .en: (font, headFont) = ("Arial", "Arial")
        }
    }

    static let line: UInt32 = 0xA6A6A6
    static let headFill: UInt32 = 0xEAEEF3
    static let knownFill: UInt32 = 0xF5F5F5
    static let entryFill: UInt32 = 0xFFFBE6
    static let errorFill: UInt32 = 0xFFC7CE
    static let errorText: UInt32 = 0x9C0006
    static let warningFill: UInt32 = 0xFFEB9C
    static let warningText: UInt32 = 0x6B4400
    static let quietText: UInt32 = 0x595959

    /// Running text, without lines.
    var text: BookStyle {
        var style = BookStyle()
        style.font = font
        style.size = 11
        return style
    }

    var title: BookStyle {
        text.with {
            $0.font = headFont
            $0.size = 16
            $0.isBold = true
            $0.horizontal = .centre
            $0.wraps = true
        }
    }

    /// A cell of a table.
    var cell: BookStyle {
        text.with {
            $0.border = .thin
            $0.borderColour = Self.line
        }
    }

    /// The head of a column.
    var head: BookStyle {
        cell.with {
            $0.isBold = true
            $0.fill = Self.headFill
            $0.horizontal = .centre
            $0.wraps = true
        }
    }

    /// The same in the colours of a problem.
    func marked(_ style: BookStyle, _ severity: Severity) -> BookStyle {
        style.with {
            $0.fill = severity == .error ? Self.errorFill : Self.warningFill
            $0.colour = severity == .error ? Self.errorText : Self.warningText
        }
    }
}
