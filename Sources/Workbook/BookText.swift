/// What a workbook can hold of a text, and how wide it stands.
package enum BookText {
    /// Excel's longest text in a cell, in UTF-16 units.
    static let longest = 32_767

    /// A text as it can be stored: without characters that XML does not know, with line feeds for every kind of line
    /// end, cut with `…` where it is too long.
    static func stored(_ text: String) -> String {
        let isClean = text.utf8.count <= longest && !text.unicodeScalars.contains { isForeign($0) || $0 == "\r" }
        guard !isClean || mayBeEscape(text) else { return text }
        let ends = text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
        var kept = String.UnicodeScalarView()
        for scalar in ends.unicodeScalars where !isForeign(scalar) { kept.append(scalar == "\r" ? "\n" : scalar) }
        return cut(escaped(String(kept)), longest)
    }

    /// One line of text without characters that XML does not know, for what is no cell.
    package static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { !isForeign($0) && !"\n\r\t".unicodeScalars.contains($0) }))
    }

    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func mayBeEscape(_ text: String) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "x"), before == UInt8(ascii: "_") { return true }
            before = byte
        }
        return false
    }

    /// Spreadsheets read `_x0041_` as the character of that number: the underscore before it is written as a number too.
    private static func escaped(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var written = String.UnicodeScalarView()
        for (place, scalar) in scalars.enumerated() {
            written.append(scalar)
            guard scalar == "_", place + 6 < scalars.count, scalars[place + 1] == "x", scalars[place + 6] == "_",
                scalars[place + 2...place + 5].allSatisfy({ $0.properties.isASCIIHexDigit })
            else { continue }
            written.append(contentsOf: "x005F_".unicodeScalars)
        }
        return String(written)
    }

    /// The first characters, with `…` for the rest: at most `length` UTF-16 units.
    package static func cut(_ text: String, _ length: Int) -> String {
        guard text.utf16.count > length else { return text }
        var taken = 0
        var kept = ""
        for character in text {
            taken += character.utf16.count
            guard taken < length else { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// Columns that a text takes: two for a Chinese character or full-width sign. Of several lines the widest.
    package static func columns(_ text: some StringProtocol) -> Int {
        guard text.utf8.contains(10) else { return text.unicodeScalars.reduce(0) { $0 + columns($1) } }
        return text.split(separator: "\n").map { line in line.unicodeScalars.reduce(0) { $0 + columns($1) } }.max() ?? 0
    }

    private static func columns(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x20, 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2014...0x2026, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }

    /// How many lines a text takes where it is wrapped at so many columns.
    package static func lines(_ text: some StringProtocol, width: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + max(1, (columns($1) + max(width, 1) - 1) / max(width, 1)) }
    }
}

extension BookText {
    /// Names that sheets can have: no `[]:*?/\`, no apostrophe at an end, at most 31 UTF-16 units, each once however its
    /// letters are written, none empty.
    static func sheetNames(_ wanted: [String]) -> [String] {
        var taken: Set<String> = []
        return wanted.enumerated().map { place, name in
            let clean = sheetName(name, fallback: "Sheet\(place + 1)")
            var unique = clean
            var number = 2
            while !taken.insert(unique.lowercased()).inserted {
                let ending = " (\(number))"
                unique = cut(clean, 31 - ending.count) + ending
                number += 1
            }
            return unique
        }
    }

    private static func sheetName(_ name: String, fallback: String) -> String {
        let allowed = stored(name).map { "[]:*?/\\\n\t".contains($0) ? "_" : $0 }
        let trimmed = allowed.drop { $0 == "'" || $0.isWhitespace }
        guard let end = trimmed.lastIndex(where: { $0 != "'" && !$0.isWhitespace }) else { return fallback }
        let name = String(trimmed[...end])
        return cut(isTakenForReference(name) ? "(\(name))" : name, 31)
    }

    /// Whether formulas would read a name that stands without quotation marks as something else. The library leaves them
    /// out at names of plain letters and digits; `History` is a name that Excel keeps for itself.
    private static func isTakenForReference(_ name: String) -> Bool {
        let upper = name.uppercased()
        if ["HISTORY", "TRUE", "FALSE"].contains(upper) { return true }
        let isPlain = upper.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || $0 == 95 || $0 == 46 }
        guard isPlain, let first = upper.utf8.first else { return false }
        if !(65...90).contains(first) && first != 95 { return true }
        let rest = upper.drop { $0.isLetter }
        let letters = upper.utf8.count - rest.utf8.count
        if rest.isEmpty { return ["R", "C", "RC"].contains(upper) }
        if letters <= 3 && rest.allSatisfy(\.isNumber) { return true }
        return "RC".contains(upper.prefix(1)) && upper.allSatisfy { $0.isNumber || "RC".contains($0) }
    }
}
