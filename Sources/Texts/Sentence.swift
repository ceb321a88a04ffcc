import Domain

/// Short hand for a sentence in both languages.
func text(_ zh: String, _ en: String) -> Bilingual { Bilingual(zh: zh, en: en) }

/// English plurals of the few words that need them.
package enum English {
    package static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(Digits.grouped(number)) \(number == 1 ? one : many)"
    }

    /// `a, b and c`.
    package static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }
}

package enum Chinese {
    package static func list(_ items: [String]) -> String { items.joined(separator: "、") }
}
