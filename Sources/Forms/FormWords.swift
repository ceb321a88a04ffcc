import Domain
import Workbook

/// Words that templates and marked returns share.
enum FormWords {
    /// For the foot of a printed page.
    static let pages = Bilingual(
        zh: "第 \(BookPrint.page) 页，共 \(BookPrint.pages) 页", en: "Page \(BookPrint.page) of \(BookPrint.pages)")
}
