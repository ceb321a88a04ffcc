package import Domain

/// To whom a document goes where the plan does not say.
package enum PartyText {
    package static func offices(_ words: RegionWords, _ language: Language) -> String {
        words.hasChildren
            ? text("\(words.eachChild)有关单位", "Offices concerned in the \(words.children)")[language]
            : text("各有关单位", "Offices concerned")[language]
    }

    package static func offices(of name: String, _ language: Language) -> String {
        text("\(name)有关单位", "Offices concerned in \(name)")[language]
    }

    /// Stands where the issuing bodies are to be written.
    package static func unknownBodies(_ language: Language) -> String {
        text("（发文机关署名）", "(issuing bodies)")[language]
    }

    package static func disclosure(isPublic: Bool, _ language: Language) -> String {
        isPublic
            ? text("（此件主动公开）", "(For public release)")[language] : text("（此件不公开）", "(Distribution: internal)")[language]
    }
}
