/// How text stands on a terminal: widths in columns, bars, colours.
package struct Terminal: Sendable {
    package var hasColour: Bool
    /// In columns.
    package var width: Int

    package init(hasColour: Bool = false, width: Int = 100) {
        self.hasColour = hasColour
        self.width = width
    }

    /// Columns that a text takes: two for a Chinese character or full-width sign.
    package static func columns(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + columns($1) }
    }

    private static func columns(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x20, 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }

    /// Without what could steer a terminal or turn a line around: control characters, and signs of direction. Line feeds
    /// stay, and so do our own colours.
    package static func safe(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: steers) else { return text }
        var kept = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            if scalar == "\u{1B}", let end = endOfColour(rest) {
                kept.append(contentsOf: rest[..<end])
                rest = rest[end...]
                continue
            }
            if !steers(scalar) { kept.append(scalar) }
            rest = rest.dropFirst()
        }
        return String(kept)
    }

    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Behind `ESC [ digits m`; nil where nothing of the kind begins here.
    private static func endOfColour(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView.Index? {
        let parameters = text.dropFirst(2).prefix { ("0"..."9").contains($0) || $0 == ";" }
        let end = parameters.endIndex
        guard text.dropFirst().first == "[", end < text.endIndex, text[end] == "m" else { return nil }
        return text.index(after: end)
    }

    package enum Side: Sendable { case left, right }

    /// Filled with blanks to a width, cut with `…` where it is longer.
    package static func fit(_ text: String, _ width: Int, _ side: Side = .left) -> String {
        guard width > 0 else { return "" }
        let taken = columns(text)
        if taken <= width {
            let blanks = String(repeating: " ", count: width - taken)
            return side == .left ? text + blanks : blanks + text
        }
        var cut = ""
        for character in text {
            guard columns(cut) + columns(String(character)) <= width - 1 else { break }
            cut.append(character)
        }
        return fit(cut + "…", width, side)
    }

    /// Broken into lines of at most so many columns, at blanks or after Chinese characters; later lines are indented.
    package static func folded(_ text: String, _ width: Int, indent: Int = 0) -> [String] {
        var lines: [String] = []
        var rest = text[...]
        while columns(rest) > width - (lines.isEmpty ? 0 : indent) {
            var taken = 0
            var end = rest.startIndex
            var stop = rest.startIndex
            while end < rest.endIndex {
                taken += columns(String(rest[end]))
                if taken > width - (lines.isEmpty ? 0 : indent) { break }
                let next = rest.index(after: end)
                if rest[end] == " " || columns(String(rest[end])) == 2, !Self.stays(rest, next),
                    !opening.contains(rest[end])
                {
                    stop = next
                }
                end = next
            }
            if stop == rest.startIndex { stop = end }
            if stop == rest.startIndex { break }
            lines.append(String(rest[..<stop]))
            rest = rest[stop...]
        }
        if !rest.isEmpty { lines.append(String(rest)) }
        let margin = String(repeating: " ", count: indent)
        return lines.enumerated().map { place, line in
            var line = place == 0 ? line : margin + line
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
    }

    /// Signs that no line ends with.
    private static let opening: Set<Character> = ["（", "“", "《", "〈", "【", "‘"]

    /// Whether the character at a place must not begin a line (避头尾).
    private static func stays(_ text: Substring, _ place: Substring.Index) -> Bool {
        place < text.endIndex && "，。、；：！？）》〉】”’%…,.;:!?)".contains(text[place])
    }

    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// A bar of so many columns, full at 1.
    package static func bar(_ share: Double, _ width: Int) -> String {
        let units = Int((max(0, min(1, share)) * Double(width) * 8).rounded())
        let text = String(repeating: "█", count: units / 8) + eighths[units % 8]
        return text + String(repeating: " ", count: width - columns(text))
    }

    package enum Colour: String, Sendable {
        case green = "32"
        case yellow = "33"
        case orange = "38;5;208"
        case red = "31"
        case grey = "90"
        case bold = "1"
    }

    package func paint(_ text: String, _ colour: Colour?) -> String {
        guard hasColour, let colour else { return text }
        return "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
    }

    package static func colour(ofStatus code: String) -> Colour? {
        switch code {
        case "done", "on_pace": .green
        case "yellow": .yellow
        case "orange": .orange
        case "red": .red
        case "no_target", "not_started": .grey
        default: nil
        }
    }
}
