package import Domain

/// Why one value of a program's request is not as the interface's description says.
package enum RequestMisfit: Hashable, Sendable {
    case missing
    /// The names that may stand there.
    case unknown([String])
    case repeated
    /// The type that it should have, as JSON Schema calls it.
    case type(String)
    /// An example of what it should look like.
    case pattern(String)
    case choice([String])
    case range(ClosedRange<Int>)
    /// Of a text, in characters.
    case length(ClosedRange<Int>)
    /// Of a list.
    case count(ClosedRange<Int>)
    case controlCharacter
    /// The body is no JSON document; the byte, from 0, at which this shows.
    case notJSON(byte: Int)

    package var sentence: Bilingual {
        switch self {
        case .missing: text("缺少这一项。", "It is missing.")
        case .unknown(let known):
            text(
                "没有这个名称。可用：\(known.isEmpty ? "无" : known.joined(separator: "、"))。",
                "There is no such name. Known: \(known.isEmpty ? "none" : known.joined(separator: ", ")).")
        case .repeated: text("重复给出，只能给一次。", "It is given more than once.")
        case .type(let type): text("类型不对，应为 \(type)。", "It should be of type \(type).")
        case .pattern(let example): text("格式不对，例如 \(example)。", "It should look like \(example).")
        case .choice(let values):
            text("应为 \(values.joined(separator: "、")) 之一。", "It should be one of \(values.joined(separator: ", ")).")
        case .range(let range): Self.limits(range, text("数值", "The number"))
        case .length(let range): Self.limits(range, text("字数", "The number of characters"))
        case .count(let range): Self.limits(range, text("项数", "The number of items"))
        case .controlCharacter: text("含有控制字符。", "It holds control characters.")
        case .notJSON(let byte):
            text("不是合格的 JSON（第 \(byte) 字节处）。", "This is no valid JSON, as byte \(byte) shows.")
        }
    }

    private static func limits(_ range: ClosedRange<Int>, _ subject: Bilingual) -> Bilingual {
        guard range.upperBound < .max else {
            return text(
                "\(subject.zh)至少为 \(range.lowerBound)。", "\(subject.en) should be at least \(range.lowerBound).")
        }
        return text(
            "\(subject.zh)应在 \(range.lowerBound) 到 \(range.upperBound) 之间。",
            "\(subject.en) should be from \(range.lowerBound) to \(range.upperBound).")
    }
}
