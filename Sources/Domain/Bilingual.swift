/// The two languages of the interface. Always an argument, never read from the environment below the command line.
package enum Language: String, CaseIterable, Sendable {
    case zh, en
}

/// One sentence or name in both languages.
package struct Bilingual: Hashable, Sendable {
    package let zh: String
    package let en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    package subscript(language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }

    /// A name or figure that is the same in both.
    package static func same(_ text: String) -> Bilingual { Bilingual(zh: text, en: text) }
}
