/// A number format as far as it makes a reader see something else than the bare digits or text.
final class NumberFormat {
    private let numbers: [FormatSection]
    private let text: FormatSection?
    private let isTooLong: Bool
    private let hasConditions: Bool

    /// In bytes; longer codes, of which spreadsheets write none, are not worked out.
    static let longest = 1_024

    /// Reads a format's code in UTF-8.
    init(code: [UInt8]) {
        isTooLong = code.count > Self.longest
        let scalars = Array(String(decoding: code.prefix(Self.longest), as: UTF8.self).unicodeScalars)
        var sections: [FormatSection] = []
        var start = 0
        while start <= scalars.count, sections.count < 4 { sections.append(FormatSection(scalars, at: &start)) }
        text = sections.count == 4 || sections.last?.isText ?? false ? sections.popLast() : nil
        numbers = sections
        hasConditions = sections.contains { $0.condition != nil }
    }

    /// Whether numbers are shown by more than their digits.
    var changesNumbers: Bool { isTooLong || numbers.contains { !$0.isPlain } }
    /// Whether texts are shown with more than their characters.
    var changesTexts: Bool { isTooLong || !(text?.isPlain ?? true) }

    /// A number as a careful reader copies it.
    ///
    /// - Parameter plain: the number's text.
    /// - Returns: the number with the words and signs that the format shows. Where those may make another value of it,
    ///   as `万` does, the plain number with what is shown in full-width brackets behind it.
    func shown(plain: [UInt8]) -> [UInt8] {
        if isTooLong { return plain + Array("（按格式显示）".utf8) }
        guard let index = section(plain) else { return plain }
        let isNegatives = numbers[index].condition.map(\.isNegative) ?? (index == 1 && !hasConditions)
        return numbers[index].shown(plain: plain, leavesSign: isNegatives)
    }

    /// A text as a careful reader copies it.
    func shown(text plain: [UInt8]) -> [UInt8] {
        isTooLong ? plain + Array("（按格式显示）".utf8) : text?.shown(text: plain) ?? plain
    }

    /// Which section shows a number; nil if none does.
    private func section(_ plain: [UInt8]) -> Int? {
        let number = hasConditions ? NumberText.number(plain) ?? 0 : 0
        let sign = plain.first == UInt8(ascii: "-") ? -1 : plain == [UInt8(ascii: "0")] ? 0 : 1
        return numbers.indices.first { index in
            if let condition = numbers[index].condition { return condition.holds(number) }
            switch (index, numbers.count) {
            case (0, 1): return true
            case (0, 2): return sign >= 0
            case (0, _): return sign > 0
            case (1, 3): return sign < 0
            default: return true
            }
        }
    }
}
