package import Domain
import Texts
package import Workbook

extension WageReport {
    /// The guide as a workbook: occupations, by industry, by city, by both, and how it is made.
    package func book(_ language: Language) -> Book {
        let tables = WageTables(self, language)
        let lead = [answer, part].compactMap { $0?[language] }.joined(separator: language == .zh ? "" : " ")
        func sheet(_ name: Bilingual, _ rows: [Row]) -> ListSheet {
            ListSheet(
                name: name[language], title: "\(title[language]) · \(name[language])", lead: lead,
                table: tables.table(rows), notes: [WageTables.note[language]])
        }
        var sheets = [sheet(WageText.byOccupation, mainRows)]
        if choice.occupation == nil {
            if choice.industry == nil { sheets.append(sheet(WageText.byIndustry, rowsByIndustry)) }
            if choice.city == nil { sheets.append(sheet(WageText.byCity, rowsByCity)) }
            if choice.industry == nil, choice.city == nil {
                sheets.append(sheet(WageText.full, rows { $0.industry != nil && $0.city != nil }))
            }
        }
        sheets.append(
            ListSheet(
                name: WageText.method[language], title: WageText.method[language],
                table: Paper.Table(columns: [], rows: []), notes: WageText.methods(guide).map { $0[language] }))
        return ListBook(
            title: title[language], language: language, made: asOf, origin: origin(language),
            footer: "\(planName[language]) · \(snapshot.prefix(16))", sheets: sheets
        ).book
    }
}
