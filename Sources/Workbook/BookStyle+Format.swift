import CXLSXWriter

extension BookStyle {
    func apply(_ format: UnsafeMutablePointer<lxw_format>) {
        if !font.isEmpty { format_set_font_name(format, font) }
        format_set_font_size(format, size)
        if isBold { format_set_bold(format) }
        if isItalic { format_set_italic(format) }
        if let colour { format_set_font_color(format, Self.colour(colour)) }
        if let fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, Self.colour(fill))
        }
        applyBorder(format)
        applyPlace(format)
        if !numberFormat.isEmpty { format_set_num_format(format, numberFormat) }
        if !isLocked { format_set_unlocked(format) }
    }

    private func applyBorder(_ format: UnsafeMutablePointer<lxw_format>) {
        if border != .none {
            format_set_border(format, border.code)
            if let borderColour { format_set_border_color(format, Self.colour(borderColour)) }
        } else if underline != .none {
            format_set_bottom(format, underline.code)
            if let borderColour { format_set_bottom_color(format, Self.colour(borderColour)) }
        }
    }

    private func applyPlace(_ format: UnsafeMutablePointer<lxw_format>) {
        switch horizontal {
        case .general: break
        case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        switch vertical {
        case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        case .centre: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        case .bottom: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
        }
        if wraps { format_set_text_wrap(format) }
        if indent > 0 { format_set_indent(format, UInt8(clamping: indent)) }
    }

    /// The library takes zero for no colour; black has a number of its own.
    static func colour(_ colour: UInt32) -> lxw_color_t { colour == 0 ? 0x100_0000 : colour & 0xFF_FFFF }
}

extension BookStyle.Border {
    var code: UInt8 {
        switch self {
        case .none: UInt8(LXW_BORDER_NONE.rawValue)
        case .thin: UInt8(LXW_BORDER_THIN.rawValue)
        case .medium: UInt8(LXW_BORDER_MEDIUM.rawValue)
        }
    }
}
