import Domain

/// Short hand for a sentence in both languages.
func text(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }

/// English plurals of the few words that need them.
package enum English {
    package static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(Digits.grouped(number)) \(number == 1 ? one : many)"
    }

    /// `no` to `ten` in words, greater numbers in digits.
    package static func number(_ number: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return words.indices.contains(number) ? words[number] : Digits.grouped(number)
    }

    /// The same at the beginning of a sentence.
    package static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// `first`, `second` … `tenth`, `11th`.
    package static func ordinal(_ number: Int) -> String {
        let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
        if words.indices.contains(number - 1) { return words[number - 1] }
        guard !(11...13).contains(number % 100) else { return "\(number)th" }
        return "\(number)" + ([1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th")
    }

    /// `a, b and c`.
    package static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }
}

package enum Chinese {
    package static func list(_ items: [String]) -> String { items.joined(separator: "、") }

    /// `甲、乙和丙`.
    package static func joined(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return list(items.dropLast()) + "和" + last
    }

    /// 一 to 九十九; other numbers in Arabic numerals.
    package static func numeral(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard (1...99).contains(number) else { return String(number) }
        let tens = number < 10 ? "" : (number < 20 ? "" : digits[number / 10]) + "十"
        return tens + digits[number % 10]
    }

    /// How many of something: 两, not 二; above ten in Arabic numerals.
    package static func count(_ number: Int) -> String {
        number == 2 ? "两" : number > 10 ? String(number) : numeral(number)
    }
}
