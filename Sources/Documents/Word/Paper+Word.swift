import Domain
import Texts
package import Workbook

extension Paper {
    /// The paper as a Word file: a Chinese one in the layout of GB/T 9704, an English one as a memo.
    package var wordFile: WordFile {
        var file = WordFile(title: title, language: language == .zh ? "zh-CN" : "en-GB")
        let (seconds, rest) = made.milliseconds.quotientAndRemainder(dividingBy: 1000)
        file.created = rest < 0 ? seconds - 1 : seconds
        // A line to be filled in is no author.
        file.author = bodies.first.flatMap { $0 == PartyText.unknownBodies(language) ? nil : $0 } ?? ""
        file.properties = origin.map { WordProperty($0.name, $0.value) }
        let face = WordFace(language: language)
        file.fonts = face.fonts
        file.styles = face.styles
        file.sections = WordDraft(paper: self, face: face).sections
        return file
    }
}
