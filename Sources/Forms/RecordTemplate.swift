package import Domain
package import Workbook

/// The workbook that is sent out for a record table: a register, a monitoring sheet, a wage survey. Its columns are the
/// form's fields; it comes back without a question.
package struct RecordTemplate: Sendable {
    package var form: RecordForm
    package var planName: Bilingual
    /// Whose units fill it in, or the unit itself.
    package var place: String
    /// The units in the order of the form, by name; each gets `rows` rows with its name in them.
    package var units: [String]
    package var rows: Int
    /// The month or year of all rows, as `2021-06`: its field gets no column; nil: none is asked.
    package var given: (key: String, text: String)?
    package var contact: String?
    package var language: Language

    /// - Parameters:
    ///   - form: What is asked.
    ///   - planName: The plan's.
    ///   - place: Whose units fill it in.
    ///   - units: Their names, in order.
    ///   - rows: For each; nil: so many that a short form fills a page.
    ///   - given: The field that one value holds for, and the value.
    ///   - contact: To whom it goes back.
    ///   - language: Of titles and notes.
    package init(
        form: RecordForm, planName: Bilingual, place: String, units: [String], rows: Int? = nil,
        given: (key: String, text: String)? = nil, contact: String? = nil, language: Language
    ) {
        self.form = form
        self.planName = planName
        self.place = place
        self.units = units
        self.rows = rows ?? max(30 / max(units.count, 1), 5)
        self.given = given
        self.contact = contact
        self.language = language
    }

    /// The fields that have a column.
    var fields: [RecordField] { form.fields.filter { $0.key != given?.key } }

    /// The workbook to be sent out.
    package var book: Book {
        Book(
            title: "\(place) \(form.title[language])",
            sheets: [RecordTemplateForm(self).sheet, RecordTemplateNotes(self).sheet])
    }

    /// Writes the workbook.
    ///
    /// - Parameter path: The file; one that is there is replaced.
    /// - Throws: `WorkbookFault` where it cannot be written.
    package func write(to path: String) throws(WorkbookFault) { try book.write(to: path) }
}
